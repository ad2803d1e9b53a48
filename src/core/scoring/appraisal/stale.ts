/**
 * Results older than what was entered: a formula as it was made that shows something else. So it is where a program
 * calculates by hand only, and in files that some program wrote without calculating them.
 */
import type { CellAt, CellValue } from '../../../workbook/cells/cells';
import type { ColumnKey } from '../../layout/layout';
import { addressOf, textOf } from '../../layout/locate';
import type { LocatedTable, TablePlace } from '../../layout/locate';
import type { Item, Rubric } from '../rubric/rubric';
import { itemsOf } from '../rubric/rubric';
import { sheetScore } from '../rubric/score';
import type { ItemScore, Score } from '../rubric/score';
import { readScores } from '../rubric/read-sheet';
import { scorePlaces } from '../rubric/sheet-places';
import { ENTRY_FAULTS, NOT_APPLICABLE } from '../rubric/words';
import { cellOf } from '../../../workbook/cells/snapshot';
import type { Alterations } from './original';

/** A result that is older than what was entered. */
export interface StaleCell {
  readonly at: CellAt;
  readonly found: CellValue;
  readonly expected: CellValue;
}

/**
 * Finds stale results, in the order of the sheet. A cell without any result is none of them: no program has calculated
 * that file yet. Figures that the sheet takes from other sheets are taken as they stand.
 * @param altered rows and totals that something else is wrong with are left to what is told of that.
 */
export function staleScores(
  scores: LocatedTable<'scores'>,
  rubric: Rubric,
  altered: Pick<Alterations, 'cells' | 'added' | 'removed'>,
): StaleCell[] {
  const { inputs, shownKnockOuts } = readScores(scores, rubric);
  const score = sheetScore(rubric, inputs, shownKnockOuts);
  const rowsAltered = new Set(altered.cells.flatMap(({ row }) => row ?? []));
  const byCode = new Map(
    itemsOf(rubric).map(({ item }, index) => [item.code, resultsOf(item, score.items[index])]),
  );
  const inRows = scores.rows
    .filter((row) => !rowsAltered.has(textOf(row, 'id')))
    .flatMap((row) =>
      RESULTS.flatMap((key) => {
        const expected = byCode.get(textOf(row, 'code'))?.[key];
        return expected === undefined || scores.columns[key] === undefined
          ? []
          : staleCell(scores, addressOf(scores, row, key), expected);
      }),
    );
  const isWhole =
    altered.added.length === 0 &&
    altered.removed.length === 0 &&
    altered.cells.every(({ kind }) => kind !== 'formula' && kind !== 'formulaReplaced');
  return [...(isWhole ? staleTotals(scores, rubric, score) : []), ...inRows].sort(
    (a, b) => a.at.row - b.at.row || a.at.column - b.at.column,
  );
}

/** The words that *Lỗi nhập* comes to in rows whose formula has no result yet, by the criterion's code. */
export function uncalculatedFaults(
  scores: LocatedTable<'scores'>,
  rubric: Rubric,
): ReadonlyMap<string, string> {
  const { fault: column } = scores.columns;
  const open = scores.rows.filter(({ row }) => {
    const cell = column === undefined ? undefined : cellOf(scores.sheet.grid, row, column);
    return cell !== undefined && cell.formula !== null && cell.value === null;
  });
  if (open.length === 0) {
    return new Map();
  }
  const { inputs, shownKnockOuts } = readScores(scores, rubric);
  const faults = new Map(
    sheetScore(rubric, inputs, shownKnockOuts).items.map(({ code, fault }) => [code, fault]),
  );
  return new Map(
    open.flatMap((row) => {
      const code = textOf(row, 'code');
      const fault = faults.get(code);
      return fault ? [[code, ENTRY_FAULTS[fault]] as const] : [];
    }),
  );
}

/** The computed columns whose results are compared. */
const RESULTS = ['fault', 'self', 'final'] as const satisfies readonly ColumnKey<'scores'>[];

/** The results that the computed cells of a row come to, by column key. */
function resultsOf(
  item: Item,
  score: ItemScore | undefined,
): Readonly<Record<(typeof RESULTS)[number], CellValue>> | undefined {
  if (!score) {
    return undefined;
  }
  const { self, final, fault, applies } = score;
  return {
    fault: fault === null ? '' : ENTRY_FAULTS[fault],
    self: self ?? (!applies && item.by === undefined ? NOT_APPLICABLE : ''),
    final: final ?? (applies ? '' : NOT_APPLICABLE),
  };
}

function staleTotals(scores: TablePlace, rubric: Rubric, { self, final }: Score): StaleCell[] {
  const places = scorePlaces(scores.table, rubric);
  const sheet = scores.sheet.name;
  return [
    ...staleCell(scores, { sheet, ...places.total }, self.points),
    ...staleCell(scores, { sheet, ...places.finalTotal }, final.points),
    ...(self.rating === undefined ? [] : staleCell(scores, { sheet, ...places.rating }, self.rating)),
    ...(final.rating === undefined ? [] : staleCell(scores, { sheet, ...places.finalRating }, final.rating)),
  ];
}

function staleCell({ sheet }: Pick<TablePlace, 'sheet'>, at: CellAt, expected: CellValue): StaleCell[] {
  const { value: found, formula } = cellOf(sheet.grid, at.row, at.column);
  const same =
    typeof found === 'number' && typeof expected === 'number'
      ? Math.abs(found - expected) <= 1e-9
      : found === expected;
  return formula === null || found === null || same ? [] : [{ at, found, expected }];
}

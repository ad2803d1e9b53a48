/**
 * Tells whether a score sheet is still as made: formulas, maxima, texts and rows of its set. The sheet is drafted again
 * from the set and compared cell by cell, so that what is expected is known, and can be put back.
 */
import type { CellAt } from '../../../workbook/cells/cells';
import type { CellInput } from '../../../workbook/draft/change';
import { sameInput } from '../../../workbook/draft/diff';
import { bodyCells } from '../../../workbook/draft/draft';
import type { CellDraft } from '../../../workbook/draft/draft';
import { formulaText } from '../../../workbook/formula/text';
import { addressOf, textOf } from '../../layout/locate';
import type { ColumnKey } from '../../layout/layout';
import type { LocatedTable, RowOf, TablePlace } from '../../layout/locate';
import type { Meta } from '../../layout/meta';
import { namedTables, plainFormula } from '../../layout/table-formulas';
import type { NamedTable } from '../../layout/table-formulas';
import { figuresOf } from '../rubric/figures';
import { rubricOf } from '../rubric/known';
import type { Rubric } from '../rubric/rubric';
import { scoreSheet } from '../rubric/sheet';
import type { ScoreSheet } from '../rubric/sheet';
import { cellOf } from '../../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../../workbook/cells/snapshot';
import { plain } from '../../../workbook/cells/plain';

/** A cell that is not as it was made. */
export interface Alteration {
  /** The kind of change. `formulaReplaced`: a value stands where a formula was. `formula`: another formula does. */
  readonly kind: 'formulaReplaced' | 'formula' | 'maximum' | 'text';
  readonly at: CellAt;
  /** The row's id; `undefined` above the table. */
  readonly row: string | undefined;
  /** The column's key; `undefined` above the table. */
  readonly column: ColumnKey<'scores'> | undefined;
  readonly found: NonNullable<CellInput>;
  readonly expected: NonNullable<CellInput>;
}

/** The differences between a score sheet and how it was made. */
export interface Alterations {
  readonly cells: readonly Alteration[];
  /** Rows of the set that are gone, by what they said. */
  readonly removed: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  /** Rows that the set does not have, or has once only; where they stand. */
  readonly added: readonly { readonly at: CellAt; readonly code: string }[];
}

export const NO_ALTERATIONS: Alterations = { cells: [], removed: [], added: [] };

/** The score sheet as it was made; `undefined` when its set of criteria is not known to this version. */
export function originalSheet(
  snapshot: WorkbookSnapshot,
  scores: LocatedTable<'scores'>,
  meta: Meta,
  rubrics: readonly Rubric[],
): ScoreSheet | undefined {
  const rubric = rubricOf(meta, rubrics);
  const names = { sheet: scores.sheet.name, table: scores.table.name };
  return (
    rubric && scoreSheet(rubric, names, {}, figuresOf(snapshot, meta, rubric, meta.rubric?.figures ?? []))
  );
}

/** Cells that are no longer as made, in the order of the sheet; nothing when that is not known. */
export function alterations(
  scores: LocatedTable<'scores'>,
  original: ScoreSheet | undefined,
  tables: readonly NamedTable[],
): Alterations {
  const { table } = original ?? {};
  if (!original || !table) {
    return NO_ALTERATIONS;
  }
  const wanted = new Set(table.rows.map(({ id }) => String(id)));
  /** The row of each id; a copy of it further down is one too many. */
  const rows = new Map<string, RowOf<'scores'>>();
  const added: { at: CellAt; code: string }[] = [];
  for (const row of scores.rows) {
    const id = textOf(row, 'id');
    if (!wanted.has(id) || rows.has(id)) {
      added.push({ at: addressOf(scores, row, 'code'), code: textOf(row, 'code') });
    } else {
      rows.set(id, row);
    }
  }
  const inTable = bodyCells(table).flatMap(({ row: at, column, content }): Alteration[] => {
    const key = table.columns[column - table.column]?.key;
    const id = String(table.rows[at - table.row - 1]?.id);
    const row = rows.get(id);
    const isKept = key !== undefined && (FIXED.has(key) || 'formula' in content);
    return row && isKept && scores.columns[key] !== undefined
      ? altered(scores, tables, addressOf(scores, row, key), content, id, key)
      : [];
  });
  return {
    cells: [...aboveTable(scores, tables, original), ...inTable].sort(
      (a, b) => a.at.row - b.at.row || a.at.column - b.at.column,
    ),
    added,
    removed: table.rows
      .filter(({ id }) => !rows.has(String(id)))
      .map(({ id, code, title }) => ({ id: String(id), code: String(code), title: String(title) })),
  };
}

/** Columns whose values belong to the set of criteria, by key: nobody types there. */
const FIXED: ReadonlySet<ColumnKey<'scores'>> = new Set([
  'code',
  'title',
  'max',
  'method',
  'asked',
  'group',
  'by',
  'inputs',
]);

/** The formulas of the block above the table, wherever rows were inserted above it. */
function aboveTable(
  scores: TablePlace,
  tables: readonly NamedTable[],
  { cells, table }: ScoreSheet,
): Alteration[] {
  const down = scores.table.row - (table?.row ?? 0);
  const right = scores.table.column - (table?.column ?? 0);
  return cells.flatMap(({ row, column, content }) =>
    'formula' in content
      ? altered(
          scores,
          tables,
          { sheet: scores.sheet.name, row: row + down, column: column + right },
          content,
          undefined,
          undefined,
        )
      : [],
  );
}

function altered(
  { sheet, table }: TablePlace,
  tables: readonly NamedTable[],
  at: CellAt,
  content: CellDraft['content'],
  row: string | undefined,
  column: ColumnKey<'scores'> | undefined,
): Alteration[] {
  const { value, formula } = cellOf(sheet.grid, at.row, at.column);
  const found: NonNullable<CellInput> = formula === null ? { value } : { formula };
  const expected = inputOf(content);
  const same =
    'value' in expected && 'value' in found
      ? plain(expected.value) === plain(found.value)
      : 'formula' in expected && 'formula' in found
        ? plainFormula(found.formula, at, tables, table.name) ===
          plainFormula(expected.formula, at, tables, table.name)
        : sameInput(found, expected, table.name);
  if (same) {
    return [];
  }
  const kind =
    'formula' in expected
      ? 'value' in found
        ? 'formulaReplaced'
        : 'formula'
      : column === 'max'
        ? 'maximum'
        : 'text';
  return [{ kind, at, row, column, found, expected }];
}

const inputOf = (content: CellDraft['content']): NonNullable<CellInput> =>
  'formula' in content ? { formula: formulaText(content.formula) } : { value: content.value };

/** The ids of rows in which something is not as it was made. */
export function tamperedRows(
  snapshot: WorkbookSnapshot,
  scores: LocatedTable<'scores'>,
  meta: Meta,
  rubrics: readonly Rubric[],
): ReadonlySet<string> {
  const { cells } = alterations(
    scores,
    originalSheet(snapshot, scores, meta, rubrics),
    namedTables(snapshot, meta),
  );
  return new Set(cells.flatMap(({ row }) => row ?? []));
}

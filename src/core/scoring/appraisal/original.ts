/**
 * Whether a score sheet and its *Thang điểm* are still as they were made from their set of criteria. Both are drafted again
 * and compared: every formula, constant, text and row. So what is expected is known, and can be put back.
 */
import type { CellAt } from '../../../workbook/cells/cells';
import type { CellInput } from '../../../workbook/draft/change';
import { sameInput } from '../../../workbook/draft/diff';
import { bodyCells } from '../../../workbook/draft/draft';
import type { CellDraft, SheetDraft } from '../../../workbook/draft/draft';
import { movedFormula } from '../../../workbook/formula/move';
import { formulaText } from '../../../workbook/formula/text';
import { addressOf, locate, textOf } from '../../layout/locate';
import { LAYOUT } from '../../layout/layout';
import type { ColumnKey } from '../../layout/layout';
import type { LocatedTable, RowOf, TablePlace } from '../../layout/locate';
import type { Meta } from '../../layout/meta';
import { namedTables, sameFormula } from '../../layout/table-formulas';
import type { NamedTable } from '../../layout/table-formulas';
import { figurePlaces, figuresIn } from '../rubric/figures';
import type { FigurePlaces } from '../rubric/figures';
import { rubricOf } from '../rubric/known';
import { itemsOf } from '../rubric/rubric';
import type { Rubric } from '../rubric/rubric';
import { PARAMETERS } from '../rubric/scale';
import { scoreSheets } from '../rubric/sheet';
import type { ScoreNames } from '../rubric/formulas';
import type { ScoreSheets } from '../rubric/sheet';
import { cellOf } from '../../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../../workbook/cells/snapshot';
import { plain } from '../../../workbook/cells/plain';

/** A cell that is not as it was made. */
export interface Alteration {
  /**
   * `formulaReplaced`: a value stands where a formula was. `formula`: another formula does. `scale`: a constant that points
   * are worked out by.
   */
  readonly kind: 'formulaReplaced' | 'formula' | 'maximum' | 'scale' | 'text';
  readonly at: CellAt;
  /** The id of the criterion's row; `undefined` above the tables. */
  readonly row: string | undefined;
  /** The column's key on the score sheet; `undefined` above its table and on *Thang điểm*. */
  readonly column: ColumnKey<'scores'> | undefined;
  /** The column's key on *Thang điểm*, where the cell stands there. */
  readonly scaleColumn?: ColumnKey<'scale'>;
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
  /** Where *Thang điểm* has lost rows or gained some; of a sheet that is gone, where the scores stand. */
  readonly scaleRows?: CellAt;
  /** It was made by an earlier version: an upgrade writes its formulas, nothing is put back one by one. */
  readonly isOlder?: true;
}

export const NO_ALTERATIONS: Alterations = { cells: [], removed: [], added: [] };

/** A score sheet and its scale as they were made, and where they stand now. */
export interface Original extends ScoreSheets {
  /** *Thang điểm* as it stands; `undefined` when it is gone, or came later than the score sheet. */
  readonly standing: LocatedTable<'scale'> | undefined;
  /** The row's id of each criterion, by its code. */
  readonly rowOf: ReadonlyMap<string, string>;
  /** The score sheet was made by a version that had other formulas. */
  readonly isOlder: boolean;
}

/** Whether the score sheet was made before its columns had one formula each: it lacks what those look up. */
export const isOlderScoreSheet = ({ sheets }: Meta): boolean =>
  sheets.scores !== undefined && PARAMETERS.some((key) => !(key in (sheets.scores?.columns ?? {})));

/** The score sheet as it was made; `undefined` when its set of criteria is not known to this version. */
export function originalSheet(
  snapshot: WorkbookSnapshot,
  scores: LocatedTable<'scores'>,
  meta: Meta,
  rubrics: readonly Rubric[],
): Original | undefined {
  const rubric = rubricOf(meta, rubrics);
  if (!rubric) {
    return undefined;
  }
  const standing = meta.sheets.scale && locate(snapshot, meta, 'scale');
  const { sheet, table } = meta.sheets.scale ?? LAYOUT.scale;
  const names = {
    sheet: scores.sheet.name,
    table: scores.table.name,
    scale: standing ? { sheet: standing.sheet.name, table: standing.table.name } : { sheet, table },
  };
  const drafted = draftedAs(rubric, names, figurePlaces(snapshot, meta, meta.rubric?.figures ?? []));
  const shift = {
    scores: shiftOf(scores, drafted.scores.table),
    scale: shiftOf(standing, drafted.scale.table),
  };
  return {
    // Rows may have been put in above either table: formulas there name other cells then.
    ...(isShifted(shift.scores) || isShifted(shift.scale)
      ? {
          scores: movedSheet(drafted.scores, (other) =>
            other === names.scale.sheet ? shift.scale : shift.scores,
          ),
          scale: movedSheet(drafted.scale, () => shift.scale),
        }
      : drafted),
    standing,
    rowOf: new Map(
      itemsOf(rubric).map(({ item }, index) => [item.code, String(drafted.scores.table?.rows[index]?.id)]),
    ),
    isOlder: isOlderScoreSheet(meta),
  };
}

/** The sheets last drafted from a set, and what for: a roll-up reads thousands of workbooks that were made alike. */
const LAST_DRAFTED = new WeakMap<Rubric, { readonly of: string; readonly sheets: ScoreSheets }>();

function draftedAs(rubric: Rubric, names: ScoreNames, places: FigurePlaces | undefined): ScoreSheets {
  const of = JSON.stringify([names, places]);
  const last = LAST_DRAFTED.get(rubric);
  if (last?.of === of) {
    return last.sheets;
  }
  const sheets = scoreSheets(rubric, names, {}, places && figuresIn(places, rubric));
  LAST_DRAFTED.set(rubric, { of, sheets });
  return sheets;
}

interface Shifted {
  readonly down: number;
  readonly right: number;
}

/** Tells how far a table stands from where it is made. Without one of the two there is no way. */
export const shiftOf = (place: TablePlace | undefined, table: SheetDraft<string>['table']): Shifted =>
  place && table
    ? { down: place.table.row - table.row, right: place.table.column - table.column }
    : { down: 0, right: 0 };

const isShifted = ({ down, right }: Shifted): boolean => down !== 0 || right !== 0;

function movedSheet<K extends string>(
  sheet: SheetDraft<K>,
  shift: (sheet: string | undefined) => Shifted,
): SheetDraft<K> {
  const { table } = sheet;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      'formula' in cell.content
        ? { ...cell, content: { formula: movedFormula(cell.content.formula, shift) } }
        : cell,
    ),
    ...(table
      ? {
          table: {
            ...table,
            columns: table.columns.map((column) =>
              column.formula ? { ...column, formula: movedFormula(column.formula, shift) } : column,
            ),
          },
        }
      : {}),
  };
}

/**
 * What is no longer as it was made, in the order of the sheets; nothing when that is not known.
 * @param tables those that formulas may name; without them formulas are not compared, which takes far longer than all else.
 */
export function alterations(
  scores: LocatedTable<'scores'>,
  original: Original | undefined,
  tables?: readonly NamedTable[],
): Alterations {
  const { table } = original?.scores ?? {};
  if (!original || !table) {
    return NO_ALTERATIONS;
  }
  const { isOlder, standing } = original;
  const comparison: Comparison = { tables: isOlder ? undefined : tables };
  const { rows, added, removed } = rowsById(scores, table.rows);
  const inTable = bodyCells(table).flatMap(({ row: at, column, content }): Alteration[] => {
    const key = table.columns[column - table.column]?.key;
    const id = String(table.rows[at - table.row - 1]?.id);
    const row = rows.get(id);
    const isKept = key !== undefined && (KIND_OF[key] !== undefined || 'formula' in content);
    return row && isKept && scores.columns[key] !== undefined
      ? altered(comparison, scores, addressOf(scores, row, key), content, {
          row: id,
          column: key,
          kind: KIND_OF[key] ?? 'text',
        })
      : [];
  });
  const inScores = [...aboveTable(comparison, scores, original.scores), ...inTable];
  const head = { sheet: scores.sheet.name, row: scores.table.row, column: scores.table.column + 1 };
  // Formulas over a table that is gone are dead in every row: they come back with it.
  const isGone = !isOlder && !standing;
  const ofScale = standing && scaleAlterations(comparison, standing, original);
  return {
    cells: [
      ...inOrder(isGone ? inScores.filter(({ kind }) => kind !== 'formula') : inScores),
      ...inOrder(ofScale?.cells ?? []),
    ],
    added: added.map((row) => ({ at: addressOf(scores, row, 'code'), code: textOf(row, 'code') })),
    removed: removed.map(({ id, code, title }) => ({
      id: String(id),
      code: String(code),
      title: String(title),
    })),
    ...(isGone ? { scaleRows: head } : ofScale?.rowsAt ? { scaleRows: ofScale.rowsAt } : {}),
    ...(isOlder ? { isOlder } : {}),
  };
}

const inOrder = (cells: readonly Alteration[]): Alteration[] =>
  [...cells].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);

/** The row of each id that was made; a copy of it further down is one too many. */
function rowsById<R extends 'scores' | 'scale', D extends { readonly id?: unknown }>(
  { rows: standing }: { readonly rows: readonly RowOf<R>[] },
  made: readonly D[],
): { rows: Map<string, RowOf<R>>; added: RowOf<R>[]; removed: D[] } {
  const wanted = new Set(made.map(({ id }) => String(id)));
  const rows = new Map<string, RowOf<R>>();
  const added: RowOf<R>[] = [];
  for (const row of standing) {
    const id = textOf(row as RowOf<'scores' | 'scale'>, 'id');
    if (!wanted.has(id) || rows.has(id)) {
      added.push(row);
    } else {
      rows.set(id, row);
    }
  }
  return { rows, added, removed: made.filter(({ id }) => !rows.has(String(id))) };
}

function scaleAlterations(
  comparison: Comparison,
  standing: LocatedTable<'scale'>,
  { scale, rowOf }: Original,
): { readonly cells: readonly Alteration[]; readonly rowsAt?: CellAt } {
  const { table } = scale;
  if (!table) {
    return { cells: [] };
  }
  const { rows, added, removed } = rowsById(standing, table.rows);
  const inTable = table.rows.flatMap((made) => {
    const row = rows.get(String(made.id));
    return row
      ? table.columns.flatMap(({ key }) =>
          standing.columns[key] === undefined
            ? []
            : altered(
                comparison,
                standing,
                addressOf(standing, row, key),
                { value: made[key] ?? null },
                {
                  row: rowOf.get(String(made.code)),
                  column: undefined,
                  scaleColumn: key,
                  kind: key === 'title' || key === 'order' ? 'text' : 'scale',
                },
              ),
        )
      : [];
  });
  const [first] = added;
  const rowsAt =
    first !== undefined
      ? addressOf(standing, first, 'code')
      : removed.length > 0
        ? { sheet: standing.sheet.name, row: standing.table.row, column: standing.table.column + 1 }
        : undefined;
  return { cells: [...aboveTable(comparison, standing, scale), ...inTable], ...(rowsAt ? { rowsAt } : {}) };
}

/**
 * Columns whose values belong to the set of criteria, with what a change there is: nobody types there. Sorted by *Thứ tự*
 * the sheet is as the set has it.
 */
const KIND_OF: Readonly<Partial<Record<ColumnKey<'scores'>, Alteration['kind']>>> = {
  ...Object.fromEntries(PARAMETERS.map((key) => [key, 'scale'])),
  code: 'text',
  title: 'text',
  max: 'maximum',
  method: 'text',
  asked: 'text',
};

/** How cells are compared. */
interface Comparison {
  /** Tables that formulas may name; absent where any formula will do: those of an earlier version are others. */
  readonly tables: readonly NamedTable[] | undefined;
}

/** The formulas of the block above a table, wherever rows were inserted above it. */
function aboveTable(
  comparison: Comparison,
  place: TablePlace,
  { cells, table }: SheetDraft<string>,
): Alteration[] {
  const { down, right } = shiftOf(place, table);
  return cells.flatMap(({ row, column, content }) =>
    'formula' in content
      ? altered(
          comparison,
          place,
          { sheet: place.sheet.name, row: row + down, column: column + right },
          content,
          { row: undefined, column: undefined, kind: 'text' },
        )
      : [],
  );
}

function altered(
  { tables }: Comparison,
  { sheet, table }: TablePlace,
  at: CellAt,
  content: CellDraft['content'],
  { kind, ...of }: Pick<Alteration, 'row' | 'column' | 'scaleColumn' | 'kind'>,
): Alteration[] {
  const { value, formula } = cellOf(sheet.grid, at.row, at.column);
  // Writing a formula out takes longer than all else.
  if (!tables && formula !== null && 'formula' in content) {
    return [];
  }
  const found: NonNullable<CellInput> = formula === null ? { value } : { formula };
  const expected = inputOf(content);
  const same =
    'value' in expected && 'value' in found
      ? plain(expected.value) === plain(found.value)
      : tables && 'formula' in expected && 'formula' in found
        ? sameFormula(found.formula, expected.formula, at, tables, table.name)
        : sameInput(found, expected, table.name);
  if (same) {
    return [];
  }
  const replaced = 'formula' in expected ? ('value' in found ? 'formulaReplaced' : 'formula') : kind;
  return [{ ...of, kind: replaced, at, found, expected }];
}

const inputOf = (content: CellDraft['content']): NonNullable<CellInput> =>
  'formula' in content ? { formula: formulaText(content.formula) } : { value: content.value };

/** The ids of rows in which something is not as it was made. Their levels and bounds on *Thang điểm* count too. */
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

/**
 * A score sheet whose formulas are written anew, in every row of their columns. An earlier version made it, or its *Thang
 * điểm* is gone. Nothing that people type is touched.
 */
import type { CellAt } from '../../../workbook/cells/cells';
import { cellOf } from '../../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../../workbook/cells/snapshot';
import type { SheetDraft } from '../../../workbook/draft/draft';
import type { ColumnKey, DraftOf } from '../../layout/layout';
import { locate, textOf } from '../../layout/locate';
import type { LocatedTable, TablePlace } from '../../layout/locate';
import type { Meta } from '../../layout/meta';
import { freeNames, sheetRecords } from '../../layout/sheet';
import type { Rubric } from '../rubric/rubric';
import { originalSheet, shiftOf } from './original';
import type { Original } from './original';

export interface Renewal {
  /** The score sheet's computed columns, the constants it lacks, and *Thang điểm*. */
  readonly sheets: readonly SheetDraft[];
  /** The facts that name them. */
  readonly meta: Meta;
  /** Headers of the columns that come at the right end of the table. */
  readonly added: readonly string[];
  /** Cells where something was typed over a formula: they hold a formula again, and what was typed is gone. */
  readonly typedOver: readonly CellAt[];
}

/** @returns `undefined` when the set of criteria is not known to this version. */
export function renewedScores(
  snapshot: WorkbookSnapshot,
  scores: LocatedTable<'scores'>,
  meta: Meta,
  rubrics: readonly Rubric[],
): Renewal | undefined {
  const isThere = meta.sheets.scale !== undefined && locate(snapshot, meta, 'scale') !== undefined;
  const named = isThere
    ? meta
    : { ...meta, sheets: { ...meta.sheets, ...sheetRecords({ scale: freeNames('scale', snapshot) }) } };
  const original = originalSheet(snapshot, scores, named, rubrics);
  const { table } = original?.scores ?? {};
  if (!original || !table) {
    return undefined;
  }
  const recorded = meta.sheets.scores?.columns ?? {};
  const lacking = table.columns.filter(({ key }) => !(key in recorded));
  const columns = table.columns.filter(({ key, formula }) => formula !== undefined || !(key in recorded));
  const made = new Map(table.rows.map((row) => [String(row.id), row]));
  const idOf = new Map(scores.rows.map((row) => [row.row - scores.table.row - 1, textOf(row, 'id')]));
  const headers = Object.fromEntries(lacking.map(({ key, header }) => [key, header]));
  const { sheets } = named;
  return {
    sheets: [
      {
        ...original.scores,
        cells: placed(original.scores, scores),
        charts: [],
        table: {
          ...table,
          row: scores.table.row,
          column: scores.table.column,
          columns,
          rows: Array.from(
            { length: scores.table.bodyRows },
            (_, index): DraftOf<'scores'> => made.get(idOf.get(index) ?? '') ?? {},
          ),
          addsColumns: true,
        },
      },
      wholeScale(original),
    ],
    meta: {
      ...named,
      sheets: {
        ...sheets,
        ...(sheets.scores
          ? { scores: { ...sheets.scores, columns: { ...sheets.scores.columns, ...headers } } }
          : {}),
      },
    },
    added: lacking.map(({ header }) => header),
    typedOver: typedOver(
      scores,
      columns.flatMap(({ key, formula }) => (formula ? [key] : [])),
    ),
  };
}

/** *Thang điểm* with the rows of the set, in its order, where it stands. */
function wholeScale({ scale, standing }: Original): SheetDraft {
  const { table } = scale;
  return standing && table
    ? {
        ...scale,
        cells: placed(scale, standing),
        table: { ...table, row: standing.table.row, column: standing.table.column },
      }
    : scale;
}

/** The computed cells above a table, where they stand now; titles and labels stay as users may have them. */
function placed({ cells, table }: SheetDraft<string>, place: TablePlace): SheetDraft['cells'] {
  const { down, right } = shiftOf(place, table);
  return cells
    .filter(({ content }) => 'formula' in content)
    .map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right }));
}

function typedOver(
  { sheet, table, columns }: LocatedTable<'scores'>,
  computed: readonly ColumnKey<'scores'>[],
): CellAt[] {
  return Array.from({ length: table.bodyRows }, (_, index) => table.row + 1 + index).flatMap((row) =>
    computed.flatMap((key): CellAt[] => {
      const column = columns[key];
      if (column === undefined) {
        return [];
      }
      const { value, formula } = cellOf(sheet.grid, row, column);
      return formula === null && value !== null && value !== '' ? [{ sheet: sheet.name, row, column }] : [];
    }),
  );
}

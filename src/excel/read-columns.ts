/**
 * Reads chosen columns of the open workbook: one request for its outline, then as many as the size of what is read asks
 * for. Excel on the web refuses responses over 5 MB (docs: "Resource limits"), and how long texts are shows only once some
 * have come: so a request asks for as many rows as should fit, and the next goes by what the last one weighed.
 */
import type { CellValue } from '../workbook/cells/cells';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import { FACTS_ROWS, TOP_ROWS } from '../workbook/cells/outline';
import type { ChooseColumns } from '../workbook/cells/outline';
import type {
  ColumnList,
  GridSnapshot,
  ListSource,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../workbook/cells/snapshot';
import { cellsOf, NO_CELLS, VISIBILITY } from './read';

/**
 * The size a response should have, in bytes: far enough below the limit that texts may be longer than those before
 * them.
 */
const RESPONSE_BYTES = 3_600_000;

/** The assumed size of a cell before any has been read, in bytes: that of real plans. */
const CELL_BYTES = 35;

/** Columns of more rows are asked about as one: each cell costs a question of its own. */
const MAX_EACH = 500;

/** How many rows right below a table are read with it: people type there. Where the last of them is filled, the rest is read too. */
const ROWS_BELOW = 20;

/** How many rows below a table are read at most. */
const MOST_BELOW = 5000;

/** A table of more rows may end where its sheet does: Excel refuses a range beyond. */
const SHEET_END = 1_000_000;

/** How often to begin anew when rows come or go while they are being read. Whatever is written later is compared again. */
const ATTEMPTS = 3;

/** Neighbouring columns, read together and some rows at a time. */
interface Stretch {
  readonly sheet: string;
  /** The cells of all rows; its columns are counted from 0. */
  readonly whole: Excel.Range;
  readonly rows: number;
  readonly first: number;
  readonly columns: number;
  readonly formulas: boolean;
  /** Lines read so far, each with values and formulas. */
  readonly lines: { values: CellValue[]; formulas: (string | null)[] }[];
  /** The size of a line as far as it is known, in bytes. */
  lineBytes: number;
}

export async function readColumns(
  context: Excel.RequestContext,
  choose: ChooseColumns,
  onProgress?: (share: number) => void,
  attempts = ATTEMPTS,
): Promise<WorkbookSnapshot> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name, items/visibility');
  tables.load(
    'items/name, items/showTotals, items/worksheet/name, items/rows/count, items/columns/items/name',
  );
  names.load('items/name');
  const metaSheet = worksheets.getItemOrNullObject(META_SHEET);
  const metaCells = metaSheet.getUsedRangeOrNullObject(true);
  metaCells.load('rowIndex, columnIndex, rowCount, columnCount');
  const head = metaSheet.getRange(`A1:B${FACTS_ROWS}`);
  head.load('values');
  await context.sync();

  const outlined = tables.items.map((table) => ({
    name: table.name,
    sheet: table.worksheet.name,
    headers: table.columns.items.map(({ name }) => name),
    bodyRows: table.rows.count,
    totals: table.showTotals,
    rows: table.rows,
    body: bodyOf(table),
  }));
  const facts: GridSnapshot | undefined = metaSheet.isNullObject
    ? undefined
    : { row: 0, column: 0, ...cellsOf(head.values as CellValue[][], undefined) };
  const chosen = choose({ tables: outlined, facts });
  const stretches = outlined.flatMap(({ name, sheet, headers, bodyRows, body }) => {
    const asked = headers.map((header) =>
      chosen.find((column) => column.table === name && column.header === header),
    );
    return runs(asked).map((run) => stretch(sheet, body, bodyRows, run.first, run.columns, run.formulas));
  });
  for (const { name, sheet, headers } of outlined) {
    if (chosen.some(({ table, top }) => top && table === name)) {
      const rows = worksheets.getItem(sheet).getRangeByIndexes(0, 0, TOP_ROWS, headers.length);
      stretches.push(stretch(sheet, rows, TOP_ROWS, 0, headers.length, true));
    }
  }
  const below = outlined.flatMap(({ name, sheet, headers, bodyRows, body }) => {
    const columns = chosen.filter(({ table }) => table === name);
    return columns.length === 0 || bodyRows > SHEET_END
      ? []
      : [
          stretch(
            sheet,
            bodyRows === 0 ? body.getResizedRange(ROWS_BELOW - 1, 0) : body.getRowsBelow(ROWS_BELOW),
            ROWS_BELOW,
            0,
            headers.length,
            columns.some(({ formulas }) => formulas),
          ),
        ];
  });
  if (!metaCells.isNullObject) {
    stretches.push(stretch(META_SHEET, metaCells, metaCells.rowCount, 0, metaCells.columnCount, false));
  }
  const lists = outlined.flatMap(({ name, headers, bodyRows, body }) =>
    headers.flatMap((header, index) => {
      const list = chosen.find((each) => each.table === name && each.header === header)?.list ?? false;
      if (bodyRows === 0 || list === false) {
        return [];
      }
      const isEach = list === 'each' && bodyRows <= MAX_EACH;
      const cells = Array.from(
        { length: isEach ? bodyRows : 1 },
        (_, row) => body.getCell(row, index).getResizedRange(isEach ? 0 : bodyRows - 1, 0).dataValidation,
      );
      return [{ table: name, header, isEach, cells }];
    }),
  );
  const used = new Map(
    outlined
      .filter(({ name }) => chosen.some(({ table }) => table === name))
      .map(({ sheet }) => [sheet, worksheets.getItem(sheet).getUsedRangeOrNullObject(true)]),
  );
  await fill(
    context,
    [...stretches, ...below],
    () => {
      for (const range of used.values()) {
        range.load('rowIndex, rowCount');
      }
      for (const cell of lists.flatMap(({ cells }) => cells)) {
        cell.load('type, rule');
      }
      for (const { body, rows } of outlined) {
        body.load('rowIndex, columnIndex');
        rows.load('count');
      }
    },
    onProgress,
  );
  if (attempts > 1 && outlined.some(({ bodyRows, rows }) => rows.count !== bodyRows)) {
    return readColumns(context, choose, onProgress, attempts - 1);
  }
  const further = below.flatMap((of) => furtherBelow(of, usedRows(used.get(of.sheet)).usedRows ?? 0));
  if (further.length > 0) {
    await fill(context, further, () => undefined);
  }
  // What stands in a table is placed last: rows below one table may be those of the next.
  const placed = [...below.map(trimmed), ...further.map(trimmed), ...stretches];
  return {
    sheets: worksheets.items.map(({ name, visibility }): SheetSnapshot => ({
      ...usedRows(used.get(name)),
      name,
      visibility: VISIBILITY[visibility] ?? 'visible',
      grid: gridOf(placed.filter(({ sheet }) => sheet === name)),
      tables: outlined
        .filter(({ sheet }) => sheet === name)
        .map((table) => ({
          name: table.name,
          row: table.body.rowIndex - 1,
          column: table.body.columnIndex,
          headers: table.headers,
          bodyRows: table.bodyRows,
          ...(table.totals ? { totals: true } : {}),
          lists: Object.fromEntries(
            lists
              .filter((list) => list.table === table.name)
              .map(({ header, isEach, cells }): [string, ColumnList] => [
                header,
                isEach ? { each: cells.map(listOf) } : sharedList(cells),
              ]),
          ),
        })),
    })),
    names: names.items.map(({ name }) => name),
  };
}

/** The rows of a table; of one without, the row below its header: what its body is then is not documented (office-js#5909). */
const bodyOf = (table: Excel.Table): Excel.Range =>
  table.rows.count === 0 ? table.getHeaderRowRange().getOffsetRange(1, 0) : table.getDataBodyRange();

const usedRows = (used: Excel.Range | undefined): Pick<SheetSnapshot, 'usedRows'> =>
  used && !used.isNullObject ? { usedRows: used.rowIndex + used.rowCount } : {};

/** The rows below those read below a table, where the last of these is filled. @param end the sheet's rows, from 0. */
function furtherBelow({ sheet, whole, rows, columns, formulas, lines }: Stretch, end: number): Stretch[] {
  const left = Math.min(end - whole.rowIndex - rows, MOST_BELOW);
  return left > 0 && lines.at(-1)?.values.some(isFilled)
    ? [stretch(sheet, whole.getRowsBelow(left), left, 0, columns, formulas)]
    : [];
}

const isFilled = (cell: CellValue): boolean => cell !== null && cell !== '';

/** Without the blank lines at its end. */
function trimmed(of: Stretch): Stretch {
  let rows = of.lines.length;
  while (rows > 0 && !of.lines[rows - 1]?.values.some(isFilled)) {
    rows--;
  }
  return { ...of, rows, lines: of.lines.slice(0, rows) };
}

/** The list that all of these cells share, told by the one range they are in. */
function sharedList([cells]: readonly Excel.DataValidation[]): ColumnList {
  return cells && !VARIES.has(cells.type) ? { all: listOf(cells) } : 'mixed';
}

/** Cells with different rules, or some with none. */
const VARIES: ReadonlySet<string> = new Set<`${Excel.DataValidationType}`>(['Inconsistent', 'MixedCriteria']);

function listOf({ type, rule }: Excel.DataValidation): ListSource {
  return type === Excel.DataValidationType.list && typeof rule.list?.source === 'string'
    ? rule.list.source
    : null;
}

/** Neighbours that are asked for in the same way. */
function runs(
  asked: readonly ({ readonly formulas: boolean } | undefined)[],
): { first: number; columns: number; formulas: boolean }[] {
  const found: { first: number; columns: number; formulas: boolean }[] = [];
  asked.forEach((column, index) => {
    const last = found.at(-1);
    if (column && last && last.first + last.columns === index && last.formulas === column.formulas) {
      last.columns += 1;
    } else if (column) {
      found.push({ first: index, columns: 1, formulas: column.formulas });
    }
  });
  return found;
}

function stretch(
  sheet: string,
  whole: Excel.Range,
  rows: number,
  first: number,
  columns: number,
  formulas: boolean,
): Stretch {
  const lineBytes = columns * CELL_BYTES * (formulas ? 2 : 1);
  whole.load('rowIndex, columnIndex');
  return { sheet, whole, rows, first, columns, formulas, lines: [], lineBytes };
}

/**
 * Asks for rows, and again for those still missing.
 * @param alongside loads what is wanted anew with every request.
 * @param onProgress hears between requests how many of the cells have come, from 0 to 1.
 */
async function fill(
  context: Excel.RequestContext,
  stretches: readonly Stretch[],
  alongside: () => void,
  onProgress?: (share: number) => void,
): Promise<void> {
  alongside();
  const parts = nextParts(stretches);
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || parts.every(({ rows }) => rows === 1)) {
      throw error;
    }
    // Lines weigh more than was known: what they do shows with the next that are read.
    for (const { of } of parts) {
      of.lineBytes *= 3;
    }
    return fill(context, stretches, alongside, onProgress);
  }
  parts.forEach(take);
  const total = cellCount(stretches, ({ rows }) => rows);
  const read = cellCount(stretches, ({ lines }) => lines.length);
  if (read < total) {
    onProgress?.(read / total);
    await fill(context, stretches, alongside, onProgress);
  }
}

const cellCount = (stretches: readonly Stretch[], rowsOf: (of: Stretch) => number): number =>
  stretches.reduce((count, of) => count + rowsOf(of) * of.columns, 0);

interface Part {
  readonly of: Stretch;
  readonly range: Excel.Range;
  readonly rows: number;
}

/** Takes as many rows still to be read as should fit, one at least. */
function nextParts(stretches: readonly Stretch[]): Part[] {
  const parts: Part[] = [];
  let left = RESPONSE_BYTES;
  for (const of of stretches) {
    const atLeast = parts.length === 0 ? 1 : 0;
    const rows = Math.min(of.rows - of.lines.length, Math.max(atLeast, Math.floor(left / of.lineBytes)));
    if (rows > 0) {
      left -= rows * of.lineBytes;
      const range = of.whole.getCell(of.lines.length, of.first).getResizedRange(rows - 1, of.columns - 1);
      if (of.formulas) {
        range.load('values, formulas');
      } else {
        range.load('values');
      }
      parts.push({ of, range, rows });
    }
  }
  return parts;
}

/** Keeps what was read, and what it weighed. */
function take({ of, range }: Part): void {
  const read = range.values as CellValue[][];
  const texts = of.formulas ? (range.formulas as CellValue[][]) : undefined;
  const { values, formulas } = cellsOf(read, texts);
  values.forEach((line, index) => of.lines.push({ values: line, formulas: formulas[index] ?? [] }));
  of.lineBytes = (weight(read) + (texts ? weight(texts) : 0)) / values.length;
}

/** UTF-8 bytes on the wire. */
const weight = (cells: unknown): number => new TextEncoder().encode(JSON.stringify(cells)).length;

const isTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';

/** The rows read of a sheet as one rectangle; what lies between is as if empty. */
function gridOf(stretches: readonly Stretch[]): GridSnapshot {
  const placed = stretches
    .filter(({ rows }) => rows > 0)
    .map(({ whole, first, columns, lines }) => ({
      row: whole.rowIndex,
      column: whole.columnIndex + first,
      columns,
      lines,
    }));
  if (placed.length === 0) {
    return NO_CELLS;
  }
  const [row, column] = [
    Math.min(...placed.map((part) => part.row)),
    Math.min(...placed.map((part) => part.column)),
  ];
  const height = Math.max(...placed.map((part) => part.row + part.lines.length)) - row;
  const width = Math.max(...placed.map((part) => part.column + part.columns)) - column;
  const values = Array.from({ length: height }, () => Array<CellValue>(width).fill(null));
  const formulas = Array.from({ length: height }, () => Array<string | null>(width).fill(null));
  for (const part of placed) {
    part.lines.forEach((line, index) => {
      const at = part.row - row + index;
      values[at]?.splice(part.column - column, part.columns, ...line.values);
      formulas[at]?.splice(part.column - column, part.columns, ...line.formulas);
    });
  }
  return { row, column, values, formulas };
}

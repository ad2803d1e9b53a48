/**
 * A workbook that this product did not make: a table of scores made by hand, another office's form. Its columns are mapped
 * as those of any foreign table (core/documents); what they come to is offered, and counts only once a person has taken it.
 */
import { areaName, cellName } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { BlockCell, DocumentBlocks, TableRow } from '../documents/block';
import { figureColumns, readCriteria } from '../documents/criteria';
import type { FigureColumn } from '../documents/criteria';
import type { CriteriaReading } from '../documents/criteria-reading';
import type { Message } from '../words/message';
import { fold } from '../words/fold';
import type { Decision, FileRecord, ForeignTotal } from './copy';

/** Rows that are looked at; a table of scores has some hundred. */
const MOST_ROWS = 2_000;

/** Points that are the same but for the machine's rounding. */
const NEAR = 1e-6;

/** Reads a foreign workbook: why it does not count by itself, and the totals it offers. @returns nothing where it has no table of points */
export function readForeign(
  snapshot: WorkbookSnapshot,
): Extract<FileRecord['reading'], { readonly ok: false }> | undefined {
  for (const sheet of snapshot.sheets.filter(({ visibility }) => visibility === 'visible')) {
    const document = blocksOf(sheet);
    const columns = figureColumns(document);
    const foreign = columns.flatMap((column) => totalOf(document, sheet, column) ?? []);
    if (foreign.length > 0) {
      const { issuer } = readCriteria(document, { points: columns[0]?.name ?? '' });
      return {
        ...{ ok: false, foreign, reason: offerMessage(foreign, []) },
        ...(issuer === null ? {} : { unit: issuer }),
      };
    }
  }
  return undefined;
}

/**
 * The total that is offered first: of the column whose header says so, else of one that was taken in another file before.
 * @param decisions those that hold
 */
export function offeredTotal(
  foreign: readonly ForeignTotal[],
  decisions: readonly Pick<Decision, 'column'>[],
): ForeignTotal | undefined {
  const before = new Set(decisions.flatMap(({ column }) => (column === undefined ? [] : [fold(column)])));
  const known = foreign.filter(({ column }) => before.has(fold(column)));
  const own = foreign.filter(({ isSelf }) => isSelf);
  const best = known.length > 0 ? known : own;
  return best.length === 1 ? best[0] : undefined;
}

/** What is said of a foreign file that nothing was taken from. */
export function offerMessage(
  foreign: readonly ForeignTotal[],
  decisions: readonly Pick<Decision, 'column'>[],
): Message {
  const offer = offeredTotal(foreign, decisions);
  const columns = foreign.map(({ column }) => column).join('; ');
  return offer
    ? { code: 'file.foreign', params: { column: offer.column, points: offer.points, cell: offer.cell } }
    : { code: 'file.foreignAsk', params: { columns } };
}

/** The total of a column: as it is stated, held against its rows; else of the rows. */
function totalOf(
  document: DocumentBlocks,
  sheet: SheetSnapshot,
  { column, name, kind }: FigureColumn,
): ForeignTotal | undefined {
  // The column of the highest points is none of what was given.
  if (kind === 'max') {
    return undefined;
  }
  const reading = readCriteria(document, { points: name });
  const sum = sumOf(reading);
  if (reading.total === null && sum === null) {
    return undefined;
  }
  const isOff = reading.total !== null && sum !== null && Math.abs(sum - reading.total.points) > NEAR;
  const notes: readonly Message[] = [
    ...(isOff && reading.total
      ? [{ code: 'foreign.sum', params: { sum, total: reading.total.points } } as const]
      : []),
    ...(reading.total === null ? [{ code: 'foreign.summed' } as const] : []),
    ...reading.doubts.flatMap(({ message }) => (message.code === 'annex.pointsUnread' ? [message] : [])),
  ];
  const at = reading.total?.at[0];
  const row = at === undefined ? sheet.grid.row : rowOf(document, at);
  return {
    column: name,
    points: reading.total?.points ?? sum ?? 0,
    cell: `${sheet.name}!${cellName(row, sheet.grid.column + column)}`,
    isSelf: kind === 'self',
    notes,
  };
}

/** The sum of the rows that have none below them; `null` where none has points. */
function sumOf({ criteria }: CriteriaReading): number | null {
  const parents = new Set(criteria.map(({ parent }) => parent));
  const points = criteria.flatMap(({ code, points: own }) =>
    parents.has(code) || own === null ? [] : [own],
  );
  return points.length === 0 ? null : Number(points.reduce((sum, each) => sum + each, 0).toFixed(4));
}

/** The rows of a sheet as blocks; an empty row ends a table. */
function blocksOf({ name, grid }: SheetSnapshot): DocumentBlocks {
  const blocks: TableRow[] = [];
  let table = 1;
  grid.values.slice(0, MOST_ROWS).forEach((values, index) => {
    const cells = values.flatMap((value, column) => cellIn(value, column));
    if (cells.length === 0) {
      table++;
      return;
    }
    const row = grid.row + index;
    blocks.push({
      ...{ kind: 'row', table, cells, isHeader: false },
      place: {
        paragraph: row + 1,
        sheet: name,
        area: areaName({ row, column: grid.column, rows: 1, columns: values.length }),
      },
    });
  });
  return { blocks, quality: 'exact' };
}

/** The row on the sheet of a block. */
const rowOf = ({ blocks }: DocumentBlocks, at: number): number => (blocks[at]?.place.paragraph ?? 1) - 1;

function cellIn(value: CellValue, column: number): readonly BlockCell[] {
  const text =
    typeof value === 'number' ? String(Number(value.toPrecision(15))).replace('.', ',') : String(value ?? '');
  return text.trim() === ''
    ? []
    : [
        {
          ...{ lines: text.split(/\r?\n/), column, span: 1, isContinued: false },
          looks: { isBold: false, isItalic: false, isCapitals: false, isCentred: false },
        },
      ];
}

/**
 * Reads rows of columns in as many requests as their size asks for. Excel on the web refuses responses over 5 MB (docs:
 * "Resource limits"), and how long texts are shows only once some have come. So a request asks for as many rows as should
 * fit, and the next goes by what the last one weighed.
 */
import type { CellValue } from '../workbook/cells/cells';
import type { GridSnapshot } from '../workbook/cells/snapshot';
import { cellsOf, NO_CELLS } from './read';

/**
 * The size a response should have, in bytes. It is far enough below the limit that texts may be longer than those
 * before them.
 */
const RESPONSE_BYTES = 3_600_000;

/** The assumed size of a cell before any has been read, in bytes: that of real plans. */
const CELL_BYTES = 35;

/** Neighbouring columns, read together and some rows at a time. */
export interface Stretch {
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

export function stretch(
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
export async function fill(
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
export function gridOf(stretches: readonly Stretch[]): GridSnapshot {
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

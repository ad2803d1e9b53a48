/**
 * Calculation by hand: Univer calculates always, so what formulas showed when it was last asked for is kept, and shown until
 * it is asked for again. A formula that was written since shows its result at once, as in Excel.
 */
import type { CellValue } from '../../src/workbook/cells/cells';

/** Sheet id and cell → the formula that stood there, and what it showed. */
export type HeldResults = ReadonlyMap<string, { readonly formula: string; readonly value: CellValue }>;

export const heldKey = (sheetId: string, row: number, column: number): string =>
  `${sheetId}!${row},${column}`;

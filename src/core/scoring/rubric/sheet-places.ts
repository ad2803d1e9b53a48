/** Places on a score sheet: rows and columns of the block above its table, and of the table. */
import { LAYOUT } from '../../layout/layout';
import type { ColumnKey } from '../../layout/layout';
import type { CellValue } from '../../../workbook/cells/cells';
import type { Rubric } from './rubric';

export type ScoreKey = ColumnKey<'scores'>;

export const { columns: COLUMNS } = LAYOUT.scores;

/** The column of a key, from 0, as the sheet is made. */
export const indexOf = (key: ScoreKey) => COLUMNS.findIndex((item) => item.key === key);

/** Columns of figures, in the order that a row takes them. */
export const INPUTS = ['input1', 'input2', 'input3', 'input4'] as const satisfies readonly ScoreKey[];

/** Whether a row asks for something to be entered. @param inputs its hidden *Số ô cần nhập* */
export const isAsked = (inputs: CellValue): boolean => Number(inputs) > 0;

/** Rows of the block, from 0; its columns stand over those of the table. */
export const BLOCK_ROW = 4;
export const LABEL = 2;
export const MAX = 3;
export const SELF = 4;
export const OUT_OF = 5;
export const FINAL = 6;

/**
 * The number of rows below the total. They hold the converted total, the rating, and counts of what is missing, wrong,
 * unexplained, not appraised.
 */
export const ROWS_BELOW_TOTAL = 7;

export const totalRow = (rubric: Rubric): number => BLOCK_ROW + 1 + rubric.groups.length;
export const knockOutRow = (rubric: Rubric): number => totalRow(rubric) + ROWS_BELOW_TOTAL;
export const tableRow = (rubric: Rubric): number =>
  knockOutRow(rubric) + (rubric.knockOuts.length > 0 ? rubric.knockOuts.length + 2 : 0);

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of totals and ratings. They are found from the table, so that it holds after rows were inserted above. */
export function scorePlaces(
  table: { readonly row: number; readonly column: number },
  rubric: Rubric,
): Readonly<Record<'total' | 'rating' | 'finalTotal' | 'finalRating', Place>> & {
  readonly knockOuts: readonly Place[];
} {
  const shift = table.row - tableRow(rubric);
  const place = (row: number, col: number): Place => ({ row: row + shift, column: table.column + col });
  const total = totalRow(rubric);
  return {
    total: place(total, SELF),
    rating: place(total + 2, SELF),
    finalTotal: place(total, FINAL),
    finalRating: place(total + 2, FINAL),
    knockOuts: rubric.knockOuts.map((_, k) => place(knockOutRow(rubric) + 1 + k, MAX)),
  };
}

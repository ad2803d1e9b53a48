/** Where tests type into *Bảng tự chấm điểm*. */
import { columnName } from '../../src/workbook/cells/cells';
import type { CellValue } from '../../src/workbook/cells/cells';
import { LAYOUT } from '../../src/core/layout/layout';
import { itemsOf } from '../../src/core/scoring/rubric/rubric';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import type { ScoreInputs } from '../../src/core/scoring/rubric/score';

/** A column of the sheet by its key, from 0. */
export const scoreColumn = (key: string): number =>
  LAYOUT.scores.columns.findIndex((column) => column.key === key);

/** The column of the first figure: of criteria scored by points, the points. From 0. */
export const SCORE_COLUMN = scoreColumn('input1');

/** Its letters. */
export const SCORE_LETTERS = columnName(SCORE_COLUMN);

/** Points for every criterion that is scored by points. */
export const pointsFor = (rubric: Rubric, points: (max: number, index: number) => CellValue): ScoreInputs =>
  Object.fromEntries(
    itemsOf(rubric).map(({ item }, index) => [item.code, { input1: points(item.max, index) }]),
  );

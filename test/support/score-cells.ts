/** Where tests type into *Bảng tự chấm điểm*. */
import { columnName } from '../../src/core/cells';
import { LAYOUT } from '../../src/core/layout/layout';

/** The column of the points that a unit types, from 0. */
export const SCORE_COLUMN = LAYOUT.scores.columns.findIndex(({ key }) => key === 'self');

/** Its letters. */
export const SCORE_LETTERS = columnName(SCORE_COLUMN);

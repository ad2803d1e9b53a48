/** Limits of Excel that a set of criteria may pass though nothing in it is wrong. */
import { MAX_FORMULA } from '../../../workbook/cells/cells';
import { sheetCells } from '../../../workbook/draft/draft';
import { formulaText } from '../../../workbook/formula/text';
import { LAYOUT } from '../../layout/layout';
import type { Message } from '../../words/message';
import type { Rubric } from './rubric';
import { scoreSheets } from './sheet';

/** The fault of a set of which a score sheet's formula would be longer than a cell takes; `undefined` for any other. */
export function formulaTooLong(rubric: Rubric): Message | undefined {
  const { scores, scale } = scoreSheets(rubric, { ...LAYOUT.scores, scale: LAYOUT.scale });
  const length = [scores, scale]
    .flatMap((sheet) => sheetCells(sheet))
    .reduce(
      (most, { content }) =>
        'formula' in content ? Math.max(most, formulaText(content.formula).length) : most,
      0,
    );
  return length > MAX_FORMULA
    ? { code: 'rubric.formulaTooLong', params: { length, max: MAX_FORMULA } }
    : undefined;
}

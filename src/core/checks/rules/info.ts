/**
 * A missing unit's name, an impossible year, or days off that cannot be read in *Thông tin chung*. Without the first two the
 * roll-up could not tell whose the workbook is.
 */
import { parseOwnDays } from '../../plan/own-days';
import { MAX_YEAR, MIN_YEAR } from '../../words/vocabulary';
import type { Found, Rule } from '../finding';

export const infoComplete: Rule = {
  id: 'infoComplete',
  level: 'error',
  about: 'workbook',
  codes: ['info.unitEmpty', 'info.yearImpossible', 'info.daysOffUnread'],
  source: 'The workbook contract: a roll-up knows a workbook by its unit and year',
  run: ({ info }) => {
    const findings: Found[] = [];
    if (info?.unit === '' && info.at.unit) {
      findings.push({ code: 'info.unitEmpty', at: info.at.unit });
    }
    if (info && info.year === undefined && info.at.year) {
      findings.push({
        code: 'info.yearImpossible',
        params: { value: info.yearText, min: MIN_YEAR, max: MAX_YEAR },
        at: info.at.year,
      });
    }
    const { unread } = parseOwnDays(info?.daysOff ?? '');
    if (info?.at.daysOff && unread.length > 0) {
      findings.push({
        code: 'info.daysOffUnread',
        level: 'review',
        params: { text: unread.join('; ') },
        at: info.at.daysOff,
      });
    }
    return findings;
  },
};

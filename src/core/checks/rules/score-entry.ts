/** Self-scores that are no number or lie outside of 0…maximum. Drop-downs and validations do not see pasted values. */
import type { Finding, Rule } from '../finding';

export const scoreEntry: Rule = (view) =>
  view.scores.flatMap((row): Finding[] => {
    const value = row.value('self');
    const max = row.value('max');
    if (value === null || value === '' || typeof max !== 'number') {
      return [];
    }
    const code = row.text('code');
    const at = row.at('self');
    if (typeof value !== 'number') {
      return [{ code: 'score.notNumber', level: 'error', params: { code, value: String(value), max }, at }];
    }
    if (value < 0) {
      return [{ code: 'score.negative', level: 'error', params: { code, value, max }, at }];
    }
    return value > max ? [{ code: 'score.aboveMax', level: 'error', params: { code, value, max }, at }] : [];
  });

/** Self-scores that are no number or lie outside of 0…maximum. Drop-downs and validations do not see pasted values. */
import type { Found, Rule } from '../finding';

export const scoreEntry: Rule = {
  id: 'scoreEntry',
  level: 'error',
  about: 'workbook',
  codes: ['score.notNumber', 'score.negative', 'score.aboveMax'],
  source: 'The set of criteria: 0 to the maximum of each',
  run: (view) =>
    view.scores.flatMap((row): Found[] => {
      const value = row.value('self');
      const max = row.value('max');
      if (value === null || value === '' || typeof max !== 'number') {
        return [];
      }
      const code = row.text('code');
      const at = row.at('self');
      if (typeof value !== 'number') {
        return [{ code: 'score.notNumber', params: { code, value: String(value), max }, at }];
      }
      if (value < 0) {
        return [{ code: 'score.negative', params: { code, value, max }, at }];
      }
      return value > max ? [{ code: 'score.aboveMax', params: { code, value, max }, at }] : [];
    }),
};

/**
 * Entries of the score sheet that earn no points because they are wrong: the sheet's own column *Lỗi nhập* says which.
 * Drop-downs and validations do not see pasted values.
 */
import { ENTRY_FAULTS } from '../../scoring/rubric/words';
import type { ColumnKey } from '../../layout/layout';
import type { Found, Rule } from '../finding';

const { missing, zeroWhole, alwaysApplies, mark } = ENTRY_FAULTS;

/** The cell to look at, where it is not the first figure. */
const PLACES: ReadonlyMap<string, ColumnKey<'scores'>> = new Map([
  [zeroWhole, 'input2'],
  [alwaysApplies, 'notApplicable'],
  [mark, 'notApplicable'],
]);

export const scoreEntry: Rule = {
  id: 'scoreEntry',
  level: 'error',
  about: 'workbook',
  codes: ['score.entry'],
  source: 'The set of criteria: how each is scored',
  run: (view) =>
    view.scores.flatMap((row): Found[] => {
      const fault = row.text('fault');
      // A formula that gives an error says nothing of what was entered.
      return fault === '' || fault === missing || fault.startsWith('#')
        ? []
        : [
            {
              code: 'score.entry',
              params: { code: row.text('code'), fault, method: row.text('method') },
              at: row.at(PLACES.get(fault) ?? 'input1'),
            },
          ];
    }),
};

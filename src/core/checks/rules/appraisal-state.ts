/** *Tình trạng* of a criterion that its points say otherwise: points typed in Excel alone leave the word as it was. */
import { stateMeant } from '../../scoring/appraisal/state';
import { writeNumber } from '../../scoring/rubric/words';
import { heldBy } from '../edits';
import type { CellValue } from '../../../workbook/cells/cells';
import { APPRAISAL_STATES } from '../../words/vocabulary';
import type { Found, Rule } from '../finding';

export const appraisalState: Rule = {
  id: 'appraisalState',
  level: 'review',
  about: 'workbook',
  codes: ['score.stateOpen', 'score.stateAgreed'],
  source: 'Tình trạng is what a unit and a roll-up go by: it says what the points say',
  run: ({ scores }) =>
    scores.flatMap((row): Found[] => {
      const [first, second, self] = (['appraised1', 'appraised2', 'self'] as const).map((key) =>
        points(row.value(key)),
      );
      const state = row.text('state');
      const final = second ?? first ?? null;
      const meant = stateMeant(state, final, self ?? null);
      if (meant === undefined || final === null) {
        return [];
      }
      const at = row.at('state');
      const params = { code: row.text('code'), final: writeNumber(final) };
      if (state === APPRAISAL_STATES[1]) {
        // Whether the reviewer's word or the unit's mark came later nobody knows: a person looks.
        return [{ code: 'score.stateAgreed', params: { ...params, self: writeNumber(self ?? 0) }, at }];
      }
      const edit = { at, expected: heldBy({ formula: row.formula('state'), value: row.value('state') }) };
      return [
        {
          code: 'score.stateOpen',
          params: { ...params, meant },
          at,
          fix: {
            code: 'fix.writeTyped',
            params: { value: meant },
            edits: [{ ...edit, put: { value: meant } }],
            changesIssuedText: false,
          },
        },
      ];
    }),
};

const points = (value: CellValue): number | null => (typeof value === 'number' ? value : null);

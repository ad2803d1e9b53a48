/** Tables that came after the score sheet. Criteria could take their figures from them, so that the score follows the work. */
import { figureLinkOf } from '../facts';
import type { Found, Rule } from '../finding';

export const figuresToLink: Rule = {
  id: 'figuresToLink',
  level: 'note',
  about: 'workbook',
  codes: ['score.figuresToLink'],
  source: 'The set of criteria: where each takes its figures from',
  run: (view): Found[] => {
    const [first] = view.scores;
    const link = figureLinkOf(view);
    return link && first
      ? [
          {
            code: 'score.figuresToLink',
            params: { count: link.criteria },
            at: first.at('method'),
            fix: {
              code: 'fix.linkFigures',
              edits: link.edits,
              restores: [{ kind: 'linkFigures', figures: link.figures }],
              changesIssuedText: false,
            },
          },
        ]
      : [];
  },
};

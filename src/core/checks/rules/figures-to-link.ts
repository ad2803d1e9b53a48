/** Tables that came after the score sheet: criteria could take their figures from them, so that the score follows the work. */
import type { Found, Rule } from '../finding';

export const figuresToLink: Rule = {
  id: 'figuresToLink',
  level: 'note',
  about: 'workbook',
  codes: ['score.figuresToLink'],
  source: 'The set of criteria: where each takes its figures from',
  run: ({ figureLink, scores }): Found[] => {
    const [first] = scores;
    return figureLink && first
      ? [
          {
            code: 'score.figuresToLink',
            params: { count: figureLink.criteria },
            at: first.at('method'),
            fix: {
              code: 'fix.linkFigures',
              edits: figureLink.edits,
              restores: [{ kind: 'linkFigures', figures: figureLink.figures }],
              changesIssuedText: false,
            },
          },
        ]
      : [];
  },
};

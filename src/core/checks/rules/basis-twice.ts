/** A document that stands twice in the list of căn cứ. Tasks may cite it again as often as they need. */
import { formatDate } from '../../calendar/civil';
import { citationsOf, numberKey } from '../citations';
import { fold } from '../../words/fold';
import type { Found, Rule } from '../finding';

export const basisTwice: Rule = {
  id: 'basisTwice',
  level: 'note',
  about: 'plan',
  codes: ['basis.twice'],
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6: each căn cứ a line of its own',
  run: (view) => {
    const seen = new Set<string>();
    return citationsOf(view)
      .filter(({ inList }) => inList)
      .flatMap(({ number, date, text, isLaw, at }): Found[] => {
        // Two issuers may both have a number 14: their dates tell them apart.
        const key =
          number === undefined
            ? isLaw
              ? fold(text)
              : undefined
            : `${numberKey(number)}|${date ? formatDate(date) : ''}`;
        if (key === undefined || !seen.has(key)) {
          seen.add(key ?? '');
          return [];
        }
        return [{ code: 'basis.twice', params: { name: number ?? text }, at }];
      });
  },
};

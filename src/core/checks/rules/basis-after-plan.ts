/** A document dated after the plan that rests on it. */
import { compareDates, formatDate } from '../../calendar/civil';
import { citationsOf } from '../citations';
import type { Found, Rule } from '../finding';

export const basisAfterPlan: Rule = {
  id: 'basisAfterPlan',
  level: 'review',
  about: 'plan',
  codes: ['basis.afterPlan'],
  source:
    'Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6: a căn cứ is in force or signed when the document is issued',
  run: (view) => {
    const issued = view.info?.issued;
    return issued
      ? citationsOf(view).flatMap(({ number, text, date, at }): Found[] =>
          date && compareDates(date, issued) > 0
            ? [
                {
                  code: 'basis.afterPlan',
                  params: { name: number ?? text, date: formatDate(date), issued: formatDate(issued) },
                  at,
                },
              ]
            : [],
        )
      : [];
  },
};

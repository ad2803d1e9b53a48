/** Deadlines before the plan was issued. Deadlines only: work may well have begun before. */
import { compareDates, formatDate } from '../../calendar/civil';
import type { Found, Rule } from '../finding';
import { datedRows, fixedDeadlinesOf } from '../view';

export const beforeIssue: Rule = {
  id: 'beforeIssue',
  level: 'review',
  about: 'plan',
  codes: ['deadline.beforeIssue'],
  source: 'How plans are reviewed: what fell due before the plan was issued could not be kept',
  run: (view) => {
    const issued = view.info?.issued;
    return issued
      ? datedRows(view).flatMap((dated) =>
          fixedDeadlinesOf(view, dated)
            .filter(({ last }) => last.year === issued.year && compareDates(last, issued) < 0)
            .map(({ last, at }): Found => ({
              code: 'deadline.beforeIssue',
              params: { date: formatDate(last), issued: formatDate(issued) },
              at,
            })),
        )
      : [];
  },
};

/** Too few working days between the plan's issue and a deadline in it. */
import { compareDates, formatDate } from '../../calendar/civil';
import { workingDaysBetween } from '../../calendar/holidays';
import type { Found, Rule } from '../finding';
import { datedRows, fixedDeadlinesOf } from '../view';

export const shortNotice: Rule = {
  id: 'shortNotice',
  level: 'note',
  about: 'plan',
  codes: ['deadline.shortNotice'],
  source: 'How plans are reviewed: a unit needs days to receive a plan and to do what it asks for',
  settings: [{ key: 'days', label: 'setting.shortNotice.days', fallback: 5 }],
  run: (view, { days }) => {
    const issued = view.info?.issued;
    return issued
      ? datedRows(view).flatMap((dated) =>
          fixedDeadlinesOf(view, dated).flatMap(({ last, at }): Found[] => {
            if (compareDates(last, issued) < 0) {
              return [];
            }
            const count = workingDaysBetween(issued, last, view.calendar, Number(days));
            return count < Number(days)
              ? [
                  {
                    code: 'deadline.shortNotice',
                    params: { count, issued: formatDate(issued), date: formatDate(last) },
                    at,
                  },
                ]
              : [];
          }),
        )
      : [];
  },
};

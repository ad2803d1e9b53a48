/**
 * One note where the holidays of the plan's year are not announced yet, and one at each deadline that ends on a day which waits
 * for the notice. Days that only the notice fixes count as worked until then.
 */
import { compareDates, formatDate } from '../../calendar/civil';
import { lastWorkingDayOnOrBefore } from '../../calendar/holidays';
import { waitingDays } from '../../calendar/lawful-days';
import type { Found, Rule } from '../finding';
import { datedRows, fixedDeadlinesOf } from '../view';

export const yearNotAnnounced: Rule = {
  id: 'yearNotAnnounced',
  level: 'note',
  about: 'plan',
  codes: ['deadline.yearNotAnnounced', 'deadline.awaitsNotice'],
  source:
    'Bộ luật Lao động 2019, Điều 112: the fifth day of Tết, the day beside 2/9 and swapped days are announced year by year',
  run: (view) => {
    const at = view.info?.at.year;
    const isOpen = at && view.info?.year !== undefined && !view.calendar.announcedYears.has(view.year);
    const year: Found[] = isOpen
      ? [{ code: 'deadline.yearNotAnnounced', params: { year: view.year }, at }]
      : [];
    const waiting = datedRows(view).flatMap((dated) =>
      fixedDeadlinesOf(view, dated).flatMap(({ last, at: cell }): Found[] => {
        const { date } = lastWorkingDayOnOrBefore(last, view.calendar);
        const found = view.calendar.announcedYears.has(date.year)
          ? undefined
          : waitingDays(date.year).find((day) => compareDates(day.at, date) === 0);
        return found
          ? [
              {
                code: 'deadline.awaitsNotice',
                params: { date: formatDate(date), name: found.name },
                at: cell,
              },
            ]
          : [];
      }),
    );
    return [...year, ...waiting];
  },
};

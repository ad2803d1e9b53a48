/** Deadlines outside of the plan's year. A report about the year may fall due until 31/3 of the next. */
import { compareDates, formatDate } from '../../calendar/civil';
import type { CivilDate } from '../../../workbook/cells/serial';
import type { Found, Rule } from '../finding';
import { fixedDeadlinesOf } from '../view';
import type { Deadline } from '../view';

export const outsideYear: Rule = {
  id: 'outsideYear',
  level: 'review',
  about: 'plan',
  codes: ['deadline.outsideYear'],
  source:
    'How plans are made: a year’s plan ends with the year; its report and scoring may run into the first quarter of the next',
  run: (view) => {
    const first: CivilDate = { year: view.year, month: 1, day: 1 };
    const check = (deadlines: readonly Deadline[], end: CivilDate): Found[] =>
      deadlines
        .filter(({ last }) => compareDates(last, first) < 0 || compareDates(last, end) > 0)
        .map(({ last, at }) => ({
          code: 'deadline.outsideYear',
          params: { date: formatDate(last), year: view.year },
          at,
        }));
    return [
      ...view.tasks.flatMap((row) =>
        check(fixedDeadlinesOf(view, { row, key: 'deadline' }), { year: view.year, month: 12, day: 31 }),
      ),
      ...view.reports.flatMap((row) =>
        check(fixedDeadlinesOf(view, { row, key: 'due' }), { year: view.year + 1, month: 3, day: 31 }),
      ),
    ];
  },
};

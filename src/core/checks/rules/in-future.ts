/** Work that is said to be done, or sent, on a day that has not come yet. */
import { compareDates, formatDate } from '../../calendar/civil';
import { headerOf } from '../../layout/layout';
import type { Found, Rule } from '../finding';
import { dayOf } from '../view';
import type { ViewRow } from '../view';

export const inFuture: Rule = {
  id: 'inFuture',
  level: 'review',
  about: 'workbook',
  codes: ['date.inFuture'],
  source: 'How progress is counted: done in time or late goes by the day on which the work was done',
  run: (view) => {
    const { today } = view;
    const check = <K extends string>(row: ViewRow<K>, key: NoInfer<K>, column: string): Found[] => {
      const day = dayOf(view, row, key);
      // A year far off is told as such (typed-cells.ts).
      return today && day && day.year <= view.year + 2 && compareDates(day, today) > 0
        ? [
            {
              code: 'date.inFuture',
              params: { column, date: formatDate(day), today: formatDate(today) },
              at: row.at(key),
            },
          ]
        : [];
    };
    return [
      ...view.tasks.flatMap((row) => check(row, 'finished', headerOf('tasks', 'finished'))),
      ...view.reports.flatMap((row) => check(row, 'sent', headerOf('reports', 'sent'))),
    ];
  },
};

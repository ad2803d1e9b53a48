/**
 * Days in *Ngày làm việc cuối cùng* that do not fit the deadline beside them. Whoever goes by such a day comes too late or too
 * early.
 */
import { compareDates, formatDate } from '../../calendar/civil';
import { toSerial } from '../../../workbook/cells/serial';
import { lastWorkingDayOnOrBefore, workingDay } from '../../calendar/holidays';
import { sureDay } from '../../plan/typed-columns';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import { datedRows, typedDeadlines } from '../view';

export const staleReminder: Rule = {
  id: 'staleReminder',
  level: 'note',
  about: 'workbook',
  codes: ['deadline.staleReminder'],
  source:
    'The workbook contract: the last working day on or before the deadline; a unit may remind itself earlier',
  run: (view) =>
    datedRows(view).flatMap((dated): Found[] => {
      const { row } = dated;
      const days = typedDeadlines(view, dated).map(({ last }) => last);
      const last = [...days].sort(compareDates).at(-1);
      const reminder = sureDay(row.value('lastWorkingDay'), view.year);
      if (!last || !reminder) {
        return [];
      }
      const working = lastWorkingDayOnOrBefore(last, view.calendar).date;
      if (compareDates(reminder, last) <= 0 && workingDay(reminder, view.calendar).working) {
        return [];
      }
      return [
        {
          code: 'deadline.staleReminder',
          params: { date: formatDate(last), lastWorkingDay: formatDate(working) },
          at: row.at('lastWorkingDay'),
          fix: {
            code: 'fix.reminder',
            params: { date: formatDate(working) },
            edits: [edit(row, 'lastWorkingDay', { value: toSerial(working) })],
            changesIssuedText: false,
          },
        },
      ];
    }),
};

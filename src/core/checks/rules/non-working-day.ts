/**
 * Deadlines whose last day is not worked. "Trước ngày X" ends the day before X: only that day counts. A note:
 * the plan says what it says, but the work must be done by the last working day.
 */
import { formatDate, weekday } from '../../calendar/civil';
import { toSerial } from '../../../workbook/cells/serial';
import { lastWorkingDayOnOrBefore, workingDay } from '../../calendar/holidays';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import { datedRows, fixedDeadlinesOf, typedDeadlines } from '../view';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

export const nonWorkingDay: Rule = {
  id: 'nonWorkingDay',
  level: 'note',
  about: 'plan',
  codes: ['deadline.nonWorkingDay'],
  source: 'Bộ luật Lao động 2019, Điều 111 and 112, and each year’s notice of public holidays',
  run: (view) =>
    datedRows(view).flatMap((dated) =>
      fixedDeadlinesOf(view, dated).flatMap(({ last, at }): Found[] => {
        const { row } = dated;
        const isYearEnd = last.month === 12 && last.day === 31;
        // "Trong năm" is no day anyone waits for.
        if (isYearEnd || workingDay(last, view.calendar).working) {
          return [];
        }
        const working = lastWorkingDayOnOrBefore(last, view.calendar).date;
        const lastWorkingDay = formatDate(working);
        const reminder = toSerial(working);
        return [
          {
            code: 'deadline.nonWorkingDay',
            params: { weekday: WEEKDAYS[weekday(last) - 1] ?? '', date: formatDate(last), lastWorkingDay },
            at,
            ...(typedDeadlines(view, dated).length === 1 && row.value('lastWorkingDay') !== reminder
              ? {
                  fix: {
                    code: 'fix.reminder',
                    params: { date: lastWorkingDay },
                    edits: [edit(row, 'lastWorkingDay', { value: reminder })],
                    changesIssuedText: false,
                  },
                }
              : {}),
          },
        ];
      }),
    ),
};

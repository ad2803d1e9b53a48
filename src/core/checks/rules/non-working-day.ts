/**
 * Deadlines whose last day is not worked. "Trước ngày X" ends the day before X: only that day counts. A note:
 * the plan says what it says, but the work must be done by the last working day.
 */
import { formatDate, weekday } from '../../calendar/civil';
import { lastWorkingDayOnOrBefore, workingDay } from '../../calendar/holidays';
import type { Found, Rule } from '../finding';
import { deadlinesOf } from '../view';
import type { Deadline } from '../view';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

export const nonWorkingDay: Rule = {
  id: 'nonWorkingDay',
  level: 'note',
  about: 'plan',
  codes: ['deadline.nonWorkingDay'],
  source: 'Bộ luật Lao động 2019, Điều 111 and 112, and each year’s notice of public holidays',
  run: (view) => {
    const deadlines: Deadline[] = [
      ...view.tasks.flatMap((row) => deadlinesOf(view, row, 'deadline')),
      ...view.reports.flatMap((row) => deadlinesOf(view, row, 'due')),
    ];
    return deadlines.flatMap(({ last, at }): Found[] => {
      const isYearEnd = last.month === 12 && last.day === 31;
      const { working } = workingDay(last, view.calendar);
      // "Trong năm" is no day anyone waits for.
      if (working || isYearEnd) {
        return [];
      }
      return [
        {
          code: 'deadline.nonWorkingDay',
          level: 'note',
          params: {
            weekday: WEEKDAYS[weekday(last) - 1] ?? '',
            date: formatDate(last),
            lastWorkingDay: formatDate(lastWorkingDayOnOrBefore(last, view.calendar).date),
          },
          at,
        },
      ];
    });
  },
};

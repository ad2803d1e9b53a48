/** Timing phrases written from what they mean, to be read back: `parseTiming(timingText(x))` is `x`. */
import { formatDate } from '../../src/core/calendar/civil';
import { timingParts } from '../../src/core/calendar/timing';
import type { RecurringTiming, SingleTiming, SpanTiming, Timing } from '../../src/core/calendar/timing';
import type { CivilDate } from '../../src/workbook/cells/serial';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const EVERY = {
  day: 'Hằng ngày',
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
} as const satisfies Record<RecurringTiming['every'], string>;

const HOW = { before: 'Trước ngày', by: 'Chậm nhất ngày', on: 'Ngày' } as const;

const PERIOD = { '6T': 'Định kỳ 6 tháng', '9T': 'Định kỳ 9 tháng', year: 'Định kỳ năm' } as const;

/** The plainest phrase with this meaning; `parseTiming` gives the same back. Empty for what was not understood. */
export function timingText(timing: Timing): string {
  return timingParts(timing).map(partText).join('; ');
}

function partText(part: SingleTiming): string {
  switch (part.kind) {
    case 'always':
      return 'Thường xuyên';
    case 'onRequest':
      return 'Khi có yêu cầu';
    case 'before':
    case 'by':
    case 'on':
      return `${HOW[part.kind]} ${dayText(part.date, part.yearAssumed)}`;
    case 'span':
      return spanText(part);
    case 'recurring':
      return part.due
        ? `${HOW[part.due.kind]} ${part.due.day} ${part.every === 'quarter' ? 'tháng cuối quý' : 'hằng tháng'}`
        : EVERY[part.every];
    case 'period': {
      const { period, due } = part;
      const day = due && `${HOW[due.kind].toLowerCase()} ${dayText(due.date, due.yearAssumed)}`;
      return day === undefined ? PERIOD[period] : `${PERIOD[period]} (${day})`;
    }
  }
}

function dayText(date: CivilDate, withoutYear: boolean): string {
  return withoutYear ? formatDate(date).slice(0, 5) : formatDate(date);
}

function spanText({ of, first, last, yearAssumed }: SpanTiming): string {
  const year = yearAssumed ? '' : ` năm ${last.year}`;
  switch (of) {
    case 'days':
      return `Từ ngày ${dayText(first, yearAssumed)} đến ngày ${dayText(last, yearAssumed)}`;
    case 'week':
      return `Tuần ${weekOfMonth(last)} tháng ${last.month}${year}`;
    case 'month':
      return `Tháng ${last.month}${year}`;
    case 'quarter':
      return `Quý ${ROMAN[Math.ceil(last.month / 3) - 1] ?? ''}${year}`;
    case 'halfYear':
      return `Trong 6 tháng ${last.month === 6 ? 'đầu' : 'cuối'} năm${yearAssumed ? '' : ` ${last.year}`}`;
    case 'year':
      return `Trong năm${yearAssumed ? '' : ` ${last.year}`}`;
  }
}

/** Which week of its month ends with this day or holds it, counted in sevens from the first. */
const weekOfMonth = ({ day }: CivilDate): number => Math.ceil(day / 7);

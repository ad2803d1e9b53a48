/**
 * Days off that the law itself fixes, for every year that a plan may be for. Bộ luật Lao động 2019, Điều 112(1) names
 * them and Điều 111(3) their make-up days; Nghị quyết 28/2026/QH16 adds 24/11. Only the fifth day of Tết, the day beside
 * 2/9 and swapped Saturdays wait for a notice.
 */
import type { CivilDate } from '../../workbook/cells/serial';
import { toSerial } from '../../workbook/cells/serial';
import { addDays, compareDates, parseIsoDate, weekday } from './civil';
import lunarDays from './lunar-days.json';

/** A day off, or a Saturday that is worked in exchange. */
export interface CalendarDay {
  /** The date in the form `2026-04-27`. */
  readonly date: string;
  /**
   * The kind of day. `restInLieu` is for a holiday on a weekend (nghỉ bù), `swappedRest` for a Saturday (hoán đổi), and that
   * Saturday is worked (`swappedWork`, làm bù).
   */
  readonly kind: 'holiday' | 'tet' | 'restInLieu' | 'swappedRest' | 'swappedWork';
  readonly name: string;
  /** The law or notice it comes from. */
  readonly basis: string;
}

/**
 * The dates of Mùng 1 of Tết and Giỗ Tổ (10/3 âm lịch) by solar year. They are reckoned at 105° east, as Quyết định 121-CP has
 * it.
 */
const LUNAR: Readonly<Partial<Record<string, readonly string[]>>> = lunarDays;

/** The years for which all lawful days are known: from the Code of 2019 on, as far as `MAX_YEAR`. */
export const LAWFUL_YEARS: readonly number[] = Object.keys(LUNAR).map(Number);

type Day = Omit<CalendarDay, 'date'> & { readonly at: CivilDate };

/**
 * The days off of one year that need no notice, by date; none for a year without its lunar days.
 * @example lawfulDays(2027) // 01/01, Tết 05/02 to 08/02, rest in lieu 09/02 and 10/02, Giỗ Tổ 16/4, 30/4, 01/5, …
 */
export function lawfulDays(year: number): CalendarDay[] {
  const [tet, ancestors] = (LUNAR[String(year)] ?? []).map((day) => parseIsoDate(`${year}-${day}`));
  if (!tet || !ancestors) {
    return [];
  }
  const holiday = (at: CivilDate, name: string, basis: string): Day => ({ at, kind: 'holiday', name, basis });
  const named: Day[] = [
    holiday({ year, month: 1, day: 1 }, 'Tết Dương lịch', 'BLLĐ 112(1)a'),
    ...['ngày cuối tháng Chạp', 'mùng 1', 'mùng 2', 'mùng 3'].map((name, index): Day => ({
      at: addDays(tet, index - 1),
      kind: 'tet',
      name: `Tết Nguyên đán (${name})`,
      basis: 'BLLĐ 112(1)b',
    })),
    holiday(ancestors, 'Giỗ Tổ Hùng Vương', 'BLLĐ 112(1)e'),
    holiday({ year, month: 4, day: 30 }, 'Ngày Chiến thắng', 'BLLĐ 112(1)c'),
    holiday({ year, month: 5, day: 1 }, 'Ngày Quốc tế lao động', 'BLLĐ 112(1)d'),
    holiday({ year, month: 9, day: 2 }, 'Quốc khánh', 'BLLĐ 112(1)đ'),
    ...(year >= 2026
      ? [holiday({ year, month: 11, day: 24 }, 'Ngày Văn hóa Việt Nam', 'NQ 28/2026/QH16 Điều 2')]
      : []),
  ];
  return withRestInLieu(named.sort((a, b) => compareDates(a.at, b.at))).map(({ at, ...day }) => ({
    date: [at.year, at.month, at.day].map((part) => String(part).padStart(2, '0')).join('-'),
    ...day,
  }));
}

/** The days and, for each on a Saturday or Sunday, the next day that would be worked (Điều 111(3)). */
function withRestInLieu(days: readonly Day[]): Day[] {
  const taken = new Map(days.map((day) => [toSerial(day.at), day]));
  for (const { at, name } of [...taken.values()].filter((day) => isWeekend(day.at))) {
    let rest = addDays(at, 1);
    while (isWeekend(rest) || taken.has(toSerial(rest))) {
      rest = addDays(rest, 1);
    }
    taken.set(toSerial(rest), {
      at: rest,
      kind: 'restInLieu',
      name: `Nghỉ bù ${name}`,
      basis: 'BLLĐ 111(3)',
    });
  }
  return [...taken.values()];
}

const isWeekend = (date: CivilDate): boolean => weekday(date) > 5;

/** A day that may be off: only the year's notice says. */
interface WaitingDay {
  readonly at: CivilDate;
  readonly name: string;
}

/**
 * The days of a year that wait for its notice. Điều 112 gives five days of Tết, of which law and custom fix four, and a day
 * before or after 2/9.
 * @example waitingDays(2027) // 04/02 and 09/02, 01/9 and 03/9
 */
export function waitingDays(year: number): readonly WaitingDay[] {
  const [tet] = (LUNAR[String(year)] ?? []).map((day) => parseIsoDate(`${year}-${day}`));
  return tet
    ? [
        ...[-2, 3].map((days) => ({ at: addDays(tet, days), name: 'ngày nghỉ Tết thứ năm' })),
        ...[1, 3].map((day) => ({ at: { year, month: 9, day }, name: 'ngày liền kề 02/9' })),
      ]
    : [];
}

/** The announced days against the lunar calendar they follow, worked out by a library of its own. */
import { Lunar } from 'lunar-typescript';
import { addDays } from './civil';
import { announcedCalendar, workingDay } from './holidays';
import lunarDays from './lunar-days.json';
import type { CivilDate } from '../../workbook/cells/serial';

/**
 * The day of a lunar month in the year that begins in this one. The library reckons at 120° east, Vietnam at 105°: rarely
 * they are a day apart (Tết 2007 and 2030), never in the years announced.
 */
function lunarDay(year: number, month: number, day: number): CivilDate {
  const solar = Lunar.fromYmd(year, month, day).getSolar();
  return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() };
}

describe.each([2024, 2025, 2026])('%i', (year) => {
  test('Giỗ Tổ, 10 of the third month, is announced on its day', () => {
    const info = workingDay(lunarDay(year, 3, 10), announcedCalendar);
    expect([info.day?.name.slice(0, 17), info.working]).toEqual(['Giỗ Tổ Hùng Vương', false]);
  });

  test('the first three days of Tết are free', () => {
    for (const day of [1, 2, 3]) {
      expect(workingDay(lunarDay(year, 1, day), announcedCalendar).working).toBe(false);
    }
  });

  test('days announced by their place in the lunar month stand there', () => {
    const named = [...announcedCalendar.days.values()].filter(
      ({ date, name }) => date.startsWith(String(year)) && /mùng \d/.test(name),
    );
    for (const { date, name } of named) {
      const of = Number(/mùng (\d)/.exec(name)?.[1]);
      const { month, day } = lunarDay(year, 1, of);
      expect(date).toBe(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    }
  });
});

/** Where the new moon falls between midnight at 105° and at 120° east, Vietnam is a day earlier. */
const DAY_EARLIER: readonly string[] = [
  'Tết 2030',
  'Giỗ Tổ 2037',
  'Giỗ Tổ 2038',
  'Tết 2053',
  'Giỗ Tổ 2085',
  'Giỗ Tổ 2086',
  'Giỗ Tổ 2095',
  'Giỗ Tổ 2100',
];

test.each(Object.entries(lunarDays))(
  'Tết and Giỗ Tổ of %s stand on their lunar days',
  (year, [tet, ancestors]) => {
    const expected = [
      ['Tết', lunarDay(Number(year), 1, 1)],
      ['Giỗ Tổ', lunarDay(Number(year), 3, 10)],
    ] as const;
    expect([tet, ancestors]).toEqual(
      expected.map(([name, there]) => {
        const { month, day } = DAY_EARLIER.includes(`${name} ${year}`) ? addDays(there, -1) : there;
        return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      }),
    );
  },
);

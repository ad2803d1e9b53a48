/** The periods that are reported on: their names, the column of results, what comes after them. */
import type { CivilDate } from '../../workbook/cells/serial';
import type { ResultKey } from '../papers/source';
import { fold } from '../words/fold';
import { EXPECTED_YEAR, PERIODS } from '../words/vocabulary';

/** A period of a report. The workbook has results and figures for these alone. */
export interface ReportPeriod {
  /** *Kỳ* of *Số liệu báo cáo*. */
  readonly word: string;
  /** *Kỳ* of *Lịch báo cáo*. */
  readonly calendar: string;
  readonly result: ResultKey;
  /** Columns of periods that lie within this one, the latest first. */
  readonly within: readonly ResultKey[];
  /** The period in a title, its year to be added: `6 tháng đầu năm`. */
  readonly title: string;
  /** The time that comes next, its year to be added. */
  readonly next: string;
  /** Whether that is in the year after. */
  readonly nextYear: boolean;
}

export const REPORT_PERIODS = {
  half: {
    word: PERIODS.half,
    calendar: PERIODS.half,
    result: 'result6',
    within: [],
    title: '6 tháng đầu năm',
    next: '6 tháng cuối năm',
    nextYear: false,
  },
  nineMonths: {
    word: PERIODS.nineMonths,
    calendar: PERIODS.nineMonths,
    result: 'result9',
    within: ['result6'],
    title: '9 tháng năm',
    next: '3 tháng cuối năm',
    nextYear: false,
  },
  expected: {
    word: EXPECTED_YEAR,
    calendar: PERIODS.year,
    result: 'resultYear',
    within: ['result9', 'result6'],
    title: 'năm',
    next: 'năm',
    nextYear: true,
  },
  year: {
    word: PERIODS.year,
    calendar: PERIODS.year,
    result: 'resultYear',
    within: ['result9', 'result6'],
    title: 'năm',
    next: 'năm',
    nextYear: true,
  },
} as const satisfies Record<string, ReportPeriod>;

export type PeriodKey = keyof typeof REPORT_PERIODS;

export const PERIOD_KEYS = ['half', 'nineMonths', 'expected', 'year'] as const satisfies readonly PeriodKey[];

/** The period that a word names, with marks or without: `6 tháng`, `9 thang`, `nam`. */
export const periodNamed = (word: string): PeriodKey | undefined =>
  PERIOD_KEYS.find((key) => fold(REPORT_PERIODS[key].word) === fold(word));

/** The period whose report comes next on a day: reports of the year are written before it ends. */
export function periodOn({ month }: Pick<CivilDate, 'month'>): PeriodKey {
  return month <= 1 ? 'year' : month <= 7 ? 'half' : month <= 9 ? 'nineMonths' : 'expected';
}

/** *Thông tin chung*: whose plan, which year, in which state. Its rows are found by their id, whatever their order. */
import { MIN_YEAR, MAX_YEAR } from '../words/vocabulary';
import { formatDate, parseWrittenDate } from '../calendar/civil';
import { fromSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { Reading } from '../calendar/timing';
import type { CellAt } from '../../workbook/cells/cells';
import { BEFORE_DAY_READINGS } from '../words/vocabulary';
import type { InfoKey } from '../layout/layout';
import { addressOf, locate, textOf } from '../layout/locate';
import type { RowOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { foldForm } from '../words/fold';

export interface Info {
  readonly unit: string;
  readonly unitCode: string;
  /** The khối that units are ranked within; "" if it is not said. */
  readonly block: string;
  /** `undefined` when the cell holds no possible year. */
  readonly year: number | undefined;
  /** The year's cell as it is, to show what is wrong with it. */
  readonly yearText: string;
  readonly state: string;
  /** Số, ký hiệu of the plan; "" until it is issued. */
  readonly number: string;
  /** Ngày ban hành; `undefined` until it is issued. */
  readonly issued: CivilDate | undefined;
  /** *Cách tính "trước ngày"*: before another unit is called late. */
  readonly beforeDay: Reading;
  /** Days the office adds to the calendar, as typed (core/calendar/own-days.ts). */
  readonly daysOff: string;
  /** Where each row's value stands. */
  readonly at: Readonly<Partial<Record<InfoKey, CellAt>>>;
}

/** Row id of a fixed row of *Thông tin chung*. */
export const infoId = (key: InfoKey): string => `info.${key}`;

/** `undefined` when the workbook has no such sheet. */
export function readInfo(snapshot: WorkbookSnapshot, meta: Meta): Info | undefined {
  const located = locate(snapshot, meta, 'info');
  if (!located) {
    return undefined;
  }
  const rows = new Map(located.rows.map((row) => [textOf(row, 'id'), row]));
  const valueOf = (key: InfoKey): string => {
    const row = rows.get(infoId(key));
    return row ? textOf(row, 'value') : '';
  };
  const at: Partial<Record<InfoKey, CellAt>> = {};
  for (const key of ['unit', 'year', 'state', 'number', 'issued', 'daysOff'] as const) {
    const row = rows.get(infoId(key));
    if (row) {
      at[key] = addressOf(located, row, 'value');
    }
  }
  return {
    unit: valueOf('unit'),
    unitCode: valueOf('unitCode'),
    block: valueOf('block'),
    year: possibleYear(valueOf('year')),
    yearText: valueOf('year'),
    state: valueOf('state'),
    number: valueOf('number'),
    issued: dateIn(rows.get(infoId('issued'))),
    beforeDay: foldForm(valueOf('beforeDay')) === foldForm(BEFORE_DAY_READINGS.strict) ? 'strict' : 'lenient',
    daysOff: daysIn(rows.get(infoId('daysOff'))),
    at,
  };
}

/** A typed date, or one that stands there as text (28/3/2024). */
function dateIn(row: RowOf<'info'> | undefined): CivilDate | undefined {
  const value = row?.values.value;
  return typeof value === 'number' ? fromSerial(value) : parseWrittenDate(String(value ?? ''));
}

/** One day alone is kept by Excel as a date. */
function daysIn(row: RowOf<'info'> | undefined): string {
  const value = row?.values.value ?? '';
  const date = typeof value === 'number' ? fromSerial(value) : undefined;
  return date ? formatDate(date) : String(value);
}

/** A whole year between `MIN_YEAR` and `MAX_YEAR`, or `undefined`. */
export function possibleYear(text: string): number | undefined {
  const year = /^[0-9]{4}$/.test(text.trim()) ? Number(text) : NaN;
  return year >= MIN_YEAR && year <= MAX_YEAR ? year : undefined;
}

/** *Thông tin chung*: whose plan, which year, in which state. Its rows are found by their id, whatever their order. */
import { BEFORE_DAY_READINGS, MAX_YEAR, MIN_YEAR, PLAN_STATES } from '../words/vocabulary';
import { dayText } from '../calendar/civil';
import type { CivilDate } from '../../workbook/cells/serial';
import type { Reading } from '../calendar/timing';
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import type { InfoKey } from '../layout/layout';
import { addressOf, locate, textOf } from '../layout/locate';
import type { RowOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { readDay, readYear } from '../values/day';
import { yearsOf } from '../values/kind';
import { readWord } from '../values/word';
import { foldForm } from '../words/fold';

/** The content of *Thông tin chung*, read. */
export interface Info {
  readonly unit: string;
  readonly unitCode: string;
  /** The khối that units are ranked within; "" if it is not said. */
  readonly block: string;
  /** The year; `undefined` when the cell holds no possible one. */
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
  /** Days the office adds to the calendar, as typed (core/plan/own-days.ts). */
  readonly daysOff: string;
  /** The cell of each row's value. */
  readonly at: Readonly<Partial<Record<InfoKey, CellAt>>>;
}

/** Rows of *Thông tin chung* that come as often as a plan has them, by what stands before their number. */
export const LISTED_INFO = {
  basis: 'Căn cứ',
  aim: 'Mục đích, yêu cầu',
  target: 'Chỉ tiêu',
  fund: 'Kinh phí',
  closing: 'Kết thúc văn bản',
  recipient: 'Nơi nhận',
} as const;

export type ListedInfo = keyof typeof LISTED_INFO;

/** Row id of a row that repeats. @param n its number, from 1. */
export const listedId = (kind: ListedInfo, n: number): string => `info.${kind}.${n}`;

/** The rows of one kind that say something; also those that a person added and named alike: `Nơi nhận 10`. */
export function listedRows(rows: readonly RowOf<'info'>[], kind: ListedInfo): RowOf<'info'>[] {
  const named = new RegExp(`^${foldForm(LISTED_INFO[kind])}(?: *[0-9]+)?$`);
  return rows.filter((row) => {
    const id = textOf(row, 'id');
    const isOurs = id.startsWith(`info.${kind}.`);
    return (
      textOf(row, 'value') !== '' &&
      (isOurs || (!id.startsWith('info.') && named.test(foldForm(textOf(row, 'label')))))
    );
  });
}

/** Row id of a fixed row of *Thông tin chung*. */
export const infoId = (key: InfoKey): string => `info.${key}`;

/** Reads *Thông tin chung*; `undefined` when the workbook has no such sheet. */
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
  const year = yearIn(rows.get(infoId('year'))?.values.value ?? null);
  return {
    unit: valueOf('unit'),
    unitCode: valueOf('unitCode'),
    block: valueOf('block'),
    year,
    yearText: valueOf('year'),
    state: wordIn(valueOf('state'), PLAN_STATES),
    number: valueOf('number'),
    issued: dayIn(rows.get(infoId('issued')), year),
    beforeDay:
      wordIn(valueOf('beforeDay'), Object.values(BEFORE_DAY_READINGS)) === BEFORE_DAY_READINGS.strict
        ? 'strict'
        : 'lenient',
    daysOff: daysIn(rows.get(infoId('daysOff'))),
    at,
  };
}

/** A day that is typed or written out, as far as there is no doubt of it. */
function dayIn(row: RowOf<'info'> | undefined, year = 0): CivilDate | undefined {
  const reading = readDay(row?.values.value ?? null, { years: yearsOf([5, 5], year) });
  return reading.state === 'read' && (reading.sure || reading.native) ? reading.value : undefined;
}

/** A word of the list as the list spells it, where there is no doubt of it; else the text. */
function wordIn(text: string, words: readonly string[]): string {
  const reading = readWord(text, words);
  return reading.state === 'read' && reading.sure ? reading.value : text;
}

/** The days as text; Excel keeps one day alone as a date. */
const daysIn = (row: RowOf<'info'> | undefined): string => dayText(row?.values.value ?? null);

/** The year of a cell or a field, from `MIN_YEAR` to `MAX_YEAR`. `undefined` for none and for one that is in doubt. */
export function yearIn(cell: CellValue): number | undefined {
  const reading = readYear(cell, [MIN_YEAR, MAX_YEAR]);
  return reading.state === 'read' && reading.sure ? reading.value : undefined;
}

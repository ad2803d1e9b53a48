/** Figures of a period, as *Số liệu báo cáo* has them, and the sentence that a report makes of each. */
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import { addressOf, textOf } from '../layout/locate';
import type { LocatedTable, RowOf } from '../layout/locate';
import { TYPED_COLUMNS } from '../plan/typed-columns';
import { REACHED } from '../plan/year-tables';
import { readFigure, readTyped } from '../values/kind';
import { NO_BREAK, numberText, percentText } from './number-text';
import type { ReportPeriod } from './period';

/** A figure of a cell: a number, nothing, or what was typed where that can be read in no way or in two. */
export type Figure =
  | { readonly state: 'number'; readonly value: number }
  | { readonly state: 'blank' }
  | { readonly state: 'doubt'; readonly typed: string };

/** A row of figures. */
export interface ReportFigure {
  readonly text: string;
  /** *Đơn vị tính*; `""` for none. */
  readonly unit: string;
  readonly current: Figure;
  readonly lastYear: Figure;
  readonly cumulative: Figure;
  readonly target: Figure;
  /** Whether the target is reached, as typed for one of the kind *không quá*. */
  readonly reached: string;
  /** The supplier of the figure; `""` where the sheet does not say. */
  readonly source: string;
  readonly at: CellAt;
}

/** The figures of a period, and rows whose period cannot be read. */
export interface ReportFigures {
  readonly rows: readonly ReportFigure[];
  readonly unread: readonly CellAt[];
}

/** Reads the rows of one period. @returns `undefined` where the workbook has no such table. */
export function figuresOf(
  located: LocatedTable<'indicators'> | undefined,
  period: ReportPeriod,
): ReportFigures | undefined {
  if (!located) {
    return undefined;
  }
  const rows: ReportFigure[] = [];
  const unread: CellAt[] = [];
  for (const row of located.rows.filter((each) => textOf(each, 'text') !== '')) {
    const reading = readTyped(TYPED_COLUMNS.indicators.period, row.values.period, { year: 0 });
    if (reading.state === 'read' && reading.sure) {
      if (reading.value === period.word) {
        rows.push(figureOf(located, row));
      }
    } else {
      unread.push(addressOf(located, row, 'period'));
    }
  }
  return { rows, unread };
}

function figureOf(located: LocatedTable<'indicators'>, row: RowOf<'indicators'>): ReportFigure {
  const unit = textOf(row, 'unit');
  const read = (key: 'current' | 'lastYear' | 'cumulative' | 'target') => readCell(row.values[key], unit);
  const target = read('target');
  return {
    text: textOf(row, 'text').replace(/[.:;]$/, ''),
    unit,
    current: read('current'),
    lastYear: read('lastYear'),
    cumulative: read('cumulative'),
    target,
    // Beside a target the column is a formula, and a file may hold its result of another day.
    reached: target.state === 'blank' ? textOf(row, 'reached') : '',
    source: textOf(row, 'source'),
    at: addressOf(located, row, 'current'),
  };
}

function readCell(cell: CellValue, unit: string): Figure {
  const reading = readFigure(cell, unit);
  switch (reading.state) {
    case 'blank':
      return { state: 'blank' };
    case 'unread':
      return { state: 'doubt', typed: shownAsTyped(cell) };
    case 'read':
      return reading.sure
        ? { state: 'number', value: reading.value }
        : { state: 'doubt', typed: shownAsTyped(cell) };
  }
}

const shownAsTyped = (cell: CellValue): string =>
  typeof cell === 'number' ? numberText(cell) : String(cell ?? '').trim();

/** A figure as a report writes it; `""` for none. */
export const figureText = (figure: Figure): string =>
  figure.state === 'number' ? numberText(figure.value) : figure.state === 'doubt' ? figure.typed : '';

/** Whether any figure of a row is in doubt. */
export const isDoubtful = ({ current, lastYear, cumulative, target }: ReportFigure): boolean =>
  [current, lastYear, cumulative, target].some(({ state }) => state === 'doubt');

/** Whether a figure is a share: shares differ by percentage points. */
const isShare = (unit: string): boolean => /%|^(?:tỷ|tỉ) lệ/iu.test(unit);

/** How much a figure went up or down since last year; `""` where either is missing or in doubt. */
export function changeText({ current, lastYear, unit }: ReportFigure): string {
  if (current.state !== 'number' || lastYear.state !== 'number') {
    return '';
  }
  const difference = Number((current.value - lastYear.value).toPrecision(12));
  if (difference === 0) {
    return 'bằng cùng kỳ';
  }
  const way = difference > 0 ? 'tăng' : 'giảm';
  if (isShare(unit)) {
    return `${way} ${numberText(Math.abs(difference))} điểm phần trăm`;
  }
  // A share of nothing, or of less than nothing, says nothing.
  return lastYear.value > 0
    ? `${way} ${smallest(Math.abs(difference) / lastYear.value)}`
    : `${way} ${withUnit(numberText(Math.abs(difference)), unit)}`;
}

/** The change in a sentence: `tăng 12,5 % so với cùng kỳ`. */
export function comparedText(figure: ReportFigure): string {
  const change = changeText(figure);
  return change === '' || change.startsWith('bằng') ? change : `${change} so với cùng kỳ`;
}

/** Changes smaller than a tenth of a per cent are not written as none. */
const LEAST = 0.0005;
const smallest = (share: number): string =>
  share < LEAST ? `dưới ${percentText(0.001)}` : percentText(share);

/** How far the year's target is reached; `""` where that cannot be said. */
export function reachedText(figure: ReportFigure): string {
  const { current, target, unit, reached } = figure;
  if (target.state !== 'number') {
    return reached === REACHED.yes || reached === REACHED.no ? `${reached.toLowerCase()} chỉ tiêu năm` : '';
  }
  const said = `chỉ tiêu năm (${withUnit(numberText(target.value), unit)})`;
  if (current.state !== 'number') {
    return said;
  }
  return isShare(unit) || target.value <= 0
    ? `${isReached(figure) === true ? 'đạt' : 'chưa đạt'} ${said}`
    : `đạt ${percentText(current.value / target.value)} ${said}`;
}

/** Whether the year's target is reached; `undefined` where nobody can say. */
export function isReached({ current, target, reached }: ReportFigure): boolean | undefined {
  if (current.state === 'number' && target.state === 'number') {
    return current.value >= target.value;
  }
  return reached === REACHED.yes ? true : reached === REACHED.no ? false : undefined;
}

const withUnit = (number: string, unit: string): string =>
  unit === '' ? number : `${number}${NO_BREAK}${unit}`;

/** Words for a figure that nobody has given yet. */
export const figureMissing = (source: string): string =>
  `(chưa có số liệu${source === '' ? '' : `: ${source}`})`;

/**
 * The figure in a sentence.
 * @example 'Công dân được tiếp: 36 lượt người, tăng 12,5 % so với cùng kỳ (32 lượt người); lũy kế 60 lượt người.'
 */
export function figureSentence(figure: ReportFigure): string {
  const { text, unit, current, lastYear, cumulative, source } = figure;
  if (current.state === 'blank') {
    return `${text}: ${figureMissing(source)}.`;
  }
  const compared = comparedText(figure);
  const now = [
    withUnit(figureText(current), unit),
    compared === '' || lastYear.state !== 'number'
      ? ''
      : `, ${compared}${compared.startsWith('bằng') ? '' : ` (${withUnit(numberText(lastYear.value), unit)})`}`,
  ].join('');
  const more = [
    cumulative.state === 'blank' ? '' : `lũy kế ${withUnit(figureText(cumulative), unit)}`,
    reachedText(figure),
  ].filter((part) => part !== '');
  const doubt = isDoubtful(figure) ? ' (số liệu cần xem lại)' : '';
  return `${text}: ${[now, ...more].join('; ')}${doubt}.`;
}

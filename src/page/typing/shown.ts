/** A cell's text as a viewer reads it: dates, shares and decimals in the language's own way. */
import { formatDate } from '../../core/calendar/civil';
import { fromSerial } from '../../workbook/cells/serial';
import type { FileCell } from '../../files/parts/workbook';

/**
 * The text that a cell shows.
 * @param language tag for numbers, such as `vi` (decimal comma).
 */
export function shownText({ value, style }: FileCell, language: string): string {
  const format = style?.numberFormat ?? 'General';
  if (typeof value === 'number') {
    const date = /y/i.test(format) ? fromSerial(value) : undefined;
    if (date) {
      return formatDate(date);
    }
    const share = format.includes('%');
    const decimals = /[.]([0#]+)/.exec(format)?.[1]?.length;
    return new Intl.NumberFormat(language, {
      useGrouping: format.includes(','),
      maximumFractionDigits: decimals ?? (share || /^0$/.test(format) ? 0 : 10),
      ...(share ? { style: 'percent' } : {}),
    }).format(value);
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : (value ?? '');
}

/** The text to go on from when a cell is edited. Its formula, or its value in full as it would be typed. */
export function editText({ value, formula, style }: FileCell): string {
  if (formula !== undefined) {
    return '=' + formula;
  }
  const format = plainFormat(style?.numberFormat ?? 'General');
  if (typeof value === 'number') {
    const day = /[dy]/i.test(format) ? fromSerial(value) : undefined;
    const isShare = format.includes('%');
    const figure = String(Number((isShare ? value * 100 : value).toPrecision(15))).replace('.', ',');
    return day ? formatDate(day) : isShare ? `${figure}%` : figure;
  }
  if (typeof value === 'string' && /^['=]/.test(value)) {
    return `'${value}`;
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : (value ?? '');
}

/** A number format without the texts and colours in it. */
export const plainFormat = (format: string): string =>
  format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').replace(/^general$/i, '');

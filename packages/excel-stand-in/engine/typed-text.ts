/** Reading of texts as Excel (en-US) does, whether typed into a cell or written through the API. */
import type { CellValue } from '../data/cells';
import { numfmt } from './univer-parts';

/** The meaning of a typed text. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value';
      readonly value: number | boolean;
      /** The number format Excel gives to a cell that has none yet. */
      readonly format?: string;
    };

/** Excel's error texts. */
const ERROR_TEXTS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** Excel's RangeValueType of a value. */
export function valueType(value: CellValue): string {
  if (value === null) {
    return 'Empty';
  }
  if (typeof value === 'string') {
    return ERROR_TEXTS.has(value) ? 'Error' : 'String';
  }
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

/**
 * Reads a text as Excel does with US settings, whatever the user's own settings.
 * So `25/12/2026` stays a text and `12/25/2026` becomes a date (https://github.com/OfficeDev/office-js/issues/1559).
 * @param asText the cell has the format `@`: everything stays text
 */
export function readTyped(text: string, asText: boolean): Typed {
  if (text === '') {
    return { kind: 'empty' };
  }
  if (asText) {
    return { kind: 'text', text };
  }
  if (text.startsWith("'")) {
    return { kind: 'text', text: text.slice(1) };
  }
  if (text.startsWith('=') && text.length > 1) {
    return { kind: 'formula', formula: text };
  }
  // A sign that begins no number begins a formula, and `@` a function's name, as in Lotus 1-2-3.
  const isSigned = /^[-+@]\s*\S/.test(text);
  // Most texts are words, and reading them as dates takes long: no number or date of US English holds such a letter.
  if (!isSigned && /(?![A-Za-z])\p{L}/u.test(text)) {
    return { kind: 'text', text };
  }
  const fraction = readFraction(text);
  if (fraction) {
    return fraction;
  }
  const parsed: unknown = numfmt.parseValue(text);
  if (typeof parsed !== 'object' || parsed === null || !('v' in parsed)) {
    return isSigned
      ? { kind: 'formula', formula: `=${text.replace(/^@(?=[A-Za-z.]+\()/, '')}` }
      : { kind: 'text', text };
  }
  const { v, z } = parsed as { v: unknown; z?: unknown };
  if (typeof v === 'boolean') {
    return { kind: 'value', value: v };
  }
  // US Excel takes no date with dots.
  if (typeof v !== 'number' || /^\d+\.\d+\.\d+$/.test(text.trim())) {
    return { kind: 'text', text };
  }
  const format = typeof z === 'string' ? excelFormat(z) : undefined;
  return { kind: 'value', value: v, ...(format === undefined ? {} : { format }) };
}

/** A number with a fraction behind it, such as `0 1/2`. */
function readFraction(text: string): Typed | undefined {
  const [, sign = '', whole = '', upper = '', lower = ''] =
    /^\s*([-+]?)\s*(\d+) (\d{1,2})\/(\d{1,2})\s*$/.exec(text) ?? [];
  if (Number(lower) === 0) {
    return undefined;
  }
  const value = (Number(whole) + Number(upper) / Number(lower)) * (sign === '-' ? -1 : 1);
  return { kind: 'value', value, format: lower.length === 1 ? '# ?/?' : '# ??/??' };
}

/** The format Excel gives to a typed value. Dates and money get Excel's own formats, not the one they were typed in. */
function excelFormat(pattern: string): string {
  if (pattern.startsWith('$#,##0')) {
    return `${pattern}_);[Red](${pattern})`;
  }
  if (!numfmt.isDateFormat(pattern) || /h/i.test(pattern)) {
    return pattern;
  }
  if (!/d/i.test(pattern)) {
    return 'mmm-yy';
  }
  return /y/i.test(pattern) ? 'm/d/yyyy' : 'd-mmm';
}

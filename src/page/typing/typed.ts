/** The content that a typed text gives a cell, as a Vietnamese office reads it. 10/5/2027 is the tenth of May, 7,5 seven and a half. */
import { MAX_TEXT } from '../../workbook/cells/cells';
import { toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { CellInput } from '../../workbook/draft/change';
import { normalizeFormula } from '../../workbook/formula/text';
import { formatDate } from '../../core/calendar/civil';
import { readDay } from '../../core/values/day';
import { readNumber } from '../../core/values/number';
import type { Reading } from '../../core/values/reading';
import { readShare } from '../../core/values/share';
import { normalizeTyped } from '../../core/values/typed';
import { readWord } from '../../core/values/word';
import { isCalculated } from '../../files/recalculate';
import type { Declared } from './declared';

/** A remark on a typed text; its sentence stands in the page's texts. */
export type Said =
  /** It was understood otherwise than it stands. `read` */
  | { readonly code: 'readAs'; readonly read: string }
  /** Two readings can stand: it stays a text. */
  | { readonly code: 'unclear'; readonly read: string; readonly other: string }
  /** No day, number or share: it stays a text. */
  | { readonly code: 'doubtful' | 'noDay' | 'noNumber' | 'looksLikeNumber' }
  /** Not what the list or the limits take. `message`: the sheet's own words. */
  | { readonly code: 'notInList' | 'outside'; readonly message: string }
  | { readonly code: 'noFormula' | 'tooLong' };

/** The content for a cell, or why the text is not taken. */
export type TypedContent =
  | {
      readonly isTaken: true;
      readonly input: NonNullable<CellInput>;
      /** The format that shows the value as it was typed, where the cell has none for it. */
      readonly numberFormat?: string;
      readonly said?: Said;
    }
  | { readonly isTaken: false; readonly said: Said };

/** The surroundings that a text is read in. */
export interface Reader {
  readonly declared: Declared;
  /** The day on the user's clock: days without a year are of its year. */
  readonly today: CivilDate;
  /** The table that the cell lies in: its columns may be named without it. */
  readonly table?: string;
  /** Pasted texts never become formulas, and are not refused. */
  readonly isPasted?: boolean;
}

const text = (value: string): TypedContent => ({ isTaken: true, input: { value } });

/** Reads what was typed. */
export function typedContent(typed: string, reader: Reader): TypedContent {
  const { declared, isPasted = false } = reader;
  if (typed.length > MAX_TEXT) {
    return { isTaken: false, said: { code: 'tooLong' } };
  }
  if (typed.trim() === '') {
    return { isTaken: true, input: { value: null } };
  }
  if (!isPasted && typed.startsWith("'")) {
    return text(typed.slice(1));
  }
  if (!isPasted && typed.startsWith('=') && typed.length > 1 && declared.kind !== 'text') {
    const formula = formulaOf(typed, reader.table);
    return formula === undefined
      ? { isTaken: false, said: { code: 'noFormula' } }
      : { isTaken: true, input: { formula } };
  }
  if (declared.choices) {
    return chosen(typed, declared, isPasted);
  }
  switch (declared.kind) {
    case 'text':
      return text(typed);
    case 'day':
      return day(typed, reader);
    case 'share':
      return figure(typed, readShare(typed), reader, (value) => `${decimal(value * 100)}%`);
    case 'number':
      return figure(typed, readNumber(typed, declared.limits), reader, decimal);
    case 'general':
      return general(typed, reader);
  }
}

/** A formula that is calculated here, in the form that files hold. In Vietnamese semicolons part the arguments. */
function formulaOf(typed: string, table: string | undefined): string | undefined {
  return [typed, vietnameseFormula(typed)]
    .map((each) => normalizeFormula(each, table))
    .find((each) => isCalculated(each.slice(1)));
}

const vietnameseFormula = (typed: string): string =>
  typed
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/(?<=\d),(?=\d)/g, '.').replaceAll(';', ','),
    )
    .join('');

function chosen(
  typed: string,
  { choices = [], onError, message = '' }: Declared,
  isPasted: boolean,
): TypedContent {
  const reading = readWord(
    typed,
    choices.map((choice) => choice.text),
  );
  const choice =
    reading.state === 'read' && reading.sure
      ? choices.find((each) => each.text === reading.value)
      : undefined;
  if (choice) {
    return {
      isTaken: true,
      input: { value: choice.value },
      ...(choice.text === typed.trim() || choice.text.toLowerCase() === typed.trim().toLowerCase()
        ? {}
        : { said: { code: 'readAs', read: choice.text } }),
    };
  }
  const said: Said = { code: 'notInList', message };
  return onError === 'stop' && !isPasted
    ? { isTaken: false, said }
    : { isTaken: true, input: { value: typed }, said };
}

/** Days are typed of the last hundred years and the next thirty. */
const rule = ({ year }: CivilDate) => ({ years: [year - 100, year + 30], year }) as const;

const DAY_FORMAT = 'dd/mm/yyyy';

function day(typed: string, reader: Reader): TypedContent {
  const reading = readDay(typed, rule(reader.today));
  return reading.state === 'read'
    ? known(typed, { ...reading, write: toSerial(reading.value) }, formatDate)
    : unfit(typed, 'noDay', reader);
}

function figure(
  typed: string,
  reading: Reading<number>,
  reader: Reader,
  show: (value: number) => string,
): TypedContent {
  if (reading.state !== 'read') {
    return unfit(typed, 'noNumber', reader);
  }
  const { declared, isPasted = false } = reader;
  const { min = -Infinity, max = Infinity, whole = false } = declared.limits;
  const { value } = reading;
  const content = known(typed, reading, show);
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) {
    return content;
  }
  const said: Said = { code: 'outside', message: declared.message ?? '' };
  return declared.onError === 'stop' && !isPasted
    ? { isTaken: false, said }
    : { ...content, said, isTaken: true };
}

/** A reading that leaves no doubt is written. Any other one stays the text that was typed, and both are told. */
function known<T>(
  typed: string,
  reading: Reading<T> & { readonly state: 'read' },
  show: (value: T) => string,
): TypedContent & { readonly isTaken: true; readonly input: NonNullable<CellInput> } {
  if (!reading.sure) {
    const { other } = reading;
    return {
      isTaken: true,
      input: { value: typed },
      said:
        other === undefined
          ? { code: 'doubtful' }
          : { code: 'unclear', read: show(reading.value), other: show(other) },
    };
  }
  const isPlain = reading.as.every(({ code }) => code === 'as.text' || code === 'as.percent');
  return {
    isTaken: true,
    input: { value: reading.write },
    ...(isPlain ? {} : { said: { code: 'readAs', read: show(reading.value) } }),
  };
}

function unfit(typed: string, code: 'noDay' | 'noNumber', { declared, isPasted }: Reader): TypedContent {
  return declared.onError === 'stop' && !isPasted
    ? { isTaken: false, said: { code: 'outside', message: declared.message ?? '' } }
    : { isTaken: true, input: { value: typed }, said: { code } };
}

/** A cell without a format of its own: only what can be nothing else becomes a day or a number. */
function general(typed: string, reader: Reader): TypedContent {
  const plain = normalizeTyped(typed).trim();
  if (/^\d{1,2}[/-]\d{1,2}[/-]\d{4}$|^\d{4}-\d{1,2}-\d{1,2}$/.test(plain)) {
    const read = day(plain, reader);
    const isDay = read.isTaken && 'value' in read.input && typeof read.input.value === 'number';
    return isDay ? { ...read, numberFormat: DAY_FORMAT } : { ...read, ...text(typed) };
  }
  if (/^[+-]?\d+(?:,\d+)? ?%$/.test(plain)) {
    const value = Number(plain.replace(/[ %]/g, '').replace(',', '.')) / 100;
    return {
      isTaken: true,
      input: { value: Number(value.toPrecision(15)) },
      numberFormat: plain.includes(',') ? '0.0#%' : '0%',
    };
  }
  if (/^[+-]?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/.test(plain)) {
    return figure(typed, readNumber(plain), reader, decimal);
  }
  if (/^(?:true|false)$/i.test(plain)) {
    return { isTaken: true, input: { value: plain.toLowerCase() === 'true' } };
  }
  return /^[+-]?\d*[.,\d]*\d$/.test(plain)
    ? { isTaken: true, input: { value: typed }, said: { code: 'looksLikeNumber' } }
    : text(typed);
}

/** A number as Vietnamese writes it, in the fifteen digits that cells have. */
const decimal = (value: number): string => String(Number(value.toPrecision(15))).replace('.', ',');

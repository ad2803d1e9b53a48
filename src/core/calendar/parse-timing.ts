/**
 * Reads timing phrases as plans write them into values. Such are "Thường xuyên", "Hoàn thành trước ngày 30/5/2026", "06 tháng
 * (trước ngày 15/5/2026), năm (trước ngày 30/10/2026)", "quý II, III năm 2026". A phrase that is not wholly understood stays
 * `unknown`: half a deadline is worse than none.
 */
import type { CellValue } from '../../workbook/cells/cells';
import { fromSerial } from '../../workbook/cells/serial';
import { foldForm } from '../words/fold';
import { compareDates } from './civil';
import type { SingleTiming, Timing } from './timing';
import { parseSingle } from './timing-single';
import { endOf, unknown } from './timing-values';
import type { Read } from './timing-values';
import { BEFORE, BY, DONE, plainPhrase } from './timing-words';

/**
 * The longest text that is read, in letters. Longer ones are no timing phrase; the bound keeps the patterns fast on whatever is
 * pasted.
 */
const MAX_LENGTH = 300;

/**
 * Reads a timing phrase, with or without diacritics, in any case, NFC or NFD.
 * @param planYear taken for a day and month without a year.
 * @example parseTiming('trước ngày 15/5', 2026)
 * // { kind: 'before', date: 15/5/2026, last: 14/5/2026, yearAssumed: true }
 * @example parseTiming('đầu tháng 3', 2026) // { kind: 'unknown', reason: 'vague' }
 */
export function parseTiming(text: string, planYear: number): Timing {
  // One letter or two for what is marked: long texts are refused before anything reads them.
  const form = foldForm(text);
  if (form.length > MAX_LENGTH) {
    return unknown('notUnderstood');
  }
  const phrase = plainPhrase(form);
  if (phrase === '') {
    return unknown('empty');
  }
  return parseSingle(phrase, { year: planYear, assumed: true }) ?? parseSeveral(phrase, planYear);
}

/** Reads a cell as `parseTiming` reads a text. A number is the serial day of a date (1900 system) that was typed. */
export function parseTimingCell(value: CellValue, planYear: number): Timing {
  if (typeof value !== 'number') {
    return parseTiming(String(value ?? ''), planYear);
  }
  const date = fromSerial(value);
  return date ? { kind: 'on', date, last: date, yearAssumed: false } : unknown('noSuchDay');
}

/**
 * Reads several pieces that share words. The year stands with the last of them ("quý II, quý III năm 2026"), the noun and
 * "trước" with the first ("quý II, III", "trước ngày 15/5 và 15/11").
 */
function parseSeveral(phrase: string, planYear: number): Timing {
  const written = splitOutsideBrackets(phrase);
  if (written.some((piece) => DAY_OF_MONTH.test(piece)) && written.some((piece) => BARE_MONTH.test(piece))) {
    return unknown('ambiguous');
  }
  const pieces = withSharedWords(written);
  if (pieces.length < 2) {
    return unknown('notUnderstood');
  }
  // What is done by a day is passed over where all pieces are such deadlines: beside "thuong xuyen" it is another matter.
  const areDeadlines = pieces.every((piece) => DEADLINE.test(piece));
  const parts: SingleTiming[] = [];
  let next: SingleTiming | undefined;
  for (const piece of pieces.reverse()) {
    const part =
      parseSharing(piece, planYear, next) ??
      (areDeadlines ? parseSharing(piece.replace(DOING, ''), planYear, next) : undefined);
    if (part === undefined) {
      return unknown('notUnderstood');
    }
    if (part.kind === 'unknown') {
      return part;
    }
    parts.unshift(part);
    next = part;
  }
  return { kind: 'several', parts };
}

/** Reads a piece with the written year of the one after it, or else with the plan's. It may come no later than that one. */
function parseSharing(piece: string, planYear: number, next: SingleTiming | undefined): Read {
  if (next && BARE_DAY_ALONE.test(piece)) {
    return parseDaySharing(piece, next);
  }
  const alone = parseSingle(piece, { year: planYear, assumed: true });
  const written = next && endOf(next);
  if (!written || written.yearAssumed || !alone || alone.kind === 'unknown' || !endOf(alone)?.yearAssumed) {
    return alone;
  }
  const shared = parseSingle(piece, { year: written.last.year, assumed: false });
  const end = shared && shared.kind !== 'unknown' ? endOf(shared) : undefined;
  return end && compareDates(end.last, written.last) <= 0 ? shared : alone;
}

/** Reads a day that has its month from the next piece. Such are "ngày 15 và 30/5/2026" and "ngày 15 và 30 hằng tháng". */
function parseDaySharing(piece: string, next: SingleTiming): Read {
  if (next.kind === 'recurring') {
    return next.every === 'month' && next.due
      ? parseSingle(`${piece} hang thang`, { year: next.year, assumed: true })
      : undefined;
  }
  const end = endOf(next);
  return end === undefined || end.kind === 'span'
    ? undefined
    : parseSingle(`${piece}/${end.date.month}`, { year: end.date.year, assumed: end.yearAssumed });
}

/** The pieces between `;`, `,`, `&`, `+`, "và" and "hoặc" that stand outside of brackets. */
function splitOutsideBrackets(phrase: string): string[] {
  return phrase
    .split(/(?:[;,&+]| va | hoac )(?![^()]*\))/)
    .map((piece) => piece.trim().replace(/^(?:va|hoac) /, ''))
    .filter((piece) => piece !== '');
}

/**
 * What is done by a deadline, before its words: "phat dong truoc ngay 28/02". Words that make it another time stay, so
 * that it is not read.
 */
const DOING = new RegExp(
  `^(?!.*\\b(?:khong|chua|sau|tu|bat dau|khoi|mo|cach)\\b)[a-z]+(?: [a-z]+){1,4} (?=(?:${BEFORE}|${BY}) (?:ngay )?\\d)`,
);

const DEADLINE = new RegExp(`(?:^| )(?:${BEFORE}|${BY}) (?:ngay )?\\d`);

/** The words before a day by which it is a deadline: "truoc ngay 15/5". */
const LEADING_HOW = new RegExp(`^${DONE}(${BY}|${BEFORE})(?= )`);
const BARE_DAY = /^(?:ngay )?\d{1,2}(?: ?[/.-] ?| thang )\d/;
const BARE_DAY_ALONE = new RegExp(`^(?:(?:${BY}|${BEFORE}|vao|trong) )?(?:ngay )?\\d{1,2}$`);
/** A day and its month, "ngày 15 tháng 3", where the month may be read as another number. */
const DAY_OF_MONTH = /^(?<day>.*\d{1,2} thang )\d{1,2}$/;
const EVERY_WORD = /^(?:tuan|thang|quy|nam)$/;
const BARE_MONTH = /^thang \d/;
const BARE_NUMBER = /^(?:\d{1,2}|iv|i{1,3})(?:(?:\/| nam )\d{4})?$/;

/** Each piece with the word of an earlier one that it leaves out. Such are "quý II, III" and "trước ngày 15/5 và 15/11". */
function withSharedWords(pieces: readonly string[]): string[] {
  let how: string | undefined;
  let noun: string | undefined;
  let day: string | undefined;
  let recurs = false;
  return pieces.map((piece) => {
    if (day !== undefined && BARE_NUMBER.test(piece)) {
      return `${day}${piece}`;
    }
    if (noun !== undefined && BARE_NUMBER.test(piece)) {
      return `${noun} ${piece}`;
    }
    if (recurs && EVERY_WORD.test(piece)) {
      return `hang ${piece}`;
    }
    recurs ||= /^(?:bao cao )?(?:dinh ky )?(?:hang|moi) /.test(piece);
    if (how !== undefined && BARE_DAY.test(piece)) {
      return `${how} ${piece}`;
    }
    how = LEADING_HOW.exec(piece)?.[1];
    day = DAY_OF_MONTH.exec(piece)?.groups?.day;
    noun = /(?:^| )(thang|quy) [\di]/.exec(piece)?.[1];
    return piece;
  });
}

/** Timing phrases of a document: of labels and columns as they stand, of sentences where a deadline stands in them. */
import { isValid } from '../../workbook/cells/serial';
import { parseTiming } from '../calendar/parse-timing';
import { lastDays } from '../calendar/timing';
import { capitalized } from '../words/format';
import { isSame, wordsOf } from './spelling';
import type { Spelled } from './spelling';

/** A timing phrase and what is doubtful about it. */
export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `unread`: its figures or words cannot be read, and it is no deadline. `year`: it lies far from the plan's year. */
  readonly doubt?: 'unread' | 'year' | 'folded';
}

/** Words of timing phrases, with their marks. */
const WORDS: readonly (readonly [bare: string, word: string])[] = [
  ['thuong xuyen', 'thường xuyên'],
  ['hoan thanh', 'hoàn thành'],
  ['cham nhat', 'chậm nhất'],
  ['dinh ky', 'định kỳ'],
  ['thuc hien', 'thực hiện'],
  ['trong', 'trong'],
  ['ngay', 'ngày'],
  ['thang', 'tháng'],
  ['nam', 'năm'],
  ['quy', 'quý'],
  ['den', 'đến'],
  ['het', 'hết'],
  ['va', 'và'],
];

/** OCR's spellings of *trước*. */
const BEFORE = /^t?r(?:u|w|uw|wu|ur|ir)(?:o|d|do|od)?(?:c|e|de|dc|t)$/;

/**
 * The phrase of a label with the words that OCR broke.
 * @returns as it stands, with a doubt, where a word or figure cannot be read.
 */
export function labelPhrase(spelled: Spelled, year: number): Phrase {
  const text = spelled.text.replace(/[\s.,;]+$/, '');
  const end = text.length;
  if (!spelled.isOcr) {
    return { text, start: 0, end, ...yearDoubt(text, year) };
  }
  const repaired = repair(spelled.text.slice(0, end), spelled.bare.slice(0, end));
  return repaired === undefined
    ? { text, start: 0, end, doubt: 'unread' }
    : {
        text: repaired,
        start: 0,
        end,
        ...(yearDoubt(repaired, year).doubt
          ? { doubt: 'year' as const }
          : repaired === text
            ? {}
            : { doubt: 'folded' as const }),
      };
}

/** Words and figures of a phrase in their right spelling; `undefined` where one is none. */
function repair(text: string, bare: string): string | undefined {
  const tokens = [...bare.matchAll(/[^\s(),;:]+|[(),;:]/g)];
  const out: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const key = token?.[0] ?? '';
    const pair = `${key}${tokens[at + 1]?.[0] ?? ''}`;
    const two = WORDS.find(([word]) => word.includes(' ') && isSame(pair, word, true, 5));
    if (two) {
      out.push(two[1]);
      at++;
    } else if (BEFORE.test(key)) {
      out.push('trước');
    } else if (/^(?:\d{1,4}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|[(),;:]|i{1,3}|iv)$/.test(key)) {
      out.push(text.slice(token?.index ?? 0, (token?.index ?? 0) + key.length));
    } else {
      const word = WORDS.find(
        ([own]) => !own.includes(' ') && (own === key || (own.length > 2 && isSame(key, own, true))),
      );
      if (!word) {
        return undefined;
      }
      out.push(word[1]);
    }
  }
  const joined = out
    .join(' ')
    .replace(/ ([),;:])/g, '$1')
    .replace(/\( /g, '(');
  return capitalized(joined);
}

const DATE =
  '\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|\\d{1,2} thang \\d{1,2} nam \\d{4}|\\d{1,2} ?[/] ?\\d{1,2}(?! ?/)|\\d{1,2} thang \\d{1,2}(?! nam)';
const HOW =
  '(?:(?:cham|muon) nhat(?: la| vao)?(?: den)?(?: het)?|(?:cho )?den(?: het)?|het|truoc|trong|vao|han(?: chot)?(?: la)?|khong qua|tu)';
/** A deadline's words before its day. */
const DATED = new RegExp(
  `(?<![\\p{L}\\d])(?<how>${HOW}) (?:ngay )?(?<date>${DATE})(?![\\d/])(?: den (?:het )?(?:ngay )?(?:${DATE})(?![\\d/]))?`,
  'gu',
);
const QUARTER =
  '(?:quy (?:iv|i{1,3}|[1-4])(?![a-z\\d])(?:(?:,| va)? (?:quy )?(?:iv|i{1,3})(?![a-z\\d]))*(?: ?/ ?\\d{4}| nam \\d{4})?)';
/** `tháng 5/2026`, `tháng 5 và tháng 10/2026`. */
const MONTH = 'thang \\d{1,2}(?: ?/ ?\\d{4}| nam \\d{4})?';
const MONTHS = `${MONTH}(?:(?:,| va|, va) ${MONTH})*`;
const SPAN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${HOW}|trong thang|hoan thanh) )(?:${QUARTER}|${MONTHS})(?![\\d/])|(?<![\\p{L}\\d])${QUARTER}(?=[.;,)]|$)`,
  'gu',
);
const EVERY =
  /(?<![\p{L}\d])dinh ky (?:(?:hang|moi) (?:tuan|thang|quy|nam)|(?:0?[369]|0?1) (?:thang|quy|nam)(?:,? (?:va )?(?:0?[19]|cuoi) ?(?:thang|nam))*)/gu;
const WITHIN = /(?:hoan thanh|xong) (?:trong|truoc) nam \d{4}(?!\d)|trong nam \d{4}(?=[.;)]|$)/gu;

/** *Dịp 27/7*: a day by itself, not the first of several. */
const OCCASION = new RegExp(
  `(?<![\\p{L}\\d])dip (?:ngay )?(?:${DATE})(?![\\d/])(?! ?[-–,] ?\\d| (?:va|den) (?:ngay )?\\d)`,
  'gu',
);
/** Words before a time that something is looked at over: no deadline. */
const PERIOD = /(?:thoi ky|nien do|ky kiem tra|chot so lieu|so lieu)(?![a-z])[^.;]{0,40}$/;

/** A day whose figures are letters or signs: `1O/5/2025`, `0§/4`. */
const ODD_DATE =
  /(?<![\p{L}\d/])(?=[^\s,.;()]*[\d])(?=[^\s,.;()]*[OolISB§%_?])[\dOolISB§%_?]{1,2}\/[\dOolISB§%_?]{1,2}(?:\/[\dOolISB§%_?]{4})?(?![\p{L}\d/])/gu;
const OCR_DATE = /(?<![\p{L}\d/.])(?<date>\d{1,2}\/\d{1,2}(?:\/\d{4})?)(?![\d/])/gu;

/** Deadlines in a sentence whose citations are blanked out. */
export function phrasesIn(spelled: Spelled, year: number): readonly Phrase[] {
  return spelled.isOcr ? ocrPhrases(spelled, year) : exactPhrases(spelled, year);
}

function exactPhrases({ text, bare }: Spelled, year: number): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const pattern of [DATED, SPAN, OCCASION, EVERY, WITHIN]) {
    for (const match of bare.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (
        !PERIOD.test(bare.slice(0, start)) &&
        !found.some((other) => start < other.end && end > other.start)
      ) {
        const phrase = text.slice(start, end).trim();
        found.push({ text: phrase, start, end, ...yearDoubt(phrase, year) });
      }
    }
  }
  for (const match of text.matchAll(ODD_DATE)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length, doubt: 'unread' });
  }
  return found.sort((a, b) => a.start - b.start);
}

function ocrPhrases(spelled: Spelled, year: number): readonly Phrase[] {
  const { text, bare } = spelled;
  const found: Phrase[] = [];
  const words = wordsOf(spelled);
  for (const match of bare.matchAll(OCR_DATE)) {
    const end = match.index + match[0].length;
    const before = words.filter((word) => word.end <= match.index).slice(-3);
    const last = before.at(-1);
    const isDay = last !== undefined && isSame(last.key, 'ngay', true);
    const how = isDay ? before.at(-2) : last;
    const date = match.groups?.date ?? '';
    if (how && BEFORE.test(how.key) && isDate(date, year)) {
      const phrase = `trước ngày ${date}`;
      found.push({
        text: phrase,
        start: how.start,
        end,
        ...(yearDoubt(phrase, year).doubt ? { doubt: 'year' as const } : { doubt: 'folded' as const }),
      });
    } else {
      const start = (isDay ? (how ?? last) : last)?.start ?? match.index;
      found.push({ text: text.slice(start, end), start, end, doubt: 'unread' });
    }
  }
  for (const match of text.matchAll(ODD_DATE)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length, doubt: 'unread' });
  }
  return found.sort((a, b) => a.start - b.start);
}

function isDate(written: string, planYear: number): boolean {
  const [day = 0, month = 0, year = planYear] = written.split('/').map(Number);
  return isValid({ year, month, day });
}

/** A deadline more than a year from the plan's is rather misread or mistyped. Of a plan without a year (0) none is. */
function yearDoubt(text: string, year: number): { readonly doubt?: 'year' } {
  const far = year > 0 && lastDays(parseTiming(text, year)).some((day) => Math.abs(day.year - year) > 1);
  return far ? { doubt: 'year' } : {};
}

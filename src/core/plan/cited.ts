/** A document as one text names it: *Số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ: …*, *114-KL/TW*, *Luật Tố cáo*. */
import { isValid } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { formatDate } from '../calendar/civil';
import { DOCUMENT_KINDS, kindOfNumber } from '../words/document-kinds';
import type { LegalBasis } from './template';

/** What a text says of the document that it names first. */
export interface Cited {
  /** The words that name it: a title may name other documents. */
  readonly head: string;
  /** What it is about, as far as that stands apart. */
  readonly subject?: string;
  /** Số, ký hiệu, without spaces; absent when none is written. */
  readonly number?: string;
  readonly date?: CivilDate;
  /** The day as written, where no calendar has it: `30/02/2026`. */
  readonly noSuchDay?: string;
  readonly issuer?: string;
}

/** The form of a number: 33/CT-TTg, 59/2023/NĐ-CP, 18-CT/TW, 07-CTr/BDVHU-UBND, 28/2026/QH16. */
const NUMBER = /(?<![\p{L}\d/])(\d{1,5}(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d]*(?:[-/&]\p{L}[\p{L}\d]*)*)/u;
const SHORT_DATE = /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/u;
const LONG_DATE = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u;

/** Reads what names a document. What comes before its title names this one. */
export function readCited(written: string): Cited {
  const whole = spaced(written);
  const cut = /: ?| về việc | V\/v /u.exec(whole);
  const head = cut ? whole.slice(0, cut.index) : whole;
  const subject = cut ? whole.slice(cut.index + cut[0].length).trim() : '';
  const number = NUMBER.exec(head)?.[1];
  const { date, noSuchDay } = dateIn(head);
  const issuer = / của (.+?)(?: về |[,:(]|$)/u.exec(head)?.[1]?.trim();
  return {
    head,
    ...(subject === '' ? {} : { subject }),
    ...(number === undefined ? {} : { number }),
    ...(date ? { date } : {}),
    ...(noSuchDay === undefined ? {} : { noSuchDay }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

/**
 * The record of a document. Where its text alone names it, as in a workbook's cell, number, day and issuer are read from there.
 * The text is then what the document is about.
 */
export function asRecord(basis: LegalBasis): LegalBasis {
  const { head, subject, number, date, issuer } = readCited(basis.text);
  if (basis.number !== null || basis.issuer !== null || (number === undefined && issuer === undefined)) {
    return basis;
  }
  const kind = DOCUMENT_KINDS.find(([, name]) => head.startsWith(name))?.[1];
  const about = subject ?? / về (.+)$/u.exec(head)?.[1];
  return {
    ...(kind !== undefined && { kind }),
    text: about ?? kind ?? kindOfNumber(number ?? '') ?? head,
    number: number ?? null,
    date: date ? formatDate(date) : null,
    issuer: issuer ?? null,
  };
}

/** A text with one space between words and none around the marks within numbers and dates: `14 /KH-UBND`, `19/ 10/2021`. */
const spaced = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\d) ?([/-]) ?(?=[\d\p{Lu}])/gu, '$1')
    .trim();

function dateIn(text: string): Pick<Cited, 'date' | 'noSuchDay'> {
  const match = SHORT_DATE.exec(text) ?? LONG_DATE.exec(text);
  if (!match) {
    return {};
  }
  const date = { day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) };
  return isValid(date) ? { date } : { noSuchDay: match[0].replace(/^ngày /u, '') };
}

/** Documents as the sheets of a plan cite them. */
import { kindOfNumber } from '../words/document-kinds';
import type { LegalBasis } from './template';

/** A document as a cell of the task table cites it: by number and date; a law by its name. */
export function basisInShort(basis: LegalBasis): string {
  if (basis.number === null) {
    return basis.text;
  }
  return basis.date === null ? basis.number : `${basis.number} ngày ${basis.date}`;
}

/** A document as *Thông tin chung* cites it: `Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ: …`. */
export function basisText({ kind, text, number, date, issuer }: LegalBasis): string {
  const named = kind ?? (number === null ? undefined : kindOfNumber(number));
  const head = [
    number === null ? '' : named === undefined ? `Số ${number}` : `${named} số ${number}`,
    date === null ? '' : `ngày ${date}`,
    issuer === null ? '' : `của ${issuer}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return head === '' ? text : `${head}: ${text}`;
}

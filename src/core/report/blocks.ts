/** The parts that a report, a letter and a decision have in common. */
import { PAPER_WIDTH } from '../papers/document';
import type { PrintBlock, PrintLine } from '../papers/document';
import { annexTitle, BLANK, fullName, ruleBelow } from '../papers/heading';
import type { PaperHead } from '../papers/source';
import { NO_BREAK } from './number-text';

/** The office's name; dots where the workbook does not say it. */
export const officeOf = ({ unit }: Pick<PaperHead, 'unit'>): string => fullName(unit) || BLANK;

/** A name as it stands at the end of a line: it is not torn apart. */
export const unbroken = (name: string): string => name.replaceAll(' ', NO_BREAK);

/** The kind of document and what it is about, with the rule below it. */
export function title(kind: string, about: string): PrintBlock[] {
  const line: PrintLine = { text: about, bold: true, size: 14 };
  return [
    { kind: 'space', mm: 4 },
    {
      kind: 'lines',
      lines: [{ text: kind, bold: true, size: 14 }, line, ruleBelow(line, PAPER_WIDTH.portrait)],
    },
    { kind: 'space', mm: 3 },
  ];
}

/** Lines one below the other, each of which may begin a page. */
export const prose = (lines: readonly PrintLine[]): PrintBlock[] =>
  lines.map((line): PrintBlock => ({ kind: 'lines', lines: [line] }));

/** An annex on a page of its own (NĐ 30/2020/NĐ-CP, Phụ lục I, III.1). @param enclosed the document it belongs to */
export const annexPage = (label: string, name: string, enclosed: string, table: PrintBlock): PrintBlock[] => [
  { kind: 'page' },
  annexTitle(label, name, enclosed),
  { kind: 'space', mm: 3 },
  table,
];

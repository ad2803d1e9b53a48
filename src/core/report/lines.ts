/** The lines that a report is made of. */
import type { PrintLine } from '../papers/document';

/** A paragraph of prose. */
export const paragraph = (text: string, look: Partial<PrintLine> = {}): PrintLine => ({
  text,
  paragraph: true,
  ...look,
});

/** A heading, on one page with what comes next. */
export const heading = (text: string): PrintLine => paragraph(text, { bold: true, keepNext: true });

/** Paragraphs of a text, a line of a cell each; a dash at the beginning stays as it was typed. */
export const paragraphsOf = (text: string): PrintLine[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line));

/** A part of a report under its heading. */
export interface Section {
  readonly title: string;
  readonly lines: readonly PrintLine[];
}

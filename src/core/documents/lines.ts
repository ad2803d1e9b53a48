/** The paragraphs and rows of a document as lines: numbers taken off, broken sentences joined, footnotes and stamps apart. */
import type { BlockCell, DocumentBlocks, Paragraph, TableRow, TextLooks } from './block';
import { readNumber, takeNumber } from './numbering';
import type { ItemNumber } from './numbering';
import { isCapitals, spell } from './spelling';
import type { Spelled } from './spelling';

/** A paragraph as it is read. */
export interface TextLine {
  readonly kind: 'text';
  readonly at: readonly number[];
  readonly spelled: Spelled;
  readonly number?: ItemNumber;
  readonly level?: number;
  readonly looks: TextLooks;
  readonly column?: 'left' | 'right';
}

/** A row of a table. */
export interface RowLine {
  readonly kind: 'row';
  readonly at: readonly number[];
  readonly row: TableRow;
}

export type Line = TextLine | RowLine;

/** The document in lines; notes and stamps stand apart. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly notes: readonly TextLine[];
  /** Numbers of blocks without words: stamps of signing, page numbers. */
  readonly stamps: readonly number[];
}

/** @param document its blocks; each of them is in a line, in a note or among the stamps. */
export function linesOf({ blocks, quality }: DocumentBlocks): Lines {
  const isOcr = quality === 'ocr';
  const lines: Line[] = [];
  const notes: TextLine[] = [];
  const stamps: number[] = [];
  let afterNote = false;
  blocks.forEach((block, at) => {
    if (block.kind === 'row') {
      lines.push({ kind: 'row', at: [at], row: block });
      return;
    }
    const text = block.text.replace(/\s+/g, ' ').trim();
    if (text === '' || STAMP.test(text)) {
      stamps.push(at);
      return;
    }
    const line = lineOf(block, at, isOcr);
    const before = lastText(lines);
    if (isFootnote(line, text, before)) {
      notes.push(line);
      afterNote = true;
      return;
    }
    if (afterNote && before && isNoteStill(before, line)) {
      const note = notes.pop();
      notes.push(
        note
          ? { ...note, at: [...note.at, at], spelled: spell(`${note.spelled.text} ${text}`, isOcr) }
          : line,
      );
      return;
    }
    const joined = before && joinedTo(before, line, afterNote);
    afterNote = false;
    if (joined) {
      lines[lines.length - 1] = joined;
    } else {
      lines.push(line);
    }
  });
  return { lines, notes, stamps };
}

/** Signing's stamp of time, a page number, a line of dashes. */
const STAMP = /^(?:\d{4}-\d\d-\d\dT[\d:+.Z]+|\d{1,3}|[-–—_=*.\s]+)$/u;

function lineOf(block: Paragraph, at: number, isOcr: boolean): TextLine {
  const capitals = block.looks.isCapitals || isCapitals(block.text);
  const given = block.number === undefined ? undefined : readNumber(block.number);
  const taken = given
    ? { number: given, text: block.text }
    : takeNumber(block.text.replace(/\s+/g, ' ').trim(), isOcr, capitals);
  return {
    kind: 'text',
    at: [at],
    spelled: spell(taken.text, isOcr),
    ...(taken.number && { number: taken.number }),
    ...(block.level !== undefined && { level: block.level }),
    looks: { ...block.looks, isCapitals: capitals },
    ...(block.column && { column: block.column }),
  };
}

function lastText(lines: readonly Line[]): TextLine | undefined {
  const last = lines.at(-1);
  return last?.kind === 'text' ? last : undefined;
}

const ENDED = /[.!?;:”"]\s*$|\.\/\.?\S*\s*$/u;

/** A note at the foot of a page, between the halves of a sentence. */
function isFootnote({ number, spelled }: TextLine, text: string, before: TextLine | undefined): boolean {
  return (
    number === undefined &&
    /^\d{1,2} (?:\d )?\p{L}/u.test(text) &&
    spelled.text.length > 40 &&
    before !== undefined &&
    !ENDED.test(before.spelled.text)
  );
}

/** A further paragraph of the note. The sentence before the note has a bracket open, which this one does not close. */
function isNoteStill({ spelled: { text } }: TextLine, { number, spelled }: TextLine): boolean {
  const isOpen = text.lastIndexOf('(') > text.lastIndexOf(')');
  return isOpen && number === undefined && /^\p{Lu}/u.test(spelled.text) && !spelled.text.includes(')');
}

const LEAST_BROKEN = 55;

/** Two halves of a sentence that a page, a line or a note parts. */
function joinedTo(before: TextLine, line: TextLine, afterNote: boolean): TextLine | undefined {
  const { text } = before.spelled;
  const next = line.spelled.text;
  const goesOn = /^\p{Ll}/u.test(next) || (afterNote && /^\p{L}/u.test(next));
  const isBroken =
    line.number === undefined &&
    line.level === undefined &&
    line.column === undefined &&
    !line.looks.isCapitals &&
    !before.looks.isCapitals &&
    goesOn &&
    !ENDED.test(text) &&
    (text.length >= LEAST_BROKEN || before.spelled.isOcr);
  if (!isBroken) {
    return undefined;
  }
  const gap = /\S[-/]$/.test(text) ? '' : ' ';
  return {
    ...before,
    at: [...before.at, ...line.at],
    spelled: spell(`${text}${gap}${next}`, before.spelled.isOcr),
  };
}

/** The text of a cell, its lines as one. */
export const cellText = (cell: BlockCell): string =>
  cell.lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

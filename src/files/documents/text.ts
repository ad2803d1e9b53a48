/** Plain text as blocks: .txt files, OCR of a scan, text pasted from Word, Excel or a PDF viewer. */
import type { DocumentBlocks } from '../../core/documents/block';
import { withoutMarks } from '../../core/words/fold';
import { rowsOfText, squared } from '../parts/cell-block';
import { plainDraft } from './draft';
import type { DraftDoubt, DraftRow, Item } from './draft';
import { beginsNumbered, goesOn, isEnded, isStamp, joined, pageNumber } from './wording';

/** The items of a text, before its blocks are numbered. */
export interface TextItems {
  readonly items: readonly Item[];
  readonly quality: DocumentBlocks['quality'];
}

/** A line longer than this is a whole paragraph: nobody's page is so wide. */
const WIDEST_PAGE = 130;

/** A line of at least this share of the page's width has been ended by the margin. */
const FULL = 0.72;

/** One in so many lines is empty where paragraphs have empty lines between them. */
const GAPS = 8;

/** Reads a text. One in which each line has the same number of tabs is a table. */
export function readText(text: string): TextItems {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const records = tabbedRecords(clean);
  if (records) {
    return { items: records, quality: 'exact' };
  }
  const quality = qualityOf(clean);
  const items = partsOf(clean).flatMap((part, at) =>
    part.kind === 'table' ? rowItems(part.records, at + 1) : paragraphs(part.text.replaceAll('\f', '\n\f')),
  );
  const remark: DraftDoubt[] = quality === 'ocr' ? [{ kind: 'doubt', code: 'ocr', text: '' }] : [];
  return { items: [...remark, ...items], quality };
}

/** A stretch of a text: lines of words, or a table copied among them. */
type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly records: readonly (readonly string[])[] };

/** A table among lines of words has at least so many columns: two are the sides of a heading. */
const FEWEST_COLUMNS = 3;

/** Tables of a text whose other lines are its title, or what stands below. */
function partsOf(text: string): readonly TextPart[] {
  if (!text.includes('\t')) {
    return [{ kind: 'text', text }];
  }
  const records = rowsOfText(text);
  const parts: TextPart[] = [];
  let at = 0;
  while (at < records.length) {
    const end = tableEnd(records, at);
    const last = parts.at(-1);
    if (end > at) {
      parts.push({ kind: 'table', records: squared(records.slice(at, end).filter(isFilled)) });
    } else if (last?.kind === 'text') {
      parts[parts.length - 1] = { kind: 'text', text: `${last.text}\n${lineOf(records[at])}` };
    } else {
      parts.push({ kind: 'text', text: lineOf(records[at]) });
    }
    at = Math.max(end, at + 1);
  }
  return parts;
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
const lineOf = (cells: readonly string[] = []): string => cells.join('\t');

/**
 * The end of a table that begins at a record; the record itself where none does. Its first row is full, and no row is wider. Rows
 * of groups are shorter, also without a tab; viewers drop empty cells at a row's end.
 */
function tableEnd(records: readonly (readonly string[])[], start: number): number {
  const width = records[start]?.length ?? 0;
  const isHeader = width >= FEWEST_COLUMNS && records[start]?.every((cell) => cell.trim() !== '');
  if (!isHeader) {
    return start;
  }
  let [end, full] = [start, 0];
  for (let at = start; at < records.length; at++) {
    const cells = records[at] ?? [];
    if (cells.length > width) {
      break;
    }
    const isNumbered = cells.length > 1 && /^(?:\d+|[IVX]+)[.)]?$/.test(cells[0]?.trim() ?? '');
    if (cells.length >= FEWEST_COLUMNS || isNumbered) {
      end = at + 1;
      full += cells.length === width ? 1 : 0;
    } else if (at - end > 1) {
      break;
    }
  }
  return full > 1 ? end : start;
}

interface Line {
  readonly text: string;
  readonly isApart: boolean;
  /** First of a page: OCR leaves a form feed or one blank before it. */
  readonly isPageStart: boolean;
}

function paragraphs(text: string): Item[] {
  const { lines, dropped } = linesOf(text);
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const gaps = lines.filter(({ isApart }) => isApart).length;
  const hasGaps = gaps * GAPS > lines.length;
  const result: { text: string; last: string; isPageStart: boolean }[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    const follows =
      before !== undefined &&
      width <= WIDEST_PAGE &&
      !/\t|\S {5,}\S|^ {8,}/.test(line.text) &&
      !/\t|\S {5,}\S/.test(before.last) &&
      goesOn({
        before: before.text,
        next: line.text.trim(),
        isFull: before.last.length >= width * FULL,
        isApart: line.isApart,
        isPageEnd: line.isPageStart,
        hasGaps,
      });
    if (follows) {
      result[result.length - 1] = { ...before, text: joined(before.text, line.text), last: line.text };
    } else {
      result.push({ text: line.text, last: line.text, isPageStart: line.isPageStart });
    }
  }
  return [...withoutNotes(result), ...dropped];
}

/** The lines with letters; numbers of pages and signatures' stamps are out. */
function linesOf(text: string): { readonly lines: readonly Line[]; readonly dropped: readonly DraftDoubt[] } {
  const lines: Line[] = [];
  const stamps: string[] = [];
  let [isApart, isPageStart, page] = [false, false, 1];
  for (const raw of text.split('\n')) {
    const line = raw.replaceAll('\f', '');
    const number = pageNumber(line);
    isPageStart ||= raw.includes('\f') || /^ [^ ]/.test(line);
    if (number !== undefined && (number === page || number === page + 1) && lines.length > 0) {
      page = number;
      isApart = true;
    } else if (isStamp(line)) {
      stamps.push(line.trim());
      isApart = true;
    } else if (line.trim() === '') {
      isApart = true;
    } else {
      lines.push({ text: line.trimEnd(), isApart: isApart || isPageStart, isPageStart });
      [isApart, isPageStart] = [false, false];
    }
  }
  return {
    lines,
    dropped: stamps.length > 0 ? [{ kind: 'doubt', code: 'stamp', text: stamps.join(' · ') }] : [],
  };
}

interface Found {
  readonly text: string;
  readonly isPageStart: boolean;
}

/** Notes at the foot of a page have no more paragraphs. */
const MOST_NOTES = 6;

/** The items of paragraphs. A note at the foot of a page that cuts a sentence in two is taken out, and the sentence is one again. */
function withoutNotes(found: readonly Found[]): Item[] {
  const items: Item[] = [];
  let sentence: string | undefined;
  for (let at = 0; at < found.length; at++) {
    const text = found[at]?.text ?? '';
    const end = sentence === undefined ? undefined : endOfNote(found, at, sentence);
    if (sentence !== undefined && end !== undefined) {
      sentence = joined(sentence, found[end]?.text ?? '');
      const note = found.slice(at, end).map((each) => each.text);
      items[items.length - 1] = plainDraft(sentence);
      items.push({ kind: 'doubt', code: 'footnote', text: note.join(' ') });
      at = end;
    } else {
      items.push(...headingSides(text));
      sentence = text;
    }
  }
  return items;
}

/** Finds where the sentence goes on behind a note that begins here; nothing if none does. */
function endOfNote(found: readonly Found[], start: number, sentence: string): number | undefined {
  const first = found[start];
  if (!first || isEnded(sentence) || !/^\d{1,2} +(?:\d )?\S/.test(first.text) || first.isPageStart) {
    return undefined;
  }
  const rest = found.slice(start + 1, start + 1 + MOST_NOTES);
  const end = rest.findIndex(({ isPageStart }) => isPageStart);
  const next = rest[end];
  return next && !beginsNumbered(next.text.trim()) ? start + 1 + end : undefined;
}

/** Lines of a heading or an end whose two columns stand beside each other with one blank between. */
const SIDES = [
  /^(.*\p{Lu})\s+(C\S+ H\S+ X\S+ H\S+ C\S+ NGH\S+.*)$/u,
  /^(.*\p{Lu})\s+((?:[DĐP]\S{1,4}) [l1]\S{1,3} ?[-–—] ?T\S+ do ?[-–—].*)$/u,
  /^(S\S{1,2} ?:.{0,12}\/ ?[A-ZĐ][\p{Lu}\d~-]*)\s+(\S.*ng[aà]y.{1,12}th[aá]ng.{1,8}n[aăd]\S*m.*)$/u,
  /^(N\S{1,2} nh\S{1,3}n ?:)\s+((?:\S{1,3} )?(?:TM|KT|TL|TUQ|Q)\..*|(?:PH\S )?CH\S{1,2} T\SCH.*)$/u,
  /^([-+] ?.*[;.])\s+((?:PH\S )?CH\S{1,2} T\SCH|(?:TM|KT|TL|TUQ)\. .*)$/u,
] as const;

function headingSides(text: string): Item[] {
  for (const pattern of SIDES) {
    const [, left, right] = pattern.exec(text.trim()) ?? [];
    if (left !== undefined && right !== undefined && !/\t| {5}/.test(text)) {
      return [
        { ...plainDraft(left), column: 'left' },
        { ...plainDraft(right), column: 'right' },
      ];
    }
  }
  return [plainDraft(text)];
}

/** The rows of a text copied from a table. Each line has the same number of tabs; cells with breaks are in quotes. */
function tabbedRecords(text: string): DraftRow[] | undefined {
  const filled = rowsOfText(text).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const width = filled[0]?.length ?? 0;
  const isTable =
    width >= 2 && filled.length >= (width > 2 ? 2 : 3) && filled.every((cells) => cells.length === width);
  return isTable ? rowItems(filled, 1) : undefined;
}

const rowItems = (records: readonly (readonly string[])[], table: number): DraftRow[] =>
  records.map((cells) => ({
    kind: 'row',
    table,
    isHeader: false,
    cells: cells.map((cell, column) => ({
      drafts: cell.split('\n').map((line) => plainDraft(line)),
      ...{ column, span: 1, isContinued: false },
    })),
  }));

/** Words of every plan, as they are written; OCR that knows no Vietnamese leaves their marks out. */
const COMMON = new Set(
  'và các của thực hiện công tác được nhân dân chính quyền vận số về tại đối với nhiệm vụ kế hoạch đơn vị tổ chức năm'.split(
    ' ',
  ),
);
const UNMARKED = new Set([...COMMON].map(withoutMarks).filter((word) => !COMMON.has(word)));

/** The share of words without their marks, of those that should have some, that tells OCR. */
const DOUBTFUL = 0.15;

/** Whether a text's letters can be trusted. Of few words nothing is told. */
export function qualityOf(text: string): DocumentBlocks['quality'] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const [marked, unmarked] = [COMMON, UNMARKED].map(
    (known) => words.filter((word) => known.has(word)).length,
  );
  const all = (marked ?? 0) + (unmarked ?? 0);
  return all >= 8 && (unmarked ?? 0) / all > DOUBTFUL ? 'ocr' : 'exact';
}

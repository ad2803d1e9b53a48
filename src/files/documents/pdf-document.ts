/** The pages of a PDF as one document. What belongs to pages is out, tables and columns are told, sentences go on over pages. */
import { plainText, withoutMarks } from '../../core/words/fold';
import { decodeLegacy, legacyEncoding } from '../../core/values/legacy-text';
import { blocksOf } from './items';
import type { DraftDoubt, DraftRow, Item } from './draft';
import { withColumns } from './pdf-columns';
import { segmentOf, segmentsOf } from './pdf-page';
import type { PdfPage, Segment } from './pdf-page';
import { marginsOf, paragraphsOf } from './pdf-paragraphs';
import type { PdfLine } from './pdf-paragraphs';
import { tablesOf } from './pdf-tables';
import type { RuledTable } from './pdf-tables';
import { followTable, rowsOf } from './pdf-rows';
import type { DocumentReading } from './reading';
import { qualityOf } from './text';
import { isStamp, pageNumber } from './wording';

/** A page with fewer letters is empty, or a scan whose only text is a stamp or number. */
const FEWEST_LETTERS = 25;

/** The content of a page in order: lines of running text, or a table. */
type Part =
  | { readonly kind: 'line'; readonly line: PdfLine }
  | { readonly kind: 'table'; readonly table: RuledTable; readonly page: number };

/** Reads the pages of a document. */
export function readPages(pages: readonly PdfPage[]): DocumentReading {
  const doubts: DraftDoubt[] = [];
  const readable = pages.filter((page) => isReadable(page, doubts));
  if (readable.length === 0) {
    const isGarbled = doubts.some(({ code }) => code === 'garbledPage');
    return { ok: false, code: isGarbled ? 'garbled' : 'scan', detail: `${pages.length} pages` };
  }
  const repeated = repeatedLines(readable);
  const size = bodySize(readable);
  const parts = readable.flatMap((page) => partsOf(page, repeated, size, doubts));
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  const margins = marginsOf(
    lines.map(({ segment }) => segment),
    pages[0]?.width ?? 595,
  );
  const items: Item[] = [];
  let running: PdfLine[] = [];
  const flush = (): void => {
    items.push(...paragraphsOf(withColumns(running, margins), margins));
    running = [];
  };
  let [tables, above]: [number, RuledTable | undefined] = [0, undefined];
  for (const part of parts) {
    if (part.kind === 'line') {
      running.push(part.line);
      above = undefined;
    } else {
      flush();
      const rows = rowsOf(part.table, part.page);
      const known = items.filter((item): item is DraftRow => item.kind === 'row' && item.table === tables);
      const goesOn = above !== undefined && isSameGrid(above, part.table);
      tables += goesOn ? 0 : 1;
      items.push(
        ...(goesOn
          ? followTable(items, known, rows, tables)
          : rows.map((row) => ({ ...row, table: tables }))),
      );
      above = part.table;
    }
  }
  flush();
  const quality = qualityOf(lines.map(({ segment }) => segment.text).join('\n'));
  const ocr: DraftDoubt[] = quality === 'ocr' ? [{ kind: 'doubt', code: 'ocr', text: '' }] : [];
  return { ok: true, ...blocksOf([...ocr, ...items, ...doubts], quality) };
}

/** Whether a page has text that means something; if not, that is said. */
function isReadable(page: PdfPage, doubts: DraftDoubt[]): boolean {
  const segments = segmentsOf(page.texts);
  const texts = segments
    .map(({ text }) => text)
    .filter((text) => !isStamp(text) && pageNumber(text) === undefined);
  const letters = texts.join('').match(/\p{L}/gu)?.length ?? 0;
  if (isGarbled(texts)) {
    doubts.push({ kind: 'doubt', code: 'garbledPage', text: String(page.number), page: page.number });
    return false;
  }
  if (letters < FEWEST_LETTERS) {
    doubts.push({ kind: 'doubt', code: 'scannedPage', text: String(page.number), page: page.number });
    return letters > 0;
  }
  return true;
}

/** One Vietnamese syllable, marks left out; foreign words and names are few. */
const SYLLABLE =
  /^(?:ngh?|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;

/** A text with so few possible words is in a font that does not say what its signs mean. */
const FEWEST_WORDS = 0.4;

function isGarbled(texts: readonly string[]): boolean {
  const text = texts
    .map((each) => {
      const encoding = legacyEncoding(each);
      return encoding === undefined ? each : decodeLegacy(each, encoding);
    })
    .join(' ');
  const signs = text.match(/[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]/g)?.length ?? 0;
  const words = plainText(text)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1);
  const known = words.filter((word) => SYLLABLE.test(withoutMarks(word))).length;
  return (
    signs > text.length * 0.2 ||
    (words.length > 15 && known < words.length * FEWEST_WORDS) ||
    (words.length === 0 && text.replace(/[\s\d]/g, '').length > 40)
  );
}

/** The size of most letters. */
function bodySize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of pages.flatMap(({ texts }) => texts)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 13;
}

/** Words at the top or bottom of most pages, digits left out: the headers and footers of the document. */
function repeatedLines(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const segments = segmentsOf(page.texts);
    const ends = new Set([...segments.slice(0, 2), ...segments.slice(-2)].map((each) => endKey(each, page)));
    ends.forEach((key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 3 && count > pages.length / 2).map(([key]) => key),
  );
}

const endKey = ({ text, y }: Segment, page: PdfPage): string =>
  `${text.replace(/\d+/g, '#')}@${Math.round((y < page.height / 2 ? y : page.height - y) / 4)}`;

function partsOf(page: PdfPage, repeated: ReadonlySet<string>, size: number, doubts: DraftDoubt[]): Part[] {
  const tables = tablesOf(page).filter(
    ({ cells }) => cells.filter(({ segments }) => segments.length > 0).length > 1,
  );
  const taken = new Set(tables.flatMap(({ texts }) => [...texts]));
  const say = (code: DraftDoubt['code'], text: string): void => {
    doubts.push({ kind: 'doubt', code, text, page: page.number });
  };
  if (page.turned !== '') {
    say('upright', page.turned);
  }
  const all = segmentsOf(page.texts.filter((text) => !taken.has(text)));
  const notes = footnotes(all, size);
  if (notes.length > 0) {
    say('footnote', notes.map(({ text }) => text).join(' '));
  }
  const lines: Part[] = [];
  const last = all.length - 1;
  all.forEach((segment, index) => {
    const isEdge = index < 2 || index > last - 2;
    if (notes.includes(segment)) {
      return;
    }
    if (isEdge && pageNumber(segment.text) !== undefined) {
      return;
    }
    if (isStamp(segment.text)) {
      say('stamp', segment.text);
    } else if (isEdge && repeated.has(endKey(segment, page))) {
      say('header', segment.text);
    } else {
      lines.push({ kind: 'line', line: { segment: withoutRaised(segment), page: page.number } });
    }
  });
  const parts: Part[] = [
    ...lines,
    ...tables.map((table): Part => ({ kind: 'table', table, page: page.number })),
  ];
  return parts.sort((a, b) => topOf(b) - topOf(a) || leftOf(a) - leftOf(b));
}

const topOf = (part: Part): number => (part.kind === 'line' ? part.line.segment.y : part.table.top);
const leftOf = (part: Part): number => (part.kind === 'line' ? part.line.segment.x : 0);

/** Lines in small letters at the foot of a page from one that begins with a small number on. */
function footnotes(segments: readonly Segment[], size: number): readonly Segment[] {
  let start = segments.length;
  while (start > 0 && (segments[start - 1]?.size ?? size) < size * 0.88) {
    start--;
  }
  const small = segments.slice(start);
  const first = small.findIndex(({ text }) => /^(?:\(?\d{1,2}\)?|\*+) ?\D/.test(text));
  return first < 0 || start === 0 ? [] : small.slice(first);
}

/** A line without the raised numbers of its notes. */
function withoutRaised(segment: Segment): Segment {
  const isRaised = (text: Segment['texts'][number]): boolean =>
    text.size < segment.size * 0.8 &&
    text.y > segment.y + segment.size * 0.15 &&
    /^\(?[\d*]{1,2}\)?$/.test(text.text.trim());
  // It leaves no gap behind: "như sau¹:" is one word.
  const texts = segment.texts.map((text) => (isRaised(text) ? { ...text, text: '' } : text));
  return segmentOf(texts);
}

/** Whether a table has its columns at the same places as the one above it, on the page before. */
function isSameGrid(above: RuledTable, below: RuledTable): boolean {
  return (
    above.edges.length === below.edges.length &&
    above.edges.every((edge, index) => Math.abs(edge - (below.edges[index] ?? 0)) < 6)
  );
}

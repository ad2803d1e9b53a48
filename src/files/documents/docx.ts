/**
 * A Word document as blocks, over our own XML reader. Macros, links and what lies outside of the file are not followed; tracked
 * changes count as accepted (ECMA-376 part 1, 17).
 */
import { judgedMarkup } from '../parts/judged';
import type { Element } from '../parts/markup';
import { contentTypeOf, findMainPart, readRelationships } from '../parts/package';
import { Refusal } from '../parts/refusal';
import type { Zip } from '../parts/zip';
import { chosen, readInline } from './docx-inline';
import type { Inline, InlineState } from './docx-inline';
import { merged, NO_STYLES, paragraphLooks, readStyles, runLooks } from './docx-styles';
import type { ParagraphLooks, RunLooks, Styles } from './docx-styles';
import type { Piece } from './looks';
import { Counter, levelOfStyle, readNumbering } from './numbering';
import type { Numbering } from './numbering';
import { softLines } from './soft-breaks';
import { textOf } from './draft';
import type { Draft, DraftCell, DraftDoubt, DraftRow, Item } from './draft';

/** Tables within tables deeper than this hold nothing a person made. */
const DEEPEST_TABLE = 8;

const DOCUMENT =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled/i;

/** Whether the main part of a package is a text of Word's. */
export function isWordText(zip: Zip): boolean {
  return DOCUMENT.test(contentTypeOf(zip, findMainPart(zip)));
}

/** Reads a document's items in order. @throws Refusal when it is none or cannot be read */
export function readDocx(zip: Zip): Item[] {
  const path = findMainPart(zip);
  const parts = [...readRelationships(zip, path).values()];
  const rootOf = (kind: string): Element | undefined => {
    const target = parts.find((part) => part.kind === kind)?.target;
    return target !== undefined && zip.has(target) ? judged(zip, target) : undefined;
  };
  const styleRoot = rootOf('styles');
  const styles = styleRoot ? readStyles(styleRoot) : NO_STYLES;
  const numberingRoot = rootOf('numbering');
  const numbering: Numbering = numberingRoot
    ? readNumbering(numberingRoot, (style) => styles.byId.get(style)?.paragraph.list)
    : { lists: new Map() };
  const body = judged(zip, path).child('body');
  if (!body) {
    throw new Refusal('damaged', `${path}: no body`);
  }
  const reading = new DocxReading(styles, numbering, {
    footnote: notesOf(rootOf('footnotes')),
    endnote: notesOf(rootOf('endnotes')),
  });
  const items = reading.read(body);
  const outside = parts
    .filter(({ kind, target }) => (kind === 'header' || kind === 'footer') && zip.has(target))
    .map(({ target }) => wordsOf(judged(zip, target)));
  return [...items, ...reading.remarks(rootOf('comments')?.all('comment').length ?? 0, outside)];
}

const judged = (zip: Zip, path: string): Element => judgedMarkup(zip, path).root;

const wordsOf = (element: Element): string => [...element.deep('t')].map((text) => text.text()).join(' ');

function notesOf(root: Element | undefined): ReadonlyMap<string, string> {
  return new Map(root?.all().map((note) => [note.get('id') ?? '', wordsOf(note)]) ?? []);
}

type Notes = Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, string>>>;

class DocxReading {
  private readonly state: InlineState = { tracked: 0, pictures: 0, fields: [] };
  private readonly counter: Counter;
  private tables = 0;
  /** Pages that have ended; Word writes down where they did when it last showed them. */
  private pages = 0;
  private hasContents = false;
  /** The words that a paragraph whose end is deleted leaves to the next one. */
  private carried: Piece[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly notes: Notes,
  ) {
    this.counter = new Counter(numbering);
  }

  read(body: Element): Item[] {
    const items = this.content(body, 0);
    return this.pages > 0 ? items : items.map((item) => ({ ...item, page: undefined }));
  }

  /** Doubts about the document as a whole. */
  remarks(comments: number, outside: readonly string[]): DraftDoubt[] {
    const headers = [...new Set(outside.filter((text) => /\p{L}{2}/u.test(text)))].join(' · ');
    return [
      ...(this.state.tracked > 0 ? [doubt('tracked', String(this.state.tracked))] : []),
      ...(this.state.pictures > 0 ? [doubt('picture', String(this.state.pictures))] : []),
      ...(this.hasContents ? [doubt('contents', '')] : []),
      ...(comments > 0 ? [doubt('comment', String(comments))] : []),
      ...(headers === '' ? [] : [doubt('header', headers)]),
    ];
  }

  private content(parent: Element, depth: number): Item[] {
    return parent.all().flatMap((each): Item[] => {
      switch (each.name) {
        case 'p':
          return this.paragraph(each, depth);
        case 'tbl':
          return this.table(each, depth + 1);
        case 'sdt':
          return this.content(each.child('sdtContent') ?? each, depth);
        case 'customXml':
        case 'ins':
        case 'moveTo':
          return this.content(each, depth);
        case 'AlternateContent':
          return this.content(chosen(each), depth);
        case 'altChunk':
          return [doubt('embedded', '')];
        default:
          return [];
      }
    });
  }

  private paragraph(paragraph: Element, depth: number): Item[] {
    const properties = paragraph.child('pPr');
    const styleId = properties?.child('pStyle')?.get('val') ?? this.styles.defaultParagraph;
    const style = this.styles.byId.get(styleId);
    const looks = merged<ParagraphLooks>([style?.paragraph ?? {}, paragraphLooks(properties)]);
    const base = merged<RunLooks>([this.styles.defaults, style?.run ?? {}]);
    const inline = readInline(paragraph, base, this.styles, this.state);
    const page = this.pages + 1;
    this.pages += inline.pageBreaks;
    const pieces = [...this.carried, ...inline.pieces];
    this.carried = [];
    const mark = properties?.child('rPr');
    if (mark?.child('del') ?? mark?.child('moveFrom')) {
      this.state.tracked++;
      this.carried = pieces;
      return this.doubts(inline);
    }
    // The number that Word shows counts empty paragraphs, not hidden ones.
    const isHidden = runLooks(mark).hidden === true && pieces.length === 0;
    const number = isHidden ? undefined : this.number(looks, style?.chain ?? []);
    if (/^toc \d/i.test(style?.name ?? '')) {
      this.hasContents = true;
      return [];
    }
    const level = levelOf(looks, number?.depth);
    const drafts = softLines(pieces, depth > 0).map((line, index): Draft => ({
      kind: 'draft',
      pieces: line,
      isCentred: looks.centred ?? false,
      ...(index === 0 && number && { number: number.text }),
      ...(index === 0 && level !== undefined && { level }),
      page,
    }));
    const boxes = inline.boxes.flatMap((box) => this.content(box, depth));
    const guessed = number?.isGuessed ? [doubt('numberFormat', `${number.text} ${textOf({ pieces })}`)] : [];
    return [...drafts, ...guessed, ...this.doubts(inline), ...boxes];
  }

  private doubts({ doubts, notes }: Inline): Item[] {
    return [
      ...doubts.map(({ code, text }) => doubt(code, text)),
      ...notes.map(({ kind, id }) => doubt('footnote', this.notes[kind].get(id) ?? '')),
    ];
  }

  /** The number of a paragraph. Of its own list or its style's, where the style's place in the list says how deep. */
  private number(
    { list, depth }: ParagraphLooks,
    chain: readonly string[],
  ): { readonly text: string; readonly isGuessed: boolean; readonly depth: number } | undefined {
    // List 0 takes the numbers away (17.9.18).
    if (list === undefined || list === '0') {
      return undefined;
    }
    const own =
      depth ??
      chain.map((style) => levelOfStyle(this.numbering, list, style)).find((each) => each !== undefined);
    const shown = this.counter.next(list, own ?? 0);
    return shown && { ...shown, depth: own ?? 0 };
  }

  private table(table: Element, depth: number): Item[] {
    if (depth > DEEPEST_TABLE) {
      throw new Refusal('unsafe', `tables within each other deeper than ${DEEPEST_TABLE}`);
    }
    const number = depth === 1 ? ++this.tables : this.tables;
    const open = new Map<number, DraftCell>();
    return rowsOf(table).flatMap((row) => this.row(row, number, open, depth));
  }

  /** @param open cells of the rows above that may go on, by their first column */
  private row(row: Element, table: number, open: Map<number, DraftCell>, depth: number): Item[] {
    const properties = row.child('trPr');
    if (properties?.child('del')) {
      this.state.tracked++;
      return [];
    }
    const page = this.pages + 1;
    const cells: DraftCell[] = [];
    const doubts: Item[] = [];
    let column = Number(properties?.child('gridBefore')?.get('val') ?? 0);
    for (const each of cellsOf(row)) {
      const tcPr = each.child('tcPr');
      const span = Math.min(63, Math.max(1, Number(tcPr?.child('gridSpan')?.get('val') ?? 1) || 1));
      const content = this.content(each, depth);
      doubts.push(...content.filter(({ kind }) => kind === 'doubt'));
      if (content.some(({ kind }) => kind === 'row')) {
        doubts.push(doubt('nestedTable', content.flatMap(draftsOf).map(textOf).join(' ')));
      }
      const merge = tcPr?.child('vMerge');
      const above = open.get(column);
      const isContinued = merge !== undefined && merge.get('val') !== 'restart' && above !== undefined;
      const drafts = content.flatMap(draftsOf);
      const cell = {
        drafts: isContinued && drafts.every((draft) => textOf(draft).trim() === '') ? above.drafts : drafts,
        ...{ column, span, isContinued },
      };
      cells.push(cell);
      if (merge) {
        open.set(column, cell);
      } else {
        open.delete(column);
      }
      column += span;
    }
    const header = properties?.child('tblHeader');
    const isHeader = header !== undefined && !['0', 'false', 'off'].includes(header.get('val') ?? '1');
    const drafted: DraftRow = { kind: 'row', table, cells, isHeader, page };
    return [drafted, ...doubts];
  }
}

const doubt = (code: DraftDoubt['code'], text: string): DraftDoubt => ({ kind: 'doubt', code, text });

/** A paragraph's level: that of a heading, else its list's. */
function levelOf({ outline }: ParagraphLooks, depth: number | undefined): number | undefined {
  return outline !== undefined && outline < 9 ? outline : depth;
}

/** The paragraphs of an item within a cell; a row of a table in it is one line. */
function draftsOf(item: Item): readonly Draft[] {
  if (item.kind === 'draft') {
    return [item];
  }
  return item.kind === 'row'
    ? [
        {
          kind: 'draft',
          pieces: item.cells.flatMap(({ drafts }, index) => [
            ...(index > 0 ? [{ text: ' | ', bold: false, italic: false, caps: false }] : []),
            ...drafts.flatMap(({ pieces, number }, line) => [
              { text: `${line > 0 ? ' ' : ''}${number ?? ''} `, bold: false, italic: false, caps: false },
              ...pieces,
            ]),
          ]),
          isCentred: false,
        },
      ]
    : [];
}

/** Rows may be wrapped by content controls and by what was inserted. */
function rowsOf(table: Element): Element[] {
  return table.all().flatMap((each) => (each.name === 'tr' ? [each] : wrapped(each, rowsOf)));
}

function cellsOf(row: Element): Element[] {
  return row
    .all()
    .flatMap((each) => (each.name === 'tc' ? [each] : wrapped(each, cellsOf)))
    .filter((cell) => !cell.child('tcPr')?.child('cellDel'));
}

function wrapped(element: Element, read: (parent: Element) => Element[]): Element[] {
  return ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'AlternateContent', 'Choice'].includes(
    element.name,
  )
    ? read(element)
    : [];
}

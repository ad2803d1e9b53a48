/**
 * What readers of containers make first. Paragraphs and rows in the order of the document, not numbered yet, with what is
 * doubtful right behind what it is about. All become blocks in the same way.
 */
import type { Block, BlockCell, BlockPlace, DocumentBlocks, Paragraph } from '../../core/documents/block';
import { plainText } from '../../core/words/fold';
import { decodeLegacy, legacyEncoding } from '../../core/values/legacy-text';
import { apart } from './columns';
import { textOf } from './draft';
import type { Draft, DraftCell, DraftDoubt, Item } from './draft';
import { commonLooks, looksOf } from './looks';
import type { Doubt } from './reading';
import { splitNumber } from './typed-number';

/** The blocks of a document, and its doubts with their places. Empty paragraphs and rows are left out. */
export function blocksOf(
  items: readonly Item[],
  quality: DocumentBlocks['quality'] = 'exact',
): { readonly document: DocumentBlocks; readonly doubts: readonly Doubt[] } {
  const blocks: Block[] = [];
  const doubts: Doubt[] = [];
  for (const item of apart(items.flatMap(inUnicode))) {
    const paragraph = blocks.length + 1;
    const page = item.page === undefined ? {} : { page: item.page };
    if (item.kind === 'doubt') {
      const place = { ...page, paragraph: Math.max(1, blocks.length) };
      doubts.push({ code: item.code, text: plainText(item.text).slice(0, LONGEST_DOUBT), place });
      continue;
    }
    const { sheet, area } = item;
    const place = {
      ...page,
      paragraph,
      ...(sheet !== undefined && { sheet }),
      ...(area !== undefined && { area }),
    };
    if (item.kind === 'row') {
      const cells = item.cells.map(cellOf);
      if (cells.some(({ lines }) => lines.length > 0)) {
        blocks.push({ kind: 'row', table: item.table, cells, isHeader: item.isHeader, place });
      }
    } else {
      const block = paragraphOf(item, place);
      blocks.push(...(block ? [block] : []));
    }
  }
  return { document: { blocks, quality }, doubts };
}

const LONGEST_DOUBT = 200;

/** The item with old encodings (TCVN3, VNI) read, whatever its font; that is said. */
function inUnicode(item: Item): Item[] {
  if (item.kind === 'doubt') {
    return [item];
  }
  const doubts: DraftDoubt[] = [];
  const converted = (draft: Draft): Draft => {
    const encoding = legacyEncoding(textOf(draft));
    if (encoding === undefined) {
      return draft;
    }
    const pieces = draft.pieces.map((piece) => ({ ...piece, text: decodeLegacy(piece.text, encoding) }));
    doubts.push({ kind: 'doubt', code: 'legacyFont', text: textOf({ pieces }), page: draft.page });
    return { ...draft, pieces };
  };
  const read: Item =
    item.kind === 'draft'
      ? converted(item)
      : { ...item, cells: item.cells.map((cell) => ({ ...cell, drafts: cell.drafts.map(converted) })) };
  return [read, ...doubts];
}

/** A line that is drawn with signs, below quốc hiệu or a title: it says nothing. */
const DRAWN = /^[_\-–—=~*\s]{3,}$/u;

function paragraphOf(draft: Draft, place: BlockPlace): Paragraph | undefined {
  const { text, number } = numberedText(draft);
  return text === '' || DRAWN.test(`${number ?? ''}${text}`)
    ? undefined
    : {
        kind: 'paragraph',
        text,
        ...(number !== undefined && { number }),
        ...(draft.level !== undefined && { level: draft.level }),
        looks: looksOf(draft.pieces, draft.isCentred),
        place,
        ...(draft.column !== undefined && { column: draft.column }),
      };
}

/** A number of the container's own comes first; behind it a typed one is part of the text. */
function numberedText(draft: Draft): { readonly text: string; readonly number?: string } {
  const text = plainText(textOf(draft));
  return draft.number === undefined ? splitNumber(text) : { text, number: draft.number };
}

function cellOf({ drafts, column, span, isContinued }: DraftCell): BlockCell {
  // Word numbers rows by paragraphs with nothing but their number.
  const filled = drafts.filter(
    (draft) => plainText(textOf(draft)) !== '' || /\d|^[IVX]+\b/.test(draft.number ?? ''),
  );
  return {
    lines: filled.map((draft) => {
      const text = plainText(textOf(draft));
      return draft.number === undefined ? text : `${draft.number} ${text}`.trim();
    }),
    ...{ column, span, isContinued },
    looks: commonLooks(filled.map((draft) => looksOf(draft.pieces, draft.isCentred))),
  };
}

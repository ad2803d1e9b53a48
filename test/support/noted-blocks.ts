/**
 * Documents of the corpus as blocks. A line is a paragraph; `**bold**`; `<< left // right` two columns; `| a | b |` a row of a
 * table, `|# a | b |` one of headers, in which `>` goes on from the left and `^` from above.
 */
import type { Block, BlockCell, DocumentBlocks, TextLooks } from '../../src/core/documents/block';

const LOOKS: TextLooks = { isBold: false, isItalic: false, isCapitals: false, isCentred: false };

const looksOf = (text: string): TextLooks => ({
  ...LOOKS,
  isBold: /^\*\*.*\*\*$/.test(text),
  isCapitals: /\p{L}/u.test(text) && text === text.toUpperCase(),
});

const plain = (text: string): string => text.replaceAll('**', '').trim();

/** @param text a document in the notation above. */
export function notedBlocks(text: string): DocumentBlocks {
  const blocks: Block[] = [];
  let table = 0;
  let above: readonly BlockCell[] | undefined;
  for (const line of text.split('\n').map((each) => each.trim())) {
    const place = { paragraph: blocks.length + 1 };
    if (line.startsWith('|')) {
      table += above ? 0 : 1;
      const isHeader = line.startsWith('|#');
      const cells = cellsOf(line.replace(/^\|#?/, '').replace(/\|$/, '').split('|'), above ?? []);
      above = cells;
      blocks.push({ kind: 'row', table, cells, isHeader, place });
      continue;
    }
    above = undefined;
    if (line.startsWith('<<')) {
      const [left = '', right = ''] = line.slice(2).split('//');
      for (const [column, words] of [
        ['left', plain(left)],
        ['right', plain(right)],
      ] as const) {
        if (words !== '') {
          blocks.push({
            kind: 'paragraph',
            text: words,
            looks: looksOf(words),
            place: { paragraph: blocks.length + 1 },
            column,
          });
        }
      }
    } else if (line !== '') {
      blocks.push({ kind: 'paragraph', text: plain(line), looks: looksOf(line), place });
    }
  }
  return { blocks, quality: 'exact' };
}

function cellsOf(texts: readonly string[], above: readonly BlockCell[]): BlockCell[] {
  const cells: BlockCell[] = [];
  texts.forEach((raw, column) => {
    const text = raw.trim();
    const last = cells.at(-1);
    if (text === '>' && last) {
      cells[cells.length - 1] = { ...last, span: last.span + 1 };
      return;
    }
    const from = text === '^' ? above.find((cell) => cell.column === column) : undefined;
    cells.push({
      lines: from ? from.lines : plain(text) === '' ? [] : plain(text).split('\\n'),
      column,
      span: 1,
      isContinued: from !== undefined,
      looks: looksOf(text),
    });
  });
  return cells;
}

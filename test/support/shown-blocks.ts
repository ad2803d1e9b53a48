/** Blocks as lines of text, for expectations that people can read. */
import type { Block, TextLooks } from '../../src/core/documents/block';

const looks = ({ isBold, isItalic, isCapitals, isCentred }: TextLooks): string =>
  `${isBold ? 'b' : ''}${isItalic ? 'i' : ''}${isCapitals ? 'C' : ''}${isCentred ? '=' : ''}`;

/**
 * `II. ¦ MỤC ĐÍCH {bC=0}`: number, text, looks (bold, italic, Capitals, = centred), level; `‹` and `›` for columns. A row is
 * `T1* a / b | +2 c | ^ d`: its table, `*` a header, cells with lines, `+2` spans two columns, `^` goes on from above.
 */
export function shownBlock(block: Block): string {
  if (block.kind === 'row') {
    const cells = block.cells.map(
      ({ lines, span, isContinued }) =>
        `${isContinued ? '^ ' : ''}${span > 1 ? `+${span} ` : ''}${lines.join(' / ')}`,
    );
    return `T${block.table}${block.isHeader ? '*' : ''} ${cells.join(' | ')}`;
  }
  const { number, text, level, column } = block;
  const marks = `${looks(block.looks)}${level ?? ''}`;
  const side = column === undefined ? '' : column === 'left' ? '‹ ' : '› ';
  return `${side}${number === undefined ? '' : `${number} ¦ `}${text}${marks && ` {${marks}}`}`;
}

export const shownBlocks = (blocks: readonly Block[]): string[] => blocks.map(shownBlock);

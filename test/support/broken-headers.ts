/** Headers of a paper's tables with a word that has no room in its column. */
import { TABLE_SIZE } from '../../src/core/papers/document';
import type { PrintDocument } from '../../src/core/papers/document';
import { widthOf } from '../../src/workbook/draft/text-size';

/** Free at both sides of a cell in Word, in millimetres. */
const MARGINS = 2;

export const brokenHeaders = ({ blocks, grid }: PrintDocument): string[] =>
  blocks.flatMap((block) => {
    let at = 0;
    return block.kind !== 'table'
      ? []
      : block.columns.flatMap(({ header, span = 1 }) => {
          const room = grid.slice(at, at + span).reduce((sum, mm) => sum + mm, 0) - MARGINS;
          at += span;
          return header
            .split(/\s+/)
            .filter((word) => widthOf(word, TABLE_SIZE, true) > room)
            .map((word) => `${word}: ${widthOf(word, TABLE_SIZE, true).toFixed(1)} in ${room.toFixed(1)} mm`);
        });
  });

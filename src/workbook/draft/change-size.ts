/**
 * Measures changes as they go over the wire, and cuts large ones into smaller. A request to Excel holds only so much.
 */
import type { CellInput, Change, Write } from './change';
import { META_SHEET } from './facts-sheet';

/** Excel on the web refuses requests over 5 MB; the library's own wrapping needs room (docs: "Resource limits"). */
export const MAX_BATCH_BYTES = 3_000_000;

/** Larger writes are cut: a batch is then filled to nine tenths at least. */
const MAX_WRITE_BYTES = MAX_BATCH_BYTES / 10;

/** About as many UTF-8 bytes as go over the wire. */
export function sizeOf(change: Change): number {
  const sent = change.kind === 'write' ? (formulaOfColumns(change) ?? change.cells) : change;
  return utf8Length(JSON.stringify(sent));
}

/** Bytes of a text as UTF-8. A pair of surrogates takes four, two for each. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 0 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** A large write as several of fewer rows, so that batches can be filled. The journal comes whole or not at all. */
export function cut(change: Change): Change[] {
  if (change.kind !== 'write' || change.sheet === META_SHEET) {
    return [change];
  }
  const size = sizeOf(change);
  if (size <= MAX_WRITE_BYTES) {
    return [change];
  }
  const { cells, expected } = change;
  const rows = Math.max(1, Math.floor((cells.length * MAX_WRITE_BYTES) / size));
  return Array.from({ length: Math.ceil(cells.length / rows) }, (_, index): Change => {
    const [first, end] = [index * rows, (index + 1) * rows];
    return {
      ...change,
      row: change.row + first,
      cells: cells.slice(first, end),
      ...(expected ? { expected: expected.slice(first, end) } : {}),
    };
  });
}

/**
 * The formula of each column, where every column of a write is one formula from top to bottom. Computed columns are;
 * else `undefined`.
 */
export function formulaOfColumns({ cells }: Write): string[] | undefined {
  const [first = []] = cells;
  const formula = (cell: CellInput) => (cell && 'formula' in cell ? cell.formula : undefined);
  const columns = first.map(formula).filter((text) => text !== undefined);
  const uniform = cells.every((line) => line.every((cell, c) => formula(cell) === columns[c]));
  return cells.length > 1 && columns.length === first.length && uniform ? columns : undefined;
}

/** Cells of a row as they can be compared later: the same for the same content, whatever program wrote them. */
import type { CellValue } from './cells';
import { fingerprint } from './fingerprint';

/** A cell's content without what only its spelling adds. */
export function plain(value: CellValue): CellValue {
  if (typeof value !== 'string') {
    return value;
  }
  const text = value.normalize('NFC').trim();
  return text === '' ? null : text;
}

/** A fingerprint of these cells, in this order. */
export function fingerprintOf(cells: readonly CellValue[]): string {
  return fingerprint(JSON.stringify(cells.map(plain)));
}

/** A cell as a person reads it: numbers with a decimal comma, "" for an empty one. */
export function shown(value: CellValue): string {
  const content = plain(value);
  return typeof content === 'number' ? String(content).replace('.', ',') : String(content ?? '');
}

/** What rules write in their fixes. */
import type { CellInput } from '../change';
import type { Edit } from './finding';
import type { ViewRow } from './view';

/** Writes one cell of a row, which must still hold what it holds now. */
export function edit(row: ViewRow, key: string, put: NonNullable<CellInput>): Edit {
  const formula = row.formula(key);
  return { at: row.at(key), expected: formula === null ? { value: row.value(key) } : { formula }, put };
}

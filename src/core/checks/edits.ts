/** The edits that rules write in their fixes. */
import type { CellValue } from '../../workbook/cells/cells';
import type { CellInput, Edit } from '../../workbook/draft/change';
import type { ViewRow } from './view';

/** Writes one cell of a row, which must still hold what it holds now. */
export function edit<K extends string>(row: ViewRow<K>, key: K, put: NonNullable<CellInput>): Edit {
  return { at: row.at(key), expected: heldBy({ formula: row.formula(key), value: row.value(key) }), put };
}

/** The content of a cell: its formula if it has one, else its value. */
export function heldBy({
  formula,
  value,
}: {
  formula: string | null;
  value: CellValue;
}): NonNullable<CellInput> {
  return formula === null ? { value } : { formula };
}

/** A table's columns with their formulas. */
import type { Area } from '../workbook/cells/cells';
import type { FileSheet, FileTableColumn } from './parts/workbook';

/** A column filled with one formula gives it to new rows too. `area`: header and body. */
export function tableColumns(
  names: readonly string[],
  area: Area,
  cells: FileSheet['cells'],
): FileTableColumn[] {
  return names.map((name, index) => {
    const formulas = new Set<string | undefined>();
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
      formulas.add(cells.get(row)?.get(area.column + index)?.formula);
    }
    const [formula] = formulas.size === 1 ? formulas : [];
    return formula === undefined ? { name } : { name, formula };
  });
}

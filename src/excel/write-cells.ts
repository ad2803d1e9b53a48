/** Writes values and formulas into ranges. */
import type { CellValue } from '../workbook/cells/cells';
import type { CellInput, Write } from '../workbook/draft/change';
import { formulaOfColumns } from '../workbook/draft/change-size';
import { asText } from './text';

export function writeCells(range: Excel.Range, change: Write): void {
  const columns = formulaOfColumns(change);
  if (!columns) {
    range.formulas = change.cells.map((line) => line.map(inputOf));
    return;
  }
  columns.forEach((formula, index) => {
    // A single value goes to all cells (Range.formulas); the type knows only the full shape.
    range.getColumn(index).formulas = formula as unknown as string[][];
  });
}

/** The value that `Range.formulas` takes: `null` leaves a cell as it is, `""` empties it. */
export function inputOf(cell: CellInput): CellValue {
  if (!cell) {
    return null;
  }
  if ('formula' in cell) {
    return cell.formula;
  }
  return typeof cell.value === 'string' ? asText(cell.value) : (cell.value ?? '');
}

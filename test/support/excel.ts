/** The stand-in for Excel as the globals that src/excel speaks to, for tests of actions. */
import { writeCells } from '../../packages/excel-stand-in/engine/cells';
import { findSheetId } from '../../packages/excel-stand-in/engine/sheets';
import { openExcel } from '../../packages/excel-stand-in/node';
import type { OpenExcel } from '../../packages/excel-stand-in/node';
import type { CellAt, CellValue } from '../../src/workbook/cells/cells';
import type { WorkbookDoor } from '../../src/workbook/draft/door';

/** Opens a new workbook and makes its library the one the product uses. Close it at the end of the test. */
export async function startExcel(options: Parameters<typeof openExcel>[0] = {}): Promise<OpenExcel> {
  const excel = await openExcel(options);
  Object.assign(globalThis, { Excel: excel.Excel, OfficeExtension: excel.OfficeExtension });
  return excel;
}

/** Types into a cell as a user does: an edit that is none of the product's. Row and column from 0. */
export async function typeInto(
  { Excel }: OpenExcel,
  sheet: string,
  row: number,
  column: number,
  value: Exclude<CellValue, null>,
): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[value]];
    await context.sync();
  });
}

/**
 * Types into a cell past office.js: also while a request waits (a planned fault), which `typeInto` would wait for.
 * @throws when there is no such sheet
 */
export function typeAsUser({ engine }: OpenExcel, { sheet, row, column }: CellAt, text: string): void {
  const id = findSheetId(engine, sheet);
  if (id === undefined) {
    throw new Error(`There is no sheet ${sheet}`);
  }
  writeCells(engine, id, { row, column, rows: 1, columns: 1 }, [[text]]);
}

/** A door in front of which something happens just before it writes: another person's edit, a failure to come. */
export function meanwhile(door: WorkbookDoor, happens: () => unknown): WorkbookDoor {
  return {
    ...door,
    apply: async (changes) => {
      await happens();
      return door.apply(changes);
    },
  };
}

/** The stand-in for Excel as the globals that src/excel speaks to, for tests of actions. */
import { installGlobals, openExcel } from 'excel-stand-in';
import type { OpenExcel, OpenOptions } from 'excel-stand-in';
import { asOpened } from '../../sandbox/opened';
import type { CellValue } from '../../src/workbook/cells/cells';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import type { FileWorkbook } from '../../src/files/parts/workbook';

/**
 * Opens a workbook and makes its library the one the product uses. Close it at the end of the test.
 * @param options Excel 2021, Vietnamese and a new workbook if nothing is said
 */
export async function startExcel({
  content,
  ...options
}: Omit<OpenOptions, 'workbook'> & { content?: FileWorkbook } = {}): Promise<OpenExcel> {
  const excel = await openExcel({
    platform: 'excel-2021',
    locale: 'vi-VN',
    ...options,
    ...(content ? { workbook: asOpened(content) } : {}),
  });
  installGlobals(excel);
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

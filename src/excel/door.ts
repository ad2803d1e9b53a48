/** The door to the open workbook over Office.js. */
import { cellName } from '../workbook/cells/cells';
import type { WorkbookDoor } from '../workbook/draft/door';
import { applyChanges } from './apply';
import { readColumns } from './read-columns';
import { readCells, readTable, readWorkbook } from './read';

export const excelDoor: WorkbookDoor = {
  // Excel keeps what went before the action that fails.
  isWhole: false,
  read: () => Excel.run((context) => readWorkbook(context)),
  readColumns: (choose, onProgress) => Excel.run((context) => readColumns(context, choose, onProgress)),
  readCells: (sheet) => Excel.run((context) => readCells(context, sheet)),
  readTable: (table) => Excel.run((context) => readTable(context, table)),
  apply: applyChanges,
  show: (at) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
      await context.sync();
      if (sheet.isNullObject) {
        return false;
      }
      sheet.activate();
      sheet.getRange(cellName(at.row, at.column)).select();
      await context.sync();
      return true;
    }),
};

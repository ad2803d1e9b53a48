/** The door to the open workbook over Office.js. */
import { cellName } from '../workbook/cells/cells';
import type { WorkbookDoor } from '../workbook/draft/door';
import { applyChanges } from './apply';
import { readColumns } from './read-columns';
import { readCells, readTable, readWorkbook } from './read';
import { inExcel } from './session';
import { unwatched } from './watch';

export const excelDoor: WorkbookDoor = {
  // Excel keeps what went before the action that fails.
  isWhole: false,
  read: () => inExcel((context) => readWorkbook(context)),
  readColumns: (choose, onProgress) => inExcel((context) => readColumns(context, choose, onProgress)),
  readCells: (sheet) => inExcel((context) => readCells(context, sheet)),
  readTable: (table) => inExcel((context) => readTable(context, table)),
  apply: (changes, onProgress) => unwatched(() => applyChanges(changes, onProgress)),
  show: (at) =>
    inExcel(async (context) => {
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

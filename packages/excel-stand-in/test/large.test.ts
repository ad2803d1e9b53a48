/** A workbook as large as any that is met: rows of 25 columns, written, filled, changed and read through office.js. */
import { FULL } from '../../../test/support/sample';
import { openExcel } from '../open';

const ROWS = FULL ? 10_000 : 2_000;
const COLUMNS = 25;
const BATCH = ROWS / 4;

/** A row in the middle whose first cell is changed. */
const CHANGED = ROWS / 2 + 1;

/** One formula for all cells of a column: Excel takes a single value, which Office.js' types do not say. */
function fill(table: Excel.Table, column: string, formula: string): void {
  Object.assign(table.columns.getItem(column).getDataBodyRange(), { formulas: formula });
}

test(`${ROWS} rows: a table with two calculated columns follows a change of one cell`, async () => {
  const excel = await openExcel();
  try {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const header = Array.from({ length: COLUMNS }, (_none, column) => `Cột ${column + 1}`);
      sheet.getRangeByIndexes(0, 0, 1, COLUMNS).values = [header];
      for (let start = 0; start < ROWS; start += BATCH) {
        sheet.getRangeByIndexes(start + 1, 0, BATCH, COLUMNS).values = Array.from(
          { length: BATCH },
          (_row, row) =>
            header.map((_name, column) => (column < 3 ? start + row + column : `Nhiệm vụ số ${column}`)),
        );
        await context.sync();
      }
      const table = sheet.tables.add(`A1:Y${ROWS + 1}`, true);
      table.name = 'NhiemVu';
      await context.sync();
      fill(table, 'Cột 24', '=[@[Cột 1]]+[@[Cột 2]]');
      await context.sync();
      fill(table, 'Cột 25', '=[@[Cột 24]]*2');
      sheet.getRange('AA1').formulas = [['=SUM(NhiemVu[Cột 25])']];
      await context.sync();
      sheet.getRange(`A${CHANGED}`).values = [[1_000_000]];
      const changed = sheet.getRange(`X${CHANGED}:Y${CHANGED}`).load('values');
      const sum = sheet.getRange('AA1').load('values');
      await context.sync();
      expect(changed.values).toEqual([[1_000_000 + CHANGED - 1, 2 * (1_000_000 + CHANGED - 1)]]);
      const expected = (ROWS * (ROWS - 1) + ROWS) * 2 + (1_000_000 - (CHANGED - 2)) * 2;
      expect(sum.values).toEqual([[expected]]);
      sheet.getRange(`A${ROWS + 2}:B${ROWS + 2}`).values = [[1, 2]];
      const grown = sheet.getRange(`X${ROWS + 2}:Y${ROWS + 2}`).load('values');
      await context.sync();
      expect(grown.values).toEqual([[3, 6]]);
      const all = table.getDataBodyRange().load('values');
      await context.sync();
      expect(all.values).toHaveLength(ROWS + 1);
    });
  } finally {
    excel.close();
  }
}, 300_000);

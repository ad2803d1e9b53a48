/** Functions over arrays. test/excel/formula.test.ts holds them against Excel one value at a time. */
import { openExcel } from '../open';

test.each([
  ['a column with a value', '=SUMPRODUCT((A1:A4="a")*1)', 2],
  ['a value with a column', '=SUMPRODUCT((2<=B1:B4)*1)', 2],
  ['a column with a column', '=SUMPRODUCT((A1:A4=C1:C4)*1)', 3],
  ['an empty cell equals 0', '=SUMPRODUCT((B1:B4=0)*1)', 1],
  ['an error spreads', '=SUMPRODUCT((D1:D4=0)*1)', '#DIV/0!'],
])('comparing %s', async (_, formula, expected) => {
  const excel = await openExcel();
  try {
    const range = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:D4').values = [
        ['a', 1, 'a', '=1/0'],
        ['A', 2, 'a*', 0],
        ['a*', 3, 'a*', 0],
        ['', '', '', 0],
      ];
      const cell = sheet.getRange('F1');
      cell.formulas = [[formula]];
      await context.sync();
      cell.load('values');
      await context.sync();
      return cell;
    });
    expect(range.values).toEqual([[expected]]);
  } finally {
    excel.close();
  }
});

/** Tables and columns by every kind of name Excel allows, and the structured references to them, through office.js. */
import { openExcel } from '../open';
import type { OpenStandIn } from '../open';

let excel: OpenStandIn;

beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

const run = <T>(batch: (sheet: Excel.Worksheet) => T): Promise<T> =>
  excel.Excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
    return result;
  });

/** A table A1:C3 of that name, its last column twice its first. */
async function tableOf(name: string, column = 'Điểm'): Promise<void> {
  await run((sheet) => {
    sheet.getRange('A1:C3').values = [
      [column, 'Hai', 'Gấp đôi'],
      [1, 2, ''],
      [3, 4, ''],
    ];
    sheet.tables.add('A1:C3', true).name = name;
  });
}

describe.each(['Bang_0', 'NhiemVu_2', 'Bảng_0', 'B_0', 'E5_', '_1', 'Tong.Hop', 'IF_0', 'SUM'])(
  'a table called %s',
  (name) => {
    test('is known by its name, keeps it in formulas, and is followed when it gets another', async () => {
      await tableOf(name);
      const formulas = [
        `=SUM(${name}[Điểm])`,
        `=COUNTA(${name}[[Điểm]:[Hai]])`,
        `=ROWS(${name}[#Data])`,
        `=SUMIF(${name}[Điểm],">1",${name}[Hai])`,
      ];
      await run((sheet) => {
        Object.assign(sheet.getRange('C2:C3'), { formulas: '=[@Điểm]*2' });
        sheet.getRange('E1:E4').formulas = formulas.map((formula) => [formula]);
      });
      const read = await run((sheet) => ({
        inside: sheet.getRange('C2:C3').load('values, formulas'),
        outside: sheet.getRange('E1:E4').load('values, formulas'),
      }));
      expect(read.inside.values).toEqual([[2], [6]]);
      expect(read.inside.formulas).toEqual([['=[@Điểm]*2'], ['=[@Điểm]*2']]);
      expect(read.outside.values).toEqual([[4], [4], [2], [4]]);
      expect(read.outside.formulas.flat()).toEqual(formulas);

      await run((sheet) => {
        sheet.tables.getItem(name).name = 'Khac_9';
        sheet.getRange('A2').values = [[10]];
      });
      const renamed = await run((sheet) => sheet.getRange('E1').load('values, formulas'));
      expect(renamed.values).toEqual([[13]]);
      expect(renamed.formulas).toEqual([['=SUM(Khac_9[Điểm])']]);
      // The name it had is no table's any more.
      await expect(
        run((sheet) => (sheet.getRange('F1').formulas = [[`=SUM(${name}[Điểm])`]])),
      ).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  },
);

test.each([
  ['a blank', 'Điểm tối đa', 'Điểm tối đa'],
  ['parentheses and a comma', 'Điểm (tối đa, cộng)', 'Điểm (tối đa, cộng)'],
  ['brackets', 'Điểm [a]', "Điểm '[a']"],
  ['a number sign and an apostrophe', "Số # 'a'", "Số '# ''a''"],
  ['a slash, a percent and a quotation mark', '1/2 "%"', '1/2 "%"'],
  ['a line break', 'Điểm\nlần 1', 'Điểm\nlần 1'],
])('a column whose name has %s', async (_, column, written) => {
  await tableOf('Bang_0', column);
  await run((sheet) => {
    Object.assign(sheet.getRange('C2:C3'), { formulas: `=[@[${written}]]*2` });
    sheet.getRange('E1').formulas = [[`=SUM(Bang_0[${written}])`]];
  });
  const read = await run((sheet) => ({
    inside: sheet.getRange('C2:C3').load('values, formulas'),
    sum: sheet.getRange('E1').load('values, formulas'),
  }));
  expect(read.inside.values).toEqual([[2], [6]]);
  expect(read.inside.formulas[0]?.[0]).toBe(`=[@[${written}]]*2`);
  expect([read.sum.values, read.sum.formulas]).toEqual([[[4]], [[`=SUM(Bang_0[${written}])`]]]);
});

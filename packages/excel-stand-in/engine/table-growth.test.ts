/** Rows that make a table longer, seen through office.js. */
import { openExcel } from '../open';
import type { OpenStandIn } from '../open';
import { onFirstSheet } from '../test/first-sheet';

let excel: OpenStandIn;

/** A table A1:D3: a column of dates, one with a list, a calculated one, a conditional format. */
beforeEach(async () => {
  excel = await openExcel();
  await run((sheet) => {
    sheet.getRange('A1:D3').values = [
      ['Việc', 'Hạn', 'Kết quả', 'Sau một tuần'],
      ['a', 46_000, 'Xong', ''],
      ['b', 46_001, 'Chưa', ''],
    ];
    sheet.tables.add('A1:D3', true).name = 'NhiemVu';
    sheet.getRange('D2:D3').formulas = [['=[@Hạn]+7'], ['=[@Hạn]+7']];
    sheet.getRange('B2:B3').numberFormat = [['dd/mm/yyyy'], ['dd/mm/yyyy']];
    sheet.getRange('A3:D3').format.font.bold = true;
    sheet.getRange('A2:D3').format.borders.getItem('InsideVertical').style = 'Continuous';
    sheet.getRange('C2:C3').dataValidation.rule = {
      list: { inCellDropDown: true, source: 'Xong,Chưa' },
    };
    const conditional = sheet.getRange('A2:D3').conditionalFormats.add('Custom');
    conditional.custom.rule.formula = '=$C2="Xong"';
  });
});
afterEach(() => {
  excel.close();
});

const run = <T>(batch: (sheet: Excel.Worksheet) => T): Promise<T> => onFirstSheet(excel, batch);

const typed = (row: number, column: number, value: object): void => {
  excel.engine.run('sheet.command.set-range-values', {
    subUnitId: 'sheet-1',
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value,
  });
};

test.each<[string, () => unknown]>([
  [
    'written through the API',
    () =>
      run(
        (sheet) =>
          (sheet.getRange('A4:B5').values = [
            ['c', 46_002],
            ['d', ''],
          ]),
      ),
  ],
  [
    'typed in the grid, cell by cell',
    () => {
      typed(3, 0, { v: 'c' });
      typed(3, 1, { v: 46_002 });
      typed(4, 0, { v: 'd' });
    },
  ],
])('rows %s are filled as Excel fills them', async (_name, write) => {
  await write();
  const read = await run((sheet) => ({
    table: sheet.tables.getItem('NhiemVu').getRange().load('address'),
    calculated: sheet.getRange('D4:D5').load('values,formulas'),
    dates: sheet.getRange('B2:B5').load('numberFormat,text'),
    font: sheet.getRange('A4:D5').load('format/font/bold'),
    list: sheet.getRange('C2:C5').dataValidation.load('type,rule'),
    below: sheet.getRange('C6').dataValidation.load('type'),
    conditional: sheet.getRange('D5').conditionalFormats.getItemAt(0).getRange().load('address'),
  }));
  expect(read.table.address).toBe('Sheet1!A1:D5');
  expect(read.calculated.formulas).toEqual([['=[@Hạn]+7'], ['=[@Hạn]+7']]);
  expect(read.calculated.values).toEqual([[46_009], [7]]);
  expect(read.dates.text.flat()).toEqual(['09/12/2025', '10/12/2025', '11/12/2025', '']);
  expect(read.dates.numberFormat.flat()).toEqual(Array(4).fill('dd/mm/yyyy'));
  expect(read.font.format.font.bold).toBe(true);
  expect(read.list.rule).toEqual({ list: { inCellDropDown: true, source: 'Xong,Chưa' } });
  expect(read.below.type).toBe('None');
  expect(read.conditional.address).toBe('Sheet1!A2:D5');
});

test('what was written into the calculated column, and looks that are there, stay', async () => {
  const row = await run((sheet) => {
    sheet.getRange('A4').format.fill.color = '#FFFF00';
    sheet.getRange('A4:D4').values = [['c', '', '', 5]];
    return sheet.getRange('A4:D4').load('values');
  });
  const looks = await run((sheet) => sheet.getRange('A4').load('format/font/bold,format/fill/color'));
  expect(row.values).toEqual([['c', '', '', 5]]);
  expect(looks.format.fill.color).toBe('#FFFF00');
  expect(looks.format.font.bold).toBe(false);
  const next = await run((sheet) => {
    sheet.getRange('A5').values = [['d']];
    return sheet.getRange('D5').load('formulas');
  });
  // The column is no longer one formula: nothing is filled in.
  expect(next.formulas).toEqual([['']]);
});

test('a format that covers more than the table, or less, stays as it is', async () => {
  const read = await run((sheet) => {
    sheet.getRange('C9').dataValidation.rule = { custom: { formula: '=TRUE' } };
    sheet.getRange('A2').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    sheet.getRange('A4').values = [['c']];
    return {
      other: sheet.getRange('C9:C10').dataValidation.load('type'),
      count: sheet.getRange('A4').conditionalFormats.getCount(),
    };
  });
  expect(read.other.type).toBe('MixedCriteria');
  expect(read.count.value).toBe(1);
});

test('a table made longer by resize fills its calculated column, and leaves what is below', async () => {
  const [body, below] = await run((sheet) => {
    sheet.tables.getItem('NhiemVu').resize('A1:D5');
    sheet.getRange('B4').values = [[46_010]];
    return [sheet.getRange('D4:D5').load('values,formulas'), sheet.getRange('D6').load('formulas')] as const;
  });
  expect(body.values).toEqual([[46_017], [7]]);
  expect(body.formulas[1]).toEqual(['=[@Hạn]+7']);
  expect(below.formulas).toEqual([['']]);
});

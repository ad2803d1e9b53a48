/** Protection through Microsoft's own office.js, and of what a person writes in the grid. */
import { openExcel } from '../open';
import type { OpenStandIn } from '../open';
import { readValues, writeCells } from '../engine/cells';
import { onFirstSheet } from './first-sheet';

let excel: OpenStandIn;

beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

const run = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  onFirstSheet(excel, batch);

/** A sheet with a table whose second column is unlocked, protected with these options. */
const protect = (options?: Excel.WorksheetProtectionOptions) =>
  run((sheet) => {
    sheet.getRange('A1:B2').values = [['Việc', 'Kết quả'], ['a', '']]; // prettier-ignore
    sheet.tables.add('A1:B2', true).name = 'T';
    sheet.getRange('B:B').format.protection.locked = false;
    sheet.protection.protect(options);
  });

test('what is locked, and what is allowed', async () => {
  const before = await run((sheet) => sheet.protection.load('protected,options'));
  expect(before.protected).toBe(false);
  await protect({ allowFormatCells: true });
  const [protection, all, unlocked, mixed] = await run(
    (sheet) =>
      [
        sheet.protection.load('protected,options'),
        sheet.getRange('A1').format.protection.load('locked'),
        sheet.getRange('B2:B9').format.protection.load('locked'),
        sheet.getRange('A1:B1').format.protection.load('locked'),
      ] as const,
  );
  expect(protection.protected).toBe(true);
  expect(protection.options).toMatchObject({
    allowFormatCells: true,
    allowInsertRows: false,
    selectionMode: 'Normal',
  });
  expect([all.locked, unlocked.locked, mixed.locked]).toEqual([true, false, null]);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['values of a locked cell', (sheet) => (sheet.getRange('A2').values = [['b']])],
  ['values of some locked cells', (sheet) => (sheet.getRange('A2:B2').values = [['b', 'c']])],
  ['formulas of a locked cell', (sheet) => (sheet.getRange('A2').formulas = [['=1']])],
  [
    'clearing a locked cell',
    (sheet) => {
      sheet.getRange('A2').clear();
    },
  ],
  ['looks, of an unlocked cell too', (sheet) => (sheet.getRange('B2').format.font.bold = true)],
  ['a number format', (sheet) => (sheet.getRange('B2').numberFormat = [['0.0']])],
  ['a column width', (sheet) => (sheet.getRange('B:B').format.columnWidth = 90)],
  ['hiding a row', (sheet) => (sheet.getRange('2:2').rowHidden = true)],
  [
    'merging',
    (sheet) => {
      sheet.getRange('B4:B5').merge();
    },
  ],
  ['a validation', (sheet) => (sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=TRUE' } })],
  ['a conditional format', (sheet) => sheet.getRange('B2').conditionalFormats.add('Custom')],
  ['a table', (sheet) => sheet.tables.add('D1:E2', true)],
  [
    'another size of the table',
    (sheet) => {
      sheet.tables.getItem('T').resize('A1:B5');
    },
  ],
  ['a chart', (sheet) => sheet.charts.add('BarClustered', sheet.getRange('A1:B2'))],
  ['unlocking', (sheet) => (sheet.getRange('A2').format.protection.locked = false)],
  [
    'protecting again',
    (sheet) => {
      sheet.protection.protect();
    },
  ],
])('a protected sheet refuses %s', async (_name, batch) => {
  await protect();
  await expect(run(batch)).rejects.toMatchObject({ code: 'AccessDenied' });
});

test.each<[string, Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => unknown]>([
  ['unlocked cells', {}, (sheet) => (sheet.getRange('B2').values = [['xong']])],
  [
    'looks, when asked for',
    { allowFormatCells: true },
    (sheet) => (sheet.getRange('A2').format.font.bold = true),
  ],
  [
    'column widths, when asked for',
    { allowFormatColumns: true },
    (sheet) => (sheet.getRange('A:A').format.columnWidth = 90),
  ],
  [
    'charts, when asked for',
    { allowEditObjects: true },
    (sheet) => sheet.charts.add('BarClustered', sheet.getRange('A1:B2')),
  ],
  [
    'anything once it is unprotected',
    {},
    (sheet) => {
      sheet.protection.unprotect();
      sheet.getRange('A2').values = [['b']];
    },
  ],
])('a protected sheet allows %s', async (_name, options, batch) => {
  await protect(options);
  await run(batch);
});

test('a wrong password does not unprotect', async () => {
  await run((sheet) => {
    sheet.protection.protect({}, 'mật khẩu');
  });
  await expect(
    run((sheet) => {
      sheet.protection.unprotect('sai');
    }),
  ).rejects.toMatchObject({ code: 'AccessDenied' });
  await run((sheet) => {
    sheet.protection.unprotect('mật khẩu');
  });
});

test('in the grid a locked cell keeps what it holds, calculation goes on, and the table does not grow', async () => {
  await run((sheet) => (sheet.getRange('D1').formulas = [['=B2&"!"']]));
  await protect();
  const type = (row: number, column: number, text: string): void => {
    writeCells(excel.engine, 'sheet-1', { row, column, rows: 1, columns: 1 }, [[text]]);
  };
  expect(() => {
    type(1, 0, 'khác');
  }).toThrow('refused');
  type(1, 1, 'xong');
  type(2, 1, 'dưới bảng');
  await excel.engine.settled();
  const area = { row: 1, column: 0, rows: 1, columns: 2 };
  expect(readValues(excel.engine, 'sheet-1', area)).toEqual([['a', 'xong']]);
  const [rows, sum] = await run(
    (sheet) => [sheet.tables.getItem('T').rows.load('count'), sheet.getRange('D1').load('values')] as const,
  );
  expect(rows.count).toBe(1);
  expect(sum.values).toEqual([['xong!']]);
});

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  ['adding a sheet', ({ workbook }) => workbook.worksheets.add('Hai')],
  ['renaming one', ({ workbook }) => (workbook.worksheets.getItem('Sheet1').name = 'Một')],
])('a workbook with a protected structure refuses %s', async (_name, batch) => {
  await run((_sheet, { workbook }) => {
    workbook.protection.protect();
  });
  const protection = await run((_sheet, { workbook }) => workbook.protection.load('protected'));
  expect(protection.protected).toBe(true);
  await expect(run((_sheet, context) => batch(context))).rejects.toMatchObject({ code: 'AccessDenied' });
  await run((sheet, { workbook }) => {
    sheet.getRange('A1').values = [[1]];
    workbook.protection.unprotect();
  });
  await run((_sheet, context) => batch(context));
});

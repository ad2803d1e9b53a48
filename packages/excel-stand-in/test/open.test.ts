/** The package's door: what an add-in's tests are given. */
import { MODELLED, PLATFORMS, installGlobals, openExcel } from '../index';
import type { OpenExcel, WorkbookData } from '../index';

let excel: OpenExcel;

afterEach(() => {
  excel.close();
});

const BOOK: WorkbookData = {
  title: 'Sổ',
  sheets: [
    {
      name: 'Một',
      visibility: 'visible',
      cells: new Map([
        [
          0,
          new Map([
            [0, { value: 2 }],
            [1, { value: null, formula: 'A1*2' }],
          ]),
        ],
      ]),
    },
  ],
};

test('a workbook goes in and comes out as plain data, calculated', async () => {
  excel = await openExcel({ workbook: BOOK });
  excel.typeAs({ sheet: 'Một', row: 0, column: 0 }, '21');
  const { title, sheets } = await excel.workbook();
  expect([title, sheets[0]?.name]).toEqual(['Sổ', 'Một']);
  expect(sheets[0]?.cells.get(0)?.get(1)).toEqual({ value: 42, formula: 'A1*2' });
});

test('typing takes lines too, and says so when there is no such sheet', async () => {
  excel = await openExcel();
  excel.typeAs({ sheet: 'Sheet1', row: 0, column: 0 }, [
    ['a', 1],
    [null, '=B1+1'],
  ]);
  const { sheets } = await excel.workbook();
  const values = [0, 1].map((row) => [0, 1].map((column) => sheets[0]?.cells.get(row)?.get(column)?.value));
  expect(values).toEqual([
    ['a', 1],
    [undefined, 2],
  ]);
  expect(() => excel.typeAs({ sheet: 'x', row: 0, column: 0 }, 1)).toThrow('There is no sheet x');
});

test('looks that the workbook names are those of cells, rows and tables that name none', async () => {
  const table = { name: 'T', area: { row: 0, column: 0, rows: 2, columns: 2 }, columns: [] };
  const looks = { font: { name: 'Times New Roman', size: 13 }, tableStyle: 'TableStyleLight1' };
  const [sheet] = BOOK.sheets;
  const opened = async (book: WorkbookData): Promise<unknown[]> => {
    excel = await openExcel({ workbook: { ...book, sheets: [{ ...sheet!, tables: [table] }] } });
    return excel.Excel.run(async (context) => {
      const { font } = context.workbook.worksheets.getItem('Một').getRange('A1').format;
      font.load('name, size');
      const read = context.workbook.tables.getItem('T').load('style');
      await context.sync();
      return [font.name, font.size, read.style];
    });
  };
  expect(await opened(BOOK)).toEqual(['Calibri', 11, 'TableStyleMedium2']);
  excel.close();
  expect(await opened({ ...BOOK, looks })).toEqual(['Times New Roman', 13, 'TableStyleLight1']);
});

test('globals are installed, and what was there comes back', async () => {
  excel = await openExcel();
  const before = Object.keys(globalThis).filter((name) => name.startsWith('Excel'));
  const putBack = installGlobals(excel);
  expect(Excel).toBe(excel.Excel);
  const second = excel.second();
  const putFirstBack = installGlobals(second);
  expect(Excel).toBe(second.Excel);
  putFirstBack();
  expect([Excel, OfficeExtension]).toEqual([excel.Excel, excel.OfficeExtension]);
  putBack();
  expect(Object.keys(globalThis).filter((name) => name.startsWith('Excel'))).toEqual(before);
});

test.each(PLATFORMS)('%s: requests are counted', async (platform) => {
  excel = await openExcel({ platform });
  await excel.Excel.run((context) => context.sync());
  excel.resetCounts();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
    await context.sync();
  });
  expect(excel.counts.requests).toBe(1);
});

test('what is modelled is told by type and member', async () => {
  excel = await openExcel();
  expect(MODELLED.get('Range')?.get('values')).toBe('1.1');
  expect(
    [...MODELLED.values()].some((members) => [...members.keys()].some((name) => name.startsWith('_'))),
  ).toBe(false);
});

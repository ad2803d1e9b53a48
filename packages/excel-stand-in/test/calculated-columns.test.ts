/** Columns of tables that formulas fill by themselves, as reported of Excel, seen through office.js. */
import { openExcel } from '../open';
import type { OpenStandIn } from '../open';
import { onFirstSheet } from './first-sheet';

let excel: OpenStandIn;

afterEach(() => {
  excel.close();
});

const run = <T>(batch: (sheet: Excel.Worksheet) => T): Promise<T> => onFirstSheet(excel, batch);

/** Opens a workbook with the table T over A1:C5: numbers in its first column, the others empty. */
async function open(options: Parameters<typeof openExcel>[0] = {}): Promise<void> {
  excel = await openExcel(options);
  await run((sheet) => {
    sheet.getRange('A1:C5').values = [['Số', 'Một', 'Hai'], ...[1, 2, 3, 4].map((n) => [n, '', ''])];
    sheet.tables.add('A1:C5', true).name = 'T';
  });
}

const column = async (address: string): Promise<unknown[]> =>
  ((await run((sheet) => sheet.getRange(address).load('formulas'))).formulas as unknown[][]).flat();

const DIFFERENT = [['=1+1'], ['=2+2'], ['=3+3'], ['=4+4']];

describe.each(['excel-2021', 'excel-windows', 'excel-web'] as const)('in %s', (platform) => {
  beforeEach(() => open({ platform }));

  test.each<[string, (sheet: Excel.Worksheet) => void, string, unknown[]]>([
    [
      'of different formulas in an empty column all cells get the last',
      (sheet) => (sheet.getRange('B2:B5').formulas = DIFFERENT),
      'B2:B5',
      ['=4+4', '=4+4', '=4+4', '=4+4'],
    ],
    [
      'written as values, too',
      (sheet) => (sheet.getRange('B2:B5').values = DIFFERENT),
      'B2:B5',
      ['=4+4', '=4+4', '=4+4', '=4+4'],
    ],
    [
      'each column of a block for itself',
      (sheet) =>
        (sheet.getRange('B2:C5').formulas = [
          ['=1', '=5'],
          ['=2', '=6'],
          ['=3', '=7'],
          ['=4', '=8'],
        ]),
      'B2:C5',
      ['=4', '=8', '=4', '=8', '=4', '=8', '=4', '=8'],
    ],
    [
      'one formula in one cell fills an empty column',
      (sheet) => (sheet.getRange('B3').formulas = [['=[@Số]*2']]),
      'B2:B5',
      ['=[@Số]*2', '=[@Số]*2', '=[@Số]*2', '=[@Số]*2'],
    ],
    [
      'references to cells move with the row, unless they are fixed',
      (sheet) => (sheet.getRange('B3').formulas = [['=A3*$A$2']]),
      'B2:B5',
      ['=A2*$A$2', '=A3*$A$2', '=A4*$A$2', '=A5*$A$2'],
    ],
    [
      'cells emptied in the same write are filled',
      (sheet) => (sheet.getRange('B2:B5').formulas = [['=1+1'], [''], ['=3+3'], ['']]),
      'B2:B5',
      ['=3+3', '=3+3', '=3+3', '=3+3'],
    ],
    [
      'another formula in a calculated column replaces it',
      (sheet) => {
        sheet.getRange('B2').formulas = [['=[@Số]*2']];
        sheet.getRange('B4').formulas = [['=[@Số]*3']];
      },
      'B2:B5',
      ['=[@Số]*3', '=[@Số]*3', '=[@Số]*3', '=[@Số]*3'],
    ],
    [
      'a column that held values keeps a formula for each row',
      (sheet) => {
        sheet.getRange('B2:B5').values = [[0], [0], [0], [0]];
        sheet.getRange('B2:B5').formulas = DIFFERENT;
      },
      'B2:B5',
      DIFFERENT.flat(),
    ],
    [
      'a column with one value is not filled',
      (sheet) => {
        sheet.getRange('B5').values = [['x']];
        sheet.getRange('B2').formulas = [['=1+1']];
      },
      'B2:B5',
      ['=1+1', '', '', 'x'],
    ],
    [
      'values among the formulas stay, and each formula with them',
      (sheet) => (sheet.getRange('B2:B5').formulas = [['=1+1'], [5], ['=3+3'], ['']]),
      'B2:B5',
      ['=1+1', 5, '=3+3', ''],
    ],
    [
      'a calculated column with a value in it is filled no more',
      (sheet) => {
        sheet.getRange('B2').formulas = [['=1+1']];
        sheet.getRange('B3').values = [[7]];
        sheet.getRange('B5').formulas = [['=5+5']];
      },
      'B2:B5',
      ['=1+1', 7, '=1+1', '=5+5'],
    ],
    [
      'formulas in rows written below fill an empty column',
      (sheet) =>
        (sheet.getRange('A6:B7').formulas = [
          [5, '=5+5'],
          [6, '=6+6'],
        ]),
      'B2:B7',
      ['=6+6', '=6+6', '=6+6', '=6+6', '=6+6', '=6+6'],
    ],
    [
      'a formula in a row written below leaves a calculated column as it is',
      (sheet) => {
        sheet.getRange('B2').formulas = [['=[@Số]*2']];
        sheet.getRange('A6:B6').formulas = [[5, '=[@Số]*3']];
      },
      'B2:B6',
      ['=[@Số]*2', '=[@Số]*2', '=[@Số]*2', '=[@Số]*2', '=[@Số]*3'],
    ],
    [
      'header and cells beside the table are not filled',
      (sheet) => (sheet.getRange('D2').formulas = [['=1+1']]),
      'D1:D5',
      ['', '=1+1', '', '', ''],
    ],
  ])('%s', async (_name, write, address, expected) => {
    await run(write);
    expect(await column(address)).toEqual(expected);
  });
});

test('the results are those of the formula that is there', async () => {
  await open();
  await run((sheet) => (sheet.getRange('B2:B5').formulas = [['=[@Số]'], ['=0'], ['=0'], ['=[@Số]*10']]));
  const { values } = await run((sheet) => sheet.getRange('B2:B5').load('values'));
  expect(values.flat()).toEqual([10, 20, 30, 40]);
});

test('with the option off each cell keeps its formula', async () => {
  await open({ fillsCalculatedColumns: false });
  await run((sheet) => (sheet.getRange('B2:B5').formulas = DIFFERENT));
  expect(await column('B2:B5')).toEqual(DIFFERENT.flat());
});

test('what Excel fills is told to nobody: the add-in hears of its own write', async () => {
  await open();
  const heard: string[] = [];
  await run((sheet) =>
    sheet.onChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    }),
  );
  await run((sheet) => (sheet.getRange('B3').formulas = [['=1+1']]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(['B3']);
});

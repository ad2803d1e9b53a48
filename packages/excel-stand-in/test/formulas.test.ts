/** Formulas that Excel refuses, seen through office.js: the write that carries one does not happen, what came before stays. */
import { openExcel } from '../open';
import type { OpenStandIn } from '../open';
import { onFirstSheet } from './first-sheet';

let excel: OpenStandIn;

beforeEach(async () => {
  excel = await openExcel();
  await run((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Số', 'Tên'],
      [1, 'a'],
      [2, 'b'],
    ];
    sheet.tables.add('A1:B3', true).name = 'T';
  });
});
afterEach(() => {
  excel.close();
});

const run = <T>(batch: (sheet: Excel.Worksheet) => T): Promise<T> => onFirstSheet(excel, batch);

const BAD: readonly (readonly [string, string])[] = [
  ['that is not closed', '=SUM('],
  ['with a semicolon between arguments', '=SUM(1;2)'],
  ['with an open text', '="abc'],
  ['with too many arguments', '=IF(1,2,3,4)'],
  ['of 70 levels', `=${'ABS('.repeat(70)}1${')'.repeat(70)}`],
  ['of 9,001 characters', `=${'1+'.repeat(4_499)}10`],
  ['of a table that is not there', '=SUM(KhongCo[Số])'],
  ['of a column that is not there', '=SUM(T[KhongCo])'],
  ['of a name that is not there', '=KhongCo*2'],
  ['of this row, outside of a table', '=[@Số]*2'],
];

test.each(BAD)(
  'a formula %s refuses its whole write, and nothing behind it is done',
  async (_name, formula) => {
    const writing = run((sheet) => {
      sheet.getRange('D1').values = [['trước']];
      sheet.getRange('E1:F1').formulas = [['=1+1', formula]];
      sheet.getRange('G1').values = [['sau']];
    });
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
    const { values } = await run((sheet) => sheet.getRange('D1:G1').load('values'));
    expect(values).toEqual([['trước', '', '', '']]);
  },
);

test.each(['values', 'formulasLocal'] as const)('%s refuses one, too', async (member) => {
  const writing = run((sheet) => {
    sheet.getRange('E1').set({ [member]: [['=SUM(']] });
  });
  await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('formulas Excel takes: within the table, in a row that makes it longer, of a name and of an unknown function', async () => {
  const { formulas, values } = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.names.add('Mot', sheet.getRange('A2'));
    sheet.getRange('A4:B4').formulas = [[3, '=[@Số]+Mot']];
    sheet.getRange('D1:D2').formulas = [['=SUM(T[Số])'], ['=CHUACO(1)']];
    const read = sheet.getRange('A4:D4').getBoundingRect(sheet.getRange('D1')).load('values,formulas');
    await context.sync();
    return read;
  });
  expect(formulas[3]).toEqual([3, '=[@Số]+Mot', '', '']);
  expect(values.map((line) => line[3] as unknown)).toEqual([6, '#NAME?', '', '']);
});

test('a text in a cell of the format @, or behind an apostrophe, is no formula', async () => {
  const { values } = await run((sheet) => {
    sheet.getRange('E1').numberFormat = [['@']];
    sheet.getRange('E1:F1').values = [['=SUM(', "'=SUM("]];
    return sheet.getRange('E1:F1').load('values');
  });
  expect(values).toEqual([['=SUM(', '=SUM(']]);
});

test.each([
  ['-1+2', '=-1+2', 1],
  ['+A2', '=+A2', 1],
  ['@SUM(1,2)', '=SUM(1,2)', 3],
  ['-(5)', '=-(5)', -5],
])('the text %s becomes the formula %s', async (text, formula, value) => {
  const { formulas, values } = await run((sheet) => {
    sheet.getRange('E1').values = [[text]];
    return sheet.getRange('E1').load('values,formulas');
  });
  expect([formulas[0]?.[0], values[0]?.[0]]).toEqual([formula, value]);
});

test.each(['- Công việc', '+ Tổ chức hội nghị', '@ông A', '--- hết ---'])(
  'the text %j is a formula that cannot be read',
  async (text) => {
    const writing = run((sheet) => (sheet.getRange('E1').values = [[text]]));
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
);

test.each(['-5', '+5', '-50%', '- 5', '-', '+', '@', '-1,000'])('the text %j is no formula', async (text) => {
  const { formulas } = await run((sheet) => {
    sheet.getRange('E1').values = [[text]];
    return sheet.getRange('E1').load('formulas');
  });
  expect(String(formulas[0]?.[0])).not.toMatch(/^=/);
});

const RULES: readonly (readonly [string, (range: Excel.Range, formula: string) => void])[] = [
  [
    'a conditional format',
    (range, formula) => (range.conditionalFormats.add('Custom').custom.rule.formula = formula),
  ],
  ['a list', (range, source) => (range.dataValidation.rule = { list: { inCellDropDown: true, source } })],
  ['a custom validation', (range, formula) => (range.dataValidation.rule = { custom: { formula } })],
  [
    'the limit of a validation',
    (range, formula2) =>
      (range.dataValidation.rule = { decimal: { formula1: 0, formula2, operator: 'Between' } }),
  ],
];

describe.each(RULES)('%s', (_name, put) => {
  test.each(['=T[Số]', '=[@Số]>1', '=SUM(T[[#All],[Số]])', '=SUM(', '=KhongCo'])(
    'refuses %s',
    async (formula) => {
      const writing = run((sheet) => {
        put(sheet.getRange('A2:A3'), formula);
      });
      await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  test('takes a reference to cells, and one made of a text', async () => {
    await expect(
      run((sheet) => {
        put(sheet.getRange('A2:A3'), '=$A$2');
        put(sheet.getRange('A2:A3'), '=INDIRECT("T[Số]")');
      }),
    ).resolves.toBeUndefined();
  });
});

test('a name stands for a formula that can be read, or for a text', async () => {
  const texts = await excel.Excel.run(async (context) => {
    const { names } = context.workbook;
    const added = [names.add('Bang', '=SUM(T[Số])'), names.add('Chu', "'S'!$A$1")];
    added.forEach((name) => name.load('formula'));
    await context.sync();
    return added.map(({ formula }) => formula as unknown);
  });
  expect(texts).toEqual(['=SUM(T[Số])', `="'S'!$A$1"`]);
  const adding = excel.Excel.run(async (context) => {
    context.workbook.names.add('Hong', '=SUM(');
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
});

/** The rules of the referee: each is seen to fail on a fault put in; files that others made pass it after a change. */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFileDoor } from '../src/files/file-door';
import { openFile } from '../src/files/open';
import { writeWorkbook } from '../src/files/write';
import { loadRubric, loadTemplate } from '../src/templates';
import { SAMPLE } from './fixtures/book';
import { workbookParts, zipParts } from './fixtures/xlsx';
import { createPlan, printPlan, scoreUnit } from './support/actions';
import { repairs } from './support/referee';

const TODAY = { year: 2026, month: 3, day: 2 };
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const TABLE = 'xl/tables/table1.xml';
const TYPES = '[Content_Types].xml';

let sample: Record<string, Uint8Array>;
beforeAll(async () => {
  sample = unzipSync(await writeWorkbook(SAMPLE));
});

test('a good file has no fault', () => {
  expect(repairs(zipSync(sample))).toEqual([]);
});

type Change = readonly [path: string, from: string | RegExp, to: string];

/** A fault put into the sample, and what is said of it. */
const FAULTS: readonly (readonly [said: string, change: Change, ...more: Change[]])[] = [
  [
    `${TYPES}: xl/nothing.xml is not there`,
    [TYPES, '</Types>', '<Override PartName="/xl/nothing.xml" ContentType="x"/></Types>'],
  ],
  [
    `${TYPES}: xl/workbook.xml twice`,
    [TYPES, '</Types>', '<Override PartName="/xl/workbook.xml" ContentType="x"/></Types>'],
  ],
  [`xl/more.bin: has no content type`, ['xl/more.bin', '', 'x']],
  ['xl/_rels/workbook.xml.rels: rId1 twice', ['xl/_rels/workbook.xml.rels', /Id="rId2"/, 'Id="rId1"']],
  [
    'points to xl/worksheets/none.xml, which is not there',
    ['xl/_rels/workbook.xml.rels', 'worksheets/sheet2.xml', 'worksheets/none.xml'],
  ],
  [`${SHEET}: is no XML`, [SHEET, '</worksheet>', '']],
  [`${SHEET}: its elements are out of order`, [SHEET, '</worksheet>', '<cols/></worksheet>']],
  [`${SHEET}: tablePart points to rId77, which is not there`, [SHEET, /(<tablePart r:id=")[^"]*/, '$1rId77']],
  [
    `${SHEET}: columns 1 to 1 overlap or are out of order`,
    [SHEET, '</cols>', '<col min="1" max="1" width="3"/></cols>'],
  ],
  [`${SHEET}: column 1 of width -0.5`, [SHEET, /(<col min="1" max="1" width=")[^"]*/, '$1-0.5']],
  [`${SHEET}: row 1 is out of order`, [SHEET, '</sheetData>', '<row r="1"/></sheetData>']],
  [`${SHEET}: cell A1 is out of order`, [SHEET, '</row>', '<c r="A1"/></row>']],
  [`${SHEET}: cell A1 has looks out of range`, [SHEET, /<c r="A1"/, '<c r="A1" s="999"']],
  [`${SHEET}: cell B4 holds NaN, which is no n`, [SHEET, /(<c r="B4"[^>]*>)<v>[^<]*/, '$1<v>NaN']],
  [`${SHEET}: cell A1 holds 9999, which is no s`, [SHEET, /(<c r="A1"[^>]*>)<v>\d+/, '$1<v>9999']],
  [
    `${SHEET}: cell B4 shares a formula that is not there`,
    [SHEET, /(<c r="B4"[^>]*>)/, '$1<f t="shared" si="3"/>'],
  ],
  [`${SHEET}: cell B1 has no formula that Excel takes`, [SHEET, '<f>SUM', '<f>=SUM']],
  [`${SHEET}: merges overlap`, [SHEET, '</mergeCells>', '<mergeCell ref="C1:C1"/></mergeCells>']],
  [
    `${SHEET}: a list of merges without any`,
    [SHEET, /<mergeCells.*<\/mergeCells>/, '<mergeCells count="0"></mergeCells>'],
  ],
  [
    `${SHEET}: a list of validations without any`,
    [SHEET, /(<dataValidations[^>]*>).*(<\/dataValidations>)/, '$1$2'],
  ],
  [`${SHEET}: a validation of no cells`, [SHEET, /(<dataValidation [^>]*sqref=")[^"]*/, '$1']],
  [
    `${SHEET}: a validation with errorTitle of more than 32 characters`,
    [SHEET, /errorTitle="/, `errorTitle="${'x'.repeat(40)}`],
  ],
  [
    `${SHEET}: validations overlap`,
    [SHEET, '</dataValidations>', '<dataValidation type="none" sqref="A1:XFD1000"/></dataValidations>'],
  ],
  [
    `${SHEET}: a validation with the formula =A1`,
    [
      SHEET,
      '</dataValidations>',
      '<dataValidation sqref="Z99"><formula1>=A1</formula1></dataValidation></dataValidations>',
    ],
  ],
  [`${SHEET}: a conditional format with looks out of range`, [SHEET, /dxfId="\d+"/, 'dxfId="99"']],
  [
    `${SHEET}: a conditional format with the formula T[A]`,
    [SHEET, /(<cfRule[^>]*>)<formula>[^<]*/, '$1<formula>T[A]'],
  ],
  [`${SHEET}: a frozen pane that is none`, [SHEET, /activePane="[^"]*"/, 'activePane="topLeft"']],
  [`${SHEET}: two selections in a pane`, [SHEET, '</sheetView>', '<selection/><selection/></sheetView>']],
  [`${SHEET}: 1 tables, 2 of them listed`, [SHEET, '</tableParts>', '<tablePart/></tableParts>']],
  [`${SHEET}: no table KhongCo`, [SHEET, '<f>SUM(', '<f>SUM(KhongCo[A],']],
  [`${SHEET}: no sheet Không`, [SHEET, '<f>SUM(', "<f>SUM('Không'!A1,"]],
  [`${SHEET}: no workbook [1]`, [SHEET, '<f>SUM(', '<f>SUM([1]X!A1,']],
  [`${TABLE}: a table without an area`, [TABLE, /ref="[^"]*"/, 'ref=""']],
  [`${TABLE}: no row of data`, [TABLE, /<table /, '<table totalsRowCount="2" ']],
  [`${TABLE}: columns `, [TABLE, /name="Điểm"/, 'name="Mã"']],
  [`${TABLE}: ids of columns twice`, [TABLE, 'tableColumn id="2"', 'tableColumn id="1"']],
  [`${TABLE}: a filter over A1:B1`, [TABLE, /<autoFilter ref="[^"]*"/, '<autoFilter ref="A1:B1"']],
  [`${TABLE}: merged cells in it`, [SHEET, '</mergeCells>', '<mergeCell ref="A3:A4"/></mergeCells>']],
  [
    `${TABLE}: the header of Điểm is another one`,
    [SHEET, /<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2"><v>1</v></c>'],
  ],
  [`${BOOK}: a sheet named a/b`, [BOOK, 'sheet name="Nhiệm vụ"', 'sheet name="a/b"']],
  [`${BOOK}: two sheets of one name or id`, [BOOK, 'sheetId="2"', 'sheetId="1"']],
  [
    `${BOOK}: the sheet in front cannot be seen`,
    [BOOK, /<workbookView/, '<workbookView activeTab="9"'],
    [BOOK, / activeTab="0"/, ''],
  ],
  [
    `${BOOK}: the name  danhmucdonvi twice`,
    [BOOK, '</definedNames>', '<definedName name="danhmucdonvi">A1</definedName></definedNames>'],
  ],
  [
    `${BOOK}: N of a sheet that is not there`,
    [BOOK, '</definedNames>', '<definedName name="N" localSheetId="9">1</definedName></definedNames>'],
  ],
  [
    `${BOOK}: BangNhiemVu is a table's name too`,
    [BOOK, '</definedNames>', '<definedName name="BangNhiemVu">1</definedName></definedNames>'],
  ],
  [
    `${BOOK}: N stands for =1`,
    [BOOK, '</definedNames>', '<definedName name="N">=1</definedName></definedNames>'],
  ],
  ['xl/styles.xml: cellXfs: an index out of range', ['xl/styles.xml', /fontId="1"/g, 'fontId="99"']],
  [
    'xl/styles.xml: cellXfs: no number format 190',
    ['xl/styles.xml', /numFmtId="164" fontId/g, 'numFmtId="190" fontId'],
  ],
  [
    'xl/calc.xml: A9 of sheet 1 holds no formula',
    ['xl/calc.xml', '', '<calcChain><c r="A9" i="1"/></calcChain>'],
    [TYPES, '</Types>', '<Override PartName="/xl/calc.xml" ContentType="x"/></Types>'],
    [
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      '<Relationship Id="x" Type="t/calcChain" Target="calc.xml"/></Relationships>',
    ],
  ],
];

test.each(FAULTS.map(([said, ...changes]) => [said, changes] as const))('%s', (said, changes) => {
  const parts = { ...sample };
  for (const [path, from, to] of changes) {
    parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(from, to));
  }
  expect(repairs(zipSync(parts)).filter((fault) => fault.includes(said))).not.toEqual([]);
});

/** A workbook as another library makes it, with much of what people put into theirs. */
async function ofExcelJs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Dữ liệu', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.addTable({
    name: 'Bang',
    ref: 'A1',
    totalsRow: true,
    columns: [
      { name: 'Tên', totalsRowLabel: 'Cộng' },
      { name: 'Điểm', totalsRowFunction: 'sum' },
    ],
    rows: [
      ['một', 1],
      ['hai', 2],
    ],
  });
  sheet.mergeCells('D1:E2');
  sheet.getCell('D1').note = 'Ghi chú';
  sheet.getCell('G1').value = { formula: 'SUM(B2:B3)', result: 3 };
  sheet.getCell('G2').dataValidation = { type: 'list', formulae: ['"a,b"'] };
  sheet.addConditionalFormatting({
    ref: 'B2:B3',
    rules: [
      {
        type: 'colorScale',
        priority: 1,
        cfvo: [{ type: 'min' }, { type: 'max' }],
        color: [{ argb: 'FFFF0000' }, { argb: 'FF00FF00' }],
      },
    ],
  });
  sheet.getCell('I1').value = { text: 'liên kết', hyperlink: 'https://example.org' };
  book.addWorksheet('Ẩn').state = 'hidden';
  book.definedNames.add("'Dữ liệu'!$G$1", 'Tổng');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const FOREIGN: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'a workbook of exceljs': ofExcelJs,
  'a workbook of ours': () => writeWorkbook({ title: '', sheets: SAMPLE.sheets.slice(1, 2) }),
  'a workbook of bare parts': () => Promise.resolve(zipParts(workbookParts('<row><c><v>1</v></c></row>'))),
};

test.each(Object.entries(FOREIGN))(
  '%s, opened, filled by actions and saved, has nothing to repair',
  async (_, make) => {
    const bytes = await make();
    const file = await openFile(bytes, 'sổ.xlsx');
    if (!file.ok) {
      throw new Error(file.code);
    }
    const door = openFileDoor(file.content, { today: () => TODAY });
    const request = { template: await loadTemplate('binh-chuong-2026'), unit: 'UBND xã', year: '2026' };
    const [first = ''] = file.content.sheets.map(({ name }) => name);
    await door.apply([{ kind: 'write', sheet: first, row: 30, column: 1, cells: [[{ value: 'mới' }]] }]);
    const states = [
      await createPlan(door, request, { random: () => 0.25 }),
      await scoreUnit(door, await loadRubric('minh-hoa')),
      await printPlan(door, { form: 'summary', today: TODAY }),
      await printPlan(door, { form: 'summary', today: { ...TODAY, day: 3 } }),
    ].map(({ state }) => state);
    expect(states).toEqual(['done', 'done', 'done', 'done']);
    const saved = await writeWorkbook(door.content());
    const before = new Set(repairs(bytes));
    expect(repairs(saved).filter((fault) => !before.has(fault))).toEqual([]);
    // What is read of it again is what was saved.
    const again = await openFile(saved, 'sổ.xlsx');
    const cells = (book: typeof file.content) =>
      book.sheets.map(({ name, cells: lines }) => [
        name,
        [...lines].flatMap(([row, line]) =>
          [...line].flatMap(([column, { value, formula }]) =>
            value === null && formula === undefined ? [] : [[row, column, value, formula]],
          ),
        ).length,
      ]);
    expect(again.ok && cells(again.content)).toEqual(cells(door.content()));
  },
);

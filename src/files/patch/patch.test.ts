/** Saving into an opened file: what a change touches is written, every other byte of every part stays. */
import { strFromU8, unzipSync } from 'fflate';
import { relationships, workbookParts, zipParts } from '../../../test/fixtures/xlsx';
import type { Parts } from '../../../test/fixtures/xlsx';
import { failure } from '../../actions/run/failure';
import { formatMessage } from '../../core/words/format';
import { vi } from '../../texts/messages.vi';
import type { Change } from '../../workbook/draft/change';
import { openFileDoor } from '../file-door';
import type { FileDoor } from '../file-door';
import { openFile } from '../open';
import { endingOfBook, writeWorkbook } from '../write';

const TODAY = { year: 2026, month: 3, day: 2 };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';
const ON = 'Bảng';

async function opened(bytes: Uint8Array): Promise<FileDoor> {
  const file = await openFile(bytes, 'sổ.xlsx');
  if (!file.ok) {
    throw new Error(file.code);
  }
  expect(file.losses).toEqual([]);
  return openFileDoor(file.content, { today: () => TODAY });
}

const partsOf = (bytes: Uint8Array): [path: string, text: string][] =>
  Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part, true)]);

const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** The file after the changes. */
async function saved(bytes: Uint8Array, changes: readonly Change[]): Promise<Uint8Array> {
  const door = await opened(bytes);
  expect(await door.apply(changes)).toEqual({ state: 'done', kept: [] });
  return writeWorkbook(door.content());
}

const write = (
  address: [row: number, column: number],
  ...cells: { value?: unknown; formula?: string }[]
): Change => ({ kind: 'write', sheet: ON, row: address[0], column: address[1], cells: [cells] }) as Change;

/** A sheet's part with these elements around its cells. */
const sheetPart = (data: string, after = '', before = ''): Parts => ({
  [SHEET]: `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
});

const sheetLinks = (...links: Parameters<typeof relationships>[0][number][]): Parts => ({
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(links),
});

const CELLS = '<row r="1"><c r="A1"><v>1</v></c></row>';

test('without a change the file itself is saved', async () => {
  const bytes = zipParts(workbookParts(CELLS));
  expect(await writeWorkbook((await opened(bytes)).content())).toBe(bytes);
});

/** Parts that the model has no word for: what is in them does not matter, only that it stays. */
const FOREIGN: readonly (readonly [what: string, path: string, kind: string])[] = [
  ['pivot table', 'xl/pivotTables/pivotTable1.xml', 'pivotTable'],
  ['drawing with a chart', 'xl/drawings/drawing1.xml', 'drawing'],
  ['slicer', 'xl/slicers/slicer1.xml', 'slicer'],
  ['timeline', 'xl/timelines/timeline1.xml', 'timeline'],
  ['threaded comment', 'xl/threadedComments/threadedComment1.xml', 'threadedComment'],
  ['printer settings', 'xl/printerSettings/printerSettings1.bin', 'printerSettings'],
  ['control', 'xl/ctrlProps/ctrlProp1.xml', 'ctrlProp'],
  ['embedded file', 'xl/embeddings/oleObject1.bin', 'oleObject'],
  ['picture behind the sheet', 'xl/media/image1.png', 'image'],
  ['query table', 'xl/queryTables/queryTable1.xml', 'queryTable'],
];
const OF_BOOK: readonly (readonly [what: string, path: string, kind: string])[] = [
  ['macros', 'xl/vbaProject.bin', 'vbaProject'],
  ['external link', 'xl/externalLinks/externalLink1.xml', 'externalLink'],
  ['theme', 'xl/theme/theme1.xml', 'theme'],
  ['custom XML', 'customXml/item1.xml', 'customXml'],
  ['persons', 'xl/persons/person.xml', 'person'],
  ['connections', 'xl/connections.xml', 'connections'],
  ['chart sheet', 'xl/chartsheets/sheet1.xml', 'chartsheet'],
];

test('every part that no change touches stays byte for byte, in its order', async () => {
  const others = Object.fromEntries(
    [...FOREIGN, ...OF_BOOK].map(([, path]) => [
      path,
      path.endsWith('.xml') ? `<a:x xmlns:a="u"> é <!-- ${path} --></a:x>` : '\u0000ÿ',
    ]),
  );
  const links = (list: typeof FOREIGN, first: number) =>
    list.map(([, path, kind], index): [string, string, string] => [`rId${first + index}`, kind, `/${path}`]);
  const bytes = zipParts({
    'zz-unknown.bin': 'x',
    ...workbookParts(CELLS),
    ...others,
    ...sheetLinks(...links(FOREIGN, 1)),
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId3', 'styles', 'styles.xml'],
      ...links(OF_BOOK, 10),
    ]),
  });
  const after = partsOf(await saved(bytes, [write([3, 1], { value: 'mới' })]));
  const before = partsOf(bytes);
  expect(after.map(([path]) => path)).toEqual(before.map(([path]) => path));
  const changed = after.filter(([, text], at) => text !== before[at]?.[1]).map(([path]) => path);
  expect(changed).toEqual(['xl/workbook.xml', SHEET, 'xl/styles.xml']);
});

const STYLES: Parts = {
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom style="double"/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"><alignment indent="2"/></xf>' +
    '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
};

/** The rows of the sheet before and after a change. */
const ROWS: readonly (readonly [name: string, before: string, change: Change, after: string])[] = [
  [
    'a text is written into its cell, with the looks it has',
    '<row r="2" spans="1:2"><c r="A2" s="1" t="s" cm="1"><v>0</v></c><c r="B2"/></row>',
    write([1, 0], { value: ' a < b' }),
    '<row r="2" spans="1:2"><c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve"> a &lt; b</t></is></c><c r="B2"/></row>',
  ],
  [
    'a cell is added between its neighbours, and the row says how far it reaches',
    '<row r="2" spans="2:2"><c r="B2"><v>1</v></c></row>',
    write([1, 3], { value: true }),
    '<row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2" t="b"><v>1</v></c></row>',
  ],
  [
    'a row is added between others',
    '<row r="1"/><row r="9"/>',
    write([4, 0], { value: 7.5 }),
    '<row r="1"/><row r="5"><c r="A5"><v>7.5</v></c></row><row r="9"/>',
  ],
  [
    'cells and rows without addresses keep their places',
    '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    write([0, 1], { value: 5 }),
    '<row><c><v>1</v></c><c><v>5</v></c></row><row><c><v>3</v></c></row>',
  ],
  [
    'a new cell has the looks of its row',
    '<row r="1" s="2" customFormat="1"><c r="A1"/></row>',
    write([0, 1], { value: 1 }),
    '<row r="1" s="2" customFormat="1"><c r="A1"/><c r="B1" s="2"><v>1</v></c></row>',
  ],
  [
    'results of formulas follow, the formulas stay as they are written',
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f ca="1">A1*2</f><v>2</v></c></row>',
    write([0, 0], { value: 4 }),
    '<row r="1"><c r="A1"><v>4</v></c><c r="B1"><f ca="1">A1*2</f><v>8</v></c></row>',
  ],
  [
    'the first of shared formulas is overwritten: the others are written out',
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c></row>',
    write([0, 0], { value: 9 }),
    '<row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>B2+1</f><v>1</v></c></row><row r="3"><c r="A3"><f>B3+1</f><v>1</v></c></row>',
  ],
  [
    'one that follows a shared formula is overwritten alone',
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>',
    write([1, 0], { formula: '=A1*2' }),
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+1</f><v>1</v></c></row><row r="2"><c r="A2"><f>A1*2</f><v>2</v></c></row>',
  ],
  [
    'an array of one cell may be overwritten',
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">B1:B1</f><v>1</v></c></row>',
    write([0, 0], { value: null }),
    '<row r="1"><c r="A1"></c></row>',
  ],
  [
    'what stands in comments is no row',
    '<!-- <row r="1"> --><row r="1"><c r="A1"><v>1</v></c></row>',
    write([0, 0], { value: 2 }),
    '<!-- <row r="1"> --><row r="1"><c r="A1"><v>2</v></c></row>',
  ],
];

test.each(ROWS)('%s', async (_, before, change, after) => {
  const bytes = zipParts(workbookParts(before, STYLES));
  const sheet = partOf(await saved(bytes, [change]), SHEET);
  expect(/<sheetData>(.*)<\/sheetData>/.exec(sheet)?.[1]).toBe(after);
});

test.each([
  [
    'prefixes',
    `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>mới</x:t></x:is></x:c></x:row>',
  ],
  ['a byte order mark', `\uFEFF<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`, '\uFEFF<worksheet'],
  [
    'no cells',
    `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>mới</t></is></c></row></sheetData>',
  ],
])('a sheet with %s', async (_, sheet, expected) => {
  const bytes = zipParts(workbookParts('', { [SHEET]: sheet }));
  const after = await saved(bytes, [write([0, 0], { value: 'mới' })]);
  expect(strFromU8(unzipSync(after)[SHEET] ?? new Uint8Array(), false)).toContain(
    expected.replace('\uFEFF', ''),
  );
  expect(unzipSync(after)[SHEET]?.[0] === 0xef).toBe(sheet.startsWith('\uFEFF'));
  expect((await (await opened(after)).read()).sheets[0]?.grid.values).toEqual([['mới']]);
});

test('a workbook that counts from 1904 gets its own numbers for days, and no others', async () => {
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="${ON}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const bytes = zipParts(
    workbookParts('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c></row>', {
      ...STYLES,
      'xl/workbook.xml': workbook,
    }),
  );
  const after = await saved(bytes, [write([0, 0], { value: 46_000 }, { value: 46_000 })]);
  expect(partOf(after, SHEET)).toContain('<c r="A1" s="1"><v>44538</v></c><c r="B1" s="2"><v>46000</v></c>');
});

test('looks are appended: what a change does not name stays, nothing is renumbered', async () => {
  const bytes = zipParts(workbookParts('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', STYLES));
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const after = await saved(bytes, [
    {
      kind: 'format',
      sheet: ON,
      area,
      style: { font: { bold: true }, fill: '#FFF8E1', align: 'center', border: ['top', 'bottom'] },
    },
  ]);
  const styles = partOf(after, 'xl/styles.xml');
  const was = STYLES['xl/styles.xml'] as string;
  expect(styles).toContain(
    was.slice(
      was.indexOf('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'),
      was.indexOf('</cellXfs>'),
    ),
  );
  expect(styles).toContain(
    '<font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font>',
  );
  expect(styles).toContain(
    '<border><left/><right/><top style="thin"><color rgb="FF000000"/></top><bottom style="double"/><diagonal/></border>',
  );
  expect(styles).toContain('<cellXfs count="4">');
  expect(styles).toContain(
    '<xf numFmtId="14" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment indent="2" horizontal="center"/></xf></cellXfs>',
  );
  expect(partOf(after, SHEET)).toContain('<c r="A1" s="3"><v>1</v></c>');
});

const TABLE = (
  ref: string,
  more = '',
  columns = '<tableColumn id="4" name="Tên"/><tableColumn id="7" name="Điểm"/>',
) =>
  `<table xmlns="${MAIN}" id="3" name="T" displayName="T" ref="${ref}"${more}><autoFilter ref="${ref}"><filterColumn colId="1"/></autoFilter><tableColumns count="2">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>`;

const ROWS_OF_TABLE =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Tên</t></is></c><c r="B1" t="inlineStr"><is><t>Điểm</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row>';

const withTable = (table: string, rest = ''): Uint8Array =>
  zipParts(
    workbookParts('', {
      ...sheetPart(ROWS_OF_TABLE, `${rest}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`),
      ...sheetLinks(['rId1', 'table', '../tables/table1.xml']),
      'xl/tables/table1.xml': table,
    }),
  );

const area = (rows: number, columns = 2, row = 0) => ({ row, column: 0, rows, columns });
const resize = (from: number, to: number, columns = 2): Change => ({
  kind: 'resizeTable',
  sheet: ON,
  table: 'T',
  area: area(to, columns),
  expected: area(from),
});

test('a table grows by rows and a column: its filter goes with it, its columns stay who they are', async () => {
  const after = await saved(withTable(TABLE('A1:B3')), [
    write([0, 2], { value: 'Tên' }),
    write([3, 0], { value: 'x' }, { value: 5 }, { formula: '=A4' }),
    resize(3, 4, 3),
  ]);
  const table = partOf(after, 'xl/tables/table1.xml');
  expect(table).toContain('ref="A1:C4"><autoFilter ref="A1:C4"><filterColumn colId="1"/></autoFilter>');
  expect(table).toContain(
    '<tableColumns count="3"><tableColumn id="4" name="Tên"/><tableColumn id="7" name="Điểm"/><tableColumn id="8" name="Tên2"/></tableColumns>',
  );
  // Excel repairs a file in which a header is not its column's name.
  expect(partOf(after, SHEET)).toContain('<c r="C1" t="inlineStr"><is><t>Tên2</t></is></c>');
});

test('a column filled with one formula gives it to new rows; a header that was not touched keeps its name', async () => {
  const columns = '<tableColumn id="1" name="01/02/2026"/><tableColumn id="2" name="Điểm"/>';
  const bytes = withTable(TABLE('A1:B3', '', columns));
  const after = await saved(bytes, [
    write([1, 1], { formula: '=A2*2' }),
    write([2, 1], { formula: '=A2*2' }),
  ]);
  expect(partOf(after, 'xl/tables/table1.xml')).toContain(
    '<tableColumn id="1" name="01/02/2026"/><tableColumn id="2" name="Điểm"><calculatedColumnFormula>A2*2</calculatedColumnFormula></tableColumn>',
  );
});

const BOOK = (inner: string, attributes = ''): Parts => ({
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"${attributes}>${inner}</workbook>`,
});

test('a sheet comes and goes: names, order of calculation, titles and the sheet in front follow', async () => {
  const bytes = zipParts(
    workbookParts('', {
      ...sheetPart(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f><v>2</v></c></row>',
        '',
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
      ),
      'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      ...BOOK(
        `<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Bỏ" sheetId="8" r:id="rId2"/><sheet name="${ON}" sheetId="5" r:id="rId1"/></sheets>` +
          `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">${ON}!$A$1</definedName><definedName name="Thuế">0.1</definedName><definedName name="X" localSheetId="0">Bỏ!$A$1</definedName></definedNames><calcPr calcId="1"/>`,
      ),
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'styles', 'styles.xml'],
        ['rId4', 'calcChain', 'calcChain.xml'],
      ]),
      '_rels/.rels': relationships([
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'extended-properties', 'docProps/app.xml'],
      ]),
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="5"/><c r="B1"/></calcChain>`,
      'docProps/app.xml':
        '<Properties xmlns:vt="t"><HeadingPairs><vt:vector><vt:variant><vt:lpstr>W</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>Bỏ</vt:lpstr><vt:lpstr>Bảng</vt:lpstr><vt:lpstr>Thuế</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
    }),
  );
  const after = await saved(bytes, [
    { kind: 'removeSheet', sheet: 'Bỏ', expected: { row: 0, column: 0, values: [], formulas: [] } },
    { kind: 'addSheet', sheet: 'A & B' },
    { kind: 'addName', name: 'Mới', sheet: 'A & B', area: area(2) },
    { kind: 'write', sheet: 'A & B', row: 0, column: 0, cells: [[{ value: 'x' }]] },
    { kind: 'show', sheet: 'A & B', row: 0, column: 0 },
    write([0, 0], { value: 3 }),
  ]);
  expect(partOf(after, 'xl/workbook.xml')).toBe(
    BOOK(
      `<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="${ON}" sheetId="5" r:id="rId1"/><sheet name="A &amp; B" sheetId="6" r:id="rId5"/></sheets>` +
        `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${ON}!$A$1</definedName><definedName name="Thuế">0.1</definedName><definedName name="Mới">'A &amp; B'!$A$1:$B$2</definedName></definedNames><calcPr calcId="1" fullCalcOnLoad="1"/>`,
    )['xl/workbook.xml'],
  );
  expect(partOf(after, 'xl/calcChain.xml')).toBe(`<calcChain xmlns="${MAIN}"><c r="B1" i="5"/></calcChain>`);
  expect(partOf(after, 'docProps/app.xml')).toContain('<vt:i4>2</vt:i4>');
  expect(partOf(after, 'docProps/app.xml')).toContain(
    'size="3" baseType="lpstr"><vt:lpstr>Bảng</vt:lpstr><vt:lpstr>A &amp; B</vt:lpstr><vt:lpstr>Thuế</vt:lpstr>',
  );
  expect(partOf(after, '[Content_Types].xml')).toContain(
    '<Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
  );
  expect(partOf(after, SHEET)).toContain('<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
  expect(partOf(after, 'xl/worksheets/sheet3.xml')).toContain('tabSelected="1"');
  expect(Object.keys(unzipSync(after))).not.toContain('xl/worksheets/sheet2.xml');
});

test('rules beside each other: a new one takes its cells from older ones, of Excel 2010 too', async () => {
  const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const bytes = zipParts(
    workbookParts('', {
      ...sheetPart(
        CELLS,
        '<conditionalFormatting sqref="A1:A9 C1:C9"><cfRule type="dataBar" priority="3"/></conditionalFormatting><dataValidations count="1"><dataValidation type="list" promptTitle="giữ" sqref="A1:A9"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
          `<extLst><ext uri="u" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="m"><x14:dataValidation type="list"><x14:formula1><xm:f>Khác!A1</xm:f></x14:formula1><xm:sqref>A3:A5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      ),
    }),
  );
  const rule = {
    rule: { kind: 'list', source: '=$F$1:$F$2' },
    onError: 'stop',
    title: 'T',
    message: 'M',
  } as const;
  const conditional = { formula: '=A3>1', style: { fill: '#FF0000' } };
  const at = area(3, 1, 2);
  const sheet = partOf(
    await saved(bytes, [
      { kind: 'validate', sheet: ON, area: at, validation: rule },
      { kind: 'conditional', sheet: ON, area: at, conditional },
    ]),
    SHEET,
  );
  expect(sheet).toContain(
    '<conditionalFormatting sqref="A1:A9 C1:C9"><cfRule type="dataBar" priority="3"/></conditionalFormatting><conditionalFormatting sqref="A3:A5"><cfRule type="expression" dxfId="0" priority="4"><formula>A3&gt;1</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="2"><dataValidation type="list" promptTitle="giữ" sqref="A1:A2 A6:A9"><formula1>"a,b"</formula1></dataValidation>' +
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="T" error="M" sqref="A3:A5"><formula1>$F$1:$F$2</formula1></dataValidation></dataValidations></worksheet>',
  );
});

/** What is refused, with the sentence that is read. */
const REFUSED: readonly (readonly [
  name: string,
  bytes: () => Uint8Array,
  changes: readonly Change[],
  said: string,
])[] = [
  [
    'a cell of an array',
    () =>
      zipParts(
        workbookParts(
          '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>1</v></c></row>',
        ),
      ),
    [write([0, 1], { value: 1.5 })],
    'Có ô cần ghi thuộc một công thức mảng hoặc bảng dữ liệu của tệp, không đổi riêng được. Sổ giữ nguyên; hãy bỏ công thức đó trong Excel rồi làm lại.',
  ],
  [
    'a cell under a merge',
    () =>
      zipParts(
        workbookParts('', sheetPart(CELLS, '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>')),
      ),
    [write([1, 1], { value: 'x' })],
    'Có ô cần ghi đang bị gộp với ô khác. Sổ giữ nguyên; hãy bỏ gộp ô trong Excel rồi làm lại.',
  ],
  [
    'merges over each other',
    () =>
      zipParts(
        workbookParts('', sheetPart(CELLS, '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>')),
      ),
    [{ kind: 'merge', sheet: ON, area: area(1, 4, 1) }],
    'Có ô cần ghi đang bị gộp với ô khác. Sổ giữ nguyên; hãy bỏ gộp ô trong Excel rồi làm lại.',
  ],
  [
    'a protected sheet',
    () => zipParts(workbookParts('', sheetPart(CELLS, '<sheetProtection sheet="1"/>'))),
    [write([0, 0], { value: 2 })],
    'Sổ hoặc trang tính đang được bảo vệ hay chỉ đọc, nên chưa ghi được. Bỏ bảo vệ rồi bấm lại.',
  ],
  [
    'a sheet more in a workbook whose sheets are protected',
    () =>
      zipParts(
        workbookParts(
          CELLS,
          BOOK(
            `<workbookProtection lockStructure="1"/><sheets><sheet name="${ON}" sheetId="1" r:id="rId1"/></sheets>`,
          ),
        ),
      ),
    [{ kind: 'addSheet', sheet: 'Mới' }],
    'Sổ hoặc trang tính đang được bảo vệ hay chỉ đọc, nên chưa ghi được. Bỏ bảo vệ rồi bấm lại.',
  ],
  [
    'a table that would grow over its row of totals',
    () => withTable(TABLE('A1:B3', ' totalsRowCount="1"')),
    [write([3, 0], { value: 1 }), resize(2, 3)],
    'Bảng sẽ chồng lên bảng khác, bộ lọc, dòng tổng hoặc ô gộp. Sổ giữ nguyên; hãy dời phần đó trong Excel rồi làm lại.',
  ],
  [
    'a table that would grow over merged cells',
    () => withTable(TABLE('A1:B3'), '<mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>'),
    [resize(3, 5)],
    'Bảng sẽ chồng lên bảng khác, bộ lọc, dòng tổng hoặc ô gộp. Sổ giữ nguyên; hãy dời phần đó trong Excel rồi làm lại.',
  ],
  [
    'a table that would lie over the one below',
    () => withTable(TABLE('A1:B2')),
    [
      write([2, 0], { value: 'a' }, { value: 'b' }),
      { kind: 'addTable', sheet: ON, table: 'U', area: area(2, 2, 2) },
      resize(2, 4),
    ],
    'Bảng sẽ chồng lên bảng khác, bộ lọc, dòng tổng hoặc ô gộp. Sổ giữ nguyên; hãy dời phần đó trong Excel rồi làm lại.',
  ],
  [
    'a sheet that a name still names',
    () =>
      zipParts(
        workbookParts(CELLS, {
          ...BOOK(
            `<sheets><sheet name="${ON}" sheetId="1" r:id="rId1"/><sheet name="Hai" sheetId="2" r:id="rId9"/></sheets><definedNames><definedName name="N">SUM(Hai!$A$1:$A$2)*2</definedName></definedNames>`,
          ),
          'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
          'xl/_rels/workbook.xml.rels': relationships([
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId9', 'worksheet', 'worksheets/sheet2.xml'],
          ]),
        }),
      ),
    [{ kind: 'removeSheet', sheet: 'Hai', expected: { row: 0, column: 0, values: [], formulas: [] } }],
    'Có công thức, tên hoặc biểu đồ còn nhắc đến trang tính sẽ bị xóa hoặc đổi tên. Sổ giữ nguyên; hãy sửa chỗ đó trong Excel rồi làm lại.',
  ],
  [
    'a sheet that is a chart',
    () =>
      zipParts(
        workbookParts(CELLS, {
          ...BOOK(
            `<sheets><sheet name="${ON}" sheetId="1" r:id="rId1"/><sheet name="Hình" sheetId="2" r:id="rId9"/></sheets>`,
          ),
          'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
          'xl/_rels/workbook.xml.rels': relationships([
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
          ]),
        }),
      ),
    [{ kind: 'write', sheet: 'Hình', row: 0, column: 0, cells: [[{ value: 1 }]] }],
    'Trang này chỉ chứa biểu đồ hoặc hộp thoại, không có ô để ghi. Hãy chọn trang khác.',
  ],
];

test.each(REFUSED)('%s: refused, and the file stays as it is', async (_, bytes, changes, said) => {
  const file = bytes();
  const door = await opened(file);
  const result = await door.apply(changes);
  expect(result).toMatchObject({ state: 'failed', partly: false });
  expect(result.state === 'failed' && formatMessage(failure(result.code), vi)).toBe(said);
  expect(await writeWorkbook(door.content())).toBe(file);
});

test('new results on a protected sheet are no change to it', async () => {
  const bytes = zipParts(
    workbookParts('', {
      ...sheetPart(CELLS),
      ...BOOK(
        `<sheets><sheet name="${ON}" sheetId="1" r:id="rId1"/><sheet name="Hai" sheetId="2" r:id="rId9"/></sheets>`,
      ),
      'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>${ON}!A1</f><v>1</v></c></row></sheetData><sheetProtection sheet="1"/></worksheet>`,
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId9', 'worksheet', 'worksheets/sheet2.xml'],
      ]),
    }),
  );
  const after = await saved(bytes, [write([0, 0], { value: 7 })]);
  expect(partOf(after, 'xl/worksheets/sheet2.xml')).toContain(`<f>${ON}!A1</f><v>7</v>`);
});

test('a signature goes with its parts, and macros keep the ending of their file', async () => {
  const bytes = zipParts({
    ...workbookParts(CELLS),
    '[Content_Types].xml': (workbookParts(CELLS)['[Content_Types].xml'] as string).replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'digital-signature/origin', '_xmlsignatures/origin.sigs'],
    ]),
    '_xmlsignatures/origin.sigs': ' ',
    '_xmlsignatures/_rels/origin.sigs.rels': relationships([
      ['rId1', 'digital-signature/signature', 'sig1.xml'],
    ]),
    '_xmlsignatures/sig1.xml': '<s/>',
  });
  const file = await openFile(bytes, 'ký.xlsm');
  expect(file).toMatchObject({ ok: true, losses: ['signature'] });
  const door = openFileDoor(file.ok ? file.content : { title: '', sheets: [] }, { today: () => TODAY });
  expect(await writeWorkbook(door.content())).toBe(bytes);
  await door.apply([write([0, 0], { value: 2 })]);
  expect(endingOfBook(door.content())).toBe('xlsm');
  const after = Object.keys(unzipSync(await writeWorkbook(door.content())));
  expect(after.filter((path) => path.startsWith('_xml'))).toEqual([]);
});

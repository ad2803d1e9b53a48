import { strFromU8, unzipSync } from 'fflate';
import { cellRows, SAMPLE } from '../../test/fixtures/book';
import type { FileSheet, FileWorkbook } from './parts/workbook';
import { writeWorkbook } from './write';

async function partsOf(book: FileWorkbook): Promise<(path: string) => string> {
  const parts = unzipSync(await writeWorkbook(book));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

function bookOf(sheet: Partial<FileSheet>): FileWorkbook {
  return { title: 'Thử', sheets: [{ name: 'Bảng', visibility: 'visible', cells: new Map(), ...sheet }] };
}

describe('writeWorkbook', () => {
  let part: (path: string) => string;
  beforeAll(async () => {
    part = await partsOf(SAMPLE);
  });

  test.each([
    ['a number', '<f>SUM(BangNhiemVu[Điểm])</f><v>25</v>', /<c r="B1"[^>]*>/],
    ['an error', '<f>NA()</f><v>#N/A</v>', /<c r="C4"[^>]* t="e"[^>]*>/],
    ['a boolean', '<f>B4&gt;B3</f><v>1</v>', /<c r="D4"[^>]* t="b"[^>]*>/],
  ])('stores the cached value of a formula: %s', (_, stored, cell) => {
    const [element] = cell.exec(part('xl/worksheets/sheet1.xml')) ?? [];
    expect(element).toBeDefined();
    expect(part('xl/worksheets/sheet1.xml')).toContain(`${element}${stored}`);
  });

  test.each(['=1+1', '+84', '-5', '@SUM(A1)', '=cmd|/c calc', '#N/A', '#REF!', "'text"])(
    'a text stays a text: %s',
    async (text) => {
      const written = await partsOf(bookOf({ cells: cellRows([[text]]) }));
      expect(written('xl/worksheets/sheet1.xml')).not.toContain('<f>');
      expect(written('xl/worksheets/sheet1.xml')).toMatch(/<c r="A1"[^>]* t="(s|inlineStr)"/);
    },
  );

  test('print titles and areas are names of the sheet, quoted', () => {
    const workbook = part('xl/workbook.xml');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Nhiệm vụ'!$1:$2</definedName>`,
    );
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'Nhiệm vụ'!$A$1:$D$4</definedName>`,
    );
    expect(workbook).toContain(`<definedName name="DanhMucDonVi">'Danh mục đơn vị'!$A$2:$A$3</definedName>`);
  });

  test('A4, one page wide, page number on top from page 2 on', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain(
      '<pageSetup paperSize="9" firstPageNumber="1" orientation="landscape" fitToWidth="1" fitToHeight="0" useFirstPageNumber="1"/>',
    );
    expect(sheet).toContain(
      '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter>',
    );
    // Between rows 3 and 4.
    expect(sheet).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>',
    );
  });

  test('tables carry their calculated columns and names with line breaks', () => {
    const table = part('xl/tables/table1.xml');
    expect(table).toContain('ref="A2:C4"');
    expect(table).toContain('name="Điểm_x000a_cộng &quot;1&quot; &amp; &lt;2&gt;"');
    expect(table).toContain(
      '<calculatedColumnFormula>BangNhiemVu[[#This Row],[Điểm]]+1</calculatedColumnFormula>',
    );
    expect(part('xl/sharedStrings.xml')).toContain('>Điểm\ncộng "1" &amp; &lt;2&gt;</t>');
    expect(part('xl/sharedStrings.xml')).not.toContain('bỏ qua');
  });

  test('no green triangle where another word is allowed, nor on numbers that are texts', async () => {
    const area = { row: 0, column: 0, rows: 3, columns: 2 };
    const list = (onError: 'stop' | 'warning', column: number) => ({
      area: { row: 1, column, rows: 2, columns: 1 },
      validation: { rule: { kind: 'list', source: 'DanhSach' }, onError, title: '', message: '' } as const,
    });
    const written = await partsOf(
      bookOf({
        cells: new Map([
          [0, new Map([[0, { value: 'Mã' }]])],
          [1, new Map([[0, { value: '1.1' }]])],
          [2, new Map([[0, { value: 'II' }]])],
        ]),
        tables: [{ name: 'Bang', area, columns: [{ name: 'Mã' }, { name: 'Đơn vị' }] }],
        validations: [list('stop', 0), list('warning', 1)],
      }),
    );
    expect(written('xl/worksheets/sheet1.xml')).toContain(
      '<ignoredErrors><ignoredError sqref="B2:B3" listDataValidation="1"/>' +
        '<ignoredError sqref="A2:A3" numberStoredAsText="1"/></ignoredErrors><tableParts',
    );
    expect(part('xl/worksheets/sheet1.xml')).toContain(
      '<ignoredError sqref="A3:A4" listDataValidation="1"/>',
    );
    const plain = await partsOf(bookOf({ cells: cellRows([['a']]) }));
    expect(plain('xl/worksheets/sheet1.xml')).not.toContain('ignoredErrors');
  });

  test('validations come from ranges and say in words what is wrong', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /<dataValidation type="list" sqref="A3:A4"[^>]*errorStyle="warning"[^>]*errorTitle="Đơn vị chưa có"[^>]*><formula1>DanhMucDonVi</,
    );
    expect(sheet).toMatch(
      /<dataValidation type="decimal" sqref="B3:B4" operator="between"[^>]*><formula1>0<\/formula1><formula2>\$B\$1</,
    );
  });

  test('messages of validations are cut to what Excel takes', async () => {
    const validation = {
      rule: { kind: 'custom', formula: '=TRUE' },
      onError: 'stop',
      title: 'a'.repeat(40),
      message: 'b'.repeat(300),
    } as const;
    const written = await partsOf(
      bookOf({ validations: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, validation }] }),
    );
    expect(written('xl/worksheets/sheet1.xml')).toContain(
      `errorTitle="${'a'.repeat(31)}…" error="${'b'.repeat(254)}…"`,
    );
  });

  test('columns, rows, freeze, merge, conditional format, hidden sheet, front sheet, font', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<col min="1" max="1" width="20.55');
    expect(sheet).toContain('<col min="5" max="5" hidden="true"/>');
    expect(sheet).toContain('<row r="1" ht="30" customHeight="1">');
    expect(sheet).toMatch(/<row r="2" ht="34.58">/);
    expect(sheet).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"');
    expect(sheet).toContain('<mergeCell ref="C1:D1"/>');
    expect(sheet).toContain('<formula>$B3&gt;$B$1</formula>');
    expect(part('xl/workbook.xml')).toContain('name="_SoDanVan" sheetId="3" r:id="rId3" state="veryHidden"');
    expect(part('xl/workbook.xml')).toContain('activeTab="0"');
    expect(part('xl/styles.xml')).toContain(
      '<fonts count="2"><font><sz val="13"/><name val="Times New Roman"/></font>',
    );
  });

  test('the document says its title and nobody’s name', () => {
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Công tác dân vận chính quyền xã Bình Chương năm 2026</dc:title>',
    );
    expect(part('docProps/core.xml')).not.toMatch(/creator|modified/i);
  });

  test('the same workbook gives the same bytes', async () => {
    const first = await writeWorkbook(SAMPLE);
    jest.useFakeTimers({
      now: new Date('2031-05-06T07:08:09Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });
    try {
      expect(await writeWorkbook(SAMPLE)).toEqual(first);
    } finally {
      jest.useRealTimers();
    }
  });

  test.each<[string, Partial<FileSheet>, FileWorkbook['activeCell'], string]>([
    [
      'nothing frozen',
      {},
      undefined,
      '<sheetView tabSelected="1" workbookViewId="0"><selection activeCell="A1" sqref="A1"/>',
    ],
    [
      'the first column hidden, rows frozen',
      { hiddenColumns: [0], freezeRows: 4 },
      undefined,
      'topLeftCell="A5" state="frozen" activePane="bottomLeft"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/>',
    ],
    [
      'a cell to fill in among what scrolls both ways',
      { freezeRows: 1, freezeColumns: 1 },
      { row: 6, column: 2 },
      'activePane="bottomRight"/><selection pane="bottomRight" activeCell="C7" sqref="C7"/>',
    ],
    [
      'one in what is frozen: the next that scrolls',
      { freezeRows: 3, freezeColumns: 1, hiddenColumns: [1] },
      { row: 0, column: 0 },
      'activePane="bottomRight"/><selection pane="bottomRight" activeCell="C4" sqref="C4"/>',
    ],
    [
      'one to the right of what is frozen',
      { freezeColumns: 1 },
      { row: 2, column: 3 },
      'activePane="topRight"/><selection pane="topRight" activeCell="D3" sqref="D3"/>',
    ],
  ])('a cell is chosen that can be seen: %s', async (_, sheet, activeCell, xml) => {
    const written = await partsOf({ ...bookOf(sheet), ...(activeCell && { activeCell }) });
    expect(written('xl/worksheets/sheet1.xml')).toContain(xml);
  });

  test('texts are counted as often as they stand, notes keep their blanks, no part is empty', async () => {
    const bytes = await writeWorkbook({
      ...bookOf({
        cells: cellRows([
          ['a', 'a'],
          ['b', 'a'],
        ]),
        notes: [{ row: 0, column: 0, text: ' hai  dấu cách\n' }],
        charts: [
          {
            name: 'Điểm',
            kind: 'bar',
            title: '',
            source: { sheet: 'Bảng', area: { row: 0, column: 0, rows: 2, columns: 2 } },
            anchor: { row: 4, column: 0, rows: 5, columns: 5 },
          },
        ],
      }),
    });
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
    const all = new Map(parts);
    expect(all.get('xl/sharedStrings.xml')).toMatch(/<sst [^>]*count="4" uniqueCount="2"/);
    expect(all.get('xl/comments1.xml')).toContain('<t xml:space="preserve"> hai  dấu cách\n</t>');
    expect(parts.filter(([path, xml]) => path.endsWith('.rels') && !xml.includes('<Relationship '))).toEqual(
      [],
    );
  });

  test('the front sheet is never a hidden one', async () => {
    const cells = new Map();
    const written = await partsOf({
      title: '',
      activeSheet: 'Ẩn',
      sheets: [
        { name: 'Ẩn', visibility: 'hidden', cells },
        { name: 'Hiện', visibility: 'visible', cells },
      ],
    });
    expect(written('xl/workbook.xml')).toContain('activeTab="1"');
  });

  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  test.each<[string, Partial<FileSheet>, RegExp]>([
    ['no visible sheet', { visibility: 'hidden' }, /visible/],
    ['a text too long', { cells: cellRows([['a'.repeat(32_768)]]) }, /Bảng!A1: too long/],
    [
      'a formula too long',
      { cells: cellRows([[{ value: 1, formula: '1+'.repeat(4_100) + '1' }]]) },
      /too long/,
    ],
    ['a cell outside the sheet', { cells: new Map([[1_048_576, new Map([[0, { value: 1 }]])]]) }, /no cell/],
    ['too few table columns', { tables: [{ name: 'T', area, columns: [{ name: 'a' }] }] }, /do not fit/],
    [
      'a table without a body',
      { tables: [{ name: 'T', area: { ...area, rows: 1 }, columns: [{ name: 'a' }, { name: 'b' }] }] },
      /do not fit/,
    ],
    ['a sheet name Excel refuses', { name: 'a/b' }, /sheet name/i],
  ])('refuses %s', async (_, sheet, message) => {
    await expect(writeWorkbook(bookOf(sheet))).rejects.toThrow(message);
  });
});

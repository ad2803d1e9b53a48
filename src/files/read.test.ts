import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { read as readSheetJs } from '@e965/xlsx';
import type { CellObject, DenseWorkSheet } from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from 'hucre/xlsx';
import { cellRows, SAMPLE } from '../../test/fixtures/book';
import { relationships, workbookParts, zipParts } from '../../test/fixtures/xlsx';
import type { Parts } from '../../test/fixtures/xlsx';
import {
  BAD_SHEETS,
  HARMFUL,
  INCOMPLETE,
  LOADED_NAMES,
  NAMED_FILES,
  NOT_WORKBOOKS,
  sheetsFarApart,
  smallWorkbook,
  workbookNamed,
} from '../../test/support/odd-files';
import type { CellValue } from '../workbook/cells/cells';
import { cellOf } from '../workbook/cells/snapshot';
import type { SheetSnapshot } from '../workbook/cells/snapshot';
import type { ReadResult } from './read';
import { readWorkbook } from './read';
import type { FileCell, FileWorkbook } from './parts/workbook';
import { writeWorkbook } from './write';

type Read = Extract<ReadResult, { ok: true }>;

function mustRead(bytes: Uint8Array): Read {
  const result = readWorkbook(bytes);
  if (!result.ok) {
    throw new Error(`${result.code}: ${result.detail}`);
  }
  return result;
}

/** The only sheet of a workbook made of parts. */
function sheetOf(sheetData: string, others?: Parts): SheetSnapshot {
  const [sheet] = mustRead(zipParts(workbookParts(sheetData, others))).workbook.sheets;
  if (!sheet) {
    throw new Error('no sheet');
  }
  return sheet;
}

const codeOf = (bytes: Uint8Array, fileName?: string): string => {
  const result = readWorkbook(bytes, fileName === undefined ? {} : { fileName });
  return result.ok ? 'ok' : result.code;
};

describe('what was written is read', () => {
  test('the sample workbook', async () => {
    const { workbook, macros, partial } = mustRead(await writeWorkbook(SAMPLE));
    expect({ macros, partial }).toEqual({ macros: false, partial: [] });
    expect(workbook.names).toEqual(['DanhMucDonVi']);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Nhiệm vụ', 'visible'],
      ['Danh mục đơn vị', 'visible'],
      ['_SoDanVan', 'veryHidden'],
    ]);
    const [tasks, , own] = workbook.sheets;
    const header = 'Điểm\ncộng "1" & <2>';
    expect(tasks?.tables).toEqual([
      { name: 'BangNhiemVu', row: 1, column: 0, headers: ['Mã', 'Điểm', header], bodyRows: 2 },
    ]);
    expect(tasks?.grid).toEqual({
      row: 0,
      column: 0,
      values: [
        ['Tổng điểm', 25, null, null],
        ['Mã', 'Điểm', header, null],
        ['=1+1', 10, 11, 46_037],
        ['+84', 15, '#N/A', true],
      ],
      formulas: [
        [null, '=SUM(BangNhiemVu[Điểm])', null, null],
        [null, null, null, null],
        [null, null, '=BangNhiemVu[[#This Row],[Điểm]]+1', null],
        [null, null, '=NA()', '=B4>B3'],
      ],
    });
    expect(own?.grid.values).toEqual([
      ['layout', 1],
      ['text', '_x000D_ \u0001 a\r\nb'],
    ]);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '_x000D_',
        '&',
        '<',
        '"',
        "'",
        '\n',
        '\r',
        '\u0000',
        '\uFFFF',
        '\uD800',
        'ệ',
        '=',
        '#N/A',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    maxLength: 6,
  });
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.integer(),
    fc.boolean(),
  );
  const cell: fc.Arbitrary<FileCell> = fc.oneof(
    value.map((constant) => ({ value: constant })),
    fc.record({
      value: fc.oneof(value, fc.constantFrom('#N/A', '#DIV/0!', '')),
      formula: fc.constantFrom('A1+1', 'IF(A1<2,"<&",B$2)', '\'Bảng 1\'!A1&""', 'T[[#This Row],[Cột]]'),
    }),
  );
  const sheets = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(
        'Nhiệm vụ',
        'Danh mục & đơn vị',
        "Ông 'A' mới",
        'Bảng 1',
        'Sheet1',
        '__proto__',
        'constructor',
      ),
      visibility: fc.constantFrom('visible', 'hidden', 'veryHidden'),
      row: fc.nat(50),
      column: fc.nat(60),
      rows: fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 5 }), { maxLength: 5 }),
    }),
    { selector: (sheet) => sheet.name, maxLength: 4 },
  );

  test('any workbook: values, formulas, tables, visibility, names', async () => {
    await fc.assert(
      fc.asyncProperty(
        sheets,
        fc.uniqueArray(
          text.filter((name) => name.trim() !== ''),
          { minLength: 1, maxLength: 3 },
        ),
        async (made, headers) => {
          const table = {
            name: 'Bảng_1',
            area: { row: 100, column: 1, rows: 3, columns: headers.length },
            columns: headers.map((name) => ({ name })),
          };
          const book: FileWorkbook = {
            title: 'Thử',
            names: [{ name: 'Tên_1', sheet: 'Đầu', area: { row: 0, column: 0, rows: 1, columns: 1 } }],
            sheets: [
              { name: 'Đầu', visibility: 'visible', cells: new Map(), tables: [table] },
              ...made.map(({ name, visibility, row, column, rows }) => ({
                name,
                visibility,
                cells: new Map(
                  [...cellRows(rows)].map(([r, line]) => [
                    r + row,
                    new Map([...line].map(([c, content]) => [c + column, content])),
                  ]),
                ),
              })),
            ],
          };
          const { workbook } = mustRead(await writeWorkbook(book));
          expect(workbook.names).toEqual(['Tên_1']);
          expect(workbook.sheets[0]?.tables).toEqual([
            { name: 'Bảng_1', row: 100, column: 1, headers, bodyRows: 2 },
          ]);
          expect(workbook.sheets[0]?.grid.values).toEqual([headers]);
          expect(workbook.sheets.slice(1).map(({ name, visibility }) => ({ name, visibility }))).toEqual(
            made.map(({ name, visibility }) => ({ name, visibility })),
          );
          book.sheets.slice(1).forEach((sheet, index) => {
            const grid = workbook.sheets[index + 1]?.grid;
            for (const [row, line] of sheet.cells) {
              for (const [column, content] of line) {
                expect(grid && cellOf(grid, row, column)).toEqual({
                  value: content.value === '' && content.formula === undefined ? null : content.value,
                  formula: content.formula === undefined ? null : `=${content.formula}`,
                });
              }
            }
            const filled = grid?.values.flatMap((line, row) =>
              line.filter((each, column) => each !== null || grid.formulas[row]?.[column] !== null),
            );
            const written = [...sheet.cells.values()].flatMap((line) => [...line.values()]);
            expect(filled?.length ?? 0).toBe(
              written.filter(({ value, formula }) => value !== '' || formula !== undefined).length,
            );
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  const day = fc.integer({ min: 61, max: 80_000 });
  const content: fc.Arbitrary<FileCell | undefined> = fc.oneof(
    fc
      .oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        fc.boolean(),
        // hucre takes some texts that begin with # for errors; SheetJS reads _x000D_ in its own way.
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => !/[#_\r]/.test(each)),
      )
      .map((constant) => ({ value: constant })),
    day.map((serial) => ({ value: serial, style: { numberFormat: 'dd/mm/yyyy' } })),
    fc.record({
      value: fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('Tốt', 'Chưa chấm đủ', '#N/A', '#DIV/0!')),
      formula: fc.constantFrom('A1+1', 'IF(A1<2,"<&",B$2)', 'T[[#This Row],[Cột]]', '\'Bảng 1\'!A1&""'),
    }),
    fc.constant(undefined),
  );

  test('cell by cell as two other readers read it: values, dates, formulas, cached values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.array(content, { maxLength: 6 }), { maxLength: 12 }), {
          minLength: 1,
          maxLength: 3,
        }),
        async (grids) => {
          const bytes = await writeWorkbook({
            title: '',
            sheets: grids.map((rows, index) => ({
              name: `Bảng ${index}`,
              visibility: 'visible',
              cells: cellRows(rows),
            })),
          });
          const { sheets: ours } = mustRead(bytes).workbook;
          const hucre = await readXlsx(bytes);
          const sheetJs = readSheetJs(bytes, { cellFormula: true, dense: true, cellDates: false });
          grids.forEach((rows, index) => {
            const seen = (read: (row: number, column: number) => Seen) =>
              rows.map((line, row) => line.map((_, column) => read(row, column)));
            const expected = seen((row, column) => {
              const { value, formula } = cellOf(ours[index]?.grid ?? EMPTY, row, column);
              return [value ?? '', formula ?? ''];
            });
            const name = `Bảng ${index}`;
            const sheet = hucre.sheets[index];
            expect([name, 'hucre', seen((row, column) => hucreSees(sheet, row, column))]).toEqual([
              name,
              'hucre',
              expected,
            ]);
            const data = (sheetJs.Sheets[name] as DenseWorkSheet | undefined)?.['!data'];
            expect([name, 'SheetJS', seen((row, column) => sheetJsSees(data?.[row]?.[column]))]).toEqual([
              name,
              'SheetJS',
              expected,
            ]);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('dialects of valid files', () => {
  const row = (cells: string) => sheetOf(`<row r="1">${cells}</row>`).grid;

  test.each<[string, string, unknown]>([
    ['shared text', '<c r="A1" t="s"><v>1</v></c>', 'hai'],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>a&amp;b</t></is></c>', 'a&b'],
    [
      'rich text without its phonetic guide',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>đậm </t></r><rPh sb="0" eb="1"><t>xx</t></rPh><r><t xml:space="preserve"> thường</t></r><phoneticPr fontId="1"/></is></c>',
      'đậm  thường',
    ],
    ['text of a formula', '<c r="A1" t="str"><f>A2</f><v> x_x000D_y </v></c>', ' x\ry '],
    ['an escape that is meant', '<c r="A1" t="str"><v>_x005F_x000D_</v></c>', '_x000D_'],
    [
      'CDATA and comments',
      '<c r="A1" t="str"><v>a<!-- no --><![CDATA[<b>&]]>c&#x1EC7;&#253;</v></c>',
      'a<b>&cệý',
    ],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an ISO date', '<c r="A1" t="d"><v>2026-01-15T12:00:00</v></c>', 46_037.5],
    ['an ISO date before March 1900', '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
    ['a number in scientific notation', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a cell without an address', '<c><v>7</v></c>', 7],
  ])('%s', (_, cell, value) => {
    expect(row(cell).values[0]?.[0]).toBe(value);
  });

  test.each([
    '<c r="A1" t="s"><v>1</v></c>',
    '<c t="s" r="A1"><v>1</v></c>',
    '<c r="A1" t="s" ><v>1</v></c>',
    "<c r='A1' t='s'><v>1</v></c>",
    '<c  r="A1"  t = "s"><v>1</v></c>',
    '<c r="A1" cm="1" t="s"><v>1</v></c>',
    '<c r="A1" t="s"><v> 1 </v></c>',
    '<c r="A1" t="s"><v>&#49;</v></c>',
    '<c r="A1" t="s"><v><!-- -->1</v></c>',
    '<c r="A1" t="s">\n<v>1</v>\n</c>',
    '<c r="A1" t="s"><v>1</v><extLst/></c>',
    '<c r="A1" t="s"><v xml:space="preserve">1</v></c>',
    '<c t="s"><v>1</v></c>',
    '<c r="A1" t="str"><f></f><v>hai</v></c>',
    '<c r="A1" t="inlineStr"><is><t>hai</t></is></c>',
    '<c r="A1" t="inlineStr"><is><t>h&#97;i</t></is></c>',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve">hai</t></is></c>',
    '<c r="A1" t="inlineStr"><is><r><t>hai</t></r></is></c>',
    '<c r="A1" t="inlineStr"><is><t>hai</t><phoneticPr fontId="1"/></is></c>',
    '<c t="inlineStr" r="A1" s="2"><f></f><is><t>hai</t></is></c>',
    '<!-- c --><c r="A1" t="str"><v>hai</v></c>',
  ])('one cell, spelled in many ways: %s', (cell) => {
    expect(row(`${cell}<c r="B1"><f>A1</f><v>3</v></c>`)).toEqual({
      row: 0,
      column: 0,
      values: [['hai', 3]],
      formulas: [[null, '=A1']],
    });
  });

  test.each<[string, unknown]>([
    ['<c r="A1" t="str"><f>B1</f><v/></c>', ''],
    ['<c r="A1" t="str"><f>B1</f><v></v></c>', ''],
    ['<c r="A1" t="str"><f>B1</f><v /></c>', ''],
    ['<c r="A1"><f>B1</f><v/></c>', null],
    ['<c r="A1" t="s"><f>B1</f><v/></c>', null],
    ['<c r="A1" t="b"><f>B1</f><v/></c>', null],
    ['<c r="A1"><f>B1</f></c>', null],
  ])('a formula with an empty result: %s', (cell, value) => {
    expect(row(`${cell}<c r="B1"><v>3</v></c>`)).toEqual({
      row: 0,
      column: 0,
      values: [[value, 3]],
      formulas: [['=B1', null]],
    });
  });

  test.each([
    ['<si><t>a &amp;\r\nb_x000D_</t></si>', 'a &\nb\r'],
    ['<si><t xml:space="preserve"> a </t></si>', ' a '],
    ['<si><t>a<![CDATA[<b>]]>c</t></si>', 'a<b>c'],
    ['<si><t>a<!-- no --></t></si>', 'a'],
    ['<si><t>a</t><phoneticPr fontId="1"/></si>', 'a'],
    ['<si><r><t>a</t></r><r><t>b</t></r></si>', 'ab'],
    ['<si>\n<t>a</t>\n</si>', 'a'],
    ['<x:si xmlns:x="m"><x:t>a</x:t></x:si>', 'a'],
    ['<si><t></t></si>', ''],
    ['<si><t/></si>', ''],
    ['<si/>', ''],
  ])('a shared text among plain ones, spelled in many ways: %s', (si, value) => {
    const others = { 'xl/sharedStrings.xml': `<sst><si><t>một</t></si>${si}<si><t>hai</t></si></sst>` };
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(sheetOf(`<row>${cells}</row>`, others).grid.values).toEqual([['một', value, 'hai']]);
  });

  test('formulas alike and not alike, one below the other', () => {
    const cells = ['A1', 'A1', 'A1&amp;"x"', 'A1', 'A11', 'A1'].map(
      (formula, index) => `<row r="${index + 1}"><c r="B${index + 1}"><f>${formula}</f><v>1</v></c></row>`,
    );
    expect(sheetOf(cells.join('')).grid.formulas.flat()).toEqual([
      '=A1',
      '=A1',
      '=A1&"x"',
      '=A1',
      '=A11',
      '=A1',
    ]);
  });

  test.each([
    '<c r="A1" s="3"/>',
    '<c r="A1"><v> </v></c>',
    '<c r="A1" t="n"><v>\n</v></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1" t="s"><v/></c>',
    '<c r="A1" t="n"/>',
  ])('an empty cell: %s', (cell) => {
    expect(row(cell)).toEqual({ row: 0, column: 0, values: [], formulas: [] });
  });

  test('cells and rows without addresses follow each other', () => {
    expect(
      sheetOf('<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>').grid,
    ).toMatchObject({
      row: 2,
      column: 0,
      values: [
        [null, null, 1, 2],
        [3, null, null, null],
      ],
    });
  });

  test('shared formulas are written out for every cell; an array formula stands in its first', () => {
    const { grid } = sheetOf(
      '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*$A$1</f><v>2</v></c><c r="C2"><f t="array" ref="C2:C3">A2:A3</f><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>4</v></c><c r="C3"><v>2</v></c></row>',
    );
    expect(grid.formulas).toEqual([
      ['=A2*$A$1', '=A2:A3'],
      ['=A3*$A$1', null],
    ]);
  });

  test('prefixed elements, single quotes, `>` in a value, strict namespaces, a byte order mark', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = workbookParts('', {
      'xl/worksheets/sheet1.xml':
        "\uFEFF<?xml version='1.0'?><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>" +
        "<x:row r='1' note='a>b'><x:c r='A1' t='inlineStr'><x:is><x:t>ý</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>",
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ]).replaceAll(/http[^"]*relationships(?=\/worksheet)/g, strict),
    });
    expect(mustRead(zipParts(parts)).workbook.sheets[0]?.grid.values).toEqual([['ý']]);
  });

  test('UTF-16', () => {
    const xml = '\uFEFF<worksheet><sheetData><row><c t="str"><v>ệ</v></c></row></sheetData></worksheet>';
    const bytes = new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer);
    expect(sheetOf('', { 'xl/worksheets/sheet1.xml': bytes }).grid.values).toEqual([['ệ']]);
  });

  test.each<[string, string, number]>([
    ['a date', '<xf numFmtId="14"/>', 41_462],
    ['a custom date', '<xf numFmtId="164"/>', 41_462],
    ['a month', '<xf numFmtId="165"/>', 41_462],
    ['a time', '<xf numFmtId="166"/>', 40_000],
    ['a number with words', '<xf numFmtId="167"/>', 40_000],
    ['a number', '<xf numFmtId="0"/>', 40_000],
  ])('days counted from 1904: %s', (_, format, value) => {
    const codes = ['dd/mm/yyyy', '[$-42A]mmmm', 'hh:mm:ss', '0 "ngày"'].map(
      (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    const parts = workbookParts('<row><c s="1"><v>40000</v></c></row>');
    const { grid } = sheetOf('<row><c s="1"><v>40000</v></c></row>', {
      'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
      'xl/styles.xml': `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${format}</cellXfs></styleSheet>`,
    });
    expect(grid.values).toEqual([[value]]);
  });

  test.each([
    ['cells in two places', '<sheetData/><sheetData/>', 'damaged'],
    ['no cells at all', '<cols/>', 'damaged'],
    ['cells of another vocabulary first', '<x:sheetData xmlns:x="urn:x"/><sheetData/>', 'ok'],
    ['cells of another vocabulary first, unprefixed', '<sheetData xmlns="urn:x"/><sheetData/>', 'ok'],
  ])('%s: %s', (_, content, code) => {
    const parts = workbookParts('', {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="urn:main">${content}</worksheet>`,
    });
    expect(codeOf(zipParts(parts))).toBe(code);
  });

  test.each([
    ['0.4375', '10:30:00'],
    ['0.4375', 'T10:30'],
    ['46172.5', '2026-05-30T12:00:00'],
  ])('a day or a time %s is read from %s', (serial, text) => {
    expect(row(`<c r="A1" t="d"><v>${text}</v></c>`).values).toEqual([[Number(serial)]]);
  });

  test('a day that the calendar does not have is refused', () => {
    expect(codeOf(zipParts(workbookParts('<row r="1"><c r="A1" t="d"><v>2026-02-30</v></c></row>')))).toBe(
      'damaged',
    );
  });

  test('bytes behind the end of a file change nothing', () => {
    const bytes = zipParts(workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(codeOf(Uint8Array.from([...bytes, 0, 0, 13, 10]))).toBe('ok');
  });

  test('tables: display name, totals row, no header row', () => {
    const table = (attributes: string) =>
      `<table id="1" name="a" displayName="Bảng1" ${attributes}><tableColumns><tableColumn id="1" name="Cột_x000a_1"/></tableColumns></table>`;
    const { tables } = sheetOf('', {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'table', '/xl/tables/table2.xml'],
      ]),
      'xl/tables/table1.xml': table('ref="B2:B9" totalsRowCount="1"'),
      'xl/tables/table2.xml': table('ref="D2:D9" headerRowCount="0"'),
    });
    expect(tables).toEqual([
      { name: 'Bảng1', row: 1, column: 1, headers: ['Cột\n1'], bodyRows: 6, totals: true },
      { name: 'Bảng1', row: 0, column: 3, headers: ['Cột\n1'], bodyRows: 8, headless: true },
    ]);
  });

  test('names of the workbook, not of a sheet nor Excel’s own; a chart sheet has no cells; macros are told', () => {
    const parts = workbookParts('<row><c><v>1</v></c></row>', {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="A &amp; &apos;B&apos;" r:id="rId1"/><sheet name="Biểu đồ" state="hidden" r:id="rId9"/></sheets>' +
        '<definedNames><definedName name="Tên">A!$A$1</definedName><definedName name="Riêng" localSheetId="0">A!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1</definedName></definedNames></workbook>',
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
      ]),
      'xl/vbaProject.bin': 'macro',
    });
    const { workbook, macros } = mustRead(zipParts(parts));
    expect(macros).toBe(true);
    expect(workbook.names).toEqual(['Tên']);
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.grid.values])).toEqual([
      ["A & 'B'", 'visible', [[1]]],
      ['Biểu đồ', 'hidden', []],
    ]);
  });

  test('a lone cell in the last corner of the sheet: first rows and tables are kept, and it is said', () => {
    const bytes = zipParts(
      workbookParts(
        '<row><c><v>1</v></c></row><row r="500"><c r="B500"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
        {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml']]),
          'xl/tables/table1.xml':
            '<table name="T" ref="A1:B500"><tableColumns><tableColumn name="a"/><tableColumn name="b"/></tableColumns></table>',
        },
      ),
    );
    const { workbook, partial } = mustRead(bytes);
    const grid = workbook.sheets[0]?.grid;
    expect(partial).toEqual(['Bảng']);
    expect([grid?.values.length, grid?.values[0]?.length]).toEqual([500, 50]);
    expect(grid && cellOf(grid, 499, 1).value).toBe(2);
  });

  test('styled empty rows down to the last are no cells', () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `<row r="${index + 1}" s="1" customFormat="1"/>`,
    );
    expect(sheetOf(`${rows.join('')}<row r="1048576" s="1"/>`).grid.values).toEqual([]);
  });
});

describe('files that are no such workbook', () => {
  test.each(NOT_WORKBOOKS)('$code: $kind', ({ code, make }) => {
    expect(codeOf(make())).toBe(code);
  });

  test.each(NAMED_FILES)('told by its name: $kind', ({ code, fileName, make }) => {
    expect(codeOf(make(), fileName)).toBe(code);
  });

  test('~ and $ elsewhere in a name mean nothing', () => {
    expect(codeOf(smallWorkbook(), 'a~$b.xlsx')).toBe('ok');
  });
});

describe('files made to do harm', () => {
  test.each(HARMFUL)('$kind', ({ code, detail, make }) => {
    expect(readWorkbook(make())).toEqual({
      ok: false,
      code,
      detail: expect.stringMatching(detail) as string,
    });
  });

  test.each(BAD_SHEETS)('$kind', ({ code, make }) => {
    expect(codeOf(make())).toBe(code);
  });

  test('few sheets of few cells far apart', () => {
    expect(codeOf(sheetsFarApart(5))).toBe('ok');
  });

  test.each(LOADED_NAMES)('a name that means something to programs is a name: %s', (name) => {
    expect(mustRead(workbookNamed(name)).workbook.sheets[0]?.name).toBe(name);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  test.each<[string, string, { row: number; column: number } | undefined]>([
    [
      'a shared text that is not there',
      '<row r="2"><c r="C2" t="s"><v>9</v></c></row>',
      { row: 1, column: 2 },
    ],
    ['a number that is none', '<row r="2"><c r="C2"><v>abc</v></c></row>', { row: 1, column: 2 }],
    ['a date that is none', '<row r="2"><c r="C2" t="d"><v>hôm nay</v></c></row>', { row: 1, column: 2 }],
    ['an unknown type', '<row r="2"><c r="C2" t="z"><v>1</v></c></row>', { row: 1, column: 2 }],
    [
      'a follower of no shared formula',
      '<row r="2"><c r="C2"><f t="shared" si="4"/></c></row>',
      { row: 1, column: 2 },
    ],
    ['a cell of another row', '<row r="2"><c r="C3"/></row>', undefined],
    ['a column too many', '<row r="1"><c r="XFE1"/></row>', undefined],
    ['a row too many', '<row r="1048577"/>', undefined],
  ])('damage names its cell: %s', (_, sheetData, at) => {
    const result = readWorkbook(zipParts(workbookParts(sheetData)));
    expect(result).toMatchObject({ ok: false, code: 'damaged', ...(at && { at: { sheet: 'Bảng', ...at } }) });
  });

  test.each(INCOMPLETE)('a part that is missing never passes in silence: $kind', ({ code, make }) => {
    expect(codeOf(make())).toBe(code);
  });

  test('any change to the bytes ends in a value', async () => {
    const original = await writeWorkbook(SAMPLE);
    const loose = zipParts(unzipSync(original), 0); // stored parts: changes reach the XML
    const mutation = fc.record({
      at: fc.nat(),
      byte: fc.nat(255),
      length: fc.nat(40),
      kind: fc.constantFrom('set', 'cut', 'insert', 'double'),
    });
    const codes = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(original, loose),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (start, mutations) => {
          let bytes = Uint8Array.from(start);
          for (const { at, byte, length, kind } of mutations) {
            const place = at % Math.max(1, bytes.length);
            const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
            if (kind === 'set') {
              bytes[place] = byte;
            } else {
              const middle =
                kind === 'cut'
                  ? []
                  : kind === 'insert'
                    ? new Array<number>(length).fill(byte)
                    : after.subarray(0, length);
              bytes = Uint8Array.from([
                ...before,
                ...middle,
                ...(kind === 'cut' ? after.subarray(length) : after),
              ]);
            }
          }
          codes.add(codeOf(bytes));
        },
      ),
      { numRuns: 1_000, seed: 20_260_115 },
    );
    expect(codes.size).toBeGreaterThan(2);
  });

  test('any change to the XML of a sheet ends in a value', () => {
    const xml =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>';
    fc.assert(
      fc.property(
        fc.nat(xml.length - 1),
        fc.nat(8),
        fc.string({
          maxLength: 4,
          unit: fc.constantFrom('<', '>', '/', '"', '&', ';', 'r', ' ', '=', '1', '!', '-', '[', ':'),
        }),
        (at, cut, put) => {
          expect(typeof codeOf(zipParts(workbookParts(xml.slice(0, at) + put + xml.slice(at + cut))))).toBe(
            'string',
          );
        },
      ),
      { numRuns: 1_000, seed: 20_260_115 },
    );
  });
});

const EMPTY = { row: 0, column: 0, values: [], formulas: [] };

/** Value and formula of a cell, "" for none. */
type Seen = readonly [value: CellValue, formula: string];

/** hucre gives days as dates in UTC. */
function hucreSees(sheet: Sheet | undefined, row: number, column: number): Seen {
  const cell = sheet?.cells?.get(`${row},${column}`);
  const value = cell?.formulaResult ?? sheet?.rows[row]?.[column] ?? '';
  const serial = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
  return [serial, cell?.formula === undefined ? '' : `=${cell.formula}`];
}

/** SheetJS gives errors as numbers, with their text beside. */
function sheetJsSees(cell: CellObject | undefined): Seen {
  const value = cell?.t === 'e' ? cell.w : cell?.v;
  return [(value ?? '') as CellValue, cell?.f === undefined ? '' : `=${cell.f}`];
}

/** Save, open, save: the second file must be the first one, part for part. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SAMPLE } from '../test/fixtures/book';
import { onDay } from '../test/support/clock';
import { TODAY, WRITTEN } from '../test/support/written-files';
import type { FileTable, FileWorkbook } from '../src/files/parts/workbook';
import { writeWorkbook } from '../src/files/write';
import { openExcel } from 'excel-stand-in';
import { asOpened } from './opened';
import { openFile } from '../src/files/open';
import { openFileDoor } from '../src/files/file-door';
import type { ReadCode } from '../src/files/read';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

/**
 * The place where a part begins to differ from another file's, with the text there in each. A whole part would tell
 * nobody anything.
 */
function differences(bytes: Uint8Array, other: Uint8Array): unknown[] {
  const [parts, others] = [partsOf(bytes), partsOf(other)];
  return [...new Set([...Object.keys(parts), ...Object.keys(others)])].flatMap((path) => {
    // The chosen cell is no content: a workbook that is saved again has it where its sheet begins.
    const [one, two] = [parts[path] ?? '', others[path] ?? ''].map((text) =>
      text.replace(/ activePane="[^"]*"|<selection [^>]*>/g, ''),
    ) as [string, string];
    let from = 0;
    while (one !== two && one[from] === two[from]) {
      from++;
    }
    return one === two ? [] : [[path, from, one.slice(from, from + 200), two.slice(from, from + 200)]];
  });
}

/** The content of a file without losses. */
async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const result = await openFile(bytes, 'sổ.xlsx');
  if (!result.ok) {
    throw new Error(result.code);
  }
  expect(result.losses).toEqual([]);
  return result.content;
}

const NOTES = [
  { row: 0, column: 1, text: 'Xem lại\nsố này & <kia>' },
  { row: 40, column: 3, text: 'ô trống' },
];

/** A workbook with something of every kind. Its computed column is one, as new rows need it. */
const RICH: FileWorkbook = {
  ...SAMPLE,
  sheets: SAMPLE.sheets.map((sheet) => ({
    ...sheet,
    ...(sheet.tables ? { tables: sheet.tables.map(withoutFormulas), hiddenRows: [3], notes: NOTES } : {}),
  })),
};

function withoutFormulas(table: FileTable): FileTable {
  return { ...table, columns: table.columns.map(({ name }) => ({ name })) };
}

const FILES: Readonly<Record<string, () => Promise<FileWorkbook>>> = {
  ...WRITTEN,
  'one of everything': () => Promise.resolve(RICH),
};

test.each(Object.entries(FILES))('%s: what was read is written again', async (_, make) => {
  const bytes = await writeWorkbook(await make());
  expect(differences(await writeWorkbook(await opened(bytes)), bytes)).toEqual([]);
});

test.each(Object.entries(FILES))('%s: opened in the stand-in and saved, it is the same', async (_, make) => {
  // Which cell is chosen is not carried from the grid to the file.
  const { activeCell, ...book } = await make();
  void activeCell;
  const bytes = await writeWorkbook(book);
  const content = await opened(bytes);
  const saved = await onDay(TODAY, async () => {
    const excel = await openExcel({ workbook: asOpened(content) });
    try {
      return await writeWorkbook(await excel.workbook());
    } finally {
      excel.close();
    }
  });
  expect(differences(saved, bytes)).toEqual([]);
});

describe('what the model has no word for stays in the file', () => {
  /** The sample's file with parts put in (a text) or changed (a function). */
  async function foreign(changes: Record<string, string | ((part: string) => string)>): Promise<Uint8Array> {
    const parts = unzipSync(await writeWorkbook(SAMPLE));
    for (const [path, change] of Object.entries(changes)) {
      const before = strFromU8(parts[path] ?? new Uint8Array());
      const after = typeof change === 'string' ? change : change(before);
      expect(after).not.toBe(before);
      parts[path] = strToU8(after);
    }
    return zipSync(parts);
  }
  const sheet = 'xl/worksheets/sheet1.xml';
  const styles = 'xl/styles.xml';
  const before = (mark: string, added: string) => (part: string) => part.replace(mark, `${added}${mark}`);

  test.each<[string, Parameters<typeof foreign>[0]]>([
    ['charts', { 'xl/charts/chart1.xml': '<c/>', 'xl/drawings/drawing1.xml': '<xdr:wsDr/>' }],
    ['pictures', { 'xl/media/image1.png': 'PNG' }],
    ['shapes', { 'xl/drawings/drawing1.xml': '<xdr:wsDr><xdr:sp macro=""/></xdr:wsDr>' }],
    ['pivots', { 'xl/pivotTables/pivotTable1.xml': '<p/>' }],
    ['threads', { 'xl/threadedComments/threadedComment1.xml': '<t/>' }],
    ['macros', { 'xl/vbaProject.bin': 'x' }],
    ['links', { 'xl/externalLinks/externalLink1.xml': '<e/>' }],
    ['objects', { 'xl/drawings/vmlDrawing9.vml': '<x:ClientData ObjectType="Button"/>' }],
    ['connections', { 'xl/connections.xml': '<c/>' }],
    ['arrays', { [sheet]: (part) => part.replace('<f>B4', '<f t="array" ref="D4">B4') }],
    ['validations', { [sheet]: (part) => part.replace('operator="between"', 'operator="notBetween"') }],
    ['conditionals', { [sheet]: (part) => part.replace('type="expression"', 'type="duplicateValues"') }],
    ['names', { 'xl/workbook.xml': before('</definedNames>', '<definedName name="Thue">0.1</definedName>') }],
    [
      'hyperlinks',
      { [sheet]: before('<pageMargins', '<hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks>') },
    ],
    ['filters', { [sheet]: before('<mergeCells', '<autoFilter ref="A2:C4"/>') }],
    [
      'tables',
      { 'xl/tables/table1.xml': (part) => part.replace('totalsRowShown="0"', 'totalsRowCount="1"') },
    ],
    ['groups', { [sheet]: (part) => part.replace('<row r="1"', '<row r="1" outlineLevel="1"') }],
    ['protection', { [sheet]: before('<mergeCells', '<sheetProtection sheet="1"/>') }],
    ['looks', { [styles]: (part) => part.replace('<b/>', '<b/><u val="double"/>') }],
    ['looks', { [styles]: (part) => part.replace('style="thin"', 'style="thick"') }],
    ['looks', { [styles]: (part) => part.replace('patternType="solid"', 'patternType="darkGrid"') }],
    ['page', { [sheet]: (part) => part.replace('&amp;P<', '&amp;D<') }],
    ['page', { [sheet]: (part) => part.replace('<pageMargins left="1.', '<pageMargins left="2.') }],
    ['page', { [sheet]: before('<rowBreaks', '<colBreaks count="1"><brk id="2" man="1"/></colBreaks>') }],
    ['other', { 'xl/futureFeature1.xml': '<f/>' }],
    ['other', { [sheet]: before('</worksheet>', '<extLst><ext/></extLst>') }],
  ])('%s', async (_, changes) => {
    const bytes = await foreign(changes);
    const content = await opened(bytes);
    expect(await writeWorkbook(content)).toBe(bytes);
    const door = openFileDoor(content, { today: () => TODAY });
    const cells = [[{ value: 'chữ mới' }]];
    const at = { sheet: 'Danh mục đơn vị', row: 20, column: 5 };
    expect(await door.apply([{ kind: 'write', ...at, cells }])).toEqual({ state: 'done', kept: [] });
    const touched = differences(await writeWorkbook(door.content()), bytes).map(
      (each) => (each as unknown[])[0],
    );
    expect(touched).toEqual(['xl/worksheets/sheet2.xml']);
  });

  test('a signature is lost, and that is said', async () => {
    const bytes = await foreign({ '_xmlsignatures/sig1.xml': '<s/>' });
    expect(await openFile(bytes, 'của người khác.xlsx')).toMatchObject({ ok: true, losses: ['signature'] });
  });
});

test.each<[string, Uint8Array, string, ReadCode]>([
  ['a text', strToU8('Đây không phải là sổ Excel.'), 'ghi chú.xlsx', 'text'],
  ['nothing', new Uint8Array(), 'rỗng.xlsx', 'empty'],
  ['a lock file', strToU8('x'), '~$kế hoạch.xlsx', 'lockFile'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'a.zip', 'archive'],
])('%s is refused', async (_, bytes, name, code) => {
  expect(await openFile(bytes, name)).toMatchObject({ ok: false, code });
});

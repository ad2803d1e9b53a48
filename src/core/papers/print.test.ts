/** Papers as sheets: what stands where, and that a sheet a person has edited is never made anew. */
import { MemoryWorkbook } from '../../../test/support/memory-door';
import { areaName, cellName } from '../../workbook/cells/cells';
import type { Change } from '../../workbook/draft/change';
import { diff } from '../../workbook/draft/diff';
import type { SheetDraft } from '../../workbook/draft/draft';
import { journalled, stepsOf } from '../../workbook/draft/journal';
import { EMPTY_META, readMeta } from '../layout/meta';
import { redo, undo } from '../../workbook/draft/recovery';
import { findSheet } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { gridOf, PAPER_WIDTH } from './document';
import type { PrintBlock, PrintDocument, PrintRow } from './document';
import { placePrint } from './place-sheet';
import { printSheet } from './print-sheet';
import { linesOf } from '../../workbook/draft/text-size';

const paper = (...texts: readonly string[]): PrintDocument => ({
  name: 'Phụ lục',
  orientation: 'landscape',
  grid: gridOf('landscape', 1, 4, 1),
  blocks: [
    { kind: 'lines', lines: [{ text: 'PHỤ LỤC', bold: true, size: 14 }] },
    {
      kind: 'table',
      columns: [{ header: 'STT', align: 'center' }, { header: 'Nội dung' }, { header: 'Điểm' }],
      numbered: true,
      repeated: true,
      rows: [
        { kind: 'group', text: 'I. Nhóm' },
        ...texts.map((text, index): PrintRow => ({ kind: 'cells', cells: [index + 1, text, 7.5] })),
      ],
    },
  ],
});

/** The words of a sheet, by A1 address. */
const wordsOf = ({ cells }: SheetDraft) =>
  Object.fromEntries(
    cells.flatMap(({ row, column, content }) =>
      'value' in content && content.value !== null ? [[cellName(row, column), content.value]] : [],
    ),
  );

test('a paper has its heading, header, column numbers, groups and rows below each other', () => {
  const sheet = printSheet(paper('Việc một', 'Việc hai'), 'Phụ lục');
  expect(wordsOf(sheet)).toEqual({
    A1: 'PHỤ LỤC',
    A2: 'STT', B2: 'Nội dung', C2: 'Điểm',
    A3: '(1)', B3: '(2)', C3: '(3)',
    A4: 'I. Nhóm',
    A5: 1, B5: 'Việc một', C5: 7.5,
    A6: 2, B6: 'Việc hai', C6: 7.5,
  }); // prettier-ignore
  expect(sheet.merges.map(areaName)).toEqual(['A1:C1', 'A4:C4']);
  expect(sheet.page.titleRows).toEqual({ first: 1, last: 2 });
  expect(sheet.cells.filter(({ row }) => row > 0).every(({ style }) => style?.border === true)).toBe(true);
  expect(sheet.columnWidths?.reduce((sum, mm) => sum + mm, 0)).toBeCloseTo(PAPER_WIDTH.landscape, 0);
});

test('a text higher than a row may be goes on in rows below, without lines between, and none of it is cut', () => {
  const long = Array.from(
    { length: 900 },
    (_, index) => `việc ${index}${index % 100 === 99 ? '\n' : ''}`,
  ).join(' ');
  const sheet = printSheet(paper(long, 'Việc hai'), 'Phụ lục');
  const column = sheet.cells.filter(({ row, column: at }) => row >= 4 && at === 1);
  const texts = column.map(({ content }) => ('value' in content ? String(content.value) : ''));
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.at(-1)).toBe('Việc hai');
  const words = (text: string) => text.split(/\s+/);
  expect(words(texts.slice(0, -1).join(' '))).toEqual(words(long));
  expect(column.map(({ style }) => style?.border)).toEqual([
    ['top', 'right', 'left'],
    ...texts.slice(3).map(() => ['right', 'left']),
    ['right', 'bottom', 'left'],
    true,
  ]);
  expect(sheet.rowHeights?.every(({ height }) => height <= 409)).toBe(true);
  expect(sheet.merges.map(areaName)).toEqual(['A1:C1', 'A4:C4']);
});

test('no page ends in a group’s name, nor with the signatures apart from the last row', () => {
  const rows = Array.from({ length: 40 }, (_, index): PrintRow[] => [
    { kind: 'group', text: `Nhóm ${index + 1}` },
    { kind: 'cells', cells: [index + 1, 'Việc\n'.repeat(1 + (index % 4)).trim(), null] },
  ]).flat();
  const [heading, table] = paper().blocks;
  const signed: PrintDocument = {
    ...paper(),
    blocks: [
      heading!,
      { ...(table as Extract<PrintBlock, { kind: 'table' }>), rows },
      { kind: 'space', mm: 4 },
      {
        kind: 'sides',
        leftColumns: 1,
        left: [{ text: 'Nơi nhận:' }],
        right: ['CHỦ TỊCH', '', '', '', 'Nguyễn Văn A'].map((text) => ({ text })),
      },
    ],
  };
  const sheet = printSheet(signed, 'Phụ lục');
  const { breaks = [] } = sheet.page;
  expect(breaks.length).toBeGreaterThan(3);
  const wordsIn = (row: number) =>
    sheet.cells.flatMap(({ row: at, content }) =>
      at === row && 'value' in content && content.value !== null ? [content.value] : [],
    );
  for (const row of breaks) {
    expect(wordsIn(row - 1).join(' ')).not.toContain('Nhóm');
    expect(wordsIn(row)).not.toEqual([]);
  }
  const lastTask = sheet.cells.find(({ content }) => 'value' in content && content.value === 40)?.row ?? 0;
  expect(breaks.filter((row) => row > lastTask)).toEqual([]);
  expect(printSheet({ ...signed, onePage: true }, 'Phụ lục').page.breaks).toBeUndefined();
});

test.each([
  ['one short word', 'Việc', 40, 1],
  ['as many paragraphs as there are', 'a\nb\nc', 40, 3],
  ['words that no longer fit', 'Phòng Văn hóa - Xã hội', 27, 2],
  ['a word longer than a line', 'x'.repeat(40), 25, 4],
  ['nothing', '', 40, 1],
])('lines of %s', (_name, text, mm, lines) => {
  expect(linesOf(text, mm, 12)).toBe(lines);
});

/** Writes a paper as an action does; gives what the writing was. */
async function write(book: MemoryWorkbook, document: PrintDocument) {
  const snapshot = await book.read();
  const reading = readMeta(snapshot);
  const meta = reading.state === 'ok' ? reading.meta : EMPTY_META;
  const placed = placePrint(snapshot, meta, 'annex', document);
  const changes = diff(snapshot, placed.draft);
  await book.apply(stepsOf(journalled(snapshot, { changes, messages: [] })!));
  return { ...placed, changes, codes: placed.messages.map(({ code }) => code) };
}

const kindsOf = (changes: readonly Change[]) => [...new Set(changes.map(({ kind }) => kind))];

describe('a paper made again', () => {
  let book: MemoryWorkbook;
  beforeEach(async () => {
    book = new MemoryWorkbook();
    await write(book, paper('Việc một', 'Việc hai'));
  });

  test('of the same table changes nothing', async () => {
    expect((await write(book, paper('Việc một', 'Việc hai'))).changes).toEqual([]);
  });

  test('is renewed in its place: old looks go first, old rows are emptied', async () => {
    const { sheet, codes, changes } = await write(book, paper('Việc ba'));
    expect([sheet, codes]).toEqual(['Phụ lục', ['print.renewed']]);
    expect(changes[0]?.kind).toBe('clearLooks');
    expect(findSheet(await book.read(), 'Phụ lục')?.grid.values.slice(4)).toEqual([[1, 'Việc ba', 7.5]]);
    expect(kindsOf(changes)).not.toContain('addSheet');
  });

  test('is renewed where it was renamed to', async () => {
    const sheet = book.sheets.get('Phụ lục');
    book.sheets.delete('Phụ lục');
    book.sheets.set('Bản in', sheet!);
    expect((await write(book, paper('Việc ba'))).sheet).toBe('Bản in');
  });

  test('goes beside one that was edited by hand', async () => {
    book.type('Phụ lục', 4, 1, 'Việc một, đã sửa');
    const { sheet, codes } = await write(book, paper('Việc ba'));
    expect([sheet, codes]).toEqual(['Phụ lục (2)', ['print.made', 'print.editedKept']]);
    expect(findSheet(await book.read(), 'Phụ lục')?.grid.values[4]?.[1]).toBe('Việc một, đã sửa');
    expect((await write(book, paper('Việc tư'))).sheet).toBe('Phụ lục (2)');
  });

  test('never takes a sheet of the user’s that has its name', async () => {
    const other = new MemoryWorkbook();
    other.sheets.set('Phụ lục', other.sheets.get('Sheet1')!);
    expect((await write(other, paper('Việc'))).sheet).toBe('Phụ lục (2)');
  });

  test('and cut short is finished, or taken back word for word', async () => {
    const before = await book.read();
    const { draft } = placePrint(before, EMPTY_META, 'annex', paper('Việc ba'));
    const renewed: SheetDraft[] = draft.sheets
      .filter(({ name }) => name === 'Phụ lục (2)')
      .map((sheet) => ({ ...sheet, name: 'Phụ lục' }));
    const changes = diff(before, { sheets: renewed, names: [] });
    const done = book.copy();
    await done.apply(changes);
    const wanted = wordsOn(await done.read());
    expect(wanted).not.toEqual(wordsOn(before));
    for (let count = 0; count <= changes.length; count += 1) {
      const cut = book.copy();
      await cut.apply(changes.slice(0, count));
      const forth = cut.copy();
      await forth.apply(redo(await forth.read(), changes).changes);
      expect(wordsOn(await forth.read())).toEqual(wanted);
      const back = undo(await cut.read(), changes);
      await cut.apply(back.changes);
      expect(wordsOn(await cut.read())).toEqual(wordsOn(before));
      // Merges of the new paper would swallow the words of the old.
      expect(back.changes.length === 0 || back.changes[0]?.kind === 'clearLooks').toBe(true);
    }
  });
});

const wordsOn = (snapshot: WorkbookSnapshot) => findSheet(snapshot, 'Phụ lục')?.grid.values;

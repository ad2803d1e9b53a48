/** Values that are old. Which cells are marked, that nothing counts them, and that they do not stay in the file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName, parseArea } from '../workbook/cells/cells';
import type { CellValue } from '../workbook/cells/cells';
import type { Change } from '../workbook/draft/change';
import { openFileDoor } from './file-door';
import { openFile } from './open';
import type { FileCell, FileSheet, FileWorkbook } from './parts/workbook';
import { writeWorkbook } from './write';

const TODAY = { year: 2026, month: 5, day: 15 };

type Cells = Readonly<Record<string, CellValue | readonly [formula: string, value: CellValue]>>;

/** A sheet by its cells: a value, or a formula with the result it came with. */
function sheet(name: string, cells: Cells, more: Partial<FileSheet> = {}): FileSheet {
  const lines = new Map<number, Map<number, FileCell>>();
  for (const [address, content] of Object.entries(cells)) {
    const { row = 0, column = 0 } = parseArea(address) ?? {};
    const line = lines.get(row) ?? new Map<number, FileCell>();
    const isFormula = Array.isArray(content);
    const [formula, value] = isFormula ? (content as [string, CellValue]) : [undefined, content as CellValue];
    lines.set(row, line.set(column, { value, ...(formula === undefined ? {} : { formula }) }));
  }
  return { name, visibility: 'visible', cells: lines, ...more };
}

const type = (sheetName: string, address: string, value: CellValue): Change => {
  const { row = 0, column = 0 } = parseArea(address) ?? {};
  return { kind: 'write', sheet: sheetName, row, column, cells: [[{ value }]] };
};

/** The marked cells, sheet by sheet. */
const marked = ({ sheets }: FileWorkbook): string[] =>
  sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]) => (cell.stale ? [`${name}!${cellName(row, column)}`] : [])),
    ),
  );

/** The cells that are marked after a value was typed. */
async function markedAfter(content: FileWorkbook, ...changes: Change[]): Promise<string[]> {
  const door = openFileDoor(content, { today: () => TODAY });
  await expect(door.apply(changes)).resolves.toEqual({ state: 'done', kept: [] });
  return marked(door.content()).sort();
}

const book = (...sheets: FileSheet[]): FileWorkbook => ({ title: '', sheets });

const TABLE: Partial<FileSheet> = {
  tables: [
    {
      name: 'Bang',
      area: { row: 0, column: 0, rows: 3, columns: 2 },
      columns: [{ name: 'A' }, { name: 'B' }],
    },
  ],
};

test.each<[string, FileWorkbook, Change, string[]]>([
  [
    'a formula that is not ours, over the cell itself',
    book(sheet('S', { A1: 1, B1: ['AVERAGE(A1:A9)', 1], C1: ['AVERAGE(D1:D9)', 5] })),
    type('S', 'A1', 2),
    ['S!B1'],
  ],
  [
    'over ours, which is calculated',
    book(sheet('S', { A1: 1, B1: ['A1*2', 2], C1: ['POWER(B1,2)', 4] })),
    type('S', 'A1', 2),
    ['S!C1'],
  ],
  [
    'ours over one that is not: its result counts an old one',
    book(sheet('S', { A1: 1, B1: ['POWER(A1,2)', 1], C1: ['B1+1', 2], D1: ['IFERROR(C1,0)', 2] })),
    type('S', 'A1', 2),
    ['S!B1', 'S!C1', 'S!D1'],
  ],
  [
    'over other sheets, and a column of a table',
    book(
      sheet('S', { A1: 'A', B1: 'B', A2: 1, B2: 2, A3: 3, B3: 4 }, TABLE),
      sheet('T', {
        A1: ['MEDIAN(Bang[A])', 2],
        A2: ['MEDIAN(Bang[B])', 3],
        A3: ["POWER(S!A3,2)+'T'!A1", 11],
      }),
    ),
    type('S', 'A2', 9),
    ['T!A1', 'T!A3'],
  ],
  [
    'ours gives the same as before: whoever looks at it is not old',
    book(sheet('S', { A1: 1, B1: ['MIN(A1,0)', 0], C1: ['POWER(B1,2)', 0] })),
    type('S', 'A1', 2),
    [],
  ],
  [
    'what may look at any cell is old with any change',
    book(sheet('S', { A1: 1, B1: ['INDIRECT("C"&D1)', 0], C1: ['SUM(Quy:Quy2!A1)', 0], D1: ['TenLa+1', 0] })),
    type('S', 'H9', 2),
    ['S!B1', 'S!C1', 'S!D1'],
  ],
  [
    'a circle ends',
    book(sheet('S', { A1: 1, B1: ['POWER(C1,A1)', 1], C1: ['POWER(B1,2)', 1] })),
    type('S', 'A1', 2),
    ['S!B1', 'S!C1'],
  ],
  [
    'a formula that came without a value was never calculated',
    book(sheet('S', { A1: 1, B1: ['POWER(D1,2)', null], C1: ['B1+1', null] })),
    type('S', 'A1', 2),
    ['S!B1', 'S!C1'],
  ],
  [
    'a table that takes in a row',
    book(
      sheet('S', { A1: 'A', B1: 'B', A2: 1, B2: 2, A3: 3, B3: 4, A4: 5 }, TABLE),
      sheet('T', { A1: ['MEDIAN(Bang[A])', 2] }),
    ),
    {
      kind: 'resizeTable',
      sheet: 'S',
      table: 'Bang',
      area: { row: 0, column: 0, rows: 4, columns: 2 },
      expected: { row: 0, column: 0, rows: 3, columns: 2 },
    },
    ['T!A1'],
  ],
])('%s', async (_, content, change, expected) => {
  expect(await markedAfter(content, change)).toEqual(expected);
});

test('what is typed back is not changed: nothing is old any more', async () => {
  const content = book(sheet('S', { A1: 1, B1: ['POWER(A1,2)', 1] }));
  expect(await markedAfter(content, type('S', 'A1', 2), type('S', 'A1', 1))).toEqual([]);
});

test('a chain of a thousand steps is followed to its end', async () => {
  const steps = Array.from(
    { length: 1000 },
    (_, row) => [`B${row + 2}`, [`POWER(B${row + 1},1)`, 1]] as const,
  );
  const content = book(sheet('S', { B1: 1, ...Object.fromEntries(steps) }));
  expect(await markedAfter(content, type('S', 'B1', 2))).toHaveLength(1000);
});

test('an old value is told as an error of its own to whoever reads, and its cell shows it still', async () => {
  const door = openFileDoor(book(sheet('S', { A1: 1, B1: ['POWER(A1,2)', 7] })), { today: () => TODAY });
  await door.apply([type('S', 'A1', 2)]);
  const [read] = (await door.read()).sheets;
  expect(read?.grid.values).toEqual([[2, '#GETTING_DATA']]);
  expect(door.content().sheets[0]?.cells.get(0)?.get(1)?.value).toBe(7);
});

test('the saved file has no old value, asks for calculation, and is read as not calculated', async () => {
  const parts = unzipSync(
    await writeWorkbook(
      book(sheet('S', { A1: 1, B1: ['A1*2', 2], C1: ['A1*3', 3], D1: ['C1+1', 4], E1: ['D9*2', 0], A5: 8 })),
    ),
  );
  const path = 'xl/worksheets/sheet1.xml';
  // The formulas of someone else: one of a cell, one of an array over two.
  parts[path] = strToU8(
    strFromU8(parts[path] ?? new Uint8Array())
      .replace('<f>A1*2</f>', '<f>POWER(A1,2)</f>')
      .replace('<f>A1*3</f>', '<f t="array" ref="C1:C2">A1:A2*3</f>')
      .replace('</row>', '</row><row r="2"><c r="C2"><v>33</v></c></row>'),
  );
  const opened = await openFile(zipSync(parts), 'khac.xlsx');
  if (!opened.ok) {
    throw new Error(opened.code);
  }
  const door = openFileDoor(opened.content, { today: () => TODAY });
  expect(marked(door.content())).toEqual([]);
  await expect(door.apply([type('S', 'A1', 2)])).resolves.toEqual({ state: 'done', kept: [] });
  expect(marked(door.content()).sort()).toEqual(['S!B1', 'S!C1', 'S!C2', 'S!D1']);
  const saved = unzipSync(await writeWorkbook(door.content()));
  const xml = strFromU8(saved[path] ?? new Uint8Array());
  const cell = (address: string) => new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(xml)?.[0];
  expect(cell('B1')).toMatch(/<f>POWER\(A1,2\)<\/f><\/c>$/);
  expect(cell('C1')).toMatch(/<f t="array" ref="C1:C2">A1:A2\*3<\/f><\/c>$/);
  expect(cell('C2')).not.toContain('33');
  expect(cell('D1')).toMatch(/<f>C1\+1<\/f><\/c>$/);
  expect(cell('E1')).toContain('<v>0</v>');
  expect(strFromU8(saved['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  const again = await openFile(await writeWorkbook(door.content()), 'khac.xlsx');
  expect(again.ok && marked(openFileDoor(again.content, { today: () => TODAY }).content()).sort()).toEqual([
    'S!B1',
    'S!C1',
    'S!D1',
  ]);
});

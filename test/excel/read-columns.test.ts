/**
 * How many requests large tables are read in. Here Excel is played by the few members that the reading uses, over made-up
 * cells: ten thousand rows take the stand-in a minute, and what is asked for is the same (test/excel/cost.test.ts).
 */
import type { CellValue } from '../../src/workbook/cells/cells';
import { readColumns } from '../../src/excel/read-columns';

/** What the number of requests is measured by. */
const UNIT = 3_000_000;
/** Excel on the web refuses more. */
const LIMIT = 5_000_000;

class HostError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const HEADERS = Array.from({ length: 20 }, (_, index) => `Cột ${index + 1}`);

interface Played {
  readonly context: Excel.RequestContext;
  /** What each request answered, in bytes; those refused too. */
  readonly answers: { bytes: number; refused: boolean }[];
}

interface Block {
  values: CellValue[][];
  getResizedRange(rows: number, columns: number): Block;
  load(): void;
}

/** @param rowsAt how many rows the table has when the n-th request comes, from 1. @param below what stands under it. */
function play(
  rowsAt: (request: number) => number,
  cell: (row: number, column: number) => CellValue,
  below: readonly (readonly CellValue[])[] = [],
): Played {
  const answers: Played['answers'] = [];
  let pending: (() => unknown)[] = [];
  let rows = rowsAt(1);
  const ask = (answer: () => unknown) => () => void pending.push(answer);
  const block = (row: number, column: number, height = 1, width = 1, of = cell): Block => {
    const range: Block = {
      values: [] as CellValue[][],
      getResizedRange: (r: number, c: number) => block(row, column, height + r, width + c, of),
      load: ask(() => {
        range.values = Array.from({ length: height }, (_, r) =>
          Array.from({ length: width }, (__, c) => of(row + r, column + c)),
        );
        return range.values;
      }),
    };
    return range;
  };
  const count: { count: number; load: () => void } = { count: 0, load: ask(() => (count.count = rows)) };
  /** The rows from that one below the table on. */
  const rowsBelow = (from: number, count: number): object => ({
    rowIndex: 1 + rows + from,
    columnIndex: 0,
    load: ask(() => 1),
    getCell: (r: number, c: number) => block(from + r, c, 1, 1, (row, column) => below[row]?.[column] ?? ''),
    getRowsBelow: (more: number) => rowsBelow(from + count, more),
  });
  const body = {
    getRowsBelow: (count: number) => rowsBelow(0, count),
    rowIndex: 1,
    columnIndex: 0,
    load: ask(() => 1),
    getCell: (r: number, c: number) => block(r, c),
  };
  const table = {
    name: 'NhiemVu',
    worksheet: { name: 'Nhiệm vụ' },
    rows: count,
    columns: { items: HEADERS.map((name) => ({ name })) },
    getDataBodyRange: () => body,
  };
  const nothing = { isNullObject: true, load: () => undefined };
  const used = { rowIndex: 0, rowCount: 1 + rows + below.length, load: () => undefined };
  const context = {
    workbook: {
      worksheets: {
        items: [{ name: 'Nhiệm vụ', visibility: 'Visible' }],
        load: () => undefined,
        getItem: () => ({ getUsedRangeOrNullObject: () => used }),
        getItemOrNullObject: () => ({
          isNullObject: true,
          getUsedRangeOrNullObject: () => nothing,
          getRange: () => ({ ...nothing, values: [] }),
        }),
      },
      tables: { items: [table], load: ask(() => (count.count = rows)) },
      names: { items: [], load: () => undefined },
    },
    sync: () => {
      rows = rowsAt(answers.length + 1);
      const bytes = pending.reduce(
        (sum, answer) => sum + new TextEncoder().encode(JSON.stringify(answer())).length,
        0,
      );
      pending = [];
      answers.push({ bytes, refused: bytes > LIMIT });
      return bytes > LIMIT
        ? Promise.reject(new HostError('ResponsePayloadSizeLimitExceeded'))
        : Promise.resolve();
    },
  };
  return { context: context as unknown as Excel.RequestContext, answers };
}

const all = () => HEADERS.map((header) => ({ table: 'NhiemVu', header, formulas: false, list: false }));

beforeAll(() => {
  Object.assign(globalThis, { OfficeExtension: { Error: HostError } });
});

const cellOf = (length: number) => (row: number, column: number) => `${row},${column} ${'x'.repeat(length)}`;

/** The last is how many requests more there may be where texts are quite other than those of plans. */
test.each<[string, number, (row: number, column: number) => CellValue, number]>([
  ['few rows', 12, cellOf(60), 0],
  ['rows as long as real ones', 10_000, cellOf(30), 0],
  ['rows much longer than was to be expected', 10_000, cellOf(90), 1],
  ['short rows', 10_000, (row) => row, 1],
  ['rows that grow longer', 10_000, (row, column) => cellOf(row / 100)(row, column), 1],
])('%s: one request, and one for each 3 MB; every cell is there', async (_, rows, cell, more) => {
  const { context, answers } = play(() => rows, cell);
  const { sheets } = await readColumns(context, all);
  const grid = sheets[0]?.grid;
  expect(grid?.values).toEqual(
    Array.from({ length: rows }, (__, row) => HEADERS.map((___, column) => cell(row, column))),
  );
  const read = answers.filter(({ refused }) => !refused);
  const bytes = read.reduce((sum, answer) => sum + answer.bytes, 0);
  expect(read.length).toBeLessThanOrEqual(1 + Math.ceil(bytes / UNIT) + more);
  // A first guess may be wrong; after it, what was read is known.
  expect(answers.length - read.length).toBeLessThanOrEqual(1);
});

test('only what was chosen is asked for', async () => {
  const { context, answers } = play(() => 100, cellOf(1000));
  const { sheets } = await readColumns(context, () => [
    { table: 'NhiemVu', header: 'Cột 3', formulas: false, list: false },
    { table: 'Khác', header: 'Cột 4', formulas: false, list: false },
  ]);
  expect(sheets[0]?.grid.values[0]).toEqual([cellOf(1000)(0, 2)]);
  expect(sheets[0]?.grid.column).toBe(2);
  expect(answers[1]?.bytes).toBeLessThan(110_000);
});

const typed = (count: number) => Array.from({ length: count }, (_, row) => [null, `Việc ${row + 1}`]);

test.each([
  ['none', 0, 2],
  ['some', 3, 2],
  ['as many as are asked for, and one more', 21, 3],
  ['many', 300, 3],
])('rows right below the table, in all its columns: %s', async (_, count, requests) => {
  const { context, answers } = play(() => 4, cellOf(3), typed(count));
  const { sheets } = await readColumns(context, () => [
    { table: 'NhiemVu', header: 'Cột 3', formulas: false, list: false },
  ]);
  const { values = [], row, column } = sheets[0]?.grid ?? {};
  expect([row, column, values.length]).toEqual([1, count === 0 ? 2 : 0, 4 + count]);
  expect(values.slice(4).map((line) => line[1])).toEqual(typed(count).map((line) => line[1]));
  expect(sheets[0]?.usedRows).toBe(5 + count);
  expect(answers).toHaveLength(requests);
});

test('a row that comes meanwhile: it is read again, whole', async () => {
  const { context, answers } = play((request) => (request < 3 ? 10_000 : 10_001), cellOf(30));
  const { sheets } = await readColumns(context, all);
  expect(sheets[0]?.grid.values).toHaveLength(10_001);
  expect(answers.length).toBeGreaterThan(4);
});

test('a refusal for another reason is handed on', async () => {
  const { context } = play(() => 10, cellOf(30));
  context.sync = () => Promise.reject(new HostError('AccessDenied'));
  await expect(readColumns(context, all)).rejects.toMatchObject({ code: 'AccessDenied' });
});

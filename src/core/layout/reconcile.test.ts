import { cellName } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import type { TableSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { locate, textOf } from './locate';
import { EMPTY_META } from './meta';
import type { Meta } from './meta';
import { rebuiltTables } from './rebuild';
import { namedTables, sameFormula } from './table-formulas';

const HEADERS = ['Mã', 'STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan thực hiện', 'Hạn hoàn thành'];
const KEYS = ['id', 'no', 'text', 'lead', 'implementing', 'deadline'];

/** A workbook whose tasks have these columns alone. */
const meta: Meta = {
  ...EMPTY_META,
  rows: { 't.1': [], 't.2': [] },
  sheets: {
    tasks: {
      sheet: 'Nhiệm vụ',
      table: 'NhiemVu',
      columns: Object.fromEntries(KEYS.map((key, index) => [key, HEADERS[index] ?? ''])),
    },
  },
};

const FIRST = ['t.1', '1', 'Ban hành kế hoạch', 'Văn phòng', null, 46172];
const SECOND = ['t.2', '2', 'Tiếp công dân', null, 'Các thôn', null];

/** The layout has more columns than these tests; without them it is not found by headers alone. */
const table = (change: Partial<TableSnapshot> = {}): TableSnapshot => ({
  name: 'NhiemVu',
  row: 2,
  column: 0,
  headers: HEADERS,
  bodyRows: 2,
  ...change,
});

function workbook(
  below: readonly (readonly CellValue[])[],
  tables: readonly TableSnapshot[] = [table()],
  above: readonly (readonly CellValue[])[] = [['BẢNG NHIỆM VỤ'], []],
): WorkbookSnapshot {
  const lines = [...above, HEADERS, FIRST, SECOND, ...below].map((line) =>
    HEADERS.map((_, index) => line[index] ?? null),
  );
  const grid = { row: 0, column: 0, values: lines, formulas: lines.map((line) => line.map(() => null)) };
  return { sheets: [{ name: 'Nhiệm vụ', visibility: 'visible', grid, tables }], names: [] };
}

/** What is read: the rows' numbers as people count them, and how the table stands. */
function seen(snapshot: WorkbookSnapshot) {
  const located = locate(snapshot, meta, 'tasks');
  const below = located?.standing.below;
  return {
    rows: located?.rows.map(({ row }) => row + 1),
    joined: located?.standing.joined.map((row) => row + 1),
    below: below && `${cellName(below.at.row, below.at.column)} +${below.rows}`,
  };
}

const OWN = [null, '3', 'Hòa giải ở cơ sở', null, 'Các tổ hòa giải', null];
const BLANK: readonly CellValue[] = [];

describe('rows right below a table', () => {
  test.each<[string, readonly (readonly CellValue[])[], number[], string | undefined]>([
    ['nothing', [], [], undefined],
    ['a task and who does it', [OWN], [6], undefined],
    ['two of them', [OWN, OWN], [6, 7], undefined],
    [
      'a task that begins like a total',
      [[null, null, 'Tổng kết công tác dân vận', 'Văn phòng']],
      [6],
      undefined,
    ],
    ['a task of a day of the year', [[null, null, 'Ngày hội đại đoàn kết', 'Mặt trận']], [6], undefined],
    ['a task without anybody', [[null, null, 'Hòa giải ở cơ sở']], [], 'C6 +1'],
    ['a blank row between', [BLANK, OWN], [], 'B7 +1'],
    ['a total', [[null, null, 'Tổng cộng', '2 nhiệm vụ']], [], 'C6 +1'],
    ['a total before a task', [[null, null, 'Cộng:', '2'], OWN], [], 'C6 +2'],
    ['a signature', [[null, null, 'Người lập biểu', 'Chủ tịch UBND xã']], [], 'C6 +1'],
    ['a signature in capitals', [[null, null, 'NGƯỜI TỔNG HỢP BÁO CÁO', 'TRƯỞNG BAN CHỈ ĐẠO']], [], 'C6 +1'],
    ['place and day', [[null, null, 'Xã A, ngày 30 tháng 11 năm 2026', 'KT. CHỦ TỊCH']], [], 'C6 +1'],
    ['a note', [[null, null, 'Ghi chú: số liệu đến 30/11', 'Văn phòng']], [], 'C6 +1'],
    ['a task, then a note', [OWN, [null, null, '(*) Theo Luật', 'x']], [6], 'C7 +1'],
  ])('%s', (_, below, joined, rest) => {
    expect(seen(workbook(below))).toEqual({ rows: [4, 5, ...joined], joined, below: rest });
  });

  test('what stands below a row of totals is never counted', () => {
    const total = [null, null, 'Tổng', '2'];
    expect(seen(workbook([total, OWN], [table({ totals: true })]))).toMatchObject({
      rows: [4, 5],
      joined: [],
    });
  });

  test('a row of ours that an area has left out is taken in', () => {
    expect(seen(workbook([], [table({ bodyRows: 1 })]))).toEqual({
      rows: [4, 5],
      joined: [5],
      below: undefined,
    });
  });
});

describe('tables and cells that disagree', () => {
  test.each<[string, WorkbookSnapshot]>([
    ['rows put in above', workbook([], [table()], [['BẢNG NHIỆM VỤ'], [], []])],
    ['an area of one cell', workbook([], [table({ row: 4, column: 5, bodyRows: 0 })])],
    ['an area without its header', workbook([], [table({ row: 1, bodyRows: 3 })])],
    ['an area to the last row', workbook([], [table({ bodyRows: 1_048_573 })])],
    ['no table at all', workbook([], [])],
    [
      'a column name unlike its cell',
      workbook([], [table({ headers: HEADERS.map((h) => (h === 'STT' ? 'Cột1' : h)) })]),
    ],
  ])('%s: both tasks are read', (_, snapshot) => {
    const located = locate(snapshot, meta, 'tasks');
    expect(located?.rows.map((row) => textOf(row, 'text'))).toEqual(['Ban hành kế hoạch', 'Tiếp công dân']);
    expect(located?.rows.map((row) => textOf(row, 'no'))).toEqual(['1', '2']);
  });

  test('a sheet that is no table any more keeps its signature out', () => {
    expect(seen(workbook([BLANK, [null, null, 'NGƯỜI LẬP', 'CHỦ TỊCH']], []))).toEqual({
      rows: [4, 5],
      joined: [],
      below: 'C7 +1',
    });
  });
});

describe('tables made again', () => {
  test.each<[string, WorkbookSnapshot, object | undefined]>([
    ['in place', workbook([]), undefined],
    ['gone', workbook([], []), { how: 'made', rows: 2, changes: [{ kind: 'addTable', table: 'NhiemVu' }] }],
    ['too short', workbook([OWN]), { how: 'drawn', rows: 3, changes: [{ kind: 'resizeTable' }] }],
    ['too long', workbook([], [table({ bodyRows: 1_048_573 })]), { how: 'drawn', rows: 2 }],
    ['a total right below it', workbook([OWN], [table({ totals: true })]), undefined],
  ])('%s', (_, snapshot, expected) => {
    const [rebuilt] = rebuiltTables(snapshot, meta, ['tasks']);
    if (expected) {
      expect(rebuilt).toMatchObject(expected);
    } else {
      expect(rebuilt).toBeUndefined();
    }
  });
});

describe('formulas that have been elsewhere', () => {
  const tables = namedTables(workbook([]), meta);
  const at = { sheet: 'Nhiệm vụ', row: 3, column: 5 };
  test.each([
    ['=COUNTIF(\'Nhiệm vụ\'!$D$4:$D$5,"x")', '=COUNTIF(NhiemVu[Cơ quan chủ trì],"x")'],
    ["='Nhiệm vụ'!$F4+1", '=NhiemVu[[#This Row],[Hạn hoàn thành]]+1'],
    ['=[@STT]', '=NhiemVu[[#This Row],[STT]]'],
    ['=$F4&"\'Nhiệm vụ\'!$F4"', '=NhiemVu[[#This Row],[Hạn hoàn thành]]&"\'Nhiệm vụ\'!$F4"'],
  ])('%s means %s', (written, meant) => {
    expect(sameFormula(written, meant, at, tables, 'NhiemVu')).toBe(true);
  });

  test.each([
    ["='Nhiệm vụ'!$F5", '=NhiemVu[[#This Row],[Hạn hoàn thành]]'],
    ["=SUM('Nhiệm vụ'!$F$4:$F$4)", '=SUM(NhiemVu[Hạn hoàn thành])'],
  ])('%s of another row or part does not mean %s', (written, meant) => {
    expect(sameFormula(written, meant, at, tables, 'NhiemVu')).toBe(false);
  });

  test('a renamed column is followed', () => {
    const renamed = HEADERS.map((header) => (header === 'Cơ quan chủ trì' ? 'Đơn vị chính' : header));
    const book = workbook([], [table({ headers: renamed })]);
    const grid = {
      ...book.sheets[0]!.grid,
      values: book.sheets[0]!.grid.values.map((line, r) => (r === 2 ? renamed : line)),
    };
    const named = namedTables({ ...book, sheets: [{ ...book.sheets[0]!, grid }] }, meta);
    const [found, made] = ['=COUNTA(NhiemVu[Đơn vị chính])', '=COUNTA(NhiemVu[Cơ quan chủ trì])'];
    expect(sameFormula(found, made, at, named)).toBe(true);
    expect(sameFormula(found, made, at, tables)).toBe(false);
  });
});

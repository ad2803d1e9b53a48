import type { CellValue } from '../data/cells';
import { readFormulas, readTexts, readTypes, readValues, usedArea, writeCells } from './cells';
import type { Written } from './cells';
import { createEngine } from './create-engine';
import type { Engine } from './engine';
import { defineName } from './names';
import { parseReference } from './references';
import { addSheet, deleteSheet, listSheets, renameSheet } from './sheets';
import { findTable } from './table-info';
import { addTable, resizeTable, setTableName } from './tables';
import { createUniver } from './univer';
import type { Univer } from './univer-parts';

/** Univer's command that a person's typing ends in. */
const SET_VALUES = 'sheet.command.set-range-values';

let univer: Univer;
let engine: Engine;
const SHEET = 'sheet-1';

beforeEach(() => {
  univer = createUniver();
  engine = createEngine(univer);
});

afterEach(() => {
  engine.dispose();
  univer.dispose();
});

function at(address: string) {
  const reference = parseReference(address);
  if (!reference) {
    throw new Error(address);
  }
  return reference.area;
}

function write(topLeft: string, lines: Written[][], sheet = SHEET): void {
  const { row, column } = at(topLeft);
  writeCells(engine, sheet, { row, column, rows: lines.length, columns: lines[0]?.length ?? 0 }, lines);
}

async function values(address: string, sheet = SHEET): Promise<CellValue[][]> {
  await engine.settled();
  return readValues(engine, sheet, at(address));
}

/** A table of two tasks: header in row 1, body in rows 2 and 3. */
function tasks(): string {
  write('A1', [
    ['Việc', 'Điểm (tối đa)', 'Gấp đôi'],
    ['a', 5, null],
    ['b', 7, null],
  ]);
  const id = addTable(engine, SHEET, at('A1:C3'), 'NhiemVu');
  write('C2', [['=[@[Điểm (tối đa)]]*2'], ['=NhiemVu[[#This Row],[Điểm (tối đa)]]*2']]);
  return id;
}

describe('calculation', () => {
  test.each<[string, CellValue]>([
    ['=SUM(A1:A4)', 10],
    ['=SUMIFS(A1:A4,B1:B4,"x")', 4],
    ['=COUNTIFS(A1:A4,">1",B1:B4,"x")', 1],
    ['=COUNTIF(A1:A4,">"&A2)+1', 3],
    ['=IF(A1=1,"có","không")', 'có'],
    ['=IFERROR(1/0,"lỗi")', 'lỗi'],
    ['=INDEX(A1:A4,MATCH("z",B1:B4,0))', 4],
    ['=ROUND(2.345,2)', 2.35],
    ['=MIN(A1:A4)+MAX(A1:A4)', 5],
    ['=SUMPRODUCT(A1:A4,A1:A4)', 30],
    ['=SUMPRODUCT((B1:B4="x")*A1:A4)', 4],
    ['=AND(A1=1,OR(A2=1,A3=3))', true],
    ['=DATE(2026,3,15)', 46096],
    ['=1/0', '#DIV/0!'],
    ['=NoSuch()', '#NAME?'],
    ['=MATCH(9,A1:A4,0)', '#N/A'],
    ['="a"&" "&TEXT(0.5,"0%")', 'a 50%'],
    ['=Bảng!A1', 0],
  ])('%s', async (formula, result) => {
    addSheet(engine, 'Bảng');
    write('A1', [
      [1, 'x'],
      [2, 'y'],
      [3, 'x'],
      [4, 'z'],
    ]);
    write('D1', [[formula]]);
    const [[value] = []] = await values('D1');
    expect(value).toEqual(result);
  });

  test('a name that stands for a range on a sheet with a Vietnamese name', async () => {
    const sheet = addSheet(engine, 'Đơn vị (2)');
    write('A1', [[1], [2]], sheet);
    defineName(engine, 'DanhMuc', "='Đơn vị (2)'!$A$1:$A$2");
    write('D1', [['=SUM(DanhMuc)']]);
    expect(await values('D1')).toEqual([[3]]);
    renameSheet(engine, sheet, 'Danh mục');
    expect(readFormulas(engine, SHEET, at('D1'))).toEqual([['=SUM(DanhMuc)']]);
    write('A1', [[5]], sheet);
    expect(await values('D1')).toEqual([[7]]);
  });

  test('formulas follow a sheet that is renamed', async () => {
    const sheet = addSheet(engine, 'Cũ');
    write('A1', [[5]], sheet);
    write('A1', [["='Cũ'!A1*2"]]);
    renameSheet(engine, sheet, 'Tên mới');
    expect(await values('A1')).toEqual([[10]]);
    expect(readFormulas(engine, SHEET, at('A1'))[0]?.[0]).toContain('Tên mới');
  });

  test('a second wait while nothing changed is over at once', async () => {
    write('A1', [['=1+1']]);
    await engine.settled();
    let over = false;
    void engine.settled().then(() => {
      over = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(over).toBe(true);
  });
});

describe('tables', () => {
  test('structured references calculate and read back short', async () => {
    tasks();
    write('E1', [['=SUM(NhiemVu[Gấp đôi])', '=COUNTIFS(NhiemVu[Việc],"a")']]);
    expect(await values('C2:F3')).toEqual([
      [10, null, null, null],
      [14, null, null, null],
    ]);
    expect(await values('E1:F1')).toEqual([[24, 1]]);
    expect(readFormulas(engine, SHEET, at('C2:C3'))).toEqual([
      ['=[@[Điểm (tối đa)]]*2'],
      ['=[@[Điểm (tối đa)]]*2'],
    ]);
    expect(readFormulas(engine, SHEET, at('E1'))).toEqual([['=SUM(NhiemVu[Gấp đôi])']]);
  });

  test.each([
    ['one row directly below', 'A4', [['c', 1, null]], 4],
    ['three rows', 'B4', [[1], [2], [3]], 6],
    ['nothing but blanks', 'A4', [['', '', '']], 3],
    ['a row further down', 'A5', [['c', 1, null]], 3],
    ['beside it', 'D4', [['c']], 3],
  ])('written below: %s', (_name, where, lines, rows) => {
    const id = tasks();
    write(where, lines);
    expect(findTable(engine, id)?.area).toEqual({ row: 0, column: 0, rows, columns: 3 });
  });

  test('typed in the grid: the table grows, short references are understood', async () => {
    const id = tasks();
    engine.run(SET_VALUES, { subUnitId: SHEET, range: range('A4'), value: { v: 'c' } });
    engine.run(SET_VALUES, { subUnitId: SHEET, range: range('B4'), value: { v: 100 } });
    engine.run(SET_VALUES, {
      subUnitId: SHEET,
      range: range('C4'),
      value: { f: '=[@[Điểm (tối đa)]]*2' },
    });
    expect(findTable(engine, id)?.area.rows).toBe(4);
    expect(await values('A4:C4')).toEqual([['c', 100, 200]]);
  });

  test('a header edited in the grid renames the column and the formulas follow', async () => {
    const id = tasks();
    write('E1', [['=SUM(NhiemVu[Điểm (tối đa)])']]);
    engine.run(SET_VALUES, {
      subUnitId: SHEET,
      range: range('B1'),
      value: { v: 'Điểm chuẩn' },
    });
    expect(findTable(engine, id)?.columns).toEqual(['Việc', 'Điểm chuẩn', 'Gấp đôi']);
    expect(readFormulas(engine, SHEET, at('C2'))).toEqual([['=[@[Điểm chuẩn]]*2']]);
    expect(readFormulas(engine, SHEET, at('E1'))).toEqual([['=SUM(NhiemVu[Điểm chuẩn])']]);
    write('B2', [[6]]);
    expect(await values('E1')).toEqual([[13]]);
  });

  test('two headers alike get a number, an empty one a name', () => {
    write('A1', [['a', 'a', '', 'A']]);
    const id = addTable(engine, SHEET, at('A1:D2'), 'T');
    expect(findTable(engine, id)?.columns).toEqual(['a', 'a2', 'Column3', 'A3']);
    expect(readTexts(engine, SHEET, at('A1:D1'))).toEqual([['a', 'a2', 'Column3', 'A3']]);
  });

  test('resized to more columns: they take their names from the header cells', async () => {
    const id = tasks();
    write('D1', [['Thêm'], [1], [2]]);
    resizeTable(engine, id, at('A1:D3'));
    write('F1', [['=SUM(NhiemVu[Thêm])+SUM(NhiemVu[Gấp đôi])']]);
    expect(findTable(engine, id)?.columns).toEqual(['Việc', 'Điểm (tối đa)', 'Gấp đôi', 'Thêm']);
    expect(await values('F1')).toEqual([[27]]);
    resizeTable(engine, id, at('A1:B2'));
    expect(findTable(engine, id)).toMatchObject({
      area: { rows: 2, columns: 2 },
      columns: ['Việc', 'Điểm (tối đa)'],
    });
  });

  test('grown: what looks at it from outside follows every later edit of the new row', async () => {
    tasks();
    write('F1', [['=SUM(NhiemVu[Gấp đôi])']]);
    expect(await values('F1')).toEqual([[24]]);
    write('B2', [[6]]);
    expect(await values('F1')).toEqual([[26]]);
    write('A4', [['c', 10]]);
    expect(await values('F1')).toEqual([[46]]);
    write('B4', [[100]]);
    expect(await values('F1')).toEqual([[226]]);
  });

  test('renamed: the formulas follow', async () => {
    const id = tasks();
    write('E1', [['=SUM(NhiemVu[Gấp đôi])']]);
    setTableName(engine, id, 'Viec');
    expect(readFormulas(engine, SHEET, at('E1'))).toEqual([['=SUM(Viec[Gấp đôi])']]);
    write('B2', [[1]]);
    expect(await values('E1')).toEqual([[16]]);
  });

  test('deleted with its sheet', () => {
    const sheet = addSheet(engine, 'Khác');
    write('A1', [['a'], [1]], sheet);
    addTable(engine, sheet, at('A1:A2'), 'T');
    deleteSheet(engine, sheet);
    expect(findTable(engine, 'T')).toBeUndefined();
    expect(listSheets(engine).map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

function range(address: string) {
  const { row, column } = at(address);
  return { startRow: row, endRow: row, startColumn: column, endColumn: column };
}

describe('cells', () => {
  test('null leaves, an empty text empties', async () => {
    write('A1', [['a', 'b']]);
    write('A1', [[null, '']]);
    expect(await values('A1:B1')).toEqual([['a', null]]);
    expect(usedArea(engine, SHEET, true)).toEqual(at('A1'));
  });

  test('what is shown, and what it is', async () => {
    write('A1', [['12/25/2026', 0.5, true, '=1/0', '', 'x', "'007"]]);
    await engine.settled();
    expect(readTexts(engine, SHEET, at('A1:G1'))).toEqual([
      ['12/25/2026', '0.5', 'TRUE', '#DIV/0!', '', 'x', '007'],
    ]);
    expect(readTypes(engine, SHEET, at('A1:G1'))).toEqual([
      ['Double', 'Double', 'Boolean', 'Error', 'Empty', 'String', 'String'],
    ]);
    expect(await values('A1:G1')).toEqual([[46381, 0.5, true, '#DIV/0!', null, 'x', '007']]);
  });

  test('a formula written over another looks at what it says, and no more at what the other said', async () => {
    write('A1', [[1, 10, '=A1*2']]);
    expect(await values('C1')).toEqual([[2]]);
    write('C1', [['=B1*2']]);
    expect(await values('C1')).toEqual([[20]]);
    write('B1', [[11]]);
    write('D1', [['=C1+1']]);
    expect(await values('C1:D1')).toEqual([[22, 23]]);
    write('C1', [[5]]);
    expect(await values('C1:D1')).toEqual([[5, 6]]);
  });

  test('far out, where the grid had an edge', async () => {
    write('AZ1000', [[1, '=AZ1000+1']]);
    expect(await values('AZ1000:BA1000')).toEqual([[1, 2]]);
  });
});

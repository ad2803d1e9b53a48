import fc from 'fast-check';
import { areaName, cellName, cutOut, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet } from './cells';
import type { Area } from './cells';

describe('cellName', () => {
  test.each([
    [0, 0, 'A1'],
    [0, 25, 'Z1'],
    [0, 26, 'AA1'],
    [9, 701, 'ZZ10'],
    [0, 702, 'AAA1'],
    [MAX_ROWS - 1, MAX_COLUMNS - 1, 'XFD1048576'],
  ])('(%i, %i) is %s', (row, column, name) => {
    expect(cellName(row, column)).toBe(name);
  });
});

describe('parseArea', () => {
  test.each([
    ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
    ["'Nhiệm vụ'!$B$2:$D$9", { row: 1, column: 1, rows: 8, columns: 3 }],
    ['d9:b2', { row: 1, column: 1, rows: 8, columns: 3 }],
  ])('reads %s', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  test.each(['', 'A0', 'XFE1', 'A1048577', 'A:A', 'A1:B', 'Bảng[Cột]', '1A'])('refuses %s', (text) => {
    expect(parseArea(text)).toBeUndefined();
  });

  test('reads back what areaName writes', () => {
    const area = fc
      .record({
        row: fc.nat(MAX_ROWS - 1),
        column: fc.nat(MAX_COLUMNS - 1),
        rows: fc.integer({ min: 1, max: 500 }),
        columns: fc.integer({ min: 1, max: 50 }),
      })
      .filter((a) => a.row + a.rows <= MAX_ROWS && a.column + a.columns <= MAX_COLUMNS);
    fc.assert(
      fc.property(area, (a) => {
        expect(parseArea(areaName(a))).toEqual(a);
      }),
    );
  });
});

describe('quoteSheet', () => {
  test.each([
    ['Sheet', 'Sheet'],
    ['Nhiệm vụ', "'Nhiệm vụ'"],
    ["Thôn 'A'", "'Thôn ''A'''"],
    ['AB12', "'AB12'"],
    ['R1C1', "'R1C1'"],
    ['rc', "'rc'"],
    ['C', "'C'"],
    ['Cong', 'Cong'],
    ['_SoDanVan', '_SoDanVan'],
  ])('%s → %s', (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });
});

test('cutting an area out of another leaves every other cell once', () => {
  const area = fc.record({
    row: fc.nat(6),
    column: fc.nat(6),
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
  });
  const cellsOf = ({ row, column, rows, columns }: Area): string[] =>
    Array.from({ length: rows * columns }, (_, n) =>
      cellName(row + Math.floor(n / columns), column + (n % columns)),
    );
  fc.assert(
    fc.property(area, area, (whole, hole) => {
      const gone = new Set(cellsOf(hole));
      expect(cutOut(whole, hole).flatMap(cellsOf).sort()).toEqual(
        cellsOf(whole)
          .filter((cell) => !gone.has(cell))
          .sort(),
      );
    }),
  );
});

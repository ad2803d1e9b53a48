import { areaName, cellName, parseArea } from '../../workbook/cells/cells';
import type { FileCell, FileSheet } from '../../files/parts/workbook';
import { areaOf, chosen, extentOf, lastFilled, leapt, shownPlace, stepped } from './selection';
import type { Place } from './selection';

const place = (address: string): Place => {
  const { row = 0, column = 0 } = parseArea(address) ?? {};
  return { row, column };
};

/** A sheet whose cells at these addresses are filled. */
function sheet(addresses: readonly string[], more: Partial<FileSheet> = {}): FileSheet {
  const cells = new Map<number, Map<number, FileCell>>();
  for (const { row, column } of addresses.map(place)) {
    cells.set(row, (cells.get(row) ?? new Map<number, FileCell>()).set(column, { value: 1 }));
  }
  return { name: 'S', visibility: 'visible', cells, ...more };
}

const MERGED = { merges: [{ row: 1, column: 1, rows: 2, columns: 3 }] };

test.each<[string, FileSheet, string, number, number, string]>([
  ['right', sheet([]), 'A1', 0, 1, 'B1'],
  ['no further than the edge', sheet([]), 'A1', -1, 0, 'A1'],
  ['a page down, at most to the end', sheet([]), 'A30', 20, 0, 'A40'],
  ['over hidden rows', sheet([], { hiddenRows: [1, 2] }), 'A1', 1, 0, 'A4'],
  ['over hidden columns', sheet([], { hiddenColumns: [1] }), 'C1', 0, -1, 'A1'],
  ['all rows above are hidden: stays', sheet([], { hiddenRows: [0] }), 'A2', -1, 0, 'A2'],
  ['into a merge: its first cell', sheet([], MERGED), 'C1', 1, 0, 'B2'],
  ['out of a merge, downwards', sheet([], MERGED), 'B2', 1, 0, 'B4'],
  ['out of a merge, to the right', sheet([], MERGED), 'B2', 0, 1, 'E2'],
])('a step: %s', (_, of, from, down, right, to) => {
  const at = stepped(of, place(from), { down, right });
  expect(cellName(at.row, at.column)).toBe(to);
});

test.each<[string, string, number, number, string]>([
  ['to the end of a run', 'A1', 1, 0, 'A3'],
  ['over a gap to the next run', 'A3', 1, 0, 'A6'],
  ['to the end of what can be typed into', 'A6', 1, 0, 'A40'],
  ['from an empty cell back', 'A5', -1, 0, 'A3'],
  ['back to the beginning', 'C9', 0, -1, 'A9'],
])('Ctrl with an arrow: %s', (_, from, down, right, to) => {
  const at = leapt(sheet(['A1', 'A2', 'A3', 'A6']), place(from), { down, right });
  expect(cellName(at.row, at.column)).toBe(to);
});

test('what is chosen holds whole merges', () => {
  expect(areaName(areaOf(sheet([], MERGED), { at: place('A1'), to: place('B2') }))).toBe('A1:D3');
  expect(areaName(areaOf(sheet([]), { at: place('C3'), to: place('B5') }))).toBe('B3:C5');
  expect(areaName(areaOf(sheet([]), chosen(place('C3'))))).toBe('C3');
});

test('one can go further than what is filled', () => {
  expect(extentOf(sheet(['B90']))).toEqual({ rows: 120, columns: 10 });
  expect(extentOf(sheet([]))).toEqual({ rows: 40, columns: 10 });
  expect(lastFilled(sheet(['B9', 'D2']))).toEqual({ row: 8, column: 3 });
});

test('where one begins can be seen', () => {
  expect(shownPlace(sheet([], { hiddenRows: [0, 1], hiddenColumns: [0] }), place('A1'))).toEqual(place('B3'));
  expect(shownPlace(sheet([]), place('A1'))).toEqual(place('A1'));
});

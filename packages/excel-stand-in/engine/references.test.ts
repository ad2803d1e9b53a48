import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS } from '../data/cells';
import { parseReference } from './references';
import { absoluteText, areaText, sheetText } from './references';

test.each([
  ['A1', undefined, { row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$2:D9', undefined, { row: 1, column: 1, rows: 8, columns: 3 }],
  ['Sheet1!A1', 'Sheet1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ["'Nhiệm vụ (2)'!$A$1", 'Nhiệm vụ (2)', { row: 0, column: 0, rows: 1, columns: 1 }],
  ["'It''s'!A1", "It's", { row: 0, column: 0, rows: 1, columns: 1 }],
  ['B:C', undefined, { row: 0, column: 1, rows: MAX_ROWS, columns: 2 }],
  ['$1:$3', undefined, { row: 0, column: 0, rows: 3, columns: MAX_COLUMNS }],
])('reads %s', (text, sheet, area) => {
  expect(parseReference(text)).toEqual({ sheet, area });
});

test.each(['', 'A', 'A0', 'XFE1', 'A1048577', 'A1,B2', 'A1 B2', '!A1', 'T[a]'])('refuses %j', (text) => {
  expect(parseReference(text)).toBeUndefined();
});

test.each([
  ['Sheet1', 'Sheet1'],
  ['Bảng', 'Bảng'],
  ['Nhiệm vụ', "'Nhiệm vụ'"],
  ['A1', "'A1'"],
  ['RC', 'RC'],
  ['R1', "'R1'"],
  ['2026', "'2026'"],
  ["It's", "'It''s'"],
])('writes the sheet %s', (name, written) => {
  expect(sheetText(name)).toBe(written);
});

test('what is written is read back', () => {
  const area = fc
    .record({ row: fc.nat(MAX_ROWS - 1), column: fc.nat(MAX_COLUMNS - 1), height: fc.nat(), width: fc.nat() })
    .map(({ row, column, height, width }) => ({
      row,
      column,
      rows: 1 + (height % (MAX_ROWS - row)),
      columns: 1 + (width % (MAX_COLUMNS - column)),
    }));
  fc.assert(
    fc.property(area, (each) => {
      expect(parseReference(areaText(each))?.area).toEqual(each);
      expect(parseReference(absoluteText(each))?.area).toEqual(each);
    }),
  );
});

test.each([
  ['one cell', { row: 1, column: 1, rows: 1, columns: 1 }, 'B2', '$B$2'],
  ['cells', { row: 1, column: 1, rows: 8, columns: 3 }, 'B2:D9', '$B$2:$D$9'],
  ['whole columns', { row: 0, column: 1, rows: MAX_ROWS, columns: 2 }, 'B:C', '$B:$C'],
  ['whole rows', { row: 1, column: 0, rows: 3, columns: MAX_COLUMNS }, '2:4', '$2:$4'],
  [
    'a whole sheet',
    { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS },
    `1:${MAX_ROWS}`,
    `$1:$${MAX_ROWS}`,
  ],
])('writes %s', (_, area, written, absolute) => {
  expect([areaText(area), absoluteText(area)]).toEqual([written, absolute]);
});

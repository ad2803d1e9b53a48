import { areaName, parseArea } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import type { CellInput, Change } from '../../workbook/draft/change';
import { emptyWorkbook, openFileDoor } from '../../files/file-door';
import type { FileCell, FileSheet, FileWorkbook } from '../../files/parts/workbook';
import { clearing, editsToChanges, movedContent, rowBelow, tableToGrow } from './edit';
import type { CellEdit } from './edit';

const DATE = { numberFormat: 'dd/mm/yyyy' };
const STOP = { rule: { kind: 'list', source: '=KetQua' }, onError: 'stop', title: '', message: '' } as const;

/** A sheet with a table over A1:C3 whose third column calculates. */
function tableSheet(
  more: Partial<FileSheet> = {},
  below: Readonly<Record<string, CellValue>> = {},
): FileSheet {
  const rows: FileCell[][] = [
    [{ value: 'Việc' }, { value: 'Hạn' }, { value: 'Gấp đôi' }],
    ...[1, 2].map((n): FileCell[] => [
      { value: n },
      { value: 46_000 + n, style: DATE },
      { value: 2 * n, formula: 'Bang[[#This Row],[Việc]]*2', style: { fill: '#EEEEEE' } },
    ]),
  ];
  const cells = new Map(rows.map((row, r) => [r, new Map(row.map((cell, c) => [c, cell]))]));
  for (const [address, value] of Object.entries(below)) {
    const { row = 0, column = 0 } = parseArea(address) ?? {};
    cells.set(row, new Map(cells.get(row)).set(column, { value }));
  }
  return {
    name: 'S',
    visibility: 'visible',
    cells,
    tables: [
      {
        name: 'Bang',
        area: { row: 0, column: 0, rows: 3, columns: 3 },
        columns: [
          { name: 'Việc' },
          { name: 'Hạn' },
          { name: 'Gấp đôi', formula: 'Bang[[#This Row],[Việc]]*2' },
        ],
      },
    ],
    validations: [{ area: { row: 1, column: 0, rows: 2, columns: 2 }, validation: STOP }],
    conditionals: [
      { area: { row: 1, column: 0, rows: 2, columns: 3 }, conditional: { formula: '=$B2<A$1', style: {} } },
    ],
    ...more,
  };
}

const edit = (address: string, input: NonNullable<CellInput>, numberFormat?: string): CellEdit => {
  const { row = 0, column = 0 } = parseArea(address) ?? {};
  return { row, column, input, ...(numberFormat === undefined ? {} : { numberFormat }) };
};

const said = (input: CellInput): string =>
  input === undefined ? '·' : 'formula' in input ? input.formula : String(input.value ?? '∅');

/** A change in one line. */
function line(change: Change): string {
  switch (change.kind) {
    case 'write':
      return `${areaName({ ...change, rows: 1, columns: 1 })} ${change.cells.map((row) => row.map(said).join(' ')).join(' / ')} for ${(change.expected ?? []).map((row) => row.map(said).join(' ')).join(' / ')}`;
    case 'resizeTable':
      return `${change.table} over ${areaName(change.area)}`;
    case 'format':
      return `${areaName(change.area)} looks ${JSON.stringify(change.style)}`;
    case 'conditional':
      return `${areaName(change.area)} if ${change.conditional.formula}`;
    case 'validate':
      return `${areaName(change.area)} takes ${change.validation.rule.kind}`;
    default:
      return change.kind;
  }
}

const GROWN = [
  'Bang over A1:C4',
  'B4 looks {"numberFormat":"dd/mm/yyyy"}',
  'C4 looks {"fill":"#EEEEEE"}',
  'A4:B4 takes list',
  'A4:C4 if =$B4<A$1',
];

test.each<[string, FileSheet, CellEdit[], string[]]>([
  ['a value, with what stood there', tableSheet(), [edit('A2', { value: 9 })], ['A2 9 for 1']],
  [
    'a formula is replaced knowingly',
    tableSheet(),
    [edit('C2', { value: 9 })],
    ['C2 9 for =Bang[[#This Row],[Việc]]*2'],
  ],
  [
    'a day in a cell without a format gets one',
    tableSheet(),
    [edit('F1', { value: 46_517 }, 'dd/mm/yyyy')],
    ['F1 46517 for ', 'F1 looks {"numberFormat":"dd/mm/yyyy"}'],
  ],
  [
    'what is typed right below a table is taken in, with looks, rules and formulas',
    tableSheet(),
    [edit('A4', { value: 3 })],
    [...GROWN, 'C4 =Bang[[#This Row],[Việc]]*2 for ', 'A4 3 for '],
  ],
  [
    'a block over the end, its own column of results kept',
    tableSheet(),
    [edit('C3', { value: 7 }), edit('C4', { value: 8 })],
    [...GROWN, 'C3 7 / 8 for =Bang[[#This Row],[Việc]]*2 / ·'],
  ],
  ['an emptied cell below takes nothing in', tableSheet(), [edit('A4', { value: null })], ['A4 ∅ for ']],
  ['one row off is not below', tableSheet(), [edit('A5', { value: 3 })], ['A5 3 for ']],
  ['beside the table is not below', tableSheet(), [edit('D4', { value: 3 })], ['D4 3 for ']],
  [
    'something stands below: the table stays',
    tableSheet({}, { C4: 'Cộng' }),
    [edit('A4', { value: 3 })],
    ['A4 3 for '],
  ],
])('%s', (_, sheet, edits, expected) => {
  expect(editsToChanges(sheet, edits).map(line)).toEqual(expected);
});

test('a row of totals keeps the table as it is', () => {
  const sheet = tableSheet();
  const [table] = sheet.tables ?? [];
  const totals = { ...sheet, tables: table ? [{ ...table, totals: true as const }] : [] };
  expect(editsToChanges(totals, [edit('A4', { value: 3 })]).map(line)).toEqual(['A4 3 for ']);
  const [with_] = totals.tables;
  expect(with_ && rowBelow(totals, with_)).toBeUndefined();
});

test('the button adds a row to the table around the cell, and below it', () => {
  const sheet = tableSheet();
  expect(
    ['A1', 'C3', 'B4', 'A5', 'D2'].map((address) => {
      const { row = 0, column = 0 } = parseArea(address) ?? {};
      return tableToGrow(sheet, row, column)?.name;
    }),
  ).toEqual(['Bang', 'Bang', 'Bang', undefined, undefined]);
  const [table] = sheet.tables ?? [];
  expect(table && rowBelow(sheet, table)?.map(line)).toEqual([
    ...GROWN,
    'C4 =Bang[[#This Row],[Việc]]*2 for ',
  ]);
});

test('only what holds something is emptied', () => {
  expect(clearing(tableSheet(), { row: 1, column: 1, rows: 9, columns: 9 }).map(line)).toEqual([
    'B2 ∅ ∅ / ∅ ∅ for 46001 =Bang[[#This Row],[Việc]]*2 / 46002 =Bang[[#This Row],[Việc]]*2',
  ]);
});

test('a formula moves with its cell, a value stays', () => {
  expect(movedContent({ value: 1, formula: 'A1*$B$2' }, 2, 1)).toEqual({ formula: '=B3*$B$2' });
  expect(movedContent({ value: 1 }, 2, 1)).toEqual({ value: 1 });
  expect(movedContent(undefined, 2, 1)).toEqual({ value: null });
});

test('the changes are carried out, and what is calculated follows at once', async () => {
  const sheet = tableSheet();
  const book: FileWorkbook = { ...emptyWorkbook('S'), sheets: [sheet] };
  const door = openFileDoor(book, { today: () => ({ year: 2026, month: 5, day: 15 }) });
  await expect(door.apply(editsToChanges(sheet, [edit('A4', { value: 21 })]))).resolves.toEqual({
    state: 'done',
    kept: [],
  });
  const now = door.content().sheets[0];
  expect(now?.tables?.[0]?.area.rows).toBe(4);
  expect(now?.cells.get(3)?.get(2)?.value).toBe(42);
});

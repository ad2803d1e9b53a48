/**
 * A workbook whose score sheet takes figures from its other tables, and what those figures must be, counted by hand. Three
 * calculators are held to it: workbook/formula through the file door, the stand-in, LibreOffice.
 */
import { addYearTables, createPlan, scoreUnit } from './actions';
import { toSerial } from '../../src/workbook/cells/serial';
import type { CellValue } from '../../src/workbook/cells/cells';
import type { Change } from '../../src/workbook/draft/change';
import { sheetLayout } from '../../src/core/layout/layout';
import type { ColumnKey, DraftOf, Role } from '../../src/core/layout/layout';
import { locate, textOf } from '../../src/core/layout/locate';
import type { AnyTable } from '../../src/core/layout/locate';
import { readMeta } from '../../src/core/layout/meta';
import { AS_OF } from '../../src/core/plan/progress';
import { YEAR_ROLES } from '../../src/core/plan/year-tables';
import { ENTRY_FAULTS } from '../../src/core/scoring/rubric/words';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { cellOf } from '../../src/workbook/cells/snapshot';
import { emptyWorkbook, openFileDoor } from '../../src/files/file-door';
import type { FileDoor } from '../../src/files/file-door';
import { loadRubrics, loadTemplate, loadYearTemplate } from '../../src/templates';
import { seededRandom } from './memory-door';

const day = (month: number, date: number): number => toSerial({ year: 2026, month, day: date });

/** A cell to fill: of a table's row, counted from 0. */
type Filled = { readonly [R in Role]: readonly [role: R, row: number, values: DraftOf<R>] }[Role];

export interface FigureCase {
  readonly name: string;
  readonly asOf: CellValue;
  readonly cells: readonly Filled[];
  /** Code → what *Lưu ý khi nhập* says, or nothing where there is no figure. */
  readonly notes: Readonly<Record<string, string>>;
  readonly self: Readonly<Record<string, CellValue>>;
}

const EMPTY = ENTRY_FAULTS.missing;
/** Rows of the years' figures: 13 a period, and the periods in order: 6 months, 9 months, expected, year. */
const expected = (row: number): number => 26 + row;
const ofYear = (row: number): number => 39 + row;

const report = (row: number, due: CellValue, sent: CellValue, timing: CellValue = ''): Filled => [
  'reports',
  row,
  { due, sent, timing },
];

export const FIGURE_CASES: readonly FigureCase[] = [
  {
    name: 'nothing to count: a person types',
    asOf: day(1, 1),
    cells: [],
    notes: { 'I.4': EMPTY, 'IV.1': EMPTY, 'VI.1': EMPTY, 'VI.2': EMPTY, 'VI.3': EMPTY },
    self: { 'I.4': '', 'IV.1': '' },
  },
  {
    name: 'before the year ends, by the expected year',
    asOf: day(11, 20),
    cells: [
      report(0, day(6, 10), day(6, 10)),
      report(1, day(6, 10), day(6, 11)),
      // The written day counts: trước ngày 15/6 is late from the 16th on.
      report(2, day(6, 14), day(6, 15), 'trước ngày 15/6/2026'),
      // Not sent: one overdue, one not due yet, one without a day.
      report(3, day(9, 10), null),
      report(4, day(11, 20), null),
      report(5, null, null),
      ['indicators', expected(0), { current: 10, target: 10 }],
      ['indicators', expected(1), { current: 9, target: 10 }],
      ['indicators', expected(3), { current: 0, target: 0 }],
      // No target, no figure, another period: counted nowhere.
      ['indicators', expected(4), { current: 5 }],
      ['indicators', expected(5), { target: 5 }],
      ['indicators', 6, { current: 5, target: 5 }],
      ['indicators', expected(7), { current: 200 }],
      ['indicators', expected(8), { current: 188 }],
      // An example that nobody made theirs is none of theirs.
      ['models', 0, { note: 'Của ta', recognition: 'QĐ 12' }],
      ['models', 1, { recognition: 'QĐ 13' }],
    ],
    notes: {
      'I.4': 'Lấy từ sổ: 2/4 (ước cả năm)',
      'IV.1': 'Lấy từ sổ: 188/200 (ước cả năm)',
      'VI.2': 'Lấy từ sổ: 2/3 (ước cả năm)',
      'VI.3': 'Lấy từ sổ: 1/1 (ước cả năm)',
    },
    self: { 'I.4': 1.5, 'IV.1': 4.2, 'VI.2': 2.67, 'VI.3': 4 },
  },
  {
    name: 'the year is over, its own figures are in',
    asOf: day(12, 31),
    cells: [
      ['indicators', expected(0), { current: 10, target: 10 }],
      ['indicators', ofYear(0), { current: 9, target: 10 }],
      ['indicators', ofYear(7), { current: 100 }],
      ['indicators', ofYear(8), { current: 100 }],
      ['models', 0, { note: null }],
      ['models', 1, { note: null, recognition: 'QĐ 13' }],
    ],
    notes: { 'IV.1': 'Lấy từ sổ: 100/100', 'VI.2': 'Lấy từ sổ: 0/1', 'VI.3': 'Lấy từ sổ: 1/2' },
    self: { 'IV.1': 6, 'VI.2': 0, 'VI.3': 2 },
  },
  {
    name: 'the year is over, only expected figures are in: still marked',
    asOf: day(12, 31),
    cells: [['indicators', expected(0), { current: 10, target: 10 }]],
    notes: { 'VI.2': 'Lấy từ sổ: 1/1 (ước cả năm)', 'IV.1': EMPTY },
    self: { 'VI.2': 4 },
  },
  {
    name: 'a row that is there twice says nothing',
    asOf: day(12, 31),
    cells: [
      ['indicators', ofYear(7), { current: 100 }],
      ['indicators', ofYear(8), { current: 100 }],
      ['indicators', ofYear(9), { current: 100, text: 'Trong đó: trước hạn và đúng hạn' }],
    ],
    notes: { 'IV.1': EMPTY },
    self: { 'IV.1': '' },
  },
];

/** Makes the workbook of a case. @param scoresFirst whether its score sheet is older than the tables of the year. */
export async function figureWorkbook({ asOf, cells }: FigureCase, scoresFirst = false): Promise<FileDoor> {
  const door = openFileDoor(emptyWorkbook('Sheet1'), {
    today: () => ({ year: 2026, month: 1, day: 1 }),
  });
  const random = seededRandom();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(door, { template, unit: 'UBND xã A', year: '2026' }, { random });
  const yearTables = { template: await loadYearTemplate(), roles: new Set(YEAR_ROLES) };
  if (!scoresFirst) {
    await addYearTables(door, yearTables, { random });
  }
  const sixGroups = (await loadRubrics()).find(({ id }) => id === 'sau-nhom');
  if (!sixGroups) {
    throw new Error('no set of six groups');
  }
  await scoreUnit(door, sixGroups);
  if (scoresFirst) {
    await addYearTables(door, yearTables, { random });
  }
  const changes: Change[] = [];
  const write = (sheet: string, row: number, column: number, value: CellValue) =>
    changes.push({ kind: 'write', sheet, row, column, cells: [[{ value }]] });
  const snapshot = await door.read();
  const tasks = tableOf(snapshot, 'tasks');
  // Of the plan's own reports no day counts: only those of the case.
  const reports = tableOf(snapshot, 'reports').rows.map((_, row): Filled => report(row, null, null));
  // What is said of missing evidence comes before where a figure was taken from.
  const evidence = tableOf(snapshot, 'scores').rows.map((_, row): Filled => [
    'scores',
    row,
    { evidence: 'BC 1' },
  ]);
  write(tasks.sheet.name, AS_OF.row, AS_OF.column, asOf);
  for (const [role, index, values] of [...reports, ...evidence, ...cells]) {
    const table = tableOf(snapshot, role);
    const typed: DraftOf = values;
    for (const { key } of sheetLayout(role).columns) {
      const value = typed[key];
      if (value !== undefined) {
        write(table.sheet.name, table.rows[index]!.row, table.columns[key]!, value);
      }
    }
  }
  const result = await door.apply(changes);
  if (result.state !== 'done') {
    throw new Error(result.state);
  }
  return door;
}

function tableOf(snapshot: WorkbookSnapshot, role: Role): AnyTable {
  const reading = readMeta(snapshot);
  const table = reading.state === 'ok' ? locate(snapshot, reading.meta, role) : undefined;
  if (!table) {
    throw new Error(`no table ${role}`);
  }
  return table;
}

/** What the workbook says of the case. */
export function shownFigures(snapshot: WorkbookSnapshot, { notes, self }: FigureCase) {
  const scores = tableOf(snapshot, 'scores');
  const said = (codes: object, key: ColumnKey): Record<string, CellValue> =>
    Object.fromEntries(
      Object.keys(codes).map((code) => {
        const row = scores.rows.find((each) => textOf(each, 'code') === code);
        return [code, cellOf(scores.sheet.grid, row?.row ?? 0, scores.columns[key] ?? 0).value ?? ''];
      }),
    );
  return { notes: said(notes, 'entryNote'), self: said(self, 'self') };
}

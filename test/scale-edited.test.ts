/** What an edited scale earns is nothing: the sheet says so, Rà soát and the roll-up too, and it can be put back. */
import { applyFixes, createPlan, freeze, rebuildTables, scoreUnit } from './support/actions';
import { reviewPlan } from '../src/actions/review';
import type { Finding } from '../src/core/checks/finding';
import { LAYOUT } from '../src/core/layout/layout';
import { locate, textOf } from '../src/core/layout/locate';
import type { AnyTable } from '../src/core/layout/locate';
import { readMeta } from '../src/core/layout/meta';
import { readUnit } from '../src/core/rollup/read-unit';
import { tamperedRows } from '../src/core/scoring/appraisal/original';
import { CONTROL, CONTROL_CELL, PARAMETERS } from '../src/core/scoring/rubric/scale';
import { scorePlaces } from '../src/core/scoring/rubric/sheet-places';
import type { Rubric } from '../src/core/scoring/rubric/rubric';
import { NO_RATING_YET } from '../src/core/scoring/rubric/words';
import { emptyWorkbook, openFileDoor } from '../src/files/file-door';
import type { FileDoor } from '../src/files/file-door';
import type { FileWorkbook } from '../src/files/parts/workbook';
import { loadRubric, loadTemplate } from '../src/templates';
import type { CellValue } from '../src/workbook/cells/cells';
import type { Change } from '../src/workbook/draft/change';
import { cellOf, findSheet } from '../src/workbook/cells/snapshot';
import { MemoryWorkbook, seededRandom } from './support/memory-door';
import { FULL, sample } from './support/sample';

const TODAY = { year: 2026, month: 11, day: 20 };

let rubric: Rubric;
let made: FileWorkbook;
let door: FileDoor;

beforeAll(async () => {
  // A set with every way of scoring that has levels, tiers, slopes, steps, gates.
  rubric = await loadRubric('sau-nhom');
  const first = openFileDoor(emptyWorkbook('Sheet1'), { today: () => TODAY });
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(first, { template, unit: 'UBND xã A', year: '2026' }, { random: seededRandom() });
  await scoreUnit(first, rubric);
  made = first.content();
});

beforeEach(() => {
  door = openFileDoor(made, { today: () => TODAY });
});

async function tableOf(role: 'scores' | 'scale'): Promise<AnyTable> {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const table = reading.state === 'ok' ? locate(snapshot, reading.meta, role) : undefined;
  if (!table) {
    throw new Error(`no ${role}`);
  }
  return table;
}

const shownBy = async () => {
  const snapshot = await door.read();
  const { sheet, table } = await tableOf('scores');
  const { rating, finalRating } = scorePlaces(table, rubric);
  const scale = findSheet(snapshot, LAYOUT.scale.sheet)?.grid;
  return {
    control: scale && cellOf(scale, CONTROL_CELL.row, CONTROL_CELL.column).value,
    rating: cellOf(sheet.grid, rating.row, rating.column).value,
    finalRating: cellOf(sheet.grid, finalRating.row, finalRating.column).value,
  };
};

const AS_MADE = {
  control: CONTROL.same,
  rating: NO_RATING_YET.missing,
  finalRating: NO_RATING_YET.appraisal,
};
const EDITED = {
  control: CONTROL.edited,
  rating: NO_RATING_YET.scale,
  finalRating: NO_RATING_YET.scale,
};

const findings = async (): Promise<Finding[]> => {
  const review = reviewPlan(await door.read(), [rubric]);
  return review.ok
    ? review.findings.filter(({ rule }) => ['scoreSheetAltered', 'staleScore'].includes(rule))
    : [];
};

const type = async (sheet: string, row: number, column: number, value: CellValue) => {
  await door.apply([{ kind: 'write', sheet, row, column, cells: [[{ value }]] }]);
};

/** What somebody may put there instead. */
const other = (value: CellValue): CellValue =>
  typeof value === 'number' ? value + 0.5 : value === null || value === '' ? 1 : `${String(value)} khác`;

const mend = async () => {
  await applyFixes(
    door,
    (await findings()).flatMap(({ fix }) => fix ?? []),
    [rubric],
  );
};

test('as it was made it is rated', async () => {
  expect(await shownBy()).toEqual(AS_MADE);
  expect(await findings()).toEqual([]);
});

const COLUMNS = [
  ...PARAMETERS.filter((key) => key !== 'code').map((key) => ['scores', key] as const),
  ...(['code', 'rank', 'level', 'from', 'points', 'every', 'adds'] as const).map(
    (key) => ['scale', key] as const,
  ),
];

test.each(sample(COLUMNS, 8))(
  '%s, column %s: an edited cell is noticed by the sheet, told where it stands, and put back',
  async (role, key) => {
    const { sheet, rows, columns } = await tableOf(role);
    const column = columns[key] ?? -1;
    for (const { row } of rows.filter((_, index) => (FULL ? index % 3 === 0 : index % 11 === 4))) {
      const before = cellOf(sheet.grid, row, column).value;
      await type(sheet.name, row, column, other(before));
      expect([key, row, await shownBy()]).toEqual([key, row, EDITED]);
      const told = await findings();
      expect(told.map(({ at }) => at)).toEqual([{ sheet: sheet.name, row, column }]);
      expect(told.map(({ level, code }) => [level, code])).toEqual([
        ['error', role === 'scores' && key === 'max' ? 'altered.maximum' : 'altered.scale'],
      ]);
      await mend();
      expect(await shownBy()).toEqual(AS_MADE);
      expect(await findings()).toEqual([]);
    }
  },
);

test('a word of equal length is told by Rà soát, and by the roll-up, where the sheet notices nothing', async () => {
  const { sheet, rows, columns } = await tableOf('scale');
  const row = rows.find((each) => textOf(each, 'level') !== '');
  const level = row ? textOf(row, 'level') : '';
  await type(sheet.name, row?.row ?? 0, columns.level ?? 0, level.replace(/.$/u, 'z'));
  expect((await shownBy()).control).toBe(CONTROL.same);
  expect((await findings()).map(({ code }) => code)).toEqual(['altered.scale']);
  const reading = readUnit(await door.read(), [rubric]);
  expect(reading.ok && reading.notes.filter(({ code }) => code.startsWith('file.scale'))).toEqual([
    { code: 'file.scaleEdited', params: { sheet: sheet.name, cells: expect.any(String) as string } },
  ]);
});

test('the roll-up works the score out by the kept set, and says what was edited; the card marks the criterion', async () => {
  const scores = await tableOf('scores');
  const scale = await tableOf('scale');
  const tier = scale.rows.find((row) => typeof row.values.points === 'number' && row.values.points > 0);
  const code = textOf(tier ?? { values: {} }, 'code');
  await type(scale.sheet.name, tier?.row ?? 0, scale.columns.points ?? 0, 99);
  const gated = scores.rows.find((row) => typeof row.values.per === 'number');
  await type(scores.sheet.name, gated?.row ?? 0, scores.columns.per ?? 0, 0);
  const snapshot = await door.read();
  const clean = readUnit(await openFileDoor(made, { today: () => TODAY }).read(), [rubric]);
  const reading = readUnit(snapshot, [rubric]);
  expect(reading.ok && clean.ok && reading.copy.head.self).toEqual(clean.ok && clean.copy.head.self);
  expect(reading.ok && reading.notes.filter(({ code: said }) => said.startsWith('file.scale'))).toHaveLength(
    2,
  );
  expect(reading.ok && reading.notes.map(({ code: said }) => said)).not.toContain('file.staleResults');
  const meta = readMeta(snapshot);
  const located = meta.state === 'ok' ? locate(snapshot, meta.meta, 'scores') : undefined;
  const tampered =
    located && meta.state === 'ok' ? tamperedRows(snapshot, located, meta.meta, [rubric]) : new Set();
  const codes = scores.rows
    .filter((row) => tampered.has(textOf(row, 'id')))
    .map((row) => textOf(row, 'code'));
  expect(codes.sort()).toEqual([code, textOf(gated ?? { values: {} }, 'code')].sort());
});

test('Chốt để gửi says that the frozen total is that of the set', async () => {
  const { sheet, rows, columns } = await tableOf('scores');
  await type(sheet.name, rows[0]?.row ?? 0, columns.max ?? 0, 50);
  const { messages } = await freeze(door, { rubrics: [rubric], now: 46_346.5 });
  expect(messages.map(({ code }) => code)).toContain('freeze.scaleEdited');
});

const lastRowGone = async (): Promise<Change[]> => {
  const { sheet, table } = await tableOf('scale');
  const area = { row: table.row, column: table.column, columns: table.headers.length };
  const row = table.row + table.bodyRows;
  return [
    {
      kind: 'write',
      sheet: sheet.name,
      row,
      column: table.column,
      cells: [table.headers.map(() => ({ value: null }))],
    },
    {
      kind: 'resizeTable',
      sheet: sheet.name,
      table: table.name,
      area: { ...area, rows: table.bodyRows },
      expected: { ...area, rows: table.bodyRows + 1 },
    },
  ];
};

const copyBelow = async (): Promise<Change[]> => {
  const { sheet, table } = await tableOf('scale');
  const area = { row: table.row, column: table.column, columns: table.headers.length };
  const row = table.row + table.bodyRows;
  return [
    {
      kind: 'resizeTable',
      sheet: sheet.name,
      table: table.name,
      area: { ...area, rows: table.bodyRows + 2 },
      expected: { ...area, rows: table.bodyRows + 1 },
    },
    {
      kind: 'write',
      sheet: sheet.name,
      row: row + 1,
      column: table.column,
      cells: [
        table.headers.map((header, index) => ({
          value:
            header === LAYOUT.scale.columns.at(-1)?.header
              ? null
              : cellOf(sheet.grid, row, table.column + index).value,
        })),
      ],
    },
  ];
};

test.each([
  ['a row of Thang điểm is gone', lastRowGone],
  ['a row of Thang điểm was copied without its number', copyBelow],
])('%s: nothing is rated, and it is made again', async (_, changes) => {
  await door.apply(await changes());
  expect(await shownBy()).toEqual(EDITED);
  expect((await findings()).map(({ code }) => code)).toEqual(['altered.scaleRows']);
  await mend();
  expect(await shownBy()).toEqual(AS_MADE);
  expect(await findings()).toEqual([]);
});

test('the table Thang điểm was made a range: it is told, made a table again, and nothing else is said', async () => {
  const book = new MemoryWorkbook();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(book, { template, unit: 'UBND xã A', year: '2026' }, { random: seededRandom() });
  await scoreUnit(book, rubric);
  book.sheets.get(LAYOUT.scale.sheet)?.tables.clear();
  const told = async () => {
    const review = reviewPlan(await book.read(), [rubric]);
    return review.ok
      ? review.findings.filter(({ rule }) => ['scoreSheetAltered', 'brokenHeader'].includes(rule))
      : [];
  };
  const before = await told();
  expect(before.map(({ code, at }) => [code, at.sheet])).toEqual([['table.range', LAYOUT.scale.sheet]]);
  await rebuildTables(book);
  expect([...(book.sheets.get(LAYOUT.scale.sheet)?.tables.keys() ?? [])]).toEqual([LAYOUT.scale.table]);
  expect(await told()).toEqual([]);
});

test('Thang điểm was deleted: it is made again, with the formulas that look points up in it', async () => {
  const { sheet } = await tableOf('scale');
  await door.apply([{ kind: 'removeSheet', sheet: sheet.name, expected: sheet.grid }]);
  // Excel leaves dead references behind.
  const scores = await tableOf('scores');
  const dead = (key: string) => scores.columns[key as keyof typeof scores.columns] ?? 0;
  await door.apply(
    scores.rows.map(({ row }) => ({
      kind: 'write',
      sheet: scores.sheet.name,
      row,
      column: dead('reached'),
      cells: [[{ formula: '=SUM(#REF!)' }]],
    })),
  );
  expect((await findings()).map(({ code }) => code)).toEqual(['altered.scaleRows']);
  await mend();
  expect(await shownBy()).toEqual(AS_MADE);
  expect(await findings()).toEqual([]);
});

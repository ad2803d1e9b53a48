/** Workbooks of earlier layouts, as these versions wrote them: read as before, never called altered, brought up to date by a press. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findLayoutGap } from '../src/actions/layout-gap';
import { reviewPlan } from '../src/actions/review';
import { previewUpgrade } from '../src/actions/upgrade-workbook';
import { LAYOUT, LAYOUT_VERSION } from '../src/core/layout/layout';
import type { ColumnKey } from '../src/core/layout/layout';
import { locate } from '../src/core/layout/locate';
import type { LocatedTable } from '../src/core/layout/locate';
import { readMeta } from '../src/core/layout/meta';
import { NO_DATA } from '../src/core/rollup/copy';
import type { RollUpData } from '../src/core/rollup/copy';
import { readUnit } from '../src/core/rollup/read-unit';
import { readRollUp } from '../src/core/rollup/staged';
import { summarise } from '../src/core/rollup/summary';
import { scoreFormulas } from '../src/core/scoring/rubric/formulas';
import { rubricOf } from '../src/core/scoring/rubric/known';
import { scorePlaces } from '../src/core/scoring/rubric/sheet-places';
import type { Rubric } from '../src/core/scoring/rubric/rubric';
import { openFileDoor } from '../src/files/file-door';
import type { FileDoor } from '../src/files/file-door';
import { openFile } from '../src/files/open';
import { loadRubrics } from '../src/templates';
import type { CellInput } from '../src/workbook/draft/change';
import { cellOf } from '../src/workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../src/workbook/cells/snapshot';
import { upgradeWorkbook } from './support/actions';

const FILES = ['layout-3.xlsx', 'layout-4.xlsx'] as const;
const BYTES = new Map(
  FILES.map((name) => [name, new Uint8Array(readFileSync(path.join(__dirname, 'fixtures', name)))]),
);
const SHEET = LAYOUT.scores.sheet;

describe.each(FILES)('%s', (file) => {
  let rubrics: readonly Rubric[];
  let door: FileDoor;

  beforeEach(async () => {
    rubrics = await loadRubrics();
    const opened = await openFile(BYTES.get(file) ?? new Uint8Array(), file);
    if (!opened.ok) {
      throw new Error(opened.code);
    }
    door = openFileDoor(opened.content, { today: () => ({ year: 2026, month: 11, day: 20 }) });
  });

  function scoresOf(snapshot: WorkbookSnapshot): LocatedTable<'scores'> {
    const reading = readMeta(snapshot);
    const scores = reading.state === 'ok' ? locate(snapshot, reading.meta, 'scores') : undefined;
    if (!scores) {
      throw new Error('no scores');
    }
    return scores;
  }

  const findings = async () => {
    const review = reviewPlan(await door.read(), rubrics);
    const rules = ['scoreSheetAltered', 'staleScore', 'brokenHeader', 'brokenFormula', 'brokenList'];
    return review.ok
      ? review.findings.filter(({ rule }) => rules.includes(rule)).map(({ code, at }) => ({ code, at }))
      : [review.reason];
  };

  /** Columns that each row works out. */
  const COMPUTED = Object.keys(
    scoreFormulas({ ...LAYOUT.scores, scale: LAYOUT.scale }),
  ) as ColumnKey<'scores'>[];
  /** Columns that came with layout 5, and before it with layout 4. */
  const LATEST = ['input3', 'input4', 'measure', 'used3', 'used4', 'countFault'];
  const SINCE_4 = LAYOUT.scores.columns.findIndex(({ key }) => key === 'applied') + 1;
  const LATER = LAYOUT.scores.columns.filter(
    ({ key }, index) => LATEST.includes(key) || (file === 'layout-3.xlsx' && index >= SINCE_4),
  );

  /** What the rows say, without the columns that came later. */
  const rowsOf = async () =>
    scoresOf(await door.read()).rows.map(({ values }) =>
      Object.fromEntries(
        Object.entries(values).filter(([key]) => !LATER.some((column) => column.key === key)),
      ),
    );

  /** What stands above the table: titles, points by group, total and rating. */
  const blockOf = async () => {
    const { sheet, table } = scoresOf(await door.read());
    return sheet.grid.values.slice(0, table.row - sheet.grid.row).map((line) => line.slice(0, 23));
  };

  const readByRollUp = async () => {
    const reading = readUnit(await door.read(), rubrics);
    return reading.ok
      ? {
          scores: reading.copy.rows.copyScores,
          self: reading.copy.head.self,
          codes: reading.notes.map(({ code }) => code),
        }
      : reading.reason;
  };

  const write = async (cells: readonly (readonly [row: number, column: number, put: CellInput])[]) => {
    for (const [row, column, put] of cells) {
      await door.apply([{ kind: 'write', sheet: SHEET, row, column, cells: [[put]] }]);
    }
  };

  test('it is told to be older, and nothing of it is called altered', async () => {
    expect(await findLayoutGap(door)).toBe('older');
    expect(await findings()).toEqual([]);
    expect(await readByRollUp()).toMatchObject({
      codes: expect.arrayContaining(['file.olderLayout']) as string[],
    });
  });

  test('a number typed over a formula, and a maximum that was edited, are told as before', async () => {
    const { rows, columns } = scoresOf(await door.read());
    const row = rows[2]?.row ?? 0;
    await write([
      [row, columns.self ?? 0, { value: 99 }],
      [row, columns.max ?? 0, { value: 50 }],
    ]);
    expect(await findings()).toEqual([
      { code: 'altered.maximum', at: { sheet: SHEET, row, column: columns.max } },
      { code: 'altered.formulaReplaced', at: { sheet: SHEET, row, column: columns.self } },
    ]);
  });

  test('the preview names the columns, the sheet that comes, and writes nothing', async () => {
    const before = await door.read();
    expect(await previewUpgrade(door, rubrics)).toEqual({
      ok: true,
      missing: [{ sheet: SHEET, headers: LATER.map(({ header }) => header) }],
      notes: [{ code: 'upgrade.scores', params: { sheet: SHEET, scale: LAYOUT.scale.sheet } }],
    });
    expect(await door.read()).toEqual(before);
  });

  test('upgraded it says the same, in every cell that people typed or that was worked out', async () => {
    const [rows, block, read] = [await rowsOf(), await blockOf(), await readByRollUp()];
    expect((await upgradeWorkbook(door, rubrics)).state).toBe('done');
    expect(await rowsOf()).toEqual(rows);
    expect(await blockOf()).toEqual(block);
    expect(await readByRollUp()).toEqual({
      ...read,
      codes: 'codes' in read ? read.codes.filter((code) => code !== 'file.olderLayout') : [],
    });
    const snapshot = await door.read();
    const { sheet, table, columns, rows: after } = scoresOf(snapshot);
    for (const key of COMPUTED) {
      const column = columns[key] ?? table.column;
      const formulas = new Set(after.map(({ row }) => cellOf(sheet.grid, row, column).formula));
      expect([key, formulas.size, [...formulas][0]]).toEqual([key, 1, expect.stringMatching(/^=/)]);
    }
    expect(await findings()).toEqual([]);
    expect(await findLayoutGap(door)).toBeUndefined();
    const reading = readMeta(snapshot);
    expect(reading.state === 'ok' && reading.meta.layout).toBe(LAYOUT_VERSION);
    expect((await upgradeWorkbook(door, rubrics)).state).toBe('unchanged');
  });

  test('rows that were sorted keep their own way of scoring; a row that the user put in gets the formulas, and says nothing', async () => {
    const before = scoresOf(await door.read());
    const [first, second] = [before.rows[0]?.row ?? 0, before.rows[7]?.row ?? 0];
    const width = before.table.headers.length;
    const line = (row: number) =>
      Array.from({ length: width }, (_, index): CellInput => {
        const { value, formula } = cellOf(before.sheet.grid, row, before.table.column + index);
        return formula === null ? { value } : { formula };
      });
    const swapped = (from: number, to: number) =>
      line(from).map((put, index) => [to, before.table.column + index, put] as const);
    await write([...swapped(first, second), ...swapped(second, first)]);
    const area = { row: before.table.row, column: before.table.column, columns: width };
    const rows = before.table.bodyRows;
    await door.apply([
      {
        kind: 'resizeTable',
        sheet: SHEET,
        table: before.table.name,
        area: { ...area, rows: rows + 2 },
        expected: { ...area, rows: rows + 1 },
      },
    ]);
    const block = await blockOf();
    expect((await upgradeWorkbook(door, rubrics)).state).toBe('done');
    expect(await blockOf()).toEqual(block);
    // Drop-downs stay where they are when rows are sorted: they are told, as before.
    const told = await findings();
    expect(told.filter((each) => !('at' in each) || each.code !== 'list.broken')).toEqual([]);
    // Only the set of the one has drop-downs of its own for some rows.
    const isTold = told.some((each) => 'at' in each && each.code === 'list.broken');
    expect(isTold).toBe(file === 'layout-3.xlsx');
    const after = scoresOf(await door.read());
    const put = after.table.row + after.table.bodyRows;
    const self = cellOf(after.sheet.grid, put, after.columns.self ?? 0);
    expect([self.value, self.formula]).toEqual([
      '',
      cellOf(after.sheet.grid, first, after.columns.self ?? 0).formula,
    ]);
  });

  test('what was typed over a formula is told before it is worked out again', async () => {
    const { rows, columns } = scoresOf(await door.read());
    const row = rows[2]?.row ?? 0;
    await write([[row, columns.self ?? 0, { value: 99 }]]);
    const preview = await previewUpgrade(door, rubrics);
    const cells = `I${row + 1}`;
    expect(preview.ok && preview.notes).toEqual([
      { code: 'upgrade.scores', params: { sheet: SHEET, scale: LAYOUT.scale.sheet } },
      { code: 'upgrade.typedOver', params: { sheet: SHEET, count: 1, cells } },
    ]);
    await upgradeWorkbook(door, rubrics);
    expect(scoresOf(await door.read()).rows[2]?.values.self).not.toBe(99);
    expect(await findings()).toEqual([]);
  });

  test('what stands right of the table is in the way, and everything stays as it is', async () => {
    const { table } = scoresOf(await door.read());
    const at = { sheet: SHEET, row: table.row + 2, column: table.column + table.headers.length + 3 };
    await write([[at.row, at.column, { value: 'ghi tay' }]]);
    const before = await door.read();
    expect(await upgradeWorkbook(door, rubrics)).toEqual({
      state: 'unchanged',
      messages: [{ code: 'upgrade.inTheWay', at }],
    });
    expect(await door.read()).toEqual(before);
  });

  test('totals stand where they stood', async () => {
    const snapshot = await door.read();
    const reading = readMeta(snapshot);
    const rubric = reading.state === 'ok' ? rubricOf(reading.meta, rubrics) : undefined;
    const { sheet, table } = scoresOf(snapshot);
    const places = rubric && scorePlaces(table, rubric);
    expect(places && cellOf(sheet.grid, places.total.row, places.total.column).value).toEqual(
      expect.any(Number),
    );
  });
});

test('layout-6.xlsx, a roll-up: what was accepted and chosen on its sheets is decided now', async () => {
  const data = await rollUpIn('layout-6.xlsx');
  const rubrics = await loadRubrics();
  const summary = summarise(data, { rubrics });
  expect(summary.units.map(({ unit, self, official, rank }) => [unit, self, official, rank])).toEqual([
    ['UBND xã An', 90, 23, 1],
    ['UBND xã Bình', 60, null, 2],
    // Typed below the table, which did not grow over it.
    ['UBND xã Cam', 80, 78.5, 1],
  ]);
  expect(summary.decisions.map(({ decision: { kind, unit, file, by }, use }) => [kind, unit, file, by, use])).toEqual([
    ['points', 'UBND xã Cam', '', '', 'applied'],
    ['reviewer', '', 'a-an.xlsx', '', 'applied'],
    ['version', 'UBND xã Bình', 'b2.xlsx', '', 'applied'],
  ]);
}); // prettier-ignore

test('layout-5.xlsx, a roll-up: its files are read again, marks that a unit sent are asked now, and it is rolled up anew', async () => {
  const rubrics = await loadRubrics();
  const summary = summarise(await rollUpIn('layout-5.xlsx'), { rubrics });
  expect(summary.units.map(({ unit, self, official, rank }) => [unit, self, official, rank])).toEqual([
    ['UBND xã Bình', 89.75, null, 1],
    ['UBND xã An', 75, null, 2],
    ['UBND xã Cam', 75, null, 2],
  ]);
  const told = summary.files.find(({ file }) => file === 'c.xlsx');
  expect(told?.messages[0]).toEqual({
    code: 'file.unitMarks',
    params: {
      sheet: SHEET,
      cells: 'B20, B21, B22, B23, B24, B25, B26, B27, B28, B29 và 13 ô khác',
    },
  });
});

/** The roll-up that a workbook of an earlier version holds. */
async function rollUpIn(name: string): Promise<RollUpData> {
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, 'fixtures', name)));
  const opened = await openFile(bytes, name);
  if (!opened.ok) {
    throw new Error(opened.code);
  }
  const snapshot = await openFileDoor(opened.content, {
    today: () => ({ year: 2026, month: 11, day: 20 }),
  }).read();
  const reading = readMeta(snapshot);
  return (reading.state === 'ok' ? readRollUp(snapshot, reading.meta) : undefined) ?? NO_DATA;
}

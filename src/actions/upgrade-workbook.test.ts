import { LAYOUT, LAYOUT_VERSION } from '../core/layout/layout';
import { locate } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import { findSheet } from '../workbook/cells/snapshot';
import { LATER_COLUMNS, olderPlan } from '../../test/support/older-plan';
import { MemoryWorkbook } from '../../test/support/memory-door';
import { addYearTables, createPlan, upgradeWorkbook } from '../../test/support/actions';
import { findLayoutGap } from './layout-gap';
import { previewUpgrade } from './upgrade-workbook';
import { loadTemplate, loadYearTemplate } from '../templates';

let older: MemoryWorkbook;

beforeAll(async () => {
  older = new MemoryWorkbook();
  await olderPlan(older);
});

async function metaOf(workbook: MemoryWorkbook): Promise<Meta> {
  const reading = readMeta(await workbook.read());
  if (reading.state !== 'ok') {
    throw new Error(reading.state);
  }
  return reading.meta;
}

const headersOn = async (workbook: MemoryWorkbook, sheet: string) =>
  findSheet(await workbook.read(), sheet)?.tables[0]?.headers ?? [];

const LATER = Object.entries(LATER_COLUMNS).map(([sheet, keys]) => {
  const layout = Object.values(LAYOUT).find((each) => each.sheet === sheet);
  return {
    sheet,
    headers: (layout?.columns ?? []).filter(({ key }) => keys.includes(key)).map(({ header }) => header),
  };
});

test('an older workbook tells so at once, and what it would get, before anything is written', async () => {
  const workbook = older.copy();
  expect(await findLayoutGap(workbook)).toBe('older');
  expect(await previewUpgrade(workbook)).toEqual({ ok: true, missing: LATER, notes: [] });
  expect(workbook.applied).toEqual([]);
});

test('missing columns come at the right end, computed ones with their formula in every row; the rest is as it was', async () => {
  const workbook = older.copy();
  const [sheet = '', headers = []] = Object.values(LATER[0] ?? {}) as [string, string[]];
  const before = await headersOn(workbook, sheet);
  const cellsBefore = findSheet(await workbook.read(), sheet)?.grid.values.map((line) =>
    line.slice(0, before.length),
  );
  expect(await upgradeWorkbook(workbook)).toEqual({
    state: 'done',
    messages: [{ code: 'upgrade.done', params: { count: 5 } }],
    written: [
      { sheet: LAYOUT.tasks.sheet, row: 5, column: 24 },
      { sheet: LAYOUT.reports.sheet, row: 3, column: 15 },
    ],
  });
  expect(await headersOn(workbook, sheet)).toEqual([...before, ...headers]);
  const after = findSheet(await workbook.read(), sheet);
  expect(after?.grid.values.map((line) => line.slice(0, before.length))).toEqual(cellsBefore);
  const snapshot = await workbook.read();
  const meta = await metaOf(workbook);
  const tasks = locate(snapshot, meta, 'tasks');
  expect(tasks?.missing).toEqual([]);
  const remaining = tasks?.columns.remaining ?? -1;
  const formulas = tasks?.rows.map(({ row }) => after?.grid.formulas[row]?.[remaining]);
  expect(formulas?.length).toBeGreaterThan(5);
  expect(new Set(formulas).size).toBe(1);
  expect(formulas?.[0]).toMatch(/^=IF/);
  expect(meta.layout).toBe(LAYOUT_VERSION);
  expect(await findLayoutGap(workbook)).toBeUndefined();
});

test('a column that the user renamed or took away is not put back', async () => {
  const workbook = older.copy();
  const table = findSheet(await workbook.read(), 'Nhiệm vụ')?.tables[0];
  const column = (table?.column ?? 0) + (table?.headers.indexOf('Sản phẩm/kết quả') ?? -1);
  const cells = [[{ value: 'Sản phẩm phải có' }]];
  await workbook.apply([{ kind: 'write', sheet: 'Nhiệm vụ', row: table?.row ?? 0, column, cells }]);
  expect(await previewUpgrade(workbook)).toEqual({ ok: true, missing: LATER, notes: [] });
});

test('twice is once', async () => {
  const workbook = older.copy();
  await upgradeWorkbook(workbook);
  const before = await workbook.read();
  expect((await upgradeWorkbook(workbook)).state).toBe('unchanged');
  expect(await workbook.read()).toEqual(before);
});

test('a column that the user put right of the table stays; what stands there without a column is in the way', async () => {
  const workbook = older.copy();
  const sheet = 'Lịch báo cáo';
  const table = findSheet(await workbook.read(), sheet)?.tables[0];
  const at = {
    sheet,
    row: (table?.row ?? 0) + 2,
    column: (table?.column ?? 0) + (table?.headers.length ?? 0),
  };
  await workbook.apply([{ kind: 'write', ...at, cells: [[{ value: 'ghi tay' }]] }]);
  const before = await workbook.read();
  expect(await upgradeWorkbook(workbook)).toEqual({
    state: 'unchanged',
    messages: [{ code: 'upgrade.inTheWay', at }],
  });
  expect(await workbook.read()).toEqual(before);
});

test('an upgraded workbook takes the year’s tables like a new one', async () => {
  const workbook = older.copy();
  await upgradeWorkbook(workbook);
  const outcome = await addYearTables(
    workbook,
    { template: await loadYearTemplate(), roles: new Set(['reports', 'indicators']) },
    { random: Math.random },
  );
  expect(outcome.state).toBe('done');
  expect(await findLayoutGap(workbook)).toBeUndefined();
});

test('a newer workbook is only read, a fresh one has no gap, one that is not ours has nothing to bring up to date', async () => {
  const newer = new MemoryWorkbook();
  await olderPlan(newer, LAYOUT_VERSION + 1);
  const before = await newer.read();
  expect(await findLayoutGap(newer)).toBe('newer');
  expect(await previewUpgrade(newer)).toEqual({ ok: false, reason: { code: 'workbook.newer' } });
  expect(await upgradeWorkbook(newer)).toEqual({
    state: 'unchanged',
    messages: [{ code: 'workbook.newer' }],
  });
  expect(await newer.read()).toEqual(before);

  const fresh = new MemoryWorkbook();
  expect(await findLayoutGap(fresh)).toBeUndefined();
  expect(await upgradeWorkbook(fresh)).toEqual({
    state: 'unchanged',
    messages: [{ code: 'upgrade.nothing' }],
  });
  const plan = { template: await loadTemplate('binh-chuong-2026'), unit: 'UBND xã B', year: '2026' };
  await createPlan(fresh, plan, { random: Math.random });
  expect(await findLayoutGap(fresh)).toBeUndefined();
});

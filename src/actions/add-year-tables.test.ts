import { LAYOUT } from '../core/layout/layout';
import type { Role } from '../core/layout/layout';
import { locate, textOf } from '../core/layout/locate';
import { LIST_NAMES, readMeta } from '../core/layout/meta';
import { YEAR_ROLES } from '../core/plan/year-tables';
import type { YearRole, YearTemplate } from '../core/plan/year-tables';
import { loadTemplate, loadYearTemplate } from '../templates';
import { yearTemplateSchema } from '../../test/support/year-template-schema';
import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import { addYearTables, createPlan } from '../../test/support/actions';
import { readStanding } from './read-standing';

let template: YearTemplate;
let planned: MemoryWorkbook;

beforeAll(async () => {
  template = await loadYearTemplate();
  planned = new MemoryWorkbook();
  const plan = { template: await loadTemplate('binh-chuong-2026'), unit: 'UBND phường B', year: '2026' };
  await createPlan(planned, plan, { random: seededRandom() });
});

const add = (workbook: MemoryWorkbook, ...roles: readonly YearRole[]) =>
  addYearTables(workbook, { template, roles: new Set(roles) }, { random: seededRandom() });

async function rowsOf<R extends Role>(workbook: MemoryWorkbook, role: R) {
  const snapshot = await workbook.read();
  const reading = readMeta(snapshot);
  return reading.state === 'ok' ? (locate(snapshot, reading.meta, role)?.rows ?? []) : [];
}

test('what ships is well made, and says in each row that it is an illustration', async () => {
  expect(yearTemplateSchema.parse(template)).toEqual(template);
  const workbook = planned.copy();
  await add(workbook, ...YEAR_ROLES);
  for (const role of YEAR_ROLES) {
    const made = (await rowsOf(workbook, role)).filter((row) => textOf(row, 'id').startsWith(template.id));
    // The plan has a report of six months and one of the year: of the calendar only nine months are added.
    expect(made.length).toBeGreaterThan(role === 'reports' ? 0 : 1);
    expect(made.every((row) => textOf(row, 'note').startsWith('Ví dụ minh họa'))).toBe(true);
  }
});

test('only the tables that were chosen, found again by the layout, with their lists', async () => {
  const workbook = planned.copy();
  const outcome = await add(workbook, 'models');
  expect(outcome).toEqual({
    state: 'done',
    messages: [
      { code: 'yearTables.created', params: { sheet: LAYOUT.models.sheet, label: 'Ví dụ minh họa' } },
    ],
    written: [{ sheet: LAYOUT.models.sheet, row: 0, column: 3 }],
  });
  expect([...workbook.sheets.keys()]).not.toContain(LAYOUT.indicators.sheet);
  expect([...workbook.names.keys()]).toEqual(expect.arrayContaining(Object.values(LIST_NAMES)));
  expect(await rowsOf(workbook, 'models')).toHaveLength(template.models.length);
});

test('figures stand for each period, and who supplies them is named as in the plan’s place', async () => {
  const workbook = planned.copy();
  await add(workbook, 'indicators');
  const rows = await rowsOf(workbook, 'indicators');
  expect([...new Set(rows.map((row) => textOf(row, 'period')))]).toEqual([
    '6 tháng',
    '9 tháng',
    'Ước cả năm',
    'Năm',
  ]);
  expect(rows).toHaveLength(4 * template.indicators.length);
  const sources = rows.map((row) => textOf(row, 'source'));
  expect(sources).toContain('Văn phòng HĐND và UBND phường');
  expect(sources).not.toContain('Văn phòng HĐND và UBND xã');
  const compared = workbook.applied.find(
    (change) => change.kind === 'write' && JSON.stringify(change.cells).includes('IF(AND(ISNUMBER('),
  );
  expect(compared).toBeDefined();
});

test('the report calendar gets the periods it lacks at its end, numbered on; again adds nothing', async () => {
  const workbook = planned.copy();
  const before = await rowsOf(workbook, 'reports');
  await add(workbook, 'reports');
  const after = await rowsOf(workbook, 'reports');
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length).map((row) => row.values.no)).toEqual([6]);
  expect(after.slice(before.length).map((row) => row.values.period)).toEqual(['9 tháng']);
  expect(await add(workbook, 'reports')).toEqual({
    state: 'unchanged',
    messages: [{ code: 'yearTables.exists', params: { sheet: 'Lịch báo cáo' } }],
  });
});

test('all again: nothing is written, each is named', async () => {
  const workbook = planned.copy();
  await add(workbook, ...YEAR_ROLES);
  const written = workbook.applied.length;
  const outcome = await add(workbook, ...YEAR_ROLES);
  expect([outcome.state, outcome.messages.map(({ code }) => code), workbook.applied.length]).toEqual([
    'unchanged',
    YEAR_ROLES.map(() => 'yearTables.exists'),
    written,
  ]);
});

test('a workbook without a plan has no year: refused', async () => {
  expect(await add(new MemoryWorkbook(), 'models')).toEqual({
    state: 'unchanged',
    messages: [{ code: 'needs.plan' }],
  });
});

test('what is due is read from the plan’s tables', async () => {
  const reading = await readStanding(planned, { year: 2026, month: 5, day: 12 });
  expect(reading.ok && reading.upcoming?.week.map(({ text }) => text)).toEqual(['Báo cáo kết quả 6 tháng']);
  expect(await readStanding(new MemoryWorkbook(), { year: 2026, month: 5, day: 12 })).toEqual({
    ok: false,
    reason: { code: 'needs.plan' },
  });
});

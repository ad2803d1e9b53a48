/** What writing costs as plans grow: syncs by size, and actions that do not grow with the number of cells. */
import type { HostCounts, OpenExcel } from 'excel-stand-in';
import { checkPlan, addYearTables, createPlan, applyFixes, updatePlan } from '../support/actions';
import type { Outcome } from '../../src/core/words/outcome';
import { YEAR_ROLES } from '../../src/core/plan/year-tables';
import type { Fix } from '../../src/core/checks/finding';
import { LAYOUT } from '../../src/core/layout/layout';
import type { Change } from '../../src/workbook/draft/change';
import type { PlanTemplate } from '../../src/core/plan/template';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import { excelDoor } from '../../src/excel/door';
import { loadYearTemplate } from '../../src/templates';
import { startExcel } from '../support/excel';
import { largePlan, templateOf } from '../support/large-plan';
import { seededRandom } from '../support/memory-door';
import { FULL } from '../support/sample';

/** One request takes as many bytes of what is written (src/excel/apply.ts). */
const BATCH = 3_000_000;

let excel: OpenExcel;

beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => {
  excel.close();
});

/**
 * What creating a plan of so many tasks costs.
 * @param carriedOut whether the stand-in does what it is sent; else it counts the writing request and refuses it, since
 *   it takes far longer than Excel to style a hundred thousand cells.
 */
async function costOf(tasks: number, carriedOut: boolean): Promise<HostCounts> {
  let counts: HostCounts | undefined;
  const door: WorkbookDoor = {
    ...excelDoor,
    apply: async (changes) => {
      if (!carriedOut) {
        excel.plan([{ kind: 'fail', request: 1, code: 'RequestPayloadSizeLimitExceeded', afterActions: 0 }]);
      }
      const result = await excelDoor.apply(changes);
      counts = excel.counts;
      return result;
    },
  };
  const request = { template: await templateOf(tasks), unit: 'UBND xã A', year: '2026' };
  excel.resetCounts();
  const { state } = await createPlan(door, request, { random: seededRandom() });
  expect(state).toBe(carriedOut ? 'done' : 'unchanged');
  if (!counts) {
    throw new Error('nothing was written');
  }
  return counts;
}

/** As many tasks as a seed plan has, more than any plan has, and far more. */
const [SMALL, MIDDLE, LARGE] = [11, 200, FULL ? 2000 : 600] as const;

test.each([
  [MIDDLE, true],
  [2000, false],
])(
  'a plan of %i tasks takes three requests, one more to show it, and grows in a straight line',
  async (tasks, carriedOut) => {
    const small = await costOf(SMALL, true);
    excel.close();
    excel = await startExcel();
    const large = await costOf(tasks, carriedOut);

    expect([small.requests, large.requests]).toEqual([4, carriedOut ? 4 : 3]);
    expect(large.bytesIn).toBeLessThan(BATCH);
    const perTask = (large.bytesIn - small.bytesIn) / (tasks - SMALL);
    expect(perTask).toBeGreaterThan(600);
    expect(perTask).toBeLessThan(1_000);
    // No action belongs to a cell: office.js itself cuts large writes into slices.
    expect((large.actions - small.actions) / (tasks - SMALL)).toBeLessThan(0.2);
  },
);

test('Rà soát of 1,000 tasks takes a request for the outline, and one for each 3 MB of what its rules look at', async () => {
  excel.close();
  excel = await startExcel({ content: await largePlan(1000), platform: 'excel-web' });
  excel.resetCounts();
  const { findings, outcome } = await checkPlan(excelDoor, { random: seededRandom() });
  expect(outcome).toEqual({ state: 'unchanged', messages: [] });
  expect(findings.length).toBeGreaterThan(300);
  const { requests, actions, bytesOut } = excel.counts;
  expect(bytesOut / 1000).toBeLessThan(2_600);
  expect(requests).toBe(1 + Math.ceil(bytesOut / 3_000_000));
  // As many as for eleven tasks, within a few: none belongs to a task. Each row of *Thông tin chung* has four, for its list.
  expect(actions).toBeLessThan(550);
});

/** A workbook with a plan of so many tasks. */
async function opened(tasks: number): Promise<PlanTemplate> {
  excel.close();
  excel = await startExcel({ content: await largePlan(tasks), platform: 'excel-web' });
  return templateOf(tasks);
}

/** Bytes that each task more may add, there and back. */
const MOST_PER_TASK = { fix: 600, yearTables: 900, update: 4_000 } as const;

/** Five up to 3 MB, the last of which shows what was made; one more for each further 3 MB. */
const allowed = ({ bytesIn, bytesOut }: HostCounts): number => 4 + Math.ceil((bytesIn + bytesOut) / BATCH);

async function costOfRunning(run: () => Promise<Outcome>): Promise<HostCounts> {
  excel.resetCounts();
  expect((await run()).state).toBe('done');
  return { ...excel.counts };
}

/** What each costs in a plan of so many tasks. */
async function costsIn(tasks: number) {
  const template = await opened(tasks);
  const random = seededRandom();
  const fix: Fix = {
    code: 'fix.note',
    edits: [
      {
        at: {
          sheet: 'Nhiệm vụ',
          row: 6,
          column: LAYOUT.tasks.columns.findIndex(({ key }) => key === 'leader'),
        },
        expected: { value: null },
        put: { value: 'Phó Chủ tịch UBND xã' },
      },
    ],
    columns: [{ role: 'tasks', key: 'leader' }],
    changesIssuedText: false,
  };
  const worded = {
    ...template,
    version: template.version + 1,
    tasks: template.tasks.map((task) => ({ ...task, text: `${task.text}, bản mới` })),
  };
  const tables = await loadYearTemplate();
  return {
    fix: await costOfRunning(async () => (await applyFixes(excelDoor, [fix])).outcome),
    yearTables: await costOfRunning(() =>
      addYearTables(excelDoor, { template: tables, roles: new Set(YEAR_ROLES) }, { random }),
    ),
    update: await costOfRunning(() => updatePlan(excelDoor, { template: worded }, { random })),
  };
}

test('a fix, the year’s tables, an update of every task: as many requests as there are 3 MB, growing in a straight line', async () => {
  const sizes = [SMALL, MIDDLE, LARGE];
  const costs = [];
  for (const tasks of sizes) {
    costs.push(await costsIn(tasks));
  }
  for (const action of ['fix', 'yearTables', 'update'] as const) {
    const of = costs.map((cost) => cost[action]);
    of.forEach((cost) => {
      expect(cost.requests).toBeLessThanOrEqual(allowed(cost));
    });
    const [small = 0, middle = 0, large = 0] = of.map(({ bytesIn, bytesOut }) => bytesIn + bytesOut);
    const [perTask, perTaskLater] = [
      (middle - small) / (MIDDLE - SMALL),
      (large - middle) / (LARGE - MIDDLE),
    ];
    expect(perTaskLater).toBeLessThan(MOST_PER_TASK[action]);
    expect(perTaskLater).toBeLessThan(perTask * 1.2);
  }
}, 300_000);

test.each([
  ['just below one batch', 2_900, 1],
  ['three batches and a bit', 9_200, 4],
])('%s of texts', async (_, thousands, requests) => {
  const text = 'x'.repeat(988);
  const cells = Array.from({ length: thousands / 2 }, () => [{ value: text }, { value: text }]);
  const changes: Change[] = [
    { kind: 'addSheet', sheet: 'Lớn' },
    { kind: 'write', sheet: 'Lớn', row: 0, column: 0, cells },
  ];
  excel.resetCounts();
  expect(await excelDoor.apply(changes)).toEqual({ state: 'done', kept: [] });
  expect(excel.counts.requests).toBe(requests);
  const { sheets } = await excelDoor.read();
  const grid = sheets.find(({ name }) => name === 'Lớn')?.grid;
  expect(grid?.values).toHaveLength(cells.length);
  expect(grid?.values.flat().every((value) => value === text)).toBe(true);
});

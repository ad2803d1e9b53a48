/** When Excel refuses: what the actions answer, and that the workbook is as it was or said not to be. */
import type { OpenExcel } from '../../sandbox/node';
import { checkPlan } from '../../src/actions/check-plan';
import { createPlan } from '../../src/actions/create-plan';
import { rollUp } from '../../src/actions/roll-up';
import { scoreUnit } from '../../src/actions/score-unit';
import type { Outcome } from '../../src/core/outcome';
import type { Rubric } from '../../src/core/rubric/rubric';
import { findSheet } from '../../src/core/snapshot';
import { excelDoor } from '../../src/excel/door';
import { settle } from '../../src/taskpane/ended';
import { loadIllustrativeRubric, loadTemplate } from '../../src/templates';
import { startExcel, typeInto } from '../support/excel';
import { seededRandom } from '../support/memory-door';
import { openUnitFile, unitFile } from '../support/unit-file';
import type { UnitFile } from '../support/unit-file';

let excel: OpenExcel;
let rubric: Rubric;
let file: UnitFile;

beforeAll(async () => {
  rubric = await loadIllustrativeRubric();
  file = await unitFile('Xã A', 0.9, rubric);
});
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => {
  excel.close();
});

const plan = async (): Promise<Outcome> =>
  createPlan(
    excelDoor,
    { template: await loadTemplate('binh-chuong-2026'), unit: 'UBND xã A', year: '2026' },
    { random: seededRandom() },
  );

/** Every action that writes: what must be there first, the action, and the request that writes: its last. */
const ACTIONS: readonly (readonly [
  name: string,
  before: () => Promise<unknown>,
  action: () => Promise<Outcome>,
  writes: number,
])[] = [
  ['createPlan', () => Promise.resolve(), plan, 3],
  [
    'checkPlan, with a row that has no id yet',
    async () => {
      await plan();
      const table = findSheet(await excelDoor.read(), 'Nhiệm vụ')?.tables[0];
      const text = table?.headers.indexOf('Nội dung nhiệm vụ') ?? -1;
      await typeInto(excel, 'Nhiệm vụ', (table?.row ?? 0) + 1 + (table?.bodyRows ?? 0), text, 'Việc mới');
    },
    async () => (await checkPlan(excelDoor, { random: seededRandom() })).outcome,
    4,
  ],
  ['scoreUnit', plan, () => scoreUnit(excelDoor, rubric), 4],
  [
    'rollUp',
    () => Promise.resolve(),
    async () => (await rollUp(excelDoor, { files: [file], open: openUnitFile, rubrics: [rubric] })).outcome,
    3,
  ],
];

describe.each(ACTIONS)('%s', (_name, before, action, writes) => {
  test('refused whole at any of its requests: nothing changes, it is said why, and pressing again works', async () => {
    await before();
    const was = await excelDoor.read();
    for (let request = 1; request <= writes; request += 1) {
      for (const [code, message] of [
        ['InvalidOperationInCellEditMode', 'workbook.editing'],
        ['RequestPayloadSizeLimitExceeded', 'workbook.tooLarge'],
      ] as const) {
        excel.host.plan([{ kind: 'fail', request, code, afterActions: 0 }]);
        const ended = await settle(action);
        expect([request, ended]).toEqual([
          request,
          { outcome: { state: 'unchanged', messages: [{ code: message }] } },
        ]);
        expect(await excelDoor.read()).toEqual(was);
      }
    }
    excel.host.resetCounts();
    expect((await action()).state).toBe('done');
    expect(excel.host.counts.requests).toBe(writes);
  });

  test.each([
    ['AccessDenied', 'workbook.denied'],
    ['GeneralException', 'workbook.failed'],
  ])(
    '%s before any of it was written: the workbook is as it was, and this is said',
    async (code, message) => {
      await before();
      const was = await excelDoor.read();
      excel.host.plan([{ kind: 'fail', request: writes, code, afterActions: 0 }]);
      const ended = await settle(action);
      expect(ended).toMatchObject({ outcome: { state: 'unchanged', messages: [{ code: message }] } });
      expect(await excelDoor.read()).toEqual(was);
    },
  );

  test.each([
    ['AccessDenied', 'after some of it', 8],
    ['GeneralException', 'after all of it', Infinity],
  ])('%s %s was written: it is unfinished, and this is said', async (code, _when, afterActions) => {
    await before();
    excel.host.plan([{ kind: 'fail', request: writes, code, afterActions }]);
    expect(await settle(action)).toEqual({
      outcome: { state: 'unfinished', messages: [{ code: 'workbook.partly', params: { code } }] },
    });
  });
});

test('a request that Excel on the web finds too large is refused whole', async () => {
  excel.close();
  excel = await startExcel({ profile: 'web' });
  const error = excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Thêm');
    worksheets.getItem('Sheet1').getRange('A1:A200').values = Array.from({ length: 200 }, () => [
      'ă'.repeat(16_000),
    ]);
    await context.sync();
  });
  await expect(error).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect((await excelDoor.read()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

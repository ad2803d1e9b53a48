/** Every action that writes, from the registry, with what must be there first: for tests that stop them halfway, through any door. */
import {
  acceptFindings,
  appraise,
  applyFixes,
  byCriterion,
  checkPlan,
  createPlan,
  printPlan,
  printRollUp,
  rebuildTables,
  rollUp,
  scoreUnit,
  splitScores,
  takeBackScores,
  tellAgain,
  undoFixes,
  updatePlan,
  upgradeWorkbook,
} from './actions';
import { perform } from '../../src/actions/perform';
import { ACTION_IDS, ACTIONS } from '../../src/actions/registry';
import type { ActionId } from '../../src/actions/registry';
import type { Action, Example } from '../../src/actions/run/action';
import type { Declaration } from '../../src/actions/run/declare';
import type { Need } from '../../src/actions/run/missing';
import { readReview } from '../../src/actions/read-review';
import { lookAtPlan } from '../../src/actions/review';
import type { Made } from '../../src/actions/fix-edits';
import { PAPER_FORMS, SCORE_FORMS } from '../../src/actions/paper-forms';
import type { PaperForm } from '../../src/actions/paper-forms';
import type { PickedPart } from '../../src/actions/take-back-scores';
import type { CellAt } from '../../src/workbook/cells/cells';
import type { KnownFinding } from '../../src/core/checks/accepted';
import type { Fix } from '../../src/core/checks/finding';
import type { Edit } from '../../src/workbook/draft/change';
import type { Change } from '../../src/workbook/draft/change';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import type { Outcome } from '../../src/core/words/outcome';
import type { PlanTemplate } from '../../src/core/plan/template';
import { exampleForm } from '../../src/core/report/example-form';
import { writeDocx } from '../../src/files/docx';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { checkReportForm } from '../../src/files/form/report-form';
import { loadRubric, loadTemplate } from '../../src/templates';
import { MemoryWorkbook, seededRandom } from './memory-door';
import { ROLL_UP_DAY, openUnitFile, unitFile } from './unit-file';
import { olderPlan } from './older-plan';
import type { UnitFile } from './unit-file';

/** Types a text into a cell, as a user does; a table ends right above it and grows. */
export type TypeBelow = (at: CellAt, text: string) => unknown;

export interface WritingAction {
  readonly name: string;
  readonly prepare: (door: WorkbookDoor, type: TypeBelow) => Promise<unknown>;
  readonly run: (door: WorkbookDoor) => Promise<Outcome>;
  /** How many requests it begins with before a person has seen all that it goes by; 2 if absent. */
  readonly reads?: number;
}

const plan = async (door: WorkbookDoor): Promise<Outcome> =>
  createPlan(
    door,
    { template: await loadTemplate('binh-chuong-2026'), unit: 'UBND xã A', year: '2026' },
    { random: seededRandom() },
  );

/** Makes something once, for all tests of a file. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const unitFiles = once(async (): Promise<readonly UnitFile[]> => {
  const rubric = await loadRubric('minh-hoa');
  return [await unitFile('Xã A', 0.9, rubric), await unitFile('Xã B', 0.8, rubric), { name: 'ghi chú.xlsx' }];
});

const rollUpOf =
  (...pick: readonly number[]) =>
  async (door: WorkbookDoor): Promise<Outcome> => {
    const rubric = await loadRubric('minh-hoa');
    const all = await unitFiles();
    const files = pick.flatMap((index) => all[index] ?? []);
    return (await rollUp(door, { files, open: openUnitFile, rubrics: [rubric], today: ROLL_UP_DAY })).outcome;
  };

/** Gives the ranking the points that its formulas come to, where nothing calculates them, as in memory. */
async function calculateRanking(door: WorkbookDoor): Promise<void> {
  const sheet = findSheet(await door.read(), 'Tổng hợp điểm');
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) {
    throw new Error('No ranking');
  }
  const at = (header: string): number => table.column + table.headers.indexOf(header);
  const changes = [at('Điểm tự chấm'), at('Thứ hạng')].flatMap((column, index): Change[] => {
    const then = at(index === 0 ? 'Điểm tự chấm khi tổng hợp' : 'Thứ hạng khi tổng hợp');
    return Array.from({ length: 2 }, (_, row) => table.row + 1 + row)
      .filter((row) => cellOf(sheet.grid, row, column).value === null)
      .map((row) => ({
        kind: 'write',
        sheet: sheet.name,
        row,
        column,
        cells: [[{ value: cellOf(sheet.grid, row, then).value }]],
      }));
  });
  if (changes.length > 0) {
    await door.apply(changes);
  }
}

const scored = async (door: WorkbookDoor): Promise<Outcome> => {
  await plan(door);
  return scoreUnit(door, await loadRubric('minh-hoa'));
};

const check = async (door: WorkbookDoor): Promise<Outcome> =>
  (await checkPlan(door, { random: seededRandom() })).outcome;

/** A cell of the score sheet's table. @param row of its body, from 0 */
async function scoreCell(door: Pick<WorkbookDoor, 'read'>, row: number, header: string): Promise<CellAt> {
  const table = findSheet(await door.read(), 'Bảng tự chấm điểm')?.tables[0];
  return {
    sheet: 'Bảng tự chấm điểm',
    row: (table?.row ?? 0) + 1 + row,
    column: table?.headers.indexOf(header) ?? -1,
  };
}

let parts: Promise<readonly PickedPart[]> | undefined;
/** What one office filled in of the two first criteria of that very score sheet. */
const filledParts = (): Promise<readonly PickedPart[]> => (parts ??= fillParts());

async function fillParts(): Promise<readonly PickedPart[]> {
  const [whole, part] = [new MemoryWorkbook(), new MemoryWorkbook()];
  await scored(whole);
  const type = async (workbook: MemoryWorkbook, header: string, text: string) => {
    for (const index of [0, 1]) {
      const { sheet, row, column } = await scoreCell(workbook, index, header);
      workbook.type(sheet, row, column, text);
    }
  };
  await type(whole, 'Phòng/người phụ trách', 'Văn phòng');
  const rubrics = [await loadRubric('minh-hoa')];
  await splitScores(whole, { rubrics, to: { workbook: (_name, _title, fill) => fill(part) } });
  await type(part, 'Tài liệu kiểm chứng', 'Biên bản');
  return [{ file: 'a.xlsx', workbook: await part.read() }];
}

/** Puts a lead to a task that has none. @param index of the task, from 0 */
async function leadFix(door: WorkbookDoor, index: number): Promise<Fix> {
  const table = findSheet(await door.read(), 'Nhiệm vụ')?.tables[0];
  const column = table?.headers.indexOf('Cơ quan chủ trì') ?? -1;
  const at: CellAt = { sheet: 'Nhiệm vụ', row: (table?.row ?? 0) + 1 + index, column };
  return {
    code: 'fix.note',
    edits: [{ at, expected: { value: null }, put: { value: 'Phòng Kinh tế' } }],
    changesIssuedText: true,
  };
}

const withFixes = async (door: WorkbookDoor): Promise<Made> => {
  await plan(door);
  return (await applyFixes(door, [await leadFix(door, 0), await leadFix(door, 5)])).made;
};

/** What was written by `withFixes`: the same in every workbook. */
const madeEdits = once(() => withFixes(new MemoryWorkbook()));

/** What *Rà soát* finds in the plan: the same in every workbook. */
const firstFindings = once(async (): Promise<readonly KnownFinding[]> => {
  const workbook = new MemoryWorkbook();
  await plan(workbook);
  const review = await lookAtPlan(workbook);
  return review.ok ? review.findings.slice(0, 2) : [];
});

const accepted = async (door: WorkbookDoor): Promise<Outcome> => {
  await plan(door);
  return acceptFindings(door, await firstFindings(), 'Đã xin ý kiến');
};

/** The template with one task worded otherwise, and one more. */
async function nextVersion(): Promise<PlanTemplate> {
  const template = await loadTemplate('binh-chuong-2026');
  const tasks = template.tasks.map((task, index) =>
    index === 1 ? { ...task, text: 'Việc 2 của bản mới' } : task,
  );
  const more = template.tasks
    .slice(0, 1)
    .map((task) => ({ ...task, n: tasks.length + 1, text: 'Việc thêm' }));
  return { ...template, version: template.version + 1, tasks: [...tasks, ...more] };
}

const print =
  (form: PaperForm) =>
  (door: WorkbookDoor): Promise<Outcome> =>
    printPlan(door, { form, today: { year: 2026, month: 6, day: 10 } });

const AROUND = {
  random: seededRandom(),
  today: () => ({ year: 2026, month: 6, day: 10 }),
  now: () => 46_352.75,
};

/** The form that people start from, with a name of theirs. */
const exampleBytes = once(() => writeDocx(exampleForm()));

async function keepExampleForm(door: WorkbookDoor): Promise<Outcome> {
  const input = { file: 'Mẫu của xã.docx', bytes: await exampleBytes(), check: checkReportForm };
  return (await perform('keepForm', door, input, AROUND)).outcome;
}

/** Preparations by what they run: a workbook is made once for all actions that begin with the same. */
const chains = new Map<string, WritingAction['prepare']>([
  ['createPlan', plan],
  ['createPlan+scoreUnit', scored],
]);

/** How a preparation finds the one that others share with it, once its action is loaded. */
const shared = new Map<WritingAction['prepare'], () => Promise<WritingAction['prepare']>>();

/** The preparation that this one comes to: the same for all that begin alike. */
export const sharedPreparation = async (
  prepare: WritingAction['prepare'],
): Promise<WritingAction['prepare']> => (await shared.get(prepare)?.()) ?? prepare;

function chain(after: readonly ActionId[]): WritingAction['prepare'] {
  const key = after.join('+');
  const known = chains.get(key);
  if (known) {
    return known;
  }
  const prepare = async (door: WorkbookDoor): Promise<void> => {
    for (const id of after) {
      await runExample(id, door);
    }
  };
  chains.set(key, prepare);
  return prepare;
}

async function exampleOf(id: ActionId): Promise<Example<object>> {
  const { example } = (await ACTIONS[id].load()) as unknown as Action<Need, object>;
  if (!example) {
    throw new Error(`${id} has neither an example nor cases here`);
  }
  return example;
}

async function runExample(id: ActionId, door: WorkbookDoor): Promise<Outcome> {
  const { input } = await exampleOf(id);
  const around = {
    random: seededRandom(),
    today: () => ({ year: 2026, month: 6, day: 10 }),
    now: () => 46_352.75,
  };
  return (await perform(id, door, await input(), around)).outcome;
}

/** The one press that an action declares itself. */
function exampleCase(id: ActionId): WritingAction {
  const beginning = async () => chain((await exampleOf(id)).after as ActionId[]);
  const prepare: WritingAction['prepare'] = async (door, type) => (await beginning())(door, type);
  shared.set(prepare, beginning);
  return { name: id, prepare, run: (door) => runExample(id, door) };
}

const missing = (sheet: string): never => {
  throw new Error(`no table in ${sheet}`);
};

/** Actions whose presses need files, findings or typing; all others show themselves by their example. */
const CASES: Readonly<Partial<Record<ActionId, readonly WritingAction[]>>> = {
  keepForm: [{ name: 'keepForm', prepare: plan, run: keepExampleForm }],
  dropForm: [
    {
      name: 'dropForm',
      prepare: async (door) => {
        await plan(door);
        await keepExampleForm(door);
      },
      run: async (door) => (await perform('dropForm', door, {}, AROUND)).outcome,
    },
  ],
  rebuildTables: [
    {
      name: 'rebuildTables, of one that lost two rows',
      prepare: async (door) => {
        await plan(door);
        const {
          name: table = '',
          row,
          column,
          headers,
          bodyRows,
        } = findSheet(await door.read(), 'Nhiệm vụ')?.tables[0] ?? missing('Nhiệm vụ');
        const expected = { row, column, rows: bodyRows + 1, columns: headers.length };
        const area = { ...expected, rows: expected.rows - 2 };
        await door.apply([{ kind: 'resizeTable', sheet: 'Nhiệm vụ', table, area, expected }]);
      },
      run: rebuildTables,
    },
  ],
  checkPlan: [
    {
      name: 'checkPlan, with a row that has no id yet',
      prepare: async (door, type) => {
        await plan(door);
        const table = findSheet(await door.read(), 'Nhiệm vụ')?.tables[0];
        const column = table?.headers.indexOf('Nội dung nhiệm vụ') ?? -1;
        const row = (table?.row ?? 0) + 1 + (table?.bodyRows ?? 0);
        await type({ sheet: 'Nhiệm vụ', row, column }, 'Việc mới');
      },
      run: check,
    },
  ],
  applyFixes: [
    {
      name: 'applyFixes, of two cells',
      prepare: plan,
      run: async (door) => (await applyFixes(door, [await leadFix(door, 0), await leadFix(door, 5)])).outcome,
    },
    {
      name: 'applyFixes, of a cell and a drop-down',
      prepare: async (door) => {
        await plan(door);
        const { edits } = await leadFix(door, 0);
        const [{ at }] = edits as [Edit];
        const list = { kind: 'list', source: '=$A$1:$A$2' } as const;
        await door.apply([
          {
            kind: 'validate',
            sheet: at.sheet,
            area: { row: at.row, column: at.column, rows: 1, columns: 1 },
            validation: { rule: list, onError: 'stop', title: 'Khác', message: 'Khác' },
          },
        ]);
      },
      run: async (door) =>
        (await applyFixes(door, [{ ...(await leadFix(door, 0)), lists: [{ role: 'tasks', key: 'lead' }] }]))
          .outcome,
    },
  ],
  undoFixes: [
    {
      name: 'undoFixes, of two cells',
      prepare: withFixes,
      run: async (door) => (await undoFixes(door, await madeEdits())).outcome,
    },
  ],
  acceptFindings: [
    {
      name: 'acceptFindings',
      prepare: plan,
      run: async (door) => acceptFindings(door, await firstFindings(), ''),
    },
  ],
  tellAgain: [
    { name: 'tellAgain', prepare: accepted, run: async (door) => tellAgain(door, await firstFindings()) },
  ],
  updatePlan: [
    {
      name: 'updatePlan, of an edited plan',
      prepare: withFixes,
      run: async (door) => updatePlan(door, { template: await nextVersion() }, { random: seededRandom() }),
    },
  ],
  printPlan: [
    ...PAPER_FORMS.map((form) => ({
      name: `printPlan, ${form}`,
      prepare: SCORE_FORMS.some((known) => known === form) ? scored : plan,
      run: print(form),
    })),
    {
      name: 'printPlan, of a plan changed since',
      prepare: async (door) => {
        await plan(door);
        await print('annex')(door);
        await applyFixes(door, [await leadFix(door, 0)]);
      },
      run: print('annex'),
    },
  ],
  appraise: [
    {
      name: 'appraise',
      reads: 3,
      prepare: scored,
      run: async (door) => {
        const reading = await readReview(door, { rubrics: [] });
        const seen = reading.ok ? reading.criteria : [];
        const said = seen
          .slice(0, 2)
          .map(({ id }) => ({ id, state: 'Đề nghị bổ sung', opinion: 'Gửi biên bản' }));
        return appraise(door, { said, seen, reviewer: 'Nguyễn Văn A', now: 46_352.75 });
      },
    },
  ],
  byCriterion: [
    {
      name: 'byCriterion',
      prepare: () => Promise.resolve(),
      run: async (door) => {
        const rubrics = [await loadRubric('minh-hoa')];
        const files = (await unitFiles()).slice(0, 2);
        const request = { files, open: openUnitFile, rubrics, today: ROLL_UP_DAY, criteria: ['I'] };
        return (await byCriterion(door, request)).outcome;
      },
    },
  ],
  takeBackScores: [
    {
      name: 'takeBackScores, of two criteria',
      prepare: scored,
      run: async (door) => (await takeBackScores(door, { files: await filledParts() })).outcome,
    },
  ],
  printRollUp: [
    {
      name: 'printRollUp',
      prepare: async (door) => {
        await rollUpOf(0, 1)(door);
        await calculateRanking(door);
      },
      run: (door) => printRollUp(door, { form: 'report', today: ROLL_UP_DAY }),
    },
  ],
  upgradeWorkbook: [{ name: 'upgradeWorkbook', prepare: (door) => olderPlan(door), run: upgradeWorkbook }],
  rollUp: [
    { name: 'rollUp', prepare: () => Promise.resolve(), run: rollUpOf(0) },
    { name: 'rollUp again, of more files', prepare: rollUpOf(0), run: rollUpOf(0, 1, 2) },
    { name: 'rollUp again, of fewer files', prepare: rollUpOf(0, 1, 2), run: rollUpOf(1) },
  ],
};

const DECLARED: Readonly<Record<ActionId, Declaration<Need>>> = ACTIONS;

/** Every action of the registry that writes into the workbook, but for those that end such a writing when it was cut short. */
export const WRITING_ACTIONS: readonly WritingAction[] = ACTION_IDS.filter(
  (id) => DECLARED[id].makes !== 'files' && DECLARED[id].needs !== 'unfinished',
).flatMap((id) => CASES[id] ?? [exampleCase(id)]);

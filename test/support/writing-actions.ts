/** Every action that writes, with what must be there first: for tests that stop them halfway, through any door. */
import { appraise, readReview } from '../../src/actions/appraise';
import { checkPlan } from '../../src/actions/check-plan';
import { createPlan } from '../../src/actions/create-plan';
import { applyFixes } from '../../src/actions/fix-findings';
import { listFindings } from '../../src/actions/list-findings';
import { freeze } from '../../src/actions/freeze';
import { rollUp } from '../../src/actions/roll-up';
import { scoreUnit } from '../../src/actions/score-unit';
import { upgradeWorkbook } from '../../src/actions/upgrade-workbook';
import type { CellAt } from '../../src/core/cells';
import type { Edit, Fix } from '../../src/core/checks/finding';
import type { WorkbookDoor } from '../../src/core/door';
import type { Outcome } from '../../src/core/outcome';
import { findSheet } from '../../src/core/snapshot';
import { loadIllustrativeRubric, loadTemplate } from '../../src/templates';
import { seededRandom } from './memory-door';
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

let made: Promise<readonly UnitFile[]> | undefined;
const unitFiles = (): Promise<readonly UnitFile[]> => (made ??= makeUnitFiles());

async function makeUnitFiles(): Promise<readonly UnitFile[]> {
  const rubric = await loadIllustrativeRubric();
  return [await unitFile('Xã A', 0.9, rubric), await unitFile('Xã B', 0.8, rubric), { name: 'ghi chú.xlsx' }];
}

const rollUpOf =
  (...pick: readonly number[]) =>
  async (door: WorkbookDoor): Promise<Outcome> => {
    const rubric = await loadIllustrativeRubric();
    const all = await unitFiles();
    const files = pick.flatMap((index) => all[index] ?? []);
    return (await rollUp(door, { files, open: openUnitFile, rubrics: [rubric], today: ROLL_UP_DAY })).outcome;
  };

const scored = async (door: WorkbookDoor): Promise<Outcome> => {
  await plan(door);
  return scoreUnit(door, await loadIllustrativeRubric());
};

const check = async (door: WorkbookDoor): Promise<Outcome> =>
  (await checkPlan(door, { random: seededRandom() })).outcome;

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

export const WRITING_ACTIONS: readonly WritingAction[] = [
  { name: 'createPlan', prepare: () => Promise.resolve(), run: plan },
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
    run: async (door) => (await applyFixes(door, [{ ...(await leadFix(door, 0)), lists: ['lead'] }])).outcome,
  },
  { name: 'listFindings', prepare: plan, run: listFindings },
  {
    name: 'scoreUnit',
    prepare: plan,
    run: async (door) => scoreUnit(door, await loadIllustrativeRubric()),
  },
  {
    name: 'freeze',
    prepare: scored,
    run: async (door) => freeze(door, { rubrics: [await loadIllustrativeRubric()], now: 46_352.75 }),
  },
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
  { name: 'upgradeWorkbook', prepare: (door) => olderPlan(door), run: upgradeWorkbook },
  { name: 'rollUp', prepare: () => Promise.resolve(), run: rollUpOf(0) },
  { name: 'rollUp again, of more files', prepare: rollUpOf(0), run: rollUpOf(0, 1, 2) },
  { name: 'rollUp again, of fewer files', prepare: rollUpOf(0, 1, 2), run: rollUpOf(1) },
];

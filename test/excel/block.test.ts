/** The figures above *Nhiệm vụ*: typed over, they are found, written back, and the fix is undone; through Office.js and in a file. */
import type { OpenExcel } from 'excel-stand-in';
import { checkPlan, applyFixes, undoFixes } from '../support/actions';
import type { CellAt } from '../../src/workbook/cells/cells';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import { AS_OF } from '../../src/core/plan/progress';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { openFileDoor } from '../../src/files/file-door';
import { startExcel } from '../support/excel';
import { seededRandom } from '../support/memory-door';
import { PLAN_DAY, planContent } from '../support/plan-content';

const SHEET = 'Nhiệm vụ';
const COUNT: CellAt = { sheet: SHEET, row: AS_OF.row, column: AS_OF.column + 1 };

let excel: OpenExcel | undefined;

afterEach(() => {
  excel?.close();
  excel = undefined;
});

const held = async (door: WorkbookDoor) => {
  const grid = findSheet(await door.read(), SHEET)?.grid;
  return grid && cellOf(grid, COUNT.row, COUNT.column);
};

const put = async (door: WorkbookDoor, { sheet, row, column }: CellAt, value: number) => {
  const before = findSheet(await door.read(), sheet)?.grid;
  const formula = before && cellOf(before, row, column).formula;
  const done = await door.apply([
    {
      kind: 'write',
      sheet,
      row,
      column,
      cells: [[{ value }]],
      expected: [[{ formula: formula ?? '' }]],
    },
  ]);
  expect(done).toMatchObject({ state: 'done' });
};

const found = async (door: WorkbookDoor) =>
  (await checkPlan(door, { random: seededRandom() })).findings.filter(({ rule }) => rule === 'brokenFormula');

test.each<[string, () => Promise<WorkbookDoor>]>([
  [
    'Excel',
    async () => {
      excel = await startExcel({ content: await planContent(), platform: 'excel-web' });
      return excelDoor;
    },
  ],
  ['a file', async () => openFileDoor(await planContent(), { today: () => PLAN_DAY })],
])('in %s', async (_, open) => {
  const door = await open();
  const made = await held(door);
  expect(made?.value).toBe(20);
  expect(await found(door)).toEqual([]);

  // A day in the cell that is meant for one is no matter.
  await put(door, { sheet: SHEET, ...AS_OF }, 46_188);
  await put(door, COUNT, 99);
  const findings = await found(door);
  expect(findings).toMatchObject([
    { code: 'formula.figureChanged', params: { label: 'Tổng số nhiệm vụ' }, level: 'error', at: COUNT },
  ]);

  const fixed = await applyFixes(
    door,
    findings.flatMap(({ fix }) => fix ?? []),
    [],
  );
  expect(fixed.outcome.state).toBe('done');
  expect(await held(door)).toEqual(made);
  expect(await found(door)).toEqual([]);

  expect((await undoFixes(door, fixed.made)).outcome.state).toBe('done');
  expect(await held(door)).toEqual({ value: 99, formula: null });
});

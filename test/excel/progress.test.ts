/** What *Nhiệm vụ* says of its tasks by itself, calculated by the stand-in. */
import type { OpenExcel } from 'excel-stand-in';
import { toSerial } from '../../src/workbook/cells/serial';
import type { CellValue } from '../../src/workbook/cells/cells';
import { diff } from '../../src/workbook/draft/diff';
import { BEFORE_DAY_READINGS } from '../../src/core/words/vocabulary';
import { addressOf, locate } from '../../src/core/layout/locate';
import { EMPTY_META } from '../../src/core/layout/meta';
import { infoId } from '../../src/core/plan/info';
import { AS_OF, PROGRESS } from '../../src/core/plan/progress';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { machine } from '../../src/cli/machine';
import { excelDoor } from '../../src/excel/door';
import { startExcel, typeInto } from '../support/excel';
import {
  AS_OF_DAY,
  EXPECTED_PROGRESS,
  EXPECTED_STRICTLY,
  progressDraft,
  shownProgress,
} from '../support/progress-cases';

let excel: OpenExcel;

beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => {
  excel.close();
});

/** The cell of *Thông tin chung* that says how *trước ngày* is counted. */
function readInfoPlace(snapshot: WorkbookSnapshot) {
  const info = locate(snapshot, EMPTY_META, 'info');
  const row = info?.rows.find(({ values }) => values.id === infoId('beforeDay'));
  if (!info || !row) {
    throw new Error('no such row');
  }
  return addressOf(info, row, 'value');
}

async function build(asOf: CellValue | undefined) {
  const draft = await progressDraft(asOf);
  expect(await excelDoor.apply(diff(await excelDoor.read(), draft))).toEqual({ state: 'done', kept: [] });
  return async () => {
    const grid = (await excelDoor.read()).sheets.find(({ name }) => name === 'Nhiệm vụ')?.grid;
    return shownProgress(draft, (row, column) => grid?.values[row]?.[column] ?? null);
  };
}

test('a set day counts, typed before or after', async () => {
  const shown = await build(toSerial({ year: 2026, month: 1, day: 1 }));
  expect((await shown()).figures).toMatchObject({ [PROGRESS.overdue]: 0 });
  await typeInto(excel, 'Nhiệm vụ', AS_OF.row, AS_OF.column, toSerial(AS_OF_DAY));
  expect(await shown()).toEqual(EXPECTED_PROGRESS);
});

test('“trước ngày” is counted as Thông tin chung says, whenever that is chosen', async () => {
  const shown = await build(toSerial(AS_OF_DAY));
  const at = readInfoPlace(await excelDoor.read());
  await typeInto(excel, at.sheet, at.row, at.column, BEFORE_DAY_READINGS.strict);
  expect((await shown()).cases).toEqual(EXPECTED_STRICTLY);
  await typeInto(excel, at.sheet, at.row, at.column, '');
  expect((await shown()).cases).toEqual(EXPECTED_PROGRESS.cases);
});

test('a new plan counts to today, and so does one whose day was cleared', async () => {
  const before = toSerial(machine.today());
  const shown = await build(undefined);
  const grid = (await excelDoor.read()).sheets.find(({ name }) => name === 'Nhiệm vụ')?.grid;
  const asOf = grid?.values[AS_OF.row]?.[AS_OF.column];
  // The test may run over midnight.
  expect([before, toSerial(machine.today())]).toContain(asOf);
  const first = await shown();
  await typeInto(excel, 'Nhiệm vụ', AS_OF.row, AS_OF.column, '');
  expect((await shown()).cases).toEqual(first.cases);
});

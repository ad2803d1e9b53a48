/** The year's work over and over in one Excel: nothing that Excel keeps for the add-in grows. Memory is measured by `npm run bench`. */
import type { OpenExcel } from 'excel-stand-in';
import { checkPlan, createPlan, rollUp, scoreUnit } from '../support/actions';
import { excelDoor } from '../../src/excel/door';
import { watchWorkbook } from '../../src/excel/watch';
import { loadRubric, loadTemplate } from '../../src/templates';
import { startExcel, typeInto } from '../support/excel';
import { seededRandom } from '../support/memory-door';
import { ROLL_UP_DAY, openUnitFile, unitFile } from '../support/unit-file';

/** What grows has grown by the second round. */
const CYCLES = 2;

let excel: OpenExcel;

afterEach(() => {
  excel.close();
});

/** Once all that is under way has ended; the library lets go of objects after its runs. */
async function idle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await excel.Excel.run((context) => context.sync());
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Deletes all sheets but the first, as a person does who begins anew. */
const clearWorkbook = (): Promise<void> =>
  excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    for (const sheet of worksheets.items.filter(({ name }) => name !== 'Sheet1')) {
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    await context.sync();
  });

test('create, check, score, roll up: as many events and objects after each round', async () => {
  excel = await startExcel();
  const rubric = await loadRubric('minh-hoa');
  const template = await loadTemplate('binh-chuong-2026');
  const files = [await unitFile('UBND xã A', 0.9, rubric)];
  const random = seededRandom();
  const during: unknown[] = [];
  const after: unknown[] = [];
  let heard = 0;
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const stop = watchWorkbook(() => heard++);
    await createPlan(excelDoor, { template, unit: 'UBND xã A', year: '2026' }, { random });
    await typeInto(excel, 'Nhiệm vụ', 8, 3, `Việc ${cycle}`);
    expect((await checkPlan(excelDoor, { random })).checked).toBe(true);
    expect((await scoreUnit(excelDoor, rubric)).state).toBe('done');
    const { outcome } = await rollUp(excelDoor, {
      files,
      open: openUnitFile,
      rubrics: [rubric],
      today: ROLL_UP_DAY,
    });
    expect(outcome.state).toBe('done');
    await idle();
    during.push(excel.held);
    stop();
    await idle();
    await clearWorkbook();
    await idle();
    after.push(excel.held);
  }
  expect(during).toEqual(Array.from({ length: CYCLES }, () => during[0]));
  expect(during[0]).toMatchObject({ events: 1 });
  expect(after).toEqual(Array.from({ length: CYCLES }, () => ({ objects: 0, events: 0 })));
  // What the add-in writes itself it is not told of.
  expect(heard).toBe(0);
});

/** A table whose rows a user has deleted, all of them: Excel counts none, and keeps an empty row to type into. */
import type { OpenExcel } from 'excel-stand-in';
import { findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { loadTemplate } from '../../src/templates';
import { checkPlan, createPlan, printPlan, updatePlan } from '../support/actions';
import { startExcel, typeInto } from '../support/excel';
import { seededRandom } from '../support/memory-door';

const random = seededRandom();
const TASKS = 'Nhiệm vụ';

let excel: OpenExcel;
let header: number;

const tableOf = async (read: Promise<Parameters<typeof findSheet>[0]>) =>
  findSheet(await read, TASKS)?.tables[0];
const readers = () =>
  Promise.all([
    tableOf(excelDoor.read()),
    tableOf(
      excelDoor.readColumns(({ tables }) =>
        tables.flatMap(({ name, headers }) =>
          headers.map((each) => ({ table: name, header: each, formulas: true, list: false })),
        ),
      ),
    ),
  ]);

beforeEach(async () => {
  excel = await startExcel();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(excelDoor, { template, unit: 'UBND xã A', year: '2026' }, { random });
  header = (await tableOf(excelDoor.read()))?.row ?? -1;
  await excel.Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem('NhiemVu');
    rows.load('count');
    await context.sync();
    for (let left = rows.count; left > 0; left -= 1) {
      rows.getItemAt(0).delete();
    }
    await context.sync();
  });
});
afterEach(() => {
  excel.close();
});

test('both readers find its header where it is, and no rows', async () => {
  for (const table of await readers()) {
    expect([table?.row, table?.bodyRows]).toEqual([header, 0]);
  }
});

test('it is checked and printed as an empty plan', async () => {
  const { outcome, checked } = await checkPlan(excelDoor, { random });
  expect([outcome.state, checked]).toEqual(['unchanged', true]);
  const printed = await printPlan(excelDoor, { form: 'annex', today: { year: 2026, month: 6, day: 10 } });
  expect(printed).toEqual({ state: 'unchanged', messages: [{ code: 'print.noTasks' }] });
});

test('an update leaves it with its header and one empty row', async () => {
  const template = await loadTemplate('binh-chuong-2026');
  expect((await updatePlan(excelDoor, { template }, { random })).state).toBe('done');
  const [whole, columns] = await readers();
  expect([whole?.row, whole?.bodyRows]).toEqual([header, 1]);
  expect([columns?.row, columns?.bodyRows]).toEqual([header, 1]);
});

test('what is typed into its empty row is its first', async () => {
  await typeInto(excel, TASKS, header + 1, 3, 'Việc mới');
  for (const table of await readers()) {
    expect(table?.bodyRows).toBe(1);
  }
});

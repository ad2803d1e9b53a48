/** *Tổng hợp* through office.js: again with other files, and beside people who go on typing. */
import type { OpenExcel } from 'excel-stand-in';
import { rollUp } from '../support/actions';
import type { CellValue } from '../../src/workbook/cells/cells';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import { findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { loadRubric } from '../../src/templates';
import { meanwhile, startExcel, typeInto } from '../support/excel';
import { ROLL_UP_DAY, openUnitFile, unitFile } from '../support/unit-file';
import type { UnitFile } from '../support/unit-file';

let excel: OpenExcel;
let rubric: Rubric;
let [a, b, c]: UnitFile[] = [];

beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
  [a, b, c] = await Promise.all([
    unitFile('Xã A', 0.9, rubric),
    unitFile('Xã B', 0.8, rubric),
    unitFile('Xã C', 0.7, rubric),
  ]);
});
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => {
  excel.close();
});

const rolledUp = (files: readonly (UnitFile | undefined)[], door: WorkbookDoor = excelDoor) =>
  rollUp(door, {
    files: files.filter((file) => file !== undefined),
    open: openUnitFile,
    rubrics: [rubric],
    today: ROLL_UP_DAY,
  });

/** The table of a sheet: where its body begins, and the body's values by header. */
async function tableOf(name: string) {
  const sheet = findSheet(await excelDoor.read(), name);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) {
    throw new Error(`no table on ${name}`);
  }
  const first = table.row + 1;
  const lines = sheet.grid.values.slice(first - sheet.grid.row);
  return {
    first,
    table,
    rows: lines
      .slice(0, table.bodyRows)
      .map((line): Record<string, CellValue | undefined> =>
        Object.fromEntries(table.headers.map((header, index) => [header, line[index]])),
      ),
    below: lines
      .slice(table.bodyRows)
      .flat()
      .filter((value) => value !== null),
  };
}

const ranks = async () =>
  (await tableOf('Tổng hợp điểm')).rows.map((row) => [row['Thứ hạng'], row['Tên đơn vị']]);

test('with fewer files, then with more again: tables follow, nothing of the longer one is left', async () => {
  expect((await rolledUp([a, b, c])).outcome.state).toBe('done');
  expect(await ranks()).toEqual([
    [1, 'Xã A'],
    [2, 'Xã B'],
    [3, 'Xã C'],
  ]);

  expect((await rolledUp([c])).outcome.state).toBe('done');
  expect(await ranks()).toEqual([[1, 'Xã C']]);
  for (const [sheet, bodyRows] of [
    ['Tổng hợp điểm', 1],
    ['Tổng hợp nhiệm vụ', 1],
    ['Dữ liệu nhiệm vụ', 20],
    ['Danh sách tệp', 1],
  ] as const) {
    const { table, below } = await tableOf(sheet);
    expect([sheet, table.bodyRows, below]).toEqual([sheet, bodyRows, []]);
  }

  expect((await rolledUp([a, b, c])).outcome.state).toBe('done');
  expect(await ranks()).toEqual([
    [1, 'Xã A'],
    [2, 'Xã B'],
    [3, 'Xã C'],
  ]);
  expect((await tableOf('Dữ liệu nhiệm vụ')).rows).toHaveLength(3 * 20);

  // What has changed since the last time is told: once more the same, it says that nothing has.
  expect((await rolledUp([c, b, a])).outcome.state).toBe('done');
  excel.resetCounts();
  expect((await rolledUp([c, b, a])).outcome.state).toBe('unchanged');
  expect(excel.counts.requests).toBe(2);
});

test('a cell edited between reading and writing: nothing is written, and the cell is named', async () => {
  await rolledUp([a, b, c]);
  const { first, table } = await tableOf('Tổng hợp điểm');
  const at = { sheet: 'Tổng hợp điểm', row: first, column: table.headers.indexOf('Tên đơn vị') };
  const before = await excelDoor.read();
  const door = meanwhile(excelDoor, () => typeInto(excel, at.sheet, at.row, at.column, 'của tôi'));

  const { outcome } = await rolledUp([b, c], door);
  expect(outcome).toEqual({ state: 'unchanged', messages: [{ code: 'workbook.moved', at }] });

  await typeInto(excel, at.sheet, at.row, at.column, 'Xã A');
  expect(await excelDoor.read()).toEqual(before);
});

/** What follows a writing: formulas that Excel has changed are put right, and a cell that cannot be shown is only told. */
import type { OpenExcel } from 'excel-stand-in';
import { findUnfinished } from '../../src/actions/find-unfinished';
import { excelDoor } from '../../src/excel/door';
import { inExcel, waitForCellEdit } from '../../src/excel/session';
import { loadTemplate } from '../../src/templates';
import type { Change } from '../../src/workbook/draft/change';
import { createPlan } from '../support/actions';
import { startExcel } from '../support/excel';
import { seededRandom } from '../support/memory-door';

let excel: OpenExcel;

afterEach(() => {
  excel.close();
});

const FORMULAS = [
  '=T[[#This Row],[Số]]*1',
  '=T[[#This Row],[Số]]*2',
  '=T[[#This Row],[Số]]*2',
  '=T[[#This Row],[Số]]*3',
];
const SHOWN: Change = { kind: 'show', sheet: 'Sheet1', row: 1, column: 1 };

/** A table of four rows whose second column gets a formula for each row. */
const CHANGES: readonly Change[] = [
  {
    kind: 'write',
    sheet: 'Sheet1',
    row: 0,
    column: 0,
    cells: [[{ value: 'Số' }, { value: 'Tính' }], ...[1, 2, 3, 4].map((value) => [{ value }, undefined])],
  },
  { kind: 'addTable', sheet: 'Sheet1', table: 'T', area: { row: 0, column: 0, rows: 5, columns: 2 } },
  { kind: 'write', sheet: 'Sheet1', row: 1, column: 1, cells: FORMULAS.map((formula) => [{ formula }]) },
];

const results = async (): Promise<unknown[]> =>
  inExcel(async (context) => {
    const cells = context.workbook.worksheets.getItem('Sheet1').getRange('B2:B5').load('values');
    await context.sync();
    return (cells.values as unknown[][]).flat();
  });

describe.each(['excel-2021', 'excel-mac', 'excel-web'] as const)('in %s', (platform) => {
  test('a column of which Excel makes one formula has its own formulas again', async () => {
    excel = await startExcel({ platform, fillsCalculatedColumns: true });
    expect(await excelDoor.apply([...CHANGES, SHOWN])).toEqual({ state: 'done', kept: [] });
    expect(await results()).toEqual([1, 4, 6, 12]);
    // The writing; a look at two cells, with the cell shown; the formulas over values; a look again.
    expect(excel.counts.requests - 1).toBe(4);
  });
});

test('where Excel leaves them, one look is all', async () => {
  excel = await startExcel({ fillsCalculatedColumns: false });
  expect(await excelDoor.apply(CHANGES)).toEqual({ state: 'done', kept: [] });
  expect(excel.counts.requests).toBe(2);
  expect(await results()).toEqual([1, 4, 6, 12]);
});

test('where Excel does it again it is told, with the first cell', async () => {
  excel = await startExcel({ fillsCalculatedColumns: true });
  const again = () => {
    const all = FORMULAS.map(() => [FORMULAS[3]!]);
    excel.typeAs({ sheet: 'Sheet1', row: 1, column: 1 }, all);
  };
  excel.plan([{ kind: 'before', request: 4, happens: again }]);
  expect(await excelDoor.apply(CHANGES)).toEqual({
    state: 'done',
    kept: [],
    changed: { sheet: 'Sheet1', row: 1, column: 1 },
  });
});

test('what a person types meanwhile is not written over', async () => {
  excel = await startExcel({ fillsCalculatedColumns: false });
  const typed = () => {
    excel.typeAs({ sheet: 'Sheet1', row: 1, column: 1 }, 7);
  };
  excel.plan([{ kind: 'before', request: 2, happens: typed }]);
  expect(await excelDoor.apply(CHANGES)).toEqual({ state: 'done', kept: [] });
  expect(await results()).toEqual([7, 4, 6, 12]);
});

test('a sheet that cannot come to the front: all is written, nothing is left undone, and it is told', async () => {
  excel = await startExcel({ platform: 'excel-windows' });
  const template = await loadTemplate('binh-chuong-2026');
  // The last request shows; what is before it needs no front.
  excel.plan([{ kind: 'before', request: 4, happens: () => (excel.inFront = false) }]);
  const outcome = await createPlan(
    excelDoor,
    { template, unit: 'UBND xã A', year: '2026' },
    { random: seededRandom() },
  );
  expect(outcome.state).toBe('done');
  expect(outcome.messages.at(-1)).toEqual({ code: 'workbook.notShown' });
  excel.inFront = true;
  expect(await findUnfinished(excelDoor)).toBeUndefined();
});

test('a button of the ribbon waits until the user has left the cell', async () => {
  excel = await startExcel();
  const run = jest.spyOn(Excel, 'run');
  await inExcel((context) => context.sync());
  waitForCellEdit();
  await inExcel((context) => context.sync());
  expect(run.mock.calls.map(([options]) => options)).toEqual([{}, { delayForCellEdit: true }]);
});

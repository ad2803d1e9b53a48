/** The watch on the open workbook: it hears of people, and pauses while the product writes. */
import type { OpenExcel } from 'excel-stand-in';
import { excelDoor } from '../../src/excel/door';
import { watchWorkbook } from '../../src/excel/watch';
import type { Change } from '../../src/workbook/draft/change';
import { startExcel } from '../support/excel';

let excel: OpenExcel;

beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => {
  excel.close();
});

const WRITE: Change = { kind: 'write', sheet: 'Sheet1', row: 0, column: 0, cells: [[{ value: 1 }]] };
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));
const edit = async (column: number) => {
  excel.typeAs({ sheet: 'Sheet1', row: 5, column }, 'x');
  await soon();
};

test('nobody listens while the product writes; afterwards people are heard again', async () => {
  let heard = 0;
  const stop = watchWorkbook(() => {
    heard += 1;
  });
  await soon();
  expect(excel.held.events).toBe(1);
  await edit(0);
  expect(heard).toBe(1);

  let during: number | undefined;
  // The watch is let go with one request; the next looks, and the one after writes.
  excel.plan(
    [2, 3].map((request) => ({ kind: 'before', request, happens: () => (during = excel.held.events) })),
  );
  expect(await excelDoor.apply([WRITE])).toMatchObject({ state: 'done' });
  expect(during).toBe(0);
  await soon();
  expect([excel.held.events, heard]).toEqual([1, 1]);
  await edit(1);
  expect(heard).toBe(2);

  stop();
  await soon();
  expect(excel.held.events).toBe(0);
});

test('a watch that ends during a write does not begin again, and a write that fails ends its pause', async () => {
  const stop = watchWorkbook(() => undefined);
  const other = watchWorkbook(() => undefined);
  await soon();
  const writing = excelDoor.apply([{ ...WRITE, sheet: 'không có' }]);
  stop();
  expect(await writing).toMatchObject({ state: 'failed', code: 'ItemNotFound' });
  await soon();
  expect(excel.held.events).toBe(1);
  other();
  await soon();
  expect(excel.held.events).toBe(0);
});

test('without a watch a write costs no more', async () => {
  excel.resetCounts();
  await excelDoor.apply([WRITE]);
  expect(excel.counts.requests).toBe(1);
});

/** Papers through Microsoft's office.js and the stand-in for Excel: what is on the sheet, how it prints, what it costs. */
import type { OpenExcel } from 'excel-stand-in';
import { createPlan, printPlan, restore, resume } from '../support/actions';
import { areaName } from '../../src/workbook/cells/cells';
import type { PaperForm } from '../../src/actions/paper-forms';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import type { FileSheet, FileWorkbook } from '../../src/files/parts/workbook';
import { loadTemplate } from '../../src/templates';
import { startExcel, typeInto } from '../support/excel';
import { seededRandom } from '../support/memory-door';

const TODAY = { year: 2026, month: 6, day: 10 };

let excel: OpenExcel;
/** A workbook with a plan, made once. */
let planned: FileWorkbook;

beforeAll(async () => {
  excel = await startExcel();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(
    excelDoor,
    { template, unit: 'UBND xã Bình Chương', year: '2026' },
    { random: seededRandom() },
  );
  planned = await excel.workbook();
  excel.close();
});
beforeEach(async () => {
  excel = await startExcel({ content: planned });
});
afterEach(() => {
  excel.close();
});

const print = (form: PaperForm) => printPlan(excelDoor, { form, today: TODAY });

const sheetNow = async (name: string): Promise<FileSheet> => {
  const sheet = (await excel.workbook()).sheets.find((each) => each.name === name);
  if (!sheet) {
    throw new Error(`There is no sheet ${name}`);
  }
  return sheet;
};

test('the annex: on its sheet, boxed, landscape, its header on every page; it costs five requests, renewed six', async () => {
  excel.resetCounts();
  expect((await print('annex')).messages).toMatchObject([{ code: 'print.made' }]);
  // Two to read, one to see that nothing has moved, one to write, one to show it.
  expect(excel.counts.requests).toBe(5);
  const sheet = await sheetNow('Phụ lục');
  expect(sheet.page).toMatchObject({ orientation: 'landscape', titleRows: { first: 5, last: 6 } });
  expect(sheet.merges?.map(areaName).slice(0, 3)).toEqual(['A2:G2', 'A3:G3', 'A4:G4']);
  expect(sheet.cells.get(5)?.get(0)).toMatchObject({
    value: 'STT',
    style: { border: true, font: { bold: true } },
  });
  // The first row below the header names a group.
  expect(sheet.cells.get(8)?.get(6)?.style?.border).toBe(true);
  expect(sheet.cells.get(1)?.get(0)?.style?.font).toMatchObject({ name: 'Times New Roman', size: 14 });
  expect(sheet.page?.breaks?.length).toBeGreaterThan(2);
  expect((await print('annex')).messages).toMatchObject([{ code: 'print.same' }]);

  await typeInto(excel, 'Nhiệm vụ', 6, 3, 'Nội dung đã sửa');
  excel.resetCounts();
  expect((await print('annex')).messages).toMatchObject([{ code: 'print.renewed' }]);
  // One more to read the sheet that was made before.
  expect(excel.counts.requests).toBe(6);
  expect((await sheetNow('Phụ lục')).cells.get(8)?.get(1)?.value).toBe('Nội dung đã sửa');
  expect((await sheetNow('Phụ lục')).merges).toHaveLength(sheet.merges?.length ?? 0);
  // Pages end elsewhere once there is less on them.
  for (let row = 6; row < 26; row += 1) {
    await typeInto(excel, 'Nhiệm vụ', row, 3, 'Ngắn');
  }
  await print('annex');
  expect((await sheetNow('Phụ lục')).page?.breaks).toHaveLength(2);
});

test('one page for leaders has its bars, which show what stands in the table above them', async () => {
  expect((await print('summary')).state).toBe('done');
  const { cells, charts = [] } = await sheetNow('Tóm tắt tiến độ');
  expect(charts).toMatchObject([{ name: 'SoDanVan_TienDo', kind: 'bar', stacked: true }]);
  const { row, column, columns } = charts[0]!.source.area;
  const line = (at: number) =>
    Array.from({ length: columns }, (_, index) => cells.get(row + at)?.get(column + index)?.value ?? null);
  expect(line(0).slice(1)).toEqual(['Hoàn thành', 'Trong hạn', 'Quá hạn', 'Thường xuyên', 'Khác']);
  expect(line(1)[0]).toBe('Phòng Văn hóa - Xã hội');
  expect(line(2).slice(1)).toEqual([0, 0, 1, 3, 0]);
  await excel.Excel.run(async (context) => {
    const { legend } = context.workbook.worksheets.getItem('Tóm tắt tiến độ').charts.getItemAt(0);
    legend.load('visible');
    await context.sync();
    expect(legend.visible).toBe(true);
  });
  // A number: Excel for Windows leaves "one page" as it is (OfficeDev/office-js issue 1860).
  expect((await sheetNow('Tóm tắt tiến độ')).page?.scale).toBe(93);
  // A chart that was deleted comes again, though every cell is as it was.
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Tóm tắt tiến độ').charts.getItem('SoDanVan_TienDo').delete();
    await context.sync();
  });
  expect((await print('summary')).state).toBe('done');
  expect((await sheetNow('Tóm tắt tiến độ')).charts).toHaveLength(1);
});

test.each([
  ['resumed', resume],
  ['restored', restore],
] as const)('a renewed paper cut short is %s whole', async (how, settle) => {
  await print('annex');
  const firstTask = async () => {
    const sheet = findSheet(await excelDoor.read(), 'Phụ lục');
    return sheet && cellOf(sheet.grid, 8, 1).value;
  };
  const before = await firstTask();
  await typeInto(excel, 'Nhiệm vụ', 6, 3, 'Nội dung đã sửa');
  // The fifth request is the writing: it stops after some of its actions.
  excel.plan([{ kind: 'fail', request: 5, code: 'GeneralException', afterActions: 60 }]);
  expect((await print('annex')).state).toBe('unfinished');
  excel.plan([]);
  expect((await settle(excelDoor)).state).toBe('done');
  expect(await firstTask()).toBe(how === 'resumed' ? 'Nội dung đã sửa' : before);
  expect((await print('annex')).state).toBe(how === 'resumed' ? 'unchanged' : 'done');
  expect((await sheetNow('Phụ lục')).merges).toHaveLength(5);
});

/** *Xem sổ ví dụ*: the workbook that Excel opens beside the open one, which stays as it is. */
import type { OpenExcel } from 'excel-stand-in';
import { EXAMPLE_UNIT, fillExample } from '../../src/actions/fill-example';
import { readMeta } from '../../src/core/layout/meta';
import { openBeside } from '../../src/excel/beside';
import { excelDoor } from '../../src/excel/door';
import { emptyWorkbook, openFileDoor } from '../../src/files/file-door';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { startExcel } from '../support/excel';
import { seededRandom } from '../support/memory-door';
import { repairs } from '../support/referee';

let excel: OpenExcel;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => {
  excel.close();
});

const today = () => ({ year: 2026, month: 6, day: 15 });

async function example(): Promise<Uint8Array> {
  const door = openFileDoor(emptyWorkbook('Trang tính1'), { today });
  expect(await fillExample(door, { random: seededRandom(), today, now: () => 46_188.5 })).toBe(true);
  return writeWorkbook(door.content());
}

test('opens beside the workbook, which gets nothing of it', async () => {
  const bytes = await example();
  const before = await excelDoor.read();
  await openBeside(bytes);
  expect(excel.beside).toEqual([Buffer.from(bytes).toString('base64')]);
  expect(await excelDoor.read()).toEqual(before);
});

test('holds a plan with results and scores, and is a sound file', async () => {
  const bytes = await example();
  expect(repairs(bytes)).toEqual([]);
  const read = readWorkbook(bytes);
  const reading = read.ok ? readMeta(read.workbook) : undefined;
  expect(reading).toMatchObject({ state: 'ok', meta: { plan: { unit: EXAMPLE_UNIT, year: 2026 } } });
  const shown = read.ok ? read.workbook.sheets.filter(({ visibility }) => visibility === 'visible') : [];
  const texts = shown.flatMap(({ grid }) => grid.values.flat());
  expect(texts.filter((text) => text === 'Hoàn thành' || text === 'Đang thực hiện')).toHaveLength(3);
  expect(texts.filter((text) => text === 'Chưa nhập số liệu').length).toBeGreaterThan(0);
  expect(texts.filter((text) => typeof text === 'number' && text === 18).length).toBeGreaterThan(5);
});

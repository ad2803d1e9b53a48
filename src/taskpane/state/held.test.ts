import { MemoryWorkbook } from '../../../test/support/memory-door';
import { EMPTY_META } from '../../core/layout/meta';
import type { Meta } from '../../core/layout/meta';
import { firstArea, readHeld } from './held';

const files = { sheet: 'Danh sách tệp', table: 'DanhSachTep', columns: {} };
const frozen = { stamps: [], rows: {} };

test.each<[string, Partial<Meta>, string]>([
  ['nothing but facts', {}, 'plan'],
  ['frozen scores', { frozen }, 'review'],
  ['a roll-up', { sheets: { files } }, 'rollUp'],
  ['a roll-up with scores of its own', { sheets: { files }, frozen }, 'rollUp'],
])('a workbook with %s opens at %s', (_name, more, area) => {
  expect(firstArea({ state: 'ok', meta: { ...EMPTY_META, ...more } })).toBe(area);
});

test('an empty workbook holds nothing, and opens at the plan', async () => {
  const held = await readHeld(new MemoryWorkbook());
  expect(held).toEqual({ state: 'none' });
  expect(firstArea(held)).toBe('plan');
});

test.each([
  ['a cell is being edited', 'InvalidOperationInCellEditMode'],
  ['something nobody foresaw', 'GeneralException'],
])('%s: it is not known what the workbook holds', async (_name, code) => {
  const door = new MemoryWorkbook();
  door.readCells = () => Promise.reject(Object.assign(new Error(code), { code }));
  const held = await readHeld(door);
  expect(held.state).toBe('unread');
  expect(firstArea(held)).toBe('plan');
});

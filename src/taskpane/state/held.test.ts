import { MemoryWorkbook } from '../../../test/support/memory-door';
import { EMPTY_META } from '../../core/layout/meta';
import type { Meta } from '../../core/layout/meta';
import { formatMessage } from '../../core/words/format';
import { vi } from '../../texts/messages.vi';
import type { Need } from '../../actions/run/missing';
import { after, firstArea, lackingIn, readHeld } from './held';
import type { Held } from './held';

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

const plan = { id: 'p', template: '', templateVersion: 1, unit: 'UBND xã A', year: 2026 };
const record = { sheet: 'Trang', table: 'Bang', columns: {} };
const ok = (more: Partial<Meta>): Held => ({ state: 'ok', meta: { ...EMPTY_META, ...more } });
const UNREAD: Held = { state: 'unread', ended: { error: 'busy' } };
const NO_PLAN = 'Sổ này chưa có kế hoạch. Tạo kế hoạch ở mục Kế hoạch trước.';
const NO_SCORES = 'Sổ này chưa có bảng tự chấm điểm. Tạo bảng ở mục Chấm điểm trước.';
const NO_ROLL_UP = 'Sổ này chưa phải sổ tổng hợp. Tổng hợp sổ các đơn vị ở mục Tổng hợp trước.';

test.each<[string, Held | undefined, readonly Need[], string | undefined]>([
  ['an empty workbook, of a plan', { state: 'none' }, ['plan'], NO_PLAN],
  ['an empty workbook, of nothing', { state: 'none' }, ['nothing'], undefined],
  ['a plan, of a plan', ok({ plan }), ['plan'], undefined],
  ['a plan, of scores', ok({ plan }), ['scores'], NO_SCORES],
  ['a plan, of a roll-up', ok({ plan }), ['rollUp'], NO_ROLL_UP],
  ['scores without a plan, of both', ok({ sheets: { scores: record } }), ['scores', 'plan'], NO_PLAN],
  ['neither, of both', ok({}), ['scores', 'plan'], NO_SCORES],
  ['files alone, of a roll-up', ok({ sheets: { files } }), ['rollUp'], NO_ROLL_UP],
  ['a roll-up, of a roll-up', ok({ sheets: { files, copies: record } }), ['rollUp'], undefined],
  ['what is not known yet', undefined, ['plan'], undefined],
  ['what Excel did not let be read', UNREAD, ['plan'], undefined],
  ['what a newer version wrote', { state: 'newer', layout: 99 }, ['plan'], undefined],
])('what is missing in %s', (_name, held, needs, said) => {
  const message = lackingIn(held, needs);
  expect(message && formatMessage(message, vi)).toBe(said);
});

test.each<[string, Held | undefined, Held, Held]>([
  ['a first look', undefined, { state: 'none' }, { state: 'none' }],
  ['a first look refused', undefined, UNREAD, UNREAD],
  ['a look refused after one that was not', { state: 'none' }, UNREAD, { state: 'none' }],
  ['a look after one refused', UNREAD, { state: 'none' }, { state: 'none' }],
  ['another look', { state: 'none' }, ok({ plan }), ok({ plan })],
])('%s', (_name, before, now, known) => {
  expect(after(before, now)).toEqual(known);
});

/** The state of each unit at the desk, on the sheet and in what the pane is given. */
import { toSerial } from '../../workbook/cells/serial';
import {
  accepting,
  bad,
  copyOf,
  DAY,
  file,
  of,
  picking,
  row,
  score,
  scored,
  sheetsOf,
  shownOf,
} from '../../../test/support/roll-up-data';
import type { FileRecord, SomeData } from './copy';
import { DESK_WORDS } from './desk';
import { reminderOf } from './desk-shown';
import type { DeskUnit } from './desk-shown';
import { DUE } from './sending';
import { summarise } from './summary';

const refused = (name: string, unit: string): FileRecord => ({
  ...bad(name),
  reading: { ok: false, unit, reason: { code: 'file.truncated' } },
});
const marked = { appraised1: 5, reviewer: 'An', opinion: 'Thiếu' };
const withMarks = file('a.xlsx', copyOf('Xã A', { official: 5 }, { copyScores: [score('I.1', 8, marked)] }));
const lines = (data: SomeData) =>
  summarise({
    ...data,
    sending: data.sending.length > 0 ? data.sending : [row('Xã A', { block: 'Xã' })],
  }).sending.map(({ unit, state, file: name, mend }) => [
    unit,
    DESK_WORDS[state],
    name,
    mend.map(({ code }) => code).join(' '),
  ]);

test.each<[string, SomeData, (readonly string[])[]]>([
  ['nothing has come', of(), [['Xã A', 'Chưa gửi', '', '']]],
  ['a file that counts', of(file('a.xlsx', scored('Xã A', 80))), [['Xã A', 'Đã nhận', 'a.xlsx', '']]],
  [
    'a file without points',
    of(file('a.xlsx', scored('Xã A', 0, { self: null }))),
    [['Xã A', 'Cần sửa', 'a.xlsx', 'file.readNoScore']],
  ],
  [
    'a file that cannot be read',
    of(refused('a.xlsx', 'Xã A')),
    [['Xã A', 'Cần sửa', 'a.xlsx', 'file.truncated']],
  ],
  [
    'two versions',
    of(file('a', scored('Xã A', 80)), file('b', scored('Xã A', 81))),
    [['Xã A', 'Chờ chọn', 'a, b', '']],
  ],
  [
    'two versions, one chosen',
    picking(of(file('a', scored('Xã A', 80)), file('b', scored('Xã A', 81))), 'b'),
    [['Xã A', 'Đã nhận', 'b', '']],
  ],
  ['marks that somebody must accept', of(withMarks), [['Xã A', 'Chờ chọn', 'a.xlsx', '']]],
  ['marks that were accepted', accepting(of(withMarks)), [['Xã A', 'Đã thẩm định', 'a.xlsx', '']]],
  [
    'points typed',
    { files: [], sending: [row('Xã A', { block: 'Xã', self: 80 })] },
    [['Xã A', 'Nhập tay', '', '']],
  ],
  [
    'points that cannot be',
    { files: [], sending: [row('Xã A', { block: 'Xã', self: 180 })] },
    [['Xã A', 'Chờ chọn', '', '']],
  ],
])('%s', (_, data, expected) => {
  expect(lines(data)).toEqual(expected);
});

test('the sheet has the state, the points that count and the file; states are counted above', () => {
  const data = {
    ...of(file('a.xlsx', scored('Xã A', 80)), refused('c.xlsx', 'Xã C')),
    sending: ['Xã A', 'Xã B', 'Xã C'].map((unit) => row(unit, { block: 'Xã' })),
  };
  const { table, cell } = shownOf(sheetsOf(data));
  expect(table('sending', 'unit', 'state', 'score', 'file')).toEqual([
    ['Xã A', 'Đã nhận', 80, 'a.xlsx'],
    ['Xã B', 'Chưa gửi', '', ''],
    ['Xã C', 'Cần sửa', '', 'c.xlsx'],
  ]);
  const counts = [8, 9, 10].map((column) => [cell('Tình hình gửi', DUE.row - 1, column), cell('Tình hình gửi', DUE.row, column)]);
  expect(counts).toEqual([['Cần sửa', 1], ['Chờ chọn', 0], ['Đã thẩm định', 0]]);
}); // prettier-ignore

test.each<[DeskUnit['state'], string | undefined]>([
  ['unsent', 'Kính gửi Xã A: đến nay chưa nhận được sổ công tác dân vận chính quyền, dân chủ ở cơ sở năm 2026 của đơn vị. Đề nghị đơn vị gửi tệp .xlsx trước ngày 20/11/2026.'],
  ['toMend', 'Kính gửi Xã A: đã nhận sổ công tác dân vận chính quyền, dân chủ ở cơ sở năm 2026 (tệp a.xlsx). Đề nghị đơn vị xem lại, hoàn thiện rồi gửi lại trước ngày 20/11/2026:\nTệp bị cắt cụt.'],
  ['received', undefined],
  ['toChoose', undefined],
])('the text for a unit that is %s', (state, text) => {
  const unit = { unit: 'Xã A', unitCode: '', block: 'Xã', arrived: null, file: 'a.xlsx', points: null, self: null, official: null, rating: '', open: 'Tệp bị cắt cụt.' };
  expect(reminderOf({ ...unit, state }, { year: 2026, due: toSerial(DAY) })).toBe(text);
}); // prettier-ignore

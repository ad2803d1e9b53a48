import { copyOf, DAY, file, row, scored, sheetsOf, shownOf } from '../../../test/support/roll-up-data';
import { toSerial } from '../../workbook/cells/serial';
import type { FileRecord, SomeData } from './copy';
import { nounOf } from './sending';
import { summarise } from './summary';
import { unsentList } from './unsent-list';

const DUE = toSerial(DAY);

const otherYear = (name: string, unit: string): FileRecord => file(name, scored(unit, 1, { year: 2025 }));

const data: SomeData = {
  files: [
    file(
      'a.xlsx',
      copyOf('Xã A', { number: '15/BC-UBND', issued: DUE - 3, stamped: DUE - 4.5, stamp: 'c0de' }),
    ),
    file('b.xlsx', scored('Xã B', 90)),
    file('f1.xlsx', scored('Xã F', 70, { stamped: DUE - 2.25, stamp: 'f1f1' })),
    file('f2.xlsx', scored('Xã F', 71)),
    file('g.xlsx', scored('Xã G', 60)),
    otherYear('d.xlsx', 'Xã D'),
  ],
  sending: [
    row('Xã A', { block: 'Đồng bằng', arrived: DUE }),
    row('Xã B', { block: 'Đồng bằng', arrived: DUE + 1, number: '9/BC' }),
    row('Xã C', { block: 'Miền núi' }),
    row('Xã D', { block: 'Miền núi' }),
    row('Xã E', { block: 'Miền núi', byHand: true, self: 85 }),
    row('Xã F', { block: 'Miền núi' }),
  ],
};
const summary = summarise(data);
const { table, cell } = shownOf(sheetsOf(data, { typed: { due: DUE } }));

test('number, day and stamp come from the file unless typed; arrival says in time or late', () => {
  expect(table('sending', 'unit', 'form', 'number', 'issued', 'stamped', 'timeliness')).toEqual([
    ['Xã A', 'Tệp', '15/BC-UBND', DUE - 3, DUE - 4.5, 'Đúng hạn'],
    ['Xã B', 'Tệp', '9/BC', null, null, 'Quá hạn'],
    ['Xã C', '', '', null, null, 'Chưa gửi'],
    ['Xã D', '', '', null, null, 'Chưa gửi'],
    ['Xã E', 'Nhập tay', '', null, null, ''],
    ['Xã F', 'Tệp', '', null, null, ''],
    ['Xã G', 'Tệp', '', null, null, ''],
  ]);
});

test('who sent two files has sent; a file that cannot be used is named; both say what to do', () => {
  expect(summary.sending.map(({ unit, sent, remarks }) => [unit, sent, remarks[0]?.code])).toEqual([
    ['Xã A', 'file', undefined],
    ['Xã B', 'file', undefined],
    ['Xã C', null, undefined],
    ['Xã D', null, 'sending.fileUnusable'],
    ['Xã E', 'hand', undefined],
    ['Xã F', 'file', 'sending.pickFile'],
    ['Xã G', 'file', undefined],
  ]);
  const [first] = summary.files.filter(({ messages }) => messages[0]?.code === 'file.sameUnit');
  expect(first?.messages[0]?.params?.list).toBe('f1.xlsx (17/11/2026 18:00, f1f1; 70 / –); f2.xlsx (71 / –)');
});

test('how many of those that were to send have, and how', () => {
  expect([0, 2, 3, 4, 5, 6, 7].map((at) => [2, 3].map((line) => cell('Tình hình gửi', line, at)))).toEqual([
    ['Đã gửi', '4/6 xã đã gửi'],
    ['Hạn gửi', DUE],
    ['Nhập tay', 1],
    ['Chưa gửi', 2],
    ['Đúng hạn', 1],
    ['Quá hạn', 1],
    ['Ngoài danh sách', 1],
  ]);
});

test('without a list of those that are to send nothing is said of a share', () => {
  const { cell: shown } = shownOf(sheetsOf({ ...data, sending: [] }));
  expect(shown('Tình hình gửi', 3, 0)).toBe('4 đơn vị đã gửi; chưa có danh sách đơn vị phải gửi');
});

test('the list for the letter that urges them, by khối', () => {
  const paper = unsentList(summary, DUE);
  const lines = paper.blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
  expect(lines.map(({ text }) => text)).toContain('Đã gửi: 4/6 xã; chưa gửi: 2 xã. Hạn gửi: 20/11/2026.');
  expect(paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))).toEqual([
    { kind: 'group', text: 'Miền núi' },
    { kind: 'cells', cells: [1, '', 'Xã C', 'Chưa gửi'] },
    { kind: 'cells', cells: [2, '', 'Xã D', 'Đã gửi tệp nhưng không dùng được'] },
  ]);
});

test.each([
  [['UBND xã A', 'Xã B'], 'xã'],
  [['UBND phường A', 'Ủy ban nhân dân xã B', 'Đặc khu C'], 'xã, phường, đặc khu'],
  [['UBND xã A', 'Sở Nội vụ'], 'đơn vị'],
  [['Phòng Văn hóa – Xã hội'], 'đơn vị'],
  [['Xã hội học A', 'Xã B'], 'đơn vị'],
  [[], 'đơn vị'],
])('%j are counted as %s', (units, noun) => {
  expect(nounOf(units.map((unit) => ({ unit })))).toBe(noun);
});

/** Habits of documents that a reading once got wrong, each as a small plan of its own. */
import { notedBlocks } from '../../../test/support/noted-blocks';
import { vi } from '../../texts/messages.vi';
import { formatMessage } from '../words/format';
import { readPlan } from './read-plan';
import type { PlanReading } from './reading';

const HEAD = '**KẾ HOẠCH**\n**Công tác dân vận chính quyền năm 2026**\n**I. NHIỆM VỤ**\n';

const read = (body: string): PlanReading => readPlan(notedBlocks(`${HEAD}${body}`));

/** What the rows say, a line each. */
const rowsOf = ({ tasks }: PlanReading): readonly string[] =>
  tasks.map(({ section, text, lead, implementing, coordinating, timing }) =>
    [
      section,
      text,
      [...lead, ...implementing].map(({ name }) => name).join('; '),
      coordinating.map(({ name }) => name).join('; '),
      timing ?? '',
    ].join(' | '),
  );

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'a column of tasks whose header says nothing known',
    '| TT | Đề mục | Chủ trì | Thời hạn |\n| 1 | Ra mắt đội xung kích | Công an xã | Quý II/2026 |',
    ['I.1 | Ra mắt đội xung kích | Công an xã |  | Quý II/2026'],
    ['Cột “Đề mục” được đọc là nội dung nhiệm vụ, theo chữ trong cột: xem lại.'],
  ],
  [
    'a column of times whose header says nothing known',
    '| TT | Nội dung | Chủ trì | Xong |\n| 1 | Đặt hòm thư góp ý | Công an xã | Trước 30/6/2026 |\n| 2 | Thống kê hộ nghèo | Phòng Kinh tế | Tháng 11/2026 |',
    [
      'I.1 | Đặt hòm thư góp ý | Công an xã |  | Trước 30/6/2026',
      'I.2 | Thống kê hộ nghèo | Phòng Kinh tế |  | Tháng 11/2026',
    ],
    ['Cột “Xong” được đọc là thời gian thực hiện, theo chữ trong cột: xem lại.'],
  ],
  [
    'words that are no times under such a header',
    '| TT | Nội dung | Chủ trì | Xong |\n| 1 | Đặt hòm thư góp ý | Công an xã | Trước 30/6/2026 |\n| 2 | Thống kê hộ nghèo | Phòng Kinh tế | Đạt |',
    ['I.1 | Đặt hòm thư góp ý | Công an xã |  | ', 'I.2 | Thống kê hộ nghèo | Phòng Kinh tế |  | '],
    [
      'Cột “Xong” chưa biết là gì, chưa dùng: cho biết cột này ghi gì.',
      '“Trước 30/6/2026” chưa đưa vào bảng nhiệm vụ: xem có cần ghi thêm không.',
      '“Đạt” chưa đưa vào bảng nhiệm vụ: xem có cần ghi thêm không.',
    ],
  ],
  [
    'a row of a group without a number',
    '| STT | Nội dung | Chủ trì | Thời hạn |\n| **Công khai** | > | > | > |\n| 1 | Niêm yết lịch tiếp dân | Công an xã | 30/6/2026 |',
    ['I.1 | Niêm yết lịch tiếp dân | Công an xã |  | 30/6/2026'],
    [],
  ],
  [
    'bodies as a list below their label',
    '1. Rút ngắn thời gian chờ.\n- Chủ trì: Phòng Kinh tế.\n- Phối hợp:\n+ Công an xã;\n+ Các thôn.\n- Thời gian: 30/9/2026.',
    ['I.1 | Rút ngắn thời gian chờ. | Phòng Kinh tế | Công an xã; Các thôn | 30/9/2026'],
    [],
  ],
  [
    'who is in charge, behind a dot',
    '1. Tổ chức ngày hội.\n• Người phụ trách: Công chức Văn hóa.\n• Thời hạn: 28/6/2026.',
    ['I.1 | Tổ chức ngày hội. | Công chức Văn hóa |  | 28/6/2026'],
    [],
  ],
  [
    'the time that is looked at is no deadline',
    '1. Kiểm tra các thôn, số liệu từ ngày 01/01/2026 đến ngày 31/8/2026.\n2. Rà soát hồ sơ, xong trong tháng 9/2026.',
    [
      'I.1 | Kiểm tra các thôn, số liệu từ ngày 01/01/2026 đến ngày 31/8/2026. |  |  | ',
      'I.2 | Rà soát hồ sơ, xong trong tháng 9/2026. |  |  | trong tháng 9/2026',
    ],
    [],
  ],
  [
    'whom and over which time an inspection looks at is nothing to do',
    '1. Đối tượng: Phòng Kinh tế; 05 thôn.\n2. Thời kỳ kiểm tra: Từ ngày 01/01/2026 đến ngày 31/8/2026.\n3. Kiểm tra trực tiếp trước ngày 30/9/2026.',
    ['I.3 | Kiểm tra trực tiếp trước ngày 30/9/2026. |  |  | trước ngày 30/9/2026'],
    [],
  ],
  [
    'months of one sentence',
    '1. Đối thoại với Nhân dân trong tháng 5 và tháng 10/2026.',
    ['I.1 | Đối thoại với Nhân dân trong tháng 5 và tháng 10/2026. |  |  | trong tháng 5 và tháng 10/2026'],
    [],
  ],
  [
    'a verb that nobody listed behind a body of the register, and a verb within a name',
    '1. Trung tâm Cung ứng dịch vụ công phủ sóng wifi các thôn.\n2. Giao Trung tâm Trợ giúp pháp lý thực hiện tư vấn lưu động.',
    [
      'I.1 | Trung tâm Cung ứng dịch vụ công phủ sóng wifi các thôn. | Trung tâm Cung ứng dịch vụ công |  | ',
      'I.2 | Giao Trung tâm Trợ giúp pháp lý thực hiện tư vấn lưu động. | Trung tâm Trợ giúp pháp lý |  | ',
    ],
    [],
  ],
])('%s', (_name, body, rows, doubts) => {
  const reading = read(body);
  expect(rowsOf(reading)).toEqual(rows);
  const about = new Set([
    ...reading.tasks.flatMap(({ at }) => at),
    ...reading.groups.flatMap(({ at }) => at),
  ]);
  const told = reading.doubts.filter(
    ({ at, message }) =>
      at.some((each) => about.has(each)) || String(message.code).startsWith('reading.column'),
  );
  expect(told.map(({ message }) => formatMessage(message, vi))).toEqual(doubts);
});

test('what an inspection looks at stands under Chưa dùng', () => {
  const { unused } = read('1. Đối tượng: Phòng Kinh tế.\n2. Kiểm tra trực tiếp trước ngày 30/9/2026.');
  expect(unused.map(({ text }) => text)).toEqual(['1. Đối tượng: Phòng Kinh tế.']);
});

test.each(['A Lăng Bhuốch', 'Y Blim Niê', 'Hoàng A Páo', 'Lưu Đức Thắng', 'K’Brơi Hà'])(
  '%s signs',
  (name) => {
    const { signer, recipients } = read(
      `1. Kiểm tra các thôn.\nNơi nhận:\n- Đảng ủy xã;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n${name}`,
    );
    expect([signer?.name, recipients.map(({ text }) => text)]).toEqual([name, ['Đảng ủy xã', 'Lưu: VT']]);
  },
);

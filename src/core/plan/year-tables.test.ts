/** The year's other tables and the register: the columns that were promised, in their order; between them may stand others. */
import { LAYOUT } from '../layout/layout';
import { INDICATOR_PERIODS } from '../words/vocabulary';
import type { Role } from '../layout/layout';

test.each<[Role, readonly string[]]>([
  [
    'reports',
    [
      'Tên báo cáo',
      'Kỳ',
      'Chốt số liệu đến ngày',
      'Hạn đơn vị gửi về',
      'Hạn gửi cấp trên',
      'Nơi nhận',
      'Số, ký hiệu',
      'Ngày gửi',
    ],
  ],
  [
    'indicators',
    [
      'Kỳ',
      'TT',
      'Nội dung',
      'Đơn vị tính',
      'Kỳ này',
      'Cùng kỳ năm trước',
      'Lũy kế',
      'So sánh',
      'Phòng cung cấp số liệu',
      'Ghi chú',
    ],
  ],
  [
    'models',
    [
      'Tên mô hình',
      'Lĩnh vực',
      'Địa bàn',
      'Đơn vị, người phụ trách',
      'Mục tiêu',
      'Lực lượng tham gia',
      'Nguồn lực',
      'Thời gian thực hiện',
      'Kết quả',
      'Đề nghị công nhận, khen thưởng',
    ],
  ],
  [
    'units',
    [
      'Mã đơn vị',
      'Tên đơn vị',
      'Tên viết tắt',
      'Cấp',
      'Trực thuộc',
      'Hệ thống',
      'Khối',
      'Loại',
      'Vai trò trong kế hoạch',
      'Hoạt động từ',
      'Hoạt động đến',
    ],
  ],
])('%s', (role, promised) => {
  const shown = LAYOUT[role].columns.filter(({ hidden }) => !hidden).map(({ header }) => header);
  expect(shown.filter((header) => promised.includes(header))).toEqual(promised);
});

test('figures are given for each period, the year’s expected ones among them', () => {
  expect(INDICATOR_PERIODS).toEqual(['6 tháng', '9 tháng', 'Ước cả năm', 'Năm']);
});

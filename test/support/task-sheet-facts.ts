/**
 * What the working table *Nhiệm vụ* must be, written down from what its users were promised: columns in their order, what
 * each takes, which are hidden at first. The sheet is held to it as it stands in the open workbook and in a file.
 */

/** What a column takes: words; names of the register (one, or several with semicolons); a day; a choice; nothing typed. */
export type ColumnTakes =
  'id' | 'text' | 'number' | 'unit' | 'units' | 'day' | 'result' | 'share' | 'computed';

export const TASK_COLUMNS: readonly (readonly [header: string, takes: ColumnTakes, hidden?: 'hidden'])[] = [
  ['Mã', 'id', 'hidden'],
  ['STT', 'number'],
  ['Nhóm nhiệm vụ', 'text'],
  ['Nội dung nhiệm vụ', 'text'],
  ['Cơ quan chủ trì', 'unit'],
  ['Cơ quan thực hiện', 'units'],
  ['Cơ quan phối hợp', 'units'],
  // These three show where a plan has something to say in them.
  ['Lãnh đạo phụ trách', 'text', 'hidden'],
  ['Công chức theo dõi', 'text', 'hidden'],
  ['Thẩm quyền quyết định', 'text', 'hidden'],
  ['Thời gian thực hiện', 'text'],
  ['Ngày bắt đầu', 'day', 'hidden'],
  ['Hạn hoàn thành', 'day'],
  ['Ngày làm việc cuối cùng', 'day'],
  ['Sản phẩm/kết quả', 'text'],
  ['Chỉ tiêu', 'text'],
  ['Căn cứ', 'text'],
  ['Kết quả thực hiện', 'result'],
  ['Tỷ lệ hoàn thành', 'share', 'hidden'],
  ['Ngày hoàn thành', 'day'],
  // The day that late is counted from: for the formulas beside it.
  ['Quá hạn sau ngày', 'computed', 'hidden'],
  ['Còn lại (ngày)', 'computed'],
  ['Tiến độ so với hạn', 'computed'],
  ['Kết quả 6 tháng', 'text'],
  ['Kết quả 9 tháng', 'text', 'hidden'],
  ['Kết quả năm', 'text'],
  ['Tài liệu kiểm chứng', 'text'],
  ['Ghi chú', 'text'],
];

/** Long words of few readers: they stay in one line, so that no row is higher for them. */
export const ONE_LINE: readonly string[] = ['Nhóm nhiệm vụ', 'Căn cứ', 'Ghi chú'];

/** What *Kết quả thực hiện* offers. */
export const RESULT_WORDS = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Không thực hiện'] as const;

/** What *Tiến độ so với hạn* says of tasks with a deadline, and of those that have none by nature. */
export const PROGRESS_WORDS = [
  'Thường xuyên',
  'Trong hạn',
  'Sắp đến hạn',
  'Quá hạn',
  'Hoàn thành đúng hạn',
  'Hoàn thành quá hạn',
] as const;

/** Excel's greatest row height, in points. */
export const HIGHEST_ROW = 409;

/** Every sentence the sandbox page itself shows. The pane's own words stand in the pane's catalogue. */

import type { Loss } from '../../src/files/losses';

/** Numbers as Vietnamese writes them: decimal comma, dot between thousands. */
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

export const texts = {
  firstSheet: 'Trang tính1',
  firstFileName: 'so-dan-van',
  unsaved: 'Sổ này có thay đổi chưa lưu. Mở sổ mới thì các thay đổi đó sẽ mất.',
  discard: 'Mở sổ mới',
  keep: 'Ở lại sổ này',
  ready: 'Sổ tính thử nghiệm, chạy ngay trong trình duyệt. Không có dữ liệu nào rời khỏi máy này.',
  unsavedOpen: 'Sổ này có thay đổi chưa lưu. Mở tệp khác thì các thay đổi đó sẽ mất.',
  discardOpen: 'Mở tệp khác',
  opening: (name: string) => `Đang mở ${name}…`,
  opened: (name: string) => `Đã mở ${name}.`,
  openedWithLosses: (name: string, lost: string) => `Đã mở ${name}. Khi lưu sẽ không giữ được: ${lost}.`,
  /** What a file may hold that the page cannot keep. */
  losses: {
    charts: 'biểu đồ',
    pictures: 'hình ảnh',
    shapes: 'hình vẽ',
    pivots: 'bảng tổng hợp PivotTable và bộ lọc kèm theo',
    threads: 'chuỗi bình luận',
    macros: 'macro',
    links: 'liên kết đến sổ khác',
    objects: 'đối tượng nhúng và nút điều khiển',
    connections: 'kết nối dữ liệu',
    signature: 'chữ ký số',
    arrays: 'công thức mảng',
    validations: 'một số quy tắc nhập liệu',
    conditionals: 'một số định dạng có điều kiện',
    names: 'một số tên đã đặt',
    hyperlinks: 'siêu liên kết',
    filters: 'bộ lọc',
    tables: 'dòng tổng hoặc dòng tiêu đề riêng của bảng',
    groups: 'nhóm dòng, nhóm cột',
    protection: 'bảo vệ trang tính',
    looks: 'một số kiểu chữ, đường kẻ, màu',
    page: 'một số thiết lập trang in',
    other: 'một số thành phần khác',
  } satisfies Record<Loss, string>,
  notOpened: 'Chưa mở được tệp này.',
  lossesOnSaving: (lost: string) =>
    `Khi lưu sẽ không giữ được: ${lost}. Tệp gốc vẫn nguyên vẹn; bản lưu là một tệp mới.`,
  saveAnyway: 'Lưu thành tệp mới',
  doNotSave: 'Không lưu',
  saving: 'Đang lưu…',
  saved: (name: string, bytes: number) => `Đã lưu ${name} (${decimal.format(bytes / 1000)} kB).`,
  notSaved: 'Chưa lưu được sổ này.',
  lastAction: (requests: number, actions: number, bytes: number) =>
    `Thao tác gần nhất: ${decimal.format(requests)} lượt gọi, ${decimal.format(actions)} lệnh, ${decimal.format(bytes / 1000)} kB.`,
};

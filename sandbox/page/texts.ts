/** Every sentence the sandbox page itself shows. The pane's own words stand in the pane's catalogue. */

/** Numbers as Vietnamese writes them: decimal comma, dot between thousands. */
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

export const texts = {
  firstSheet: 'Trang tính1',
  firstFileName: 'so-dan-van',
  unsaved: 'Sổ này có thay đổi chưa lưu. Mở sổ mới thì các thay đổi đó sẽ mất.',
  discard: 'Mở sổ mới',
  keep: 'Ở lại sổ này',
  ready: 'Sổ tính thử nghiệm, chạy ngay trong trình duyệt. Không có dữ liệu nào rời khỏi máy này.',
  saving: 'Đang lưu…',
  saved: (name: string, bytes: number) => `Đã lưu ${name} (${decimal.format(bytes / 1000)} kB).`,
  notSaved: 'Chưa lưu được sổ này.',
  lastAction: (requests: number, actions: number, bytes: number) =>
    `Thao tác gần nhất: ${decimal.format(requests)} lượt gọi, ${decimal.format(actions)} lệnh, ${decimal.format(bytes / 1000)} kB.`,
};

/** Every sentence the sandbox page itself shows. The pane's own words stand in the pane's catalogue. */

import { vi as page } from '../../src/texts/page.vi';

/** Numbers as Vietnamese writes them: decimal comma, dot between thousands. */
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** The page's sentences, in Vietnamese. */
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
  losses: page.losses,
  notOpened: 'Chưa mở được tệp này.',
  lossesOnSaving: (lost: string) =>
    `Khi lưu sẽ không giữ được: ${lost}. Tệp gốc vẫn nguyên vẹn; bản lưu là một tệp mới.`,
  saveAnyway: 'Lưu thành tệp mới',
  doNotSave: 'Không lưu',
  saving: 'Đang lưu…',
  saved: (name: string, bytes: number) => `Đã lưu ${name} (${decimal.format(bytes / 1000)} kB).`,
  notSaved: 'Chưa lưu được sổ này.',
  commandFailed: 'Chưa chạy được lệnh này.',
  lastAction: (requests: number, actions: number, bytes: number) =>
    `Thao tác gần nhất: ${decimal.format(requests)} lượt gọi, ${decimal.format(actions)} lệnh, ${decimal.format(bytes / 1000)} kB.`,
};

/** Every sentence that the sandbox page itself shows. The page is for developers and testers: Vietnamese only. */
import { vi as page } from './page.vi';

export const vi = {
  firstSheet: 'Trang tính1',
  firstFileName: 'so-dan-van',
  besideFileName: 'so-vi-du.xlsx',
  unsaved: 'Sổ này có thay đổi chưa lưu. Mở sổ mới thì các thay đổi đó sẽ mất.',
  discard: 'Mở sổ mới',
  keep: 'Ở lại sổ này',
  ready: 'Sổ tính thử nghiệm, chạy ngay trong trình duyệt. Không có dữ liệu nào rời khỏi máy này.',
  unsavedOpen: 'Sổ này có thay đổi chưa lưu. Mở tệp khác thì các thay đổi đó sẽ mất.',
  discardOpen: 'Mở tệp khác',
  opening: 'Đang mở {name}…',
  opened: 'Đã mở {name}.',
  openedWithLosses: 'Đã mở {name}. Khi lưu sẽ không giữ được: {lost}.',
  losses: page.losses,
  notOpened: 'Chưa mở được tệp này.',
  lossesOnSaving: 'Khi lưu sẽ không giữ được: {lost}. Tệp gốc vẫn nguyên vẹn; bản lưu là một tệp mới.',
  saveAnyway: 'Lưu thành tệp mới',
  doNotSave: 'Không lưu',
  saving: 'Đang lưu…',
  saved: 'Đã lưu {name} ({kilobytes} kB).',
  notSaved: 'Chưa lưu được sổ này.',
  commandFailed: 'Chưa chạy được lệnh này.',
  lastAction: 'Thao tác gần nhất: {requests} lượt gọi, {actions} lệnh, {kilobytes} kB.',
} as const;

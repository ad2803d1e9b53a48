/** Words of the browser page around the pane, in Vietnamese; `{words}` are filled by the caller. */

export const vi = {
  file: 'Tệp',
  fileName: 'Tên tệp',
  firstFileName: 'so-dan-van',
  firstSheet: 'Trang tính1',
  open: 'Mở sổ .xlsx',
  save: 'Lưu .xlsx',
  saveAs: 'Lưu thành tệp mới',
  newWorkbook: 'Sổ mới',
  view: 'Xem sổ',
  sheets: 'Các trang',
  readOnly: 'Ở đây chỉ để xem. Lưu .xlsx rồi mở bằng Excel hoặc WPS để nhập.',
  empty: 'Sổ chưa có gì. Tạo kế hoạch ở khung bên, hoặc mở một sổ .xlsx có sẵn.',
  emptySheet: 'Trang này chưa có gì.',
  moreRows: 'Hiện thêm dòng ({count} dòng nữa)',
  earlierRows: 'Hiện các dòng phía trên ({count} dòng)',
  ready: 'Mọi việc diễn ra trên máy này, không gửi dữ liệu đi đâu.',
  opening: 'Đang mở {file}…',
  opened: 'Đã mở {file}.',
  openedWithLosses: 'Đã mở {file}. Tệp mới sẽ không giữ được: {losses}. Tệp gốc vẫn nguyên vẹn.',
  notOpened: 'Chưa mở được {file}: {reason}',
  saving: 'Đang lưu…',
  saved: 'Đã lưu {file} vào thư mục tải xuống.',
  notSaved: 'Chưa lưu được. Thử lại, hoặc đổi tên tệp.',
  unsaved: 'Sổ này có thay đổi chưa lưu. Bỏ các thay đổi đó?',
  discard: 'Bỏ thay đổi',
  keep: 'Ở lại sổ này',
  /** Parts of a file that the page cannot keep. */
  losses: {
    signature: 'chữ ký số',
  },
} as const;

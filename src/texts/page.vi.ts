/** Words of the browser page around the pane, in Vietnamese; `{words}` are filled by the caller. */

export const vi = {
  file: 'Tệp',
  fileName: 'Tên tệp',
  firstFileName: 'so-dan-van',
  exampleFileName: 'so-vi-du',
  firstSheet: 'Trang tính1',
  open: 'Mở sổ .xlsx',
  save: 'Lưu .xlsx',
  saveAs: 'Lưu thành tệp mới',
  /** Of a workbook that is written into the file it came from. */
  saveInPlace: 'Lưu',
  saveCopy: 'Lưu bản sao',
  newWorkbook: 'Sổ mới',
  view: 'Xem sổ',
  sheets: 'Các trang',
  hint: 'Bấm vào ô để nhập. F2 sửa, Enter xuống dòng, Tab sang ô bên, Ctrl+Z hoàn tác; Esc rồi Tab để ra khỏi bảng.',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  addRow: 'Thêm dòng',
  /** The line above a sheet: the cell in use and what it holds. */
  inUse: 'Ô đang chọn',
  choose: 'Chọn trong danh sách',
  chooseDay: 'Chọn ngày',
  stale: 'Chưa tính lại: số cũ',
  /** Stands before an old value. */
  staleMark: '(cũ)',
  staleCells:
    '{count} ô có công thức trang này chưa tính lại được (ghi “(cũ)”): {cells}. Số cũ không được tính vào đâu; Excel tính lại khi mở tệp.',
  empty: 'Sổ chưa có gì. Tạo kế hoạch ở khung bên, hoặc mở một sổ .xlsx có sẵn.',
  moreRows: 'Hiện thêm dòng ({count} dòng nữa)',
  earlierRows: 'Hiện các dòng phía trên ({count} dòng)',
  ready: 'Mọi việc diễn ra trên máy này, không gửi dữ liệu đi đâu.',
  opening: 'Đang mở {file}…',
  opened: 'Đã mở {file}.',
  openedWithLosses: 'Đã mở {file}. Tệp mới sẽ không giữ được: {losses}. Tệp gốc vẫn nguyên vẹn.',
  notOpened: 'Chưa mở được {file}: {reason}',
  saving: 'Đang lưu…',
  saved: 'Đã lưu {file} vào thư mục tải xuống.',
  savedStale: 'Đã lưu {file}. {count} ô chưa tính lại: Excel tính khi mở tệp.',
  savedInPlace: 'Đã lưu vào {file}.',
  notInPlace: {
    changed:
      '{file} đã bị sửa ở nơi khác từ lúc mở, nên không ghi đè. Bản của trang này đã lưu thành {copy} trong thư mục tải xuống; đối chiếu hai bản rồi giữ một.',
    gone: 'Không thấy {file} ở chỗ cũ nữa. Đã lưu thành {copy} trong thư mục tải xuống.',
    held: 'Chưa ghi được vào {file}: có thể tệp đang mở ở Excel. Đã lưu thành {copy} trong thư mục tải xuống. Đóng tệp ở Excel rồi lưu lại nếu muốn ghi vào tệp.',
    refused: 'Trình duyệt chưa cho ghi vào {file}. Đã lưu thành {copy} trong thư mục tải xuống.',
  },
  notSaved: 'Chưa lưu được. Thử lại, hoặc đổi tên tệp.',
  unsaved: 'Sổ này có thay đổi chưa lưu. Bỏ các thay đổi đó?',
  discard: 'Bỏ thay đổi',
  keep: 'Ở lại sổ này',
  /** Asked before the first saving into the opened file. */
  inPlace: {
    title: 'Lưu vào {file}?',
    body: 'Trang này sẽ ghi thẳng vào tệp đã mở; trình duyệt sẽ hỏi một lần. Lần sau mở tệp, Excel có thể hỏi: bấm Bật chỉnh sửa để dùng và tính lại.',
    macros:
      'Tệp có macro: Excel có thể chặn macro của tệp đã lưu từ trình duyệt, cho đến khi bỏ chặn ở Thuộc tính của tệp.',
    write: 'Ghi vào tệp',
    copy: 'Lưu bản sao',
  },
  /** Changes kept against a crash. */
  kept: {
    shared: 'Máy dùng chung',
    sharedHint: 'Không giữ thay đổi chưa lưu trong trình duyệt này.',
    offer: '{file}: còn {count} thay đổi chưa lưu từ lần trước ({when}).',
    offerOpen: 'Mở {file} rồi lấy lại, hoặc bỏ đi. Tự xóa sau 7 ngày.',
    offerOther: 'Tệp vừa mở không còn đúng như lúc đó, nên không tự ghi các thay đổi vào.',
    restore: 'Lấy lại',
    discard: 'Bỏ đi',
    restored: 'Đã lấy lại {count} thay đổi chưa lưu. Xem lại rồi lưu.',
    restoredPart:
      'Lấy lại được {count} trong {total} thay đổi; các thay đổi sau không ghi được nữa. Xem lại rồi lưu.',
    notKept: 'Trình duyệt không giữ được thay đổi chưa lưu: hãy lưu thường xuyên.',
    tooLarge: 'Thay đổi này lớn, trình duyệt không giữ giúp nếu trang đóng bất ngờ: hãy lưu sổ.',
  },
  /** The outcome of typing in a cell. */
  typing: {
    readAs: 'Ô {cell}: đọc là {read}.',
    unclear: 'Ô {cell}: có thể là {read} hoặc {other}, nên để nguyên dạng chữ, chưa tính. Nhập lại cho rõ.',
    doubtful: 'Ô {cell}: chưa chắc đọc đúng, nên để nguyên dạng chữ, chưa tính. Nhập lại cho rõ.',
    noDay: 'Ô {cell}: không phải ngày, để nguyên dạng chữ. Nhập như 10/5/2027.',
    noNumber: 'Ô {cell}: không phải số, để nguyên dạng chữ. Nhập như 7,5.',
    looksLikeNumber: 'Ô {cell}: để nguyên dạng chữ. Nếu là số, nhập dấu phẩy cho phần lẻ, như 7,5.',
    notInList: 'Ô {cell}: không có trong danh sách chọn. {message}',
    outside: 'Ô {cell}: ngoài mức cho phép. {message}',
    noFormula:
      'Ô {cell}: trang này chưa tính được công thức đó nên chưa ghi. Nhập công thức ấy trong Excel; nếu là chữ, gõ thêm dấu nháy đơn ở đầu.',
    tooLong: 'Ô {cell}: dài quá 32.767 ký tự nên chưa ghi.',
    refused: 'Chưa ghi: {reason}',
    moved: 'Chưa ghi: ô {cell} vừa đổi. Xem lại rồi nhập lại.',
    pasted: 'Đã dán {count} ô.',
    pastedOdd: 'Đã dán {count} ô; {odd} ô cần xem lại: {cells}.',
    tooNarrow: '{count} ô dán vào chỉ có dấu # ({cells}): cột ở nơi chép hẹp quá. Nới cột ở đó rồi chép lại.',
    tooLarge: 'Khối dán quá lớn ({count} ô). Mở sổ bằng Excel để dán.',
    noRow: 'Chưa thêm được dòng: ngay dưới bảng {table} còn nội dung hoặc dòng tổng.',
    noTable: 'Chọn một ô trong bảng rồi bấm Thêm dòng.',
    addedRow: 'Đã thêm dòng {row} vào bảng {table}.',
    nothingToUndo: 'Không còn gì để hoàn tác.',
    nothingToRedo: 'Không còn gì để làm lại.',
    undone: 'Đã hoàn tác.',
    redone: 'Đã làm lại.',
  },
  /** Parts of a file that the page cannot keep. */
  losses: {
    signature: 'chữ ký số',
  },
} as const;

/** Every sentence that the page Đối chiếu với Excel shows while it works. */
export const vi = {
  notInExcel: 'Hãy mở trang này trong ngăn của Excel (npm run excel).',
  notEmpty: 'Sổ tính này đã có dữ liệu. Hãy mở một sổ tính mới, trống, rồi bấm Bắt đầu.',
  trying: 'Đang thử: {done}/{all}…',
  ended: 'Đã thử xong. Đúng như các nguồn nói: {same}. Khác: {different}. Bỏ qua: {skipped}.',
  failed: 'Phần thử dừng giữa chừng ({code}). Hãy mở một sổ tính mới rồi bấm Bắt đầu.',
  left: 'Chưa xóa được các trang tính: {sheets}. Hãy xóa bằng tay.',
  saved: 'Đã lưu {file}.',
  notSaved: 'Chưa lưu được tệp. Hãy chép kết quả dưới đây vào một tệp .json trong thư mục test/real-excel.',
  expected: 'Theo các nguồn:',
  found: 'Trong Excel này:',
  otherWorkbook:
    'Hãy bấm Tiếp tục rồi bấm ngay sang cửa sổ của một sổ tính khác, và chờ ở đó mười giây. Nếu không mở sổ nào khác, hãy bấm Bỏ qua.',
  wait: 'Hãy bấm sang sổ tính khác, còn {seconds} giây…',
  thisWorkbook: 'Hãy trở lại sổ tính này rồi bấm Tiếp tục.',
  yellow: 'Nhìn trang tính đang mở: ô A2 có nền vàng không?',
  goOn: 'Tiếp tục',
  skip: 'Bỏ qua',
  yes: 'Có',
  no: 'Không',
} as const;

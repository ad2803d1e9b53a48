/** Words of the pane before its areas are there: both languages, since it is little. */
import type { Language } from './language';

const vi = {
  app: {
    title: 'Sổ Dân vận',
    subtitle: 'Công tác dân vận chính quyền, dân chủ ở cơ sở',
    areas: 'Các phần việc',
    loading: 'Đang mở…',
    notExcel: 'Trang này chạy trong Excel: mở Excel rồi chọn Sổ Dân vận trên dải lệnh.',
  },
  fault: {
    title: 'Có lỗi ngoài dự kiến',
    afterAction: 'Xem lại sổ trước khi làm tiếp. Nếu lỗi lặp lại, sao chép chi tiết gửi người hỗ trợ.',
    inArea: 'Phần này không hiển thị được. Tải lại; nếu lỗi lặp lại, sao chép chi tiết gửi người hỗ trợ.',
    details: 'Chi tiết lỗi',
    copy: 'Sao chép chi tiết',
    copied: 'Đã sao chép',
    copyFailed: 'Chưa sao chép được: chọn chi tiết lỗi rồi nhấn Ctrl+C.',
    reload: 'Tải lại',
  },
};

export type ShellTexts = typeof vi;

export const SHELL: Readonly<Record<Language, ShellTexts>> = {
  vi,
  en: {
    app: {
      title: 'Sổ Dân vận',
      subtitle: 'Government mass mobilisation work and grassroots democracy',
      areas: 'Areas of work',
      loading: 'Opening…',
      notExcel: 'This page runs inside Excel: open Excel and choose Sổ Dân vận on the ribbon.',
    },
    fault: {
      title: 'Something unexpected went wrong',
      afterAction:
        'Look over the workbook before you go on. If it happens again, copy the details for your support.',
      inArea: 'This area cannot be shown. Reload; if it happens again, copy the details for your support.',
      details: 'Details of the error',
      copy: 'Copy details',
      copied: 'Copied',
      copyFailed: 'Not copied: select the details and press Ctrl+C.',
      reload: 'Reload',
    },
  },
};

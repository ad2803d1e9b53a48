/**
 * The workbook contract: every sheet the product makes, with its table and columns, declared once.
 * Writers, readers, checks, the documentation (docs/workbook-format.md) and the tests all read this declaration. The
 * keys of columns are types: a key that a sheet does not have compiles nowhere.
 *
 * Sheet and table names are proposals: when one is taken, the sheet is written under another (names.ts) and
 * found again by what `_SoDanVan` records (meta.ts), else by its header.
 */
import { STYLES } from '../../workbook/cells/style';
import type { CellStyle } from '../../workbook/cells/style';
import type { RowDraft } from '../../workbook/draft/draft';
import {
  centred,
  coded,
  date,
  hidden,
  hiddenUntilUsed,
  id,
  number,
  oneLine,
  percent,
  sheet,
  text,
} from './columns';
import type { ColumnLayout, SheetLayout } from './columns';
import { ROLLUP_LAYOUT } from './rollup';

/**
 * The version of the layout, raised whenever what is written changes (contract.test.ts holds it to that).
 * An older workbook is offered the columns and lists it lacks (plan/upgrade.ts), a newer one is read-only.
 * 2: the year's tables, the columns that came with progress, review and roll-up.
 * 3: short names of units in *Tình hình gửi*; sheets of a plan and of scores are those of 2.
 * 4: the score sheet has one formula a column; what differs by row stands in its hidden columns and in *Thang điểm*.
 * 5: a criterion may count up to four figures, a share may pass 100 %, growth is measured.
 * 6: a roll-up keeps decisions and the history of the appraisal; sheets of a plan and of scores are those of 5.
 * 7: decisions of a roll-up say what became of them, and stand in `_SoDanVan`; other sheets are those of 6.
 */
export const LAYOUT_VERSION = 7;

/** The last version in which sheets changed that a unit fills in: a unit's file of it lacks nothing. */
export const UNIT_LAYOUT_VERSION = 5;

/** Rows of *Thông tin chung* that the product reads back, by their id; the others (căn cứ, nơi nhận) repeat. */
export const INFO_ROWS = {
  unit: 'Tên cơ quan, đơn vị',
  unitCode: 'Mã đơn vị',
  /** The group that units are ranked within. */
  block: 'Khối',
  year: 'Năm kế hoạch',
  title: 'Tên kế hoạch',
  state: 'Tình trạng văn bản',
  number: 'Số, ký hiệu',
  issued: 'Ngày ban hành',
  signer: 'Người ký',
  signerTitle: 'Chức vụ người ký',
  superior: 'Cơ quan chủ quản',
  place: 'Địa danh',
  source: 'Soạn theo mẫu',
  beforeDay: 'Cách tính “trước ngày”',
  daysOff: 'Ngày nghỉ, làm bù thêm',
} as const;

/** A row of *Thông tin chung* that the product reads back. */
export type InfoKey = keyof typeof INFO_ROWS;

/** Every sheet with a table, by its role. */
export const LAYOUT = {
  info: sheet({
    sheet: 'Thông tin chung',
    table: 'ThongTinChung',
    title: 'SỔ DÂN VẬN – CÔNG TÁC DÂN VẬN CHÍNH QUYỀN, DÂN CHỦ Ở CƠ SỞ',
    hint: 'Nhập ở cột Nội dung. Nếu có thanh vàng “Dạng xem được Bảo vệ”, bấm “Bật Chỉnh sửa”.',
    orientation: 'portrait',
    columns: [id, text('label', 'Mục', 22), text('value', 'Nội dung', 58), text('note', 'Ghi chú', 20)],
  }),
  tasks: sheet({
    sheet: 'Nhiệm vụ',
    table: 'NhiemVu',
    title: 'BẢNG NHIỆM VỤ',
    hint: 'Mỗi dòng một nhiệm vụ, thêm ngay dưới dòng cuối. Nhiều đơn vị ngăn bằng chấm phẩy. Tính đến ngày để trống: hôm nay. Cột ẩn: chọn hai cột bên, Bỏ ẩn.',
    orientation: 'landscape',
    frozenTo: 'no',
    printed: { from: 'no', to: 'deadline' },
    columns: [
      id,
      centred('no', 'STT', 7),
      oneLine(text('group', 'Nhóm nhiệm vụ', 12)),
      text('text', 'Nội dung nhiệm vụ', 70),
      text('lead', 'Cơ quan chủ trì', 15),
      text('implementing', 'Cơ quan thực hiện', 12),
      text('coordinating', 'Cơ quan phối hợp', 12),
      hiddenUntilUsed(text('leader', 'Lãnh đạo phụ trách', 17)),
      hiddenUntilUsed(text('officer', 'Công chức theo dõi', 17)),
      hiddenUntilUsed(text('authority', 'Thẩm quyền quyết định', 17)),
      text('timing', 'Thời gian thực hiện', 12),
      hidden(date('started', 'Ngày bắt đầu')),
      date('deadline', 'Hạn hoàn thành', 12),
      date('lastWorkingDay', 'Ngày làm việc cuối cùng', 14),
      text('product', 'Sản phẩm/kết quả', 24),
      text('target', 'Chỉ tiêu', 22),
      oneLine(text('basis', 'Căn cứ', 60)),
      centred('result', 'Kết quả thực hiện', 17),
      hidden(percent('percent', 'Tỷ lệ hoàn thành', 12)),
      date('finished', 'Ngày hoàn thành'),
      hidden(date('lateAfter', 'Quá hạn sau ngày')),
      number('remaining', 'Còn lại (ngày)', 11),
      centred('progress', 'Tiến độ so với hạn', 17),
      text('result6', 'Kết quả 6 tháng', 32),
      hidden(text('result9', 'Kết quả 9 tháng', 32)),
      text('resultYear', 'Kết quả năm', 32),
      text('evidence', 'Tài liệu kiểm chứng', 32),
      oneLine(text('note', 'Ghi chú', 28)),
    ],
  }),
  reports: sheet({
    sheet: 'Lịch báo cáo',
    table: 'LichBaoCao',
    title: 'LỊCH BÁO CÁO',
    hint: 'Ngày nào kế hoạch không ghi thì để trống. Khi đã gửi, nhập số, ký hiệu và ngày gửi.',
    orientation: 'landscape',
    printed: { from: 'no', to: 'sent' },
    columns: [
      id,
      centred('no', 'STT', 7),
      text('name', 'Tên báo cáo', 26),
      centred('period', 'Kỳ', 7),
      text('from', 'Đơn vị gửi', 14),
      text('timing', 'Thời hạn', 12),
      date('cutOff', 'Chốt số liệu đến ngày', 12),
      date('unitsDue', 'Hạn đơn vị gửi về', 12),
      date('due', 'Hạn gửi cấp trên', 12),
      date('lastWorkingDay', 'Ngày làm việc cuối cùng', 12),
      text('recipients', 'Nơi nhận', 15),
      text('number', 'Số, ký hiệu', 10),
      date('sent', 'Ngày gửi', 12),
      hidden(date('lateAfter', 'Quá hạn sau ngày')),
      centred('status', 'Tình hình gửi', 16),
      text('note', 'Ghi chú', 30),
    ],
  }),
  units: sheet({
    sheet: 'Danh mục đơn vị',
    table: 'DanhMucDonVi',
    title: 'DANH MỤC ĐƠN VỊ',
    hint: 'Đơn vị nêu trong kế hoạch và đơn vị xã nào cũng có. Tên ở đây dùng cho danh sách chọn và cho Rà soát.',
    orientation: 'landscape',
    printed: { from: 'code', to: 'role' },
    columns: [
      id,
      centred('code', 'Mã đơn vị', 10),
      text('name', 'Tên đơn vị', 32),
      text('shortNames', 'Tên viết tắt', 16),
      centred('level', 'Cấp', 7),
      text('parent', 'Trực thuộc', 16),
      text('system', 'Hệ thống', 14),
      text('block', 'Khối', 16),
      centred('kind', 'Loại', 9),
      text('role', 'Vai trò trong kế hoạch', 26),
      oneLine(text('duties', 'Trách nhiệm trong kế hoạch', 80)),
      date('activeFrom', 'Hoạt động từ'),
      date('activeTo', 'Hoạt động đến'),
      text('note', 'Ghi chú', 30),
    ],
  }),
  /** Figures that reports ask for, a row for each and every period. */
  indicators: sheet({
    sheet: 'Số liệu báo cáo',
    table: 'SoLieuBaoCao',
    title: 'SỐ LIỆU BÁO CÁO',
    hint: 'Dòng “ví dụ minh họa”: sửa theo mẫu cấp trên. Lọc cột Kỳ để nhập từng kỳ; So sánh tự tính với cùng kỳ năm trước.',
    orientation: 'landscape',
    frozenTo: 'text',
    columns: [
      id,
      centred('period', 'Kỳ', 10),
      centred('no', 'TT', 5),
      text('text', 'Nội dung', 30),
      centred('unit', 'Đơn vị tính', 10),
      number('current', 'Kỳ này', 10),
      number('lastYear', 'Cùng kỳ năm trước', 12),
      number('cumulative', 'Lũy kế', 10),
      percent('comparison', 'So sánh', 9),
      number('target', 'Chỉ tiêu năm', 10),
      centred('reached', 'Đạt chỉ tiêu', 10),
      text('source', 'Phòng cung cấp số liệu', 18),
      text('note', 'Ghi chú', 16),
    ],
  }),
  /** The year's *Dân vận khéo* models. */
  models: sheet({
    sheet: 'Mô hình Dân vận khéo',
    table: 'MoHinhDanVanKheo',
    title: 'MÔ HÌNH “DÂN VẬN KHÉO”',
    hint: 'Mỗi dòng một mô hình; thêm dòng ngay dưới dòng cuối. Dòng ghi “ví dụ minh họa” thì sửa lại hoặc xóa.',
    orientation: 'landscape',
    frozenTo: 'name',
    printed: { from: 'no', to: 'result' },
    columns: [
      id,
      centred('no', 'STT', 7),
      text('name', 'Tên mô hình', 28),
      centred('field', 'Lĩnh vực', 13),
      text('place', 'Địa bàn', 12),
      text('responsible', 'Đơn vị, người phụ trách', 15),
      text('aim', 'Mục tiêu', 17),
      text('forces', 'Lực lượng tham gia', 12),
      text('resources', 'Nguồn lực', 11),
      text('timing', 'Thời gian thực hiện', 11),
      centred('registered', 'Đăng ký', 9),
      text('result', 'Kết quả', 17),
      text('proposal', 'Đề nghị công nhận, khen thưởng', 28),
      text('recognition', 'Quyết định công nhận', 24),
      centred('status', 'Tình trạng công nhận', 18),
      text('note', 'Ghi chú', 28),
    ],
  }),
  /** A set of criteria that a unit types itself. */
  rubricForm: sheet({
    sheet: 'Bộ tiêu chí',
    table: 'BoTieuChi',
    title: 'BỘ TIÊU CHÍ, THANG ĐIỂM',
    hint: 'Sửa các dòng, rồi bấm Dùng bộ tiêu chí này ở mục Chấm điểm. Nhóm: I hoặc 1; tiêu chí: I.1; tiêu chí thành phần: I.1.1, I.1.1.1. Mã là chữ: 1.10 khác 1.1.',
    orientation: 'landscape',
    printed: { from: 'code', to: 'by' },
    columns: [
      coded('code', 'Mã', 8),
      text('title', 'Nội dung', 38),
      number('max', 'Điểm tối đa', 8),
      text('method', 'Cách chấm', 18),
      text('params', 'Tham số', 40),
      text('evidence', 'Tài liệu kiểm chứng', 24),
      text('by', 'Người chấm', 10),
      text('notApplicable', 'Khi không áp dụng', 20),
      text('figures', 'Số liệu có trong sổ', 18),
    ],
  }),
  scores: sheet({
    sheet: 'Bảng tự chấm điểm',
    table: 'TuChamDiem',
    title: 'BẢNG TỰ CHẤM ĐIỂM',
    hint: 'Nhập các ô nền vàng: Số liệu, Tài liệu kiểm chứng (số, ký hiệu; ngày; trang, mục), Giải trình. Điểm, xếp loại tự tính.',
    orientation: 'landscape',
    frozenTo: 'title',
    printed: { from: 'code', to: 'evidence' },
    columns: [
      { ...id, header: 'Mã dòng' },
      centred('code', 'Mã', 7),
      text('title', 'Tiêu chí', 33),
      number('max', 'Điểm tối đa', 8),
      text('method', 'Cách chấm', 22),
      number('input1', 'Số liệu 1', 8),
      number('input2', 'Số liệu 2', 8),
      // Shown where a criterion counts so many figures.
      hiddenUntilUsed(number('input3', 'Số liệu 3', 7)),
      hiddenUntilUsed(number('input4', 'Số liệu 4', 7)),
      text('owner', 'Phòng/người phụ trách', 15),
      number('self', 'Điểm tự chấm', 8),
      text('entryNote', 'Lưu ý khi nhập', 24),
      text('evidence', 'Tài liệu kiểm chứng', 17),
      text('asked', 'Tài liệu cần có', 34),
      text('explanation', 'Giải trình', 30),
      number('appraised1', 'Điểm thẩm định lần 1', 12),
      text('opinion', 'Ý kiến thẩm định', 30),
      text('reply', 'Giải trình, bổ sung của đơn vị', 30),
      number('appraised2', 'Điểm thẩm định lần 2', 12),
      number('final', 'Điểm chính thức', 12),
      number('difference', 'Chênh lệch', 12),
      centred('state', 'Tình trạng', 18),
      centred('notApplicable', 'Không áp dụng', 11),
      text('reviewer', 'Người thẩm định', 22),
      date('reviewedAt', 'Thời điểm thẩm định', 18),
      hidden(text('group', 'Nhóm', 8)),
      hidden(text('by', 'Người chấm', 16)),
      hidden(number('inputs', 'Số ô cần nhập', 10)),
      hidden(number('figure1', 'Số liệu 1 từ sổ', 12)),
      hidden(number('figure2', 'Số liệu 2 từ sổ', 12)),
      hidden(text('fault', 'Lỗi nhập', 20)),
      hidden(number('target', 'Điểm phải chấm', 12)),
      hidden(number('applied', 'Điểm áp dụng', 12)),
      // How each row is scored: constants, so that every computed column has one formula for all rows.
      hidden(text('kind', 'Kiểu chấm', 12)),
      hidden(number('step', 'Bước chấm', 10)),
      hidden(number('gate', 'Ngưỡng', 10)),
      hidden(number('decimals', 'Số lẻ làm tròn', 10)),
      hidden(number('per', 'Điểm mỗi lần', 10)),
      hidden(number('floor', 'Điểm sàn', 10)),
      hidden(text('ifNotApplicable', 'Khi không áp dụng', 18)),
      hidden(centred('bonus', 'Điểm thưởng', 10)),
      hidden(text('source', 'Nguồn số liệu', 16)),
      hidden(text('figureName1', 'Tên số liệu 1', 24)),
      hidden(text('figureName2', 'Tên số liệu 2', 24)),
      hidden(number('order', 'Thứ tự', 8)),
      // Steps of the calculation.
      hidden(number('used1', 'Số liệu 1 dùng', 12)),
      hidden(number('used2', 'Số liệu 2 dùng', 12)),
      hidden(number('measured', 'Kết quả đo', 12)),
      hidden(number('reached', 'Bậc đạt', 10)),
      hidden(number('byScale', 'Điểm theo bậc', 12)),
      // Came with layout 5, behind the others: lists of drop-downs stand above the hidden columns, in their order.
      hidden(text('measure', 'Cách đo', 12)),
      hidden(number('used3', 'Số liệu 3 dùng', 12)),
      hidden(number('used4', 'Số liệu 4 dùng', 12)),
      hidden(text('countFault', 'Lỗi khi đếm', 20)),
    ],
  }),
  /** The levels, tiers and slopes of the set that *Bảng tự chấm điểm* was made from. Its formulas look points up here. */
  scale: sheet({
    sheet: 'Thang điểm',
    table: 'ThangDiem',
    title: 'THANG ĐIỂM',
    hint: 'Bảng tự chấm điểm tra điểm ở đây. Xin đừng sửa: đã sửa thì không xếp loại. Muốn đổi thì sửa Bộ tiêu chí.',
    orientation: 'portrait',
    columns: [
      { ...id, header: 'Mã dòng' },
      centred('code', 'Mã', 7),
      text('title', 'Tiêu chí', 28),
      number('rank', 'Bậc', 8),
      text('level', 'Mức', 19),
      number('from', 'Từ', 8),
      centred('above', 'Trên', 6),
      number('points', 'Điểm', 7),
      number('every', 'Cứ thêm', 7),
      number('adds', 'Cộng', 7),
      hidden(number('order', 'Thứ tự', 8)),
    ],
  }),
  /** One criterion of all units, for those who appraise by criterion: a sheet for each of them. */
  criterion: sheet({
    sheet: 'Tiêu chí',
    table: 'TieuChi',
    title: 'THẨM ĐỊNH THEO TIÊU CHÍ',
    hint: 'Nhập các ô nền vàng; ghi họ tên ở Người thẩm định. Xong thì gửi lại sổ này để tổng hợp cùng sổ các đơn vị.',
    orientation: 'landscape',
    frozenTo: 'unit',
    printed: { from: 'block', to: 'final' },
    columns: [
      { ...id, header: 'Mã dòng' },
      text('block', 'Khối', 10),
      centred('unitCode', 'Mã đơn vị', 8),
      text('unit', 'Tên đơn vị', 20),
      number('max', 'Điểm tối đa', 7),
      number('input1', 'Số liệu 1', 8),
      number('input2', 'Số liệu 2', 8),
      number('input3', 'Số liệu 3', 7),
      number('input4', 'Số liệu 4', 7),
      number('self', 'Điểm tự chấm', 8),
      text('evidence', 'Tài liệu kiểm chứng', 11),
      text('explanation', 'Giải trình', 9),
      number('appraised1', 'Điểm thẩm định lần 1', 8),
      text('opinion', 'Ý kiến thẩm định', 13),
      text('reply', 'Giải trình, bổ sung của đơn vị', 10),
      number('appraised2', 'Điểm thẩm định lần 2', 8),
      number('final', 'Điểm chính thức', 7),
      number('difference', 'Chênh lệch', 11),
      centred('state', 'Tình trạng', 18),
      text('reviewer', 'Người thẩm định', 22),
      date('reviewedAt', 'Thời điểm thẩm định', 18),
      hidden(text('code', 'Mã tiêu chí', 10)),
      hidden(text('title', 'Tiêu chí', 30)),
      hidden(text('notApplicable', 'Không áp dụng', 11)),
      hidden(number('figure1', 'Số liệu 1 từ sổ', 12)),
      hidden(number('figure2', 'Số liệu 2 từ sổ', 12)),
      hidden(text('source', 'Ô trong tệp', 30)),
      hidden(text('given', 'Mã đối chiếu khi giao thẩm định', 12)),
      hidden(text('copy', 'Mã tệp', 20)),
    ],
  }),
  /** The findings of *Rà soát*, for those without the add-in. */
  findings: sheet({
    sheet: 'Kết quả rà soát',
    table: 'KetQuaRaSoat',
    title: 'KẾT QUẢ RÀ SOÁT',
    hint: 'Ghi lại từ đầu mỗi lần bấm “Ghi kết quả ra trang tính”: không nhập thêm vào trang này.',
    orientation: 'landscape',
    columns: [
      centred('no', 'STT', 7),
      centred('level', 'Mức độ', 10),
      text('sheet', 'Trang', 16),
      centred('cell', 'Ô', 8),
      text('text', 'Nội dung và việc cần làm', 84),
      text('status', 'Xử lý', 20),
    ],
  }),
  ...ROLLUP_LAYOUT,
} as const;

/** The purpose of a sheet: `_SoDanVan` names sheets by it. */
export type Role = keyof typeof LAYOUT;

/** The keys of a sheet's columns: `ColumnKey<'changes'>` is `'block' | 'unitCode' | …`; without a role, of any sheet's. */
export type ColumnKey<R extends Role = Role> = (typeof LAYOUT)[R]['columns'][number]['key'];

const BY_ROLE: { readonly [R in Role]: SheetLayout<ColumnKey<R>> } = LAYOUT;

/** The values of a row to write, by the keys of that sheet; a missing key is an empty cell. */
export type DraftOf<R extends Role = Role> = RowDraft<ColumnKey<R>>;

/** The declaration of a sheet, for code that reads any of them. */
export const sheetLayout = <R extends Role>(role: R): SheetLayout<ColumnKey<R>> => BY_ROLE[role];

/** The roles of all sheets, in the order they are declared. */
export const ROLES = Object.keys(LAYOUT) as readonly Role[];

/**
 * The header of a column, as the layout declares it.
 * @example headerOf('tasks', 'deadline') // 'Hạn hoàn thành'
 */
export function headerOf<R extends Role>(role: R, key: ColumnKey<R>): string {
  return sheetLayout(role).columns.find((column) => column.key === key)?.header ?? key;
}

/** The row of a working sheet's table when nothing else stands above it but title, hint, an empty row. */
export const HEADER_ROW = 3;

/** The first row of a block of figures above a table: below title and hint. */
export const BLOCK_ROW = 2;

/** The style of a table column's body cells. */
export function columnStyle(column: ColumnLayout, base: CellStyle = STYLES.body): CellStyle {
  switch (column.kind) {
    case 'date':
      return { ...base, align: 'center', numberFormat: 'dd/mm/yyyy' };
    case 'number':
      return { ...base, align: 'center', numberFormat: 'General' };
    case 'percent':
      return { ...base, align: 'center', numberFormat: '0%' };
    case 'text':
    case 'id':
      return {
        ...base,
        ...(column.align ? { align: column.align } : {}),
        ...(column.asText ? { numberFormat: '@' } : {}),
        ...(column.oneLine ? { wrap: false } : {}),
      };
  }
}

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
import { centred, coded, date, hidden, id, number, percent, sheet, text } from './columns';
import type { ColumnLayout, SheetLayout } from './columns';
import { ROLLUP_LAYOUT } from './rollup';

/**
 * The version of the layout, raised whenever what is written changes (contract.test.ts holds it to that).
 * An older workbook is offered the columns and lists it lacks (plan/upgrade.ts), a newer one is read-only.
 * 2: the year's tables, the columns that came with progress, review and roll-up.
 * 3: short names of units in *Tình hình gửi*; sheets of a plan and of scores are those of 2.
 * 4: the score sheet has one formula a column; what differs by row stands in its hidden columns and in *Thang điểm*.
 * 5: a criterion may count up to four figures, a share may pass 100 %, growth is measured.
 */
export const LAYOUT_VERSION = 5;

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
    columns: [id, text('label', 'Mục', 28), text('value', 'Nội dung', 70), text('note', 'Ghi chú', 36)],
  }),
  tasks: sheet({
    sheet: 'Nhiệm vụ',
    table: 'NhiemVu',
    title: 'BẢNG NHIỆM VỤ',
    hint: 'Mỗi dòng một nhiệm vụ; thêm dòng ngay dưới dòng cuối. Nhiều đơn vị thì ngăn bằng dấu chấm phẩy. Tính đến ngày: để trống là hôm nay. Tài liệu kiểm chứng: số, ký hiệu; ngày; trang, mục.',
    orientation: 'landscape',
    frozenTo: 'text',
    printed: { from: 'no', to: 'deadline' },
    columns: [
      id,
      centred('no', 'STT', 7),
      text('group', 'Nhóm nhiệm vụ', 18),
      text('text', 'Nội dung nhiệm vụ', 50),
      text('lead', 'Cơ quan chủ trì', 22),
      text('implementing', 'Cơ quan thực hiện', 22),
      text('coordinating', 'Cơ quan phối hợp', 22),
      text('leader', 'Lãnh đạo phụ trách', 20),
      text('officer', 'Công chức theo dõi', 20),
      text('authority', 'Thẩm quyền quyết định', 20),
      text('timing', 'Thời gian thực hiện', 20),
      hidden(date('started', 'Ngày bắt đầu')),
      date('deadline', 'Hạn hoàn thành'),
      date('lastWorkingDay', 'Ngày làm việc cuối cùng'),
      text('product', 'Sản phẩm/kết quả', 24),
      text('target', 'Chỉ tiêu', 22),
      text('basis', 'Căn cứ', 60),
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
      text('note', 'Ghi chú', 28),
    ],
  }),
  reports: sheet({
    sheet: 'Lịch báo cáo',
    table: 'LichBaoCao',
    title: 'LỊCH BÁO CÁO',
    hint: 'Ngày nào kế hoạch không ghi thì để trống. Khi đã gửi, nhập số, ký hiệu và ngày gửi.',
    orientation: 'landscape',
    columns: [
      id,
      centred('no', 'STT', 9),
      text('name', 'Tên báo cáo', 46),
      centred('period', 'Kỳ', 14),
      text('from', 'Đơn vị gửi', 34),
      text('timing', 'Thời hạn', 24),
      date('cutOff', 'Chốt số liệu đến ngày'),
      date('unitsDue', 'Hạn đơn vị gửi về'),
      date('due', 'Hạn gửi cấp trên'),
      date('lastWorkingDay', 'Ngày làm việc cuối cùng'),
      text('recipients', 'Nơi nhận', 34),
      text('number', 'Số, ký hiệu', 18),
      date('sent', 'Ngày gửi'),
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
    columns: [
      id,
      centred('code', 'Mã đơn vị', 14),
      text('name', 'Tên đơn vị', 44),
      text('shortNames', 'Tên viết tắt', 26),
      centred('level', 'Cấp', 10),
      text('parent', 'Trực thuộc', 24),
      text('system', 'Hệ thống', 22),
      text('block', 'Khối', 24),
      centred('kind', 'Loại', 12),
      text('role', 'Vai trò trong kế hoạch', 26),
      text('duties', 'Trách nhiệm trong kế hoạch', 80),
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
    hint: 'Ví dụ minh họa, sửa theo mẫu của cấp trên. Lọc cột Kỳ để nhập từng kỳ; So sánh tự tính: kỳ này so với cùng kỳ năm trước.',
    orientation: 'landscape',
    frozenTo: 'text',
    columns: [
      id,
      centred('period', 'Kỳ', 12),
      centred('no', 'TT', 7),
      text('text', 'Nội dung', 50),
      centred('unit', 'Đơn vị tính', 17),
      number('current', 'Kỳ này', 14),
      number('lastYear', 'Cùng kỳ năm trước', 27),
      number('cumulative', 'Lũy kế', 14),
      percent('comparison', 'So sánh', 12),
      number('target', 'Chỉ tiêu năm', 14),
      centred('reached', 'Đạt chỉ tiêu', 14),
      text('source', 'Phòng cung cấp số liệu', 30),
      text('note', 'Ghi chú', 30),
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
    columns: [
      id,
      centred('no', 'STT', 7),
      text('name', 'Tên mô hình', 40),
      centred('field', 'Lĩnh vực', 22),
      text('place', 'Địa bàn', 20),
      text('responsible', 'Đơn vị, người phụ trách', 28),
      text('aim', 'Mục tiêu', 34),
      text('forces', 'Lực lượng tham gia', 28),
      text('resources', 'Nguồn lực', 22),
      text('timing', 'Thời gian thực hiện', 20),
      centred('registered', 'Đăng ký', 14),
      text('result', 'Kết quả', 34),
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
    columns: [
      coded('code', 'Mã', 10),
      text('title', 'Nội dung', 50),
      number('max', 'Điểm tối đa', 11),
      text('method', 'Cách chấm', 24),
      text('params', 'Tham số', 60),
      text('evidence', 'Tài liệu kiểm chứng', 36),
      text('by', 'Người chấm', 16),
      text('notApplicable', 'Khi không áp dụng', 20),
      text('figures', 'Số liệu có trong sổ', 18),
    ],
  }),
  scores: sheet({
    sheet: 'Bảng tự chấm điểm',
    table: 'TuChamDiem',
    title: 'BẢNG TỰ CHẤM ĐIỂM',
    hint: 'Nhập các ô nền vàng: Số liệu, Tài liệu kiểm chứng (số, ký hiệu; ngày; trang, mục), Giải trình. Điểm và xếp loại tự tính.',
    orientation: 'landscape',
    frozenTo: 'title',
    printed: { from: 'code', to: 'explanation' },
    columns: [
      { ...id, header: 'Mã dòng' },
      centred('code', 'Mã', 9),
      text('title', 'Tiêu chí', 50),
      number('max', 'Điểm tối đa', 11),
      text('method', 'Cách chấm', 36),
      number('input1', 'Số liệu 1', 13),
      number('input2', 'Số liệu 2', 13),
      number('input3', 'Số liệu 3', 13),
      number('input4', 'Số liệu 4', 13),
      text('owner', 'Phòng/người phụ trách', 22),
      number('self', 'Điểm tự chấm', 12),
      text('entryNote', 'Lưu ý khi nhập', 24),
      text('evidence', 'Tài liệu kiểm chứng', 34),
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
    hint: 'Bảng tự chấm điểm tra điểm ở đây. Xin đừng sửa: đã sửa thì không xếp loại. Muốn đổi thang điểm thì sửa Bộ tiêu chí.',
    orientation: 'portrait',
    columns: [
      { ...id, header: 'Mã dòng' },
      centred('code', 'Mã', 9),
      text('title', 'Tiêu chí', 44),
      number('rank', 'Bậc', 14),
      text('level', 'Mức', 30),
      number('from', 'Từ', 11),
      centred('above', 'Trên', 7),
      number('points', 'Điểm', 11),
      number('every', 'Cứ thêm', 11),
      number('adds', 'Cộng', 11),
      hidden(number('order', 'Thứ tự', 8)),
    ],
  }),
  /** One criterion of all units, for those who appraise by criterion: a sheet for each of them. */
  criterion: sheet({
    sheet: 'Tiêu chí',
    table: 'TieuChi',
    title: 'THẨM ĐỊNH THEO TIÊU CHÍ',
    hint: 'Mỗi dòng một đơn vị. Nhập các ô nền vàng; ghi họ tên ở Người thẩm định. Xong thì gửi lại sổ này để tổng hợp cùng sổ các đơn vị.',
    orientation: 'landscape',
    frozenTo: 'unit',
    columns: [
      { ...id, header: 'Mã dòng' },
      text('block', 'Khối', 20),
      centred('unitCode', 'Mã đơn vị', 12),
      text('unit', 'Tên đơn vị', 34),
      number('max', 'Điểm tối đa', 10),
      number('input1', 'Số liệu 1', 11),
      number('input2', 'Số liệu 2', 11),
      number('input3', 'Số liệu 3', 11),
      number('input4', 'Số liệu 4', 11),
      number('self', 'Điểm tự chấm', 11),
      text('evidence', 'Tài liệu kiểm chứng', 34),
      text('explanation', 'Giải trình', 26),
      number('appraised1', 'Điểm thẩm định lần 1', 12),
      text('opinion', 'Ý kiến thẩm định', 30),
      text('reply', 'Giải trình, bổ sung của đơn vị', 26),
      number('appraised2', 'Điểm thẩm định lần 2', 12),
      number('final', 'Điểm chính thức', 11),
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
      centred('no', 'STT', 9),
      centred('level', 'Mức độ', 16),
      text('sheet', 'Trang', 24),
      centred('cell', 'Ô', 10),
      text('text', 'Nội dung và việc cần làm', 90),
      text('status', 'Xử lý', 30),
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
      };
  }
}

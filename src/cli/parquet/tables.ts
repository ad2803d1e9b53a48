/** The tables of a roll-up in Parquet: the name of each column, and the column of a roll-up's sheet that it is. */
import { sheetLayout } from '../../core/layout/layout';
import type { ColumnKey } from '../../core/layout/layout';
import type { RollupRole } from '../../core/layout/rollup';

/** What a column holds. `day`: a civil day; `moment`: day and time on the clock of the office, in no zone. */
export type ColumnType = 'text' | 'number' | 'whole' | 'day' | 'moment';

/** A column of a table. Every value may be null. */
export interface ParquetColumn {
  /** Small ASCII letters and `_`: no engine needs it quoted. */
  readonly name: string;
  readonly type: ColumnType;
  /** What it says, in Vietnamese, for the schema. */
  readonly meaning: string;
}

/** Rows of a sheet that a table takes, and the columns of it. */
export interface SheetPart {
  readonly role: RollupRole;
  readonly columns: readonly (ParquetColumn & { readonly key: ColumnKey<RollupRole> })[];
}

/** A table. Its columns are `OF_UNIT` and then those of its parts, in order. */
export interface ParquetTable {
  readonly name: string;
  readonly meaning: string;
  /** Of two, the second's rows are put beside the first's of the same unit; units that only one has stay. */
  readonly parts: readonly SheetPart[];
}

/** Columns of every table: whose row it is, and of which year and roll-up. */
export const OF_UNIT = [
  { name: 'nam_tong_hop', type: 'whole', meaning: 'Năm tổng hợp, như thư mục `nam=`' },
  { name: 'ma_tong_hop', type: 'text', meaning: 'Mã của lần tổng hợp: hạng chỉ so trong cùng mã này' },
  { name: 'ma_tinh', type: 'text', meaning: 'Mã tỉnh, thành phố theo danh mục hành chính, hai chữ số' },
  { name: 'ten_tinh', type: 'text', meaning: 'Tên tỉnh, thành phố theo danh mục hành chính' },
  {
    name: 'khoa_don_vi',
    type: 'text',
    meaning: 'Khóa để nối các bảng và các năm: mã và tên đơn vị đã viết thống nhất',
  },
  { name: 'ma_don_vi', type: 'text', meaning: 'Mã đơn vị' },
  { name: 'ten_don_vi', type: 'text', meaning: 'Tên đơn vị như công bố' },
  { name: 'khoi', type: 'text', meaning: 'Khối xếp hạng' },
] as const satisfies readonly ParquetColumn[];

/** The keys of dates that carry a time of day. */
const MOMENTS: ReadonlySet<string> = new Set(['stamped', 'reviewedAt']);

/** The columns of a sheet by their names in Parquet; type and meaning are the sheet's. */
function part<R extends RollupRole>(role: R, names: Readonly<Record<string, ColumnKey<R>>>): SheetPart {
  const { sheet, columns } = sheetLayout(role);
  return {
    role,
    columns: Object.entries(names).flatMap(([name, key]) => {
      const column = columns.find((each) => each.key === key);
      const typeOf = { text: 'text', id: 'text', number: 'number', percent: 'number', date: 'day' } as const;
      return column
        ? [
            {
              ...{ name, key },
              type: MOMENTS.has(key) ? 'moment' : typeOf[column.kind],
              meaning: `Trang _${sheet}_, cột _${column.header}_`,
            } as const,
          ]
        : [];
    }),
  };
}

const FROM_FILE = { tep: 'file', o_trong_tep: 'source' } as const;

/** All tables, each a folder. */
export const TABLES: readonly ParquetTable[] = [
  {
    name: 'don_vi',
    meaning: 'Mỗi dòng một đơn vị: điểm, hạng, xếp loại; đơn vị chưa gửi cũng có dòng, điểm để trống.',
    parts: [
      part('ranking', {
        ...{ thu_hang: 'rank', diem_tu_cham: 'self', diem_tham_dinh: 'official', xep_loai: 'rating' },
        ...{ xep_hang_theo: 'basis', nhom_xep_hang: 'groupKey', diem_xep_hang: 'ranked' },
        ...{ so_nhiem_vu: 'tasks', hinh_thuc: 'form', ...FROM_FILE, can_xem: 'remark', ghi_chu: 'note' },
      }),
      part('sending', {
        ...{ tinh_trang: 'state', trong_danh_sach: 'listed', so_ky_hieu: 'number', ngay_van_ban: 'issued' },
        ...{ ngay_den: 'arrived', thoi_diem_chot: 'stamped', dung_han: 'timeliness', can_xu_ly: 'remark' },
      }),
    ],
  },
  {
    name: 'tieu_chi',
    meaning: 'Mỗi dòng một tiêu chí của một đơn vị, như được tính vào điểm của đơn vị đó.',
    parts: [
      part('copyScores', {
        ...{ ma_tieu_chi: 'code', tieu_chi: 'title', diem_toi_da: 'max', diem_tu_cham: 'self' },
        ...{ diem_tham_dinh_lan_1: 'appraised1', diem_tham_dinh_lan_2: 'appraised2' },
        ...{ diem_chinh_thuc: 'final', tinh_trang: 'state', y_kien_tham_dinh: 'opinion' },
        ...{ nguoi_tham_dinh: 'reviewer', thoi_diem_tham_dinh: 'reviewedAt' },
        ...{ tai_lieu_kiem_chung: 'evidence', giai_trinh: 'explanation', giai_trinh_bo_sung: 'reply' },
        ...{ so_lieu_1: 'input1', so_lieu_2: 'input2', so_lieu_3: 'input3', so_lieu_4: 'input4' },
        ...{ khong_ap_dung: 'notApplicable', ...FROM_FILE },
      }),
    ],
  },
  {
    name: 'nhiem_vu',
    meaning: 'Mỗi dòng một nhiệm vụ của một đơn vị; tiến độ tính đến ngày ghi ở sổ tổng hợp.',
    parts: [
      part('copyTasks', {
        ...{ stt: 'no', noi_dung: 'text', co_quan_chu_tri: 'lead', thoi_gian: 'timing' },
        ...{ han_hoan_thanh: 'deadline', ket_qua: 'result', ngay_hoan_thanh: 'finished' },
        ...{ tien_do: 'progress', con_lai_ngay: 'remaining' },
        ...{ ket_qua_6_thang: 'result6', ket_qua_9_thang: 'result9', ket_qua_nam: 'resultYear' },
        ...FROM_FILE,
      }),
    ],
  },
  {
    name: 'so_lieu',
    meaning: 'Mỗi dòng một số liệu báo cáo của một đơn vị. Ô để trống là không có số, không phải số 0.',
    parts: [
      part('copyFigures', {
        ...{ ky: 'period', noi_dung: 'text', don_vi_tinh: 'unit', ky_nay: 'current' },
        ...{ cung_ky_nam_truoc: 'lastYear', luy_ke: 'cumulative', ...FROM_FILE },
      }),
    ],
  },
  {
    name: 'tep',
    meaning: 'Mỗi dòng một tệp đã chọn, kể cả tệp không đọc được, với kết quả đọc.',
    parts: [
      part('files', {
        ...{ tep: 'file', ket_qua: 'verdict', ly_do: 'message', ma_ket_qua: 'code', ma_tep: 'hash' },
        ...{ ban_duoc_chon: 'picked', ban_tham_dinh: 'reviewers', ghi_chu: 'note' },
      }),
    ],
  },
];

/** The columns of a table, in the order of its files. */
export const columnsOf = ({ parts }: ParquetTable): readonly ParquetColumn[] => [
  ...OF_UNIT,
  ...parts.flatMap(({ columns }) => columns),
];

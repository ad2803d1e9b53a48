/** A form of a report to start from: the paper that we make, its words replaced by the fields that fill it. */
import { gridOf } from '../papers/document';
import type { PrintBlock, PrintDocument, PrintRow } from '../papers/document';
import { nameInList } from '../papers/form';
import type { FormFields } from '../papers/form';
import { NATION } from '../papers/heading';
import { prose } from './blocks';
import { REPORT_FIELDS } from './form-fields';
import { heading, paragraph } from './lines';

const GRID = gridOf('portrait', 12, 56, 30, 34, 32);
const TITLE = { bold: true, size: 14 } as const;

/** A field as it is typed in a form. */
export const typedField = (name: string): string => `[[${name}]]`;

const inRow = (list: string, ...names: readonly string[]): PrintRow => ({
  kind: 'cells',
  cells: names.map((name) => typedField(nameInList(list, name))),
});

/** The form as a paper; `fieldLines` lists all fields with their meanings. */
export const exampleForm = (): PrintDocument => ({
  name: 'Mẫu báo cáo (ví dụ)',
  orientation: 'portrait',
  grid: GRID,
  blocks: [
    { kind: 'sides', leftColumns: 2, left: [{ text: '[[Cơ quan trên]]' }], right: NATION },
    {
      kind: 'sides',
      leftColumns: 2,
      left: [{ text: 'Số: [[Số văn bản]]' }],
      right: [{ text: '[[Địa danh]], [[Ngày văn bản]]', italic: true }],
    },
    { kind: 'space', mm: 4 },
    {
      kind: 'lines',
      lines: [
        { text: 'BÁO CÁO', ...TITLE },
        { text: '[[Trích yếu]]', ...TITLE },
      ],
    },
    { kind: 'space', mm: 3 },
    ...prose([
      paragraph('[[Mở đầu]]'),
      heading('I. TÌNH HÌNH CHUNG, VĂN BẢN ĐÃ BAN HÀNH'),
      paragraph('[[Phần I]]'),
      heading('II. KẾT QUẢ THỰC HIỆN'),
      paragraph('[[Tình hình nhiệm vụ]]'),
    ]),
    tableOf([
      {
        kind: 'cells',
        cells: ['[[Nhóm nhiệm vụ: TT]]', '[[Nhóm nhiệm vụ: Tên]]', null, null, null],
        bold: true,
      },
      inRow('Nhiệm vụ', 'TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn', 'Kết quả'),
    ]),
    ...prose([paragraph('Số liệu của kỳ:'), paragraph('- [[Số liệu: Câu]]'), heading('III. ĐÁNH GIÁ')]),
    ...prose([
      paragraph('[[Phần III]]'),
      heading('IV. PHƯƠNG HƯỚNG'),
      paragraph('[[Phần IV]]'),
      heading('V. ĐỀ NGHỊ, KIẾN NGHỊ'),
      paragraph('[[Phần V]]'),
      paragraph('[[Câu kết]]'),
    ]),
    { kind: 'space', mm: 4 },
    {
      kind: 'sides',
      leftColumns: 2,
      left: [
        { text: 'Nơi nhận:', bold: true, italic: true, size: 12, align: 'left' },
        { text: '[[Nơi nhận]]', size: 11, align: 'left' },
      ],
      right: [
        { text: '[[Chức vụ người ký]]', bold: true },
        ...Array.from({ length: 4 }, () => ({ text: '' })),
        { text: '[[Người ký]]', bold: true },
      ],
    },
  ],
});

const tableOf = (rows: readonly PrintRow[]): PrintBlock => ({
  kind: 'table',
  repeated: true,
  columns: ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả'].map((header) => ({ header })),
  rows,
});

/** The rule by which lists fill a form. */
const ROWS = 'Hàng của bảng (hoặc đoạn) có trường của danh sách được lặp cho từng mục.';

/** All fields with their meanings, as lines to read. */
export function fieldLines({ single, lists }: FormFields = REPORT_FIELDS): string[] {
  return [
    ...single.map(({ name, meaning }) => `${typedField(name)}: ${meaning}`),
    ROWS,
    ...lists.flatMap(({ name: list, meaning, fields }) => [
      `${list}: ${meaning}`,
      ...fields.map((field) => `${typedField(nameInList(list, field.name))}: ${field.meaning}`),
    ]),
  ];
}

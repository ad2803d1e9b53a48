/**
 * Tables of other people's workbooks, whose columns may have been renamed or translated. A column is found by its
 * header, else by a name that means the same, else by what a person has confirmed. Guesses are told.
 */
import { headersOf, locate } from '../layout/locate';
import type { TableOf, TablePlace } from '../layout/locate';
import { sheetLayout } from '../layout/layout';
import type { ColumnKey, Role } from '../layout/layout';
import type { Meta } from '../layout/meta';
import { columnName } from '../../workbook/cells/cells';
import { cellOf } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { isBlank } from '../values/typed';
import { fold } from '../words/fold';

/** Role → header as units write it → column key: confirmed by a person, kept in the roll-up's workbook. */
export type ConfirmedColumns = Readonly<Partial<Record<Role, Readonly<Record<string, string>>>>>;

/** A column of a unit's file that was taken for one of ours by another name. */
export interface GuessedColumn {
  readonly role: Role;
  /** The header as it stands in the file. */
  readonly header: string;
  readonly key: ColumnKey;
  /** The header of ours that it was taken for. */
  readonly meant: string;
}

/** A unit's table with its columns matched to ours. */
export interface ReadTable<R extends Role> {
  readonly located: TableOf<R>;
  readonly guessed: readonly GuessedColumn[];
  /** Headers that are none of ours; the letters of columns that are filled and have none. */
  readonly extra: readonly string[];
}

/** Column key → other names. */
type Aliases<R extends Role = Role> = Readonly<Partial<Record<ColumnKey<R>, readonly string[]>>>;

/** Other names that such columns go by, in Vietnamese practice and in English. Compared without case and marks. */
const ALIASES: Readonly<Partial<Record<Role, Aliases>>> = {
  tasks: {
    text: ['Nhiệm vụ', 'Nội dung', 'Nội dung công việc', 'Nội dung thực hiện', 'Task'],
    lead: ['Đơn vị chủ trì', 'Chủ trì', 'Lead unit'],
    timing: ['Thời gian', 'Thời hạn', 'Tiến độ thực hiện', 'Timing'],
    deadline: ['Thời hạn hoàn thành', 'Hạn', 'Ngày hết hạn', 'Deadline'],
    result: ['Kết quả', 'Tình hình thực hiện', 'Result'],
    finished: ['Ngày xong', 'Hoàn thành ngày', 'Finished'],
  },
  scores: {
    code: ['Mã tiêu chí', 'Code'],
    title: ['Nội dung tiêu chí', 'Tên tiêu chí', 'Criterion'],
    max: ['Điểm chuẩn', 'Thang điểm', 'Điểm tối đa theo quy định', 'Maximum'],
    self: ['Điểm tự đánh giá', 'Tự chấm', 'Điểm đơn vị tự chấm', 'Self-score'],
    evidence: ['Tài liệu kiểm chứng', 'Hồ sơ kiểm chứng', 'Evidence'],
    appraised1: ['Điểm thẩm định', 'Thẩm định lần 1', 'Appraised'],
    appraised2: ['Thẩm định lần 2'],
  },
  indicators: {
    text: ['Chỉ tiêu', 'Chỉ tiêu báo cáo', 'Indicator'],
    unit: ['ĐVT', 'Unit'],
    current: ['Thực hiện kỳ này', 'Số liệu kỳ này', 'Current'],
    lastYear: ['Cùng kỳ', 'Last year'],
  },
  models: { name: ['Mô hình', 'Tên mô hình, điển hình', 'Model'], field: ['Thuộc lĩnh vực', 'Field'] },
} satisfies { readonly [R in Role]?: Aliases<R> };

/** The least share of a role's headers that makes a table of a file one of ours. */
const ENOUGH = 0.6;

/** Our table of that role as it stands in a unit's file; `undefined` if there is none. */
export function readTable<R extends Role>(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  role: R,
  confirmed: ConfirmedColumns = {},
): ReadTable<R> | undefined {
  const wanted = headersOf(meta, role);
  const tables = snapshot.sheets.flatMap((sheet) => sheet.tables);
  const table = locate(snapshot, meta, role)?.table ?? mostAlike(tables, role, wanted);
  if (!table) {
    return undefined;
  }
  const free = new Set(table.headers.filter((header) => wanted.every((column) => column.header !== header)));
  const found = new Map<ColumnKey, string>();
  const guessed: GuessedColumn[] = [];
  for (const { key, header } of wanted) {
    if (table.headers.includes(header)) {
      found.set(key, header);
      continue;
    }
    const known = [...free].find((other) => confirmed[role]?.[other] === key);
    const names = [header, ...(ALIASES[role]?.[key] ?? [])].map(fold);
    const alike = known ?? [...free].find((other) => names.includes(fold(other)));
    if (alike !== undefined) {
      free.delete(alike);
      found.set(key, alike);
      if (known === undefined) {
        guessed.push({ role, header: alike, key, meant: header });
      }
    }
  }
  const columns = Object.fromEntries(wanted.map(({ key, header }) => [key, found.get(key) ?? header]));
  const record = { sheet: meta.sheets[role]?.sheet ?? '', table: table.name, columns };
  const located = locate(snapshot, { ...meta, sheets: { ...meta.sheets, [role]: record } }, role);
  return (
    located && { located, guessed, extra: [...free].flatMap((header) => header.trim() || unnamed(located)) }
  );
}

/** Letters of the columns without a header in which something stands: an empty one that was put in between is nothing. */
const unnamed = ({ sheet, table }: TablePlace): string[] =>
  table.headers.flatMap((header, index) => {
    const column = table.column + index;
    const isUsed = Array.from({ length: table.bodyRows }, (_, at) => table.row + 1 + at).some(
      (row) => !isBlank(cellOf(sheet.grid, row, column).value),
    );
    return header.trim() === '' && isUsed ? [columnName(column)] : [];
  });

/** By the columns that people see: those that are hidden differ from version to version. */
function mostAlike<R extends Role, T extends { readonly headers: readonly string[] }>(
  tables: readonly T[],
  role: R,
  wanted: readonly { readonly key: ColumnKey<R>; readonly header: string }[],
): T | undefined {
  const hidden = new Set(sheetLayout(role).columns.flatMap((column) => (column.hidden ? [column.key] : [])));
  const names = wanted.filter(({ key }) => !hidden.has(key)).map(({ header }) => fold(header));
  const share = ({ headers }: T) => {
    const there = new Set(headers.map(fold));
    return names.filter((name) => there.has(name)).length / names.length;
  };
  return tables
    .map((table) => ({ table, alike: share(table) }))
    .filter(({ alike }) => alike >= ENOUGH)
    .sort((a, b) => b.alike - a.alike)[0]?.table;
}

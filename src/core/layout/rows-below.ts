/**
 * Whether a row right below a table belongs to it: people type there, and some programs never grow a table. Totals,
 * signatures and notes stand there too, and are never counted.
 */

/** A row by the columns of the table above it. */
export interface RowBelow {
  /** All cells with content, in order. */
  readonly filled: readonly string[];
  /** The words of a column by its key; '' for an empty cell or a column that is missing. */
  text(key: string): string;
}

/** Columns of which one must be filled beside the others: a task is somebody's, or due. */
const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  tasks: ['lead', 'implementing', 'coordinating', 'leader', 'officer', 'timing', 'deadline', 'result'],
  sending: ['block', 'unitCode', 'form', 'number', 'issued', 'arrived', 'self', 'official', 'rating', 'note'],
};

/** The columns that make a row, by role. A role that is not named takes in nothing but rows with an id of ours. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  tasks: ['text'],
  reports: ['name'],
  units: ['name'],
  indicators: ['text'],
  models: ['name'],
  scores: ['code'],
  criterion: ['unit'],
  rubricForm: ['code', 'title'],
  sending: ['unit'],
  decisions: ['what', 'file'],
};

/** Beginnings of totals and notes. "Tổng hợp báo cáo" and "Cộng tác viên" are work to do. */
const TOTAL_OR_NOTE =
  /^(?:[(*+–—-]|tổng\s*(?:cộng|số|điểm|:|$)|cộng\s*(?:dồn|số|điểm|:|$)|(?:grand )?total|sum\s*(?::|$)|ghi chú|chú thích|chú ý|lưu ý|nguồn\s*(?::|số liệu)|nơi nhận|ngày\s*[\d.…]|xác nhận của|(?:tm|kt|tl|tuq|q)\s*\.|[tk]\s*\/\s*[mt])/iu;

/** Titles of those who sign; a whole cell of few words. */
const SIGNS =
  /^(?:người (?:lập|ký|tổng hợp|báo cáo|kiểm tra|duyệt|phụ trách)|thủ trưởng|kế toán|(?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng (?:phòng|ban)|chánh văn phòng)|lãnh đạo)(?:\s+\S+){0,4}$/iu;

/** A line with a place and a day: "Đồng Tâm, ngày 30 tháng 11 năm 2026". */
const PLACE_AND_DAY = /ngày\s.{0,12}tháng\s.{0,12}năm\b/iu;

/** A code of a criterion: `I`, `II.3`, `1.2.a`. */
const CODE = /^[\p{L}\d]{1,6}(?:[.\-][\p{L}\d]{1,6})*\.?$/u;

/** Ids that the add-in gives: no blanks, no marks. */
const ID = /^[\w.|-]{2,}$/;

/** Whether the row says a total, a signature or a note. */
export function isUnderTable({ filled }: Pick<RowBelow, 'filled'>): boolean {
  const first = filled.find(isWords) ?? '';
  return (
    TOTAL_OR_NOTE.test(first) ||
    SIGNS.test(first) ||
    filled.some((cell) => PLACE_AND_DAY.test(cell)) ||
    // Titles above signatures: "NGƯỜI LẬP BIỂU", "CHỦ TỊCH".
    (filled.length <= 3 && filled.every(isTitle))
  );
}

/** True for words; a number such as stands before them is none: "12", "3." */
const isWords = (cell: string): boolean => /\p{L}/u.test(cell);

const isTitle = (cell: string): boolean =>
  /\p{L}/u.test(cell) && cell === cell.toLocaleUpperCase('vi') && /\s/.test(cell) && cell.length <= 60;

/** Whether the row fills the columns that make it a row of that role. */
export function isOwnRow(role: string, row: RowBelow): boolean {
  const id = row.text('id');
  if (ID.test(id) && !TOTAL_OR_NOTE.test(id)) {
    return true;
  }
  const needed = NEEDED[role] ?? [];
  if (needed.length === 0 || needed.some((key) => row.text(key) === '') || isUnderTable(row)) {
    return false;
  }
  if (role === 'scores' && !CODE.test(row.text('code'))) {
    return false;
  }
  const oneOf = ONE_OF[role];
  if (oneOf && !oneOf.some((key) => row.text(key) !== '')) {
    return false;
  }
  // A sentence that stands alone is a note.
  return row.filled.length > 1 || !/[.:;!?)]$/.test(row.filled[0] ?? '');
}

/** Lines of a text that lost its paragraphs: which belong together, which are none of it. For text files, OCR and PDF. */
import { isCapitals } from './looks';
import { splitNumber } from './typed-number';

/** Letters of the longest syllable: nghiêng. */
const LONGEST_SYLLABLE = 7;

/** Two lines as one text. A hyphen at the end is taken out where it parts a syllable; `07-` and `CTr` keep theirs. */
export function joined(before: string, next: string): string {
  const [start, end] = [before.trimEnd(), next.trimStart()];
  const parts = /(\p{Ll}+)[-\u2010\u00AD]$/u.exec(start);
  const rest = /^\p{Ll}+/u.exec(end)?.[0];
  if (start.endsWith('\u00AD') || (parts?.[1] && rest && parts[1].length + rest.length <= LONGEST_SYLLABLE)) {
    return start.slice(0, -1) + end;
  }
  return /[\p{L}\d][-\u2010]$/u.test(start) || start === '' ? start + end : `${start} ${end}`;
}

/** Whether a line begins a paragraph by its number or bullet, also as OCR reads it (`I1.`, `l.`). */
export function beginsNumbered(line: string): boolean {
  return splitNumber(line).number !== undefined || /^[IVX1l|]{1,4}[.,] ?\p{Lu}/u.test(line);
}

/** Words that a number belongs to. What stands at the beginning of the next line is no number of a paragraph. */
const WANTS_NUMBER = /(?:^|[\s(])(?:ngày|tháng|năm|số|khoản|điều|mục|điểm|quý|kỳ|đến|từ|trước|sau)$/iu;

/** Lines of a signature stand alone: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`, however OCR reads them. */
const SIGNS = /^(?:(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}|(?:PH\S )?CH\S T\SCH$|N\S{1,2} nh\S{1,3}n ?:)/u;

/** The word that heads a document stands alone on its line, whatever stands above it. */
const HEADS =
  /^(?:KẾ HOẠCH|BÁO CÁO|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|TỜ TRÌNH|THÔNG BÁO|CHƯƠNG TRÌNH|HƯỚNG DẪN)$/u;

const ENDS = /[.;:!?…]["”)]*$/u;

/** Whether a text is at its end, as far as its last sign tells. */
export const isEnded = (text: string): boolean => ENDS.test(text.trimEnd());

/** Facts about two lines that follow each other. */
export interface Lines {
  readonly before: string;
  readonly next: string;
  /** The first one reaches to the right edge. */
  readonly isFull: boolean;
  /** An empty line, a new page or a gap lies between. */
  readonly isApart: boolean;
  /** A page ends between them, and nothing else is known of the gap. */
  readonly isPageEnd?: boolean;
  /** Paragraphs of this text have gaps between them. */
  readonly hasGaps: boolean;
}

/** Whether the second line goes on with the first one's paragraph. */
export function goesOn({ before, next, isFull, isApart, isPageEnd = false, hasGaps }: Lines): boolean {
  const isLower = /^["“(]?\p{Ll}/u.test(next);
  if (!isApart && WANTS_NUMBER.test(before)) {
    return true;
  }
  if (SIGNS.test(before) || SIGNS.test(next) || HEADS.test(next.trim())) {
    return false;
  }
  if (beginsNumbered(next)) {
    // "kinh tế" and "- xã hội" on two lines are one word; so is "07-" and what follows.
    return isFull && !isApart && !isEnded(before) && /^[-–—] ?\p{Ll}/u.test(next) && !before.endsWith(',');
  }
  if (isCapitals(before) !== isCapitals(next) && /\p{L}/u.test(next) && !isLower && /\p{L}/u.test(before)) {
    // A heading and what follows it; within a sentence a line of capitals is an abbreviation or two.
    const shorter = isCapitals(before) ? before : next;
    return isFull && !isApart && !isEnded(before) && !(isCapitals(before) && shorter.length > 20);
  }
  if (isApart) {
    return !isEnded(before) && (isLower || (isPageEnd && isFull));
  }
  if (!isFull) {
    return !isEnded(before) && (isLower || (isCapitals(before) && isCapitals(next)));
  }
  return hasGaps || !isEnded(before) || isLower;
}

/** Signed PDFs bear who signed and when as text beside what was written (Thông tư 01/2019/TT-BNV). */
const STAMP =
  /^(?:ký bởi|người ký|ký số bởi|thời gian ký|ngày ký|cơ quan ?:.*(?:ủy ban|ubnd|tỉnh|email)|email ?:|digitally signed|signature (?:not )?verif|date: \d{4}\.|tên chuẩn|văn bản (?:đã )?được ký|chứng thư số|\d{4}-\d\d-\d\dT\d\d:\d\d)/iu;

/** Whether a line is a digital signature's. */
export const isStamp = (line: string): boolean => STAMP.test(line.trim());

/** The number of a page that stands alone on a line. */
export function pageNumber(line: string): number | undefined {
  const match = /^(?:trang )?[-–—]? ?(\d{1,3}) ?[-–—]?(?:\/\d{1,3})?$/i.exec(line.trim());
  return match ? Number(match[1]) : undefined;
}

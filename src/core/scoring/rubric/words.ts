/**
 * Words that the score sheet itself shows, in Vietnamese in every language of the pane. Its formulas give them, its
 * readers look for them.
 */
import { isOfficial } from './rubric';
import type { BandCondition, FigureSource, IndicatorNames, Item, NotApplicable, Rubric } from './rubric';

/** Why an entry gives no points. */
export const ENTRY_FAULTS = {
  missing: 'Chưa nhập số liệu',
  choice: 'Chọn một mức trong danh sách',
  notNumber: 'Số liệu phải là số',
  negative: 'Số liệu không được âm',
  aboveMax: 'Vượt điểm tối đa',
  step: 'Sai bước chấm điểm',
  fraction: 'Số liệu phải là số nguyên',
  zeroWhole: 'Số liệu 2 phải lớn hơn 0',
  partAbove: 'Số liệu 1 lớn hơn Số liệu 2',
  alwaysApplies: 'Tiêu chí này luôn áp dụng',
  mark: 'Cột Không áp dụng chỉ nhập x',
  error: 'Ô số liệu bị lỗi',
} as const;

export type EntryFault = keyof typeof ENTRY_FAULTS;

export const YES = 'Có';
export const NO = 'Không';

/** What marks a criterion that does not apply, and a knock-out that is met. */
export const MARK = 'x';

/** In the place of points of a criterion that does not apply. */
export const NOT_APPLICABLE = 'Không áp dụng';

/** The rating of a unit that must not be rated. */
export const NOT_RATED = 'Không xếp loại';

/** Who scores a row, as the hidden column *Người chấm* says it. */
export const SCORERS = { self: 'Tự chấm', superior: 'Cấp trên chấm', survey: 'Khảo sát' } as const;

export const scorerOf = (item: Item): string => SCORERS[item.by ?? 'self'];

/** Ways of measuring a criterion with a part and a whole, as the hidden column *Cách đo* says them. */
export const MEASURES = {
  share: 'Tỷ lệ',
  beyond: 'Tỷ lệ, được vượt 100%',
  growth: 'Tỷ lệ tăng',
} as const;

/** What becomes of the points of a criterion that does not apply. */
export const NOT_APPLICABLE_WORDS: Readonly<Record<NotApplicable, string>> = {
  leaveOut: 'Bỏ ra khỏi tổng điểm',
  spread: 'Chia cho tiêu chí khác',
  full: 'Cho đủ điểm',
};

/** Where figures come from when none is typed. */
export const FIGURE_WORDS: Readonly<Record<Exclude<FigureSource, IndicatorNames>, string>> = {
  tasks: 'Nhiệm vụ',
  reports: 'Lịch báo cáo',
  targets: 'Chỉ tiêu',
  models: 'Mô hình',
};

/** The source whose rows a criterion names itself. */
export const INDICATORS = 'Số liệu báo cáo';

/** Instead of a rating. */
export const NO_RATING_YET = {
  scale: 'Thang điểm đã bị sửa',
  wrong: 'Có số liệu nhập chưa đúng',
  missing: 'Chưa chấm đủ',
  superior: 'Chờ điểm của cấp trên',
  appraisal: 'Chưa thẩm định đủ',
} as const;

/** A group in the hidden column *Nhóm*: a word, since a bare number means different things to different programs. */
export const groupKey = (code: string): string => `Nhóm ${code}`;

/** A number as Vietnamese write it: decimal comma, thousands not parted. */
export const writeNumber = (value: number): string => String(value).replace('.', ',');

/** A share (0 to 1) as people write it: `7,5%`. */
export const writePercent = (share: number): string =>
  `${writeNumber(Number((share * 100).toPrecision(12)))}%`;

/** How points are rounded. */
export const roundingWords = (decimals: number): string =>
  decimals === 0 ? 'làm tròn đến số nguyên' : `làm tròn ${decimals} chữ số thập phân`;

/** A set's title with its label, said once: sets often bear it in their title already. */
export const labelledTitle = ({ title, label }: Pick<Rubric, 'title' | 'label'>): string =>
  title.normalize('NFC').toLowerCase().includes(label) ? title : `${title} (${label})`;

/** The line under the title that keeps an illustration from being taken for an official set. */
export function sourceLine(rubric: Rubric): string {
  const { title, number, issuer, version, effectiveFrom, effectiveTo } = rubric;
  const issued = [number, issuer].filter((part) => part !== null).join(' của ');
  const from = effectiveFrom === null ? '' : `áp dụng từ ${effectiveFrom}`;
  const to = effectiveTo === null ? '' : `đến ${effectiveTo}`;
  const dates = [from, to].filter((part) => part !== '').join(' ');
  return [isOfficial(rubric) ? title : labelledTitle(rubric), issued, dates, `phiên bản ${version}`]
    .filter((part) => part !== '')
    .join(' – ');
}

/** The condition of a band on groups: `không nhóm nào dưới 80%`, `nhóm I, V không dưới 50%`. */
export const writeCondition = ({ share, groups }: BandCondition): string =>
  groups
    ? `nhóm ${groups.join(', ')} không dưới ${writePercent(share)}`
    : `không nhóm nào dưới ${writePercent(share)}`;

/** How totals are rounded and rated. */
export function ratingLine({ decimals, bands, bonus, maxTotal, ratesSelf }: Rubric): string {
  const extra = bonus
    ? ` Điểm thưởng tối đa ${writeNumber(bonus.cap)}, ${bonus.mayPassMax ? 'được' : 'không được'} vượt ${writeNumber(maxTotal)}.`
    : '';
  const words = bands
    .map(({ name, min, conditions = [] }) =>
      [`${name} từ ${writeNumber(min)}`, ...conditions.map(writeCondition)].join(', '),
    )
    .join('; ');
  const self = ratesSelf ? ' Đơn vị tự xếp loại theo tỷ lệ trên số điểm tự chấm.' : '';
  return `Tổng điểm ${roundingWords(decimals)} trước khi xếp loại.${extra}${self} ${words}.`;
}

/**
 * Words that the score sheet itself shows, in Vietnamese in every language of the pane. Its formulas give them, its
 * readers look for them.
 */
import { isOfficial } from './rubric';
import type { Item, Method, Quantity, Rubric } from './rubric';

/** Reasons why an entry gives no points. */
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

/** The mark of a criterion that does not apply, and of a knock-out that is met. */
export const MARK = 'x';

/** The word in place of the points of a criterion that does not apply. */
export const NOT_APPLICABLE = 'Không áp dụng';

/** The rating of a unit that must not be rated. */
export const NOT_RATED = 'Không xếp loại';

/** Words of the hidden column *Người chấm*: who scores a row. */
export const SCORERS = { self: 'Tự chấm', superior: 'Cấp trên chấm', survey: 'Khảo sát' } as const;

/** The word for who scores an item. */
export const scorerOf = (item: Item): string => SCORERS[item.by ?? 'self'];

/** Words in place of a rating. */
export const NO_RATING_YET = {
  wrong: 'Có số liệu nhập chưa đúng',
  missing: 'Chưa chấm đủ',
  superior: 'Chờ điểm của cấp trên',
  appraisal: 'Chưa thẩm định đủ',
} as const;

/** A number as Vietnamese write it: decimal comma, thousands not parted. */
export const writeNumber = (value: number): string => String(value).replace('.', ',');

/** A share (0 to 1) as people write it: `7,5%`. */
export const writePercent = (share: number): string =>
  `${writeNumber(Number((share * 100).toPrecision(12)))}%`;

/**
 * The words of *Cách chấm*: how a row is scored.
 * @param hasFigures whether the workbook knows its figures.
 */
export function methodWords({ method, max, by }: Item, hasFigures: boolean): string {
  if (by) {
    return by === 'superior'
      ? 'Cấp trên chấm; đơn vị không tự chấm.'
      : 'Chấm theo kết quả khảo sát; đơn vị không tự chấm.';
  }
  const auto = hasFigures ? ' Để trống thì lấy số liệu có trong sổ.' : '';
  return methodSentence(method, max) + auto;
}

function methodSentence(method: Method, max: number): string {
  const points = (value: number) => `${writeNumber(value)} điểm`;
  switch (method.kind) {
    case 'yesNo':
      return `Số liệu 1: ${YES} (${points(max)}) hoặc ${NO} (0 điểm).`;
    case 'levels':
      return `Số liệu 1: chọn mức. ${method.levels.map(({ name, points: p }) => `${name}: ${points(p)}`).join('; ')}.`;
    case 'points': {
      const step = method.step === undefined ? '' : `, bước ${writeNumber(method.step)}`;
      return `Số liệu 1: số điểm từ 0 đến ${writeNumber(max)}${step}.`;
    }
    case 'ratio': {
      const gate = method.gate === undefined ? '' : ` Dưới ${writePercent(method.gate)}: 0 điểm.`;
      return `Số liệu 1: ${method.part}; Số liệu 2: ${method.whole}. Điểm = tỷ lệ × ${writeNumber(max)}, ${roundingWords(method.decimals)}.${gate}`;
    }
    case 'tiers': {
      const bound = (from: number) => (method.of.kind === 'share' ? writePercent(from) : writeNumber(from));
      const tiers = [...method.tiers]
        .reverse()
        .map(({ from, points: p }) => `từ ${bound(from)}: ${points(p)}`)
        .join('; ');
      return `${quantityWords(method.of)} Điểm: ${tiers}; thấp hơn: 0 điểm.`;
    }
    case 'tieredLinear': {
      const bound = (value: number) =>
        method.of.kind === 'share' ? writePercent(value) : writeNumber(value);
      const first = method.slopes[0]?.from ?? 0;
      const slopes = method.slopes
        .map(
          ({ from, every, adds }) => `trên ${bound(from)}, cứ thêm ${bound(every)} cộng ${writeNumber(adds)}`,
        )
        .join('; ');
      return `${quantityWords(method.of)} Đến ${bound(first)}: ${points(method.floor)}; ${slopes}; tối đa ${points(max)}; ${roundingWords(method.decimals)}.`;
    }
    case 'deduction':
      return `Số liệu 1: ${method.label}. Từ ${points(max)}, trừ ${writeNumber(method.per)} mỗi lần; thấp nhất ${points(method.floor)}.`;
    case 'bonus':
      return `Số liệu 1: ${method.label}. Cộng ${writeNumber(method.per)} mỗi lần; tối đa ${points(max)}.`;
  }
}

const quantityWords = (of: Quantity): string =>
  of.kind === 'value'
    ? `Số liệu 1: ${of.label}.`
    : `Số liệu 1: ${of.part}; Số liệu 2: ${of.whole}; tính tỷ lệ.`;

const roundingWords = (decimals: number): string =>
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

/** The line that tells how totals are rounded and rated. */
export function ratingLine({ decimals, bands, bonus, maxTotal }: Rubric): string {
  const extra = bonus
    ? ` Điểm thưởng tối đa ${writeNumber(bonus.cap)}, ${bonus.mayPassMax ? 'được' : 'không được'} vượt ${writeNumber(maxTotal)}.`
    : '';
  const words = bands.map(({ name, min }) => `${name} từ ${writeNumber(min)}`).join('; ');
  return `Tổng điểm ${roundingWords(decimals)} trước khi xếp loại.${extra} ${words}.`;
}

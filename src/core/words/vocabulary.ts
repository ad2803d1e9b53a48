/** Words that cells hold and the product reads back: states, results, periods, kinds. */
import { fold } from './fold';

/** States of a plan document, in order. Its number and date exist only once it is issued. */
export const PLAN_STATES = ['Dự thảo', 'Đã trình', 'Đã ban hành', 'Đã điều chỉnh'] as const;

/** The groups of tasks that a plan's document names otherwise or not: its duties, and tasks without a heading. */
export const DUTY_GROUP = 'Tổ chức thực hiện';
export const TASK_GROUP = 'Nội dung nhiệm vụ';

/** Whether a group holds duties, however its title is spelled or numbered. */
export const isDutyGroup = (title: string): boolean =>
  fold(title.replace(/^[IVXL]+\.\s+/, '')) === fold(DUTY_GROUP);

/** States in which there is a signed document that the plan may differ from. */
export const ISSUED_STATES: readonly string[] = PLAN_STATES.slice(2);

/** Readings of *trước ngày X*: day X itself is still in time, or late. A new workbook has the first. */
export const BEFORE_DAY_READINGS = { lenient: 'Tính cả ngày đó', strict: 'Không tính ngày đó' } as const;

/** The results that a unit may type for a task. */
export const TASK_RESULT = {
  notStarted: 'Chưa thực hiện',
  ongoing: 'Đang thực hiện',
  done: 'Hoàn thành',
  dropped: 'Không thực hiện',
} as const;

export const TASK_RESULTS: readonly string[] = Object.values(TASK_RESULT);

/** The states of a criterion's appraisal, in order; the first is that of a new sheet. */
export const APPRAISAL_STATES = ['Chưa thẩm định', 'Thống nhất', 'Điều chỉnh', 'Đề nghị bổ sung'] as const;

/** Periods of a report that comes round each year, as *Kỳ* says them. */
export const PERIODS = { half: '6 tháng', nineMonths: '9 tháng', year: 'Năm' } as const;

/** The period of expected figures: scoring and year-end reports come before the year ends. */
export const EXPECTED_YEAR = 'Ước cả năm';

/** The periods that figures are given for. */
export const INDICATOR_PERIODS: readonly string[] = [
  PERIODS.half,
  PERIODS.nineMonths,
  EXPECTED_YEAR,
  PERIODS.year,
];

/** Fields of *Dân vận khéo* models; a unit may type another. */
export const MODEL_FIELDS = [
  'Kinh tế',
  'Văn hóa – xã hội',
  'Quốc phòng – an ninh',
  'Xây dựng hệ thống chính trị',
] as const;

/** Whether a model is new this year or goes on. */
export const MODEL_KINDS = ['Mới', 'Duy trì'] as const;

/** The first year that a plan may be for. Earlier ones are slips of the pen. */
export const MIN_YEAR = 2000;
/** The last year that a plan may be for. */
export const MAX_YEAR = 2100;

/**
 * Levels of a finding, from the gravest down. `error` (*Lỗi*): a formula, a total, an id or the roll-up breaks. `review`: *Cần xem
 * lại*. `note`: *Lưu ý*. What an issued plan says is never an error, for it is not ours to correct.
 */
export const LEVELS = ['error', 'review', 'note'] as const;

export type Level = (typeof LEVELS)[number];

/** The fields that an office's own form of a report may hold, and what a report fills them with: the very words of *Báo cáo*. */
import { formatDate } from '../calendar/civil';
import type { FormContent, FormField, FormItem, FormLine, FormList } from '../papers/form';
import {
  bodyLines,
  dayOf,
  numberOf,
  placeOf,
  recipientLines,
  signTitles,
  subjectOf,
} from '../papers/heading';
import { countsInWords } from '../papers/progress-paper';
import { capitalized } from '../words/format';
import { roman } from '../words/roman';
import { TASK_GROUP } from '../words/vocabulary';
import { officeOf } from './blocks';
import { FIGURE_FIELDS, TASK_FIELDS } from './fields';
import type { Section } from './lines';
import { modelCounts } from './models';
import type { ReportModel } from './models';
import { closing, preamble, recipients, reportHead, reportSubject } from './report-paper';
import { tasksOf } from './report';
import type { Report, ReportTask } from './report';
import {
  assessment,
  lateReason,
  lateTasks,
  outlook,
  proposals,
  resultLines,
  results,
  situation,
  worded,
} from './sections';
import { REPORT_TEXTS } from './texts';
import type { TextKey } from './texts';

const NO_MODELS = '(sổ chưa ghi mô hình nào)';

type Words = string | readonly FormLine[];

interface SingleField extends FormField {
  readonly of: (report: Report) => Words;
}

const single = (name: string, meaning: string, of: (report: Report) => Words): SingleField => ({
  ...{ name, meaning, of },
});

const textField = (key: TextKey): SingleField =>
  single(REPORT_TEXTS[key], 'lời văn ở Thông tin chung; chưa ghi thì gợi ý từ số liệu', (report) =>
    worded(report, key),
  );

const section = (name: string, meaning: string, of: (report: Report) => Section): SingleField =>
  single(name, meaning, (report) => of(report).lines);

const SINGLE = [
  single('Cơ quan trên', 'tên cơ quan ở đầu văn bản, dòng trên và dòng dưới', ({ plan }) =>
    bodyLines(plan).filter(({ rule }) => rule === undefined),
  ),
  single('Tên cơ quan', 'tên cơ quan viết đầy đủ', ({ plan }) => officeOf(plan)),
  single('Số văn bản', 'số, ký hiệu của báo cáo; chưa có thì dấu chấm', (report) =>
    numberOf(reportHead(report), 'BC'),
  ),
  single('Địa danh', 'địa danh trước ngày ban hành', ({ plan }) => placeOf(plan)),
  single('Ngày văn bản', 'ngày … tháng … năm …', (report) => dayOf(reportHead(report))),
  single('Trích yếu', 'báo cáo về việc gì', (report) => capitalized(reportSubject(report))),
  single('Kỳ báo cáo', 'ví dụ: 6 tháng đầu năm', ({ period }) => period.title),
  single('Năm', 'năm của kế hoạch', ({ year }) => String(year)),
  single('Ngày chốt số liệu', 'ngày tính số liệu', ({ day }) => formatDate(day)),
  single('Số kế hoạch', 'số, ký hiệu của kế hoạch', ({ plan }) => numberOf(plan)),
  single('Ngày kế hoạch', 'ngày ban hành kế hoạch', ({ plan }) => dayOf(plan)),
  single('Tên kế hoạch', 'kế hoạch về việc gì', ({ plan }) => subjectOf(plan)),
  single('Mở đầu', 'câu mở đầu: kế hoạch nào, kỳ nào, số liệu đến ngày nào', (report) => [preamble(report)]),
  textField('situation'),
  section('Phần I', 'cả phần I: tình hình chung, văn bản đã ban hành', situation),
  section('Phần II', 'cả phần II: kết quả từng nhiệm vụ, số liệu, mô hình, việc quá hạn', results),
  section('Phần III', 'cả phần III: ưu điểm, hạn chế, nguyên nhân', assessment),
  section('Phần IV', 'cả phần IV: phương hướng, nhiệm vụ còn phải hoàn thành', outlook),
  section('Phần V', 'cả phần V: đề nghị, kiến nghị', proposals),
  single('Tình hình nhiệm vụ', 'bao nhiêu nhiệm vụ hoàn thành, đang làm, quá hạn', (report) =>
    countsInWords(tasksOf(report).map(({ task }) => task)),
  ),
  single('Tình hình mô hình', 'bao nhiêu mô hình, mới, duy trì, được công nhận', ({ models }) =>
    models && models.length > 0 ? modelCounts(models) : NO_MODELS,
  ),
  ...(['strengths', 'limits', 'causes', 'direction', 'proposals'] as const).map(textField),
  single('Câu kết', 'câu cuối của báo cáo', (report) => closing(report)),
  single('Nơi nhận', 'nơi nhận, mỗi nơi một dòng', (report) => recipientLines(recipients(report))),
  single('Chức vụ người ký', 'các dòng trên chữ ký', ({ plan }) =>
    signTitles(plan).map((text) => ({ text })),
  ),
  single('Người ký', 'họ tên người ký', ({ plan }) => plan.signer),
] as const;

/** A list with how its items come out of a report. */
interface ReportList extends FormList {
  readonly items: (report: Report) => readonly FormItem[];
}

interface ItemField<T> extends FormField {
  readonly of: (subject: T, no: number) => Words;
}

const NO = { name: 'TT', meaning: 'số thứ tự', of: (_: unknown, no: number) => String(no) };

interface ListParts<T> {
  readonly name: string;
  readonly meaning: string;
  readonly of: (report: Report) => readonly T[];
  readonly fields: readonly ItemField<T>[];
  /** The sentence of a list without items. */
  readonly empty: string;
}

/** A list whose first field is a number. */
function list<T>({ name, meaning, of, fields, empty }: ListParts<T>): ReportList {
  return {
    ...{ name, meaning, fields },
    items: (report) => {
      const all = of(report);
      return all.length > 0
        ? all.map((subject, index) => ({ values: valuesOf(fields, subject, index + 1) }))
        : [{ values: new Map(), empty }];
    },
  };
}

const valuesOf = <T>(fields: readonly ItemField<T>[], subject: T, no: number) =>
  new Map(fields.map((field) => [field.name, linesOf(field.of(subject, no))]));

/** At least a line, empty or not. */
function linesOf(words: Words): readonly FormLine[] {
  const lines =
    typeof words === 'string'
      ? words.split('\n').map((text): FormLine => ({ text }))
      : words.map(({ text, bold, italic }): FormLine => ({
          text,
          ...(bold !== undefined && { bold }),
          ...(italic !== undefined && { italic }),
        }));
  return lines.length > 0 ? lines : [{ text: '' }];
}

const RESULT = {
  name: 'Kết quả',
  meaning: 'kết quả của kỳ; chưa có thì ghi rõ nơi còn thiếu',
  of: resultLines,
};

const TASK_COLUMNS: readonly ItemField<ReportTask>[] = [
  ...Object.values(TASK_FIELDS).map(({ of, ...field }) => ({
    ...field,
    of: ({ task }: ReportTask) => of(task),
  })),
  RESULT,
];

const TASKS = list({
  name: 'Nhiệm vụ',
  meaning: 'mọi nhiệm vụ của kế hoạch, theo nhóm',
  of: tasksOf,
  fields: [NO, ...TASK_COLUMNS],
  empty: '(không có nhiệm vụ)',
});

const GROUP_NAME = { name: 'Tên', meaning: 'tên nhóm' };

/** The groups of the plan with their tasks below, numbered through as in the annex. */
const GROUPS: ReportList = {
  name: 'Nhóm nhiệm vụ',
  meaning: 'các nhóm của kế hoạch; hàng Nhiệm vụ đặt ngay sau hàng nhóm thì xếp theo nhóm',
  fields: [{ name: 'TT', meaning: 'số La Mã' }, GROUP_NAME],
  below: TASKS.name,
  items: (report) => {
    const all = TASKS.items(report);
    let at = 0;
    return report.groups.map(({ title, tasks }, index) => ({
      values: new Map([
        [NO.name, [{ text: roman(index + 1) }]],
        [GROUP_NAME.name, [{ text: title ?? TASK_GROUP }]],
      ]),
      below: all.slice(at, (at += tasks.length)),
    }));
  },
};

const MODEL_FIELDS: readonly (readonly [keyof ReportModel, string])[] = [
  ['name', 'Tên'],
  ['field', 'Lĩnh vực'],
  ['place', 'Nơi thực hiện'],
  ['responsible', 'Phụ trách'],
  ['kind', 'Mới hay duy trì'],
  ['result', 'Kết quả'],
  ['proposal', 'Đề nghị'],
  ['recognition', 'Công nhận'],
];

const LATE_REASON: ItemField<ReportTask> = {
  name: 'Lý do',
  meaning: 'lý do quá hạn; chưa ghi thì nêu nơi còn thiếu',
  of: lateReason,
};

const LISTS: readonly ReportList[] = [
  GROUPS,
  TASKS,
  list({
    name: 'Nhiệm vụ quá hạn',
    meaning: 'nhiệm vụ quá hạn, hoàn thành quá hạn',
    of: lateTasks,
    fields: [NO, ...TASK_COLUMNS, LATE_REASON],
    empty: 'Không có.',
  }),
  list({
    name: 'Nhiệm vụ còn lại',
    meaning: 'nhiệm vụ còn phải hoàn thành, gần hạn trước',
    of: ({ next }) => next,
    fields: [NO, TASK_FIELDS.text, TASK_FIELDS.lead, TASK_FIELDS.coordinating, TASK_FIELDS.due],
    empty: 'Không có.',
  }),
  list({
    name: 'Số liệu',
    meaning: 'số liệu của kỳ',
    of: ({ figures }) => figures?.rows ?? [],
    fields: [NO, ...Object.values(FIGURE_FIELDS)],
    empty: '(sổ chưa có số liệu của kỳ)',
  }),
  list({
    name: 'Mô hình',
    meaning: 'mô hình “Dân vận khéo”',
    of: ({ models }) => models ?? [],
    fields: [
      NO,
      ...MODEL_FIELDS.map(([key, name]) => ({
        name,
        meaning: `${name.toLowerCase()} của mô hình`,
        of: (model: ReportModel) => model[key],
      })),
    ],
    empty: NO_MODELS,
  }),
  list({
    name: 'Văn bản',
    meaning: 'văn bản đã ban hành, báo cáo đã gửi',
    of: ({ documents }) => documents,
    fields: [NO, { name: 'Tên', meaning: 'tên, số, ngày của văn bản', of: (text) => text }],
    empty: '(chưa ghi văn bản nào)',
  }),
];

/** All fields of a report. */
export const REPORT_FIELDS = { single: SINGLE, lists: LISTS };

/** What a report fills a form with. */
export const reportContent = (report: Report): FormContent => ({
  values: new Map(SINGLE.map(({ name, of }) => [name, linesOf(of(report))])),
  items: new Map(LISTS.map(({ name, items }) => [name, items(report)])),
});

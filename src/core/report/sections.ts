/** The sections of a report, line by line: I. Tình hình … V. Đề nghị, kiến nghị. */
import { formatDate } from '../calendar/civil';
import type { PrintLine } from '../papers/document';
import { countsInWords } from '../papers/progress-paper';
import { timingOf } from '../papers/source';
import type { PaperTask } from '../papers/source';
import { roman } from '../words/roman';
import { TASK_GROUP } from '../words/vocabulary';
import { TASK_FIELDS } from './fields';
import { figureSentence } from './figures';
import { heading, paragraph, paragraphsOf } from './lines';
import type { Section } from './lines';
import { modelCounts } from './models';
import type { ReportModel } from './models';
import { shortTask } from './owed';
import { promptsFor } from './prompts';
import { tasksOf } from './report';
import type { Report, ReportTask } from './report';
import { REPORT_TEXTS } from './texts';
import type { TextKey } from './texts';

/** The words before what is no text of the office. */
export const PROMPT = 'Gợi ý từ số liệu, sửa hoặc xóa';

/** The parts that the office has worded nothing for. */
export const unworded = ({ texts }: Pick<Report, 'texts'>): readonly TextKey[] =>
  (Object.keys(REPORT_TEXTS) as readonly TextKey[]).filter((key) => texts[key].length === 0);

/** The office's words for a part, else what the data show, marked as a prompt. */
export function worded(report: Report, key: TextKey): PrintLine[] {
  const own = report.texts[key];
  if (own.length > 0) {
    return own.map((text) => paragraph(text));
  }
  const prompts = promptsFor(report, key);
  const text =
    prompts.length === 0 ? `(chưa ghi: ${REPORT_TEXTS[key]})` : `[${PROMPT}: ${prompts.join('; ')}]`;
  return [paragraph(text, { italic: true })];
}

/** I: the office's words, and the documents it has issued. */
export function situation(report: Report): Section {
  const { documents } = report;
  return {
    title: `${roman(1)}. TÌNH HÌNH CHUNG, VĂN BẢN ĐÃ BAN HÀNH`,
    lines: [
      ...worded(report, 'situation'),
      paragraph('Văn bản đã ban hành, báo cáo đã gửi:', { keepNext: true }),
      ...(documents.length === 0
        ? [paragraph('(chưa ghi văn bản nào ở Tài liệu kiểm chứng, Lịch báo cáo)', { italic: true })]
        : documents.map((text) => paragraph(`- ${ended(text)}.`))),
    ],
  };
}

/** II: the tasks under the groups of the plan, figures, models, and what is late. */
export function results(report: Report): Section {
  const parts = report.groups.map(({ title, tasks }, group) => ({
    title: title === undefined || title === TASK_GROUP ? 'Kết quả thực hiện nhiệm vụ' : title,
    lines: tasks.flatMap((task, index) => taskLines(task, `${group + 1}.${index + 1}.`)),
  }));
  const all = [...parts, figures(report), models(report), late(report)];
  return {
    title: `${roman(2)}. KẾT QUẢ THỰC HIỆN`,
    lines: [
      paragraph(countsInWords(tasksOf(report).map(({ task }) => task))),
      ...all.flatMap(({ title, lines }, index) => [heading(`${index + 1}. ${title}`), ...lines]),
    ],
  };
}

/** A task and what came of it, as its owner wrote it. */
const taskLines = (each: ReportTask, number: string): PrintLine[] => [
  paragraph(`${number} ${shortTask(each.task)}`, { italic: true, keepNext: true }),
  ...resultLines(each),
];

/** What came of a task. */
export function resultLines({ told, words, bodies, reason }: ReportTask): PrintLine[] {
  switch (told) {
    case 'result':
    case 'earlier':
      return paragraphsOf(words);
    case 'dropped':
      return [
        paragraph(`Không thực hiện; lý do: ${reason === '' ? owing('chưa ghi lý do', bodies) : reason}`),
      ];
    case 'owed':
      return [paragraph(owing('chưa có kết quả', bodies))];
  }
}

/** @example owing('chưa có kết quả', ['Phòng Kinh tế']) // '(chưa có kết quả: Phòng Kinh tế)' */
export const owing = (what: string, bodies: readonly string[]): string =>
  `(${[what, bodies.join('; ') || 'chưa ghi nơi phụ trách'].join(': ')})`;

function figures({ figures: read, period }: Report): Section {
  const title = 'Một số kết quả bằng số liệu';
  if (!read || read.rows.length === 0) {
    const lacking = read ? `chưa có dòng nào của kỳ ${period.word}` : 'sổ chưa có bảng Số liệu báo cáo';
    return { title, lines: [paragraph(`(${lacking})`, { italic: true })] };
  }
  return { title, lines: read.rows.map((figure) => paragraph(`- ${figureSentence(figure)}`)) };
}

function models({ models: all }: Report): Section {
  const title = 'Mô hình “Dân vận khéo”';
  return all === undefined || all.length === 0
    ? { title, lines: [paragraph('(sổ chưa ghi mô hình nào)', { italic: true })] }
    : {
        title,
        lines: [paragraph(modelCounts(all)), ...all.map((model) => paragraph(`- ${modelText(model)}`))],
      };
}

function modelText({ name, field, place, responsible, result, recognition }: ReportModel): string {
  const about = [field, place, responsible].filter((part) => part !== '').join('; ');
  const came =
    result === ''
      ? owing('chưa có kết quả', responsible === '' ? [] : [responsible])
      : result.replaceAll('\n', ' ');
  return `${name}${about === '' ? '' : ` (${about})`}: ${ended(came)}${recognition === '' ? '' : `; công nhận: ${ended(recognition)}`}.`;
}

/** Tasks that are late, or were done late. */
export const lateTasks = (report: Report): readonly ReportTask[] =>
  tasksOf(report).filter(({ isLate }) => isLate);

/** Why a task is late, or who is to say so. */
export const lateReason = ({ reason, bodies }: ReportTask): string =>
  reason === '' ? owing('chưa ghi lý do', bodies) : `${ended(reason.replaceAll('\n', ' '))}.`;

/** What is late, with the reason that stands beside it. */
function late(report: Report): Section {
  const all = lateTasks(report);
  return {
    title: 'Nhiệm vụ quá hạn, hoàn thành quá hạn',
    lines:
      all.length === 0
        ? [paragraph('Không có.')]
        : all.map((each) => {
            const { task } = each;
            const done = task.finished ? `, hoàn thành ngày ${formatDate(task.finished)}` : '';
            const due = `hạn ${TASK_FIELDS.due.of(task)}${done}`;
            return paragraph(`- ${ended(shortTask(task))} (${due}); lý do: ${lateReason(each)}`);
          }),
  };
}

const ASSESSED = ['strengths', 'limits', 'causes'] as const satisfies readonly TextKey[];

/** III: what the office says of its year. */
export const assessment = (report: Report): Section => ({
  title: `${roman(3)}. ĐÁNH GIÁ CHUNG`,
  lines: ASSESSED.flatMap((key, index) => [
    heading(`${index + 1}. ${REPORT_TEXTS[key]}`),
    ...worded(report, key),
  ]),
});

/** IV: what is to be done next. */
export function outlook(report: Report): Section {
  const { period, year, next, always } = report;
  const after = `${period.next} ${period.nextYear ? year + 1 : year}`;
  return {
    title: `${roman(4)}. PHƯƠNG HƯỚNG, NHIỆM VỤ ${after.toLocaleUpperCase('vi')}`,
    lines: [
      ...worded(report, 'direction'),
      ...(always > 0 ? [paragraph(`Tiếp tục thực hiện ${always} nhiệm vụ thường xuyên của Kế hoạch.`)] : []),
      ...(next.length > 0
        ? [
            paragraph('Các nhiệm vụ còn phải hoàn thành theo Kế hoạch:', { keepNext: true }),
            ...next.map((task) => paragraph(`- ${dueText(task)}`)),
          ]
        : []),
    ],
  };
}

/** A task that is still to be done, in a line. */
function dueText(task: PaperTask): string {
  const who = task.lead === '' ? task.implementing : task.lead;
  const when = task.deadline ? `hạn ${formatDate(task.deadline)}` : timingOf(task);
  return `${ended(shortTask(task))} (${[when, who.replaceAll('\n', ' ')].filter((part) => part !== '').join('; ')}).`;
}

/** V: what the office asks for. */
export const proposals = (report: Report): Section => ({
  title: `${roman(5)}. ĐỀ NGHỊ, KIẾN NGHỊ`,
  lines: worded(report, 'proposals'),
});

/** A text without the mark at its end. */
const ended = (text: string): string => text.trim().replace(/[.;,]+$/u, '');

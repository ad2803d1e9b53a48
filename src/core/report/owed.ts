/** What is missing for a report, by the body that is to send it, with a text to send to each. */
import { compareDates, formatDate } from '../calendar/civil';
import { headerOf } from '../layout/layout';
import { splitUnits } from '../units/units';
import { foldForm } from '../words/fold';
import { tasksOf } from './report';
import type { Report, ReportTask } from './report';

/** A body and what it owes. */
export interface Owed {
  /** The body; `""` where the workbook does not say whose it is. */
  readonly body: string;
  /** What is missing, a line each. */
  readonly items: readonly string[];
  /** A text to send it, ready to be copied. */
  readonly text: string;
}

/** Longer tasks are cut in lists. */
const LONGEST = 140;

/** The first line of a task, cut at a word where it is long: the whole of it stands in the annex. */
export function shortTask({ text }: { readonly text: string }): string {
  const [first = ''] = text.split('\n');
  return first.length <= LONGEST ? first : `${first.slice(0, first.lastIndexOf(' ', LONGEST))} …`;
}

/** The bodies that owe something, in the order in which the report meets them. */
export function owedIn(report: Report): Owed[] {
  const bodies = new Map<string, { readonly body: string; readonly items: string[] }>();
  const owe = (names: readonly string[], item: string): void => {
    for (const body of names.length > 0 ? names : ['']) {
      const owed = bodies.get(foldForm(body)) ?? { body, items: [] };
      bodies.set(foldForm(body), owed);
      owed.items.push(item);
    }
  };
  for (const task of tasksOf(report)) {
    itemsOf(report, task).forEach((item) => {
      owe(task.bodies, item);
    });
  }
  for (const { text, current, source } of report.figures?.rows ?? []) {
    if (current.state === 'blank') {
      owe(namesIn(source), `Số liệu: ${text}`);
    }
  }
  for (const { name, result, responsible } of report.models ?? []) {
    if (result === '') {
      owe(namesIn(responsible), `Kết quả mô hình: ${name}`);
    }
  }
  return [...bodies.values()].map(({ body, items }) => ({ body, items, text: textTo(report, body, items) }));
}

const namesIn = (text: string): string[] => splitUnits(text).map(({ name }) => name);

function itemsOf({ period }: Report, { task, told, isLate, reason }: ReportTask): string[] {
  return [
    ...(told === 'owed' ? [`${headerOf('tasks', period.result)}: ${shortTask(task)}`] : []),
    ...(isLate && reason === '' ? [`Lý do quá hạn: ${shortTask(task)}`] : []),
    ...(told === 'dropped' && reason === '' ? [`Lý do không thực hiện: ${shortTask(task)}`] : []),
  ];
}

function textTo({ period, year, day, slot, plan }: Report, body: string, items: readonly string[]): string {
  const to = body === '' ? '(chưa ghi nơi phụ trách)' : body;
  const due = slot.unitsDue;
  const isPast = due && compareDates(due, day) < 0;
  const by = !due
    ? ''
    : isPast
      ? ` ngay (hạn ngày ${formatDate(due)} đã qua)`
      : ` trước ngày ${formatDate(due)}`;
  return [
    `Kính gửi: ${to}.`,
    `Để lập Báo cáo kết quả công tác dân vận chính quyền ${period.title} ${year}${plan.unit === '' ? '' : ` của ${plan.unit}`} (số liệu đến ngày ${formatDate(day)}), đề nghị gửi${by} các nội dung còn thiếu sau:`,
    ...items.map((item, index) => `${index + 1}. ${item}`),
    'Trân trọng cảm ơn.',
  ].join('\n');
}

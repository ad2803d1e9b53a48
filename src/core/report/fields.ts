/** The fields of a report's figures and tasks: declared once, for its annexes and for an office's own form. */
import { formatDate } from '../calendar/civil';
import { noteOf } from '../papers/annex';
import type { FormField } from '../papers/form';
import { timingOf } from '../papers/source';
import type { PaperTask } from '../papers/source';
import { changeText, figureMissing, figureSentence, figureText, isDoubtful, isReached } from './figures';
import type { ReportFigure } from './figures';

/** A field with its words about a subject. */
interface FieldOf<T> extends FormField {
  readonly of: (subject: T) => string;
}

const field = <T>(name: string, meaning: string, of: (subject: T) => string): FieldOf<T> => ({
  ...{ name, meaning, of },
});

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** The fields of a figure. */
export const FIGURE_FIELDS = {
  text: field<ReportFigure>(
    'Nội dung',
    'tên chỉ tiêu, số liệu; thêm chú thích khi chưa có hoặc cần xem lại',
    (figure) =>
      joined(
        figure.text,
        figure.current.state === 'blank' ? figureMissing(figure.source) : '',
        isDoubtful(figure) ? '(số liệu cần xem lại)' : '',
      ),
  ),
  unit: field<ReportFigure>('Đơn vị tính', 'đơn vị tính', ({ unit }) => unit),
  current: field<ReportFigure>('Kỳ này', 'số liệu kỳ này', ({ current }) => figureText(current)),
  lastYear: field<ReportFigure>('Cùng kỳ năm trước', 'số liệu cùng kỳ năm trước', ({ lastYear }) =>
    figureText(lastYear),
  ),
  cumulative: field<ReportFigure>('Lũy kế', 'số lũy kế', ({ cumulative }) => figureText(cumulative)),
  change: field<ReportFigure>('So với cùng kỳ', 'tăng, giảm bao nhiêu so với cùng kỳ', changeText),
  target: field<ReportFigure>('Chỉ tiêu năm', 'chỉ tiêu năm, đạt hay chưa đạt', (figure) => {
    const reached = isReached(figure);
    return joined(figureText(figure.target), reached === undefined ? '' : reached ? '(đạt)' : '(chưa đạt)');
  }),
  sentence: field<ReportFigure>('Câu', 'cả số liệu viết thành một câu', figureSentence),
} as const;

/** The fields of a task. */
export const TASK_FIELDS = {
  text: field<PaperTask>('Nội dung', 'nội dung nhiệm vụ', ({ text }) => text),
  lead: field<PaperTask>(
    'Cơ quan chủ trì',
    'cơ quan chủ trì; chưa ghi thì cơ quan thực hiện',
    ({ lead, implementing }) => (lead === '' ? implementing : lead),
  ),
  coordinating: field<PaperTask>('Cơ quan phối hợp', 'cơ quan phối hợp', ({ coordinating }) => coordinating),
  product: field<PaperTask>('Sản phẩm', 'sản phẩm theo kế hoạch', ({ product }) => product),
  due: field<PaperTask>('Thời hạn', 'ngày hết hạn; chưa có ngày thì thời gian như kế hoạch ghi', (task) =>
    task.deadline ? formatDate(task.deadline) : timingOf(task),
  ),
  progress: field<PaperTask>(
    'Tiến độ',
    'tiến độ so với hạn vào ngày chốt số liệu',
    ({ progress }) => progress,
  ),
  reason: field<PaperTask>('Ghi chú', 'ghi chú, lý do chậm', (task) => noteOf(task).trim()),
} as const;

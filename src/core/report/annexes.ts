/** The annexes of a report: its figures, and its tasks. */
import { formatDate } from '../calendar/civil';
import { groupedRows } from '../papers/annex';
import type { PrintBlock } from '../papers/document';
import { timingOf } from '../papers/source';
import { comparedText, figureMissing, figureText, isDoubtful, reachedText } from './figures';
import { NO_BREAK } from './number-text';
import { tasksOf } from './report';
import type { Report } from './report';
import { owing } from './sections';

/** An annex: its name, and the table it is. */
export interface Annex {
  readonly name: string;
  readonly table: PrintBlock;
}

/** *Phụ lục số liệu*; none where the workbook has no figures of the period. */
export function figureAnnex({ figures, period, year }: Report): Annex | undefined {
  const rows = figures?.rows ?? [];
  return rows.length === 0
    ? undefined
    : {
        name: `Số liệu công tác dân vận chính quyền ${period.title} ${year}`,
        table: {
          kind: 'table',
          numbered: true,
          columns: [
            { header: 'TT', align: 'center' },
            { header: 'Nội dung' },
            { header: 'Đơn vị tính', align: 'center' },
            { header: 'Kỳ này', align: 'center' },
            { header: 'Cùng kỳ năm trước', align: 'center' },
            { header: 'Lũy kế', align: 'center' },
            { header: 'So sánh, chỉ tiêu', span: 2 },
          ],
          rows: rows.map((figure, index) => ({
            kind: 'cells',
            cells: [
              index + 1,
              figure.text,
              figure.unit,
              figure.current.state === 'blank' ? '' : figureText(figure.current),
              figureText(figure.lastYear),
              figureText(figure.cumulative),
              [
                figure.current.state === 'blank' ? figureMissing(figure.source) : comparedText(figure),
                reachedText(figure),
                isDoubtful(figure) ? 'số liệu cần xem lại' : '',
              ]
                .filter((part) => part !== '')
                .join('; ')
                .replaceAll(NO_BREAK, ' '),
            ],
          })),
        },
      };
}

/** *Phụ lục nhiệm vụ*: every task with its time, its state and what came of it. */
export function taskAnnex(report: Report): Annex | undefined {
  const tasks = tasksOf(report);
  const byTask = new Map(tasks.map((each) => [each.task, each]));
  return {
    name: 'Kết quả thực hiện các nhiệm vụ của Kế hoạch',
    table: {
      kind: 'table',
      numbered: true,
      repeated: true,
      columns: [
        { header: 'STT', align: 'center' },
        { header: 'Nội dung nhiệm vụ' },
        { header: 'Cơ quan chủ trì' },
        { header: 'Thời hạn, tiến độ', span: 2 },
        { header: 'Kết quả', span: 3 },
      ],
      rows: groupedRows(
        tasks.map(({ task }) => task),
        (task, no) => {
          const each = byTask.get(task);
          return [
            no,
            task.text,
            task.lead === '' ? task.implementing : task.lead,
            [task.deadline ? formatDate(task.deadline) : timingOf(task), task.progress]
              .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
              .join('\n'),
            each?.told === 'owed' ? owing('chưa có kết quả', each.bodies) : (each?.words ?? ''),
          ];
        },
      ),
    },
  };
}

/** The annexes of a report: its figures, and its tasks. */
import { formatDate } from '../calendar/civil';
import { groupedRows } from '../papers/annex';
import type { PrintBlock, PrintCell } from '../papers/document';
import { timingOf } from '../papers/source';
import { changeText, figureMissing, figureText, isDoubtful, isReached } from './figures';
import type { ReportFigure } from './figures';
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
          repeated: true,
          columns: [
            { header: 'TT', align: 'center' },
            { header: 'Nội dung' },
            { header: 'Đơn vị tính', align: 'center' },
            { header: 'Kỳ này', align: 'center' },
            { header: 'Cùng kỳ năm trước', align: 'center' },
            { header: 'Lũy kế', align: 'center' },
            { header: 'So với cùng kỳ', align: 'center' },
            { header: 'Chỉ tiêu năm', align: 'center' },
          ],
          rows: rows.map((figure, index) => ({ kind: 'cells', cells: figureCells(figure, index + 1) })),
        },
      };
}

function figureCells(figure: ReportFigure, no: number): PrintCell[] {
  const { text, unit, current, lastYear, cumulative, target, source } = figure;
  const notes = [
    current.state === 'blank' ? figureMissing(source) : '',
    isDoubtful(figure) ? '(số liệu cần xem lại)' : '',
  ];
  const reached = isReached(figure);
  return [
    no,
    [text, ...notes].filter((part) => part !== '').join('\n'),
    unit,
    figureText(current),
    figureText(lastYear),
    figureText(cumulative),
    changeText(figure),
    [figureText(target), reached === undefined ? '' : reached ? '(đạt)' : '(chưa đạt)']
      .filter((part) => part !== '')
      .join('\n'),
  ];
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
        { header: 'TT', align: 'center' },
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

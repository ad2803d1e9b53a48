/** The annexes of a report: its figures, and its tasks. */
import { groupedRows } from '../papers/annex';
import type { PrintBlock } from '../papers/document';
import { FIGURE_FIELDS, TASK_FIELDS } from './fields';
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
            ...FIGURE_COLUMNS.map((field, index) => ({
              header: field.name,
              ...(index > 0 && { align: 'center' as const }),
              ...(field === FIGURE_FIELDS.current && { span: 2 }),
            })),
          ],
          rows: rows.map((figure, index) => ({
            kind: 'cells',
            cells: [index + 1, ...FIGURE_COLUMNS.map(({ of }) => of(figure))],
          })),
        },
      };
}

const FIGURE_COLUMNS = [
  ...[FIGURE_FIELDS.text, FIGURE_FIELDS.unit, FIGURE_FIELDS.current, FIGURE_FIELDS.lastYear],
  ...[FIGURE_FIELDS.cumulative, FIGURE_FIELDS.change, FIGURE_FIELDS.target],
];

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
        { header: 'Cơ quan chủ trì', span: 2 },
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
            TASK_FIELDS.lead.of(task),
            [TASK_FIELDS.due.of(task), TASK_FIELDS.progress.of(task)]
              .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
              .join('\n'),
            each?.told === 'owed' ? owing('chưa có kết quả', each.bodies) : (each?.words ?? ''),
          ];
        },
      ),
    },
  };
}

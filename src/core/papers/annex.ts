/** The plan's annex as it is signed: the tasks under their groups, seven columns. */
import { capitalized } from '../words/format';
import { roman } from '../words/roman';
import { gridOf, PAPER_WIDTH } from './document';
import type { PrintBlock, PrintDocument, PrintLine, PrintRow } from './document';
import { annexHeading, enclosedWith, letterhead, ruleBelow, signature, subjectOf } from './heading';
import { timingOf } from './source';
import type { PaperSource, PaperTask } from './source';

/** Tasks that stand in no group when others do. */
const OTHERS = 'Nhiệm vụ khác';

/** The mark of a note for the drafter's eyes: it is no part of what is signed. */
const REVIEW = 'Rà soát lại:';

/** The seven columns' widths: those in which nothing stands leave their room to the words. */
function gridFor(tasks: readonly PaperTask[]): number[] {
  const wide = (has: (task: PaperTask) => string, width: number, narrow: number) =>
    tasks.some((task) => has(task) !== '') ? width : narrow;
  return gridOf(
    'landscape',
    12,
    86,
    wide(({ lead }) => lead, 42, 24),
    wide(({ implementing, coordinating }) => implementing + coordinating, 44, 28),
    wide((task) => timingOf(task), 32, 24),
    wide(({ product, target }) => product + target, 36, 22),
    wide((task) => noteOf(task), 30, 18),
  );
}

/** A note as it is printed. */
export const noteOf = ({ note }: PaperTask): string =>
  note
    .split('\n')
    .filter((line) => !line.startsWith(REVIEW))
    .join('\n');

/** The last column of the letterhead's left side. */
const LEFT = 2;

/** The annex to the plan, signed by văn thư: no quốc hiệu of its own. */
export function annex(source: PaperSource): PrintDocument {
  return {
    name: 'Phụ lục',
    orientation: 'landscape',
    grid: gridFor(source.tasks),
    blocks: [
      ...annexHeading(`Danh mục nhiệm vụ ${subjectOf(source)}`.trim(), enclosedWith(source)),
      { kind: 'space', mm: 3 },
      taskTable(source.tasks),
    ],
  };
}

/** The table of the annex as a document of its own. */
export function standalone(source: PaperSource): PrintDocument {
  const subject: PrintLine = { text: capitalized(subjectOf(source)), bold: true, size: 14 };
  return {
    name: 'Văn bản độc lập',
    orientation: 'landscape',
    grid: gridFor(source.tasks),
    blocks: [
      ...letterhead(source, LEFT),
      { kind: 'space', mm: 4 },
      {
        kind: 'lines',
        lines: [
          { text: 'KẾ HOẠCH', bold: true, size: 14 },
          subject,
          ruleBelow(subject, PAPER_WIDTH.landscape),
        ],
      },
      { kind: 'space', mm: 3 },
      taskTable(source.tasks),
      ...signature(source, 3),
    ],
  };
}

function taskTable(tasks: readonly PaperTask[]): PrintBlock {
  return {
    kind: 'table',
    numbered: true,
    repeated: true,
    columns: [
      { header: 'STT', align: 'center' },
      { header: 'Nội dung nhiệm vụ' },
      { header: 'Cơ quan chủ trì' },
      { header: 'Cơ quan phối hợp, thực hiện' },
      { header: 'Thời gian thực hiện' },
      { header: 'Sản phẩm/kết quả' },
      { header: 'Ghi chú' },
    ],
    rows: groupedRows(tasks, (task, no) => [
      no,
      task.text,
      task.lead,
      joined('; ', task.implementing, task.coordinating),
      timingOf(task),
      joined('\n', task.product, task.target === '' ? '' : `Chỉ tiêu: ${task.target}`),
      noteOf(task),
    ]),
  };
}

const joined = (between: string, ...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(between);

/**
 * The tasks in the order of their rows, numbered through, under their groups if there are any. Groups stand in the
 * order in which they first come, so that a sorted table still prints each group once.
 */
export function groupedRows(
  tasks: readonly PaperTask[],
  cellsOf: (task: PaperTask, no: number) => Extract<PrintRow, { kind: 'cells' }>['cells'],
): PrintRow[] {
  const groups = new Map<string, PaperTask[]>();
  for (const task of tasks) {
    groups.set(task.group, [...(groups.get(task.group) ?? []), task]);
  }
  const loose = groups.get('') ?? [];
  groups.delete('');
  const named: (readonly [string, readonly PaperTask[]])[] = [
    ...groups,
    ...(loose.length > 0 ? [[OTHERS, loose] as const] : []),
  ];
  let no = 0;
  const rowsOf = (some: readonly PaperTask[]) =>
    some.map((task): PrintRow => ({ kind: 'cells', cells: cellsOf(task, (no += 1)) }));
  return groups.size === 0
    ? rowsOf(loose)
    : named.flatMap(([group, some], index): PrintRow[] => [
        { kind: 'group', text: `${roman(index + 1)}. ${group.replace(/^[IVXL]+\.\s+/, '')}` },
        ...rowsOf(some),
      ]);
}

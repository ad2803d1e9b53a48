/** The plan's annex as it is signed: the tasks under their groups, seven columns; a draft's reasons for leaders stand in an eighth. */
import { printedNote, reasonOf } from '../plan/marks';
import { roman } from '../words/roman';
import { gridOf } from './document';
import type { PrintBlock, PrintDocument, PrintRow } from './document';
import { annexHeading, enclosedWith, subjectOf } from './heading';
import { timingOf } from './source';
import type { PaperSource, PaperTask } from './source';

/** Tasks that stand in no group when others do. */
const OTHERS = 'Nhiệm vụ khác';

/** Red of the column that leaders see and nobody issues. */
const DRAFT_ONLY = '#C00000';

/**
 * Whether the annex has the column *Giải trình*. A draft has it where a task gives a reason in its note. It goes when
 * the plan is issued (one commune's own rules for annexes: the red column at the right, not to be issued).
 */
export const hasReasons = ({ issued, tasks }: Pick<PaperSource, 'issued' | 'tasks'>): boolean =>
  !issued && tasks.some(({ note }) => reasonOf(note) !== '');

/** The columns' widths: those in which nothing stands leave their room to the words. */
function gridFor(tasks: readonly PaperTask[], isReasoned: boolean): number[] {
  const wide = (has: (task: PaperTask) => string, width: number, narrow: number) =>
    tasks.some((task) => has(task) !== '') ? width : narrow;
  return gridOf(
    'landscape',
    13,
    isReasoned ? 60 : 86,
    wide(({ lead }) => lead, isReasoned ? 34 : 42, 24),
    wide(({ implementing, coordinating }) => implementing + coordinating, isReasoned ? 36 : 44, 28),
    wide((task) => timingOf(task), 32, 24),
    wide(({ product, target }) => product + target, 36, 22),
    wide((task) => noteOf(task), 30, 18),
    ...(isReasoned ? [38] : []),
  );
}

/** A note as it is printed. */
export const noteOf = ({ note }: PaperTask): string => printedNote(note);

/** The annex to the plan, signed by văn thư: no quốc hiệu of its own. */
export function annex(source: PaperSource): PrintDocument {
  const isReasoned = hasReasons(source);
  return {
    name: 'Phụ lục',
    orientation: 'landscape',
    grid: gridFor(source.tasks, isReasoned),
    blocks: [
      ...annexHeading(`Danh mục nhiệm vụ ${subjectOf(source)}`.trim(), enclosedWith(source)),
      { kind: 'space', mm: 3 },
      taskTable(source.tasks, isReasoned),
    ],
  };
}

function taskTable(tasks: readonly PaperTask[], isReasoned: boolean): PrintBlock {
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
      ...(isReasoned ? [{ header: 'Giải trình (không phát hành)', color: DRAFT_ONLY }] : []),
    ],
    rows: groupedRows(tasks, (task, no) => [
      no,
      task.text,
      task.lead,
      joined('; ', task.implementing, task.coordinating),
      timingOf(task),
      joined('\n', task.product, task.target === '' ? '' : `Chỉ tiêu: ${task.target}`),
      noteOf(task),
      ...(isReasoned ? [reasonOf(task.note)] : []),
    ]),
  };
}

const joined = (between: string, ...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(between);

/** Tasks under one heading; without one where no task has any. */
export interface PaperGroup {
  readonly title: string | undefined;
  readonly tasks: readonly PaperTask[];
}

/** The tasks under their groups, in the order in which these first come; those of no group stand last. */
export function grouped(tasks: readonly PaperTask[]): readonly PaperGroup[] {
  const groups = new Map<string, PaperTask[]>();
  for (const task of tasks) {
    groups.set(task.group, [...(groups.get(task.group) ?? []), task]);
  }
  const loose = groups.get('') ?? [];
  groups.delete('');
  const named = [...groups].map(([group, some]) => ({
    title: group.replace(/^[IVXL]+\.\s+/, ''),
    tasks: some,
  }));
  return loose.length === 0
    ? named
    : [...named, { title: groups.size === 0 ? undefined : OTHERS, tasks: loose }];
}

/** The tasks of a table, numbered through: each group once, also where the table is sorted otherwise. */
export function groupedRows(
  tasks: readonly PaperTask[],
  cellsOf: (task: PaperTask, no: number) => Extract<PrintRow, { kind: 'cells' }>['cells'],
): PrintRow[] {
  let no = 0;
  return grouped(tasks).flatMap(({ title, tasks: some }, index): PrintRow[] => [
    ...(title === undefined ? [] : [{ kind: 'group' as const, text: `${roman(index + 1)}. ${title}` }]),
    ...some.map((task): PrintRow => ({ kind: 'cells', cells: cellsOf(task, (no += 1)) })),
  ]);
}

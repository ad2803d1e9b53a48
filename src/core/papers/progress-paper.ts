/** Papers for meetings and leaders: how the tasks stand on a day. They are read, not signed: no letterhead. */
import { formatDate, formatDateInWords } from '../calendar/civil';
import { gridOf } from './document';
import type { PrintBlock, PrintDocument, PrintLine, PrintRow } from './document';
import { foldForm } from '../words/fold';
import { shortened } from '../words/format';
import { splitUnits } from '../units/units';
import { PROGRESS } from '../plan/progress';
import { groupedRows, noteOf } from './annex';
import { bodyLines } from './heading';
import { RESULT_KEYS, timingOf } from './source';
import type { PaperSource, PaperTask } from './source';

function heading(source: PaperSource, title: string, leftColumns: number): PrintBlock[] {
  const lines: PrintLine[] = [
    { text: title, bold: true, size: 14 },
    ...(source.title === '' ? [] : [{ text: source.title, bold: true }]),
    { text: `(Tính đến ${formatDateInWords(source.asOf)})`, italic: true },
  ];
  return [
    { kind: 'sides', leftColumns, left: bodyLines(source), right: [] },
    { kind: 'lines', lines },
    { kind: 'space', mm: 2 },
  ];
}

/** *Bảng theo dõi tiến độ*: every task, for meetings. */
export function tracking(source: PaperSource): PrintDocument {
  return {
    name: 'Bảng theo dõi tiến độ',
    orientation: 'landscape',
    grid: gridOf('landscape', 13, 60, 31, 31, 27, 25, 26, 16, 31, 22),
    blocks: [
      ...heading(source, 'BẢNG THEO DÕI TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ', 2),
      { kind: 'lines', lines: [{ text: countsInWords(source.tasks), align: 'left' }] },
      {
        kind: 'table',
        numbered: true,
        repeated: true,
        columns: [
          { header: 'STT', align: 'center' },
          { header: 'Nội dung nhiệm vụ' },
          { header: 'Cơ quan chủ trì' },
          { header: 'Cơ quan thực hiện' },
          { header: 'Hạn hoàn thành', align: 'center' },
          { header: 'Kết quả thực hiện', align: 'center' },
          { header: 'Tiến độ so với hạn', align: 'center' },
          { header: 'Còn lại (ngày)', align: 'center' },
          { header: 'Kết quả đạt được' },
          { header: 'Ghi chú' },
        ],
        rows: groupedRows(source.tasks, (task, no) => [
          no,
          task.text,
          task.lead,
          task.implementing,
          task.deadline ? formatDate(task.deadline) : timingOf(task),
          task.result,
          task.progress,
          task.remaining,
          lastResult(task),
          noteOf(task),
        ]),
      },
    ],
  };
}

/** The result of the last period for which one is written. */
const lastResult = ({ results }: PaperTask): string =>
  [...RESULT_KEYS]
    .reverse()
    .map((key) => results[key])
    .find((words) => words !== '') ?? '';

/**
 * Groups in which tasks are counted for leaders. Every word of *Tiến độ so với hạn* is in exactly one, so they add up
 * to all.
 */
const COUNTED = [
  { header: 'Hoàn thành', words: [PROGRESS.doneInTime, PROGRESS.doneLate, PROGRESS.doneUndated] },
  { header: 'Trong hạn', words: [PROGRESS.inTime, PROGRESS.soon] },
  { header: 'Quá hạn', words: [PROGRESS.overdue] },
  { header: 'Thường xuyên', words: [PROGRESS.always] },
  { header: 'Khác', words: [PROGRESS.undated, PROGRESS.dropped] },
] as const satisfies readonly { readonly header: string; readonly words: readonly string[] }[];

const countsOf = (tasks: readonly PaperTask[]): number[] =>
  COUNTED.map(
    ({ words }) => tasks.filter(({ progress }) => (words as readonly string[]).includes(progress)).length,
  );

/** How many tasks stand how, in one sentence. */
export function countsInWords(tasks: readonly PaperTask[]): string {
  const counts = countsOf(tasks);
  const parts = COUNTED.map(({ header }, index) => `${header.toLowerCase()} ${counts[index] ?? 0}`);
  return `Tổng số ${tasks.length} nhiệm vụ: ${parts.join(', ')}.`;
}

const NOBODY = 'Chưa ghi cơ quan chủ trì, thực hiện';
const MORE = 'Các cơ quan, đơn vị khác';
/** More bars than these are not read on one page. */
const MOST_UNITS = 14;
/** The number of urgent tasks that are named; all are in *Bảng theo dõi tiến độ*. */
const MOST_TASKS = 6;
const LONGEST_TEXT = 160;

/** One page for leaders: counts by unit, bars, and the tasks that need a word. */
export function summary(source: PaperSource): PrintDocument {
  const { tasks } = source;
  const units = byUnit(tasks);
  const row = (label: string, some: readonly PaperTask[], no: number | null): PrintRow => ({
    kind: 'cells',
    cells: [no, label, ...countsOf(some), some.length],
    bold: no === null,
  });
  return {
    name: 'Tóm tắt tiến độ',
    orientation: 'portrait',
    grid: gridOf('portrait', 11, 50, 17, 17, 17, 17, 17, 17),
    onePage: true,
    blocks: [
      ...heading(source, 'TÓM TẮT TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ', 4),
      { kind: 'lines', lines: [{ text: countsInWords(tasks), align: 'left' }] },
      {
        kind: 'table',
        columns: [
          { header: 'TT', align: 'center' },
          { header: 'Cơ quan, đơn vị' },
          ...COUNTED.map(({ header }) => ({ header, align: 'center' as const })),
          { header: 'Tổng số', align: 'center' },
        ],
        rows: units.map((unit, index) => row(unit.name, unit.tasks, index + 1)),
      },
      ...remarks(tasks, units),
      { kind: 'space', mm: 2 },
      {
        kind: 'chart',
        name: 'SoDanVan_TienDo',
        title: 'Tiến độ theo cơ quan, đơn vị (số nhiệm vụ)',
        labels: 1,
        series: COUNTED.length,
        mm: Math.min(80, 30 + units.length * 12),
      },
      { kind: 'space', mm: 2 },
      ...urgent(tasks),
    ],
  };
}

/** Remarks on how to read the counts, where that matters. */
function remarks(tasks: readonly PaperTask[], units: readonly UnitTasks[]): PrintBlock[] {
  const isShared = units.reduce((sum, unit) => sum + unit.tasks.length, 0) > tasks.length;
  const hasOthers = (countsOf(tasks).at(-1) ?? 0) > 0;
  const texts = [
    ...(isShared ? ['Nhiệm vụ của nhiều cơ quan được tính cho từng cơ quan.'] : []),
    ...(tasks.some(({ lead, implementing }) => lead === '' && implementing !== '')
      ? ['Nhiệm vụ không ghi cơ quan chủ trì được tính cho cơ quan thực hiện.']
      : []),
    ...(hasOthers ? ['Khác: chưa có hạn hoặc không thực hiện.'] : []),
  ];
  return texts.length === 0
    ? []
    : [{ kind: 'lines', lines: [{ text: texts.join(' '), italic: true, size: 11, align: 'left' }] }];
}

function urgent(tasks: readonly PaperTask[]): PrintBlock[] {
  const all = [PROGRESS.overdue, PROGRESS.soon].flatMap((word) =>
    tasks.filter(({ progress }) => progress === word),
  );
  if (all.length === 0) {
    return [{ kind: 'lines', lines: [{ text: 'Không có nhiệm vụ quá hạn, sắp đến hạn.', align: 'left' }] }];
  }
  const more = all.length - MOST_TASKS;
  return [
    {
      kind: 'table',
      columns: [
        { header: 'TT', align: 'center' },
        { header: 'Nhiệm vụ quá hạn, sắp đến hạn', span: 3 },
        { header: 'Cơ quan chủ trì; cơ quan thực hiện', span: 2 },
        { header: 'Hạn, tiến độ', align: 'center', span: 2 },
      ],
      rows: all.slice(0, MOST_TASKS).map((task, index): PrintRow => ({
        kind: 'cells',
        cells: [
          index + 1,
          shortened(task.text, LONGEST_TEXT),
          [task.lead, task.implementing === '' ? '' : `Thực hiện: ${task.implementing}`]
            .filter((part) => part !== '')
            .join('\n'),
          `${task.deadline ? formatDate(task.deadline) : ''}\n${task.progress}`,
        ],
      })),
    },
    ...(more > 0
      ? [
          {
            kind: 'lines',
            lines: [
              { text: `Còn ${more} nhiệm vụ nữa trong Bảng theo dõi tiến độ.`, italic: true, align: 'left' },
            ],
          } as const,
        ]
      : []),
  ];
}

interface UnitTasks {
  readonly name: string;
  readonly tasks: readonly PaperTask[];
}

/**
 * The tasks of each lead unit, the one with most of them first. Units are told apart by name, without regard to case
 * and dashes.
 */
function byUnit(tasks: readonly PaperTask[]): UnitTasks[] {
  const units = new Map<string, { name: string; tasks: PaperTask[] }>();
  for (const task of tasks) {
    const named = splitUnits(task.lead === '' ? task.implementing : task.lead).map(({ name }) => name);
    for (const name of named.length > 0 ? named : [NOBODY]) {
      const unit = units.get(foldForm(name)) ?? { name, tasks: [] };
      units.set(foldForm(name), unit);
      if (unit.tasks.at(-1) !== task) {
        unit.tasks.push(task);
      }
    }
  }
  const sorted = [...units.values()].sort((a, b) => b.tasks.length - a.tasks.length);
  const rest = sorted.slice(MOST_UNITS);
  return rest.length > 1
    ? [
        ...sorted.slice(0, MOST_UNITS),
        { name: MORE, tasks: [...new Set(rest.flatMap((unit) => unit.tasks))] },
      ]
    : sorted;
}

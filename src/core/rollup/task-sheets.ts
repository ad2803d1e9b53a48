/** Sheets of the tasks of all units: counts for each unit, the overdue ones, and the rows they come from. */
import type { SheetDraft } from '../../workbook/draft/draft';
import { columnArea } from '../../workbook/draft/draft';
import { calculate } from '../../workbook/draft/calculate';
import { binary, call, column, own } from '../../workbook/formula/build';
import { headerOf } from '../layout/layout';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { BEFORE_DAY_READINGS } from '../words/vocabulary';
import { STYLES } from '../../workbook/cells/style';
import {
  AS_OF,
  PROGRESS,
  progressFormulas,
  progressLooks,
  READING,
  READING_LABEL,
  readingInput,
} from '../plan/progress';
import type { DetailRole } from './copy';
import type { AddedKey } from './notes';
import { countedUnits } from './table';
import type { Keys, RollUpSheets, Formulas } from './table';
import type { Summary } from './summary';
import { detailSheet } from './copy-sheets';

/** The rows of *Tổng hợp nhiệm vụ*: one for each unit counted from a file. */
export function unitRows(summary: Summary, keys: Keys): DraftOf<'unitTasks'>[] {
  return countedUnits(summary).map(({ unit }): DraftOf<'unitTasks'> => ({
    block: unit.block,
    unitCode: unit.unitCode,
    unit: unit.unit,
    key: keys.unit.get(unit.key) ?? '',
  }));
}

/** Formulas that count a unit's tasks by progress. */
export function taskCounts(table: string, tasks: string): Formulas<'unitTasks'> {
  const unit = own(table, headerOf('unitTasks', 'key'));
  const whose = column(tasks, headerOf('copyTasks', 'key'));
  const progress = column(tasks, headerOf('copyTasks', 'progress'));
  const count = (...words: readonly string[]) =>
    words
      .map((word) => call('COUNTIFS', whose, unit, progress, word))
      .reduce((sum, next) => binary(sum, '+', next));
  const of = (key: ColumnKey<'unitTasks'>) => own(table, headerOf('unitTasks', key));
  const judged = binary(binary(of('doneInTime'), '+', of('doneLate')), '+', of('overdue'));
  return {
    // Every task has exactly one word.
    total: (['doneInTime', 'doneLate', 'inTime', 'overdue', 'always', 'other'] as const)
      .map(of)
      .reduce((sum, next) => binary(sum, '+', next)),
    doneInTime: count(PROGRESS.doneInTime),
    doneLate: count(PROGRESS.doneLate),
    inTime: count(PROGRESS.inTime, PROGRESS.soon),
    overdue: count(PROGRESS.overdue),
    overdueDays: binary(
      0,
      '-',
      call(
        'SUMIFS',
        column(tasks, headerOf('copyTasks', 'remaining')),
        whose,
        unit,
        progress,
        PROGRESS.overdue,
      ),
    ),
    always: count(PROGRESS.always),
    other: count(PROGRESS.undated, PROGRESS.doneUndated, PROGRESS.dropped),
    rate: call('IF', binary(judged, '=', 0), '', binary(of('doneInTime'), '/', judged)),
  };
}

/** Drafts *Dữ liệu nhiệm vụ*, whose formulas work out the progress of every task. */
export function taskSheet(
  summary: Summary,
  keys: Keys,
  options: RollUpSheets,
): SheetDraft<ColumnKey<DetailRole> | AddedKey> {
  const { typed, names } = options;
  const asOf = typed?.asOf ?? null;
  const isStrict = typed?.reading === BEFORE_DAY_READINGS.strict;
  const sheet = detailSheet('copyTasks', summary, keys, options, {
    formulas: progressFormulas(names.copyTasks.table),
    block: {
      rows: 2,
      cells: [
        {
          row: AS_OF.row - 1,
          column: AS_OF.column,
          content: { value: 'Tính đến ngày' },
          style: STYLES.header,
        },
        {
          ...AS_OF,
          content: typeof asOf === 'number' ? { value: asOf } : { formula: call('TODAY') },
          style: { ...STYLES.input, align: 'center', numberFormat: 'dd/mm/yyyy' },
        },
        {
          row: READING.row - 1,
          column: READING.column,
          content: { value: READING_LABEL },
          style: STYLES.header,
        },
        {
          ...READING,
          content: { value: isStrict ? BEFORE_DAY_READINGS.strict : BEFORE_DAY_READINGS.lenient },
          style: { ...STYLES.input, align: 'center' },
        },
      ],
    },
  });
  const { table } = sheet;
  const progress = table && columnArea(table, 'progress');
  const validations = [{ area: { ...READING, rows: 1, columns: 1 }, validation: readingInput }];
  return progress
    ? {
        ...sheet,
        validations,
        conditionals: progressLooks(progress).map((conditional) => ({ area: progress, conditional })),
      }
    : sheet;
}

/** A task that is overdue, and whose it is. */
export interface OverdueTask {
  /** The key of its unit in the roll-up's tables. */
  readonly key: string;
  /** The row of *Nhiệm vụ quá hạn*. */
  readonly row: DraftOf<'overdue'>;
}

/** Lists overdue tasks by what the sheet's own formulas say on that day, the latest first. */
export function overdueTasks(
  tasks: SheetDraft<ColumnKey<DetailRole> | AddedKey>,
  { today }: RollUpSheets,
): OverdueTask[] {
  const { table } = tasks;
  const progress = table && columnArea(table, 'progress');
  if (!table || !progress) {
    return [];
  }
  const results = calculate({ sheets: [tasks], names: [] }, today);
  const remaining = columnArea(table, 'remaining');
  const daysLate = (index: number): number =>
    remaining ? -Number(results.cell(tasks.name, remaining.row + index, remaining.column)) : 0;
  return table.rows
    .flatMap((row, index) =>
      results.cell(tasks.name, progress.row + index, progress.column) === PROGRESS.overdue && row.key !== ''
        ? [
            {
              key: String(row.key ?? ''),
              row: {
                ownerUnit: row.ownerUnit ?? null,
                text: row.text ?? null,
                lead: row.lead ?? null,
                deadline: row.deadline ?? null,
                days: daysLate(index),
                file: row.file ?? null,
                source: row.source ?? null,
              } satisfies DraftOf<'overdue'>,
            },
          ]
        : [],
    )
    .sort((a, b) => b.row.days - a.row.days);
}

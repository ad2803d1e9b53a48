/** A report as plain data: what the workbook's tables say of a period, and what is missing for it. */
import { compareDates } from '../calendar/civil';
import type { CivilDate } from '../../workbook/cells/serial';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { locate } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { grouped, noteOf } from '../papers/annex';
import { readPaperSource } from '../papers/source';
import type { PaperSource, PaperTask } from '../papers/source';
import { readInfo } from '../plan/info';
import { PROGRESS } from '../plan/progress';
import { sureResult } from '../plan/typed-columns';
import { splitUnits } from '../units/units';
import { isDutyGroup, TASK_RESULT } from '../words/vocabulary';
import { documentsIn, slotOf } from './calendar-row';
import type { ReportSlot } from './calendar-row';
import { figuresOf } from './figures';
import type { ReportFigures } from './figures';
import { modelsOf } from './models';
import type { ReportModel } from './models';
import { REPORT_PERIODS } from './period';
import type { PeriodKey, ReportPeriod } from './period';
import { reportTexts } from './texts';
import type { TextKey } from './texts';

/** A task of the plan in a report. */
export interface ReportTask {
  readonly task: PaperTask;
  /**
   * The origin of its words. `result`: its owner wrote them for the period. `earlier`: it was done in a period within this
   * one, and they were written then. `dropped`: it is not carried out. `owed`: there are none yet.
   */
  readonly told: 'result' | 'earlier' | 'dropped' | 'owed';
  /** The words as their owner wrote them; `""` for none. */
  readonly words: string;
  /** The bodies that answer for it; none where the plan does not say. */
  readonly bodies: readonly string[];
  /** Whether it is late, or was done late, on the day of counting. */
  readonly isLate: boolean;
  /** *Ghi chú*, where the reason of a delay is written; `""` for none. */
  readonly reason: string;
}

/** Tasks under one heading of the plan. */
export interface ReportGroup {
  readonly title: string | undefined;
  readonly tasks: readonly ReportTask[];
}

/** A report of a period, as the workbook's tables give it. */
export interface Report {
  readonly period: ReportPeriod;
  readonly year: number;
  /** The day that everything is counted to. */
  readonly day: CivilDate;
  /** The plan that is reported on. */
  readonly plan: PaperSource;
  /** The report's own row of *Lịch báo cáo*: number, day, recipients. */
  readonly slot: ReportSlot;
  /** Documents that the office has issued by the day, as its tables name them. */
  readonly documents: readonly string[];
  readonly groups: readonly ReportGroup[];
  /** `undefined` where the workbook has no such table. */
  readonly figures: ReportFigures | undefined;
  readonly models: readonly ReportModel[] | undefined;
  /** The office's own words, by part. */
  readonly texts: Readonly<Record<TextKey, readonly string[]>>;
  /** Tasks still to be done, the next one due first; those without a day last. */
  readonly next: readonly PaperTask[];
  /** The number of tasks that go on all the time. */
  readonly always: number;
}

/** The report to make. */
export interface ReportRequest {
  readonly period: PeriodKey;
  /** The day of counting; that of *Lịch báo cáo* if absent. */
  readonly day?: CivilDate | undefined;
}

/** Reads a report out of a workbook. @returns `noPlan` without a table of tasks; `noDay` where no day is known. */
export function readReport(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  { period: key, day: given }: ReportRequest,
): Report | 'noPlan' | 'noDay' {
  const period = REPORT_PERIODS[key];
  const info = readInfo(snapshot, meta);
  const year = info?.year ?? meta.plan?.year ?? 0;
  const reports = locate(snapshot, meta, 'reports')?.rows ?? [];
  const slot = slotOf(reports, period, { unit: info?.unit ?? '', year });
  const day = given ?? slot.cutOff;
  if (!day) {
    return 'noDay';
  }
  const plan = readPaperSource(snapshot, meta, day, day);
  if (!plan) {
    return 'noPlan';
  }
  const tasks = plan.tasks
    .map((task) => reportTask(task, period))
    // A duty of *Tổ chức thực hiện* is told of where somebody has written what came of it.
    .filter(({ task, told }) => !isDutyGroup(task.group) || told === 'result' || told === 'earlier');
  const own = tasks.map(({ task }) => task);
  const byTask = new Map(tasks.map((each) => [each.task, each]));
  return {
    period,
    year,
    day,
    plan,
    slot,
    documents: documentsIn(reports, own, { year, day }),
    groups: grouped(own).map(({ title, tasks: some }) => ({
      title,
      tasks: some.flatMap((task) => byTask.get(task) ?? []),
    })),
    figures: figuresOf(locate(snapshot, meta, 'indicators'), period),
    models: modelsOf(locate(snapshot, meta, 'models')),
    texts: reportTexts(locate(snapshot, meta, 'info')?.rows ?? [], period),
    next: openTasks(own, day),
    always: own.filter(({ progress }) => progress === PROGRESS.always).length,
  };
}

/** All tasks of a report, in the order in which they stand in it. */
export const tasksOf = ({ groups }: Pick<Report, 'groups'>): readonly ReportTask[] =>
  groups.flatMap(({ tasks }) => tasks);

/** The words of *Tiến độ so với hạn* for a task that is late. */
const LATE: readonly string[] = [PROGRESS.overdue, PROGRESS.doneLate];

function reportTask(task: PaperTask, period: ReportPeriod): ReportTask {
  const result = sureResult(task.result);
  const own = task.results[period.result];
  const before = period.within.map((key) => task.results[key]).find((words) => words !== '') ?? '';
  const isDone = result === TASK_RESULT.done;
  const told =
    own !== ''
      ? 'result'
      : isDone && before !== ''
        ? 'earlier'
        : result === TASK_RESULT.dropped
          ? 'dropped'
          : 'owed';
  return {
    task,
    told,
    words: told === 'result' ? own : told === 'earlier' ? before : '',
    bodies: [
      ...new Set(splitUnits(task.lead === '' ? task.implementing : task.lead).map(({ name }) => name)),
    ],
    isLate: LATE.includes(task.progress),
    reason: noteOf(task).trim(),
  };
}

const CLOSED: readonly string[] = [TASK_RESULT.done, TASK_RESULT.dropped];

/** Tasks that are due after a day, and those of which the sheet has a time in words only. */
function openTasks(tasks: readonly PaperTask[], day: CivilDate): PaperTask[] {
  const open = tasks.filter(({ result }) => !CLOSED.includes(sureResult(result)));
  const dated = open.flatMap((task) =>
    task.deadline && compareDates(task.deadline, day) > 0 ? [{ task, last: task.deadline }] : [],
  );
  return [
    ...dated.sort((a, b) => compareDates(a.last, b.last)).map(({ task }) => task),
    ...open.filter(({ progress, timing }) => progress === PROGRESS.undated && timing !== ''),
  ];
}

/** *Việc sắp tới*: what is due this week and this month, from the working tables. */
import { addDays, compareDates, weekday } from '../calendar/civil';
import type { CivilDate } from '../../workbook/cells/serial';
import { lastWorkingDayOnOrBefore } from '../calendar/holidays';
import type { CellAt } from '../../workbook/cells/cells';
import { deadlinesOf } from './view';
import type { DatedRow, PlanView } from './view';
import { TASK_RESULT } from '../words/vocabulary';
import type { WantedColumns } from '../layout/choose';

/** A task or a report with one of its days. */
export interface DueItem {
  readonly kind: 'task' | 'report';
  /** The id of its row; "" before the row has one. */
  readonly id: string;
  /** The work to be done, or the report to be sent. */
  readonly text: string;
  /** Lead unit of a task; recipient of a report. */
  readonly who: string;
  /** The last day, as the plan counts it. */
  readonly last: CivilDate;
  /** The day after which the item is late. Of *trước ngày X* it is X, unless the office reads it strictly. */
  readonly lateAfter: CivilDate;
  /** The day to have it done by: the last working day up to the last day. */
  readonly remind: CivilDate;
  /** The cell that says the day. */
  readonly at: CellAt;
}

/** The items due, each list in the order of the days. */
export interface Upcoming {
  /** Items whose last day has passed, as the office reads “trước ngày”. */
  readonly overdue: readonly DueItem[];
  /** Items due by this week's Sunday. */
  readonly week: readonly DueItem[];
  /** Later items that are due by the end of this month. */
  readonly month: readonly DueItem[];
  /** The number of tasks and reports that have a day at all. None at all is told otherwise than none now. */
  readonly dated: number;
}

/** The columns that *Việc sắp tới* reads. */
export const UPCOMING_COLUMNS = {
  info: true,
  tasks: ['id', 'text', 'lead', 'timing', 'deadline', 'result'],
  reports: ['id', 'name', 'timing', 'unitsDue', 'due', 'recipients', 'sent'],
} as const satisfies WantedColumns;

/**
 * The tasks and reports due, as seen on one day.
 * @param today the day on the clock. Tasks that are done or dropped and reports that were sent are left out.
 */
export function upcoming(view: PlanView, today: CivilDate): Upcoming {
  const items = openItems(view);
  const sunday = addDays(today, 7 - weekday(today));
  const isThisMonth = ({ remind }: DueItem) => remind.year === today.year && remind.month === today.month;
  const open = items.filter(({ lateAfter }) => compareDates(lateAfter, today) >= 0);
  const isThisWeek = ({ remind }: DueItem) => compareDates(remind, sunday) <= 0;
  return {
    overdue: items.filter(({ lateAfter }) => compareDates(lateAfter, today) < 0),
    week: open.filter(isThisWeek),
    month: open.filter((item) => !isThisWeek(item) && isThisMonth(item)),
    dated: items.length,
  };
}

/** All days of tasks that are not done or dropped and of reports that are not sent, in their order. */
export const openItems = (view: PlanView): DueItem[] =>
  [
    ...view.tasks
      .filter((row) => !CLOSED.includes(row.text('result')))
      .flatMap((row) => itemsOf(view, { row, key: 'deadline' })),
    ...view.reports
      .filter((row) => row.text('sent') === '')
      .flatMap((row) => itemsOf(view, { row, key: 'due' })),
  ].sort((a, b) => compareDates(a.remind, b.remind) || compareDates(a.last, b.last));

const CLOSED: readonly string[] = [TASK_RESULT.done, TASK_RESULT.dropped];

function itemsOf(view: PlanView, dated: DatedRow): DueItem[] {
  const [kind, text, who] =
    dated.key === 'deadline'
      ? (['task', dated.row.text('text'), dated.row.text('lead')] as const)
      : (['report', dated.row.text('name'), dated.row.text('recipients')] as const);
  return text === ''
    ? []
    : deadlinesOf(view, dated).map(({ last, lateAfter, at }) => ({
        kind,
        id: dated.row.text('id'),
        text,
        who,
        last,
        lateAfter,
        remind: lastWorkingDayOnOrBefore(last, view.calendar).date,
        at,
      }));
}

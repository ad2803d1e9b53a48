/** Timing phrases that are not understood, where no date was typed beside them: their deadline is not watched. */
import type { UnknownReason } from '../../calendar/timing';
import { headerOf } from '../../layout/layout';
import type { Found, Rule } from '../finding';
import { deadlinesOf, timingOf } from '../view';
import type { PlanView, ViewRow } from '../view';

export const unreadableTiming: Rule = {
  id: 'unreadableTiming',
  level: 'note',
  about: 'plan',
  codes: [
    'deadline.notUnderstood',
    'deadline.noSuchDay',
    'deadline.weekday',
    'deadline.shortYear',
    'deadline.vague',
    'deadline.reversed',
  ],
  source: 'How deadlines are watched: what cannot be read is reminded of by nobody',
  run: (view) => [
    ...view.tasks.flatMap((row) => check(view, row, 'deadline', headerOf('tasks', 'deadline'))),
    ...view.reports.flatMap((row) => check(view, row, 'due', headerOf('reports', 'due'))),
  ],
};

const CODES = {
  notUnderstood: 'deadline.notUnderstood',
  noSuchDay: 'deadline.noSuchDay',
  weekday: 'deadline.weekday',
  shortYear: 'deadline.shortYear',
  vague: 'deadline.vague',
  reversed: 'deadline.reversed',
} as const satisfies Record<Exclude<UnknownReason, 'empty'>, Found['code']>;

function check(view: PlanView, row: ViewRow, key: 'deadline' | 'due', column: string): Found[] {
  const timing = timingOf(view, row);
  if (timing.kind !== 'unknown' || timing.reason === 'empty' || deadlinesOf(view, row, key).length > 0) {
    return [];
  }
  const params = { text: row.text('timing'), column };
  return [{ code: CODES[timing.reason], params, at: row.at('timing') }];
}

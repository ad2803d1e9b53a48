/** Timing phrases that are not understood, where no date was typed beside them: their deadline is not watched. */
import { headerOf } from '../../layout/layout';
import type { Finding, Rule } from '../finding';
import { deadlinesOf, timingOf } from '../view';
import type { PlanView, ViewRow } from '../view';

export const unreadableTiming: Rule = (view) => [
  ...view.tasks.flatMap((row) => check(view, row, 'deadline', headerOf('tasks', 'deadline'))),
  ...view.reports.flatMap((row) => check(view, row, 'due', headerOf('reports', 'due'))),
];

function check(view: PlanView, row: ViewRow, key: 'deadline' | 'due', column: string): Finding[] {
  const text = row.text('timing');
  const unread =
    text !== '' && timingOf(view, row).kind === 'unknown' && deadlinesOf(view, row, key).length === 0;
  return unread
    ? [{ code: 'deadline.notUnderstood', level: 'note', params: { text, column }, at: row.at('timing') }]
    : [];
}

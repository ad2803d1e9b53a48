/** Timing phrases that cannot be read, or in two ways, with no date typed beside them. Their deadline is not watched. */
import { formatDate } from '../../calendar/civil';
import { timingParts } from '../../calendar/timing';
import type { UnknownReason } from '../../calendar/timing';
import { headerOf } from '../../layout/layout';
import type { Found, Rule } from '../finding';
import { timingOf, typedDeadlines } from '../view';
import type { DatedRow, PlanView, ViewOf } from '../view';

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
    'deadline.event',
    'deadline.reversed',
    'deadline.ambiguous',
    'deadline.weekTwoWays',
  ],
  source: 'How deadlines are watched: what cannot be read is reminded of by nobody',
  run: (view) => [
    ...view.tasks.flatMap((row) => [
      ...check(view, { row, key: 'deadline' }, headerOf('tasks', 'deadline')),
      ...checkPeriod(view, row),
    ]),
    ...view.reports.flatMap((row) => check(view, { row, key: 'due' }, headerOf('reports', 'due'))),
  ],
};

const CODES = {
  notUnderstood: 'deadline.notUnderstood',
  noSuchDay: 'deadline.noSuchDay',
  weekday: 'deadline.weekday',
  shortYear: 'deadline.shortYear',
  vague: 'deadline.vague',
  event: 'deadline.event',
  reversed: 'deadline.reversed',
  ambiguous: 'deadline.ambiguous',
} as const satisfies Record<Exclude<UnknownReason, 'empty'>, Found['code']>;

function check(view: PlanView, dated: DatedRow, column: string): Found[] {
  const { row } = dated;
  const timing = timingOf(view, row);
  if (typedDeadlines(view, dated).length > 0) {
    return [];
  }
  const params = { text: row.text('timing'), column };
  if (timing.kind === 'unknown') {
    return timing.reason === 'empty'
      ? []
      : [
          {
            code: CODES[timing.reason],
            // A slip in what the plan says, not a way of saying it: 31/4.
            ...(timing.reason === 'noSuchDay' && { level: 'review' as const }),
            params,
            at: row.at('timing'),
          },
        ];
  }
  return timingParts(timing).flatMap((part): Found[] =>
    part.kind === 'span' && part.earlierEnd
      ? [
          {
            code: 'deadline.weekTwoWays',
            params: { ...params, earlier: formatDate(part.earlierEnd), later: formatDate(part.last) },
            at: row.at('timing'),
          },
        ]
      : [],
  );
}

/**
 * The finding for a period alone, such as "cuối năm", "hằng năm", "6 tháng đầu năm". A task has no report's day to take, so
 * nobody watches it.
 */
function checkPeriod(view: PlanView, row: ViewOf<'tasks'>): Found[] {
  const timing = timingOf(view, row);
  return timing.kind === 'period' &&
    !timing.due &&
    typedDeadlines(view, { row, key: 'deadline' }).length === 0
    ? [
        {
          code: 'deadline.vague',
          params: { text: row.text('timing'), column: headerOf('tasks', 'deadline') },
          at: row.at('timing'),
        },
      ]
    : [];
}

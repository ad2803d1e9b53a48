/** Work that begins after it is due, or that was finished before it began. */
import { compareDates, formatDate } from '../../calendar/civil';
import type { Found, Rule } from '../finding';
import { dayOf } from '../view';

export const startAfterEnd: Rule = {
  id: 'startAfterEnd',
  level: 'review',
  about: 'plan',
  codes: ['task.startsAfterDeadline', 'task.finishedBeforeStart'],
  source: 'How plans are reviewed: dates in their order',
  run: (view) =>
    view.tasks.flatMap((task): Found[] => {
      const started = dayOf(view, task, 'started');
      if (!started) {
        return [];
      }
      const at = task.at('started');
      const deadline = dayOf(view, task, 'deadline');
      const finished = dayOf(view, task, 'finished');
      return [
        ...(deadline && compareDates(started, deadline) > 0
          ? [
              {
                code: 'task.startsAfterDeadline' as const,
                params: { date: formatDate(started), deadline: formatDate(deadline) },
                at,
              },
            ]
          : []),
        ...(finished && compareDates(finished, started) < 0
          ? [
              {
                code: 'task.finishedBeforeStart' as const,
                params: { date: formatDate(finished), started: formatDate(started) },
                at: task.at('finished'),
              },
            ]
          : []),
      ];
    }),
};

/** Tasks that say neither when nor by when. Duties are left alone: plans seldom give them a time. Where a plan says it for none of them, `missingLead` or one finding says so once. */
import type { Found, Rule } from '../finding';
import { isMost, onceIfMost } from '../once';
import { hasTiming, ownTasks } from '../view';
import { assignsElsewhere } from './missing-lead';

export const missingTiming: Rule = {
  id: 'missingTiming',
  level: 'note',
  about: 'plan',
  codes: ['task.noTiming', 'plan.noTimings'],
  source: 'How plans are made: a task has its time, be it Thường xuyên',
  run: (view) => {
    const tasks = ownTasks(view);
    const without = tasks.filter((task) => !hasTiming(task));
    if (assignsElsewhere(view) && isMost(without.length, tasks.length)) {
      return [];
    }
    const { length: total } = tasks;
    return onceIfMost(
      without.map((task): Found => ({ code: 'task.noTiming', at: task.at('timing') })),
      total,
      (count) => ({ code: 'plan.noTimings', params: { count, total } }),
    );
  },
};

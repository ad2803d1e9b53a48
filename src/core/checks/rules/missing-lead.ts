/**
 * Tasks without a lead unit. Most plans assign work under *Tổ chức thực hiện* and name neither body nor time task by task:
 * there it is said once for the plan. Where most tasks have a lead, each that lacks it is pointed at. A duty under that
 * heading needs a body, be it all of a kind.
 */
import type { Found, Rule } from '../finding';
import { isMost } from '../once';
import { hasTiming, isDuty, namedTasks, ownTasks } from '../view';
import type { PlanView, ViewRow } from '../view';

export const missingLead: Rule = {
  id: 'missingLead',
  level: 'review',
  about: 'plan',
  codes: [
    'plan.assignsElsewhere',
    'plan.assignsElsewhereUndated',
    'plan.onlyImplementing',
    'task.noLead',
    'task.onlyImplementing',
  ],
  source:
    'How plans assign work: task by task, or under Tổ chức thực hiện. One body answers for a task, also where all take part',
  run: (view) => {
    const tasks = ownTasks(view);
    const duties = namedTasks(view)
      .filter((task) => isDuty(task) && isUnassigned(task))
      .map((task): Found => ({ code: 'task.noLead', at: task.at('lead') }));
    const without = tasks.filter((task) => task.text('lead') === '');
    const [first] = without;
    if (first && assignsElsewhere(view)) {
      const undated = tasks.filter((task) => !hasTiming(task)).length;
      const params = { count: without.length, total: tasks.length };
      return [
        {
          code: isMost(undated, tasks.length) ? 'plan.assignsElsewhereUndated' : 'plan.assignsElsewhere',
          level: 'note',
          params,
          at: first.at('lead'),
        },
        ...duties,
      ];
    }
    if (first && isMost(without.length, tasks.length)) {
      return [
        {
          code: 'plan.onlyImplementing',
          level: 'note',
          params: { count: without.length, total: tasks.length },
          at: first.at('lead'),
        },
        ...duties,
      ];
    }
    return [
      ...without.map((task): Found =>
        isUnassigned(task)
          ? { code: 'task.noLead', at: task.at('lead') }
          : { code: 'task.onlyImplementing', level: 'note', at: task.at('lead') },
      ),
      ...duties,
    ];
  },
};

/** Whether most tasks name no body at all: the plan gives its work out in another part. */
export function assignsElsewhere(view: PlanView): boolean {
  const tasks = ownTasks(view);
  return isMost(tasks.filter(isUnassigned).length, tasks.length);
}

const isUnassigned = (task: ViewRow<'lead' | 'implementing'>): boolean =>
  task.text('lead') === '' && task.text('implementing') === '';

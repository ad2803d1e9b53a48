/**
 * Tasks without a lead unit. Most plans assign work under *Tổ chức thực hiện* and name no lead task by task:
 * there it is said once for the plan. Where most tasks have one, each that lacks it is pointed at.
 */
import type { Found, Rule } from '../finding';

export const missingLead: Rule = {
  id: 'missingLead',
  level: 'review',
  about: 'plan',
  codes: ['plan.assignsElsewhere', 'task.noLead', 'task.onlyImplementing'],
  source: 'How plans are made: each task has one body to answer for it',
  run: (view) => {
    const tasks = view.tasks.filter((task) => task.text('text') !== '');
    const without = tasks.filter((task) => task.text('lead') === '');
    const unassigned = without.filter((task) => task.text('implementing') === '');
    const [first] = unassigned;
    if (first && unassigned.length * 2 > tasks.length) {
      return [
        {
          code: 'plan.assignsElsewhere',
          level: 'note',
          params: { count: unassigned.length, total: tasks.length },
          at: first.at('lead'),
        },
      ];
    }
    return without.map((task): Found =>
      task.text('implementing') === ''
        ? { code: 'task.noLead', level: 'review', at: task.at('lead') }
        : { code: 'task.onlyImplementing', level: 'note', at: task.at('lead') },
    );
  },
};

/** Several leads for one task, unless each has its part in brackets: then each answers for something of its own. */
import type { Found, Rule } from '../finding';

export const severalLeads: Rule = {
  id: 'severalLeads',
  level: 'review',
  about: 'plan',
  codes: ['task.severalLeads'],
  source: 'How plans assign work: one body answers for a task, or each for a part named in brackets',
  run: (view) =>
    view.tasks.flatMap((task): Found[] => {
      const leads = view.unitsIn(task.text('lead'));
      return leads.length > 1 && leads.some(({ scope }) => scope === undefined)
        ? [{ code: 'task.severalLeads', params: { count: leads.length }, at: task.at('lead') }]
        : [];
    }),
};

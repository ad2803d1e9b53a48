/** Rows that say who and when but not what. */
import type { Found, Rule } from '../finding';

/** The columns that a person fills in for a task. Numbers, ids and computed cells make no task. */
const ENTERED = [
  'lead',
  'implementing',
  'coordinating',
  'timing',
  'deadline',
  'product',
  'target',
  'basis',
] as const;

export const emptyTask: Rule = {
  id: 'emptyTask',
  level: 'review',
  about: 'plan',
  codes: ['task.empty'],
  source: 'How plans are reviewed: a row with a body or a date and no task was left over',
  run: (view) =>
    view.tasks
      .filter((task) => task.text('text') === '' && ENTERED.some((key) => task.text(key) !== ''))
      .map((task): Found => ({ code: 'task.empty', at: task.at('text') })),
};

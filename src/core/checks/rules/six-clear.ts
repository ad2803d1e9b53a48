/** "6 rõ" in one line: of how many tasks each is said. Real plans leave two of them out throughout, so it is off by default. */
import type { Rule } from '../finding';
import { hasTiming, namedTasks } from '../view';
import type { ViewOf } from '../view';

export const sixClear: Rule = {
  id: 'sixClear',
  level: 'note',
  offByDefault: true,
  about: 'plan',
  codes: ['plan.sixClear'],
  source:
    'Quyết định 2179/QĐ-TTg of 06/10/2025 as reported: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền; offices use other words',
  settings: [
    {
      key: 'names',
      label: 'setting.sixClear.names',
      fallback: 'rõ người; rõ việc; rõ thời gian; rõ trách nhiệm; rõ sản phẩm; rõ thẩm quyền',
    },
  ],
  run: (view, settings) => {
    const tasks = namedTasks(view);
    const [first] = tasks;
    const names = String(settings.names)
      .split(';')
      .map((name) => name.trim());
    const missing = names.flatMap((name, index) => {
      const isClear = CLEAR[index];
      const count = isClear ? tasks.filter((task) => !isClear(task)).length : 0;
      return count === 0 || name === '' ? [] : [`${name} (${count}/${tasks.length})`];
    });
    return first && missing.length > 0
      ? [{ code: 'plan.sixClear', params: { missing: missing.join(', ') }, at: first.at('text') }]
      : [];
  },
};

/** The columns where each of the six is said, in the order of the names. */
const CLEAR: readonly ((task: ViewOf<'tasks'>) => boolean)[] = [
  (task) => task.text('lead') !== '',
  (task) => task.text('text') !== '',
  hasTiming,
  (task) => task.text('leader') !== '' || task.text('officer') !== '',
  (task) => task.text('product') !== '',
  (task) => task.text('authority') !== '',
];

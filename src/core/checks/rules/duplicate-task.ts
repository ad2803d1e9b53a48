/** Tasks that stand there twice in the same words: case, dashes, spaces and diacritics do not count. */
import { fold } from '../../words/fold';
import type { Found, Rule } from '../finding';
import type { ViewRow } from '../view';

export const duplicateTask: Rule = {
  id: 'duplicateTask',
  level: 'review',
  about: 'plan',
  codes: ['task.duplicate'],
  source: 'How plans are reviewed: the same task twice is counted twice',
  run: (view) => {
    const first = new Map<string, ViewRow<'text'>>();
    return view.tasks.flatMap((task): Found[] => {
      const words = fold(task.text('text'));
      const before = first.get(words);
      if (words === '' || !before) {
        first.set(words, task);
        return [];
      }
      return [{ code: 'task.duplicate', params: { row: before.at('text').row + 1 }, at: task.at('text') }];
    });
  },
};

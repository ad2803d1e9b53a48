/** Results that the workbook's formulas do not know: a value pasted over the cell went past its drop-down. */
import { TASK_RESULTS } from '../../words/vocabulary';
import type { Found, Rule } from '../finding';

export const unknownResult: Rule = {
  id: 'unknownResult',
  level: 'error',
  about: 'workbook',
  codes: ['task.resultUnknown'],
  source:
    'The workbook contract: Tiến độ so với hạn knows the results of the drop-down; pasted values go past it',
  run: (view) =>
    view.tasks
      .filter((task) => task.text('result') !== '' && !TASK_RESULTS.includes(task.text('result')))
      .map((task): Found => ({
        code: 'task.resultUnknown',
        params: { value: task.text('result'), known: TASK_RESULTS.join(', ') },
        at: task.at('result'),
      })),
};

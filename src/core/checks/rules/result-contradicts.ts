/** Result, share done and finish date of a task that do not go together. */
import { formatDate } from '../../calendar/civil';
import { sureResult, sureShare } from '../../plan/typed-columns';
import { TASK_RESULT } from '../../words/vocabulary';
import type { Found, Rule } from '../finding';
import { dayOf } from '../view';

export const resultContradicts: Rule = {
  id: 'resultContradicts',
  level: 'review',
  about: 'workbook',
  codes: ['task.finishedNotDone', 'task.fullNotDone', 'task.doneNotFull', 'task.begunNotStarted'],
  source: 'Tiến độ so với hạn goes by Kết quả thực hiện and Ngày hoàn thành: together they say one thing',
  run: (view) =>
    view.tasks.flatMap((task): Found[] => {
      const result = sureResult(task.value('result'));
      const percent = sureShare(task.value('percent'));
      const finished = dayOf(view, task, 'finished');
      const isDone = result === TASK_RESULT.done;
      const at = task.at('result');
      if (finished && !isDone) {
        return [{ code: 'task.finishedNotDone', params: { date: formatDate(finished), result }, at }];
      }
      if (percent === 1 && !isDone) {
        return [{ code: 'task.fullNotDone', params: { result }, at }];
      }
      if (percent !== undefined && percent < 1 && isDone) {
        return [{ code: 'task.doneNotFull', params: { percent: Math.round(percent * 100) }, at }];
      }
      return percent !== undefined && percent > 0 && result === TASK_RESULT.notStarted
        ? [{ code: 'task.begunNotStarted', params: { percent: Math.round(percent * 100) }, at }]
        : [];
    }),
};

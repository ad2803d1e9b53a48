import { planView } from '../../../test/support/plan-view';
import type { Reading } from '../calendar/timing';
import { formatDate } from '../calendar/civil';
import { toSerial } from '../../workbook/cells/serial';
import { edit } from './edits';
import { deadlinesOf } from './view';
import type { ViewOf, ViewRow } from './view';

const last = toSerial({ year: 2026, month: 5, day: 29 });

test.each<[string, Reading, object, [string, string]]>([
  ['read leniently', 'lenient', { timing: 'trước ngày 30/5/2026' }, ['29/05/2026', '30/05/2026']],
  ['read strictly', 'strict', { timing: 'trước ngày 30/5/2026' }, ['29/05/2026', '29/05/2026']],
  [
    'as a date beside its phrase',
    'lenient',
    { timing: 'trước ngày 30/5/2026', deadline: last },
    ['29/05/2026', '30/05/2026'],
  ],
  ['as a date alone', 'lenient', { deadline: last }, ['29/05/2026', '29/05/2026']],
  ['as chậm nhất', 'lenient', { timing: 'chậm nhất ngày 30/5/2026' }, ['30/05/2026', '30/05/2026']],
])('%s: the last day, and the day after which another unit is late', (_name, beforeDay, task, expected) => {
  const view = planView({ info: { beforeDay }, tasks: [task] });
  const days = deadlinesOf(view, { row: view.tasks[0]!, key: 'deadline' });
  expect(days.map((day) => [formatDate(day.last), formatDate(day.lateAfter)])).toEqual([expected]);
});

test('a key that a row does not have does not compile; a row of more keys stands where fewer are asked for', () => {
  const view = planView({
    tasks: [{ text: 'Đối thoại', timing: 'Trong năm' }],
    reports: [{ name: 'Báo cáo' }],
  });
  const [task] = view.tasks;
  const [report] = view.reports;
  const timed: readonly (ViewRow<'timing'> | undefined)[] = [task, report];
  expect(timed.map((row) => row?.text('timing'))).toEqual(['Trong năm', '']);
  // @ts-expect-error: a misspelt key
  expect(task?.text('txet')).toBe('');
  // @ts-expect-error: a column of another table
  expect(task?.text('unitsDue')).toBe('');
  // @ts-expect-error: a row of fewer keys is not one of more
  const wrong: ViewOf<'tasks'> | undefined = timed[0];
  expect(wrong).toBe(task);
  expect(report && edit(report, 'name', { value: 'x' }).at).toEqual({
    sheet: 'reports name',
    row: 1,
    column: 0,
  });
  // @ts-expect-error: a column of another table
  expect(report && edit(report, 'product', { value: 'x' }).at.sheet).toBe('reports product');
});

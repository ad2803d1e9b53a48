import { planView } from '../../../test/support/plan-view';
import type { Reading } from '../calendar/timing';
import { formatDate } from '../calendar/civil';
import { toSerial } from '../../workbook/cells/serial';
import { deadlinesOf } from './view';

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
  const view = planView({ info: { beforeDay }, tasks: [task as Record<string, string | number>] });
  const days = deadlinesOf(view, view.tasks[0]!, 'deadline');
  expect(days.map((day) => [formatDate(day.last), formatDate(day.lateAfter)])).toEqual([expected]);
});

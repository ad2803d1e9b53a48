import { planView } from '../../../../test/support/plan-view';
import { runRule } from '../review/check';
import { unreadableTiming } from './unreadable-timing';

test.each([
  ['a phrase without meaning', { timing: 'khi trời đẹp' }, 'deadline.notUnderstood'],
  ['a day that is not', { timing: 'trước ngày 31/02/2026' }, 'deadline.noSuchDay'],
  ['another weekday', { timing: 'ngày 15/5/2026 (thứ Bảy)' }, 'deadline.weekday'],
  ['a short year', { timing: 'trước 15/5/26' }, 'deadline.shortYear'],
  ['no last day', { timing: 'đầu tháng 3' }, 'deadline.vague'],
  ['days after an event', { timing: 'Sau đối thoại 05 ngày làm việc' }, 'deadline.event'],
  ['the end of the year', { timing: 'cuối năm' }, 'deadline.vague'],
  ['every year', { timing: 'Hằng năm' }, 'deadline.vague'],
  ['half a year', { timing: '6 tháng đầu năm' }, 'deadline.vague'],
  ['an end before its beginning', { timing: 'từ ngày 15/5 đến ngày 01/5' }, 'deadline.reversed'],
])('%s', (_name, task, code) => {
  const [found, ...others] = runRule(unreadableTiming, planView({ tasks: [task] }));
  const level = code === 'deadline.noSuchDay' ? 'review' : 'note';
  expect([found?.code, found?.level, found?.at.sheet]).toEqual([code, level, 'tasks timing']);
  expect(found?.params).toEqual({ text: task.timing, column: 'Hạn hoàn thành' });
  expect(others).toEqual([]);
});

test.each([
  ['nothing said', {}],
  ['understood', { timing: 'quý II' }],
  ['a date typed in the cell', { timing: 46_157 }],
  ['a date typed beside it', { timing: 'khi trời đẹp', deadline: 46_157 }],
])('silent: %s', (_name, task) => {
  expect(runRule(unreadableTiming, planView({ tasks: [task] }))).toEqual([]);
});

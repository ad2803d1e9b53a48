import { vi } from '../../texts/pane.vi';
import { timeLeft } from './time-left';

test.each([
  ['nothing read yet', 0, 10, 5000, ''],
  ['too soon to tell', 1, 10, 500, ''],
  ['seconds', 5, 10, 5000, 'Còn khoảng 5 giây.'],
  ['minutes, rounded up', 10, 130, 10_000, 'Còn khoảng 2 phút.'],
  ['all read', 10, 10, 5000, ''],
])('%s', (_, done, total, spent, words) => {
  expect(timeLeft(vi.rollUp, done, total, spent)).toBe(words);
});

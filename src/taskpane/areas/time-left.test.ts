import { timeLeft } from './time-left';

const texts = { secondsLeft: '{count} s', minutesLeft: '{count} min' };

test.each([
  ['nothing read yet', 0, 10, 5000, ''],
  ['too soon to tell', 1, 10, 500, ''],
  ['seconds', 5, 10, 5000, '5 s'],
  ['minutes, rounded up', 10, 130, 10_000, '2 min'],
  ['all read', 10, 10, 5000, ''],
])('%s', (_, done, total, spent, words) => {
  expect(timeLeft(texts, done, total, spent)).toBe(words);
});

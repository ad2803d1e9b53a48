import { formatMessage } from '../core/words/format';
import { en } from './messages.en';

test('one is not many', () => {
  const applied = (count: number) => formatMessage({ code: 'fix.applied', params: { count } }, en);
  expect([0, 1, 2].map(applied)).toEqual(['0 cells corrected.', '1 cell corrected.', '2 cells corrected.']);
  expect(formatMessage({ code: 'plan.noTimings', params: { count: 1, total: 9 } }, en)).toContain(
    '1 of 9 tasks has no time',
  );
});

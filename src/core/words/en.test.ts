import { en } from './en';
import { formatMessage } from './format';
import { vi } from './vi';

test('English has the messages of the Vietnamese catalogue, in the same order', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test('one is not many', () => {
  const applied = (count: number) => formatMessage({ code: 'fix.applied', params: { count } }, en);
  expect([0, 1, 2].map(applied)).toEqual(['0 cells mended.', '1 cell mended.', '2 cells mended.']);
  expect(formatMessage({ code: 'plan.noTimings', params: { count: 1, total: 9 } }, en)).toContain(
    '1 of 9 tasks has no time',
  );
});

// A number and a noun beside it need both forms, except where the number is never 1.
const NEVER_ONE: ReadonlySet<string> = new Set([
  'plan.unitTooLong',
  'plan.villageTooLong',
  'template.nameTooLong',
  'unit.spellings',
  'rollup.manySets',
  'file.reviewersMerged',
]);
test.each(Object.entries(en).filter(([code]) => !NEVER_ONE.has(code)))(
  '%s says one as one',
  (_code, text) => {
    expect(text).not.toMatch(/(?<!of )\{(count|total|counted|tasks|changed|added|kept|max|days)\} [a-z]+s\b/);
  },
);

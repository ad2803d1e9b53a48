import { en } from './en';
import { formatMessage } from './format';
import { vi } from './vi';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([word]) => word).sort();

test('English has the messages of the Vietnamese catalogue, in the same order', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test('one is not many', () => {
  const say = (code: 'fix.applied' | 'plan.noTimings', params: Record<string, number>) =>
    formatMessage({ code, params }, en);
  expect([0, 1, 2].map((count) => say('fix.applied', { count }))).toEqual([
    '0 cells mended.',
    '1 cell mended.',
    '2 cells mended.',
  ]);
  expect(say('plan.noTimings', { count: 1, total: 9 })).toContain('1 of 9 tasks has no time');
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

test.each(Object.entries(vi))('%s is filled from the same params in both languages', (code, text) => {
  expect(new Set(placeholders(en[code as keyof typeof vi]))).toEqual(new Set(placeholders(text)));
});

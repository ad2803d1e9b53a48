import type { Rubric } from '../../core/rubric/rubric';
import { loadIllustrativeRubric } from '../index';
import { rubricSchema } from '../rubric-schema';

let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadIllustrativeRubric();
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('is a valid rubric that says it is an illustration and that no one issued it', () => {
  expect(() => rubricSchema.parse(rubric)).not.toThrow();
  const { label, issuer, number, effectiveFrom } = rubric;
  expect({ label, issuer, number, effectiveFrom }).toEqual({
    label: 'ví dụ minh họa',
    issuer: null,
    number: null,
    effectiveFrom: null,
  });
});

test('six groups of 10, 10, 20, 20, 20, 20 points whose criteria add up', () => {
  expect(rubric.groups.map(({ max }) => max)).toEqual([10, 10, 20, 20, 20, 20]);
  expect(rubric.groups.map(({ criteria }) => sum(criteria.map(({ max }) => max)))).toEqual([
    10, 10, 20, 20, 20, 20,
  ]);
  expect(rubric.maxTotal).toBe(100);
  for (const { criteria } of rubric.groups) {
    expect(criteria.length).toBeGreaterThanOrEqual(3);
    expect(criteria.length).toBeLessThanOrEqual(5);
  }
});

test('five bands from 90 down to 0, totals to two decimals', () => {
  expect(rubric.bands.map(({ name, min }) => [name, min])).toEqual([
    ['Xuất sắc', 90],
    ['Tốt', 80],
    ['Khá', 70],
    ['Trung bình', 50],
    ['Yếu', 0],
  ]);
  expect(rubric.decimals).toBe(2);
});

test.each<[string, (copy: Rubric) => unknown]>([
  ['groups that do not add up', (r) => ({ ...r, groups: r.groups.slice(1) })],
  [
    'criteria that do not add up',
    (r) => ({ ...r, groups: r.groups.map((g) => ({ ...g, criteria: g.criteria.slice(1) })) }),
  ],
  ['bands out of order', (r) => ({ ...r, bands: [...r.bands].reverse() })],
  ['no band for 0', (r) => ({ ...r, bands: r.bands.slice(0, -1) })],
  ['a band above the total', (r) => ({ ...r, bands: [{ name: 'Quá cao', min: 101 }, ...r.bands] })],
  [
    'a maximum that is no multiple of the step',
    (r) => ({
      ...r,
      groups: r.groups.map((g) => ({
        ...g,
        criteria: g.criteria.map((c) => ({ ...c, method: { kind: 'points', step: 0.3 } })),
      })),
    }),
  ],
])('the schema refuses %s', (_, spoil) => {
  expect(rubricSchema.safeParse(spoil(rubric)).success).toBe(false);
});

import { drawChart } from './chart-drawing';
import type { Shape } from './chart-drawing';
import { scaleOf } from './chart-scale';

test.each([
  [10, { end: 10, step: 2 }],
  [8.5, { end: 10, step: 2 }],
  [100, { end: 100, step: 20 }],
  [101, { end: 150, step: 50 }],
  [0.3, { end: 0.3, step: 0.1 }],
  [0, { end: 1, step: 1 }],
  [-5, { end: 1, step: 1 }],
])('the scale for %d', (most, { end, step }) => {
  expect(scaleOf(most).end).toBeCloseTo(end);
  expect(scaleOf(most).step).toBeCloseTo(step);
});

const data = {
  categories: ['I', 'II'],
  series: [
    { name: 'Tự chấm', values: [10, 5] },
    { name: 'Thẩm định', values: [null, 2.5] },
  ],
};
const size = { width: 400, height: 240 };
const legend = { visible: true, position: 'Bottom' } as const;

const texts = (shapes: readonly Shape[]) => shapes.flatMap(({ text }) => text ?? []);
/** The sizes of the bars of the series of this colour. */
const bars = (shapes: readonly Shape[], color: string, side: 'width' | 'height') =>
  shapes
    .filter(({ tag, attributes }) => tag === 'rect' && attributes.fill === color)
    .map(({ attributes }) => Number(attributes[side]));

test.each([
  ['ColumnClustered', 'height'],
  ['BarClustered', 'width'],
] as const)('%s: bars as long as their numbers, nothing for none', (type, side) => {
  const shapes = drawChart({ type, legend: { ...legend, visible: false }, axes: {} }, '', data, size);
  const [first, half] = bars(shapes, '#4472C4', side);
  expect(first).toBeGreaterThan(50);
  expect(half).toBeCloseTo((first ?? 0) / 2);
  expect(bars(shapes, '#ED7D31', side)[0]).toBe(0);
});

test('says title, legend, axes, categories and the scale in Vietnamese form', () => {
  const axes = { category: 'Nhóm', value: 'Điểm' };
  const shapes = drawChart({ type: 'ColumnClustered', legend, axes }, 'Điểm từng nhóm', {
    ...data,
    series: [{ name: 'Tự chấm', values: [1, 0.5] }],
  }, size); // prettier-ignore
  expect(texts(shapes)).toEqual(
    expect.arrayContaining(['Điểm từng nhóm', 'Tự chấm', 'Nhóm', 'Điểm', 'I', 'II', '0,2', '1']),
  );
});

test('everything lies within the frame', () => {
  for (const type of ['ColumnClustered', 'BarClustered'] as const) {
    for (const { attributes } of drawChart({ type, legend, axes: {} }, 'T', data, size)) {
      const right = Number(attributes.x ?? attributes.x2) + Number(attributes.width ?? 0);
      const bottom = Number(attributes.y ?? attributes.y2) + Number(attributes.height ?? 0);
      expect(right).toBeLessThanOrEqual(size.width);
      expect(bottom).toBeLessThanOrEqual(size.height);
    }
  }
});

test('a chart over nothing is an empty frame with a scale', () => {
  const empty = { categories: [], series: [] };
  expect(drawChart({ type: 'ColumnClustered', legend, axes: {} }, '', empty, size)).not.toEqual([]);
});

describe('the second series of each category', () => {
  const both = {
    categories: ['I', 'II'],
    series: [
      { name: 'A', values: [4, 2] },
      { name: 'B', values: [6, 8] },
    ],
  };
  const drawn = (type: 'ColumnClustered' | 'BarClustered' | 'ColumnStacked' | 'BarStacked') => {
    const shapes = drawChart({ type, legend: { ...legend, visible: false }, axes: {} }, '', both, size);
    const [a, b] = ['#4472C4', '#ED7D31'].map((color) =>
      shapes.filter(({ attributes }) => attributes.fill === color).map(({ attributes }) => attributes),
    );
    const of = (bar: Shape['attributes'] | undefined, key: string) => Number(bar?.[key]);
    return { first: a?.[0], next: a?.[1], second: b?.[0], of };
  };

  test('begins where the first ends when they are stacked, and side by side with it at the same line else', () => {
    const stacked = drawn('BarStacked');
    const { of } = stacked;
    expect(of(stacked.second, 'x')).toBeCloseTo(of(stacked.first, 'x') + of(stacked.first, 'width'));
    expect(of(stacked.second, 'y')).toBeCloseTo(of(stacked.first, 'y'));
    const clustered = drawn('BarClustered');
    expect(of(clustered.second, 'x')).toBeCloseTo(of(clustered.first, 'x'));
    expect(of(clustered.first, 'y') - of(clustered.second, 'y')).toBeCloseTo(of(clustered.first, 'height'));
  });

  test('stands on the first in a column', () => {
    const { first, second, of } = drawn('ColumnStacked');
    expect(of(second, 'y') + of(second, 'height')).toBeCloseTo(of(first, 'y'));
    expect(of(second, 'x')).toBeCloseTo(of(first, 'x'));
  });

  test('lies below the bars of the next category, which is drawn further up', () => {
    const { first, next, of } = drawn('BarClustered');
    expect(of(next, 'y')).toBeLessThan(of(first, 'y'));
  });
});

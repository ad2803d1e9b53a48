import fc from 'fast-check';
import { loadIllustrativeRubric } from '../../templates';
import { roundHalfUp } from '../formula/evaluate';
import type { Rubric } from './rubric';
import { rubricChecksum, scoreOf, scoreSheet } from './sheet';
import type { ScoreInputs } from './sheet';

let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadIllustrativeRubric();
});

const criteria = () => rubric.groups.flatMap((group) => group.criteria);
const full = (): ScoreInputs => Object.fromEntries(criteria().map(({ code, max }) => [code, max]));

describe('scoreOf', () => {
  test('all at their maximum is 100, in the highest band', () => {
    expect(scoreOf(rubric, full())).toEqual({ total: 100, rating: rubric.bands[0]?.name });
  });

  test.each([
    [90, 'Xuất sắc'],
    [89.99, 'Tốt'],
    [80, 'Tốt'],
    [70, 'Khá'],
    [50, 'Trung bình'],
    [49.99, 'Yếu'],
    [0, 'Yếu'],
  ])('a total of %d rates as %s: lower bounds are included', (total, rating) => {
    let left = total;
    const inputs = Object.fromEntries(
      criteria().map(({ code, max }) => {
        const points = Math.min(max, Math.max(0, left));
        left = roundHalfUp(left - points, 4);
        return [code, points];
      }),
    );
    expect(scoreOf(rubric, inputs)).toEqual({ total, rating });
  });

  test.each<[string, string | number | boolean | null]>([
    ['a text', 'bảy'],
    ['a number typed as text', '7,5'],
    ['a negative number', -0.5],
    ['more than the maximum', 1000],
    ['nothing', null],
    ['a boolean', true],
    ['an error', '#N/A'],
  ])('with %s for one criterion it counts 0 and there is no rating', (_, wrong) => {
    const [first] = criteria();
    const { total, rating } = scoreOf(rubric, { ...full(), [first?.code ?? '']: wrong });
    expect(total).toBe(100 - (first?.max ?? 0));
    expect(rating).toBeUndefined();
  });

  test('agrees with plain addition on any valid scores', () => {
    const scores = fc.tuple(
      ...criteria().map(({ max }) => fc.integer({ min: 0, max: max * 100 }).map((n) => n / 100)),
    );
    fc.assert(
      fc.property(scores, (points) => {
        const inputs = Object.fromEntries(criteria().map(({ code }, index) => [code, points[index] ?? 0]));
        const sum = points.reduce((total, n) => total + Math.round(n * 100), 0) / 100;
        const { total, rating } = scoreOf(rubric, inputs);
        expect(total).toBe(sum);
        expect(rating).toBe(rubric.bands.find((band) => sum >= band.min)?.name);
      }),
      { numRuns: 60 },
    );
  });
});

describe('scoreSheet', () => {
  test('says that the set of criteria is an illustration', () => {
    const sheet = scoreSheet(rubric, { sheet: 'S', table: 'T' });
    const texts = sheet.cells.map(({ content }) => ('value' in content ? String(content.value) : ''));
    expect(texts.some((text) => text.includes('ví dụ minh họa'))).toBe(true);
  });

  test('has nothing below its table', () => {
    const { cells, table } = scoreSheet(rubric, { sheet: 'S', table: 'T' });
    expect(Math.max(...cells.map((cell) => cell.row))).toBeLessThan(table?.row ?? 0);
  });
});

describe('rubricChecksum', () => {
  test('changes with any word of the set', () => {
    expect(rubricChecksum({ ...rubric, title: `${rubric.title}.` })).not.toBe(rubricChecksum(rubric));
    expect(rubricChecksum(rubric)).toBe(rubricChecksum(structuredClone(rubric)));
  });
});

import { disagreements, generated } from '../../../../test/support/score-cases';
import { WIDE_RUBRIC } from '../../../../test/support/wide-rubric';
import { FULL, SEED } from '../../../../test/support/sample';
import { LAYOUT } from '../../layout/layout';
import { sheetScore } from './score';
import { scoreSheets } from './sheet';
import { scorePlaces } from './sheet-places';
import { calculate } from '../../../workbook/draft/calculate';

const NAMES = { ...LAYOUT.scores, scale: LAYOUT.scale };

const COUNT = FULL ? 300 : 60;

test(`the formulas of every method give what the evaluator works out, on ${COUNT} sheets of seed ${SEED}`, () => {
  const { sheets, expected } = generated(COUNT, SEED);
  const results = Array.from({ length: COUNT }, (_, n) =>
    calculate({ sheets: sheets.slice(2 * n, 2 * n + 2), names: [] }),
  );
  const found = disagreements(
    expected,
    ({ n, sheet, row, column }) => results[n]?.cell(sheet, row, column) ?? null,
  );
  expect(found.slice(0, 5)).toEqual([]);
});

test.each<[string, readonly number[], string]>([
  // Of 30 points: what stands is a share of them, 36 of 40 is 27 of 30.
  ['every group at its share', [3, 4, 5, 6, 9], 'Xuất sắc'],
  ['a group a little below 80 %', [3, 4, 5, 8, 7.9], 'Tốt'],
  ['a group at 75,5 % exactly', [3, 4, 5, 8, 7.55], 'Tốt'],
  ['a named group below its share', [3, 4, 5, 8, 7.54], 'Khá'],
  ['points for the highest band and a group far below', [3, 4, 5, 8, 4], 'Khá'],
  ['few points', [0, 0, 0, 4, 2], 'Yếu'],
])('%s: the unit rates itself by its share of what it scores', (_, points, rating) => {
  const codes = ['1.1.1', '1.1.2.1', '1.1.2.2', '1.2', '2.1'];
  const inputs = Object.fromEntries(codes.map((code, i) => [code, { input1: points[i] ?? null }]));
  const score = sheetScore(WIDE_RUBRIC, inputs);
  expect([score.self.outOf, score.self.rating, score.final.rating]).toEqual([30, rating, undefined]);
  const { scores, scale } = scoreSheets(WIDE_RUBRIC, NAMES, inputs);
  const at = scorePlaces(scores.table ?? { row: 0, column: 0 }, WIDE_RUBRIC).rating;
  expect(calculate({ sheets: [scores, scale], names: [] }).cell(NAMES.sheet, at.row, at.column)).toBe(rating);
});

test('a unit kept out of a higher band is in the next whose own conditions hold', () => {
  const [best, good, ...others] = WIDE_RUBRIC.bands;
  const rubric = {
    ...WIDE_RUBRIC,
    bands: [
      { name: best?.name ?? '', min: 36 },
      { name: good?.name ?? '', min: 30, conditions: [{ share: 0.9 }] },
      ...others,
    ],
    knockOuts: [{ reason: 'Gửi muộn', cap: good?.name ?? '' }],
  };
  const inputs = { '1.1.1': { input1: 3 }, '1.1.2.1': { input1: 4 }, '1.1.2.2': { input1: 5 } };
  const all = { ...inputs, '1.2': { input1: 7 }, '2.1': { input1: 8.9 } };
  expect([true, false].map((met) => sheetScore(rubric, all, [met]).self.rating)).toEqual(['Khá', best?.name]);
  const { scores, scale } = scoreSheets(rubric, NAMES, all);
  const places = scorePlaces(scores.table ?? { row: 0, column: 0 }, rubric);
  const [mark] = places.knockOuts;
  const cells = scores.cells.map((cell) =>
    cell.row === mark?.row && cell.column === mark.column ? { ...cell, content: { value: 'x' } } : cell,
  );
  const results = calculate({ sheets: [{ ...scores, cells }, scale], names: [] });
  expect(results.cell(NAMES.sheet, places.rating.row, places.rating.column)).toBe('Khá');
});

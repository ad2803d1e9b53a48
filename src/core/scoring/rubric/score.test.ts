import { disagreements, generated } from '../../../../test/support/score-cases';
import { FULL, SEED } from '../../../../test/support/sample';
import { calculate } from '../../../workbook/draft/calculate';

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

import { disagreements, generated } from '../../../../test/support/score-cases';
import { calculate } from '../../../workbook/draft/calculate';

test('the formulas of every method give what the evaluator works out, on 300 sheets', () => {
  const { sheets, expected } = generated(300);
  const results = sheets.map((sheet) => calculate({ sheets: [sheet], names: [] }));
  const found = disagreements(
    expected,
    ({ n, sheet, row, column }) => results[n]?.cell(sheet, row, column) ?? null,
  );
  expect(found.slice(0, 5)).toEqual([]);
});

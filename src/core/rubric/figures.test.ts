import { FIGURE_CASES, figureWorkbook, shownFigures } from '../../../test/support/figure-cases';
import { reviewPlan } from '../../actions/check-plan';
import { loadRubrics } from '../../templates';

test.each(FIGURE_CASES)('$name', async (figures) => {
  const door = await figureWorkbook(figures);
  const { notes, self } = figures;
  expect(shownFigures(await door.read(), figures)).toEqual({ notes, self });
});

test('formulas that follow the tables are as they were made', async () => {
  const door = await figureWorkbook(FIGURE_CASES[1]!);
  const review = reviewPlan(await door.read(), await loadRubrics());
  expect(review.ok && review.findings.filter(({ code }) => code.startsWith('altered.'))).toEqual([]);
});

/** A plan that is written as a document and read again is the same plan. */
import { documentOf, planIn, saidBy, workbookOf } from './support/plan-again';
import { sample } from './support/sample';
import { writtenPlan } from './support/written-plans';

const SEEDS = sample(
  Array.from({ length: 60 }, (_, index) => index + 1),
  4,
);

test.each(SEEDS)('plan %i as .docx', async (seed) => {
  const book = await workbookOf(writtenPlan(seed));
  const { template, unused } = await planIn(await documentOf(book), 'ke-hoach.docx');
  expect(unused).toEqual([]);
  expect(await saidBy(await workbookOf(template))).toEqual(await saidBy(book));
});

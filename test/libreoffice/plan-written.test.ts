/** A plan that is written as a document, made a PDF by LibreOffice and read again is the same plan. */
import { documentOf, planIn, saidBy, workbookOf } from '../support/plan-again';
import { writtenPlan } from '../support/written-plans';
import { convertAll } from './soffice';

const SEEDS = Array.from({ length: 8 }, (_, index) => index + 101);

test('eight plans, at one start of LibreOffice', async () => {
  const books = await Promise.all(SEEDS.map((seed) => workbookOf(writtenPlan(seed))));
  const pdfs = await convertAll(await Promise.all(books.map((book) => documentOf(book))), 'pdf', {
    from: 'docx',
  });
  for (const [at, pdf] of pdfs.entries()) {
    const { template, unused } = await planIn(pdf, 'ke-hoach.pdf');
    expect({ seed: SEEDS[at], unused }).toEqual({ seed: SEEDS[at], unused: [] });
    expect(await saidBy(await workbookOf(template))).toEqual(await saidBy(books[at]!));
  }
});

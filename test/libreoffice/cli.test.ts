/** A file made without Excel, by the command line's own means, calculates to the same in LibreOffice. */
import { draftPlan, draftScore } from '../support/actions';
import { joinDrafts } from '../../src/workbook/draft/draft';
import { machine } from '../../src/cli/machine';
import { fileWorkbook } from '../../src/files/from-draft';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { loadRubric, loadTemplate } from '../../src/templates';
import { seededRandom } from '../support/memory-door';
import { convert } from './soffice';

/** The cached values are of the day they were written; LibreOffice calculates them for its own. */
const today = machine.today();

test('every cached value of a plan with its score sheet is what LibreOffice calculates', async () => {
  const template = await loadTemplate('binh-chuong-2026');
  const plan = draftPlan(
    { sheets: [], names: [] },
    { template, unit: 'UBND xã A', year: '2026' },
    { random: seededRandom() },
  );
  if (!plan.ok) {
    throw new Error('no plan');
  }
  const planned = readWorkbook(await writeWorkbook(fileWorkbook(plan.draft, '', today)));
  const scores = planned.ok && draftScore(planned.workbook, await loadRubric('minh-hoa'));
  if (!scores || !scores.ok) {
    throw new Error('no score sheet');
  }
  const bytes = await writeWorkbook(fileWorkbook(joinDrafts(plan.draft, scores.draft), 'Sổ', today));
  const [saved, recalculated] = [bytes, await convert(bytes, 'xlsx', { recalculate: true })].map((file) => {
    const reading = readWorkbook(file);
    return reading.ok ? reading.workbook.sheets : [];
  });
  let formulas = 0;
  for (const sheet of saved ?? []) {
    const other = recalculated?.find(({ name }) => name === sheet.name);
    sheet.grid.formulas.forEach((line, r) => {
      line.forEach((formula, c) => {
        if (formula !== null) {
          formulas += 1;
          expect([formula, other?.grid.values[r]?.[c] ?? '']).toEqual([
            formula,
            sheet.grid.values[r]?.[c] ?? '',
          ]);
        }
      });
    });
  }
  expect(formulas).toBeGreaterThan(50);
});

/**
 * 6,000 score sheets, at least 5,000 of them with items of any one method: LibreOffice makes of the formulas what the evaluator works out. The
 * stand-in takes as many (test/excel/score-methods.full.test.ts); the fast tests hold fewer of them against workbook/formula
 * (src/core/scoring/rubric/score.test.ts) and the stand-in (test/excel/score-methods.test.ts).
 */
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { disagreements, generated, generatedWorkbook, sheetsOfRarestMethod } from '../support/score-cases';
import { convert } from './soffice';

/** So many a workbook: with more tables LibreOffice takes ever longer for each. */
const AT_ONCE = 250;

const BATCHES = Array.from({ length: 24 }, (_, index) => index + 1);

test('every method stands in 5,000 sheets', () => {
  expect(sheetsOfRarestMethod(AT_ONCE) * BATCHES.length).toBeGreaterThanOrEqual(5000);
});

// LibreOffice takes its time over a workbook of so many tables.
jest.setTimeout(300_000);

test.each(BATCHES)('sheets of batch %d', async (seed) => {
  const cases = generated(AT_ONCE, seed);
  const bytes = await writeWorkbook(generatedWorkbook(cases));
  const reading = readWorkbook(await convert(bytes, 'xlsx', { recalculate: true }));
  if (!reading.ok) {
    throw new Error(reading.detail);
  }
  const found = disagreements(cases.expected, ({ sheet, row, column }) => {
    const grid = findSheet(reading.workbook, sheet)?.grid;
    return grid ? cellOf(grid, row, column).value : null;
  });
  expect(found.slice(0, 5)).toEqual([]);
});

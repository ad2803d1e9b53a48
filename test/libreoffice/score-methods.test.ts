/**
 * 3,500 score sheets, at least 5,000 items of every method in them, of which a run draws 250: LibreOffice makes of the
 * formulas what the evaluator works out. The stand-in takes as many (test/excel/generated-scores.test.ts); the fast tests hold fewer
 * of them against workbook/formula (src/core/scoring/rubric/score.test.ts) and the stand-in (test/excel/score-methods.test.ts).
 */
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { disagreements, generated, generatedWorkbook, itemsOfRarestMethod } from '../support/score-cases';
import { sample } from '../support/sample';
import { convertAll } from './soffice';

/** Sheets in a workbook: with more tables LibreOffice takes ever longer for each. */
const AT_ONCE = 50;
/** Workbooks that one start of LibreOffice takes. */
const AT_A_START = 5;

const STARTS = Array.from({ length: 14 }, (_, index) => index);

test('of every method 5,000 items are scored', () => {
  expect(itemsOfRarestMethod(AT_ONCE) * AT_A_START * STARTS.length).toBeGreaterThanOrEqual(5000);
});

// LibreOffice takes its time over so many tables.
jest.setTimeout(600_000);

test.each(sample(STARTS, 1))('sheets of start %d', async (start) => {
  const batches = Array.from({ length: AT_A_START }, (_, index) =>
    generated(AT_ONCE, 1 + start * AT_A_START + index),
  );
  const files = await Promise.all(batches.map((cases) => writeWorkbook(generatedWorkbook(cases))));
  const calculated = await convertAll(files, 'xlsx', { recalculate: true });
  for (const [index, { expected }] of batches.entries()) {
    const reading = readWorkbook(calculated[index] ?? new Uint8Array());
    if (!reading.ok) {
      throw new Error(reading.detail);
    }
    const found = disagreements(expected, ({ sheet, row, column }) => {
      const grid = findSheet(reading.workbook, sheet)?.grid;
      return grid ? cellOf(grid, row, column).value : null;
    });
    expect(found.slice(0, 5)).toEqual([]);
  }
});

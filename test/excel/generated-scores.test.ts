/**
 * 3,120 score sheets, at least 5,000 items of every method in them: the stand-in makes of the formulas what the evaluator
 * works out. One workbook of sheets for all: its figures, marks and points are typed anew, which is what happens to a unit's sheet.
 * The fast gate draws some of them. score-methods.test.ts writes its few sheets through office.js.
 */
import { openExcel } from 'excel-stand-in';
import type { OpenExcel } from 'excel-stand-in';
import { disagreements, generated, generatedWorkbook, itemsOfRarestMethod } from '../support/score-cases';
import type { Generated } from '../support/score-cases';
import { FULL, sample } from '../support/sample';

/** Sheets in the workbook: with more, Univer takes longer for each. */
const AT_ONCE = 24;
/** How often they are filled in a test. */
const ROUNDS = 10;

const BATCHES = Array.from({ length: 13 }, (_, index) => index);
const DRAWN_ROUNDS = FULL ? ROUNDS : 2;

// A batch that is cut off would leave the next one half typed sheets.
jest.setTimeout(600_000);

let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ workbook: generatedWorkbook(generated(AT_ONCE)) });
});

afterAll(() => {
  excel.close();
});

test('of every method 5,000 items are scored', () => {
  expect(itemsOfRarestMethod(AT_ONCE) * BATCHES.length * ROUNDS).toBeGreaterThanOrEqual(5000);
});

test.each(sample(BATCHES, 1))('sheets of batch %d', async (batch) => {
  for (let round = 0; round < DRAWN_ROUNDS; round++) {
    const cases = generated(AT_ONCE, 1 + batch * ROUNDS + round);
    fillAnew(cases);
    const { sheets } = await excel.workbook();
    const cellsOf = new Map(sheets.map(({ name, cells }) => [name, cells]));
    const found = disagreements(
      cases.expected,
      ({ sheet, row, column }) => cellsOf.get(sheet)?.get(row)?.get(column)?.value ?? null,
    );
    expect(found.slice(0, 5)).toEqual([]);
  }
});

/** Types the values of other cases over those that are there; formulas stay, and are the same ones. */
function fillAnew(cases: Generated): void {
  for (const { name, cells } of generatedWorkbook(cases).sheets) {
    const rows = Math.max(...cells.keys()) + 1;
    const columns = Math.max(...[...cells.values()].flatMap((line) => [...line.keys()])) + 1;
    const typed = Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column): string | number | boolean | null => {
        const cell = cells.get(row)?.get(column);
        if (!cell || cell.formula !== undefined) {
          return null;
        }
        const { value } = cell;
        // An apostrophe keeps a text from being read as a number or a date.
        return typeof value === 'string' && value !== '' ? `'${value}` : (value ?? '');
      }),
    );
    // The whole sheet at once: each typing asks of all cells around it what follows.
    excel.typeAs({ sheet: name, row: 0, column: 0 }, typed);
  }
}

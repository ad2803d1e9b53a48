/**
 * 3,120 score sheets, at least 5,000 items of every method in them: the stand-in makes of the formulas what the evaluator
 * works out. One workbook of sheets for all: its figures, marks and points are typed anew, which is what happens to a unit's sheet.
 * The fast gate draws some of them. score-methods.test.ts writes its few sheets through office.js.
 */
import { readValues } from '../../sandbox/engine/cells';
import type { CellMatrix } from '../../sandbox/engine/cells';
import { sheetOf } from '../../sandbox/engine/engine';
import { valueData } from '../../sandbox/engine/open-content';
import { findSheetId } from '../../sandbox/engine/sheets';
import { SetRangeValuesMutation } from '../../sandbox/engine/univer-parts';
import { openExcel } from '../../sandbox/node';
import type { OpenExcel } from '../../sandbox/node';
import { disagreements, generated, generatedWorkbook, itemsOfRarestMethod } from '../support/score-cases';
import type { Generated } from '../support/score-cases';
import { FULL, sample } from '../support/sample';

/** Sheets in the workbook: with more, Univer takes longer for each. */
const AT_ONCE = 24;
/** How often they are filled in a test. */
const ROUNDS = 10;

const BATCHES = Array.from({ length: 13 }, (_, index) => index);
const DRAWN_ROUNDS = FULL ? ROUNDS : 2;

let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ content: generatedWorkbook(generated(AT_ONCE)) });
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
    await fillAnew(cases);
    const found = disagreements(cases.expected, ({ sheet, row, column }) => {
      const at = { row, column, rows: 1, columns: 1 };
      return readValues(excel.engine, idOf(sheet), at)[0]?.[0] ?? null;
    });
    expect(found.slice(0, 5)).toEqual([]);
  }
});

function idOf(sheet: string): string {
  const id = findSheetId(excel.engine, sheet);
  if (id === undefined) {
    throw new Error(`no sheet ${sheet}`);
  }
  return id;
}

/** Gives the workbook the values of other cases; formulas stay, and are the same ones. */
async function fillAnew(cases: Generated): Promise<void> {
  for (const { name, cells } of generatedWorkbook(cases).sheets) {
    const id = idOf(name);
    const grid = sheetOf(excel.engine, id).getCellMatrix();
    const matrix: CellMatrix = {};
    for (const [row, line] of cells) {
      for (const [column, { value, formula }] of line) {
        if (formula === undefined) {
          (matrix[row] ??= {})[column] = { v: null, t: null, ...valueData(value) };
        } else if (!grid.getValue(row, column)?.f) {
          throw new Error(`no formula in row ${row}, column ${column} of ${name}`);
        }
      }
    }
    excel.engine.run(SetRangeValuesMutation.id, { subUnitId: id, cellValue: matrix });
  }
  await excel.engine.settled();
}

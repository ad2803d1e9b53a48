/** One meaning of every formula: workbook/formula and LibreOffice, from a file we write, give the same. */
import type { CellValue } from '../../src/workbook/cells/cells';
import { cellOf } from '../../src/workbook/cells/snapshot';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { CASES, randomCases } from '../support/formula-cases';
import {
  coreResults,
  differences,
  formulaWorkbook,
  place,
  placeOnce,
  READ_BY_LANGUAGE,
} from '../support/formula-run';
import type { KnownDifference, Placed } from '../support/formula-run';
import { convert } from './soffice';

/** What differs, and why. The product's formulas stay clear of each: see what guards them. */
const KNOWN: readonly KnownDifference[] = [
  READ_BY_LANGUAGE,
  {
    reason: 'a truth value in a cell is to LibreOffice a number that is shown as a word',
    // No column of ours holds truth values; a user who types one is told by Rà soát.
    cases:
      /(input |[-+*/=<>&] )(true|false)\b|^(SUM|COUNT|AND|OR) of (column (Lạ|Giá trị)|two columns)|^COUNTIF of values by|^TRUE&""/,
  },
  {
    reason: 'LibreOffice calculates and counts with the text "TRUE"',
    cases:
      /^(input [-+*/] .*"TRUE"|IFERROR of a division, .*"TRUE"|ISNUMBER of a sum, .*"TRUE"|ROUND .*"TRUE"|COUNTIF by .*"TRUE")/,
  },
  {
    reason: 'of two errors LibreOffice may give the other',
    cases: /^input [-+*/&] (#|.*input #)/,
  },
  {
    reason: 'LibreOffice gives an error for a criterion that is one; Excel counts the cells that hold it',
    cases: /^COUNTIF by .*input #/,
  },
  {
    reason: 'texts with signs among their letters are sorted by language',
    // expr.ts refuses the order of a given text; of cells the product asks the order of numbers only.
    cases: /^input (<|<=|>|>=) ("a~c", input "abc"|"abc", input "a~c")$/,
  },
  {
    reason:
      'half less one unit of the 17th digit: LibreOffice rounds what is stored, Excel what it shows (15 digits)',
    cases: /^ROUND\(0\.285\*100, 0\)$/,
  },
];

async function libreOfficeResults(placed: readonly Placed[]): Promise<CellValue[]> {
  const bytes = await convert(await writeWorkbook(formulaWorkbook(placed)), 'xlsx', { recalculate: true });
  const reading = readWorkbook(bytes);
  if (!reading.ok) {
    throw new Error(`${reading.code}: ${reading.detail}`);
  }
  const grid = reading.workbook.sheets[0]?.grid;
  return placed.map(({ row, column }) => (grid ? cellOf(grid, row, column).value : null));
}

test('every operator and function, with every kind of input', async () => {
  const placed = place(CASES);
  expect(differences(placed, coreResults(placed), await libreOfficeResults(placed), KNOWN)).toEqual({
    unknown: [],
    stale: [],
  });
});

test('made-up formulas', async () => {
  const placed = placeOnce(randomCases(500, 2026));
  expect(
    // Which of several errors a formula gives is LibreOffice's own choice.
    differences(placed, coreResults(placed), await libreOfficeResults(placed), [], {
      digits: 12,
      anyError: true,
    }).unknown,
  ).toEqual([]);
});

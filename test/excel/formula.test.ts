/** One meaning of every formula: workbook/formula and the stand-in, through office.js, give the same. */
import { CASES, randomCases } from '../support/formula-cases';
import {
  coreResults,
  differences,
  place,
  placeOnce,
  READ_BY_LANGUAGE,
  standInResults,
} from '../support/formula-run';
import type { KnownDifference } from '../support/formula-run';

/** What still differs, and why. */
const KNOWN: readonly KnownDifference[] = [
  READ_BY_LANGUAGE,
  {
    reason:
      'an empty cell given on by IF: the stand-in makes it 0 at once, Excel only when nothing else is done with it',
    cases: /^IF gives the input, (joined|compared), input empty$/,
  },
];

test('every operator and function, with every kind of input', async () => {
  const placed = place(CASES);
  expect(placed.length).toBeGreaterThan(5000);
  expect(differences(placed, coreResults(placed), await standInResults(placed), KNOWN)).toEqual({
    unknown: [],
    stale: [],
  });
});

test('made-up formulas', async () => {
  const placed = placeOnce(randomCases(500, 2026));
  const core = coreResults(placed);
  // Else they would prove little.
  expect(new Set(core.map((value) => JSON.stringify(value))).size).toBeGreaterThan(80);
  expect(differences(placed, core, await standInResults(placed)).unknown).toEqual([]);
});

/** Plans made by LibreOffice, python-docx, and by hand after Word's habits: what they say, as it was written down before. */
import path from 'node:path';
import { agree, expectedFacts, FACT_KINDS, factsOf } from '../../../test/support/plan-facts';
import { heldOutPlans, toolPlans } from '../../../test/support/plan-corpus';
import type { CorpusDocument } from '../../../test/support/plan-corpus';
import { TOOL_PLANS } from '../../../test/fixtures/documents/tools/expected';
import { readPlan } from './read-plan';

/** Facts that are read otherwise than they were written down; each is told to the user beside its row or in the list. */
const KNOWN: Readonly<Record<string, string>> = {
  // A sơ kết of six months is taken for a report, as most plans mean it.
  'o2-tab-columns.docx': 'reports: + III.1 6T 25/6/2026',
};

const FIXTURES = path.join(__dirname, '../../../test/fixtures');
let documents: readonly CorpusDocument[] = [];
beforeAll(async () => {
  documents = await toolPlans(FIXTURES);
});

test.each(Object.keys(TOOL_PLANS))('%s', (name) => {
  const found = documents.find((each) => each.name === name);
  if (!found) {
    throw new Error('not read');
  }
  const { expected } = found;
  const reading = readPlan(found.document);
  const [facts, wanted] = [factsOf(reading), expectedFacts(expected)];
  const wrong = FACT_KINDS.flatMap((kind) => {
    const { missing, tooMuch } = agree(kind, wanted[kind], facts[kind], false);
    return [...missing.map((fact) => `${kind}: - ${fact}`), ...tooMuch.map((fact) => `${kind}: + ${fact}`)];
  });
  expect(wrong).toEqual(KNOWN[name] === undefined ? [] : [KNOWN[name]]);
  expect(reading.signer?.name ?? null).toBe(expected.signer);
  expect(reading.unused).toEqual([]);
  if (expected.agency !== undefined) {
    expect(reading.agency).toBe(expected.agency);
  }
});

/** The plans kept back are not held one by one: what is mended is mended as a kind (habits.test.ts). */
test.each([
  ['tasks', 0.97],
  ['bodies', 0.95],
  ['dates', 0.99],
] as const)('kept back: %s', async (kind, least) => {
  const counts = (await heldOutPlans(FIXTURES)).map(({ document, expected }) => {
    const [wanted, read] = [expectedFacts(expected)[kind], factsOf(readPlan(document))[kind]];
    return { found: agree(kind, wanted, read, false).found, wanted: wanted.length, read: read.length };
  });
  const sum = (key: 'found' | 'wanted' | 'read'): number => counts.reduce((all, each) => all + each[key], 0);
  expect(sum('found') / sum('wanted')).toBeGreaterThanOrEqual(least);
  expect(sum('found') / sum('read')).toBeGreaterThanOrEqual(kind === 'dates' ? 1 : least);
});

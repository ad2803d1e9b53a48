/** Plans made by LibreOffice, python-docx, and by hand after Word's habits: what they say, as it was written down before. */
import path from 'node:path';
import { agree, expectedFacts, FACT_KINDS, factsOf } from '../../../test/support/plan-facts';
import { toolPlans } from '../../../test/support/plan-corpus';
import type { CorpusDocument } from '../../../test/support/plan-corpus';
import { TOOL_PLANS } from '../../../test/fixtures/documents/tools/expected';
import { readPlan } from './read-plan';

/** Facts that are read otherwise than they were written down; each is told to the user beside its row or in the list. */
const KNOWN: Readonly<Record<string, string>> = {
  // A sơ kết of six months is taken for a report, as most plans mean it.
  'o2-tab-columns.docx': 'reports: + III.1 6T 25/6/2026',
};

let documents: readonly CorpusDocument[] = [];
beforeAll(async () => {
  documents = await toolPlans(path.join(__dirname, '../../../test/fixtures'));
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

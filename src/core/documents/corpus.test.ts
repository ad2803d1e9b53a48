/** The reading of plans as offices write them, held to what was written down by hand. */
import { agree, expectedFacts, FACT_KINDS, factsOf } from '../../../test/support/plan-facts';
import type { FactKind } from '../../../test/support/plan-facts';
import { WRITTEN_PLANS } from '../../../test/support/plan-corpus';
import type { CorpusDocument } from '../../../test/support/plan-corpus';
import { planTemplateSchema } from '../../templates/schema';
import { readPlan } from './read-plan';
import { templateOf } from './to-template';

const WORKED_ON = [...WRITTEN_PLANS.first, ...WRITTEN_PLANS.second];
const ALL = [...WORKED_ON, ...WRITTEN_PLANS.heldBack];
const named = (documents: readonly CorpusDocument[]) => documents.map((each) => [each.name, each] as const);

/** The kinds in which a reading and what is expected differ. */
function differences({ document, expected }: CorpusDocument): unknown[] {
  const facts = factsOf(readPlan(document));
  const wanted = expectedFacts(expected);
  return FACT_KINDS.flatMap((kind) => {
    const { missing, tooMuch } = agree(kind, wanted[kind], facts[kind], false);
    const isCounted = kind !== 'tasks' || wanted.tasks.length > 0;
    return isCounted && missing.length + tooMuch.length > 0 ? [{ kind, missing, tooMuch }] : [];
  });
}

test.each(named(WORKED_ON))('%s: all that it says, and no more', (_name, document) => {
  expect(differences(document)).toEqual([]);
});

test.each(named(ALL))('%s: head, signature, doubts and what is unused', (_name, { document, expected }) => {
  const { agency, signer, doubts, unused } = readPlan(document);
  const codes = doubts.map(({ message }) => message.code as string);
  if (expected.agency !== undefined) {
    expect(agency).toBe(expected.agency);
  }
  if (expected.signer !== undefined) {
    expect(signer?.name ?? null).toBe(expected.signer);
  }
  expect((expected.doubts ?? []).filter((code) => !codes.includes(code))).toEqual([]);
  expect(
    (expected.unused ?? []).filter((words) => !unused.some(({ text }) => text.startsWith(words))),
  ).toEqual([]);
});

test.each(named(ALL))('%s: a template that the schema takes, if it has rows', (_name, { document }) => {
  const reading = readPlan(document);
  const file = Object.fromEntries(
    Object.entries(templateOf(reading) ?? {}).filter(([key]) => key !== 'reviews'),
  );
  const issues = reading.tasks.length === 0 ? [] : (planTemplateSchema.safeParse(file).error?.issues ?? []);
  expect(issues).toEqual([]);
});

test.each([
  ['tasks', 0.97],
  ['bodies', 0.94],
  ['dates', 1],
] as const satisfies readonly (readonly [FactKind, number])[])('held back: %s', (kind, least) => {
  const sums = WRITTEN_PLANS.heldBack.map(({ document, expected }) => {
    const wanted = expectedFacts(expected)[kind];
    const read = factsOf(readPlan(document))[kind];
    return { found: agree(kind, wanted, read, false).found, wanted: wanted.length, read: read.length };
  });
  const sum = (key: 'found' | 'wanted' | 'read'): number => sums.reduce((all, each) => all + each[key], 0);
  expect(sum('found') / sum('wanted')).toBeGreaterThanOrEqual(least);
  expect(sum('found') / sum('read')).toBeGreaterThanOrEqual(least);
});

test('no day of any plan is silently wrong', () => {
  const wrong = ALL.flatMap(({ name, document, expected }) =>
    agree('dates', expectedFacts(expected).dates, factsOf(readPlan(document)).dates, false).tooMuch.map(
      (day) => `${name}: ${day}`,
    ),
  );
  expect(wrong).toEqual([]);
});

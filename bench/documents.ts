/** The reading of plans. How much of what documents say is found, and how much of what was read is right, by set and kind. */
import { readPlan } from '../src/core/documents/read-plan';
import { agree, expectedFacts, FACT_KINDS, factsOf } from '../test/support/plan-facts';
import type { FactKind } from '../test/support/plan-facts';
import { heldOutPlans, scannedPlans, toolPlans, WRITTEN_PLANS } from '../test/support/plan-corpus';
import type { CorpusDocument } from '../test/support/plan-corpus';

/** One kind of facts of one set. */
export interface DocumentRun {
  readonly set: string;
  readonly kind: FactKind;
  readonly documents: number;
  readonly expected: number;
  /** Found, of what the documents say. */
  readonly recall: number;
  /** Right, of what was read. */
  readonly precision: number;
  /** Read and not in the documents: of days the silently wrong ones. */
  readonly wrong: number;
}

/** @param fixtures the folder test/fixtures. */
export async function readDocuments(fixtures: string): Promise<DocumentRun[]> {
  const sets: readonly (readonly [string, readonly CorpusDocument[]])[] = [
    ['scanned', scannedPlans(fixtures)],
    ['worked on', [...WRITTEN_PLANS.first, ...WRITTEN_PLANS.second]],
    ['held back', WRITTEN_PLANS.heldBack],
    ['other tools', await toolPlans(fixtures)],
    ['other tools, held back', await heldOutPlans(fixtures)],
  ];
  return sets.flatMap(([set, documents]) => FACT_KINDS.map((kind) => runOf(set, kind, documents)));
}

function runOf(set: string, kind: FactKind, documents: readonly CorpusDocument[]): DocumentRun {
  let found = 0;
  let expected = 0;
  let read = 0;
  for (const { document, expected: plan } of documents) {
    const wanted = expectedFacts(plan)[kind];
    // The paragraphs of scanned plans are not written down one by one.
    const facts = kind === 'tasks' && wanted.length === 0 ? [] : factsOf(readPlan(document))[kind];
    found += agree(kind, wanted, facts, document.quality === 'ocr').found;
    expected += wanted.length;
    read += facts.length;
  }
  return {
    set,
    kind,
    documents: documents.length,
    expected,
    recall: expected === 0 ? 1 : found / expected,
    precision: read === 0 ? 1 : found / read,
    wrong: read - found,
  };
}

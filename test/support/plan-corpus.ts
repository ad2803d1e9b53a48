/** The corpus of plans: scanned ones, two sets that the reading was worked on with, and those held back. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentBlocks } from '../../src/core/documents/block';
import { FIRST } from '../fixtures/documents/corpus/first';
import { HELD_BACK } from '../fixtures/documents/corpus/held-back';
import { SECOND } from '../fixtures/documents/corpus/second';
import type { CorpusPlan, ExpectedPlan } from '../fixtures/documents/expected';
import { SEEDS } from '../fixtures/documents/seeds/expected';
import { notedBlocks } from './noted-blocks';
import { textBlocks } from './text-blocks';

/** A document with what it says. */
export interface CorpusDocument {
  readonly name: string;
  readonly document: DocumentBlocks;
  readonly expected: ExpectedPlan;
}

/** The one scanned plan whose text is clean. */
const CLEAN = 'hon-quan-2024';

const noted = (plans: readonly CorpusPlan[]): readonly CorpusDocument[] =>
  plans.map(({ name, text, expected }) => ({ name, document: notedBlocks(text), expected }));

/** The scanned plans, whose texts stand in a folder. @param fixtures the folder test/fixtures. */
export const scannedPlans = (fixtures: string): readonly CorpusDocument[] =>
  Object.entries(SEEDS).map(([name, expected]) => ({
    name,
    expected,
    document: textBlocks(
      readFileSync(path.join(fixtures, 'documents/seeds', `${name}.txt`), 'utf8'),
      name === CLEAN ? 'exact' : 'ocr',
    ),
  }));

/** Written plans, by set. */
export const WRITTEN_PLANS = {
  first: noted(FIRST),
  second: noted(SECOND),
  heldBack: noted(HELD_BACK),
} as const;

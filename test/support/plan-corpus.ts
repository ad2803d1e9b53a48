/** The corpus of plans: scanned ones, two sets that the reading was worked on with, those held back, and files of other tools. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentBlocks } from '../../src/core/documents/block';
import { FIRST } from '../fixtures/documents/corpus/first';
import { HELD_BACK } from '../fixtures/documents/corpus/held-back';
import { HELD_OUT_PLANS } from '../fixtures/documents/held-out/expected';
import { HELD_OUT_WORD } from '../fixtures/documents/held-out/word';
import { SECOND } from '../fixtures/documents/corpus/second';
import { readDocument } from '../../src/files/read-document';
import type { CorpusPlan, ExpectedPlan } from '../fixtures/documents/expected';
import { SEEDS } from '../fixtures/documents/seeds/expected';
import { TOOL_PLANS } from '../fixtures/documents/tools/expected';
import { WORD_PLANS } from '../fixtures/documents/tools/word';
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

/** Files made by LibreOffice, python-docx, and by hand after Word's habits. @param fixtures the folder test/fixtures. */
export const toolPlans = (fixtures: string): Promise<readonly CorpusDocument[]> =>
  filesOf(path.join(fixtures, 'documents/tools/files'), TOOL_PLANS, WORD_PLANS);

/** Files made in the same ways that are kept back for measuring. @param fixtures the folder test/fixtures. */
export const heldOutPlans = (fixtures: string): Promise<readonly CorpusDocument[]> =>
  filesOf(path.join(fixtures, 'documents/held-out/files'), HELD_OUT_PLANS, HELD_OUT_WORD);

const filesOf = (
  folder: string,
  plans: Readonly<Record<string, ExpectedPlan>>,
  word: Readonly<Record<string, () => Uint8Array>>,
): Promise<readonly CorpusDocument[]> =>
  Promise.all(
    Object.entries(plans).map(async ([name, expected]) => {
      const bytes = word[name]?.() ?? readFileSync(path.join(folder, name));
      const read = await readDocument(new Uint8Array(bytes), name);
      return {
        name,
        expected,
        document: read.ok ? read.document : { blocks: [], quality: 'exact' as const },
      };
    }),
  );

/** A scanned plan of the corpus as a Word document: what a planner would bring. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { wordParts } from '../fixtures/word';
import { zipParts } from '../fixtures/xlsx';
import { textBlocks } from './text-blocks';

const SEEDS = path.join(__dirname, '../fixtures/documents/seeds');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The bytes of the document, each block a paragraph with its number typed in front. @param name of a text in test/fixtures/documents/seeds */
export function seedDocument(name: string): Uint8Array {
  const { blocks } = textBlocks(readFileSync(path.join(SEEDS, `${name}.txt`), 'utf8'), 'exact');
  const body = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          `<w:p><w:r><w:t xml:space="preserve">${escaped([block.number, block.text].filter(Boolean).join(' '))}</w:t></w:r></w:p>`,
        ]
      : [],
  );
  return zipParts(wordParts({ body: body.join('') }));
}

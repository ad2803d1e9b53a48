/**
 * Documents of LibreOffice, made of HTML (table) and OpenDocument text (prose), as Word and as PDF. What a reader sees in them is
 * written beside each.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../src/files/read-document';
import { shownBlocks } from './support/shown-blocks';

const FOLDER = path.join(__dirname, 'fixtures/documents');

test.each(['table.docx', 'table.pdf', 'prose.docx', 'prose.pdf'])('%s', async (file) => {
  const reading = await readDocument(new Uint8Array(readFileSync(path.join(FOLDER, file))), file);
  const shown = reading.ok
    ? [
        ...shownBlocks(reading.document.blocks),
        '',
        ...reading.doubts.map(({ code, text }) => `${code}: ${text}`),
      ].join('\n')
    : reading.code;
  expect(shown.trim()).toBe(readFileSync(path.join(FOLDER, `${file}.txt`), 'utf8').trim());
});

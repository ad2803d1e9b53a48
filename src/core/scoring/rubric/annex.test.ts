/** Annexes of six kinds, in files of LibreOffice and pasted: what they say, as it was written down before they were read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CRITERIA } from '../../../../test/fixtures/documents/criteria/expected';
import { readDocument, readPasted } from '../../../files/read-document';
import type { DocumentReading } from '../../../files/documents/reading';
import type { CellValue } from '../../../workbook/cells/cells';
import { readCriteria } from '../../documents/criteria';
import { annexForm, factsRead } from './annex';

const FOLDER = path.join(__dirname, '../../../../test/fixtures/documents/criteria');

const text = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

const file = (name: string): Promise<DocumentReading> =>
  readDocument(new Uint8Array(readFileSync(path.join(FOLDER, 'files', name))), name);

/** Each annex in each container there is of it. */
const CASES = Object.keys(CRITERIA).flatMap((name) => [
  {
    name,
    as: 'pasted',
    read: () => Promise.resolve(readPasted({ html: text(`sources/${name}.html`), text: '' })),
  },
  { name, as: '.docx', read: () => file(`${name}.docx`) },
  { name, as: '.xlsx', read: () => file(`${name}.xlsx`) },
  ...(['c2', 'c4', 'c6'].includes(name.slice(0, 2))
    ? [{ name, as: '.pdf', read: () => file(`${name}.pdf`) }]
    : []),
]);

const shown = (value: CellValue | undefined): string =>
  (typeof value === 'number' ? String(value).replace('.', ',') : String(value ?? '')).replaceAll('\n', '; ');

/** A reading in the words of the expected one. */
async function said(read: () => Promise<DocumentReading>) {
  const document = await read();
  if (!document.ok) {
    throw new Error(document.code);
  }
  const reading = readCriteria(document.document);
  const { content, doubts } = annexForm(reading, factsRead(reading));
  const { settings, rows } = content;
  return {
    number: settings.number,
    day: settings.effectiveFrom,
    issuer: settings.issuer,
    title: settings.title,
    total: settings.maxTotal,
    bands: settings.bands,
    bonusCap: settings.bonusCap,
    rows: rows.map(({ code, title, max, method, params, evidence, by }) =>
      [code, title, max, method === null ? '?' : method, params, evidence, by]
        .map(shown)
        .join(' | ')
        .replace(/ +/g, ' ')
        .trim(),
    ),
    told: doubts
      .map(({ message, row }) => [message.code, ...(row === undefined ? [] : [rows[row]?.code])].join(' '))
      .sort(),
  };
}

test.each(CASES)('$name, $as', async ({ name, read }) => {
  const { day, bands, bonusCap, told, ...others } =
    CRITERIA[name] ??
    (() => {
      throw new Error(name);
    })();
  expect(await said(read)).toEqual({
    ...others,
    day:
      day
        ?.split('/')
        .map((part) => part.padStart(2, '0'))
        .join('/') ?? null,
    bands: bands ?? null,
    bonusCap: bonusCap ?? null,
    told: [...told].sort(),
  });
});

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

/** A small annex: rows of number, content, points, scoring. */
function small(rows: readonly (readonly string[])[]) {
  const cells = (row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const html = `<table>${[['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm'], ...rows].map(cells).join('')}</table>`;
  return said(() => Promise.resolve(readPasted({ html, text: '' })));
}

const GROUP = ['I', 'Nhóm', '10', ''] as const;

test.each([
  ['points that may be thousands', [GROUP, ['1', 'Việc', '1.250', '']], 'annex.pointsUnread I.1'],
  [
    'a number that is left out',
    [GROUP, ['1', 'Việc', '5', ''], ['3', 'Khác', '5', '']],
    'annex.codeOrder I.3',
  ],
  ['a sum below its group', [GROUP, ['1', 'Việc', '9,5', '']], 'rubric.sum I'],
  [
    'a total that is not that of the groups',
    [GROUP, ['1', 'Việc', '10', ''], ['', 'Tổng cộng', '100', '']],
    'rubric.groupsSum',
  ],
  ['no total', [GROUP, ['1', 'Việc', '10', '']], 'annex.totalSummed'],
  [
    'words in the content itself',
    [GROUP, ['1', 'Họp dân. Họp đủ được 7 điểm', '10', '']],
    'annex.methodUnread I.1',
  ],
  ['levels above the maximum', [GROUP, ['1', 'Việc', '10', 'Tốt: 12; Khá: 5']], 'rubric.levelTop I.1'],
])('%s: told', async (_name, rows, wanted) => {
  expect((await small(rows)).told).toContain(wanted);
});

test('two sets of criteria in one document are never mixed', () => {
  const table = (title: string): string =>
    `<table><tr><td>TT</td><td>Tiêu chí</td><td>Điểm tối đa</td></tr><tr><td>I</td><td>${title}</td><td>10</td></tr><tr><td>1</td><td>Việc</td><td>10</td></tr></table><p>PHỤ LỤC II</p>`;
  const read = readPasted({ html: `${table('Xã')}${table('Sở')}`, text: '' });
  const titles = (set: number) =>
    read.ok && readCriteria(read.document, { set }).criteria.map(({ title }) => title);
  expect([titles(1), titles(2)]).toEqual([
    ['Xã', 'Việc'],
    ['Sở', 'Việc'],
  ]);
});

test('a table pasted as text, cells parted by tabs', async () => {
  const text = 'TT\tTiêu chí\tĐiểm tối đa\tCách chấm\nI\tNhóm\t10\t\n1\tHọp dân\t10\t2đ/cuộc\n';
  expect((await said(() => Promise.resolve(readPasted({ text })))).rows).toEqual([
    'I | Nhóm | 10 | | | |',
    'I.1 | Họp dân | 10 | Cộng | cuộc: mỗi lần 2 | |',
  ]);
});

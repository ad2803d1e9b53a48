/** A paper as a Word document, unpacked: its words, tables, page, header; bytes that depend on nothing else. */
import { strFromU8, unzipSync } from 'fflate';
import { gridOf } from '../core/papers/document';
import type { PrintDocument } from '../core/papers/document';
import { writeDocx } from './docx';

const PAPER: PrintDocument = {
  name: 'Phụ lục',
  orientation: 'landscape',
  grid: gridOf('landscape', 1, 5, 2),
  blocks: [
    { kind: 'space', mm: 14 },
    {
      kind: 'sides',
      leftColumns: 2,
      left: [{ text: 'XÃ A & B', bold: true }],
      right: [{ text: 'Độc lập - Tự do - Hạnh phúc' }, { text: '', rule: 60 }],
    },
    { kind: 'lines', lines: [{ text: '(Kèm theo Kế hoạch số ……)', italic: true, size: 14 }] },
    {
      kind: 'table',
      columns: [
        { header: 'STT', align: 'center' },
        { header: 'Nội dung' },
        { header: 'Điểm', color: '#C00000' },
      ],
      numbered: true,
      repeated: true,
      rows: [
        { kind: 'group', text: 'I. Nhóm' },
        { kind: 'cells', cells: [1, 'Việc một\nChỉ tiêu: <80 %', 7.5] },
      ],
    },
  ],
};

test('the words are Vietnamese, rows do not break across pages, nobody signs alone on a page', async () => {
  const signed: PrintDocument = {
    ...PAPER,
    blocks: [
      ...PAPER.blocks,
      { kind: 'lines', lines: [{ text: 'Tổng cộng: 7,5 điểm.' }] },
      { kind: 'sides', leftColumns: 2, left: [], right: [{ text: 'CHỦ TỊCH', bold: true }] },
    ],
  };
  const unzipped = unzipSync(await writeDocx(signed));
  const part = (path: string) => strFromU8(unzipped[path] ?? new Uint8Array());
  expect(part('word/styles.xml')).toContain('<w:lang w:val="vi-VN"/>');
  const document = part('word/document.xml');
  const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
  expect(rows).toHaveLength(6);
  expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  // What stands right above the signatures goes with them.
  expect(document).toMatch(/<w:keepNext\/>(?:(?!<w:p>).)*Tổng cộng/s);
});

test.each([
  ['twelve lines: the row is kept whole', 12, 0],
  ['thirteen: it goes on on the next page', 13, 1],
])('%s', async (_, lines, split) => {
  const text = Array.from({ length: lines }, (__, at) => `Dòng ${at + 1}`).join('\n');
  const blocks = PAPER.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: [{ kind: 'cells' as const, cells: block.columns.map(() => text) }] }
      : block,
  );
  const unzipped = unzipSync(await writeDocx({ ...PAPER, blocks }));
  const document = strFromU8(unzipped['word/document.xml'] ?? new Uint8Array());
  const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
  expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toHaveLength(split);
});

test.each([
  ['one line: as it is written', 'KẾ HOẠCH', 'KẾ HOẠCH'],
  [
    'more: its last two words stay together',
    'Thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở năm 2026 trên địa bàn xã Bình Chương, tỉnh Quảng Ngãi và các thôn',
    'Thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở năm 2026 trên địa bàn xã Bình Chương, tỉnh Quảng Ngãi và các\u00a0thôn',
  ],
])('a title of %s', async (_, text, written) => {
  const lines = [{ text, bold: true, size: 14 }];
  const unzipped = unzipSync(await writeDocx({ ...PAPER, blocks: [{ kind: 'lines', lines }] }));
  expect(strFromU8(unzipped['word/document.xml'] ?? new Uint8Array())).toContain(`>${written}</w:t>`);
});

async function parts(): Promise<(path: string) => string> {
  const unzipped = unzipSync(await writeDocx(PAPER));
  return (path) => {
    const part = unzipped[path];
    if (!part) {
      throw new Error(`${path} is missing: ${Object.keys(unzipped).join(', ')}`);
    }
    return strFromU8(part);
  };
}

/** Rows of each table, a text a cell. */
const tablesIn = (xml: string): string[][][] =>
  (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) =>
    (table.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) =>
        cell
          .replaceAll('<w:br/>', '\n')
          .replace(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&'),
      ),
    ),
  );

test('the words stand where the paper has them; a group goes over all columns', async () => {
  const xml = (await parts())('word/document.xml');
  expect(tablesIn(xml)).toEqual([
    [['XÃ A & B', 'Độc lập - Tự do - Hạnh phúc']],
    [
      ['STT', 'Nội dung', 'Điểm'],
      ['(1)', '(2)', '(3)'],
      ['I. Nhóm'],
      ['1', 'Việc một\nChỉ tiêu: <80 %', '7,5'],
    ],
  ]);
  expect(xml).toContain('<w:gridSpan w:val="3"/>');
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  // A drawn line below the words, not the font's.
  expect(xml).not.toContain('<w:u ');
  expect(xml).toMatch(/Độc lập.*?<w:pBdr><w:bottom w:val="single"/s);
  expect(xml).toContain('(Kèm theo Kế hoạch số ……)');
});

test('a column of its own colour: header, number and cells, and no other', async () => {
  const xml = (await parts())('word/document.xml');
  const red = [...xml.matchAll(/<w:r>(?:(?!<w:r>).)*?<w:color w:val="C00000"\/>.*?<w:t[^>]*>(.*?)<\/w:t>/gs)];
  expect(red.map(([, text]) => text)).toEqual(['Điểm', '(3)', '7,5']);
});

test('A4 landscape with the margins of administrative documents, Times New Roman 13', async () => {
  const read = await parts();
  const xml = read('word/document.xml');
  // 297 by 210 mm, 30 mm to the left, 15 to the right, 20 above and below: in twentieths of a point.
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(read('word/styles.xml')).toMatch(/<w:sz w:val="26"\/>/);
  expect(read('word/styles.xml')).toContain('Times New Roman');
});

test('the page number stands top centre on every page but the first', async () => {
  const read = await parts();
  const xml = read('word/document.xml');
  expect(xml).toContain('<w:titlePg/>');
  const headers = ['word/header1.xml', 'word/header2.xml'].map(read);
  expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
  const id = /<w:headerReference w:type="default" r:id="(\w+)"/.exec(xml)?.[1] ?? '';
  const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
    read('word/_rels/document.xml.rels'),
  );
  const header = read(`word/${target?.[1] ?? target?.[2] ?? ''}`);
  expect(header).toContain('PAGE');
  expect(header).toContain('<w:jc w:val="center"/>');
});

test('the same paper gives the same bytes, and nobody’s name or day', async () => {
  const [first, second] = [await writeDocx(PAPER), await writeDocx(PAPER)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const core = (await parts())('docProps/core.xml');
  expect(core).toContain('<dc:title>Phụ lục</dc:title>');
  expect(core).not.toMatch(/creator|created|modified|lastModifiedBy/);
});

test('who signs has the last task on his page', async () => {
  const signed: PrintDocument = {
    ...PAPER,
    blocks: [
      ...PAPER.blocks,
      { kind: 'space', mm: 4 },
      { kind: 'sides', leftColumns: 2, left: [{ text: 'Nơi nhận:' }], right: [{ text: 'CHỦ TỊCH' }] },
    ],
  };
  const document = strFromU8(unzipSync(await writeDocx(signed))['word/document.xml'] ?? new Uint8Array());
  const kept = [...document.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].map(([xml]) => [
    xml.replace(/<[^>]*>/g, ''),
    xml.includes('<w:keepNext/>'),
  ]);
  const last = kept.findIndex(([text]) => String(text).startsWith('Việc một'));
  expect(kept.slice(last - 3, last + 6)).toEqual([
    ['(3)', false],
    ['I. Nhóm', true],
    ['1', true],
    ['Việc mộtChỉ tiêu: &lt;80 %', true],
    ['7,5', true],
    ['', true],
    ['', true],
    ['Nơi nhận:', false],
    ['CHỦ TỊCH', false],
  ]);
});

test('a group’s name stays with the row below it; a task may go on over the page', async () => {
  const document = (await parts())('word/document.xml');
  const paragraphOf = (text: string) =>
    [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml).find((xml) => xml.includes(text)) ?? '';
  expect(paragraphOf('I. Nhóm')).toContain('<w:keepNext/>');
  expect(paragraphOf('Việc một')).not.toMatch(/<w:keepNext\/>/);
});

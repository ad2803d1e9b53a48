/** An office's own form of a report: kept with the workbook, filled with the very words of *Báo cáo*, read again. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { draftReport } from '../src/actions/make-report';
import { perform } from '../src/actions/perform';
import { readMeta } from '../src/core/layout/meta';
import { fieldKey, nameInList } from '../src/core/papers/form';
import { keptReportForm } from '../src/core/papers/kept-form';
import { exampleForm } from '../src/core/report/example-form';
import { REPORT_FIELDS, reportContent } from '../src/core/report/form-fields';
import { formatMessage } from '../src/core/words/format';
import { writeDocx } from '../src/files/docx';
import { checkReportForm as check, fillReportForm } from '../src/files/form/report-form';
import { vi } from '../src/texts/messages.vi';
import type { PrintBlock, PrintDocument } from '../src/core/papers/document';
import { seededRandom } from './support/memory-door';
import { reportedPlan, typeRow } from './support/reported-plan';
import { sample } from './support/sample';

const AROUND = {
  random: seededRandom(),
  today: () => ({ year: 2026, month: 6, day: 10 }),
  now: () => 46_352,
};

async function drafted(book: Awaited<ReturnType<typeof reportedPlan>>) {
  const report = draftReport(await book.read(), { period: 'half', day: { year: 2026, month: 6, day: 10 } });
  if (!report.ok) {
    throw new Error(report.reason.code);
  }
  return report;
}

/** The words of a .docx; every end of a line or paragraph is a blank. */
function wordsOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const text = xml.replace(/<w:br\/>|<w:tab\/>|<\/w:p>/g, ' ').replace(/<[^>]*>/g, '');
  return said(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

const said = (text: string): string => text.replace(/\s+/g, ' ').trim();

const formOf = (blocks: readonly PrintBlock[]): Promise<Uint8Array> =>
  writeDocx({ ...exampleForm(), blocks } satisfies PrintDocument);

test('no two fields have names that are read alike', () => {
  const { single, lists } = REPORT_FIELDS;
  const names = [
    ...single.map(({ name }) => name),
    ...lists.flatMap((list) => list.fields.map(({ name }) => nameInList(list.name, name))),
  ];
  expect(new Set(names.map(fieldKey)).size).toBe(names.length);
});

test('the example form is filled: the paper’s words, each task once below its group', async () => {
  const book = await reportedPlan();
  await typeRow(book, 'tasks', 0, { lead: 'Phòng Kinh tế', result6: 'Đã mở 12 lớp <A&B>.' });
  const report = await drafted(book);
  const filled = fillReportForm(await writeDocx(exampleForm()), report.report);
  const words = filled.ok ? wordsOf(filled.bytes) : '';
  expect(words).not.toContain('[[');
  expect(words).toContain(said('Số: ……/BC-UBND'));
  expect(words).toContain(said('Đã mở 12 lớp <A&B>.'));
  for (const { task } of report.report.groups.flatMap(({ tasks }) => tasks)) {
    expect(words).toContain(said(task.text).slice(0, 60));
  }
});

test.each(
  sample(
    Array.from({ length: 40 }, (_, index) => index + 1),
    3,
  ),
)('every value of every field is read again from a filled form: seed %i', async (seed) => {
  const random = seededRandom(seed);
  const book = await reportedPlan();
  const odd = ['<w:t>', 'a & b', '“trích”', '[[Năm]]', '1.250,5 %', 'Đắk Lắk', '\u0007chuông'];
  const any = () => Array.from({ length: 3 }, () => odd[Math.floor(random() * odd.length)] ?? '').join(' ');
  for (let n = 0; n < 6; n += 1) {
    await typeRow(book, 'tasks', n, { lead: any(), result6: `${any()}\n${any()}`, note: any() });
    await typeRow(book, 'indicators', n, {
      period: '6 tháng',
      text: any(),
      current: Math.round(random() * 1e5),
    });
  }
  const { report } = await drafted(book);
  const { single, lists } = REPORT_FIELDS;
  const filled = fillReportForm(
    await formOf([
      ...single.map(({ name }): PrintBlock => ({ kind: 'lines', lines: [{ text: `Đây: [[${name}]]` }] })),
      ...lists.map((list): PrintBlock => ({
        kind: 'table',
        columns: [{ header: 'Cột' }],
        rows: [
          {
            kind: 'cells',
            cells: [list.fields.map(({ name }) => `[[${nameInList(list.name, name)}]]`).join(' | ')],
          },
        ],
      })),
    ]),
    report,
  );
  if (!filled.ok) {
    throw new Error(filled.messages.map((message) => formatMessage(message, vi)).join('\n'));
  }
  const words = wordsOf(filled.bytes);
  const { values, items } = reportContent(report);
  const all = [
    ...values.values(),
    ...[...items.values()].flatMap((some) =>
      some.flatMap((item) =>
        item.empty === undefined ? [...item.values.values()] : [[{ text: item.empty }]],
      ),
    ),
  ];
  expect(all.length).toBeGreaterThan(100);
  const texts = all.flat().map(({ text }) => said(text.replaceAll('\u0007', '')));
  expect(texts.filter((text) => !words.includes(text))).toEqual([]);
});

test('kept in the workbook with its bytes, filled from there, dropped again', async () => {
  const book = await reportedPlan();
  const bytes = await writeDocx(exampleForm());
  const { outcome } = await perform('keepForm', book, { file: 'Mẫu.docx', bytes, check }, AROUND);
  expect(outcome.messages.map((message) => formatMessage(message, vi))).toEqual([
    'Đã giữ mẫu Mẫu.docx trong sổ này (23 chỗ điền). Tải báo cáo theo mẫu ở trang Sổ Dân vận.',
  ]);
  const meta = async () => {
    const reading = readMeta(await book.read());
    return reading.state === 'ok' ? keptReportForm(reading.meta) : undefined;
  };
  expect(await meta()).toEqual({ file: 'Mẫu.docx', bytes });
  await perform('dropForm', book, {}, AROUND);
  expect(await meta()).toBeUndefined();
});

test('a form with a misspelt field is not kept, and the one before stays', async () => {
  const book = await reportedPlan();
  await perform(
    'keepForm',
    book,
    { file: 'Đúng.docx', bytes: await writeDocx(exampleForm()), check },
    AROUND,
  );
  const wrong = await formOf([{ kind: 'lines', lines: [{ text: 'Của [[Tên cơ qan]]' }] }]);
  const { outcome } = await perform('keepForm', book, { file: 'Sai.docx', bytes: wrong, check }, AROUND);
  expect(outcome.state).toBe('unchanged');
  expect(outcome.messages.map((message) => formatMessage(message, vi))).toEqual([
    'Đoạn 1 (“Của [[Tên cơ qan]]”): không có trường “Tên cơ qan”; có thể là “Tên cơ quan”. Sửa trong mẫu rồi chọn lại.',
  ]);
  const reading = readMeta(await book.read());
  expect(reading.state === 'ok' && keptReportForm(reading.meta)?.file).toBe('Đúng.docx');
});

test('docs/huong-dan/truong-mau-bao-cao.md lists the fields; UPDATE_DOCS=1 writes it anew', () => {
  const { single, lists } = REPORT_FIELDS;
  const table = (rows: readonly (readonly [string, string])[]) =>
    [
      '| trường | nghĩa |',
      '| --- | --- |',
      ...rows.map(([name, meaning]) => `| \`[[${name}]]\` | ${meaning} |`),
    ].join('\n');
  const page = [
    '# Trường của mẫu báo cáo',
    'Ghi vào mẫu Word (.docx) của cơ quan, đúng chữ trong hai ngoặc vuông; chữ hoa, chữ thường, dấu thanh viết thế nào cũng được. Trường đứng một mình trong đoạn thì mỗi dòng là một đoạn.',
    table(single.map(({ name, meaning }) => [name, meaning])),
    '## Danh sách',
    'Hàng của bảng có trường của danh sách được lặp cho từng mục; ngoài bảng thì đoạn được lặp. Một hàng chỉ dùng trường của một danh sách.',
    ...lists.flatMap((list) => [
      `### ${list.name}`,
      `${list.meaning.charAt(0).toLocaleUpperCase('vi')}${list.meaning.slice(1)}.`,
      table(list.fields.map(({ name, meaning }) => [nameInList(list.name, name), meaning])),
    ]),
  ].join('\n\n');
  const file = path.join(__dirname, '../docs/huong-dan/truong-mau-bao-cao.md');
  if (process.env.UPDATE_DOCS === '1') {
    writeFileSync(file, `${page}\n`);
  }
  expect(readFileSync(file, 'utf8')).toBe(`${page}\n`);
});

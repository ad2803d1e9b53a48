import { strFromU8, unzipSync } from 'fflate';
import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { exampleForm } from '../core/report/example-form';
import { writeDocx } from '../files/docx';
import { checkReportForm } from '../files/form/report-form';
import { main } from './main';
import { changedFile } from './workbook-command';

/** An office's form: its own heading, a row for each task. */
const OWN = {
  ...exampleForm(),
  blocks: [
    { kind: 'lines', lines: [{ text: 'MẪU CỦA XÃ: [[Kỳ báo cáo]]' }] },
    {
      kind: 'table',
      columns: [{ header: 'TT' }, { header: 'Việc' }],
      rows: [{ kind: 'cells', cells: ['[[Nhiệm vụ: TT]]', '[[Nhiệm vụ: Nội dung]]'] }],
    },
  ],
} as const;

let plan: Uint8Array;
let form: Uint8Array;
let io: MemoryIo;

beforeAll(async () => {
  plan = await unitBytes({ unit: 'UBND xã Bình Chương', rubric: null });
  form = await writeDocx(OWN);
});
beforeEach(async () => {
  io = new MemoryIo();
  io.files.set('sổ.xlsx', plan);
  io.files.set('mẫu.docx', form);
  const choice = { file: 'Mẫu của xã.docx', bytes: form, check: checkReportForm };
  await changedFile('keepForm', choice, { file: 'sổ.xlsx', out: 'sổ có mẫu.xlsx' }, io);
  io.stdout.length = 0;
});

const wordsOf = (name: string): string =>
  strFromU8(unzipSync(io.files.get(name) ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());

const REPORT = ['--period', '6 tháng', '--day', '10/6/2026', '--out'];

test.each([
  ['a form that is a file', ['report', 'sổ.xlsx', ...REPORT, 'bc.docx', '--form', 'mẫu.docx']],
  ['the form that the workbook keeps', ['report', 'sổ có mẫu.xlsx', ...REPORT, 'bc.docx', '--kept-form']],
])('%s is filled, its rows repeat, and who owes what is told', async (_, args) => {
  expect(await main(args, io)).toBe(0);
  const words = wordsOf('bc.docx');
  expect(words).toContain('MẪU CỦA XÃ: 6 tháng đầu năm');
  expect(words).not.toContain('[[');
  expect(words.match(/<w:tr[ >]/g)?.length).toBeGreaterThan(10);
  expect(io.stdout).toContain('Đã ghi bc.docx.');
  expect(io.stdout.at(-1)).toMatch(/Kính gửi: /);
});

test('without a form the report is by NĐ 30, kept form or not', async () => {
  expect(await main(['report', 'sổ có mẫu.xlsx', ...REPORT, 'bc.docx'], io)).toBe(0);
  expect(wordsOf('bc.docx')).not.toContain('MẪU CỦA XÃ');
});

test('what has changed since the workbook’s own print sheet is listed, line by line', async () => {
  const choice = { period: 'half', day: { year: 2026, month: 5, day: 10 } };
  await changedFile('makeReport', choice, { file: 'sổ.xlsx', out: 'đã lập.xlsx' }, io);
  io.stdout.length = 0;
  const day = ['--period', '6 tháng', '--day'];
  expect(await main(['report', 'đã lập.xlsx', ...day, '10/5/2026', '--out', 'một.docx'], io)).toBe(0);
  expect(io.stdout.join('\n')).not.toContain('So với trang in lần trước');
  expect(await main(['report', 'đã lập.xlsx', ...day, '10/6/2026', '--out', 'hai.docx'], io)).toBe(0);
  const said = io.stdout.join('\n');
  expect(said).toMatch(/So với trang in lần trước, mới hoặc sửa \d+ dòng:\n- .*số liệu tính đến ngày 10\/06\/2026/);
  expect(said).toMatch(/So với trang in lần trước, không còn \d+ dòng:\n- .*số liệu tính đến ngày 10\/05\/2026/);
}); // prettier-ignore

test('a misspelt field is told with its place, and nothing is written', async () => {
  const blocks = [{ kind: 'lines', lines: [{ text: 'Của [[Tên cơ qan]]' }] }] as const;
  io.files.set('sai.docx', await writeDocx({ ...OWN, blocks }));
  expect(await main(['report', 'sổ.xlsx', ...REPORT, 'bc.docx', '--form', 'sai.docx'], io)).toBe(1);
  expect(io.stderr).toEqual([
    'Đoạn 1 (“Của [[Tên cơ qan]]”): không có trường “Tên cơ qan”; có thể là “Tên cơ quan”. Sửa trong mẫu rồi chọn lại.',
  ]);
  expect(io.files.has('bc.docx')).toBe(false);
});

const PERIOD = ['--period', '6 tháng', '--day', '10/6/2026'];

test.each([
  ['no form in the workbook', 1, [...REPORT, 'bc.docx', '--kept-form'], 'sổ.xlsx: Sổ chưa giữ mẫu báo cáo nào. Chọn mẫu .docx rồi bấm lại.'],
  ['a form that is not there', 1, [...REPORT, 'bc.docx', '--form', 'khác.docx'], 'khác.docx: Không mở được tệp: xem lại tên tệp và quyền đọc.'],
  ['a form that is no Word document', 1, [...REPORT, 'bc.docx', '--form', 'sổ.xlsx'], 'Mẫu phải là văn bản Word .docx. Mở bằng Word, lưu thành .docx rồi chọn lại.'],
  ['a form for a sheet', 2, [...REPORT, 'bc.xlsx', '--form', 'mẫu.docx'], 'Mẫu của cơ quan là văn bản Word: đặt --out là tệp .docx.'],
  ['two forms', 2, [...REPORT, 'bc.docx', '--form', 'mẫu.docx', '--kept-form'], 'Chọn một trong hai: --form hoặc --kept-form.'],
  ['a file that is there', 1, [...REPORT, 'mẫu.docx', '--form', 'mẫu.docx'], 'Đã có tệp mẫu.docx: không ghi đè. Đặt tên khác.'],
  ['an unknown period', 2, ['--period', 'quý', '--out', 'bc.docx'], 'Không có kỳ báo cáo “quý”: chọn 6 tháng, 9 tháng, Ước cả năm, Năm.'],
  ['a day that is none', 2, ['--period', '6 tháng', '--day', '31/6/2026', '--out', 'bc.docx'], 'Ngày “31/6/2026” viết chưa đúng: ghi như 10/5/2026.'],
  ['no file to write', 2, PERIOD, 'Thiếu --out.'],
  ['a day of another year', 1, ['--period', '6 tháng', '--day', '10/6/2025', '--out', 'bc.docx'], 'sổ.xlsx: Ngày 10/06/2025 không thuộc năm 2026: ghi ngày tính số liệu trong năm đó hoặc trước 31/3 năm sau.'],
])('%s: said, and nothing is written', async (_, code, options, sentence) => {
  const before = [...io.files.keys()];
  expect(await main(['report', 'sổ.xlsx', ...options], io)).toBe(code);
  expect(io.stderr[0]).toBe(sentence);
  expect([...io.files.keys()]).toEqual(before);
}); // prettier-ignore

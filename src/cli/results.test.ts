import { strFromU8, unzipSync } from 'fflate';
import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import type { RowDraft } from '../workbook/draft/draft';
import { main } from './main';

/** Two units' workbooks, of which one was appraised, rolled up. */
let io: MemoryIo;

beforeAll(async () => {
  io = new MemoryIo();
  const edit = (row: RowDraft): RowDraft =>
    'appraised1' in row ? { ...row, appraised1: 1, opinion: 'Chưa đủ', reviewer: 'An' } : row;
  const copy = await unitBytes({ unit: 'UBND xã A', unitCode: 'XA', share: 0.9, edit });
  io.files.set('gửi/a.xlsx', copy);
  io.files.set('thẩm định/a-an.xlsx', copy);
  io.files.set('gửi/b.xlsx', await unitBytes({ unit: 'UBND xã B', unitCode: 'XB', share: 0.8 }));
  expect(await main(['rollup', 'gửi', '--reviewed', 'thẩm định', '--out', 'tổng hợp.xlsx'], io)).toBe(0);
});
beforeEach(() => {
  io.stdout.length = 0;
});

test('a Word document for each appraised unit, in a .zip', async () => {
  expect(await main(['results', 'tổng hợp.xlsx', '--out', 'phiếu.zip'], io)).toBe(0);
  const papers = unzipSync(io.files.get('phiếu.zip') ?? new Uint8Array());
  expect(Object.keys(papers)).toEqual(['XA-ubnd-xa-a.docx']);
  const text = strFromU8(unzipSync(papers['XA-ubnd-xa-a.docx'] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('PHIẾU KẾT QUẢ THẨM ĐỊNH');
  expect(text).toContain('Ủy ban nhân dân xã A');
  expect(io.stdout).toEqual([
    'Đã lập 1 phiếu kết quả thẩm định, mỗi đơn vị một phiếu.',
    '1 đơn vị chưa có kết quả thẩm định, nên chưa có phiếu.',
    'Đã ghi vào phiếu.zip.',
  ]);
  expect(io.stderr.at(-1)).toBe('Đã lập 1/1 phiếu.');
}); // prettier-ignore

test('of several roll-ups each has a folder; what is no roll-up is named, and does not end the others', async () => {
  const files = ['gửi/a.xlsx', 'tổng hợp.xlsx', 'khác.xlsx'];
  io.stderr.length = 0;
  expect(await main(['results', ...files, '--out', 'các phiếu.zip'], io)).toBe(1);
  const papers = unzipSync(io.files.get('các phiếu.zip') ?? new Uint8Array());
  expect(Object.keys(papers)).toEqual(['tổng hợp/XA-ubnd-xa-a.docx']);
  expect(io.stderr.filter((line) => !line.startsWith('Đã lập'))).toEqual([
    expect.stringMatching(/^gửi\/a\.xlsx: Sổ này chưa phải sổ tổng hợp/),
    'khác.xlsx: Không mở được tệp: xem lại tên tệp và quyền đọc.',
  ]);
  expect(io.stdout[0]).toBe('tổng hợp.xlsx: Đã lập 1 phiếu kết quả thẩm định, mỗi đơn vị một phiếu.');
});

test.each([
  ['a unit’s own workbook', ['results', 'gửi/a.xlsx', '--out', 'ra'], 'Sổ này chưa phải sổ tổng hợp. Tổng hợp sổ các đơn vị ở mục Tổng hợp trước.'],
  ['no such workbook', ['results', 'khác.xlsx', '--out', 'ra'], 'khác.xlsx: Không mở được tệp: xem lại tên tệp và quyền đọc.'],
  ['a folder that holds something', ['results', 'tổng hợp.xlsx', '--out', 'gửi'], 'Thư mục gửi đã có tệp: không ghi vào. Đặt tên thư mục khác.'],
])('%s: said, and nothing is written', async (_, args, sentence) => {
  const before = [...io.files.keys()];
  expect(await main(args, io)).toBe(1);
  expect(io.stderr.at(-1)).toBe(sentence);
  expect([...io.files.keys()]).toEqual(before);
}); // prettier-ignore

test('publish: a report of the roll-up as Word; a decision of self-scores is refused, and nothing is written', async () => {
  expect(await main(['publish', 'tổng hợp.xlsx', '--form', 'report', '--out', 'báo cáo.docx'], io)).toBe(0);
  const text = strFromU8(unzipSync(io.files.get('báo cáo.docx') ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('UBND xã A');
  expect(io.stdout).toEqual([
    '2 đơn vị mới theo điểm tự chấm: văn bản ghi rõ “theo điểm tự chấm, chưa thẩm định”.',
    'Đã ghi báo cáo.docx.',
  ]);
  expect(await main(['publish', 'tổng hợp.xlsx', '--form', 'decision', '--out', 'quyết định.docx'], io)).toBe(1);
  expect(io.stderr.at(-1)).toMatch(/Chưa lập Quyết định: mới theo điểm tự chấm, còn 1 đơn vị chưa thẩm định xong \(UBND xã B\)\.$/);
  expect(io.files.has('quyết định.docx')).toBe(false);
}); // prettier-ignore

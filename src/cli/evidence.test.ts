import { strFromU8, unzipSync } from 'fflate';
import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import type { RowDraft } from '../workbook/draft/draft';
import { main } from './main';

let book: Uint8Array;
let io: MemoryIo;
beforeAll(async () => {
  const edit = (row: RowDraft): RowDraft =>
    row.code === 'I.1'
      ? { ...row, evidence: 'Kế hoạch 14/KH-UBND ngày 26/01/2026\nBáo cáo 102/BC-UBND ngày 10/6/2026' }
      : row;
  book = await unitBytes({ share: 0.9, edit });
});
beforeEach(() => {
  io = new MemoryIo();
  io.files.set('a.xlsx', book);
});
const put = (name: string): void => {
  io.files.set(name, new TextEncoder().encode(name));
};

test('a folder for each criterion, by its code, with what belongs there', async () => {
  expect(await main(['evidence', 'a.xlsx', '--make', 'kc'], io)).toBe(0);
  const note = io.files.get('kc/I.1/Tài liệu cần có.txt');
  expect(strFromU8(note ?? new Uint8Array())).toMatch(/^I\.1\. .+\r\n\r\n14\/KH-UBND ngày 26\/01\/2026\r\n102\/BC-UBND ngày 10\/06\/2026\r\n$/);
  expect(io.stdout).toEqual([expect.stringMatching(/^Đã lập \d+ thư mục theo mã tiêu chí trong kc\.$/)]);
  expect(await main(['evidence', 'a.xlsx', '--make', 'kc'], io)).toBe(1);
  expect(io.stderr).toEqual(['Thư mục kc đã có tệp: không ghi vào. Đặt tên thư mục khác.']);
}); // prettier-ignore

test('checked by number and day; packed with its list; what is missing is said, and nothing is overwritten', async () => {
  put('kc/I.1/14-KH-UBND 26.01.2026.pdf');
  put('kc/I.1/ảnh.jpg');
  put('kc/ghi chú.txt');
  put('kc/I.1/Tài liệu cần có.txt');
  expect(await main(['evidence', 'a.xlsx', '--folder', 'kc', '--out', 'kc.zip'], io)).toBe(1);
  expect(io.stdout).toEqual([
    'Đủ số và ngày: 1/2 tài liệu.',
    'I.1: 102/BC-UBND ngày 10/06/2026: Chưa có tệp.',
    'kc/I.1/ảnh.jpg'.slice(3) + ': chưa ghi ở Tài liệu kiểm chứng.',
    'ghi chú.txt: không nằm trong thư mục của tiêu chí nào, không gói.',
    'Đã ghi vào kc.zip.',
  ]);
  const packed = unzipSync(io.files.get('kc.zip') ?? new Uint8Array());
  expect(Object.keys(packed)).toEqual([
    'Danh mục tài liệu kiểm chứng.docx',
    'I.1/14-KH-UBND 26.01.2026.pdf',
    'I.1/ảnh.jpg',
  ]);
  const list = unzipSync(packed['Danh mục tài liệu kiểm chứng.docx'] ?? new Uint8Array())['word/document.xml'];
  expect(strFromU8(list ?? new Uint8Array())).toContain('I.1/14-KH-UBND 26.01.2026.pdf');
  expect(strFromU8(list ?? new Uint8Array())).toContain('Ủy ban nhân dân xã A, năm 2026');
  const before = io.files.get('kc.zip');
  expect(await main(['evidence', 'a.xlsx', '--folder', 'kc', '--out', 'kc.zip'], io)).toBe(1);
  expect(io.files.get('kc.zip')).toBe(before);
}); // prettier-ignore

test('everything there: the command ends well', async () => {
  put('kc/I.1/14-KH-UBND 26.01.2026.pdf');
  put('kc/I.1/102-BC-UBND 10.6.2026.pdf');
  expect(await main(['evidence', 'a.xlsx', '--folder', 'kc'], io)).toBe(0);
  expect(io.stdout).toEqual(['Đủ số và ngày: 2/2 tài liệu.']);
});

test('a file that is too large is named, and nothing is packed', async () => {
  io.files.set('kc/I.1/phim.mp4', new Uint8Array(50 * 2 ** 20 + 1));
  expect(await main(['evidence', 'a.xlsx', '--folder', 'kc', '--out', 'kc.zip'], io)).toBe(1);
  expect(io.stderr.at(-1)).toBe(
    'I.1/phim.mp4: quá lớn (mỗi tệp 50 MB, tất cả 300 MB), chưa gói. Giảm dung lượng rồi gói lại.',
  );
  expect(io.files.has('kc.zip')).toBe(false);
});

test.each([
  ['neither', []],
  ['both', ['--make', 'x', '--folder', 'kc']],
])('%s of --make and --folder: the usage is said', async (_, args) => {
  expect(await main(['evidence', 'a.xlsx', ...args], io)).toBe(2);
  expect(io.stderr.join('\n')).toContain('Ghi một trong hai: --make THƯ-MỤC để lập thư mục');
});

import { strFromU8, unzipSync } from 'fflate';
import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { main } from './main';

let io: MemoryIo;
beforeAll(async () => {
  io = new MemoryIo();
  const plan = ['plan', '--template', 'binh-chuong-2026', '--unit', 'UBND xã Bình Chương', '--year', '2026'];
  await main([...plan, '--out', 'sổ.xlsx'], io);
  // A unit whose workbook has no score sheet has to put that right.
  await main([...plan.slice(0, 4), 'UBND xã A', '--year', '2026', '--out', 'gửi/a.xlsx'], io);
  io.files.set('đủ/b.xlsx', await unitBytes({ unit: 'UBND xã B', unitCode: 'XB', share: 0.9 }));
  await main(['rollup', 'gửi', '--base', 'sổ.xlsx', '--out', 'tổng hợp.xlsx'], io);
  await main(['rollup', 'đủ', '--out', 'đủ.xlsx'], io);
});

/** The words of a Word document. */
const wordsOf = (bytes: Uint8Array | undefined): string =>
  strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '');

test('units that have to correct something are asked, each with what and by when', async () => {
  io.stdout.length = 0;
  expect(await main(['letters', 'tổng hợp.xlsx', '--out', 'thư.zip'], io)).toBe(0);
  const files = unzipSync(io.files.get('thư.zip') ?? new Uint8Array());
  const made = ['Công văn đôn đốc.docx', 'Công văn đề nghị hoàn thiện.docx', 'Hạn gửi.ics'];
  expect(Object.keys(files)).toEqual(made);
  expect(strFromU8(files['Hạn gửi.ics'] ?? new Uint8Array())).toMatch(/DTSTART;VALUE=DATE:2026\d{4}\r/);
  expect(io.stdout).toEqual([
    'Đã lập Công văn đôn đốc; Công văn đề nghị hoàn thiện; Hạn gửi.',
    'Xem lại công văn, ghi số, ngày, nơi nhận rồi trình ký.',
    'Đã ghi vào thư.zip.',
  ]);
  const words = wordsOf(files['Công văn đề nghị hoàn thiện.docx']);
  expect(words).toContain('BÌNH CHƯƠNG');
  expect(words).toContain('Số: ……/UBND-……');
  expect(words).toContain('V/v hoàn thiện sổ công tác dân vận chính quyền, dân chủ ở cơ sở năm 2026');
  expect(words).toMatch(/gửi lại tệp \.xlsx trước ngày \d\d\/\d\d\/\d{4}\./);
  expect(words).toContain('UBND xã A\nSổ của đơn vị chưa có điểm tự chấm đủ để tính.');
});

test('each letter is a paper of its own too, and one that there is no reason for says why', async () => {
  const publish = (file: string, form: string) =>
    main(['publish', file, '--form', form, '--out', `${form} ${file}.docx`.replace('.xlsx', '')], io);
  expect(await publish('tổng hợp.xlsx', 'reminder')).toBe(0);
  expect(wordsOf(io.files.get('reminder tổng hợp.docx'))).toContain('V/v đôn đốc gửi sổ công tác dân vận');
  expect(await publish('đủ.xlsx', 'reminder')).toBe(1);
  expect(io.stderr.at(-1)).toContain('Không còn đơn vị nào chưa gửi, nên không lập công văn đôn đốc.');
  expect(await publish('đủ.xlsx', 'correction')).toBe(1);
  expect(io.stderr.at(-1)).toContain('Không có đơn vị nào cần sửa sổ, nên không lập công văn đề nghị hoàn thiện.');
}); // prettier-ignore

test.each([
  ['a roll-up in which nothing is open', 'đủ.xlsx', 'Không còn đơn vị nào chưa gửi hoặc cần sửa, nên không lập công văn.'],
  ['a unit’s own workbook', 'gửi/a.xlsx', 'Sổ này chưa phải sổ tổng hợp. Tổng hợp sổ các đơn vị ở mục Tổng hợp trước.'],
])('of %s there is none, and nothing is written', async (_, file, sentence) => {
  expect(await main(['letters', file, '--out', 'ra'], io)).toBe(1);
  expect(io.stderr.at(-1)).toBe(sentence);
}); // prettier-ignore

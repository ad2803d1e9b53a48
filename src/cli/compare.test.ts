/** `compare`: what it prints of two plans. */
import { MemoryIo } from '../../test/support/memory-io';
import { main } from './main';

async function plans(): Promise<MemoryIo> {
  const io = new MemoryIo();
  for (const [template, year, out] of [
    ['binh-chuong-2026', '2026', 'nam-truoc.xlsx'],
    ['binh-chuong-2026', '2027', 'nam-nay.xlsx'],
    ['dong-nai-2024', '2027', 'khac.xlsx'],
  ] as const) {
    await main(['plan', '--template', template, '--unit', 'UBND xã A', '--year', year, '--out', out], io);
  }
  io.stdout.length = 0;
  return io;
}

test('last year’s plan moved by a year is the same; another plan’s tasks are missing, each with its cell', async () => {
  const io = await plans();
  expect(await main(['compare', 'nam-nay.xlsx', 'nam-truoc.xlsx'], io)).toBe(0);
  expect(io.stdout).toEqual(['nam-nay.xlsx: không có chỗ nào khác nam-truoc.xlsx.']);
  io.stdout.length = 0;
  expect(await main(['compare', 'nam-nay.xlsx', 'khac.xlsx'], io)).toBe(0);
  expect(io.stdout[0]).toMatch(/^Còn thiếu – nhiệm vụ: .+\n {2}khac\.xlsx, Nhiệm vụ!D7:$/);
  expect(io.stdout.at(-1)).toMatch(/^Chỉ có ở sổ này – báo cáo: .+\n {2}nam-nay\.xlsx, Lịch báo cáo!C9:$/);
  expect(io.stderr).toEqual([]);
});

test('one file alone is none to compare; a file without a plan is named', async () => {
  const io = await plans();
  expect(await main(['compare', 'nam-nay.xlsx'], io)).toBe(2);
  io.files.set('x.xlsx', new Uint8Array([1, 2]));
  expect(await main(['compare', 'nam-nay.xlsx', 'x.xlsx'], io)).toBe(1);
  expect(io.stderr.join('\n')).toContain('x.xlsx');
});

test('a document is compared too: each difference with its paragraph, and how the document was read', async () => {
  const io = await plans();
  io.files.set(
    'tinh.txt',
    new TextEncoder().encode(
      'ỦY BAN NHÂN DÂN TỈNH B\nKẾ HOẠCH\nCông tác dân vận năm 2027\nII. NHIỆM VỤ\n1. Tổ chức hội thi dân vận khéo trước ngày 30/4/2027.',
    ),
  );
  expect(await main(['compare', 'nam-nay.xlsx', 'tinh.txt'], io)).toBe(0);
  expect(io.stdout).toContain(
    'Còn thiếu – nhiệm vụ: Tổ chức hội thi dân vận khéo trước ngày 30/4/2027.\n  tinh.txt, Đoạn 5:',
  );
  io.files.set('bao-cao.txt', new TextEncoder().encode('BÁO CÁO\nKết quả năm 2027'));
  expect(await main(['compare', 'nam-nay.xlsx', 'bao-cao.txt'], io)).toBe(1);
  expect(io.stderr.at(-1)).toMatch(/^bao-cao\.txt: Văn bản này là báo cáo/);
});

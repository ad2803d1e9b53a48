import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { main } from './main';

let io: MemoryIo;
beforeAll(async () => {
  io = new MemoryIo();
  const plan = ['plan', '--template', 'binh-chuong-2026', '--unit', 'UBND xã A', '--year', '2026'];
  await main([...plan, '--out', 'kế hoạch.xlsx'], io);
  io.files.set('gửi/a.xlsx', await unitBytes({ unit: 'UBND xã A', unitCode: 'XA', share: 0.9 }));
  await main(['rollup', 'gửi', '--base', 'kế hoạch.xlsx', '--out', 'tổng hợp.xlsx'], io);
});
beforeEach(() => {
  io.stdout.length = 0;
  io.stderr.length = 0;
});

/** Lines of a calendar file that begin so, unfolded. */
const lines = (file: string, begins: string): string[] =>
  new TextDecoder()
    .decode(io.files.get(file))
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(begins));

test('a plan: an event for each day of what is open, each with a name of its own; nothing is written over', async () => {
  expect(await main(['calendar', 'kế hoạch.xlsx', '--out', 'tất cả.ics'], io)).toBe(0);
  const uids = lines('tất cả.ics', 'UID:');
  expect(uids).toHaveLength(6);
  expect(new Set(uids).size).toBe(uids.length);
  expect(io.stdout).toEqual([`Đã ghi ${uids.length} ngày hạn vào tất cả.ics.`]);
  expect(lines('tất cả.ics', 'SUMMARY:Báo cáo: ').length).toBeGreaterThan(0);
  expect(await main(['calendar', 'kế hoạch.xlsx', '--out', 'tất cả.ics'], io)).toBe(1);
  expect(io.stderr).toEqual(['Đã có tệp tất cả.ics: không ghi đè. Đặt tên khác.']);
});

test('of one phòng only the tasks that it leads; of one that leads none it is said who does', async () => {
  const lead = 'phòng văn hóa - xã hội';
  expect(await main(['calendar', 'kế hoạch.xlsx', '--lead', lead, '--out', 'phòng.ics'], io)).toBe(0);
  const described = lines('phòng.ics', 'DESCRIPTION:');
  expect(described.length).toBeGreaterThan(0);
  expect(described.length).toBeLessThan(lines('tất cả.ics', 'UID:').length);
  expect(described.every((line) => line.includes('Phòng Văn hóa - Xã hội'))).toBe(true);
  expect(await main(['calendar', 'kế hoạch.xlsx', '--lead', 'Phòng Lạ', '--out', 'lạ.ics'], io)).toBe(1);
  expect(io.stderr.at(-1)).toContain('Không có nhiệm vụ nào còn hạn do Phòng Lạ chủ trì. Các nơi chủ trì: ');
  expect(io.files.has('lạ.ics')).toBe(false);
});

test('each phòng gets a file of its own, beside one of all days; what is in that alone is counted', async () => {
  expect(await main(['calendar', 'kế hoạch.xlsx', '--each', '--out', 'lịch'], io)).toBe(0);
  const files = [...io.files.keys()].filter((file) => file.startsWith('lịch/'));
  expect(files).toContain('lịch/00-tat-ca.ics');
  expect(files).toContain('lịch/phong-van-hoa-xa-hoi.ics');
  const said = `Đã lập lịch hạn chung (00-tat-ca.ics) và lịch của ${files.length - 1} nơi chủ trì: `;
  expect(io.stdout[0]?.startsWith(said)).toBe(true);
  expect(io.stdout[0]).toContain('Phòng Văn hóa - Xã hội');
  const all = new Set(lines('lịch/00-tat-ca.ics', 'UID:'));
  const ofLeads = new Set(files.slice(1).flatMap((file) => lines(file, 'UID:')));
  expect([...ofLeads].every((uid) => all.has(uid))).toBe(true);
  expect(io.stdout[1]).toBe(
    `${all.size - ofLeads.size} ngày hạn (báo cáo, việc chưa ghi nơi chủ trì) chỉ có ở lịch chung.`,
  );
});

test('a roll-up: the day that units are to send by', async () => {
  const exit = await main(['calendar', 'tổng hợp.xlsx', '--out', 'hạn gửi.ics'], io);
  expect([exit, io.stderr]).toEqual([0, []]);
  expect(lines('hạn gửi.ics', 'SUMMARY:')).toEqual([
    'SUMMARY:Hạn đơn vị gửi sổ công tác dân vận chính quyền năm 2026',
  ]);
});

test.each([
  ['another ending', ['calendar', 'kế hoạch.xlsx', '--out', 'x.txt'], 2, 'Tên tệp “x.txt” phải kết thúc bằng .ics.'],
  ['a workbook that is not there', ['calendar', 'gửi/ghi.xlsx', '--out', 'x.ics'], 1, 'gửi/ghi.xlsx: Không mở được tệp'],
])('%s is refused', async (_, args, exit, sentence) => {
  expect(await main(args, io)).toBe(exit);
  expect(io.stderr.join(' ')).toContain(sentence);
}); // prettier-ignore

import { unzipSync } from 'fflate';
import { MemoryIo, TODAY } from '../../test/support/memory-io';
import { tableOf, typeRows } from '../../test/support/type-rows';
import { previewUpdate } from '../actions/update-preview';
import { toSerial } from '../workbook/cells/serial';
import { textOf } from '../core/layout/locate';
import type { ColumnKey, Role } from '../core/layout/layout';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { openFileDoor } from '../files/file-door';
import { openFile } from '../files/open';
import { loadTemplate } from '../templates';
import type { FormsReport } from './forms';
import { main } from './main';
import type { RollUpReport } from './roll-up';

const DUE = toSerial({ year: 2026, month: 10, day: 25 });

/** Communes and a sở, as a Sở Nội vụ has them in its register; the last one has no khối and gets no form. */
const UNITS: readonly (readonly [code: string, name: string, level: string, block: string | null])[] = [
  ['X01', 'UBND xã Bình Chương', 'Xã', 'Xã, phường, đặc khu'],
  ['S01', 'Sở Tài chính', 'Tỉnh', 'Sở, ban, ngành'],
  ['X02', 'UBND phường Trà Câu', 'Xã', 'Xã, phường, đặc khu'],
  ['X03', 'UBND đặc khu Lý Sơn', 'Xã', null],
];

const column = (workbook: WorkbookSnapshot, role: Role, key: ColumnKey): string[] =>
  tableOf(workbook, role).rows.map((row) => textOf(row, key));

/** What *Thông tin chung* says in the row of that label. */
const said = (workbook: WorkbookSnapshot, label: string): string | undefined =>
  tableOf(workbook, 'info')
    .rows.filter((row) => textOf(row, 'label') === label)
    .map((row) => textOf(row, 'value'))[0];

let office: Uint8Array;
beforeAll(async () => {
  const io = new MemoryIo();
  const args = ['--template', 'binh-phuoc-2025', '--unit', 'Sở Nội vụ', '--year', '2026', '--out', 'a.xlsx'];
  await main(['plan', ...args, '--who', 'department', '--score', '--tieu-chi', 'minh-hoa'], io);
  const plan = io.files.get('a.xlsx') ?? new Uint8Array();
  const register = tableOf(io.opened('a.xlsx'), 'units').table.bodyRows;
  const withUnits = await typeRows(plan, 'units', (at) => {
    const unit = UNITS[at - register];
    // Bodies of the template that have a khối of their own get no form here.
    return unit
      ? { code: unit[0], name: unit[1], level: unit[2], block: unit[3], kind: 'đơn vị' }
      : at < register
        ? { block: null }
        : undefined;
  });
  office = await typeRows(withUnits, 'reports', (at) => (at === 0 ? { unitsDue: DUE } : undefined));
});

async function formsOf(out: string, json = false): Promise<MemoryIo> {
  const io = new MemoryIo();
  io.files.set('sở.xlsx', office.slice());
  expect(await main(['forms', 'sở.xlsx', '--out', out, ...(json ? ['--json'] : [])], io)).toBe(0);
  return io;
}

test('a workbook for each unit with code and khối, and the list to go with the letter', async () => {
  const io = await formsOf('ra', true);
  expect([...io.files.keys()].filter((name) => name.startsWith('ra/'))).toEqual([
    'ra/X01-ubnd-xa-binh-chuong.xlsx',
    'ra/X02-ubnd-phuong-tra-cau.xlsx',
    'ra/S01-so-tai-chinh.xlsx',
    'ra/00-danh-sach-bieu-mau.docx',
  ]);
  expect((JSON.parse(io.stdout.join('\n')) as FormsReport).forms[2]).toEqual({
    from: 'sở.xlsx',
    unit: 'Sở Tài chính',
    code: 'S01',
    block: 'Sở, ban, ngành',
    file: 'S01-so-tai-chinh.xlsx',
  });
  expect(io.stderr.at(-1)).toBe('Đã tạo 3/3 biểu mẫu.');
});

test('what the office knows stands in the form; what only the unit knows is empty', async () => {
  const io = await formsOf('ra');
  const form = io.opened('ra/X01-ubnd-xa-binh-chuong.xlsx');
  const ours = io.opened('sở.xlsx');
  expect(form.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name)).toEqual([
    'Thông tin chung',
    'Nhiệm vụ',
    'Lịch báo cáo',
    'Danh mục đơn vị',
    'Bảng tự chấm điểm',
    'Thang điểm',
  ]);
  expect(
    [
      'Tên cơ quan, đơn vị',
      'Mã đơn vị',
      'Khối',
      'Năm kế hoạch',
      'Số, ký hiệu',
      'Nơi nhận 1',
      'Tình trạng văn bản',
    ].map((label) => said(form, label)),
  ).toEqual(['UBND xã Bình Chương', 'X01', 'Xã, phường, đặc khu', '2026', '', 'Sở Nội vụ', 'Dự thảo']);
  // Tasks keep the ids by which they are found again. Three of them name other bodies, as do the duties; the rest name
  // nobody, communes, or one that leads a part of it.
  expect(column(form, 'tasks', 'id')).toEqual(
    column(ours, 'tasks', 'id').filter((id) => !/\.(3|9|1[0-9]|20)$/.test(id)),
  );
  expect(new Set(column(form, 'tasks', 'result'))).toEqual(new Set(['Chưa thực hiện']));
  const [due] = tableOf(form, 'reports').rows;
  expect(due?.values).toMatchObject({ due: DUE, from: 'UBND xã Bình Chương', recipients: 'Sở Nội vụ' });
  // 25/10/2026 is a Sunday.
  expect(due?.values.lastWorkingDay).toBe(DUE - 2);
  expect(column(form, 'units', 'code')).toContain('X01');
  expect(column(form, 'units', 'code')).not.toContain('X02');
});

test('marks beside rows go with the form, the rest of a note stays with the office', async () => {
  const io = new MemoryIo();
  const own = 'Gọi lại chị Hà.';
  const noted = await typeRows(office, 'tasks', (at) =>
    at === 0 ? { note: `${own}\nRà soát lại: số văn bản.` } : at === 1 ? { note: own } : undefined,
  );
  const reported = await typeRows(noted, 'reports', (at) =>
    at === 0 ? { note: `Rà soát lại: hạn năm trước.\n${own}` } : undefined,
  );
  io.files.set('sở.xlsx', reported);
  expect(await main(['forms', 'sở.xlsx', '--out', 'ra'], io)).toBe(0);
  const form = io.opened('ra/X01-ubnd-xa-binh-chuong.xlsx');
  expect(column(form, 'tasks', 'note').slice(0, 2)).toEqual(['Rà soát lại: số văn bản.', '']);
  expect(column(form, 'reports', 'note')[0]).toBe('Rà soát lại: hạn năm trước.');
  expect(form.sheets.flatMap(({ grid }) => grid.values.flat()).join('\n')).not.toContain(own);
});

test("no template offers a unit the tasks that are others'", async () => {
  const io = await formsOf('ra');
  const template = await loadTemplate('binh-phuoc-2025');
  const offered = previewUpdate(io.opened('ra/X01-ubnd-xa-binh-chuong.xlsx'), { template });
  expect(offered).toEqual({ ok: false, messages: [{ code: 'update.form' }] });
  expect(previewUpdate(io.opened('sở.xlsx'), { template }).ok).toBe(true);
});

test('filled in and renamed, each is read, known by its code and ranked within its khối', async () => {
  const io = await formsOf('ra.zip');
  const packed = unzipSync(io.files.get('ra.zip') ?? new Uint8Array());
  for (const [index, name] of Object.keys(packed)
    .filter((file) => file.endsWith('.xlsx'))
    .entries()) {
    const bytes = packed[name] ?? new Uint8Array();
    const most = tableOf(await snapshotOf(bytes), 'scores').rows.map(({ values }) => values.max ?? null);
    // The second unit has scored three criteria only.
    const share = index === 0 ? 1 : 0.5;
    const filled = await typeRows(bytes, 'scores', (at) => {
      const max = most[at];
      return typeof max === 'number' && (index !== 1 || at < 3) ? { input1: max * share } : undefined;
    });
    io.files.set(`về/z5928-${index}.xlsx`, filled);
  }
  io.stdout.length = 0;
  expect(await main(['rollup', 'về', '--base', 'sở.xlsx', '--json'], io)).toBe(0);
  const { files, missing, units } = JSON.parse(io.stdout.join('\n')) as RollUpReport;
  expect(files.map(({ unit, verdict, code }) => [unit, verdict, code])).toEqual([
    ['UBND xã Bình Chương', 'read', 'file.read'],
    ['UBND phường Trà Câu', 'warning', 'file.scoreIncomplete'],
    ['Sở Tài chính', 'read', 'file.read'],
  ]);
  expect(missing).toEqual([]);
  expect(units.map(({ unit, self, rank }) => [unit, self, rank])).toEqual(
    expect.arrayContaining([
      ['UBND xã Bình Chương', 100, 1],
      ['UBND phường Trà Câu', null, null],
      ['Sở Tài chính', 50, 1],
    ]),
  );
});

test.each([
  [
    'a folder that holds something',
    ['forms', 'sở.xlsx', '--out', 'có'],
    'Thư mục có đã có tệp: không ghi vào. Đặt tên thư mục khác.',
  ],
  [
    'a file that is there',
    ['forms', 'sở.xlsx', '--out', 'có/x.zip'],
    'Đã có tệp có/x.zip: không ghi đè. Đặt tên khác.',
  ],
  [
    'no such workbook',
    ['forms', 'khác.xlsx', '--out', 'ra'],
    'khác.xlsx: Không mở được tệp: xem lại tên tệp và quyền đọc.',
  ],
])('%s: said, and nothing is written', async (_, args, sentence) => {
  const io = new MemoryIo();
  io.files.set('sở.xlsx', office.slice());
  io.files.set('có/x.zip', new Uint8Array([1]));
  expect(await main(args, io)).toBe(1);
  expect(io.stderr.at(-1)).toBe(sentence);
  expect([...io.files.keys()]).toEqual(['sở.xlsx', 'có/x.zip']);
});

test('two units of one code, units without khối and a name too long are told, with the place', async () => {
  const io = new MemoryIo();
  const register = tableOf(await snapshotOf(office), 'units').table.bodyRows;
  const twice = await typeRows(office, 'units', (at) => (at === register - 2 ? { code: 'x01' } : undefined));
  io.files.set('sở.xlsx', twice);
  expect(await main(['forms', 'sở.xlsx', '--out', 'ra'], io)).toBe(1);
  expect(io.stderr.at(-1)).toContain(
    'Mã đơn vị x01 dùng cho cả “UBND xã Bình Chương” và “UBND phường Trà Câu”',
  );
  const none = await typeRows(office, 'units', (at) => (at < register ? { block: null } : undefined));
  io.files.set('sở.xlsx', none);
  expect(await main(['forms', 'sở.xlsx', '--out', 'ra'], io)).toBe(1);
  expect(io.stderr.at(-1)).toContain('Chưa có đơn vị nào có cả mã và khối');
  const long = { code: 'X09', name: 'đ'.repeat(301), level: 'Xã', block: 'Xã', kind: 'đơn vị' };
  io.files.set('sở.xlsx', await typeRows(office, 'units', (at) => (at === 0 ? long : undefined)));
  expect(await main(['forms', 'sở.xlsx', '--out', 'ra'], io)).toBe(1);
  expect(io.stderr.at(-1)).toBe(
    'Tên đơn vị mang mã X09 dài quá 300 ký tự: biểu mẫu nhận về sẽ không tính được. Rút gọn tên rồi tạo lại.',
  );
});

test('of several workbooks each has a folder; those that nothing can be made of are named, and do not end the others', async () => {
  const io = new MemoryIo();
  ['sở.xlsx', 'huyện/sở.xlsx'].forEach((name) => io.files.set(name, office.slice()));
  io.files.set('csv.xlsx', new TextEncoder().encode('a,b\n1,2\n'));
  const files = ['sở.xlsx', 'csv.xlsx', 'thiếu.xlsx', 'huyện/sở.xlsx'];
  expect(await main(['forms', ...files, '--out', 'ra'], io)).toBe(1);
  const made = [...io.files.keys()].filter((name) => name.startsWith('ra/'));
  expect(made.filter((name) => name.endsWith('X01-ubnd-xa-binh-chuong.xlsx'))).toEqual([
    'ra/sở/X01-ubnd-xa-binh-chuong.xlsx',
    'ra/sở (2)/X01-ubnd-xa-binh-chuong.xlsx',
  ]);
  expect(made).toHaveLength(8);
  expect(io.stderr.filter((line) => !line.startsWith('Đã tạo'))).toEqual([
    expect.stringMatching(/^csv\.xlsx: Đây là tệp văn bản/),
    'thiếu.xlsx: Không mở được tệp: xem lại tên tệp và quyền đọc.',
  ]);
  expect(io.stdout.at(-1)).toBe('Đã ghi vào ra.');
  expect(io.stdout[0]).toMatch(/^sở\.xlsx: /);
});

async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const opened = await openFile(bytes, 'sổ.xlsx');
  return opened.ok ? openFileDoor(opened.content, { today: () => TODAY }).read() : { sheets: [], names: [] };
}

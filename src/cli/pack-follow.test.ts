/** `check`, `forms` and `rollup` with a province's pack. */
import { MemoryIo } from '../../test/support/memory-io';
import { PACK } from '../../test/support/province-pack';
import { tableOf, typeRows } from '../../test/support/type-rows';
import type { ProvincePack } from '../core/pack/pack';
import { textOf } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { DUE } from '../core/rollup/sending';
import { loadRubric } from '../templates';
import { packFile } from '../templates/pack-file';
import { cellOf, findSheet } from '../workbook/cells/snapshot';
import { toSerial } from '../workbook/cells/serial';
import { unpack } from '../workbook/cells/pack';
import { main } from './main';
import type { CheckReport } from './check';
import type { FormsReport } from './forms';
import type { RollUpReport } from './roll-up';

const YEAR_REPORT = { name: 'Báo cáo năm', period: 'Năm', from: 'Các thôn', recipients: 'Sở Nội vụ' };
const day = (month: number, dayOfMonth: number) => toSerial({ year: 2027, month, day: dayOfMonth });

let pack: ProvincePack;
let office: Uint8Array;
let commune: Uint8Array;
beforeAll(async () => {
  pack = {
    ...PACK,
    from: { year: 2020, month: 1, day: 1 },
    daysOff: '18/10/2027; 19/10/2027',
    criteria: [{ ...(await loadRubric('minh-hoa')), id: 'cua-tinh', title: 'Bộ tiêu chí của tỉnh Ví Dụ' }],
    units: [
      { code: 'VD01', name: 'UBND xã Ví Dụ Một', level: 'commune', block: 'Xã' },
      { code: 'VD02', name: 'UBND phường Ví Dụ', level: 'commune', block: 'Phường' },
    ],
  };
  const io = machine();
  const here = ['--year', '2027', '--tinh', 'Ví Dụ', '--pack', 'goi.json'];
  const ofOffice = ['--template', 'dong-nai-2024', '--who', 'department', '--unit', 'Sở Nội vụ'];
  expect(await main(['plan', ...ofOffice, ...here, '--out', 'so.xlsx'], io)).toBe(0);
  const ofCommune = ['--template', 'binh-chuong-2026', '--unit', 'UBND xã Ví Dụ Một'];
  expect(await main(['plan', ...ofCommune, ...here, '--out', 'xa.xlsx'], io)).toBe(0);
  const bodies = tableOf(io.opened('so.xlsx'), 'units').table.bodyRows;
  office = await typeRows(io.files.get('so.xlsx') ?? new Uint8Array(), 'units', (at) =>
    at === bodies
      ? { code: 'VD02', name: 'UBND phường Ví Dụ', level: 'Xã', block: 'Phường, đặc khu', kind: 'đơn vị' }
      : at < bodies
        ? { block: null }
        : undefined,
  );
  const reports = tableOf(io.opened('so.xlsx'), 'reports').table.bodyRows;
  office = await typeRows(office, 'reports', (at) =>
    at === 0
      ? { name: 'Báo cáo năm', period: 'Năm', unitsDue: null }
      : at < reports
        ? { period: 'Khi có yêu cầu', unitsDue: null }
        : undefined,
  );
  commune = io.files.get('xa.xlsx') ?? new Uint8Array();
});

function machine(): MemoryIo {
  const io = new MemoryIo();
  io.files.set('goi.json', new TextEncoder().encode(packFile(pack)));
  return io;
}

test('a plan has the unit’s code, khối and days off of the pack, each with its origin', () => {
  const io = machine();
  io.files.set('xa.xlsx', commune);
  const rows = tableOf(io.opened('xa.xlsx'), 'info').rows;
  const said = (label: string) =>
    rows
      .filter((row) => textOf(row, 'label') === label)
      .map((row) => [textOf(row, 'value'), textOf(row, 'note')]);
  expect([said('Mã đơn vị'), said('Khối'), said('Ngày nghỉ, làm bù thêm')]).toEqual([
    [['VD01', 'Theo gói của Sở Nội vụ (lần 1).']],
    [['Xã', 'Theo gói của Sở Nội vụ (lần 1).']],
    [['18/10/2027; 19/10/2027', 'Theo gói của Sở Nội vụ (lần 1).']],
  ]);
});

test.each<[string, number, number | null, readonly string[]]>([
  [
    'typed later than the pack says',
    day(10, 10),
    day(10, 30),
    ['Hạn gửi cấp trên ghi 30/10/2027, gói của Sở Nội vụ ghi 20/10/2027: sửa cho kịp hạn cấp trên.'],
  ],
  [
    'not typed: the pack’s day, and its days off between',
    day(10, 15),
    null,
    [
      'Đơn vị gửi đến 15/10/2027, cấp trên nhận đến 20/10/2027: chỉ còn 1 ngày làm việc để tổng hợp (cần 3). Đặt hạn của đơn vị sớm hơn.',
    ],
  ],
  [
    'units later than the pack’s day',
    day(10, 25),
    day(10, 20),
    ['Hạn của đơn vị 25/10/2027 sau hạn của cấp trên 20/10/2027. Đặt hạn của đơn vị sớm hơn.'],
  ],
  ['early enough', day(10, 8), day(10, 20), []],
])('check: the superior’s day is %s', async (_, unitsDue, due, expected) => {
  const io = machine();
  io.files.set('xa.xlsx', commune);
  const { rows } = tableOf(io.opened('xa.xlsx'), 'info');
  const daysOff = rows.findIndex((row) => textOf(row, 'label') === 'Ngày nghỉ, làm bù thêm');
  // Without the days off that stand in the plan itself, those of the pack count.
  const plain = await typeRows(commune, 'info', (at) => (at === daysOff ? { value: null } : undefined));
  const typed = await typeRows(plain, 'reports', (at) =>
    at === 0 ? { ...YEAR_REPORT, unitsDue, due } : at < 3 ? { unitsDue: null } : undefined,
  );
  io.files.set('xa.xlsx', typed);
  await main(['check', 'xa.xlsx', '--pack', 'goi.json', '--json'], io);
  const { findings, unread } = JSON.parse(io.stdout.join('\n')) as CheckReport;
  expect(unread).toEqual([]);
  const cascade = findings.filter(({ code }) => /^report\.(?:tooLate|after)/.test(code));
  expect(cascade.map(({ message }) => message)).toEqual(expected);
});

test('the set of criteria says whose pack it is of', async () => {
  const io = machine();
  const plan = ['plan', '--template', 'binh-chuong-2026', '--unit', 'UBND xã Ví Dụ Một', '--year', '2027'];
  await main([...plan, '--tinh', 'Ví Dụ', '--pack', 'goi.json', '--score', '--out', 'cham.xlsx'], io);
  expect(io.stdout).toContain('Bộ tiêu chí theo gói của Sở Nội vụ (lần 1).');
});

test('check: a workbook of another province is told and not checked', async () => {
  const io = machine();
  const plan = ['plan', '--template', 'binh-chuong-2026', '--unit', 'UBND xã Đất Mũi', '--year', '2027'];
  expect(await main([...plan, '--tinh', 'Cà Mau', '--out', 'xa.xlsx'], io)).toBe(0);
  expect(await main(['check', 'xa.xlsx', '--pack', 'goi.json'], io)).toBe(1);
  expect(io.stderr.join('\n')).toContain(
    'Gói của Sở Nội vụ là của Tỉnh Ví Dụ, đơn vị thuộc Tỉnh Cà Mau: không dùng.',
  );
});

/** The forms of the office, in the folder `ra`. */
async function formsMade(): Promise<{ readonly io: MemoryIo; readonly report: FormsReport['forms'] }> {
  const io = machine();
  io.files.set('so.xlsx', office);
  const made = ['forms', 'so.xlsx', '--out', 'ra', '--pack', 'goi.json'];
  expect(await main([...made, '--json'], io)).toBe(0);
  const { forms } = JSON.parse(io.stdout.join('\n')) as FormsReport;
  return { io, report: forms };
}

test('forms: units, khối, the day and the criteria of the pack where the workbook has none; each carries the pack', async () => {
  const { io, report } = await formsMade();
  expect(report.map(({ unit, code, block }) => [unit, code, block])).toEqual([
    ['UBND phường Ví Dụ', 'VD02', 'Phường, đặc khu'],
    ['UBND xã Ví Dụ Một', 'VD01', 'Xã'],
  ]);
  const form = io.opened(`ra/${report[1]?.file ?? ''}`);
  expect(tableOf(form, 'reports').rows.map(({ values }) => [values.name, values.due])).toContainEqual([
    'Báo cáo năm',
    day(10, 20),
  ]);
  expect(form.sheets.flatMap(({ grid }) => grid.values.flat()).join('\n')).toContain(
    'Bộ tiêu chí của tỉnh Ví Dụ',
  );
  expect(tableOf(form, 'units').rows.map((row) => textOf(row, 'code'))).toContain('VD01');
  const reading = readMeta(form);
  const carried = reading.state === 'ok' ? reading.meta.packs?.province : undefined;
  expect(carried && unpack(carried)).toBe(packFile(pack));
  expect(reading.state === 'ok' && reading.meta.adaptation?.place).toEqual({ province: 'Tỉnh Ví Dụ' });
});

test('forms: where register and pack differ, the register holds and it is told', async () => {
  const io = machine();
  io.files.set('so.xlsx', office);
  expect(await main(['forms', 'so.xlsx', '--out', 'ra', '--pack', 'goi.json'], io)).toBe(0);
  expect(io.stdout).toEqual(
    expect.arrayContaining([
      'Theo gói của Sở Nội vụ (lần 1): ngày nghỉ, hạn báo cáo, khối, bộ tiêu chí.',
      'Khối của UBND phường Ví Dụ: danh mục ghi Phường, đặc khu, gói ghi Phường. Giữ theo danh mục; xem lại.',
      'Mỗi biểu mẫu mang theo gói của tỉnh: mở ra là dùng được.',
    ]),
  );
});

test('rollup: units of the pack are expected, in its khối', async () => {
  const { io, report } = await formsMade();
  io.files.set('về/xa.xlsx', io.files.get(`ra/${report[1]?.file ?? ''}`) ?? new Uint8Array());
  const missing = async (...more: readonly string[]) => {
    io.stdout.length = 0;
    await main(['rollup', 'về', '--base', 'so.xlsx', '--json', ...more], io);
    return (JSON.parse(io.stdout.join('\n')) as RollUpReport).missing;
  };
  io.files.set('so.xlsx', office);
  expect(await missing('--pack', 'goi.json')).toEqual(['UBND phường Ví Dụ']);
  expect(io.stderr.join('\n')).toContain('danh mục ghi Phường, đặc khu, gói ghi Phường.');
  const empty = new MemoryIo();
  empty.files.set('goi.json', io.files.get('goi.json') ?? new Uint8Array());
  empty.files.set('về/xa.xlsx', io.files.get('về/xa.xlsx') ?? new Uint8Array());
  await main(['rollup', 'về', '--pack', 'goi.json', '--json'], empty);
  const { files, missing: lacking } = JSON.parse(empty.stdout.join('\n')) as RollUpReport;
  expect(files.map(({ unit }) => unit)).toEqual(['UBND xã Ví Dụ Một']);
  expect(lacking).toEqual(['UBND phường Ví Dụ']);
});

test.each([
  [
    'the pack’s day where the workbook has none',
    null,
    'so.xlsx',
    ['Hạn gửi 20/10/2027 theo gói của Sở Nội vụ, lần 1 (Báo cáo công tác dân vận chính quyền năm 2027);'],
  ],
  [
    'the workbook’s own day, and what the pack says otherwise',
    day(10, 25),
    'so.xlsx',
    [
      'Hạn gửi 25/10/2027 lấy từ Lịch báo cáo (Báo cáo năm);',
      'Hạn đơn vị gửi Báo cáo năm: sổ ghi 25/10/2027, gói ghi 20/10/2027. Giữ theo sổ; xem lại.',
    ],
  ],
  ['the pack’s day without a workbook of one’s own', null, undefined, ['Hạn gửi 20/10/2027 theo gói']],
])('rollup: the day to send by is %s', async (_, unitsDue, base, said) => {
  const io = machine();
  io.files.set('so.xlsx', await typeRows(office, 'reports', (at) => (at === 0 ? { unitsDue } : undefined)));
  io.files.set('về/xa.xlsx', commune);
  const more = base === undefined ? [] : ['--base', base];
  await main(['rollup', 'về', '--pack', 'goi.json', '--out', 'ra.xlsx', ...more], io);
  const lines = io.stdout.join('\n');
  expect(said.filter((sentence) => !lines.includes(sentence))).toEqual([]);
  expect(lines.split('Theo gói của Sở Nội vụ (lần 1): ngày nghỉ')).toHaveLength(2);
  const { row, column } = DUE;
  const sending = findSheet(io.opened('ra.xlsx'), 'Tình hình gửi');
  expect(sending && cellOf(sending.grid, row, column).value).toBe(unitsDue ?? day(10, 20));
});

test('rollup: a day typed in the roll-up stays, and is told where the pack says another', async () => {
  const io = machine();
  io.files.set('về/xa.xlsx', commune);
  await main(['rollup', 'về', '--pack', 'goi.json', '--out', 'ra.xlsx'], io);
  const next: ProvincePack = {
    ...pack,
    version: 2,
    reports: pack.reports.map((each) => ({ ...each, due: { year: 2027, month: 11, day: 5 } })),
  };
  io.files.set('goi.json', new TextEncoder().encode(packFile(next)));
  io.stdout.length = 0;
  await main(['rollup', 'về', '--base', 'ra.xlsx', '--pack', 'goi.json', '--out', 'ra-2.xlsx'], io);
  expect(io.stdout).toContain(
    'Hạn gửi ở ô Tình hình gửi!C4 là 20/10/2027, gói của Sở Nội vụ ghi 05/11/2027. Giữ theo ô này; xem lại.',
  );
});

/** `pack`, and plans that are given one. */
import { MemoryIo, TODAY } from '../../test/support/memory-io';
import { PACK } from '../../test/support/province-pack';
import { tableOf, typeRows } from '../../test/support/type-rows';
import { addYearTables } from '../actions/add-year-tables';
import { run } from '../actions/run/run';
import { previewUpdate } from '../actions/update-preview';
import { locate, textOf } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { YEAR_ROLES } from '../core/plan/year-tables';
import { openFileDoor } from '../files/file-door';
import { openFile } from '../files/open';
import { writeWorkbook } from '../files/write';
import { loadTemplate, loadYearTemplate } from '../templates';
import { packFile, readPackFile } from '../templates/pack-file';
import { main } from './main';

const plan = (...more: readonly string[]): string[] => [
  ...['plan', '--template', 'binh-chuong-2026', '--unit', 'UBND xã Đất Mũi', '--out', 'xa.xlsx'],
  ...more,
];
const HERE = ['--year', '2027', '--tinh', 'Ví Dụ'];

/** A machine with the pack, which may be used from its day on. */
function withPackFile(
  content = packFile({ ...PACK, from: { year: 2020, month: 1, day: 1 }, daysOff: '04/01/2027' }),
) {
  const io = new MemoryIo();
  io.files.set('goi.json', new TextEncoder().encode(content));
  return io;
}

test('a plan takes the documents and days off of its province; an update does not take them back', async () => {
  const io = withPackFile();
  expect(await main(plan(...HERE, '--pack', 'goi.json'), io)).toBe(0);
  expect(io.stdout.join('\n')).toContain(
    'Gói của Sở Nội vụ (Tỉnh Ví Dụ), lần 1, số 14/KH-UBND ngày 26/01/2027',
  );
  const book = io.opened('xa.xlsx');
  const reading = readMeta(book);
  const rows = reading.state === 'ok' ? (locate(book, reading.meta, 'info')?.rows ?? []) : [];
  const filled = rows.find((row) => textOf(row, 'value').startsWith('Kế hoạch số 14/KH-UBND'));
  expect(filled && [textOf(filled, 'value'), textOf(filled, 'note')]).toEqual([
    'Kế hoạch số 14/KH-UBND ngày 26/01/2027 của UBND tỉnh Ví Dụ: Công tác dân vận chính quyền và dân chủ ở cơ sở năm 2027',
    'Theo gói của Sở Nội vụ (lần 1).',
  ]);
  expect(rows.map((row) => textOf(row, 'value'))).toContain('04/01/2027');
  const update = previewUpdate(book, { template: await loadTemplate('binh-chuong-2026') });
  const changed = update.ok ? update.preview.tables.flatMap(({ merged }) => merged.changed) : undefined;
  expect(changed).toEqual([]);
});

test.each<[string, MemoryIo, readonly string[], string]>([
  [
    'a foreign one',
    withPackFile(),
    ['--year', '2027', '--tinh', 'Cà Mau'],
    'là của Tỉnh Ví Dụ, đơn vị thuộc Tỉnh Cà Mau',
  ],
  ['another year’s', withPackFile(), ['--year', '2028', '--tinh', 'Ví Dụ'], 'Gói dùng cho năm 2027'],
  [
    'an expired one',
    withPackFile(
      packFile({ ...PACK, from: { year: 2020, month: 1, day: 1 }, to: { year: 2020, month: 2, day: 1 } }),
    ),
    HERE,
    'đã hết hạn',
  ],
  ['an altered one', withPackFile(packFile(PACK).replace('14/KH', '15/KH')), HERE, 'bị sửa sau khi lập'],
])('%s is told and nothing is written', async (_, io, where, sentence) => {
  expect(await main(plan(...where, '--pack', 'goi.json'), io)).toBe(2);
  expect(io.stderr.join('\n')).toContain(sentence);
  expect(io.files.has('xa.xlsx')).toBe(false);
});

test('a pack is made from a workbook of a sở, and the next one says what is new', async () => {
  const io = withPackFile(packFile({ ...PACK, province: 'Thành phố Đồng Nai' }));
  const make = ['plan', '--template', 'dong-nai-2024', '--who', 'department', '--unit', 'Sở Nội vụ'];
  expect(
    await main([...make, '--year', '2027', '--tinh', 'Đồng Nai', '--score', '--out', 'so.xlsx'], io),
  ).toBe(0);
  expect(await main(['pack', 'so.xlsx', '--out', 'moi.json', '--base', 'goi.json'], io)).toBe(0);
  const bytes = io.files.get('moi.json');
  const reading = readPackFile(new TextDecoder().decode(bytes));
  expect(reading).toMatchObject({
    ok: true,
    pack: { issuer: 'Sở Nội vụ', province: 'Thành phố Đồng Nai', year: 2027, version: 2, criteria: [{}] },
  });
  expect(io.stdout).toContain('  Bỏ: 14/KH-UBND.');
  io.files.set('la.json', new TextEncoder().encode(packFile(PACK)));
  expect(await main(['pack', 'so.xlsx', '--out', 'khac.json', '--base', 'la.json'], io)).toBe(1);
  expect(io.stderr.join('\n')).toContain('đơn vị thuộc Thành phố Đồng Nai: không dùng');
});

test('khối, figures and models of the workbook go into the pack; rows that are still the illustration do not', async () => {
  const io = new MemoryIo();
  const make = ['plan', '--template', 'dong-nai-2024', '--who', 'department', '--unit', 'Sở Nội vụ'];
  await main([...make, '--year', '2027', '--tinh', 'Đồng Nai', '--out', 'so.xlsx'], io);
  const { outcome, content } = await withYearTables(io.files.get('so.xlsx') ?? new Uint8Array());
  expect(outcome).toBe('done');
  const rows = tableOf(io.opened('so.xlsx'), 'units').table.bodyRows;
  const withUnits = await typeRows(content, 'units', (at) =>
    at === rows
      ? { code: 'DN01', name: 'UBND phường Biên Hòa', level: 'Xã', block: 'Phường', kind: 'đơn vị' }
      : at < rows
        ? { block: null }
        : undefined,
  );
  const withFigures = await typeRows(withUnits, 'indicators', (at) =>
    at === 0 ? { text: 'Hội nghị đối thoại', unit: 'cuộc', note: '' } : undefined,
  );
  io.files.set(
    'so.xlsx',
    await typeRows(withFigures, 'models', (at) =>
      at === 1 ? { name: 'Chính quyền thân thiện', field: 'Kinh tế', note: null } : undefined,
    ),
  );
  expect(await main(['pack', 'so.xlsx', '--out', 'goi.json'], io)).toBe(0);
  const reading = readPackFile(new TextDecoder().decode(io.files.get('goi.json')));
  expect(reading).toMatchObject({
    ok: true,
    pack: {
      units: [{ code: 'DN01', name: 'UBND phường Biên Hòa', level: 'commune', block: 'Phường' }],
      indicators: [{ text: 'Hội nghị đối thoại', unit: 'cuộc', source: '' }],
      models: [{ name: 'Chính quyền thân thiện', field: 'Kinh tế' }],
    },
  });
  expect(io.stdout.join('\n')).toContain('1 đơn vị có khối, 1 số liệu, 1 mô hình.');
});

/** The workbook with the year's other tables. */
async function withYearTables(bytes: Uint8Array) {
  const opened = await openFile(bytes, 'so.xlsx');
  if (!opened.ok) {
    throw new Error(opened.code);
  }
  const door = openFileDoor(opened.content, { today: () => TODAY });
  const template = await loadYearTemplate();
  const roles = new Set(YEAR_ROLES);
  const { outcome } = await run(addYearTables, door, { template, roles, random: Math.random });
  return { outcome: outcome.state, content: await writeWorkbook(door.content()) };
}

test('a commune’s workbook makes no pack', async () => {
  const io = new MemoryIo();
  expect(await main(plan('--year', '2027', '--tinh', 'Cà Mau'), io)).toBe(0);
  expect(await main(['pack', 'xa.xlsx', '--out', 'moi.json'], io)).toBe(1);
  expect(io.stderr.join('\n')).toContain('Gói lập từ sổ của cơ quan cấp tỉnh');
});

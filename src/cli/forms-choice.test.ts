/** `forms`: the year's other tables that the office has, and who gets a form at all. */
import { MemoryIo, TODAY } from '../../test/support/memory-io';
import { locate } from '../core/layout/locate';
import { itemsOf } from '../core/scoring/rubric/rubric';
import { findSheet } from '../workbook/cells/snapshot';
import { readMeta } from '../core/layout/meta';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { emptyWorkbook, openFileDoor } from '../files/file-door';
import { writeWorkbook } from '../files/write';
import { addYearTables, createPlan } from '../../test/support/actions';
import { loadRubric, loadTemplate, loadYearTemplate } from '../templates';
import { seededRandom } from '../../test/support/memory-door';
import { main } from './main';

const CODES = { party: 'Đảng', government: 'Chính quyền' } as const;
let office: Uint8Array;

beforeAll(async () => {
  const door = openFileDoor(emptyWorkbook('Trang tính1'), { today: () => TODAY });
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(door, { template, unit: 'UBND xã Bình Chương', year: '2026' }, { random: seededRandom() });
  await addYearTables(
    door,
    { template: await loadYearTemplate(), roles: new Set(['indicators', 'models']) },
    { random: seededRandom() },
  );
  // One body of the Party has a khối, and two of the government.
  const units = tableOf(await door.read(), 'units');
  const some = [
    [CODES.party, 'Khối'],
    [CODES.government, 'Khối'],
    [`${CODES.government} `, 'Khối hai'],
  ] as const;
  for (const [index, [system, block]] of some.entries()) {
    const row = units.table.row + 1 + index;
    const put = [
      [units.columns.code, `Q0${index}`],
      [units.columns.name, `Cơ quan ${system}${system.endsWith(' ') ? 'hai' : ''}`],
      [units.columns.system, system.trim()],
      [units.columns.block, block],
      [units.columns.kind, 'đơn vị'],
    ] as const;
    for (const [column = 0, value] of put) {
      await door.apply([{ kind: 'write', sheet: units.sheet.name, row, column, cells: [[{ value }]] }]);
    }
  }
  for (let index = some.length; index < units.table.bodyRows; index++) {
    const [row, column = 0] = [units.table.row + 1 + index, units.columns.block];
    await door.apply([{ kind: 'write', sheet: units.sheet.name, row, column, cells: [[{ value: null }]] }]);
  }
  office = await writeWorkbook(door.content());
});

function tableOf<R extends 'units' | 'indicators' | 'models'>(snapshot: WorkbookSnapshot, role: R) {
  const reading = readMeta(snapshot);
  const located = reading.state === 'ok' ? locate(snapshot, reading.meta, role) : undefined;
  if (!located) {
    throw new Error(role);
  }
  return located;
}

async function formsOf(...more: readonly string[]): Promise<MemoryIo> {
  const io = new MemoryIo();
  io.files.set('sổ.xlsx', office.slice());
  expect(await main(['forms', 'sổ.xlsx', '--out', 'ra', ...more], io)).toBe(0);
  return io;
}

const made = (io: MemoryIo) => [...io.files.keys()].filter((name) => /^ra\/Q.*xlsx$/.test(name));

test('forms carry the office’s figures without numbers, and an empty sheet of models', async () => {
  const io = await formsOf();
  const form = io.opened(made(io)[0] ?? '');
  const [ours, theirs] = [tableOf(io.opened('sổ.xlsx'), 'indicators'), tableOf(form, 'indicators')];
  const words = ({ rows }: typeof ours) =>
    rows.map(({ values }) => [values.id, values.period, values.text, values.unit]);
  expect(words(theirs)).toEqual(words(ours));
  expect(theirs.rows.every(({ values }) => (values.current ?? '') === '')).toBe(true);
  expect(tableOf(form, 'models').rows).toEqual([]);
  expect(io.stdout.join('\n')).toContain(
    `Mỗi sổ có trang Số liệu báo cáo (${ours.rows.length} dòng như sổ này, số để trống).`,
  );
});

test('bodies of the Party and the Front get one only when asked for', async () => {
  const io = await formsOf();
  expect(made(io)).toEqual(['ra/Q01-co-quan-chinh-quyen.xlsx', 'ra/Q02-co-quan-chinh-quyen-hai.xlsx']);
  expect(io.stdout.join('\n')).toContain('1 cơ quan Đảng, MTTQ, đoàn thể không có biểu mẫu: Cơ quan Đảng.');
  expect(made(await formsOf('--everybody'))).toHaveLength(3);
});

test('only units that are chosen by their codes get one, whatever they are; a code that is unknown is told', async () => {
  expect(made(await formsOf('--units', 'q00'))).toEqual(['ra/Q00-co-quan-dang.xlsx']);
  const io = new MemoryIo();
  io.files.set('sổ.xlsx', office.slice());
  expect(await main(['forms', 'sổ.xlsx', '--out', 'ra', '--units', 'Q00;Q9'], io)).toBe(1);
  expect([...io.stdout, ...io.stderr].join('\n')).toContain('Danh mục đơn vị không có mã Q9.');
});

test('each khối has its own set: each unit is scored, ranked and shown by it; who got no form is not missing', async () => {
  const io = await formsOf('--sets', 'Khối=minh-hoa;Khối hai=muoi-tieu-chi');
  const said = io.stdout.join('\n');
  expect(said).toMatch(/Khối Khối: Bảng tự chấm điểm theo bộ tiêu chí “.*minh họa.*”\./i);
  expect(said).toMatch(/Khối Khối hai: Bảng tự chấm điểm theo bộ tiêu chí “.*”\./);
  for (const file of made(io)) {
    io.files.set(file.replace('ra/', 'gửi/'), io.files.get(file) ?? new Uint8Array());
  }
  io.stdout.length = 0;
  await main(['rollup', 'gửi', '--base', 'sổ.xlsx', '--out', 'tổng.xlsx'], io);
  const rolled = io.stdout.join('\n');
  expect(rolled).toContain('Các đơn vị chấm theo 2 bộ tiêu chí, điểm không so sánh với nhau được');
  const sending = findSheet(io.opened('tổng.xlsx'), 'Tình hình gửi');
  const names = (sending?.grid.values ?? []).flat().filter((value) => String(value).startsWith('Cơ quan '));
  expect(new Set(names)).toEqual(new Set(['Cơ quan Chính quyền', 'Cơ quan Chính quyền hai']));
  const heat = findSheet(io.opened('tổng.xlsx'), 'Theo tiêu chí')?.grid.values ?? [];
  const sets = await Promise.all(['minh-hoa', 'muoi-tieu-chi'].map(loadRubric));
  // All criteria of both sets, though some bear the same code.
  const count = sets.reduce((sum, rubric) => sum + itemsOf(rubric).length, 0);
  expect((heat[3] ?? []).slice(2).filter((code) => code !== null)).toHaveLength(count);
});

test('a khối that has no unit is told, and so is a set that nobody knows', async () => {
  const io = new MemoryIo();
  io.files.set('sổ.xlsx', office.slice());
  expect(await main(['forms', 'sổ.xlsx', '--out', 'ra', '--sets', 'Khối ba=minh-hoa'], io)).toBe(1);
  expect([...io.stdout, ...io.stderr].join('\n')).toContain(
    'Không đơn vị nhận biểu mẫu nào ở khối Khối ba. Các khối: Khối; Khối hai.',
  );
  expect(await main(['forms', 'sổ.xlsx', '--out', 'ra', '--sets', 'Khối=không-có'], io)).toBe(2);
  expect(io.stderr.join('\n')).toContain('Không có bộ tiêu chí “không-có”.');
});

/** `forms`: the year's other tables that the office has, and who gets a form at all. */
import { MemoryIo, TODAY } from '../../test/support/memory-io';
import { locate } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { emptyWorkbook, openFileDoor } from '../files/file-door';
import { writeWorkbook } from '../files/write';
import { addYearTables, createPlan } from '../../test/support/actions';
import { loadTemplate, loadYearTemplate } from '../templates';
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
  // One body of the Party and one of the government have a khối.
  const units = tableOf(await door.read(), 'units');
  for (const [index, system] of [CODES.party, CODES.government].entries()) {
    const row = units.table.row + 1 + index;
    const put = [
      [units.columns.code, `Q0${index}`],
      [units.columns.name, `Cơ quan ${system}`],
      [units.columns.system, system],
      [units.columns.block, 'Khối'],
      [units.columns.kind, 'đơn vị'],
    ] as const;
    for (const [column = 0, value] of put) {
      await door.apply([{ kind: 'write', sheet: units.sheet.name, row, column, cells: [[{ value }]] }]);
    }
  }
  for (let index = 2; index < units.table.bodyRows; index++) {
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
  expect(made(io)).toEqual(['ra/Q01-co-quan-chinh-quyen.xlsx']);
  expect(io.stdout.join('\n')).toContain('1 cơ quan Đảng, MTTQ, đoàn thể không có biểu mẫu: Cơ quan Đảng.');
  expect(made(await formsOf('--everybody'))).toHaveLength(2);
});

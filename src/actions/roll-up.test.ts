import { MemoryWorkbook } from '../../test/support/memory-door';
import { ROLL_UP_DAY, openUnitFile as open, unitFile } from '../../test/support/unit-file';
import type { CellValue } from '../core/cells';
import type { Rubric } from '../core/rubric/rubric';
import { loadIllustrativeRubric } from '../templates';
import { rollUp } from './roll-up';

let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadIllustrativeRubric();
});

/** The values of a sheet's table, by header. */
function tableOf(workbook: MemoryWorkbook, sheet: string): Record<string, CellValue>[] {
  const memory = workbook.sheets.get(sheet);
  const [area] = memory?.tables.values() ?? [];
  if (!memory || !area) {
    throw new Error(`no table on ${sheet}`);
  }
  const at = (row: number, column: number) => memory.cells.get(`${row},${column}`)?.value ?? null;
  return Array.from({ length: area.rows - 1 }, (_, r) =>
    Object.fromEntries(
      Array.from({ length: area.columns }, (__, c) => [
        String(at(area.row, area.column + c)),
        at(area.row + 1 + r, area.column + c),
      ]),
    ),
  );
}

describe('rollUp', () => {
  test('five files, one of them no workbook: it is named and left out, the other four are in', async () => {
    const files = [
      await unitFile('UBND xã A', 0.9, rubric),
      await unitFile('UBND xã B', 0.75, rubric),
      { name: 'ghi chú.xlsx' },
      await unitFile('UBND xã C', 1, rubric),
      await unitFile('UBND xã D', 0.9, rubric),
    ];
    const workbook = new MemoryWorkbook();
    const progress: number[] = [];
    const { outcome, summary } = await rollUp(workbook, {
      files,
      open,
      rubrics: [rubric],
      today: ROLL_UP_DAY,
      onProgress: (done) => progress.push(done),
    });
    expect(outcome).toMatchObject({
      state: 'done',
      messages: [{ code: 'rollup.done', params: { counted: 4, total: 5 } }],
    });
    expect(progress).toEqual([1, 2, 3, 4, 5]);
    expect(summary?.files.map(({ verdict }) => verdict)).toEqual([
      'read',
      'read',
      'read',
      'read',
      'rejected',
    ]);
    expect(summary?.units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['UBND xã C', 1],
      ['UBND xã A', 2],
      ['UBND xã D', 2],
      ['UBND xã B', 4],
    ]);
    expect(summary?.units.map(({ unit, self, rating }) => [unit, self, rating])).toEqual([
      ['UBND xã C', 100, 'Xuất sắc'],
      ['UBND xã A', 90, 'Xuất sắc'],
      ['UBND xã D', 90, 'Xuất sắc'],
      ['UBND xã B', 75, 'Khá'],
    ]);
    expect(
      tableOf(workbook, 'Tổng hợp điểm').map((row) => [row['Tên đơn vị'], row['Ô trong tệp']])[0],
    ).toEqual(['UBND xã C', summary?.units[0]?.from?.copy.head.source]);
    expect(tableOf(workbook, 'Dữ liệu nhiệm vụ')).toHaveLength(4 * 11);
    expect(tableOf(workbook, 'Danh sách tệp').map((row) => [row['Tệp'], row['Kết quả']])).toContainEqual([
      'ghi chú.xlsx',
      'Không tính',
    ]);
  });

  test('again with other files it brings its own sheets up to date, and the rest stays', async () => {
    const [a, b, c] = [
      await unitFile('Xã A', 0.9, rubric),
      await unitFile('Xã B', 0.8, rubric),
      await unitFile('Xã C', 0.7, rubric),
    ];
    const workbook = new MemoryWorkbook();
    const request = { open, rubrics: [rubric], today: ROLL_UP_DAY };
    await rollUp(workbook, { files: [a, b, c], ...request });
    workbook.type('Sheet1', 0, 0, 'của tôi');
    await rollUp(workbook, { files: [c], ...request });
    expect(tableOf(workbook, 'Tổng hợp điểm').map((row) => row['Tên đơn vị'])).toEqual(['Xã C']);
    expect(tableOf(workbook, 'Dữ liệu nhiệm vụ')).toHaveLength(11);
    // what stood below the shorter table is gone, not left to be read as data
    const left = [...(workbook.sheets.get('Tổng hợp điểm')?.cells ?? [])].filter(
      ([key, cell]) => Number(key.split(',')[0]) > 4 && (cell.value !== null || cell.formula !== null),
    );
    expect(left).toEqual([]);
    await rollUp(workbook, { files: [a, b, c], ...request });
    expect(tableOf(workbook, 'Tổng hợp điểm').map((row) => row['Tên đơn vị'])).toEqual([
      'Xã A',
      'Xã B',
      'Xã C',
    ]);
    expect(workbook.sheets.get('Sheet1')?.cells.get('0,0')?.value).toBe('của tôi');

    const before = workbook.applied.length;
    const { outcome } = await rollUp(workbook, { files: [b, c, a], ...request });
    expect(outcome.state).toBe('unchanged');
    expect(workbook.applied).toHaveLength(before);
  });

  test.each<[string, CellValue, string]>([
    ['a text for a score', '7,5', 'file.scoreIncomplete'],
    ['a missing score', '', 'file.scoreIncomplete'],
  ])('a unit with %s is counted without a rank, and this is said', async (_, first, code) => {
    const { summary } = await rollUp(new MemoryWorkbook(), {
      files: [await unitFile('Xã A', 0.9, rubric, first), await unitFile('Xã B', 0.5, rubric)],
      open,
      rubrics: [rubric],
      today: ROLL_UP_DAY,
    });
    expect(summary?.units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['Xã B', 1],
      ['Xã A', undefined],
    ]);
    expect(summary?.files[0]?.messages.map((message) => message.code)).toContain(code);
  });

  test('a score sheet of another set of criteria is not ranked with the rest', async () => {
    const other = { ...rubric, title: 'Bộ tiêu chí khác' };
    const { summary } = await rollUp(new MemoryWorkbook(), {
      files: [await unitFile('Xã A', 0.9, other)],
      open,
      rubrics: [rubric],
      today: ROLL_UP_DAY,
    });
    expect(summary?.files[0]).toMatchObject({ verdict: 'warning', messages: [{ code: 'file.rubricOther' }] });
    expect(summary?.units[0]?.rank).toBeUndefined();
  });

  test('cancelled at any moment: reading is ended at once, and nothing is written', async () => {
    const workbook = new MemoryWorkbook();
    const ended = jest.fn();
    const { outcome, summary } = await rollUp(workbook, {
      files: [await unitFile('Xã A', 0.9, rubric), await unitFile('Xã B', 0.9, rubric)],
      open: (context) => ({
        atOnce: 2,
        read: async function* (file) {
          // The second one never comes.
          await (file.name === 'Xã A.xlsx' ? undefined : new Promise(() => undefined));
          yield* open(context).read(file);
        },
        end: ended,
      }),
      rubrics: [rubric],
      today: ROLL_UP_DAY,
      cancelled: new Promise((resolve) => setTimeout(resolve, 20)),
    });
    expect(outcome).toMatchObject({ state: 'unchanged', messages: [{ code: 'rollup.cancelled' }] });
    expect(summary).toBeUndefined();
    expect(ended).toHaveBeenCalledTimes(1);
    expect(workbook.applied).toEqual([]);
  });

  test('without files it says so', async () => {
    expect(
      (await rollUp(new MemoryWorkbook(), { files: [], open, rubrics: [rubric], today: ROLL_UP_DAY }))
        .outcome,
    ).toMatchObject({
      state: 'unchanged',
      messages: [{ code: 'rollup.noFiles' }],
    });
  });
});

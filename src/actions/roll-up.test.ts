import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import { summaryIn } from '../../test/support/summary-in';
import { ROLL_UP_DAY, openUnitFile as open, unitFile, unitWorkbook } from '../../test/support/unit-file';
import type { UnitFile } from '../../test/support/unit-file';
import { toSerial } from '../workbook/cells/serial';
import type { CellValue } from '../workbook/cells/cells';
import { sheetCells } from '../workbook/draft/draft';
import type { SheetDraft } from '../workbook/draft/draft';
import { metaDraft, readMeta } from '../core/layout/meta';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import type { Meta } from '../core/layout/meta';
import { pack } from '../workbook/cells/pack';
import { DUE } from '../core/rollup/sending';
import { deskOf } from '../core/rollup/desk-shown';
import { shownOf } from '../core/rollup/shown';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { readOpenDesk } from './read-desk';
import { summaryJson } from '../../test/support/summary-json';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { GridSnapshot } from '../workbook/cells/snapshot';
import { loadRubric, loadTemplate } from '../templates';
import { createPlan, freeze, rollUp } from '../../test/support/actions';

let rubric: Rubric;
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
});

const ONE_IN_TEN = { band: 'Xuất sắc', share: 0.1, within: 'all' } as const;

/** What stands on a drafted sheet without formulas. */
function gridOf(sheet: SheetDraft): GridSnapshot {
  const cells = sheetCells(sheet);
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const empty = () => Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  const values: CellValue[][] = empty();
  for (const { row, column, content } of cells) {
    const line = values[row];
    if (line && 'value' in content) {
      line[column] = content.value;
    }
  }
  return { row: 0, column: 0, values, formulas: empty() };
}

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

const SCORES = 'Bảng tự chấm điểm';
const LIST = 'Đơn vị chưa gửi';
const NOWHERE = { row: 0, column: 0, rows: 0, columns: 0 };

/** Where a sheet says these words first. */
function placeOf(workbook: MemoryWorkbook, words: string, sheet = SCORES): { row: number; column: number } {
  const [place] =
    [...(workbook.sheets.get(sheet)?.cells ?? [])].find(([, { value }]) => value === words) ?? [];
  const [row = 0, column = 0] = (place ?? '').split(',').map(Number);
  return { row, column };
}

const noteColumn = (workbook: MemoryWorkbook) => placeOf(workbook, 'Ghi chú', 'Tổng hợp điểm').column;

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
      'rejected',
      'read',
      'read',
      'read',
      'read',
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
    ).toEqual(['UBND xã C', (await summaryIn(workbook, [rubric])).units[0]?.from?.copy.head.source]);
    expect(tableOf(workbook, 'Dữ liệu nhiệm vụ')).toHaveLength(4 * 20);
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
    expect(tableOf(workbook, 'Dữ liệu nhiệm vụ')).toHaveLength(20);
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

    // The same once more changes nothing but what is said of changes; and then nothing at all.
    await rollUp(workbook, { files: [b, c, a], ...request });
    expect(tableOf(workbook, 'Thay đổi so với lần trước').map((row) => row['Thay đổi'])).toEqual([
      'Không có thay đổi',
    ]);
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

  test('units scored by a set that an office wrote itself are ranked together, apart from those of another set', async () => {
    const own = { ...rubric, id: 'so-noi-vu', title: 'Bộ tiêu chí của Sở', quotas: [ONE_IN_TEN] };
    const roll = (door: MemoryWorkbook, files: readonly UnitFile[]) =>
      rollUp(door, { files, open, rubrics: [rubric], today: ROLL_UP_DAY });
    const files = [
      await unitFile('Xã A', 0.9, own),
      // The same words under another version are the same set.
      await unitFile('Xã B', 0.95, { ...own, version: 2 }),
      await unitFile('Xã C', 0.5, rubric),
    ];
    const workbook = new MemoryWorkbook();
    const { summary } = await roll(workbook, files);
    expect(summary?.units.map(({ unit, rank, self }) => [unit, rank, self])).toEqual(
      expect.arrayContaining([
        ['Xã B', 1, 95],
        ['Xã A', 2, 90],
        ['Xã C', 1, 50],
      ]),
    );
    // Two of the three have the office's own set: the third is the odd one out.
    expect(summary?.files.map(({ verdict }) => verdict)).toEqual(['read', 'read', 'warning']);
    expect(summary?.sets).toMatchObject([{ code: 'rollup.manySets', params: { count: 2 } }]);
    expect(summary?.quotas).toMatchObject([{ code: 'rollup.overQuota', params: { count: 2, allowed: 0 } }]);

    // A roll-up keeps the set: rolled up again, it comes to the same.
    const again = new MemoryWorkbook();
    await roll(again, [{ name: 'tổng hợp.xlsx', workbook: await workbook.read() }]);
    const [first, second] = await Promise.all([workbook, again].map((each) => summaryIn(each, [rubric])));
    expect(second && summaryJson(second)).toBe(first && summaryJson(first));
    expect(second?.units).toHaveLength(3);
  });

  test.each<[string, (meta: Meta) => Meta]>([
    ['is not in the file', ({ rubrics, ...meta }) => (void rubrics, meta)],
    [
      'was altered in the file',
      (meta) => ({
        ...meta,
        rubrics: Object.fromEntries(
          Object.keys(meta.rubrics ?? {}).map((checksum) => [checksum, pack({ ...rubric, decimals: 0 })]),
        ),
      }),
    ],
  ])('a score sheet of a set that %s is not ranked', async (_, spoil) => {
    const file = await unitFile('Xã A', 0.9, { ...rubric, title: 'Bộ tiêu chí khác' });
    const { workbook } = file;
    const reading = workbook && readMeta(workbook);
    if (reading?.state !== 'ok') {
      throw new Error('no facts');
    }
    const spoilt = gridOf(metaDraft(spoil(reading.meta)));
    const sheets = workbook?.sheets.map((sheet) =>
      sheet.name === META_SHEET ? { ...sheet, grid: spoilt } : sheet,
    );
    const { summary } = await rollUp(new MemoryWorkbook(), {
      files: [{ ...file, workbook: { ...workbook, names: [], sheets: sheets ?? [] } }],
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

  test('a workbook made from another template than the rest of its khối is named, and counted', async () => {
    const files = await Promise.all(
      [0.5, 0.6, 0.7, 0.8].map((share, n) => unitFile(`UBND xã ${n + 1}`, share, rubric)),
    );
    const other = new MemoryWorkbook();
    const template = await loadTemplate('hon-quan-2024');
    await createPlan(other, { template, unit: 'UBND xã 5', year: '2026' }, { random: seededRandom(5) });
    const workbook = new MemoryWorkbook();
    const { summary } = await rollUp(workbook, {
      files: [...files, { name: 'khac.xlsx', workbook: await other.read() }],
      open,
      rubrics: [rubric],
      today: ROLL_UP_DAY,
    });
    const unlike = summary?.files.map(({ file, messages }) => [
      file,
      messages.find(({ code }) => code === 'file.templateUnlike')?.params,
    ]);
    expect(unlike?.filter(([, said]) => said !== undefined)).toEqual([
      [
        'khac.xlsx',
        {
          template: expect.stringContaining('Hớn Quản') as string,
          most: expect.stringContaining('Bình Chương') as string,
        },
      ],
    ]);
    expect(summary?.units).toHaveLength(5);
    // It is staged, so that a roll-up of roll-ups says the same.
    expect(tableOf(workbook, 'Dữ liệu đơn vị').map((row) => row['Soạn theo mẫu'])).toContainEqual(
      expect.stringContaining('Hớn Quản'),
    );
  });

  test('what a unit froze and typed beside it stands on Tình hình gửi, and an edit since is told', async () => {
    const unit = await unitWorkbook('UBND xã A', 0.9, rubric);
    await freeze(unit, { rubrics: [rubric], now: 46_352.75 });
    const number = placeOf(unit, 'Số, ký hiệu văn bản gửi');
    unit.type(SCORES, number.row, number.column + 1, '15/BC-UBND');
    unit.type(SCORES, number.row + 1, number.column + 1, '28/11/2026');
    const read = async () =>
      rollUp(new MemoryWorkbook(), {
        files: [{ name: 'a.xlsx', workbook: await unit.read() }],
        open,
        rubrics: [rubric],
        today: ROLL_UP_DAY,
      });
    const first = (await read()).summary;
    expect(first?.sending).toMatchObject([
      { number: '15/BC-UBND', issued: toSerial({ year: 2026, month: 11, day: 28 }), stamped: 46_352.75 },
    ]);
    expect(first?.files[0]?.verdict).toBe('read');

    const title = placeOf(unit, 'Tài liệu kiểm chứng');
    unit.type(SCORES, title.row + 1, title.column, 'Thêm sau');
    expect((await read()).summary?.files[0]?.messages).toEqual([
      { code: 'file.changedAfterStamp', params: { no: 1, sheet: SCORES } },
    ]);
  });

  test('the day to send by is the next one of Lịch báo cáo, until another is typed', async () => {
    const workbook = await unitWorkbook('Sở Nội vụ', 0.9, rubric);
    const planned = placeOf(workbook, 'Hạn đơn vị gửi về', 'Lịch báo cáo');
    const [may, october, november, december] = [46_157, 46_320, 46_346, 46_371];
    const days = [october, december, november, may];
    days.forEach((day, index) => {
      workbook.type('Lịch báo cáo', planned.row + 1 + index, planned.column, day);
    });
    const run = async () => {
      const { outcome } = await rollUp(workbook, {
        files: [await unitFile('Xã A', 0.9, rubric)],
        open,
        rubrics: [rubric],
        today: ROLL_UP_DAY,
      });
      const sheet = workbook.sheets.get('Tình hình gửi');
      return {
        due: sheet?.cells.get(`${DUE.row},${DUE.column}`)?.value,
        said: outcome.messages.filter(({ code }) => code === 'rollup.dueTaken'),
      };
    };
    const first = await run();
    // 20/11/2026 is day 46,346: a unit may still send on it.
    expect(first.due).toBe(november);
    expect(first.said).toMatchObject([
      {
        params: { day: '20/11/2026', cell: 'Tình hình gửi!C4' },
        at: { sheet: 'Lịch báo cáo', row: planned.row + 3, column: planned.column },
      },
    ]);
    workbook.type('Tình hình gửi', DUE.row, DUE.column, december);
    expect(await run()).toEqual({ due: december, said: [] });
    workbook.type('Tình hình gửi', DUE.row, DUE.column, null);
    days.forEach((_, index) => {
      workbook.type('Lịch báo cáo', planned.row + 1 + index, planned.column, index === 0 ? october : null);
    });
    expect((await run()).due).toBe(october);
  });

  test('what is written beside a row stays beside it, wherever the row goes, and waits for one that is gone', async () => {
    const [a, b, c] = [
      await unitFile('Xã A', 0.7, rubric),
      await unitFile('Xã B', 0.8, rubric),
      await unitFile('Xã C', 0.9, rubric),
    ];
    const workbook = new MemoryWorkbook();
    const run = async (...files: UnitFile[]) => {
      await rollUp(workbook, { files, open, rubrics: [rubric], today: ROLL_UP_DAY });
    };
    const sheets = ['Tổng hợp điểm', 'Tổng hợp nhiệm vụ', 'Danh sách tệp', 'Theo tiêu chí', 'Dữ liệu đơn vị'];
    /** What stands right of all that is ours on the row that says “Xã B”, by sheet. */
    const said = () =>
      sheets.map((sheet) => {
        const { row } = placeOf(workbook, 'Xã B', sheet);
        return [...(workbook.sheets.get(sheet)?.cells ?? [])]
          .filter(([place, { value }]) => place.startsWith(`${row},`) && String(value).startsWith('của tôi'))
          .map(([, { value }]) => String(value))
          .sort();
      });
    const all = () =>
      sheets.flatMap((sheet) =>
        [...(workbook.sheets.get(sheet)?.cells.values() ?? [])].filter(({ value }) =>
          String(value).startsWith('của tôi'),
        ),
      );
    await run(a, b);
    for (const sheet of sheets) {
      workbook.type(sheet, placeOf(workbook, 'Xã B', sheet).row, 60, `của tôi ${sheet}`);
    }
    workbook.type(
      'Tổng hợp điểm',
      placeOf(workbook, 'Xã B', 'Tổng hợp điểm').row,
      noteColumn(workbook),
      'của tôi',
    );
    workbook.type('Theo tiêu chí', 40, 3, 'ở dưới');
    const before = said();
    expect(before.map((notes) => notes.length)).toEqual([2, 1, 1, 1, 1]);

    await run(a, c, b);
    expect(said()).toEqual(before);
    expect(all()).toHaveLength(6);
    await run(c, a);
    expect(all()).toEqual([]);
    await run(c, a);
    const count = workbook.applied.length;
    await run(a, c);
    expect(workbook.applied).toHaveLength(count);
    await run(c, b);
    expect(said()).toEqual(before);
    expect(all()).toHaveLength(6);
    expect(placeOf(workbook, 'ở dưới', 'Theo tiêu chí')).toEqual({ row: 40, column: 3 });
  });

  test('units of the list that have not sent are listed for a letter; once they have, the list is empty', async () => {
    const workbook = new MemoryWorkbook();
    const files = [await unitFile('Xã A', 0.9, rubric), await unitFile('Xã B', 0.8, rubric)];
    const request = { open, rubrics: [rubric], today: ROLL_UP_DAY };
    await rollUp(workbook, { files, ...request });
    expect([...workbook.sheets.keys()]).not.toContain(LIST);

    const sheet = 'Tình hình gửi';
    const [area] = workbook.sheets.get(sheet)?.tables.values() ?? [];
    const unit = placeOf(workbook, 'Tên đơn vị', sheet);
    // A row of the user's own, in the row below the last one, as Excel takes it into the table.
    workbook.type(sheet, (area?.row ?? 0) + (area?.rows ?? 0), unit.column, 'Xã C');
    workbook.sheets
      .get(sheet)
      ?.tables.set('TinhHinhGui', { ...(area ?? NOWHERE), rows: (area?.rows ?? 0) + 1 });
    const { outcome } = await rollUp(workbook, { files, ...request });
    expect(outcome.messages).toContainEqual({
      code: 'rollup.unsent',
      params: { sent: 0, total: 1, sheet: LIST },
    });
    const names = () => [...(workbook.sheets.get(LIST)?.cells.values() ?? [])].map(({ value }) => value);
    expect(names()).toContain('Xã C');

    await rollUp(workbook, { files: [...files, await unitFile('Xã C', 0.7, rubric)], ...request });
    expect(names()).not.toContain('Xã C');
  });

  test('what changed is told of every unit: picked, typed in by hand since, gone, ranked otherwise', async () => {
    const [a, b, c] = [
      await unitFile('Xã A', 0.9, rubric),
      await unitFile('Xã B', 0.8, rubric),
      await unitFile('Xã B', 0.95, rubric),
    ];
    const workbook = new MemoryWorkbook();
    const run = async (...files: readonly UnitFile[]) => {
      await rollUp(workbook, { files, open, rubrics: [rubric], today: ROLL_UP_DAY });
      return tableOf(workbook, 'Thay đổi so với lần trước').map((row) =>
        ['Tên đơn vị', 'Thay đổi', 'Thứ hạng trước', 'Thứ hạng nay'].map((header) => row[header] ?? null),
      );
    };
    expect(await run(a, b, { ...c, name: 'c.xlsx' })).toEqual([[null, null, null, null]]);
    const sheet = 'Danh sách tệp';
    const { row } = placeOf(workbook, 'c.xlsx', sheet);
    workbook.type(sheet, row, placeOf(workbook, 'Chọn', sheet).column, 'x');
    expect(await run(a, b, { ...c, name: 'c.xlsx' })).toEqual([
      ['Xã B', 'Mới có', null, 1],
      ['Xã A', 'Thứ hạng khác', 1, 2],
    ]);
    expect(await run(a)).toEqual([
      ['Xã A', 'Thứ hạng khác', 2, 1],
      ['Xã B', 'Không còn', 1, null],
    ]);
    await run(a, c);
    const sending = 'Tình hình gửi';
    const points = placeOf(workbook, 'Điểm tự chấm (nhập tay)', sending).column;
    workbook.type(sending, placeOf(workbook, 'Xã B', sending).row, points, 99);
    expect(await run(a)).toEqual([['Xã B', 'Điểm, xếp loại khác', 1, 1]]);
  });

  test('decisions typed on the sheets hold, are kept in _SoDanVan, and are taken back one by one, without the files', async () => {
    const files = [
      await unitFile('Xã A', 0.9, rubric),
      { ...(await unitFile('Xã B', 0.8, rubric)), name: 'b1.xlsx' },
      { ...(await unitFile('Xã B', 0.95, rubric)), name: 'b2.xlsx' },
    ];
    const workbook = new MemoryWorkbook();
    const run = async (more: Partial<Parameters<typeof rollUp>[1]>) => {
      const { outcome } = await rollUp(workbook, {
        ...{ files: [], held: true, open, rubrics: [rubric], today: ROLL_UP_DAY },
        ...more,
      });
      const { units } = await summaryIn(workbook, [rubric]);
      return { points: units.map(({ unit, self, official }) => [unit, self, official]).sort(), messages: outcome.messages };
    };
    const [list, sent] = ['Quyết định đã chọn', 'Tình hình gửi'];
    const typeBelow = (sheet: string, ...cells: readonly (readonly [header: string, value: CellValue])[]) => {
      const memory = workbook.sheets.get(sheet);
      const [[name, area] = ['', NOWHERE]] = memory?.tables ?? [];
      const isEmpty = tableOf(workbook, sheet).every((row) => Object.values(row).every((value) => value === null || value === ''));
      const row = area.row + (isEmpty ? 1 : area.rows);
      memory?.tables.set(name, { ...area, rows: row - area.row + 1 });
      for (const [header, value] of cells) {
        workbook.type(sheet, row, placeOf(workbook, header, sheet).column, value);
      }
    };
    const decided = () =>
      tableOf(workbook, list).map((row) => ['Quyết định', 'Tên đơn vị', 'Tệp', 'Tình trạng'].map((header) => row[header] ?? ''));
    expect((await run({ files, held: false })).points).toEqual([['Xã A', 90, null]]);
    typeBelow(list, ['Quyết định', 'Dùng bản này'], ['Tệp', 'b2.xlsx'], ['Người quyết định', 'Lan']);
    typeBelow(sent, ['Tên đơn vị', 'Xã C'], ['Khối', 'Xã'], ['Điểm tự chấm (nhập tay)', '80,25']);
    expect((await run({})).points).toEqual([['Xã A', 90, null], ['Xã B', 95, null], ['Xã C', 80.25, null]]);
    expect(decided()).toEqual([
      ['Nhập điểm: tự chấm 80,25; thẩm định –', 'Xã C', '', 'Đang áp dụng'],
      ['Dùng bản này', 'Xã B', 'b2.xlsx', 'Đang áp dụng'],
    ]);
    typeBelow(list, ['Quyết định', 'Tệp này là của'], ['Tệp', 'không có.xlsx'], ['Tên đơn vị', 'Xã A']);
    workbook.type(list, placeOf(workbook, 'b2.xlsx', list).row, placeOf(workbook, 'Bỏ', list).column, 'x');
    workbook.type(sent, placeOf(workbook, 'Xã C', sent).row, placeOf(workbook, 'Điểm tự chấm (nhập tay)', sent).column, null);
    const after = await run({});
    expect(after.points).toEqual([['Xã A', 90, null]]);
    expect(after.messages).toContainEqual(expect.objectContaining({ code: 'decision.unread', params: expect.objectContaining({ text: 'không có.xlsx' }) as unknown }));
    expect(decided().map(([what, , , use]) => [what, use])).toEqual([
      ['Nhập điểm: tự chấm 80,25; thẩm định –', 'Đã bỏ'],
      ['Dùng bản này', 'Đã bỏ'],
      ['Tệp này là của', 'Chưa hiểu, chưa áp dụng: sửa lại'],
    ]);
    // A pane that is opened later shows the same, and reads no file.
    const opened = await readOpenDesk(workbook);
    const made = deskOf(shownOf(await summaryIn(workbook, [rubric])), vi, null);
    expect(opened?.units.map(({ unit, state, file, open: left }) => [unit, state, file, left])).toEqual(made.units.map(({ unit, state, file, open: left }) => [unit, state, file, left]));
    expect([opened?.files, opened?.decisions]).toEqual([made.files, []]);
    // Without the sheet they are there all the same.
    workbook.sheets.delete(list);
    await run({ decisions: [{ ...{ kind: 'points', hash: '', file: '', unit: 'Xã C', unitCode: '' }, ...{ self: 70, by: 'Lan', on: 1 } }] });
    expect(decided().map(([what, , , use]) => [what, use])).toEqual([
      ['Nhập điểm: tự chấm 70; thẩm định –', 'Đang áp dụng'],
      ['Dùng bản này', 'Đã bỏ'],
    ]);
  }); // prettier-ignore

  describe('what people type on the lists', () => {
    const [list, sent] = ['Quyết định đã chọn', 'Tình hình gửi'];
    const made = async (...units: readonly string[]) => {
      const workbook = new MemoryWorkbook();
      const files = await Promise.all(units.map((unit) => unitFile(unit, 0.9, rubric)));
      const run = async (more: Partial<Parameters<typeof rollUp>[1]> = {}) => {
        const { outcome } = await rollUp(workbook, {
          ...{ files: [], held: true, open, rubrics: [rubric], today: ROLL_UP_DAY },
          ...more,
        });
        return outcome.messages.map((message) => formatMessage(message, vi));
      };
      await run({ files, held: false });
      const column = (sheet: string, header: string) => placeOf(workbook, header, sheet).column;
      /** Types below a table's last row, so many rows further down. */
      const typeBelow = (sheet: string, gap: number, cells: Readonly<Record<string, CellValue>>) => {
        const [area = NOWHERE] = workbook.sheets.get(sheet)?.tables.values() ?? [];
        for (const [header, value] of Object.entries(cells)) {
          workbook.type(sheet, area.row + area.rows + gap, column(sheet, header), value);
        }
      };
      const typeAt = (sheet: string, row: string, header: string, value: CellValue) => {
        workbook.type(sheet, placeOf(workbook, row, sheet).row, column(sheet, header), value);
      };
      const rows = (sheet: string, ...headers: readonly string[]) =>
        tableOf(workbook, sheet)
          .map((row) => headers.map((header) => row[header] ?? ''))
          .filter((row) => row.some((value) => value !== ''));
      const points = async () =>
        (await summaryIn(workbook, [rubric])).units.map(({ unit, self }) => [unit, self]).sort();
      /** Whether these words stand on the sheet below its table. */
      const isBelow = (sheet: string, words: string) => {
        const [area = NOWHERE] = workbook.sheets.get(sheet)?.tables.values() ?? [];
        return [...(workbook.sheets.get(sheet)?.cells ?? [])].some(
          ([place, { value }]) => value === words && Number(place.split(',')[0]) >= area.row + area.rows,
        );
      };
      return { run, typeBelow, typeAt, rows, points, isBelow };
    };

    test('a row after blank ones counts, and stands in its table from then on, once', async () => {
      const { run, typeBelow, rows, points, isBelow } = await made('Xã A');
      typeBelow(sent, 3, { 'Tên đơn vị': 'Xã C', 'Điểm tự chấm (nhập tay)': 70 });
      typeBelow(list, 2, { 'Quyết định': 'Dùng bản này', 'Tệp': 'không có.xlsx' });
      await run();
      expect(await points()).toEqual([['Xã A', 90], ['Xã C', 70]]);
      expect([isBelow(sent, 'Xã C'), isBelow(list, 'không có.xlsx')]).toEqual([false, false]);
      await run();
      expect(rows(sent, 'Tên đơn vị')).toEqual([['Xã A'], ['Xã C']]);
      expect(rows(list, 'Tệp', 'Tình trạng')).toEqual([
        ['', 'Đang áp dụng'],
        ['không có.xlsx', 'Chưa hiểu, chưa áp dụng: sửa lại'],
      ]);
    });

    test('words below a list that are no row of it are told with their cell, and never written over', async () => {
      const { run, typeBelow, isBelow } = await made('Xã A');
      typeBelow(sent, 1, { 'Tên đơn vị': 'NGƯỜI LẬP BIỂU' });
      expect(await run()).toContainEqual(expect.stringMatching(/^Trang Tình hình gửi: .*từ ô C\d+/));
      const more = [await unitFile('Xã B', 0.8, rubric), await unitFile('Xã D', 0.8, rubric)];
      const messages = await run({ files: [await unitFile('Xã A', 0.9, rubric), ...more], held: false });
      expect(messages).toEqual([formatMessage({ code: 'update.belowTable' }, vi)]);
      expect(isBelow(sent, 'NGƯỜI LẬP BIỂU')).toBe(true);
    });

    test('a decision that is not understood stays as it was typed, told each time, until it is put right', async () => {
      const { run, typeBelow, typeAt, rows, points } = await made('Xã A', 'Xã B');
      const shown = () => rows(list, 'Quyết định', 'Tên đơn vị', 'Tệp', 'Tình trạng');
      typeBelow(list, 0, { 'Quyết định': 'Tệp này là của', 'Tên đơn vị': 'Xã B', 'Tệp': 'lạ.xlsx' });
      for (let times = 0; times < 2; times++) {
        expect(await run()).toContainEqual(expect.stringContaining('(“lạ.xlsx”)'));
        expect(shown()).toEqual([['Tệp này là của', 'Xã B', 'lạ.xlsx', 'Chưa hiểu, chưa áp dụng: sửa lại']]);
      }
      typeAt(list, 'lạ.xlsx', 'Tệp', 'Xã A.xlsx');
      await run();
      expect(shown()).toEqual([['Tệp này là của', 'Xã B', 'Xã A.xlsx', 'Đang áp dụng']]);
      expect((await points()).filter(([unit]) => unit === 'Xã A')).toEqual([]);
    });

    test('another unit typed on the row of a decision is a new decision; one that nobody knows stays beside the old', async () => {
      const { run, typeBelow, typeAt, rows } = await made('Xã A', 'Xã B');
      const shown = () => rows(list, 'Tên đơn vị', 'Tệp', 'Tình trạng');
      typeBelow(sent, 0, { 'Tên đơn vị': 'Xã C', 'Hình thức': 'Nhập tay' });
      typeBelow(sent, 1, { 'Tên đơn vị': 'Xã D', 'Hình thức': 'Nhập tay' });
      typeBelow(list, 0, { 'Quyết định': 'Tệp này là của', 'Tên đơn vị': 'Xã C', 'Tệp': 'Xã A.xlsx' });
      await run();
      expect(shown()).toEqual([['Xã C', 'Xã A.xlsx', 'Đang áp dụng']]);
      typeAt(list, 'Xã A.xlsx', 'Tên đơn vị', 'Xã Lạ');
      expect(await run()).toContainEqual(expect.stringContaining('(“Xã Lạ”)'));
      expect(shown()).toEqual([
        ['Xã C', 'Xã A.xlsx', 'Đang áp dụng'],
        ['Xã Lạ', 'Xã A.xlsx', 'Chưa hiểu, chưa áp dụng: sửa lại'],
      ]);
      typeAt(list, 'Xã Lạ', 'Bỏ', 'x');
      typeAt(list, 'Xã C', 'Tên đơn vị', 'Xã D');
      await run();
      expect(shown()).toEqual([['Xã D', 'Xã A.xlsx', 'Đang áp dụng']]);
    });
  }); // prettier-ignore

  test.each(['Theo tiêu chí', 'Tổng quan', 'Biểu đồ điểm'])(
    'a renamed %s is the one that is renewed',
    async (name) => {
      const a = await unitFile('Xã A', 0.9, rubric);
      const workbook = new MemoryWorkbook();
      const run = () => rollUp(workbook, { files: [a], open, rubrics: [rubric], today: ROLL_UP_DAY });
      await run();
      const sheet = workbook.sheets.get(name);
      workbook.sheets.delete(name);
      if (sheet) {
        workbook.sheets.set('Trang của tôi', sheet);
      }
      await run();
      expect([...workbook.sheets.keys()].filter((each) => [name, 'Trang của tôi'].includes(each))).toEqual([
        'Trang của tôi',
      ]);
    },
  );

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

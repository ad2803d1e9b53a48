/** Drop-downs that went: seen by Rà soát at the cost of no request more, and put back, through Office.js and in a file. */
import type { OpenExcel } from 'excel-stand-in';
import { checkPlan, addYearTables, applyFixes, undoFixes, scoreUnit } from '../support/actions';
import { reviewPlan } from '../../src/actions/review';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import type { Change } from '../../src/workbook/draft/change';
import { YEAR_ROLES } from '../../src/core/plan/year-tables';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { openFileDoor } from '../../src/files/file-door';
import { readWorkbook } from '../../src/files/read';
import type { FileWorkbook } from '../../src/files/parts/workbook';
import { writeWorkbook } from '../../src/files/write';
import { loadRubric, loadYearTemplate } from '../../src/templates';
import { startExcel } from '../support/excel';
import { seededRandom } from '../support/memory-door';
import { sample } from '../support/sample';
import { PLAN_DAY, planContent } from '../support/plan-content';

let excel: OpenExcel | undefined;

afterEach(() => {
  excel?.close();
  excel = undefined;
});

/** Another list over some of a column's cells, as a paste leaves behind. */
async function pasteOver(
  door: WorkbookDoor,
  header: string,
  from: number,
  rows: number,
  sheet = 'Nhiệm vụ',
): Promise<void> {
  const table = findSheet(await door.read(), sheet)?.tables[0];
  const column = table?.headers.indexOf(header) ?? -1;
  const change: Change = {
    kind: 'validate',
    sheet,
    area: { row: (table?.row ?? 0) + 1 + from, column, rows, columns: 1 },
    validation: {
      rule: { kind: 'list', source: '=$A$1:$A$2' },
      onError: 'stop',
      title: header,
      message: 'x',
    },
  };
  expect(await door.apply([change])).toMatchObject({ state: 'done' });
}

interface Opened {
  readonly door: WorkbookDoor;
  /** What the workbook is by now. */
  readonly content: () => Promise<FileWorkbook>;
}

const DOORS: readonly [string, (content: FileWorkbook) => Promise<Opened>][] = [
  [
    'Excel',
    async (content) => {
      const opened = await startExcel({ content, platform: 'excel-web' });
      excel = opened;
      return {
        door: excelDoor,
        content: async () => {
          return await opened.workbook();
        },
      };
    },
  ],
  [
    'a file',
    (content) => {
      const door = openFileDoor(content, { today: () => PLAN_DAY });
      return Promise.resolve({ door, content: () => Promise.resolve(door.content()) });
    },
  ],
];

const listFindings = async (door: WorkbookDoor) =>
  (await checkPlan(door, { random: seededRandom() })).findings.filter(({ rule }) => rule === 'brokenList');

describe.each(DOORS)('in %s', (_, openContent) => {
  const open = async (): Promise<WorkbookDoor> => (await openContent(await planContent())).door;

  test('a plan as it was made has them all', async () => {
    expect(await listFindings(await open())).toEqual([]);
  });

  test.each([
    ['over one cell in the middle', 'Cơ quan chủ trì', 4, 1],
    ['over the whole column', 'Kết quả thực hiện', 0, 11],
  ])('pasted %s: found once, and made again', async (__, header, from, rows) => {
    const door = await open();
    await pasteOver(door, header, from, rows);
    const found = await listFindings(door);
    expect(found).toMatchObject([
      {
        code: 'list.broken',
        level: 'note',
        params: { column: header },
        fix: { code: 'fix.list', columns: [] },
      },
    ]);

    const fixes = found.flatMap(({ fix }) => fix ?? []);
    const { outcome, made } = await applyFixes(door, fixes);
    expect(outcome).toMatchObject({
      state: 'done',
      messages: [{ code: 'fix.listsMade', params: { count: 1 } }],
    });
    expect(made).toMatchObject({ edits: [], lists: [{ header }] });
    expect(await listFindings(door)).toEqual([]);
    expect((await applyFixes(door, fixes)).outcome).toEqual({
      state: 'unchanged',
      messages: [{ code: 'fix.nothing' }],
    });
  });
});

/** A row's place in the body of a sheet's table, by what stands in one of its columns. */
async function rowOf(door: WorkbookDoor, sheet: string, header: string, text: string): Promise<number> {
  const found = findSheet(await door.read(), sheet);
  const table = found?.tables[0];
  if (!found || !table) {
    throw new Error(sheet);
  }
  const column = table.column + table.headers.indexOf(header);
  const at = Array.from({ length: table.bodyRows }, (_, row) =>
    cellOf(found.grid, table.row + 1 + row, column).value === text ? row : -1,
  );
  return Math.max(...at);
}

/** Sheet, column, the first of the rows that are pasted over, how many, and what the finding calls the list. */
const OTHER_LISTS = [
  ['Số liệu báo cáo', 'Kỳ', 2, 1, 'Kỳ'],
  ['Số liệu báo cáo', 'Phòng cung cấp số liệu', 0, 3, 'Phòng cung cấp số liệu'],
  ['Mô hình Dân vận khéo', 'Lĩnh vực', 0, 1, 'Lĩnh vực'],
  ['Mô hình Dân vận khéo', 'Đơn vị, người phụ trách', 0, 1, 'Đơn vị, người phụ trách'],
  ['Mô hình Dân vận khéo', 'Đăng ký', 0, 1, 'Đăng ký'],
  ['Bảng tự chấm điểm', 'Số liệu 1', 0, 20, 'Số liệu 1'],
  ['Bảng tự chấm điểm', 'Tình trạng', 1, 1, 'Tình trạng'],
  ['Thông tin chung', 'Nội dung', 'Tình trạng văn bản', 1, 'Tình trạng văn bản'],
  ['Thông tin chung', 'Nội dung', 'Cách tính “trước ngày”', 1, 'Cách tính “trước ngày”'],
] as const;

describe.each(DOORS)('in %s, on the other sheets', (_, openContent) => {
  let made: FileWorkbook;

  beforeAll(async () => {
    const { door, content } = await openContent(await planContent());
    const year = { template: await loadYearTemplate(), roles: new Set(YEAR_ROLES) };
    expect(await addYearTables(door, year, { random: seededRandom() })).toMatchObject({ state: 'done' });
    expect(await scoreUnit(door, await loadRubric('sau-nhom'))).toMatchObject({ state: 'done' });
    expect(await listFindings(door)).toEqual([]);
    made = await content();
    excel?.close();
    excel = undefined;
  });

  /** A plan with the tables of the year and a score sheet. */
  const whole = async (): Promise<WorkbookDoor> => (await openContent(structuredClone(made))).door;

  test('all are as they were made', async () => {
    expect(await listFindings(await whole())).toEqual([]);
  });

  test.each(sample(OTHER_LISTS, 4))(
    '%s, %s, from %s: found, made again, taken back',
    async (sheet, header, from, rows, column) => {
      const door = await whole();
      const first = typeof from === 'number' ? from : await rowOf(door, sheet, 'Mục', from);
      await pasteOver(door, header, first, rows, sheet);
      const found = await listFindings(door);
      expect(found).toMatchObject([{ code: 'list.broken', params: { column }, at: { sheet } }]);

      const { made, outcome } = await applyFixes(
        door,
        found.flatMap(({ fix }) => fix ?? []),
      );
      expect(outcome).toMatchObject({ state: 'done' });
      expect(await listFindings(door)).toEqual([]);
      expect((await undoFixes(door, made)).outcome).toMatchObject({
        state: 'done',
        messages: [{ code: 'fix.listsUndone', params: { count: 1 } }],
      });
      expect(await listFindings(door)).toMatchObject([{ params: { column }, at: { sheet } }]);
    },
  );

  test('one that was changed since it was made again is left, and that is said', async () => {
    const door = await whole();
    await pasteOver(door, 'Cơ quan chủ trì', 4, 1);
    const { made } = await applyFixes(
      door,
      (await listFindings(door)).flatMap(({ fix }) => fix ?? []),
    );
    await pasteOver(door, 'Cơ quan chủ trì', 7, 1);
    expect((await undoFixes(door, made)).outcome).toMatchObject({
      state: 'unchanged',
      messages: [{ code: 'fix.listKept', params: { column: 'Cơ quan chủ trì' } }],
    });
  });
});

test('a file as it lies there is read for them too, however its areas are cut', async () => {
  const bytes = await writeWorkbook(await planContent());
  const findings = (of: Uint8Array) => {
    const read = readWorkbook(of, { lists: true });
    const review = read.ok ? reviewPlan(read.workbook) : undefined;
    return review?.ok
      ? review.findings.filter(({ rule }) => rule === 'brokenList').map(({ params }) => params)
      : undefined;
  };
  expect(findings(bytes)).toEqual([]);

  const door = openFileDoor(await planContent(), { today: () => PLAN_DAY });
  await pasteOver(door, 'Cơ quan phối hợp', 3, 2);
  expect(findings(await writeWorkbook(door.content()))).toEqual([{ column: 'Cơ quan phối hợp' }]);
});

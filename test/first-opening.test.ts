/** What people meet before they do anything: where a workbook opens, what fits the screen, and what Ctrl+P gives. */
import { strFromU8, unzipSync } from 'fflate';
import { main } from '../src/cli/main';
import { sheetLayout, ROLES } from '../src/core/layout/layout';
import type { Role } from '../src/core/layout/layout';
import { tableSheet } from '../src/core/layout/sheet';
import { scoreSheets } from '../src/core/scoring/rubric/sheet';
import { MARGINS } from '../src/workbook/cells/style';
import { sheetCells } from '../src/workbook/draft/draft';
import type { SheetDraft } from '../src/workbook/draft/draft';
import { linesOf, widthOf } from '../src/workbook/draft/text-size';
import { fileWorkbook } from '../src/files/from-draft';
import { estimateRowHeights } from '../src/files/parts/rowHeights';
import { DEFAULT_FONT, DIGIT_WIDTH } from '../src/files/parts/workbook';
import type { FilePage, FileSheet, FileWorkbook } from '../src/files/parts/workbook';
import { MemoryIo } from './support/memory-io';
import { unitBytes } from './support/unit-bytes';
import type { UnitWish } from './support/unit-bytes';
import { WIDE_RUBRIC } from './support/wide-rubric';
import { WRITTEN } from './support/written-files';

/** Pixels in a millimetre, and points in a pixel, at 100 %. */
const PX = 96 / 25.4;
const POINTS = 72 / 96;

/** A screen of 1366 × 768 at 100 %: what the grid has beside row numbers, ribbon, tabs and task bar. */
const SCREEN = { width: 1316, height: 460 };

/** The room of an A4 page between its margins, in pixels. */
const room = (orientation: 'portrait' | 'landscape'): number =>
  ((orientation === 'landscape' ? 297 : 210) - MARGINS.left - MARGINS.right) * PX;

/** A column as a file has it, in pixels. */
const pixels = (characters: number): number => characters * DIGIT_WIDTH + 5;

/** The columns of a sheet that are printed, from 0, and their width in pixels. */
function printedOf({ page, columnWidths = new Map(), hiddenColumns = [], cells }: FileSheet) {
  const used = Math.max(
    0,
    ...[...cells.values()].flatMap((line) => [...line.keys()]),
    ...columnWidths.keys(),
  );
  const area = page?.printArea;
  const { first, last } =
    page?.columns ??
    (area ? { first: area.column, last: area.column + area.columns - 1 } : { first: 0, last: used });
  const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (column) => !hiddenColumns.includes(column),
  );
  return {
    columns,
    width: columns.reduce((sum, column) => sum + pixels(columnWidths.get(column) ?? 8.43), 0),
  };
}

/** Whether all that is printed is one cell, which is empty. */
const printsNothing = ({ nothing, printArea }: FilePage): boolean =>
  nothing !== undefined || (printArea?.rows === 1 && printArea.columns === 1);

/** The sizes of letters in the cells that are printed, before the page is scaled. */
function printedSizes(sheet: FileSheet): number[] {
  const { columns } = printedOf(sheet);
  return [...sheet.cells.values()].flatMap((line) =>
    columns.flatMap((column) => {
      const cell = line.get(column);
      return cell && cell.value !== null ? [cell.style?.font?.size ?? DEFAULT_FONT.size] : [];
    }),
  );
}

/** The size in points of the smallest letters of a sheet's print. */
function printedSize(sheet: FileSheet): number {
  const { width } = printedOf(sheet);
  // Pages beside each other repeat the columns of the titles.
  const { orientation = 'portrait', pagesWide = 1, titleColumns } = sheet.page ?? {};
  const repeated = titleColumns
    ? printedOf({ ...sheet, page: { orientation, columns: titleColumns } }).width
    : 0;
  const page = (width + (pagesWide - 1) * repeated) / pagesWide;
  return Math.min(1, room(orientation) / page) * Math.min(...printedSizes(sheet));
}

const today = { year: 2026, month: 6, day: 1 };
const empty = (role: Role): SheetDraft => tableSheet(role, { sheet: 'S', table: 'T' }, []);
const fileOf = (sheet: SheetDraft): FileSheet => {
  const [made] = fileWorkbook({ sheets: [sheet], names: [] }, '', today).sheets;
  if (!made) {
    throw new Error(sheet.name);
  }
  return made;
};

test('a score sheet whose criteria count four figures shows them, and is printed at 8 points too', () => {
  const names = { sheet: 'S', table: 'T', scale: { sheet: 'C', table: 'D' } };
  const { scores } = scoreSheets(WIDE_RUBRIC, names, {});
  const hidden = scores.table?.columns.filter((column) => column.hidden).map(({ key }) => key);
  expect(hidden).not.toContain('input4');
  expect(printedSize(fileOf(scores))).toBeGreaterThanOrEqual(8);
});

describe.each(ROLES)('the sheet %s', (role) => {
  const sheet = fileOf(empty(role));

  test('is printed at 8 points or more, none of its columns cut, its header on every page', () => {
    const { page } = sheet;
    const header = empty(role).table?.row;
    expect(page?.titleRows).toEqual({ first: header, last: header });
    if (page?.nothing) {
      expect(sheet.cells.get(page.nothing.row)).toBeUndefined();
    } else {
      expect(printedSize(sheet)).toBeGreaterThanOrEqual(8);
    }
  });

  test.each([
    ['a file', DIGIT_WIDTH],
    ['Excel', 7],
  ])('breaks no word of a header, as wide as %s has its columns', (_, digit) => {
    const broken = sheetLayout(role).columns.flatMap(({ header, width, hidden }) => {
      const mm = (width * digit + 5) / PX;
      return hidden ? [] : header.split(' ').filter((word) => linesOf(word, mm, 12, true) > 1);
    });
    expect(broken).toEqual([]);
  });

  test.each([
    ['a file', DIGIT_WIDTH],
    ['Excel', 7],
  ])('has its instruction whole on screen and paper, as wide as %s has its columns', (_, digit) => {
    const { hint, columns, printed } = sheetLayout(role);
    const at = sheetCells(empty(role)).find(({ content }) => 'value' in content && content.value === hint);
    const last =
      typeof printed === 'object' ? columns.findIndex(({ key }) => key === printed.to) : columns.length - 1;
    const room = columns
      .slice(at?.column, last + 1)
      .filter(({ hidden, untilUsed }) => !hidden && !untilUsed)
      .reduce((sum, { width }) => sum + width * digit + 5, 0);
    if (printed !== 'nothing') {
      expect(Math.round(widthOf(hint, 12) * PX)).toBeLessThanOrEqual(Math.min(room, SCREEN.width - 50));
    }
  });

  test('freezes at most a third of the screen, and no instruction runs over its edge', () => {
    const { freezeColumns = 0, hiddenColumns = [], columnWidths } = sheet;
    const frozen = Array.from({ length: freezeColumns }, (_, column) => column)
      .filter((column) => !hiddenColumns.includes(column))
      .reduce((sum, column) => sum + pixels(columnWidths?.get(column) ?? 0), 0);
    expect(frozen).toBeLessThanOrEqual(SCREEN.width / 3);
    const { hint } = sheetLayout(role);
    const at = sheetCells(empty(role)).find(({ content }) => 'value' in content && content.value === hint);
    expect(at?.column).toBeGreaterThanOrEqual(freezeColumns);
  });
});

test('only sheets of data are not printed', () => {
  expect(ROLES.filter((role) => sheetLayout(role).printed === 'nothing')).toEqual([
    'copies',
    'copyScores',
    'copyTasks',
    'copyReports',
    'copyFigures',
  ]);
});

describe.each(Object.entries(WRITTEN))('%s', (name, make) => {
  // What the pane has made is scaled by the number it gave Excel.
  const bySize = (sheet: FileSheet): number =>
    name.includes('page') && sheet.page?.scale !== undefined
      ? (Math.min(...printedSizes(sheet)) * sheet.page.scale) / 100
      : printedSize(sheet);
  let book: FileWorkbook;
  beforeAll(async () => {
    book = await make();
  });
  const visible = () => book.sheets.filter(({ visibility }) => visibility === 'visible');

  test('each sheet in sight is printed at 8 points or more', () => {
    const small = visible()
      .filter(({ page }) => page && !printsNothing(page))
      .map((sheet) => [sheet.name, bySize(sheet)] as const);
    expect(small.filter(([, size]) => size < 8)).toEqual([]);
  });

  test('no row is higher than what is in sight of it', () => {
    for (const sheet of visible()) {
      const { hiddenColumns = [], cells } = sheet;
      const shown = new Map(
        [...cells].map(([row, line]) => [
          row,
          new Map([...line].filter(([column]) => !hiddenColumns.includes(column))),
        ]),
      );
      expect(estimateRowHeights(sheet, DEFAULT_FONT.size)).toEqual(
        estimateRowHeights({ ...sheet, cells: shown }, DEFAULT_FONT.size),
      );
    }
  });

  if (name.startsWith('plan') && !name.includes('page')) {
    test('the tasks that a screen shows', () => {
      const sheet = visible().find((each) => each.name === 'Nhiệm vụ');
      const heights =
        sheet && new Map([...estimateRowHeights(sheet, DEFAULT_FONT.size), ...(sheet.rowHeights ?? [])]);
      const line = 17.25;
      let left = SCREEN.height * POINTS;
      let row = 0;
      while (left > 0) {
        left -= heights?.get(row) ?? line;
        row += 1;
      }
      const tasks = row - 1 - (sheet?.freezeRows ?? 0);
      expect([name, tasks]).toEqual([name, TASKS_SHOWN[name.split(', ')[1] ?? '']]);
    });
  }
});

describe('a workbook of the command line opens where one begins to fill in', () => {
  const PLAN = [
    'plan',
    '--template',
    'binh-chuong-2026',
    '--unit',
    'UBND xã A',
    '--year',
    '2026',
    '--out',
    'a.xlsx',
  ];

  /** The sheet in front and the cell chosen in it. */
  function opening(bytes: Uint8Array | undefined): (string | undefined)[] {
    const parts = unzipSync(bytes ?? new Uint8Array());
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    const book = part('xl/workbook.xml');
    const index = Number(/activeTab="([0-9]+)"/.exec(book)?.[1] ?? 0);
    const name = [...book.matchAll(/<sheet name="([^"]*)"/g)][index]?.[1];
    const xml = part(`xl/worksheets/sheet${String(index + 1)}.xml`);
    const cell = /<selection [^>]*activeCell="([A-Z]+[0-9]+)"/.exec(xml)?.[1];
    expect(xml).not.toMatch(new RegExp(`<c r="${cell ?? ''}"[^>]*><[fv]`));
    expect(xml).toContain('tabSelected="1"');
    // Scrolled to the top: only what is frozen says where the rest begins.
    expect(xml).not.toMatch(/<sheetView [^>]*topLeftCell/);
    return [name, cell];
  }

  test.each([
    ['a plan', PLAN],
    ['a plan with scores', [...PLAN, '--score']],
  ])('%s: the first value of Thông tin chung that is missing', async (_, words) => {
    const io = new MemoryIo();
    expect(await main(words, io)).toBe(0);
    expect(opening(io.files.get('a.xlsx'))).toEqual(['Thông tin chung', 'C6']);
  });

  test('a part of a score sheet: the first figure', async () => {
    const io = new MemoryIo();
    const edit: UnitWish['edit'] = (row, sheet) =>
      sheet === 'Bảng tự chấm điểm' ? { ...row, owner: 'Văn phòng' } : row;
    io.files.set('a.xlsx', await unitBytes({ unitCode: 'XA', edit }));
    expect(await main(['split', 'a.xlsx', '--out', 'b'], io)).toBe(0);
    expect(opening(io.files.get('b/XA-van-phong.xlsx'))).toEqual(['Bảng tự chấm điểm', 'F20']);
  });
});

/** Plans differ in how much they say of a task. */
const TASKS_SHOWN: Readonly<Record<string, number>> = {
  'binh-chuong-2026': 2,
  'binh-phuoc-2025': 4,
  'dong-nai-2024': 5,
  'hon-quan-2024': 3,
  'binh-duong-2025': 5,
};

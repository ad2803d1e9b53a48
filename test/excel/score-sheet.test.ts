/** What nobody sees of a score sheet – rows that are hidden, results that are old – is found and brought back, through Office.js and in a file. */
import type { OpenExcel } from 'excel-stand-in';
import { checkPlan, applyFixes, listFindings, scoreUnit } from '../support/actions';
import type { CellValue } from '../../src/workbook/cells/cells';
import type { Finding } from '../../src/core/checks/finding';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { openFileDoor } from '../../src/files/file-door';
import { openFile } from '../../src/files/open';
import type { FileSheet, FileWorkbook } from '../../src/files/parts/workbook';
import { writeWorkbook } from '../../src/files/write';
import { loadRubric } from '../../src/templates';
import { startExcel, typeInto } from '../support/excel';
import { seededRandom } from '../support/memory-door';
import { TODAY } from '../support/memory-io';
import { SCORE_COLUMN, scoreColumn } from '../support/score-cells';
import { unitBook } from '../support/unit-bytes';

const SCORES = 'Bảng tự chấm điểm';

let excel: OpenExcel | undefined;

afterEach(() => {
  excel?.close();
  excel = undefined;
});

const first = (book: FileWorkbook): number =>
  (book.sheets.find(({ name }) => name === SCORES)?.tables?.[0]?.area.row ?? 0) + 1;

const changed = (book: FileWorkbook, change: (sheet: FileSheet) => FileSheet): FileWorkbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === SCORES ? change(sheet) : sheet)),
});

const hiding = (book: FileWorkbook, ...rows: number[]): FileWorkbook =>
  changed(book, (sheet) => ({ ...sheet, hiddenRows: rows.map((n) => first(book) + n) }));

const DOORS: readonly [string, (content: FileWorkbook) => Promise<WorkbookDoor>][] = [
  [
    'Excel',
    async (content) => {
      excel = await startExcel({ content, platform: 'excel-2021' });
      return excelDoor;
    },
  ],
  // Saved and opened: a file that came from Excel.
  [
    'a file',
    async (content) => {
      const opened = await openFile(await writeWorkbook(content), 'a.xlsx');
      if (!opened.ok) {
        throw new Error(opened.code);
      }
      return openFileDoor(opened.content, { today: () => TODAY });
    },
  ],
];

const found = async (door: WorkbookDoor, ...rules: string[]): Promise<Finding[]> =>
  (await checkPlan(door, { random: seededRandom() })).findings.filter(({ rule }) => rules.includes(rule));

const mend = (door: WorkbookDoor, findings: readonly Finding[]) =>
  applyFixes(
    door,
    findings.flatMap(({ fix }) => fix ?? []),
  );

describe.each(DOORS)('in %s', (_, open) => {
  test('hidden rows are found, whatever the rows between, and shown again', async () => {
    const book = await unitBook({ share: 0.9 });
    const door = await open(hiding(book, 2, 5, 6));
    const hidden = await found(door, 'hiddenScoreRow');
    expect(hidden.map(({ code, at }) => [code, at.row - first(book)])).toEqual([
      ['score.rowHidden', 2],
      ['score.rowHidden', 5],
      ['score.rowHidden', 6],
    ]);
    expect(hidden[0]?.params).toMatchObject({
      self: expect.stringMatching(/^[0-9,]+$/) as string,
      final: '–',
    });

    expect((await mend(door, hidden)).outcome).toEqual({
      state: 'done',
      messages: [{ code: 'fix.rowsShown', params: { count: 3 } }],
      written: [{ sheet: 'Bảng tự chấm điểm', row: first(book) + 2, column: 0 }],
    });
    expect(await found(door, 'hiddenScoreRow')).toEqual([]);
    expect((await mend(door, hidden)).outcome).toMatchObject({ state: 'unchanged' });
  });

  test('a sheet that is hidden whole row by row, too', async () => {
    const book = await unitBook({ share: 0.9 });
    const rows = book.sheets.find(({ name }) => name === SCORES)?.tables?.[0]?.area.rows ?? 0;
    const door = await open(hiding(book, ...Array.from({ length: rows - 1 }, (__, n) => n)));
    expect(await found(door, 'hiddenScoreRow')).toHaveLength(rows - 1);
  });

  test('a row that was deleted stands at the end again, to be filled in', async () => {
    const book = await unitBook({ share: 0.9 });
    const count = (book.sheets.find(({ name }) => name === SCORES)?.tables?.[0]?.area.rows ?? 0) - 1;
    const last = first(book) + count - 1;
    const door = await open(
      changed(book, (sheet) => ({
        ...sheet,
        cells: new Map([...sheet.cells].filter(([row]) => row !== last)),
        tables: (sheet.tables ?? []).map((table) => ({
          ...table,
          area: { ...table.area, rows: table.area.rows - 1 },
        })),
      })),
    );
    const removed = await found(door, 'scoreSheetAltered');
    expect(removed.map(({ code }) => code)).toEqual(['altered.rowRemoved']);
    expect((await mend(door, removed)).outcome).toMatchObject({
      state: 'done',
      messages: [{ code: 'fix.rowsAdded' }],
    });
    expect(await found(door, 'scoreSheetAltered', 'staleScore')).toEqual([]);
    const sheet = findSheet(await door.read(), SCORES);
    const cell = (key: string): CellValue =>
      sheet ? cellOf(sheet.grid, last, scoreColumn(key)).value : null;
    expect(cell('fault')).toBe('Chưa nhập số liệu');
    expect([cell('input1'), cell('self')].map((value) => value ?? '')).toEqual(['', '']);
  });
});

describe('in Excel', () => {
  const start = async (): Promise<{ door: OpenExcel; row: number }> => {
    const book = await unitBook({ share: 0.5 });
    excel = await startExcel({ content: book, platform: 'excel-2021' });
    return { door: excel, row: first(book) };
  };

  const calculate = async ({ Excel }: OpenExcel, mode: 'Manual' | 'Automatic') =>
    Excel.run(async (context) => {
      context.workbook.application.calculationMode = mode;
      await context.sync();
    });

  test('by hand, results older than what was entered are found with what they come to, and calculated', async () => {
    const { door, row } = await start();
    expect(await found(excelDoor, 'staleScore')).toEqual([]);
    await calculate(door, 'Manual');
    await typeInto(door, SCORES, row, SCORE_COLUMN, 0);
    const stale = await found(excelDoor, 'staleScore');
    // The total, the rating it falls to, and the row's own points.
    expect(stale.map(({ params, at }) => [params?.found, params?.expected, at.row === row])).toEqual([
      ['50', '48', false],
      ['Trung bình', 'Yếu', false],
      ['2', '0', true],
    ]);

    expect((await mend(excelDoor, stale.slice(0, 1))).outcome).toEqual({
      state: 'done',
      messages: [{ code: 'fix.recalculated' }],
    });
    expect(await found(excelDoor, 'staleScore')).toEqual([]);
    // How Excel calculates is the user's choice.
    await typeInto(door, SCORES, row, SCORE_COLUMN, 1);
    expect(await found(excelDoor, 'staleScore')).not.toEqual([]);
    await calculate(door, 'Automatic');
    expect(await found(excelDoor, 'staleScore')).toEqual([]);
  });

  test('rows that a filter hides are one note', async () => {
    const book = await unitBook({ share: 0.9 });
    const hidden = hiding(book, 1, 2);
    const sheets = hidden.sheets.map((sheet) => ({ ...sheet, filtered: true }));
    excel = await startExcel({ content: { ...hidden, sheets }, platform: 'excel-2021' });
    expect(await found(excelDoor, 'hiddenScoreRow')).toMatchObject([
      { code: 'score.rowsFiltered', level: 'note', params: { count: 2 } },
    ]);
  });

  test.each([
    ['all of its rows in sight', [], 0],
    ['some of them hidden', [3], 1],
  ])(
    'a check of a score sheet with %s costs its requests, and the list says the same',
    async (__, rows, more) => {
      excel = await startExcel({
        content: hiding(await unitBook({ share: 0.9 }), ...rows),
        platform: 'excel-2021',
      });
      excel.resetCounts();
      const { findings } = await checkPlan(excelDoor, { random: seededRandom() });
      // The outline, the columns, the score sheet and its scale.
      expect(excel.counts.requests).toBe(4 + more);
      expect(findings.filter(({ rule }) => rule === 'hiddenScoreRow')).toHaveLength(rows.length);
      await listFindings(excelDoor);
      const sheet = findSheet(await excelDoor.read(), 'Kết quả rà soát');
      const told = (sheet?.grid.values ?? []).flat().filter((value) => String(value).includes('đang bị ẩn'));
      expect(told).toHaveLength(rows.length);
    },
  );
});

test('code and title of a criterion stay in view when one scrolls to the appraisal: in Excel and in a file', async () => {
  excel = await startExcel({ content: await unitBook({ rubric: null }) });
  expect(await scoreUnit(excelDoor, await loadRubric('minh-hoa'))).toMatchObject({ state: 'done' });
  const frozen = ({ sheets }: FileWorkbook) => {
    const sheet = sheets.find(({ name }) => name === SCORES);
    return [sheet?.freezeRows ?? 0, sheet?.freezeColumns];
  };
  const wanted = [0, scoreColumn('title') + 1];
  expect(frozen(await excel.workbook())).toEqual(wanted);
  expect(frozen(await unitBook())).toEqual(wanted);
});

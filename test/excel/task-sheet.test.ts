/**
 * *Nhiệm vụ* held to its facts (test/support/task-sheet-facts.ts), twice: as it stands in the open workbook, through
 * Microsoft's office.js and the stand-in, and as a file says it that was read again.
 */
import { createPlan, draftPlan } from '../support/actions';
import { columnName } from '../../src/workbook/cells/cells';
import {
  RESULT_WORDS,
  HIGHEST_ROW,
  ONE_LINE,
  PROGRESS_WORDS,
  TASK_COLUMNS,
} from '../support/task-sheet-facts';
import type { ColumnTakes } from '../support/task-sheet-facts';
import { PROGRESS } from '../../src/core/plan/progress';
import { linesOf } from '../../src/workbook/draft/text-size';
import { excelDoor } from '../../src/excel/door';
import { fileWorkbook } from '../../src/files/from-draft';
import { openFile } from '../../src/files/open';
import { estimateRowHeights } from '../../src/files/parts/rowHeights';
import { writeWorkbook } from '../../src/files/write';
import { DEFAULT_FONT, DIGIT_WIDTH } from '../../src/files/parts/workbook';
import type { FileSheet, FileWorkbook } from '../../src/files/parts/workbook';
import { loadTemplate, templateList } from '../../src/templates';
import { startExcel } from '../support/excel';
import { seededRandom } from '../support/memory-door';

const TODAY = { year: 2026, month: 6, day: 10 };

async function request(id: string) {
  const template = await loadTemplate(id);
  return { template, unit: 'UBND xã Bình Chương', year: String(template.year) };
}

/** The workbook with the plan, as Excel has it. */
async function inExcel(id: string): Promise<FileWorkbook> {
  const excel = await startExcel();
  try {
    expect((await createPlan(excelDoor, await request(id), { random: seededRandom() })).state).toBe('done');
    const filtered = await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('NhiemVu').load('showFilterButton');
      await context.sync();
      return table.showFilterButton;
    });
    expect(filtered).toBe(true);
    return await excel.workbook();
  } finally {
    excel.close();
  }
}

/** The same as a file that was written and read again. */
async function inFile(id: string): Promise<FileWorkbook> {
  const drafted = draftPlan({ sheets: [], names: [] }, await request(id), { random: seededRandom() });
  if (!drafted.ok) {
    throw new Error(drafted.messages[0]?.code);
  }
  const opened = await openFile(await writeWorkbook(fileWorkbook(drafted.draft, id, TODAY)), 'sổ.xlsx');
  if (!opened.ok) {
    throw new Error(opened.code);
  }
  expect(opened.losses).toEqual([]);
  return opened.content;
}

const sheetOf = (book: FileWorkbook, name: string): FileSheet => {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) {
    throw new Error(`There is no sheet ${name}`);
  }
  return sheet;
};

/** What a column takes, told by its validation and its cells. */
function takes(book: FileWorkbook, sheet: FileSheet, index: number): ColumnTakes {
  const [table] = sheet.tables ?? [];
  const first = (table?.area.row ?? 0) + 1;
  const rule = sheet.validations?.find(({ area }) => area.column === index && area.row === first)?.validation;
  const cell = sheet.cells.get(first)?.get(index);
  if (cell?.formula !== undefined) {
    return 'computed';
  }
  switch (rule?.rule.kind) {
    case 'list': {
      const name = book.names?.find(
        (each) => `=${each.name}` === ('source' in rule.rule && rule.rule.source),
      );
      if (name?.sheet !== 'Danh mục đơn vị') {
        expect(rule.onError).toBe('stop');
        expect(wordsAt(book, name)).toEqual(RESULT_WORDS);
        return 'result';
      }
      // What is not in the register yet, and several names in a cell, are asked about, not refused.
      expect(rule.onError).toBe('warning');
      return rule.message.includes('dấu chấm phẩy') ? 'units' : 'unit';
    }
    case 'date':
      expect(cell?.style?.numberFormat).toBe('dd/mm/yyyy');
      return 'day';
    case 'decimal':
      expect(cell?.style?.numberFormat).toBe('0%');
      return 'share';
    default:
      return typeof cell?.value === 'number' ? 'number' : index === 0 ? 'id' : 'text';
  }
}

function wordsAt(book: FileWorkbook, name: NonNullable<FileWorkbook['names']>[number] | undefined) {
  const sheet = name && book.sheets.find((each) => each.name === name.sheet);
  return Array.from(
    { length: name?.area.rows ?? 0 },
    (_, row) => sheet?.cells.get((name?.area.row ?? 0) + row)?.get(name?.area.column ?? 0)?.value,
  );
}

describe.each([
  ['in Excel', inExcel],
  ['in a file', inFile],
] as const)('%s', (_, make) => {
  let book: FileWorkbook;
  let sheet: FileSheet;
  beforeAll(async () => {
    book = await make('binh-chuong-2026');
    sheet = sheetOf(book, 'Nhiệm vụ');
  });

  test('columns by name and order, what each takes, and those hidden at first', () => {
    const found = (sheet.tables?.[0]?.columns ?? []).map(({ name }, index) => [
      name,
      takes(book, sheet, index),
      ...(sheet.hiddenColumns?.includes(index) ? ['hidden'] : []),
    ]);
    expect(found).toEqual(TASK_COLUMNS);
  });

  test('header and number stay in view, every column can be filtered, long texts are wrapped', () => {
    const area = sheet.tables?.[0]?.area;
    expect(area).toMatchObject({ row: 5, column: 0, columns: TASK_COLUMNS.length });
    expect([sheet.freezeRows, sheet.freezeColumns]).toEqual([6, 2]);
    for (const row of [5, 6]) {
      TASK_COLUMNS.forEach(([header], index) => {
        const style = sheet.cells.get(row)?.get(index)?.style;
        expect([
          columnName(index),
          style?.wrap ?? false,
          style?.border,
          style?.font?.name ?? DEFAULT_FONT.name,
        ]).toEqual([columnName(index), row === 5 || !ONE_LINE.includes(header), true, 'Times New Roman']);
      });
    }
    // No word of a header is broken, the filter's arrow beside it.
    TASK_COLUMNS.forEach(([header], index) => {
      const mm = millimetres(sheet, index) - ARROW;
      for (const word of header.split(' ')) {
        expect([word, linesOf(word, mm, 12, true)]).toEqual([word, 1]);
      }
    });
  });

  test('the day counted to can be set; what stands against deadlines does not rest on colour', () => {
    const asOf = book.names?.find(({ name }) => name === 'SoDanVan_TinhDenNgay');
    expect(asOf).toMatchObject({ sheet: 'Nhiệm vụ', area: { row: 3, column: 2, rows: 1, columns: 1 } });
    expect(sheet.cells.get(2)?.get(2)?.value).toBe('Tính đến ngày');
    expect(sheet.cells.get(3)?.get(2)?.formula).toBe('TODAY()');
    for (const header of ['Còn lại (ngày)', 'Tiến độ so với hạn']) {
      const column = TASK_COLUMNS.findIndex(([name]) => name === header);
      expect([header, sheet.cells.get(6)?.get(column)?.formula !== undefined]).toEqual([header, true]);
    }
    const remaining = TASK_COLUMNS.findIndex(([name]) => name === 'Còn lại (ngày)');
    expect(sheet.cells.get(6)?.get(remaining)?.formula).toContain('$C$4');
    const progress = TASK_COLUMNS.findIndex(([name]) => name === 'Tiến độ so với hạn');
    const looks = (sheet.conditionals ?? []).filter(({ area }) => area.column === progress);
    expect(looks).toHaveLength(3);
    for (const { conditional } of looks) {
      const { font } = conditional.style;
      expect((font?.bold ?? false) || (font?.italic ?? false)).toBe(true);
    }
  });
});

/** Millimetres that the arrow of a filter covers of a header: 17 pixels. */
const ARROW = (17 / 96) * 25.4;

function millimetres(sheet: FileSheet, column: number): number {
  return (((sheet.columnWidths?.get(column) ?? 0) * DIGIT_WIDTH + 5) / 96) * 25.4;
}

test('the words of progress are those promised, and some for what has none of them', () => {
  const words: readonly string[] = Object.values(PROGRESS);
  expect(words).toEqual(expect.arrayContaining([...PROGRESS_WORDS]));
});

describe.each(templateList.map(({ id }) => id))('%s', (id) => {
  test('no text is cut off: rows are as high as their longest text, and none would have to be higher than may be', async () => {
    const book = await inFile(id);
    for (const sheet of book.sheets.filter(({ visibility }) => visibility === 'visible')) {
      const heights = estimateRowHeights(sheet, DEFAULT_FONT.size);
      for (const [row, line] of sheet.cells) {
        for (const [column, { value, style }] of line) {
          if (typeof value === 'string' && style?.wrap && !sheet.hiddenColumns?.includes(column)) {
            const size = style.font?.size ?? DEFAULT_FONT.size;
            const lines = linesOf(value, millimetres(sheet, column), size, style.font?.bold);
            const needed = lines * size * LINE;
            const at = `${sheet.name}!${columnName(column)}${row + 1}`;
            expect([at, needed <= HIGHEST_ROW]).toEqual([at, true]);
            expect([at, needed <= (heights.get(row) ?? needed)]).toEqual([at, true]);
          }
        }
      }
    }
  });
});

/** Points from line to line for each point of Times New Roman, as Excel fits rows: 16.5 for 13. */
const LINE = 16.5 / 13;

test('in Excel the rows follow their text by themselves: no height is fixed', async () => {
  const book = await inExcel('dong-nai-2024');
  for (const sheet of book.sheets.filter(({ visibility }) => visibility === 'visible')) {
    expect([sheet.name, [...(sheet.rowHeights ?? [])]]).toEqual([sheet.name, []]);
  }
});

/**
 * Units' workbooks as people have worked in them: each oddity is named by its own code, or changes nothing at all; and no
 * file disturbs the one beside it.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { unitBook, unitBytes } from '../../test/support/unit-bytes';
import { canonicalJson } from '../core/canonical-json';
import { formatMessage } from '../core/messages/format';
import { vi } from '../core/messages/vi';
import { META_SHEET } from '../core/layout/meta';
import type { FileRecord } from '../core/rollup/copy';
import type { ReadContext } from '../core/rollup/read-file';
import { loadIllustrativeRubric } from '../templates';
import { readFound } from './submitted';
import type { FileCell, FileSheet, FileTable, FileWorkbook } from './workbook';
import { writeWorkbook } from './write';

const TASKS = 'Nhiệm vụ';
const SCORES = 'Bảng tự chấm điểm';

let context: ReadContext;
let book: FileWorkbook;
let plain: Uint8Array;
beforeAll(async () => {
  context = { rubrics: [await loadIllustrativeRubric()], confirmed: {}, known: new Map() };
  book = await unitBook({ unit: 'UBND xã A', unitCode: 'XA', share: 0.9 });
  plain = await writeWorkbook(book);
});

const changed = (name: string, change: (sheet: FileSheet) => FileSheet): FileWorkbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

/** The sheet with every cell as `change` gives it. */
const cells = (change: (cell: FileCell, row: number, column: number) => FileCell) => (sheet: FileSheet) => ({
  ...sheet,
  cells: new Map(
    [...sheet.cells].map(([row, line]) => [
      row,
      new Map([...line].map(([column, cell]) => [column, change(cell, row, column)])),
    ]),
  ),
});

/** The sheet with the headers of its table renamed. */
const headers = (names: Readonly<Record<string, string>>) => (sheet: FileSheet) => ({
  ...sheet,
  tables: (sheet.tables ?? []).map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, name: names[column.name] ?? column.name })),
  })),
});

/** Where the column of that header stands in the table of a sheet. */
function columnOf(sheet: FileSheet, header: string): { column: number; first: number; last: number } {
  const [table] = sheet.tables ?? [];
  const at = table?.columns.findIndex(({ name }) => name === header) ?? -1;
  if (!table || at < 0) {
    throw new Error(`${sheet.name} has no column ${header}`);
  }
  const { row, column, rows } = table.area;
  return { column: column + at, first: row + 1, last: row + rows - 1 };
}

/** The cells of one column of a table changed. */
const column =
  (header: string, change: (cell: FileCell, index: number) => FileCell) =>
  (sheet: FileSheet): FileSheet => {
    const place = columnOf(sheet, header);
    return cells((cell, row, at) =>
      at === place.column && row >= place.first && row <= place.last ? change(cell, row - place.first) : cell,
    )(sheet);
  };

/** The parts of the file whose names match, rewritten as text. */
function parts(pattern: RegExp, change: (xml: string) => string, of = plain): Uint8Array {
  const files = unzipSync(of);
  const touched = Object.keys(files).filter((name) => pattern.test(name));
  // A pattern that finds nothing would test nothing.
  expect(touched.some((name) => change(text(files, name)) !== text(files, name))).toBe(true);
  return zipSync({
    ...files,
    ...Object.fromEntries(touched.map((name) => [name, strToU8(change(text(files, name)))])),
  });
}

const text = (files: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(files[name] ?? new Uint8Array());

async function readingOf(bytes: Uint8Array): Promise<FileRecord['reading']> {
  const result = await readFound({ name: 'z5928.xlsx', bytes }, context);
  if (result.kind !== 'file') {
    throw new Error(result.kind);
  }
  return result.record.reading;
}

async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const reading = await readingOf(bytes);
  return reading.ok ? reading.notes.map(({ code }) => code) : [reading.reason.code];
}

const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;

/** The sheet with its table three rows lower and two columns further, or with the rows of the table the other way round. */
const moved =
  (to: (place: { row: number; column: number }, table: FileTable) => { row: number; column: number }) =>
  (sheet: FileSheet): FileSheet => {
    const [table] = sheet.tables ?? [];
    if (!table) {
      throw new Error(`${sheet.name} has no table`);
    }
    const lines = new Map<number, Map<number, FileCell>>();
    for (const [row, line] of sheet.cells) {
      for (const [at, cell] of line) {
        const place = to({ row, column: at }, table);
        lines.set(place.row, (lines.get(place.row) ?? new Map<number, FileCell>()).set(place.column, cell));
      }
    }
    const area = { ...table.area, ...to(table.area, table) };
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      cells: lines,
      tables: [{ ...table, area }],
    };
  };

/** The workbook with another version of the layout in `_SoDanVan`. */
const ofLayout = (version: string): FileWorkbook =>
  changed(META_SHEET, (sheet) =>
    cells((cell, row, at) =>
      at === 1 && sheet.cells.get(row)?.get(0)?.value === 'layout' ? { ...cell, value: version } : cell,
    )(sheet),
  );

/** What was read, whatever the order of the rows and wherever they stood. */
const contentOf = (reading: FileRecord['reading']): unknown =>
  reading.ok && {
    notes: reading.notes,
    rows: Object.entries(reading.copy.rows).map(([detail, rows]) => [
      detail,
      rows.map(({ source, ...row }) => (void source, canonicalJson(row))).sort(),
    ]),
  };

const nfd = (text: string) => text.normalize('NFD');

describe('odd, and nothing is lost or said', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    [
      'formulas without cached values',
      () => parts(SHEETS, (xml) => xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')),
    ],
    [
      'protected sheets',
      () => parts(SHEETS, (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')),
    ],
    [
      'a filter that hides every row of tasks',
      async () =>
        writeWorkbook(
          changed(TASKS, (sheet) => ({ ...sheet, hiddenRows: [...sheet.cells.keys()].slice(3) })),
        ),
    ],
    [
      'sheets hidden, all but the first',
      async () =>
        writeWorkbook({
          ...book,
          sheets: book.sheets.map((sheet, index) => ({
            ...sheet,
            visibility: index === 0 ? 'visible' : 'veryHidden',
          })),
        }),
    ],
    ['sheets in another order', async () => writeWorkbook({ ...book, sheets: [...book.sheets].reverse() })],
    [
      'texts in letters and marks apart',
      async () =>
        writeWorkbook(
          changed(
            TASKS,
            column('Nội dung nhiệm vụ', (cell) => ({
              ...cell,
              value: typeof cell.value === 'string' ? nfd(cell.value) : cell.value,
            })),
          ),
        ),
    ],
    [
      'a table moved on its sheet',
      async () =>
        writeWorkbook(
          changed(
            TASKS,
            moved(({ row, column: at }) => ({ row: row + 3, column: at + 2 })),
          ),
        ),
    ],
    [
      'a table sorted the other way round',
      async () =>
        writeWorkbook(
          changed(
            TASKS,
            moved(({ row, column: at }, { area }) => {
              const [first, last] = [area.row + 1, area.row + area.rows - 1];
              return { row: row >= first && row <= last ? first + last - row : row, column: at };
            }),
          ),
        ),
    ],
    [
      'a table of another name',
      async () =>
        writeWorkbook(
          changed(TASKS, (sheet) => ({
            ...sheet,
            tables: (sheet.tables ?? []).map((table) => ({ ...table, name: 'Bang_Cua_Toi' })),
          })),
        ),
    ],
  ])('%s', async (_, make) => {
    const bytes = await make();
    const [odd, usual] = [await readingOf(bytes), await readingOf(plain)];
    expect(contentOf(odd)).toEqual(contentOf(usual));
    expect(odd.ok && odd.copy.head.self).toBe(90);
  });

  test('days counted from 1904 are the same days', async () => {
    const bytes = parts(/^xl\/workbook\.xml$/, (xml) =>
      xml.includes('<workbookPr')
        ? xml.replace('<workbookPr', '<workbookPr date1904="1"')
        : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    );
    const [odd, usual] = [await readingOf(bytes), await readingOf(plain)];
    const day = (reading: FileRecord['reading']) =>
      reading.ok
        ? reading.copy.rows.copyTasks.map(({ deadline }) => deadline).find((each) => typeof each === 'number')
        : undefined;
    // Days of 1904 are 1,462 fewer for the same day, so the same number is a later one.
    expect(Number(day(odd)) - Number(day(usual))).toBe(1462);
  });
});

describe('odd, and named by its own code', () => {
  test.each<[string, string[], () => Promise<Uint8Array> | Uint8Array]>([
    [
      'columns under other words and in English',
      ['file.columnsGuessed'],
      () =>
        writeWorkbook(
          changed(TASKS, headers({ 'Nội dung nhiệm vụ': 'Task', 'Cơ quan chủ trì': 'Lead unit' })),
        ),
    ],
    [
      'a column renamed beyond recognition',
      ['file.columnsMissing', 'file.columnsExtra'],
      () => writeWorkbook(changed(TASKS, headers({ 'Cơ quan phối hợp': 'Cột 7' }))),
    ],
    [
      'merged headers, so that the table is a plain range',
      ['file.tableGone'],
      () => writeWorkbook(changed(TASKS, (sheet) => ({ ...sheet, tables: [] }))),
    ],
    [
      'the score sheet deleted',
      ['file.tableGone'],
      () => writeWorkbook({ ...book, sheets: book.sheets.filter(({ name }) => name !== SCORES) }),
    ],
    [
      'points typed over their formula',
      ['file.totalDiffers', 'file.formulasGone'],
      () =>
        writeWorkbook(
          cellsOfScores((cell, index) => (index === 0 ? { value: 1, ...styleOf(cell) } : cell), 90.5),
        ),
    ],
    [
      'rows of criteria hidden',
      ['file.rowsHidden'],
      () =>
        writeWorkbook(
          changed(SCORES, (sheet) => ({ ...sheet, hiddenRows: [columnOf(sheet, 'Mã').first + 1] })),
        ),
    ],
    [
      'rows of criteria hidden by a filter',
      ['file.rowsFiltered'],
      async () => {
        const hidden = changed(SCORES, (sheet) => ({
          ...sheet,
          hiddenRows: [columnOf(sheet, 'Mã').first + 1],
        }));
        return parts(
          /^xl\/tables\/table\d+\.xml$/,
          (xml) =>
            xml.includes('displayName="TuChamDiem"')
              ? xml.replace(
                  /<autoFilter ref="([^"]*)"\/>/,
                  '<autoFilter ref="$1"><filterColumn colId="0"><filters><filter val="I.1"/></filters></filterColumn></autoFilter>',
                )
              : xml,
          await writeWorkbook(hidden),
        );
      },
    ],
    [
      'points that no program calculated again',
      ['file.staleResults'],
      () => writeWorkbook(cellsOfScores((cell, index) => (index === 0 ? { ...cell, value: 0 } : cell), 90)),
    ],
    [
      'numbers typed as text',
      ['file.textNumbers'],
      () =>
        unitBytes({
          unit: 'UBND xã A',
          share: 0.9,
          edit: (row) =>
            'input1' in row && typeof row.input1 === 'number'
              ? { ...row, input1: String(row.input1).replace('.', ',') }
              : row,
        }),
    ],
    [
      'texts in TCVN3',
      ['file.legacyText'],
      () =>
        unitBytes({
          unit: 'UBND xã A',
          share: 0.9,
          edit: (row, sheet) => (sheet === TASKS ? { ...row, text: 'KÕ ho¹ch c«ng t¸c d©n vËn' } : row),
        }),
    ],
    [
      'a unit that writes its name in TCVN3',
      ['file.legacyText'],
      () => unitBytes({ unit: 'UBND x· B×nh Ch­¬ng' }),
    ],
    ['an older layout', ['file.olderLayout'], () => writeWorkbook(ofLayout('1'))],
    ['a newer layout', ['file.newer'], () => writeWorkbook(ofLayout('99'))],
    [
      'a workbook of others, without a plan of ours',
      ['file.noPlan'],
      () => writeWorkbook({ ...book, sheets: book.sheets.filter(({ name }) => name !== META_SHEET) }),
    ],
    [
      'a set of criteria whose version this one does not know and the file does not hold',
      ['file.rubricOther'],
      () =>
        writeWorkbook(
          changed(META_SHEET, (sheet) =>
            cells((cell, row, at) => {
              const key = String(sheet.cells.get(row)?.get(0)?.value ?? '');
              return at === 1 && key === 'rubric'
                ? { ...cell, value: String(cell.value).replace(/"checksum":"[^"]*"/, '"checksum":"khác"') }
                : cell;
            })(sheet),
          ),
        ),
    ],
  ])('%s', async (_, codes, make) => {
    const bytes = await make();
    const found = await codesOf(bytes);
    expect(found).toEqual(expect.arrayContaining(codes));
    const reading = await readingOf(bytes);
    for (const note of reading.ok ? reading.notes : []) {
      expect(formatMessage(note, vi)).not.toMatch(/[{}]/);
    }
    // The unit beside it is read as ever.
    expect(await codesOf(plain)).toEqual([]);
  });
});

/** The score sheet with its computed points changed, and another total in the cell that adds them up. */
function cellsOfScores(change: (cell: FileCell, index: number) => FileCell, total: number): FileWorkbook {
  return changed(SCORES, (sheet) => {
    const own = column('Điểm tự chấm', change)(sheet);
    return cells((cell) =>
      cell.formula !== undefined && cell.value === 90 ? { ...cell, value: total } : cell,
    )(own);
  });
}

const styleOf = ({ style }: FileCell): Partial<FileCell> => (style ? { style } : {});

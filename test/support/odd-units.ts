/**
 * Units' workbooks as people have worked in them, each kind declared once: the tests hold each to what is said of it, the
 * bench to time and memory.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { META_SHEET } from '../../src/workbook/draft/facts-sheet';
import type { Message } from '../../src/core/words/message';
import type { FileCell, FileSheet, FileTable, FileWorkbook } from '../../src/files/parts/workbook';
import { writeWorkbook } from '../../src/files/write';
import { unitBook, unitBytes } from './unit-bytes';

const TASKS = 'Nhiệm vụ';
const SCORES = 'Bảng tự chấm điểm';

/** A unit's workbook with nothing odd about it, which the odd ones are made from. */
export interface UsualUnit {
  readonly book: FileWorkbook;
  readonly plain: Uint8Array;
}

/** Of UBND xã A, scored at 90. */
export async function usualUnit(): Promise<UsualUnit> {
  const book = await unitBook({ unit: 'UBND xã A', unitCode: 'XA', share: 0.9 });
  return { book, plain: await writeWorkbook(book) };
}

/** One way in which a unit's workbook may be odd. */
export interface OddUnit {
  readonly kind: string;
  readonly make: (usual: UsualUnit) => Promise<Uint8Array> | Uint8Array;
}

const changed = (
  book: FileWorkbook,
  name: string,
  change: (sheet: FileSheet) => FileSheet,
): FileWorkbook => ({
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
function parts(of: Uint8Array, pattern: RegExp, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(of);
  const touched = Object.keys(files).filter((name) => pattern.test(name));
  // A pattern that finds nothing would test nothing.
  if (!touched.some((name) => change(text(files, name)) !== text(files, name))) {
    throw new Error(`${String(pattern)} changes nothing`);
  }
  return zipSync({
    ...files,
    ...Object.fromEntries(touched.map((name) => [name, strToU8(change(text(files, name)))])),
  });
}

const text = (files: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(files[name] ?? new Uint8Array());

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
const ofLayout = (book: FileWorkbook, version: string): FileWorkbook =>
  changed(book, META_SHEET, (sheet) =>
    cells((cell, row, at) =>
      at === 1 && sheet.cells.get(row)?.get(0)?.value === 'layout' ? { ...cell, value: version } : cell,
    )(sheet),
  );

const nfd = (words: string) => words.normalize('NFD');

/** The workbook with the texts of a row of every sheet struck out. */
export function struckOut(of: Uint8Array, row: number): Uint8Array {
  const counted = (xml: string, list: RegExp, item: RegExp): number =>
    list.exec(xml)?.[0].match(item)?.length ?? 0;
  let style = 0;
  const styled = parts(of, /^xl\/styles\.xml$/, (xml) => {
    const font = counted(xml, /<fonts[\s\S]*<\/fonts>/, /<font>/g);
    style = counted(xml, /<cellXfs[\s\S]*<\/cellXfs>/, /<xf /g);
    return xml
      .replace('</fonts>', '<font><b/><strike/><sz val="13"/></font><font><strike val="0"/></font></fonts>')
      .replace('</cellXfs>', `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0"/></cellXfs>`);
  });
  return parts(styled, SHEETS, (xml) =>
    xml.replace(new RegExp(`(<c r="[A-Z]+${row}"[^>]*?) s="[0-9]+"`, 'g'), `$1 s="${style}"`),
  );
}

const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;

/** The sheet with one column more at the right of its table. */
const withColumn =
  (name: string) =>
  (sheet: FileSheet): FileSheet => ({
    ...sheet,
    tables: (sheet.tables ?? []).map((table) => ({
      ...table,
      area: { ...table.area, columns: table.area.columns + 1 },
      columns: [...table.columns, { name }],
    })),
  });

/** The sheet whose table ends a column earlier. */
const withoutLastColumn = (sheet: FileSheet): FileSheet => ({
  ...sheet,
  tables: (sheet.tables ?? []).map((table) => ({
    ...table,
    area: { ...table.area, columns: table.area.columns - 1 },
    columns: table.columns.slice(0, -1),
  })),
});

/** All sheets hidden but the first. */
const hiddenBut = (book: FileWorkbook, visibility: 'hidden' | 'veryHidden'): FileWorkbook => ({
  ...book,
  sheets: book.sheets.map((sheet, index) => ({ ...sheet, visibility: index === 0 ? 'visible' : visibility })),
});

/** Odd, and read as if they were not: nothing is lost, nothing is said. */
export const QUIET_UNITS: readonly OddUnit[] = [
  {
    kind: 'formulas without cached values',
    make: ({ plain }) => parts(plain, SHEETS, (xml) => xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')),
  },
  {
    kind: 'protected sheets',
    make: ({ plain }) =>
      parts(plain, SHEETS, (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')),
  },
  {
    kind: 'a filter that hides every row of tasks',
    make: async ({ book }) =>
      writeWorkbook(
        changed(book, TASKS, (sheet) => ({ ...sheet, hiddenRows: [...sheet.cells.keys()].slice(3) })),
      ),
  },
  {
    kind: 'sheets hidden, all but the first',
    make: async ({ book }) => writeWorkbook(hiddenBut(book, 'veryHidden')),
  },
  {
    kind: 'sheets hidden by hand, all but the first',
    make: async ({ book }) => writeWorkbook(hiddenBut(book, 'hidden')),
  },
  {
    kind: 'sheets in another order',
    make: async ({ book }) => writeWorkbook({ ...book, sheets: [...book.sheets].reverse() }),
  },
  {
    kind: 'texts in letters and marks apart',
    make: async ({ book }) =>
      writeWorkbook(
        changed(
          book,
          TASKS,
          column('Nội dung nhiệm vụ', (cell) => ({
            ...cell,
            value: typeof cell.value === 'string' ? nfd(cell.value) : cell.value,
          })),
        ),
      ),
  },
  {
    kind: 'a table moved on its sheet',
    make: async ({ book }) =>
      writeWorkbook(
        changed(
          book,
          TASKS,
          moved(({ row, column: at }) => ({ row: row + 3, column: at + 2 })),
        ),
      ),
  },
  {
    kind: 'a table sorted the other way round',
    make: async ({ book }) =>
      writeWorkbook(
        changed(
          book,
          TASKS,
          moved(({ row, column: at }, { area }) => {
            const [first, last] = [area.row + 1, area.row + area.rows - 1];
            return { row: row >= first && row <= last ? first + last - row : row, column: at };
          }),
        ),
      ),
  },
  {
    kind: 'a table of another name',
    make: async ({ book }) =>
      writeWorkbook(
        changed(book, TASKS, (sheet) => ({
          ...sheet,
          tables: (sheet.tables ?? []).map((table) => ({ ...table, name: 'Bang_Cua_Toi' })),
        })),
      ),
  },
];

/** Days counted from 1904, as old Excel for Mac did: other numbers are other days. */
export const UNIT_OF_1904: OddUnit = {
  kind: 'days counted from 1904',
  make: ({ plain }) =>
    parts(plain, /^xl\/workbook\.xml$/, (xml) =>
      xml.includes('<workbookPr')
        ? xml.replace('<workbookPr', '<workbookPr date1904="1"')
        : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    ),
};

/** Of the year before: read by itself, left out of a roll-up of this year's. */
export const UNIT_OF_ANOTHER_YEAR: OddUnit = {
  kind: 'another year',
  make: () => unitBytes({ unit: 'UBND xã B', year: '2025', share: 0.9 }),
};

/** Odd, and told by codes of their own: notes of a file that is read, or the reason why it is not. */
export const NAMED_UNITS: readonly (OddUnit & { readonly codes: readonly Message['code'][] })[] = [
  {
    kind: 'columns under other words and in English',
    codes: ['file.columnsGuessed'],
    make: ({ book }) =>
      writeWorkbook(
        changed(book, TASKS, headers({ 'Nội dung nhiệm vụ': 'Task', 'Cơ quan chủ trì': 'Lead unit' })),
      ),
  },
  {
    kind: 'a column renamed beyond recognition',
    codes: ['file.columnsMissing', 'file.columnsExtra'],
    make: ({ book }) => writeWorkbook(changed(book, TASKS, headers({ 'Cơ quan phối hợp': 'Cột 7' }))),
  },
  {
    kind: 'a column of their own added',
    codes: ['file.columnsExtra'],
    make: ({ book }) => writeWorkbook(changed(book, TASKS, withColumn('Người theo dõi'))),
  },
  {
    kind: 'the last column deleted',
    codes: ['file.columnsMissing'],
    make: ({ book }) => writeWorkbook(changed(book, TASKS, withoutLastColumn)),
  },
  {
    kind: 'merged headers, so that the table is a plain range',
    codes: ['file.tableRange'],
    make: ({ book }) => writeWorkbook(changed(book, TASKS, (sheet) => ({ ...sheet, tables: [] }))),
  },
  {
    kind: 'rows struck out instead of deleted',
    // Once a sheet.
    codes: ['file.rowsStruck', 'file.rowsStruck', 'file.rowsStruck'],
    make: ({ plain }) => Promise.resolve(struckOut(plain, 8)),
  },
  {
    kind: 'the score sheet deleted',
    codes: ['file.tableGone'],
    make: ({ book }) => writeWorkbook({ ...book, sheets: book.sheets.filter(({ name }) => name !== SCORES) }),
  },
  {
    kind: 'points typed over their formula',
    codes: ['file.totalDiffers', 'file.formulasGone'],
    make: ({ book }) =>
      writeWorkbook(
        cellsOfScores(book, (cell, index) => (index === 0 ? { value: 1, ...styleOf(cell) } : cell), 90.5),
      ),
  },
  {
    kind: 'rows of criteria hidden',
    codes: ['file.rowsHidden'],
    make: ({ book }) =>
      writeWorkbook(
        changed(book, SCORES, (sheet) => ({ ...sheet, hiddenRows: [columnOf(sheet, 'Mã').first + 1] })),
      ),
  },
  {
    kind: 'rows of criteria hidden by a filter',
    codes: ['file.rowsFiltered'],
    make: async ({ book }) => {
      const hidden = changed(book, SCORES, (sheet) => ({
        ...sheet,
        hiddenRows: [columnOf(sheet, 'Mã').first + 1],
      }));
      return parts(await writeWorkbook(hidden), /^xl\/tables\/table\d+\.xml$/, (xml) =>
        xml.includes('displayName="TuChamDiem"')
          ? xml.replace(
              /<autoFilter ref="([^"]*)"\/>/,
              '<autoFilter ref="$1"><filterColumn colId="0"><filters><filter val="I.1"/></filters></filterColumn></autoFilter>',
            )
          : xml,
      );
    },
  },
  {
    kind: 'points that no program calculated again',
    codes: ['file.staleResults'],
    make: ({ book }) =>
      writeWorkbook(cellsOfScores(book, (cell, index) => (index === 0 ? { ...cell, value: 0 } : cell), 90)),
  },
  {
    kind: 'numbers typed as text',
    codes: ['file.textNumbers'],
    make: () =>
      unitBytes({
        unit: 'UBND xã A',
        share: 0.9,
        edit: (row) =>
          'input1' in row && typeof row.input1 === 'number'
            ? { ...row, input1: String(row.input1).replace('.', ',') }
            : row,
      }),
  },
  {
    kind: 'texts in TCVN3',
    codes: ['file.legacyText'],
    make: () =>
      unitBytes({
        unit: 'UBND xã A',
        share: 0.9,
        edit: (row, sheet) => (sheet === TASKS ? { ...row, text: 'KÕ ho¹ch c«ng t¸c d©n vËn' } : row),
      }),
  },
  {
    kind: 'a unit that writes its name in TCVN3',
    codes: ['file.legacyText'],
    make: () => unitBytes({ unit: 'UBND x· B×nh Ch­¬ng' }),
  },
  {
    kind: 'an older layout',
    codes: ['file.olderLayout'],
    make: ({ book }) => writeWorkbook(ofLayout(book, '1')),
  },
  { kind: 'a newer layout', codes: ['file.newer'], make: ({ book }) => writeWorkbook(ofLayout(book, '99')) },
  {
    kind: 'the hidden sheet of facts deleted',
    codes: ['file.factsGone'],
    make: ({ book }) =>
      writeWorkbook({ ...book, sheets: book.sheets.filter(({ name }) => name !== META_SHEET) }),
  },
  {
    kind: 'a set of criteria whose version this one does not know and the file does not hold',
    codes: ['file.rubricOther'],
    make: ({ book }) =>
      writeWorkbook(
        changed(book, META_SHEET, (sheet) =>
          cells((cell, row, at) => {
            const key = String(sheet.cells.get(row)?.get(0)?.value ?? '');
            return at === 1 && key === 'rubric'
              ? { ...cell, value: String(cell.value).replace(/"checksum":"[^"]*"/, '"checksum":"khác"') }
              : cell;
          })(sheet),
        ),
      ),
  },
];

/** The score sheet with its computed points changed, and another total in the cell that adds them up. */
function cellsOfScores(
  book: FileWorkbook,
  change: (cell: FileCell, index: number) => FileCell,
  total: number,
): FileWorkbook {
  return changed(book, SCORES, (sheet) => {
    const own = column('Điểm tự chấm', change)(sheet);
    return cells((cell) =>
      cell.formula !== undefined && cell.value === 90 ? { ...cell, value: total } : cell,
    )(own);
  });
}

const styleOf = ({ style }: FileCell): Partial<FileCell> => (style ? { style } : {});

/** Two other programs read what this project writes: openpyxl and LibreOffice find what its own reader finds. */
import { areaName, cellName, quoteSheet } from '../../src/workbook/cells/cells';
import type { CellValue } from '../../src/workbook/cells/cells';
import { readMeta } from '../../src/core/layout/meta';
import { META_SHEET } from '../../src/workbook/draft/facts-sheet';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import type { FileCell, FileSheet, FileWorkbook } from '../../src/files/parts/workbook';
import { writeWorkbook } from '../../src/files/write';
import { opened, WRITTEN } from '../support/written-files';
import { readWithOpenpyxl } from './openpyxl';
import type { FoundBook, FoundSheet } from './openpyxl';
import { convertAll } from './soffice';

const contents: Record<string, FileWorkbook> = {};
/** Each workbook with its day set, as LibreOffice gets it: opening it, LibreOffice would count to its own day. */
const dates: Record<string, Uint8Array> = {};
/** What LibreOffice makes of those on opening and saving, all at one start. */
const saved: Record<string, Uint8Array> = {};

beforeAll(async () => {
  for (const [name, make] of Object.entries(WRITTEN)) {
    const content = await make();
    contents[name] = content;
    dates[name] = await writeWorkbook(withSetDay(content));
  }
  const all = await convertAll(Object.values(dates), 'xlsx');
  Object.keys(dates).forEach((name, index) => {
    saved[name] = all[index] ?? new Uint8Array();
  });
}, 300_000);

describe.each(Object.keys(WRITTEN))('%s', (name) => {
  let content: FileWorkbook;
  let bytes: Uint8Array;
  let snapshot: WorkbookSnapshot;
  let found: FoundBook;
  let dated: WorkbookSnapshot;
  let resaved: Uint8Array;

  beforeAll(async () => {
    content = contents[name]!;
    bytes = await writeWorkbook(content);
    snapshot = opened(bytes);
    found = await readWithOpenpyxl(bytes);
    dated = opened(dates[name] ?? new Uint8Array());
    resaved = saved[name] ?? new Uint8Array();
  });

  test('openpyxl: sheets, cached values and formulas', () => {
    expect(found.sheets.map(({ name, state }) => [name, state])).toEqual(
      snapshot.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    for (const { name, grid } of snapshot.sheets) {
      const cells = grid.values.flatMap((line, r) =>
        line.flatMap((value, c) => {
          const formula = grid.formulas[r]?.[c] ?? null;
          return (value === null || value === '') && formula === null
            ? []
            : [[cellName(grid.row + r, grid.column + c), value ?? '', formula] as const];
        }),
      );
      expect([name, cellsOf(found, name)]).toEqual([name, cells.sort(byAddress)]);
    }
  });

  test('openpyxl: tables, validations, conditional formats, names', () => {
    for (const sheet of content.sheets) {
      expect([sheet.name, guidesOf(sheetOf(found, sheet.name))]).toEqual([sheet.name, guides(sheet)]);
    }
    expect(found.names).toEqual(
      Object.fromEntries(
        (content.names ?? []).map(({ name, sheet, area }) => [
          name,
          `${quoteSheet(sheet)}!${areaName(area).replace(/[A-Z]+|\d+/g, '$$$&')}`,
        ]),
      ),
    );
  });

  test('openpyxl: frozen panes, hidden columns, merged cells, print set-up', () => {
    for (const sheet of content.sheets) {
      const { freeze, hiddenColumns, merges, titleRows, orientation } = sheetOf(found, sheet.name);
      const titles = sheet.page?.titleRows;
      expect([
        sheet.name,
        freeze,
        hiddenColumns,
        merges,
        titleRows?.replaceAll('$', '') ?? null,
        orientation,
      ]).toEqual([
        sheet.name,
        sheet.freezeRows || sheet.freezeColumns
          ? cellName(sheet.freezeRows ?? 0, sheet.freezeColumns ?? 0)
          : null,
        (sheet.hiddenColumns ?? []).map((column) => cellName(0, column).slice(0, -1)).sort(),
        (sheet.merges ?? []).map(areaName).sort(),
        titles ? `${titles.first + 1}:${titles.last + 1}` : null,
        sheet.page?.orientation ?? null,
      ]);
    }
  });

  test('LibreOffice saves the same values, formulas, tables, validations and names', async () => {
    const other = opened(resaved);
    expect(other.sheets.map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
    for (const { name, grid, tables } of dated.sheets) {
      const sheet = other.sheets.find((each) => each.name === name);
      const at = (r: number, c: number): [CellValue, string | null] => [
        sheet?.grid.values[grid.row + r - sheet.grid.row]?.[grid.column + c - sheet.grid.column] ?? '',
        sheet?.grid.formulas[grid.row + r - sheet.grid.row]?.[grid.column + c - sheet.grid.column] ?? null,
      ];
      const differing = grid.values.flatMap((line, r) =>
        line.flatMap((value, c) => {
          const [otherValue, otherFormula] = at(r, c);
          const formula = grid.formulas[r]?.[c] ?? null;
          return sameValue(value ?? '', otherValue) && (formula === null) === (otherFormula === null)
            ? []
            : [[cellName(grid.row + r, grid.column + c), value, formula, otherValue, otherFormula]];
        }),
      );
      expect([name, differing]).toEqual([name, []]);
      expect(sheet?.tables.map(({ headers, ...table }) => [headers.map(oneLine), table])).toEqual(
        tables.map(({ headers, ...table }) => [headers.map(oneLine), table]),
      );
    }
    expect(other.names).toEqual(expect.arrayContaining([...snapshot.names]));
    const second = await readWithOpenpyxl(resaved);
    for (const sheet of content.sheets) {
      const kept = sheetOf(second, sheet.name).validations;
      expect([sheet.name, kept.map(({ type }) => type).sort()]).toEqual([
        sheet.name,
        (sheet.validations ?? []).map(({ validation }) => validation.rule.kind).sort(),
      ]);
    }
  });

  test('the facts of the add-in come back from LibreOffice as they were', () => {
    const other = opened(resaved);
    expect(readMeta(other)).toEqual(readMeta(snapshot));
    // LibreOffice knows one kind of hidden only.
    expect(other.sheets.find(({ name }) => name === META_SHEET)?.visibility).toBe('hidden');
  });
});

/** What TODAY() gave when the workbook was made stands there as a number, as when a user has typed the day. */
function withSetDay(book: FileWorkbook): FileWorkbook {
  const set = ({ formula, ...cell }: FileCell): FileCell =>
    formula === undefined || formula === 'TODAY()' ? cell : { ...cell, formula };
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([row, line]) => [
          row,
          new Map([...line].map(([column, cell]) => [column, set(cell)])),
        ]),
      ),
    })),
  };
}

function sheetOf(book: FoundBook, name: string): FoundSheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) {
    throw new Error(`openpyxl finds no ${name}.`);
  }
  return sheet;
}

type CellLine = readonly [address: string, value: CellValue, formula: string | null];

const cellsOf = (book: FoundBook, name: string): CellLine[] =>
  Object.entries(sheetOf(book, name).cells)
    .map(([address, { value, formula }]): CellLine => [address, value ?? '', formula])
    .sort(byAddress);

const byAddress = ([a]: CellLine, [b]: CellLine): number => (a < b ? -1 : a > b ? 1 : 0);

/** What guides the eye and the typing, in one shape for both readings. */
interface Guides {
  readonly tables: readonly object[];
  readonly validations: readonly object[];
  readonly conditionals: readonly object[];
}

const guidesOf = ({ tables, validations, conditionals }: FoundSheet): Guides => ({
  tables,
  validations: [...validations].sort(byRef),
  conditionals: [...conditionals].sort(byRef),
});

function guides({ tables, validations, conditionals }: FileSheet): Guides {
  return {
    tables: (tables ?? []).map(({ name, area, columns }) => ({
      name,
      ref: areaName(area),
      columns: columns.map((column) => ({ name: column.name, formula: column.formula ?? null })),
    })),
    validations: (validations ?? [])
      .map(({ area, validation: { rule, message } }) => ({
        ref: areaName(area),
        type: rule.kind,
        formula1: inFile(
          rule.kind === 'list' ? rule.source : rule.kind === 'custom' ? rule.formula : rule.min,
        ),
        formula2: rule.kind === 'list' || rule.kind === 'custom' ? null : inFile(rule.max),
        error: message,
      }))
      .sort(byRef),
    conditionals: (conditionals ?? [])
      .map(({ area, conditional }) => ({ ref: areaName(area), formula: inFile(conditional.formula) }))
      .sort(byRef),
  };
}

/** A file holds formulas without their `=`. */
const inFile = (formula: string | number): string => String(formula).replace(/^=/, '');

const byRef = (a: { readonly ref: string }, b: { readonly ref: string }): number =>
  a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0;

/** LibreOffice stores numbers with 15 digits, and truth values of formulas as numbers. */
const sameValue = (ours: CellValue, theirs: CellValue): boolean =>
  ours === theirs ||
  (typeof ours === 'number' && Number(ours.toPrecision(15)) === theirs) ||
  (typeof ours === 'boolean' && Number(ours) === theirs);

/** LibreOffice writes a line break in a column's name as a space. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

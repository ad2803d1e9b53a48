/**
 * Formulas that cannot be calculated here, and what counts with them. Their values are those that the file came with: once a cell
 * that they depend on over any number of steps is another, such a value is old.
 */
import { contains } from '../workbook/cells/cells';
import type { Area, CellValue } from '../workbook/cells/cells';
import { referencesOf } from '../workbook/formula/references';
import type { References } from '../workbook/formula/references';
import type { FileCell, FileSheet, FileTable, FileWorkbook } from './parts/workbook';

/** The kinds of cells that make another one's value old: another content, or an old value. */
type Why = 'changed' | 'stale';

/** Formulas that look at the same cells. */
interface Watch {
  readonly area: Area;
  readonly watchers: Formula[];
  /** All has been said that its cells can say. */
  isDone: boolean;
  isTold: boolean;
}

interface Formula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Not calculated here. */
  readonly isForeign: boolean;
  /** The cells that show its results. */
  readonly area: Area;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Marks the cells whose values are old.
 * @param book the workbook with the results of all formulas that are calculated here.
 * @param came the workbook as the file holds it.
 * @param isNative whether a formula is calculated here.
 */
export function withStale(
  book: FileWorkbook,
  came: FileWorkbook,
  isNative: (cell: FileCell) => boolean,
): FileWorkbook {
  if (!book.sheets.some((sheet) => mayBeStale(sheet, isNative))) {
    return book;
  }
  const formulas = formulasOf(book, isNative);
  const foreign = formulas.filter(({ isForeign }) => isForeign);
  const stale = new Map<string, Set<number>>(book.sheets.map(({ name }) => [name, new Set<number>()]));
  const changed = changedCells(book, came);
  const { watches, ofAnything } = watchesOf(book, formulas);
  const queue: [Place, Why][] = changed.map((place) => [place, 'changed']);
  const mark = (formula: Formula): void => {
    const cells = stale.get(formula.sheet);
    for (const place of placesOf(formula.sheet, formula.area)) {
      const key = keyOf(place.row, place.column);
      if (cells && !cells.has(key)) {
        cells.add(key);
        queue.push([place, 'stale']);
      }
    }
  };
  if (changed.length > 0) {
    ofAnything.filter(({ isForeign }) => isForeign).forEach(mark);
  }
  // A formula gives a value: without one it has never been calculated. One that names a cell that is gone is an error anyway.
  foreign
    .filter(({ sheet, row, column }) => {
      const cell = cellAt(book, sheet, row, column);
      return cell?.value === null && !cell.formula?.includes('#REF!');
    })
    .forEach(mark);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [{ sheet, row, column }, why] = next;
    for (const watch of watches.get(sheet.toLowerCase()) ?? []) {
      if (!watch.isDone && !(why === 'changed' && watch.isTold) && contains(watch.area, row, column)) {
        watch.isTold = true;
        watch.isDone = why === 'stale';
        watch.watchers.filter(({ isForeign }) => isForeign || why === 'stale').forEach(mark);
      }
    }
  }
  return marked(book, stale);
}

/** Whether a sheet has a formula that is not calculated here, or a mark. */
function mayBeStale({ cells }: FileSheet, isNative: (cell: FileCell) => boolean): boolean {
  for (const line of cells.values()) {
    for (const cell of line.values()) {
      if (cell.stale || (cell.formula !== undefined && !isNative(cell))) {
        return true;
      }
    }
  }
  return false;
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

function* placesOf(sheet: string, { row, column, rows, columns }: Area): Generator<Place> {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      yield { sheet, row: r, column: c };
    }
  }
}

const cellAt = ({ sheets }: FileWorkbook, sheet: string, row: number, column: number): FileCell | undefined =>
  sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(row)
    ?.get(column);

function formulasOf({ sheets }: FileWorkbook, isNative: (cell: FileCell) => boolean): Formula[] {
  return sheets.flatMap(({ name: sheet, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]): Formula[] => {
        const area = cell.array ?? { row, column, rows: 1, columns: 1 };
        return cell.formula === undefined ? [] : [{ sheet, row, column, area, isForeign: !isNative(cell) }];
      }),
    ),
  );
}

/** The cells that hold something else than they came with, and corners of tables and names that are elsewhere. */
function changedCells(book: FileWorkbook, came: FileWorkbook): Place[] {
  return [...changedContent(book, came), ...movedPlaces(book, came)];
}

function movedPlaces(book: FileWorkbook, came: FileWorkbook): Place[] {
  const placed = ({ sheets, names = [] }: FileWorkbook) => [
    ...names,
    ...sheets.flatMap(({ name: sheet, tables = [] }) =>
      tables.map(({ name, area }) => ({ name, sheet, area })),
    ),
  ];
  const before = new Set(placed(came).map((each) => JSON.stringify(each)));
  return placed(book)
    .filter((each) => !before.has(JSON.stringify(each)))
    .flatMap(({ sheet, area }) => [...placesOf(sheet, { ...area, rows: 1 })]);
}

function changedContent(book: FileWorkbook, came: FileWorkbook): Place[] {
  const names = new Set([...book.sheets, ...came.sheets].map(({ name }) => name));
  return [...names].flatMap((sheet) => {
    const [was, now] = [came, book].map(
      ({ sheets }) => sheets.find(({ name }) => name === sheet)?.cells ?? new Map<number, never>(),
    ) as [FileSheet['cells'], FileSheet['cells']];
    return [...new Set([...was.keys(), ...now.keys()])].flatMap((row) => {
      const [before, after] = [was.get(row), now.get(row)];
      return before === after
        ? []
        : [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])]
            .filter((column) => !sameContent(before?.get(column), after?.get(column)))
            .map((column) => ({ sheet, row, column }));
    });
  });
}

function sameContent(a: FileCell | undefined, b: FileCell | undefined): boolean {
  return a === b || (a?.formula === b?.formula && sameValue(a?.value ?? '', b?.value ?? ''));
}

/** Numbers are the same in the fifteen digits that Excel has, less one for another order of adding up. */
const sameValue = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a.toPrecision(14) === b.toPrecision(14) : a === b;

/** By sheet, the cells that formulas look at; and the formulas that may look at any. */
function watchesOf(book: FileWorkbook, formulas: readonly Formula[]) {
  const byArea = new Map<string, Watch>();
  const watches = new Map<string, Watch[]>();
  const ofAnything: Formula[] = [];
  const known = new Map<string, References>();
  const watch = (sheet: string, area: Area, formula: Formula): void => {
    const key = [sheet.toLowerCase(), area.row, area.column, area.rows, area.columns].join('\n');
    const there = byArea.get(key);
    if (there) {
      there.watchers.push(formula);
      return;
    }
    const made: Watch = { area, watchers: [formula], isDone: false, isTold: false };
    byArea.set(key, made);
    const list = watches.get(sheet.toLowerCase()) ?? [];
    watches.set(sheet.toLowerCase(), list);
    list.push(made);
  };
  for (const formula of formulas) {
    const text = cellAt(book, formula.sheet, formula.row, formula.column)?.formula ?? '';
    const references = known.get(text) ?? referencesOf(text);
    known.set(text, references);
    const areas = areasOf(book, references, formula);
    if (areas) {
      areas.forEach(({ sheet, area }) => {
        watch(sheet, area, formula);
      });
    } else {
      ofAnything.push(formula);
    }
  }
  return { watches, ofAnything };
}

/** The cells that a formula looks at; `undefined` where that cannot be told. */
function areasOf(
  book: FileWorkbook,
  { areas, tables, names, anything }: References,
  { sheet, row }: Formula,
): { sheet: string; area: Area }[] | undefined {
  const parts = tables.map(({ table, column, own }) => {
    const found = tableOf(book, table);
    return found && { sheet: found.sheet, area: partOf(found.table, column, own ? row : undefined) };
  });
  const named = names.map((name) => {
    const found = book.names?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const table = found ? undefined : tableOf(book, name);
    return found ?? (table && { sheet: table.sheet, area: partOf(table.table) });
  });
  const all = [...parts, ...named];
  const known = all.flatMap((each) => each ?? []);
  return anything || known.length < all.length
    ? undefined
    : [...areas.map((each) => ({ sheet: each.sheet ?? sheet, area: each.area })), ...known];
}

function tableOf({ sheets }: FileWorkbook, name: string): { sheet: string; table: FileTable } | undefined {
  for (const sheet of sheets) {
    const table = sheet.tables?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table) {
      return { sheet: sheet.name, table };
    }
  }
  return undefined;
}

function partOf({ area, columns, totals }: FileTable, column?: string, row?: number): Area {
  const index = columns.findIndex(({ name }) => name.toLowerCase() === column?.toLowerCase());
  const whole = { ...area, rows: area.rows + Number(totals ?? false) };
  return index < 0
    ? whole
    : { ...whole, column: area.column + index, columns: 1, ...(row === undefined ? {} : { row, rows: 1 }) };
}

/** The workbook with marks on these cells, and on no others. */
function marked(book: FileWorkbook, stale: ReadonlyMap<string, ReadonlySet<number>>): FileWorkbook {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const cells = stale.get(sheet.name);
      const lines = [...sheet.cells].map(([row, line]): [number, ReadonlyMap<number, FileCell>] => {
        const other = [...line].flatMap(([column, cell]): [number, FileCell][] => {
          const isStale = cells?.has(keyOf(row, column)) ?? false;
          return isStale === (cell.stale ?? false) ? [] : [[column, withMark(cell, isStale)]];
        });
        return [row, other.length > 0 ? new Map([...line, ...other]) : line];
      });
      return lines.every(([row, line]) => line === sheet.cells.get(row))
        ? sheet
        : { ...sheet, cells: new Map(lines) };
    }),
  };
}

function withMark(cell: FileCell, isStale: boolean): FileCell {
  const made: { -readonly [Key in keyof FileCell]: FileCell[Key] } = { ...cell, stale: true };
  if (!isStale) {
    delete made.stale;
  }
  return made;
}

/** Cells: reading and writing what they hold, and finding the used part of a sheet. */
import type { Area, CellValue } from '../data/cells';
import { areaRound, contains } from './areas';
import { BY_ITSELF, sheetOf } from './engine';
import type { Engine } from './engine';
import { fromEngineForm, toEngineForm } from './engine-form';
import { heldKey } from './state';
import type { HeldResults } from './state';
import { toShortForm } from './structured';
import { tablesOf } from './table-info';
import { readTyped, valueType } from './typed-text';
import type { Typed } from './typed-text';
import {
  CellValueType,
  FormulaDataModel,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  extractPureTextFromCell,
  numfmt,
} from './univer-parts';
import type { ICellData, IStyleData, Nullable, Worksheet } from './univer-parts';

/** Univer's sparse matrix: row → column → cell; `null` deletes. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** Excel's General format. */
export const GENERAL = 'General';

/** The value of a cell as Univer keeps it. */
function valueOf(cell: Nullable<Nullable<ICellData>>): CellValue {
  if (!cell) {
    return null;
  }
  if (cell.p) {
    return extractPureTextFromCell(cell);
  }
  if (cell.v === undefined || cell.v === null) {
    return null;
  }
  return cell.t === CellValueType.BOOLEAN ? Boolean(Number(cell.v)) : cell.v;
}

/** Whether a cell holds a value or a formula, and not looks alone. */
export function isContent({ v, f, si, p }: ICellData): boolean {
  return (v !== undefined && v !== null && v !== '') || Boolean(f ?? si ?? p);
}

/** The lines of an area, with each cell made by `make`. */
export function gridOf<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => make(area.row + r, area.column + c)),
  );
}

/** Results that formulas spill into empty cells below and beside them, by row and column. */
function spilledOf(
  engine: Engine,
  sheetId: string,
): Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>> {
  return engine.get(FormulaDataModel).getArrayFormulaCellData()[engine.unitId]?.[sheetId] ?? {};
}

/** The value that a cell shows: its own, or a result spilled into it. */
function shownAt(own: Nullable<Nullable<ICellData>>, spilled: Nullable<ICellData>): CellValue {
  return valueOf(own) ?? valueOf(spilled);
}

/** The values of an area; `null` for an empty cell. Calculated values are as of the last `settled()`. */
export function readValues(engine: Engine, sheetId: string, area: Area): CellValue[][] {
  const sheet = sheetOf(engine, sheetId);
  const matrix = sheet.getCellMatrix();
  const spilled = spilledOf(engine, sheetId);
  return gridOf(area, (row, column) => {
    const held = engine.held?.get(heldKey(sheetId, row, column));
    return held && held.formula === formulaAt(engine, sheet, row, column)
      ? held.value
      : shownAt(matrix.getValue(row, column), spilled[row]?.[column]);
  });
}

/** The results of all formulas now, to be held while the workbook is calculated by hand. */
export function resultsNow(engine: Engine): HeldResults {
  const results = new Map<string, { formula: string; value: CellValue }>();
  for (const sheet of engine.workbook.getSheets()) {
    const sheetId = sheet.getSheetId();
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const formula = formulaAt(engine, sheet, row, column);
      if (formula !== undefined) {
        results.set(heldKey(sheetId, row, column), { formula, value: valueOf(cell) });
      }
    });
  }
  return results;
}

/** A cell's formula with its `=`, in engine form (engine-form.ts), or `undefined`. */
export function formulaAt(engine: Engine, sheet: Worksheet, row: number, column: number): string | undefined {
  const cell = sheet.getCellMatrix().getValue(row, column);
  if (!cell || (cell.f === undefined && cell.si === undefined) || (cell.f === null && cell.si === null)) {
    return undefined;
  }
  if (typeof cell.f === 'string' && cell.f !== '') {
    return cell.f;
  }
  // A cell filled down in the grid shares the formula of the first one.
  return (
    engine.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet.getSheetId(), engine.unitId) ??
    undefined
  );
}

/** The formulas of an area as Excel spells them (short structured references), `null` where there is none. */
export function readFormulas(engine: Engine, sheetId: string, area: Area): (string | null)[][] {
  const sheet = sheetOf(engine, sheetId);
  const tables = tablesOf(engine, sheetId);
  return gridOf(area, (row, column) => {
    const formula = formulaAt(engine, sheet, row, column);
    if (formula === undefined) {
      return null;
    }
    return formula.includes('[')
      ? toShortForm(fromEngineForm(formula), tables.find((table) => contains(table.area, row, column))?.name)
      : formula;
  });
}

/** A cell's own style over its row's and its column's, without what tables and conditional formats paint over it. */
export function styleAt(sheet: Worksheet, row: number, column: number): IStyleData {
  const s = sheet.getCellRaw(row, column)?.s;
  const own = typeof s === 'string' ? sheet.getStyleDataByHash(s) : s;
  return { ...sheet.getColumnStyle(column), ...sheet.getRowStyle(row), ...own };
}

export function formatAt(sheet: Worksheet, row: number, column: number): string {
  return styleAt(sheet, row, column).n?.pattern ?? GENERAL;
}

/**
 * The texts of an area as the grid shows them. @param locale the language of decimal mark and names of months, such as
 * `vi-VN`
 */
export function readTexts(engine: Engine, sheetId: string, area: Area, locale = 'en-US'): string[][] {
  const sheet = sheetOf(engine, sheetId);
  const matrix = sheet.getCellMatrix();
  const spilled = spilledOf(engine, sheetId);
  return gridOf(area, (row, column) => {
    const value = shownAt(matrix.getValue(row, column), spilled[row]?.[column]);
    if (value === null) {
      return '';
    }
    if (typeof value === 'boolean') {
      return value ? 'TRUE' : 'FALSE';
    }
    return typeof value === 'number'
      ? numfmt.format(formatAt(sheet, row, column), value, { locale: locale.slice(0, 2) })
      : value;
  });
}

/** Excel's RangeValueType of each cell. */
export function readTypes(engine: Engine, sheetId: string, area: Area): string[][] {
  return readValues(engine, sheetId, area).map((line) => line.map(valueType));
}

/** A value to write to a cell: `null` leaves the cell, a text is read as if typed. */
export type Written = string | number | boolean | null;

/**
 * Writes lines of values or formulas, as typed. The lines fit the area.
 * @param options `BY_ITSELF` for cells Excel writes without being asked
 */
export function writeCells(
  engine: Engine,
  sheetId: string,
  area: Area,
  lines: readonly (readonly Written[])[],
  options?: typeof BY_ITSELF,
): void {
  reach(engine, sheetId, area);
  const sheet = sheetOf(engine, sheetId);
  const tables = tablesOf(engine, sheetId);
  const matrix: CellMatrix = {};
  lines.forEach((line, r) => {
    const row = area.row + r;
    const cells: Record<number, ICellData | null> = {};
    line.forEach((written, c) => {
      if (written !== null) {
        const column = area.column + c;
        const table = (): string | undefined => tables.find((each) => contains(each.area, row, column))?.name;
        cells[column] = toCell(written, formatAt(sheet, row, column), table);
      }
    });
    matrix[row] = cells;
  });
  engine.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: matrix }, options);
}

function toCell(
  written: string | number | boolean,
  format: string,
  table: () => string | undefined,
): ICellData {
  const typed: Typed =
    typeof written === 'string' ? readTyped(written, format === '@') : { kind: 'value', value: written };
  const blank: ICellData = { v: null, t: null, f: null, si: null, p: null };
  switch (typed.kind) {
    case 'empty':
      return blank;
    case 'text':
      return { ...blank, v: typed.text, t: CellValueType.STRING };
    case 'formula':
      return {
        ...blank,
        f: typed.formula.includes('[') ? toEngineForm(typed.formula, table()) : typed.formula,
      };
    case 'value':
      return {
        ...blank,
        v: Number(typed.value),
        t: typeof typed.value === 'boolean' ? CellValueType.BOOLEAN : CellValueType.NUMBER,
        ...(typed.format !== undefined && format === GENERAL ? { s: { n: { pattern: typed.format } } } : {}),
      };
  }
}

/** Puts formulas, in engine form, into cells, as Excel does by itself after an edit. */
export function writeFormulas(
  engine: Engine,
  sheetId: string,
  formulas: readonly { row: number; column: number; formula: string }[],
): void {
  const matrix: CellMatrix = {};
  for (const { row, column, formula } of formulas) {
    (matrix[row] ??= {})[column] = { f: formula, si: null, p: null };
  }
  engine.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: matrix }, BY_ITSELF);
}

/** Empties cells, removes their looks, or both, as Excel's Range.clear. */
export function clearCells(
  engine: Engine,
  sheetId: string,
  area: Area,
  what: 'All' | 'Contents' | 'Formats',
): void {
  const sheet = sheetOf(engine, sheetId);
  const matrix: CellMatrix = {};
  for (const row of usedRows(sheet, area)) {
    const cells: Record<number, ICellData | null> = {};
    for (
      let column = area.column;
      column < Math.min(area.column + area.columns, sheet.getColumnCount());
      column += 1
    ) {
      if (sheet.getCellMatrix().getValue(row, column)) {
        cells[column] =
          what === 'All'
            ? null
            : what === 'Formats'
              ? { s: null }
              : { v: null, t: null, f: null, si: null, p: null };
      }
    }
    matrix[row] = cells;
  }
  const looksOnly = what === 'Formats' ? { trigger: SetStyleCommand.id } : {};
  engine.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: matrix, ...looksOnly });
}

function usedRows(sheet: Worksheet, area: Area): number[] {
  return Object.keys(sheet.getCellMatrix().getMatrix())
    .map(Number)
    .filter((row) => row >= area.row && row < area.row + area.rows);
}

/** Makes the grid large enough for the area: Univer's sheets have an edge, Excel's practically none. */
export function reach(engine: Engine, sheetId: string, area: Area): void {
  const sheet = sheetOf(engine, sheetId);
  if (area.row + area.rows > sheet.getRowCount()) {
    engine.run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount: area.row + area.rows + 100 });
  }
  if (area.column + area.columns > sheet.getColumnCount()) {
    engine.run(SetWorksheetColumnCountMutation.id, {
      subUnitId: sheetId,
      columnCount: area.column + area.columns + 10,
    });
  }
}

/**
 * The smallest area that holds all used cells within `within` (a whole sheet if absent).
 * @param valuesOnly counts only cells with a value or formula; else formatted cells too
 */
export function usedArea(
  engine: Engine,
  sheetId: string,
  valuesOnly: boolean,
  within?: Area,
): Area | undefined {
  return areaRound((add) => {
    sheetOf(engine, sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || (within && !contains(within, row, column))) {
          return;
        }
        if (isContent(cell) || (!valuesOnly && cell.s !== undefined && cell.s !== null)) {
          add(row, column);
        }
      });
    for (const [row, line] of Object.entries(spilledOf(engine, sheetId))) {
      for (const column of Object.keys(line)) {
        if (!within || contains(within, Number(row), Number(column))) {
          add(Number(row), Number(column));
        }
      }
    }
  });
}

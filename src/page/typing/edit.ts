/** Typing as changes: those of the cells, and of the table that they stand right below. */
import { contains } from '../../workbook/cells/cells';
import type { Area, CellValue } from '../../workbook/cells/cells';
import type { CellStyle } from '../../workbook/cells/style';
import type { CellInput, Change } from '../../workbook/draft/change';
import { writesOf } from '../../workbook/draft/diff';
import { overlap } from '../../files/parts/areas';
import { shiftFormula } from '../../files/parts/sharedFormula';
import type { FileCell, FileSheet, FileTable } from '../../files/parts/workbook';

/** A cell that gets another content. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly input: NonNullable<CellInput>;
  /** The format that shows it as it was typed. */
  readonly numberFormat?: string;
}

/** The changes that put contents into cells; a table takes in filled rows right below it, as in Excel. */
export function editsToChanges(sheet: FileSheet, edits: readonly CellEdit[]): Change[] {
  const filled = edits.filter(({ input }) => 'formula' in input || (input.value ?? '') !== '');
  const grown = (sheet.tables ?? []).flatMap((table) => {
    const rows = rowsTakenIn(sheet, table, filled);
    return rows > 0 ? growth(sheet, table, rows, edits) : [];
  });
  return [...grown, ...contents(sheet, edits)];
}

/** The table that gets one more row when the button is pressed. The one around the cell, or right above it. */
export const tableToGrow = (sheet: FileSheet, row: number, column: number): FileTable | undefined =>
  sheet.tables?.find(({ area, totals }) =>
    contains({ ...area, rows: area.rows + 1 + Number(totals ?? false) }, row, column),
  );

/** The changes that add an empty row below a table; `undefined` where something stands there. */
export function rowBelow(sheet: FileSheet, table: FileTable): Change[] | undefined {
  return canGrow(sheet, table, 1) ? growth(sheet, table, 1, []) : undefined;
}

/** The changes that empty the cells of an area that hold something. */
export const clearing = (sheet: FileSheet, area: Area): Change[] =>
  contents(
    sheet,
    [...sheet.cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]) =>
        contains(area, row, column) && holds(cell) ? [{ row, column, input: { value: null } }] : [],
      ),
    ),
  );

/** Whether a cell holds something. */
export const holds = (cell: FileCell | undefined): boolean =>
  cell?.formula !== undefined || (cell?.value ?? '') !== '';

const cellAt = (sheet: FileSheet, row: number, column: number): FileCell | undefined =>
  sheet.cells.get(row)?.get(column);

/** The content of a cell as a change expects it. Nothing where the cell is empty, or where its value is old. */
function expectedAt(sheet: FileSheet, row: number, column: number): CellInput {
  const cell = cellAt(sheet, row, column);
  return !cell || !holds(cell) || (cell.stale && cell.formula === undefined)
    ? undefined
    : cell.formula === undefined
      ? { value: cell.value }
      : { formula: '=' + cell.formula };
}

function contents(sheet: FileSheet, edits: readonly CellEdit[]): Change[] {
  const written = writesOf(
    sheet.name,
    edits.map(({ row, column, input }) => ({ row, column, input, expected: expectedAt(sheet, row, column) })),
  );
  const formats = edits.flatMap(({ row, column, numberFormat }): Change[] =>
    numberFormat === undefined || cellAt(sheet, row, column)?.style?.numberFormat === numberFormat
      ? []
      : [{ kind: 'format', sheet: sheet.name, area: one(row, column), style: { numberFormat } }],
  );
  return [...written, ...formats];
}

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** Counts the rows below the table that are filled now, one after the other. */
function rowsTakenIn(sheet: FileSheet, table: FileTable, filled: readonly CellEdit[]): number {
  const { row, column, rows, columns } = table.area;
  const isFilled = (at: number): boolean =>
    filled.some((edit) => edit.row === at && edit.column >= column && edit.column < column + columns);
  let taken = 0;
  while (isFilled(row + rows + taken)) {
    taken += 1;
  }
  while (taken > 0 && !canGrow(sheet, table, taken)) {
    taken -= 1;
  }
  return taken;
}

/** Whether the rows below are free: no row of totals, nothing in them, no other table. */
export function canGrow(
  { cells, tables = [] }: FileSheet,
  { area, totals }: FileTable,
  rows: number,
): boolean {
  const below = { ...area, row: area.row + area.rows, rows };
  const isEmpty = Array.from({ length: rows }, (_, index) => cells.get(below.row + index)).every((line) =>
    [...(line ?? [])].every(
      ([column, cell]) => column < area.column || column >= area.column + area.columns || !holds(cell),
    ),
  );
  return !totals && isEmpty && !tables.some((other) => other.area !== area && overlap(other.area, below));
}

/** A table with more rows. They look as the last one does, take what it takes, and calculate as their columns do. */
function growth(sheet: FileSheet, table: FileTable, rows: number, edits: readonly CellEdit[]): Change[] {
  const { name } = sheet;
  const { area, columns } = table;
  const last = area.row + area.rows - 1;
  const first = last + 1;
  const formulas = columns.flatMap(({ formula }, index) =>
    formula === undefined
      ? []
      : Array.from({ length: rows }, (_, each) => ({
          row: first + each,
          column: area.column + index,
          input: { formula: '=' + formula },
        })).filter(({ row, column }) => !edits.some((edit) => edit.row === row && edit.column === column)),
  );
  const isBody = area.rows > 1;
  return [
    {
      kind: 'resizeTable',
      sheet: name,
      table: table.name,
      area: { ...area, rows: area.rows + rows },
      expected: area,
    },
    ...(isBody ? looksOfRow(sheet, area, last, rows) : []),
    ...(isBody ? rulesOfRow(sheet, area, last, rows) : []),
    ...contents(sheet, formulas),
  ];
}

/** The looks of a row's cells for the rows after it, as few changes as there are runs of them. */
function looksOfRow(sheet: FileSheet, area: Area, last: number, rows: number): Change[] {
  const changes: Extract<Change, { kind: 'format' }>[] = [];
  let before: CellStyle | undefined;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const style = cellAt(sheet, last, column)?.style;
    const run = changes.at(-1);
    if (style && run && style === before) {
      changes[changes.length - 1] = { ...run, area: { ...run.area, columns: run.area.columns + 1 } };
    } else if (style) {
      changes.push({
        kind: 'format',
        sheet: sheet.name,
        area: { row: last + 1, column, rows, columns: 1 },
        style,
      });
    }
    before = style;
  }
  return changes;
}

/** The rules and the conditional formats that hold for a row, for the rows after it. */
function rulesOfRow(
  { name, validations = [], conditionals = [] }: FileSheet,
  area: Area,
  last: number,
  rows: number,
): Change[] {
  const below = (of: Area): Area | undefined => {
    const left = Math.max(of.column, area.column);
    const right = Math.min(of.column + of.columns, area.column + area.columns);
    return of.row <= last && of.row + of.rows === last + 1 && left < right
      ? { row: last + 1, rows, column: left, columns: right - left }
      : undefined;
  };
  return [
    ...validations.flatMap(({ area: of, validation }): Change[] => {
      const more = below(of);
      return more ? [{ kind: 'validate', sheet: name, area: more, validation }] : [];
    }),
    ...conditionals.flatMap(({ area: of, conditional }): Change[] => {
      const more = below(of);
      const formula =
        more && shiftFormula(conditional.formula.slice(1), more.row - of.row, more.column - of.column);
      return more && formula !== undefined
        ? [
            {
              kind: 'conditional',
              sheet: name,
              area: more,
              conditional: { ...conditional, formula: '=' + formula },
            },
          ]
        : [];
    }),
  ];
}

/** The content of a cell as it is put elsewhere: formulas move with it. */
export function movedContent(
  cell: FileCell | undefined,
  down: number,
  right: number,
): NonNullable<CellInput> {
  const value: CellValue = cell?.value ?? null;
  return cell?.formula === undefined ? { value } : { formula: '=' + shiftFormula(cell.formula, down, right) };
}

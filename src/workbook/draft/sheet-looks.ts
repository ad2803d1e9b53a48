/** Changes that give a sheet its looks: formats, widths and heights, validations, charts, the page. */
import { scaledPage } from './print-scale';
import type { Area } from '../cells/cells';
import type { SheetSnapshot } from '../cells/snapshot';
import { STYLES } from '../cells/style';
import type { CellStyle } from '../cells/style';
import type { Change } from './change';
import { bodyRows, tableArea } from './draft';
import type { ColumnDraft, SheetDraft, TableDraft } from './draft';

/**
 * Adds the looks of a whole sheet, in the order they must be made.
 * @param existing the sheet as it is, where it is built anew.
 */
export function styleSheet(sheet: SheetDraft, looks: Change[], existing?: SheetSnapshot): void {
  const name = sheet.name;
  const { table } = sheet;
  for (const { style, ...area } of stacked(styledRuns(sheet.cells))) {
    looks.push({ kind: 'format', sheet: name, area, style });
  }
  (sheet.columnWidths ?? []).forEach((mm, column) => {
    looks.push({ kind: 'columnWidth', sheet: name, column, width: { mm } });
  });
  if (table) {
    looks.push(...tableLooks(name, table));
  }
  for (const { area, validation } of sheet.validations) {
    looks.push({ kind: 'validate', sheet: name, area, validation });
  }
  for (const { area, conditional } of sheet.conditionals) {
    looks.push({ kind: 'conditional', sheet: name, area, conditional });
  }
  for (const area of sheet.merges) {
    looks.push({ kind: 'merge', sheet: name, area });
  }
  if (table) {
    const { row, rows, column, columns } = tableArea(table);
    looks.push({ kind: 'fitRows', sheet: name, area: { row: 0, rows: row + rows, column, columns } });
  } else if (sheet.columnWidths) {
    looks.push({ kind: 'fitRows', sheet: name, area: areaAround(sheet.cells) });
  }
  for (const { row, height, fitted } of sheet.rowHeights ?? []) {
    if (fitted) {
      continue;
    }
    const last = looks.at(-1);
    if (last?.kind === 'rowHeight' && last.row + last.rows === row && last.height === height) {
      looks[looks.length - 1] = { ...last, rows: last.rows + 1 };
    } else {
      looks.push({ kind: 'rowHeight', sheet: name, row, rows: 1, height });
    }
  }
  const { freezeRows: rows, freezeColumns: columns = 0 } = sheet;
  if (rows > 0 || columns > 0) {
    looks.push({ kind: 'freeze', sheet: name, rows, ...(columns > 0 ? { columns } : {}) });
  }
  looks.push({ kind: 'page', sheet: name, page: scaledPage(sheet) });
  // Last: it is placed over cells that have their size by now.
  looks.push(...chartChanges(sheet, existing));
  if (sheet.visibility !== 'visible') {
    looks.push({ kind: 'visibility', sheet: name, visibility: sheet.visibility });
  }
}

/** Formats of header and body, widths and validations of the columns. What all columns have alike is formatted once. */
function tableLooks(sheet: string, table: TableDraft): Change[] {
  const { row, column: left, columns } = table;
  const rows = bodyRows(table).length;
  const header = { row, column: left, rows: 1, columns: columns.length };
  const body = { row: row + 1, column: left, rows, columns: columns.length };
  const common = commonStyle(columns.map(({ style }) => style));
  const own = columns.map(({ style }, index) => ({
    row: body.row,
    column: left + index,
    style: without(style, common),
  }));
  return [
    { kind: 'format', sheet, area: header, style: STYLES.header },
    { kind: 'format', sheet, area: body, style: common },
    ...styledRuns(own).map((run): Change => {
      const area = { row: run.row, column: run.column, rows, columns: run.columns };
      return { kind: 'format', sheet, area, style: run.style };
    }),
    ...columns.flatMap((column, index): Change[] => {
      const area = { row: body.row, column: left + index, rows, columns: 1 };
      return [
        ...columnLooks(sheet, left + index, column),
        ...(column.validation
          ? [{ kind: 'validate', sheet, area, validation: column.validation } as const]
          : []),
      ];
    }),
  ];
}

interface StyledRun {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly style: CellStyle;
}

/** Neighbours of one style in a row are formatted in one go; cells without a style not at all. */
function styledRuns(
  cells: readonly { readonly row: number; readonly column: number; readonly style?: CellStyle }[],
): StyledRun[] {
  const runs: StyledRun[] = [];
  for (const { row, column, style } of cells) {
    if (!style || Object.keys(style).length === 0) {
      continue;
    }
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column && sameJson(last.style, style)) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      runs.push({ row, column, columns: 1, style });
    }
  }
  return runs;
}

/** Runs of the same columns and style in rows that follow each other are formatted in one go. */
function stacked(runs: readonly StyledRun[]): (Area & { readonly style: CellStyle })[] {
  const open = new Map<string, number>();
  const areas: (Area & { readonly style: CellStyle })[] = [];
  for (const { row, column, columns, style } of runs) {
    const key = `${column}+${columns} ${JSON.stringify(style)}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above && above.row + above.rows === row) {
      areas[index] = { ...above, rows: above.rows + 1 };
    } else {
      open.set(key, areas.length);
      areas.push({ row, column, rows: 1, columns, style });
    }
  }
  return areas;
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The part of a style that all of these share. Most of a table's columns look alike in most, so that it is written
 * once.
 */
function commonStyle([first = {}, ...others]: readonly CellStyle[]): CellStyle {
  const alike = Object.entries(first).filter(([key, value]) =>
    others.every((other) => sameJson(other[key as keyof CellStyle], value)),
  );
  return Object.fromEntries(alike);
}

/** The part of a style beyond the common one. */
function without(style: CellStyle, common: CellStyle): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([key]) => !(key in common)));
}

/** The changes that give a column its width and hide it. */
export function columnLooks(sheet: string, at: number, { width, hidden }: ColumnDraft): Change[] {
  return [
    { kind: 'columnWidth', sheet, column: at, width },
    ...(hidden ? [{ kind: 'hideColumn', sheet, column: at } as const] : []),
  ];
}

/** The rectangle from the sheet's first cell to the last of these. */
export function areaAround(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  const end = (of: 'row' | 'column') => cells.reduce((most, cell) => Math.max(most, cell[of] + 1), 1);
  return { row: 0, column: 0, rows: end('row'), columns: end('column') };
}

/**
 * The charts of a draft.
 * @param existing the sheet as it is: its charts are changed, not drawn twice.
 */
export function chartChanges(
  { name, charts = [] }: SheetDraft,
  existing?: SheetSnapshot,
): Extract<Change, { kind: 'chart' }>[] {
  return charts.map((chart) => ({
    kind: 'chart',
    sheet: name,
    chart,
    ...(existing?.charts ? { made: existing.charts.includes(chart.name) } : {}),
  }));
}

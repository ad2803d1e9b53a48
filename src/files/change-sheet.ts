/** Carries out a change that concerns one sheet of a workbook in memory, and that cannot fail. */
import { cutOut } from '../workbook/cells/cells';
import type { Area } from '../workbook/cells/cells';
import type { CellStyle } from '../workbook/cells/style';
import type { CellInput, Change } from '../workbook/draft/change';
import { linesOf, put } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import type { FileCell, FileSheet } from './parts/workbook';
import { inCharacters } from './parts/writable-sheet';

type Kind<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

type CellChange = Kind<'write' | 'clear' | 'format' | 'clearLooks'>;

type AreaChange = Kind<
  'merge' | 'validate' | 'clearValidation' | 'conditional' | 'clearConditionals' | 'chart'
>;

type LayoutChange = Kind<
  | 'columnWidth'
  | 'rowHeight'
  | 'hideColumn'
  | 'showRows'
  | 'fitRows'
  | 'freeze'
  | 'page'
  | 'visibility'
  | 'recalculate'
>;

export function changeSheet(open: OpenSheet, change: CellChange | AreaChange | LayoutChange): void {
  switch (change.kind) {
    case 'write':
    case 'clear':
    case 'format':
    case 'clearLooks':
      changeCells(open, change);
      break;
    case 'merge':
    case 'validate':
    case 'clearValidation':
    case 'conditional':
    case 'clearConditionals':
    case 'chart':
      open.sheet = { ...open.sheet, ...areasAfter(open.sheet, change) };
      break;
    default:
      open.sheet = { ...open.sheet, ...layoutAfter(open.sheet, change) };
  }
}

function changeCells(open: OpenSheet, change: CellChange): void {
  switch (change.kind) {
    case 'write':
      change.cells.forEach((line, r) => {
        line.forEach((input, c) => {
          if (input) {
            put(open, change.row + r, change.column + c, (cell) => filled(cell, input));
          }
        });
      });
      break;
    case 'clear':
      changeThere(open, change.area, (cell) => filled(cell, { value: null }));
      break;
    case 'format':
      eachCell(change.area, (row, column) => {
        put(open, row, column, (cell) => ({ ...cell, style: joinedStyle(cell.style, change.style) }));
      });
      break;
    case 'clearLooks': {
      changeThere(open, change.area, ({ value, formula, array }) => ({
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(array ? { array } : {}),
      }));
      const { merges = [], conditionals = [] } = open.sheet;
      open.sheet = {
        ...open.sheet,
        merges: merges.filter((area) => !overlap(area, change.area)),
        conditionals: conditionals.filter(({ area }) => !overlap(area, change.area)),
      };
      break;
    }
  }
}

/** The merges, validations, conditional formats or charts of a sheet after a change. */
function areasAfter(sheet: FileSheet, change: AreaChange): Partial<FileSheet> {
  const { merges = [], validations = [], conditionals = [], charts = [] } = sheet;
  switch (change.kind) {
    case 'merge':
      return { merges: [...merges, change.area] };
    case 'validate':
    case 'clearValidation':
      return {
        validations: [
          // A cell has one rule: the newest.
          ...validations.flatMap(({ area, validation }) =>
            cutOut(area, change.area).map((left) => ({ area: left, validation })),
          ),
          ...(change.kind === 'validate' ? [{ area: change.area, validation: change.validation }] : []),
        ],
      };
    case 'conditional':
      return {
        conditionals: [...conditionals, { area: change.area, conditional: change.conditional }],
      };
    case 'clearConditionals':
      return { conditionals: conditionals.filter(({ area }) => !overlap(area, change.area)) };
    case 'chart':
      return { charts: [...charts.filter(({ name }) => name !== change.chart.name), change.chart] };
  }
}

/** The rows, columns, page or visibility of a sheet after a change. */
function layoutAfter(sheet: FileSheet, change: LayoutChange): Partial<FileSheet> {
  const { columnWidths = [], rowHeights = [], hiddenColumns = [], hiddenRows = [] } = sheet;
  switch (change.kind) {
    case 'columnWidth':
      return { columnWidths: new Map([...columnWidths, [change.column, inCharacters(change.width)]]) };
    case 'rowHeight': {
      const set = Array.from({ length: change.rows }, (_, r) => [change.row + r, change.height] as const);
      return { rowHeights: new Map([...rowHeights, ...set]) };
    }
    case 'hideColumn':
      return { hiddenColumns: [...new Set([...hiddenColumns, change.column])] };
    case 'showRows': {
      const { row: first, rows } = change;
      return { hiddenRows: hiddenRows.filter((row) => row < first || row >= first + rows) };
    }
    case 'fitRows': {
      // The writer estimates the height of every row that has none of its own.
      const { row: first, rows } = change.area;
      return {
        rowHeights: new Map([...rowHeights].filter(([row]) => row < first || row >= first + rows)),
      };
    }
    case 'freeze':
      return { freezeRows: change.rows, freezeColumns: change.columns ?? 0 };
    case 'page':
      return { page: change.page };
    case 'visibility':
      return { visibility: change.visibility };
    case 'recalculate':
      return {}; // after every change set anyway
  }
}

/** Changes the cells of an area that are in the sheet; the others stay away. */
function changeThere(open: OpenSheet, area: Area, change: (cell: FileCell) => FileCell): void {
  eachCell(area, (row, column) => {
    if (linesOf(open).get(row)?.has(column)) {
      put(open, row, column, change);
    }
  });
}

/** The cell with another content; how it looks stays. */
function filled({ style }: FileCell, input: NonNullable<CellInput>): FileCell {
  const content =
    'formula' in input
      ? { value: null, formula: input.formula.replace(/^=/, '') }
      : { value: input.value === '' ? null : input.value };
  return style ? { ...content, style } : content;
}

/** The same two styles always give the same object: the writer stores each once. */
const joinedStyle = (() => {
  const known = new WeakMap<CellStyle, Map<string, CellStyle>>();
  const none: CellStyle = {};
  return (before: CellStyle = none, added: CellStyle): CellStyle => {
    const results = known.get(before) ?? new Map<string, CellStyle>();
    known.set(before, results);
    const key = JSON.stringify(added);
    const joined = results.get(key) ?? {
      ...before,
      ...added,
      ...(before.font || added.font ? { font: { ...before.font, ...added.font } } : {}),
    };
    results.set(key, joined);
    return joined;
  };
})();

function eachCell({ row, column, rows, columns }: Area, visit: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      visit(r, c);
    }
  }
}

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The snapshot of a workbook held in memory: actions read the same of one open in Excel. */
import type {
  GridSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from '../workbook/cells/snapshot';
import { columnLists } from './column-lists';
import type { FileCell, FileSheet, FileTable, FileWorkbook } from './parts/workbook';

export const snapshotOf = ({ sheets, names = [], otherNames = [] }: FileWorkbook): WorkbookSnapshot => ({
  sheets: sheets.map(sheetOf),
  names: [...names.map(({ name }) => name), ...otherNames],
});

function sheetOf(sheet: FileSheet): SheetSnapshot {
  const { name, visibility, cells, tables = [], charts = [] } = sheet;
  return {
    name,
    visibility,
    grid: gridOf(cells),
    tables: tables.map((table) => tableOf(table, sheet)),
    charts: charts.map((chart) => chart.name),
  };
}

/** The cells from A1 to the last row and the last column that hold something. */
function gridOf(cells: FileSheet['cells']): GridSnapshot {
  const used = [...cells].flatMap(([row, line]) =>
    [...line].filter(([, cell]) => holdsSomething(cell)).map(([column]) => [row, column] as const),
  );
  const [rows, columns] = used.reduce(
    ([r, c], [row, column]) => [Math.max(r, row + 1), Math.max(c, column + 1)],
    [0, 0],
  );
  const grid = <T>(pick: (cell: FileCell | undefined) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => {
      const line = cells.get(row);
      return Array.from({ length: columns }, (__, column) => pick(line?.get(column)));
    });
  return {
    row: 0,
    column: 0,
    values: grid((cell) => (cell?.stale ? NOT_CALCULATED : (cell?.value ?? null))),
    formulas: grid((cell) => (cell?.formula === undefined ? null : '=' + cell.formula)),
  };
}

/**
 * The sign that stands for an old value. Excel's own error for one that is not there yet ("ERROR.TYPE function", Microsoft). Whoever
 * reads the cell tells of it, and counts nothing.
 */
const NOT_CALCULATED = '#GETTING_DATA';

const holdsSomething = ({ value, formula }: FileCell): boolean =>
  formula !== undefined || (value !== null && value !== '');

function tableOf({ name, area, columns, totals, headless }: FileTable, sheet: FileSheet): TableSnapshot {
  const { validations = [], hiddenRows = [] } = sheet;
  const headers = columns.map((column) => column.name);
  const offered = validations.map(({ area: cells, validation: { rule } }) => ({
    area: cells,
    source: rule.kind === 'list' ? rule.source : null,
  }));
  return {
    name,
    row: area.row,
    column: area.column,
    headers,
    bodyRows: area.rows - 1,
    lists: columnLists(area, headers, offered),
    hiddenRows: hiddenRows.filter((row) => row > area.row && row < area.row + area.rows),
    ...(totals ? { totals } : {}),
    ...(headless ? { headless } : {}),
  };
}

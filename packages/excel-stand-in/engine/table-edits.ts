/**
 * Follow-up of edits that Excel does and Univer does not, for edits by the API and in the grid.
 * A formula fills a table's column (calculated-columns.ts). A table grows when a row is written directly below it (table-growth.ts fills the row), its columns take the names in
 * its header cells, and short structured references become what Univer understands.
 */
import { contains } from './areas';
import { fillColumns, fillableColumns } from './calculated-columns';
import type { FillableColumn } from './calculated-columns';
import { formulaAt, isContent, writeFormulas } from './cells';
import type { CellMatrix } from './cells';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { toEngineForm } from './engine-form';
import { protectionOf } from './protection';
import { fillNewRows } from './table-growth';
import { tablesOf } from './table-info';
import type { TableInfo } from './table-info';
import { followHeader, forgetName, nameColumns, resizeTable, setTableLooks } from './tables';
import { SetRangeValuesMutation, TableManager } from './univer-parts';
import type {
  ICommandInfo,
  ICommandService,
  IExecutionOptions,
  ISetRangeValuesMutationParams,
} from './univer-parts';

/** Starts following the edits of a workbook. */
export function followEdits(
  engine: Engine,
  commands: Pick<ICommandService, 'onCommandExecuted' | 'beforeCommandExecuted'>,
): { dispose(): void } {
  const manager = engine.get(TableManager);
  const name = ({ tableId }: { tableId: string }): void => {
    nameColumns(engine, tableId);
  };
  const naming = [
    manager.tableAdd$.subscribe(name),
    manager.tableRangeChanged$.subscribe(name),
    manager.tableNameChanged$.subscribe((changed) => {
      forgetName(engine, changed.oldTableName);
      name(changed);
    }),
    manager.tableDelete$.subscribe(({ tableName }) => {
      forgetName(engine, tableName);
    }),
  ];
  // The follow-up writes call this listener again; what they wrote needs no following.
  let following = false;
  const fillable = new WeakMap<Readonly<ICommandInfo>, readonly FillableColumn[]>();
  const edit = (command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined) => {
    const params = command.params as Partial<ISetRangeValuesMutationParams> | undefined;
    return !following &&
      command.id === SetRangeValuesMutation.id &&
      options?.onlyLocal !== true &&
      params?.unitId === engine.unitId &&
      params.subUnitId !== undefined &&
      params.cellValue
      ? { sheetId: params.subUnitId, cells: params.cellValue as CellMatrix }
      : undefined;
  };
  const starting = commands.beforeCommandExecuted((command, options) => {
    const found = options?.byItself ? undefined : edit(command, options);
    if (found && engine.fillsCalculatedColumns && !protectionOf(engine, found.sheetId)) {
      fillable.set(command, fillableColumns(engine, found.sheetId, found.cells));
    }
  });
  const edits = commands.onCommandExecuted((command, options) => {
    const found = edit(command, options);
    if (!found) {
      return;
    }
    following = true;
    try {
      follow(engine, found.sheetId, found.cells, fillable.get(command) ?? []);
    } finally {
      following = false;
    }
  });
  return {
    dispose() {
      starting.dispose();
      edits.dispose();
      naming.forEach((each) => {
        each.unsubscribe();
      });
    },
  };
}

function follow(
  engine: Engine,
  sheetId: string,
  cells: CellMatrix,
  fillable: readonly FillableColumn[],
): void {
  const tables = tablesOf(engine, sheetId);
  if (tables.length === 0) {
    return;
  }
  const grown = new Map<TableInfo, number>();
  const renamed = new Set<TableInfo>();
  const short: { row: number; column: number; formula: string }[] = [];
  const sheet = sheetOf(engine, sheetId);
  // On a protected sheet tables stay as they are, as in Excel.
  const isProtected = protectionOf(engine, sheetId) !== undefined;
  for (const [rowText, line] of Object.entries(cells)) {
    const row = Number(rowText);
    for (const [columnText, cell] of Object.entries(line)) {
      const column = Number(columnText);
      const content = cell !== null && isContent(cell);
      for (const table of tables) {
        const rows = grown.get(table) ?? table.area.rows;
        if (
          content &&
          !isProtected &&
          contains({ ...table.area, row: table.area.row + rows, rows: 1 }, row, column)
        ) {
          grown.set(table, rows + 1);
        }
        if (content && table.hasNoRows && row === table.area.row + 1 && contains(table.area, row, column)) {
          setTableLooks(engine, table.id, { hasNoRows: false });
        }
        if (row === table.area.row && contains(table.area, row, column) && cell && 'v' in cell) {
          renamed.add(table);
        }
      }
      const formula = cell?.f ? formulaAt(engine, sheet, row, column) : undefined;
      if (formula?.includes('[')) {
        const table = tables.find((each) =>
          contains({ ...each.area, rows: grown.get(each) ?? each.area.rows }, row, column),
        );
        const wanted = toEngineForm(formula, table?.name);
        if (wanted !== formula) {
          short.push({ row, column, formula: wanted });
        }
      }
    }
  }
  for (const [table, rows] of grown) {
    resizeTable(engine, table.id, { ...table.area, rows });
    fillNewRows(engine, table, rows - table.area.rows);
  }
  for (const table of renamed) {
    followHeader(engine, table.id);
  }
  if (short.length > 0) {
    writeFormulas(engine, sheetId, short);
  }
  if (fillable.length > 0) {
    const added = new Map([...grown].map(([{ id, area }, rows]) => [id, rows - area.rows]));
    fillColumns(engine, sheetId, fillable, cells, added);
  }
}

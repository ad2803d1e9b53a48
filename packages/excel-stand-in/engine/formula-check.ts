/** Whether Excel could read the formulas that are to be written to a workbook (formula-reader.ts). */
import type { Area } from '../data/cells';
import { contains } from './areas';
import { formatAt } from './cells';
import type { Written } from './cells';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { hasStructured, whyUnreadable } from './formula-reader';
import type { Known } from './formula-reader';
import { listNames } from './names';
import { tablesOf } from './table-info';
import type { TableInfo } from './table-info';
import { readTyped } from './typed-text';
import { IFunctionService } from './univer-parts';

/** Lists the names that formulas of the workbook may use. @param own the table around the cell, which a name left out means */
function knownIn(engine: Engine, tables: readonly TableInfo[]): (own: TableInfo | undefined) => Known {
  const names = new Set(listNames(engine).map(({ name }) => name.toLowerCase()));
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table.columns]));
  const functions = engine.get(IFunctionService);
  return (own) => ({
    isName: (name) => names.has(name.toLowerCase()) || byName.has(name.toLowerCase()),
    columnsOf: (table) => (table === '' ? own?.columns : byName.get(table.toLowerCase())),
    arityOf: (name) => {
      const executor = functions.getExecutor(name.toUpperCase());
      return executor && executor.maxParams >= 0
        ? { least: executor.minParams, most: executor.maxParams }
        : undefined;
    },
  });
}

/**
 * Why Excel would refuse a write: the first formula of it that cannot be read. `undefined` when all can.
 * @param lines as typed; they fit the area
 */
export function whyRefused(
  engine: Engine,
  sheetId: string,
  area: Area,
  lines: readonly (readonly Written[])[],
): string | undefined {
  const mayBeFormula = (cell: Written): cell is string => typeof cell === 'string' && /^[-=+@]/.test(cell);
  if (!lines.some((line) => line.some(mayBeFormula))) {
    return undefined;
  }
  const sheet = sheetOf(engine, sheetId);
  const tables = tablesOf(engine);
  const known = knownIn(engine, tables);
  const read = new Map<string, string | undefined>();
  for (const [r, line] of lines.entries()) {
    for (const [c, cell] of line.entries()) {
      if (!mayBeFormula(cell)) {
        continue;
      }
      const [row, column] = [area.row + r, area.column + c];
      const typed = readTyped(cell, formatAt(sheet, row, column) === '@');
      if (typed.kind !== 'formula') {
        continue;
      }
      const own = tables.find(
        (table) => table.sheetId === sheetId && contains(grownOver(table.area, area), row, column),
      );
      const key = `${own?.id ?? ''} ${typed.formula}`;
      if (!read.has(key)) {
        read.set(key, whyUnreadable(typed.formula, known(own)));
      }
      const why = read.get(key);
      if (why !== undefined) {
        return why;
      }
    }
  }
  return undefined;
}

/** The table with the rows a write puts directly below it: they become its own. */
function grownOver(table: Area, written: Area): Area {
  const end = table.row + table.rows;
  const isBelow = written.row <= end && written.row + written.rows > end;
  return isBelow ? { ...table, rows: written.row + written.rows - table.row } : table;
}

/** Why Excel would refuse a formula that stands in no cell, such as a name's; `undefined` for one it takes. */
export function whyRefusedAsName(engine: Engine, formula: string): string | undefined {
  return whyUnreadable(formula, knownIn(engine, tablesOf(engine))(undefined));
}

/** Why Excel would refuse the formula of a conditional format or a validation: these take no structured references. */
export function whyRefusedAsRule(engine: Engine, formula: string): string | undefined {
  return hasStructured(formula)
    ? 'A conditional format or a validation takes no structured reference.'
    : whyRefusedAsName(engine, formula);
}

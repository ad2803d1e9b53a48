/**
 * Quicker ways for work of Univer's (0.25.1) that grows too fast with a workbook.
 * Such work grows with the square of a table's rows, or with all that a workbook ever held, and most of it is for
 * nothing. test/large.test.ts needs the quicker ways.
 */
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  Tools,
} from './univer-parts';
import type { IRange } from './univer-parts';
import type { Engine } from './engine';
import type { CellMatrix } from './cells';

/** Puts the quicker ways in place of Univer's. @throws when Univer has no such place any more */
export function quickenUniver(engine: Pick<Engine, 'get' | 'workbook'>): void {
  quickenWrites(engine);
  quickenDependencies(engine);
  forgetDependencies(engine);
  quickenStyles(engine);
  quickenLookups();
  quickenClones();
}

/**
 * Reads the cells of a sheet for shared formulas only when there can be some.
 * Univer reads all cells of the workbook after every write. Only a fill in the grid makes cells share a formula; while
 * none on a sheet do, there is nothing to read.
 */
function quickenWrites({ get, workbook }: Pick<Engine, 'get' | 'workbook'>): void {
  const model = get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  /** Whether a sheet met before has cells that share a formula. */
  const sharing = new Map<string, boolean>();
  const shares = (cells: CellMatrix): boolean =>
    Object.values(cells).some((line) => Object.values(line).some((cell) => Boolean(cell?.si)));
  model.updateFormulaData = (unitId, sheetId, cells) => {
    if (sharing.get(sheetId) !== true) {
      const all = sharing.has(sheetId)
        ? cells
        : (workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? cells);
      sharing.set(sheetId, shares(cells as CellMatrix) || shares(all as CellMatrix));
    }
    if (sharing.get(sheetId) === true) {
      return update(unitId, sheetId, cells);
    }
    // Univer's own way also drops the dependencies of formulas that are gone.
    const manager = get(IDependencyManagerService);
    for (const [row, line] of Object.entries(cells as CellMatrix)) {
      for (const column of Object.keys(line)) {
        manager.removeFormulaDependency(unitId, sheetId, Number(row), Number(column));
      }
    }
    return {};
  };
}

/** The used part of Univer's generator of dependencies, which its types call private. */
interface Generator {
  _calculateListByFunctionRefNode(
    formulas: readonly { addressFunctionNodes: readonly unknown[] }[],
  ): Promise<void>;
}

/**
 * Skips a tree of dependencies that only OFFSET, INDIRECT and the like ask. Univer enters all formulas at each
 * calculation.
 */
function quickenDependencies({ get }: Pick<Engine, 'get'>): void {
  const generator = get(IFormulaDependencyGenerator) as unknown as Generator;
  if (typeof generator._calculateListByFunctionRefNode !== 'function') {
    throw new Error(
      'Univer finds dependencies in another way now: see whether quickenDependencies is still needed.',
    );
  }
  const calculate = generator._calculateListByFunctionRefNode.bind(generator);
  generator._calculateListByFunctionRefNode = async (formulas) => {
    if (formulas.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) {
      await calculate(formulas);
    }
  };
}

/** A formula as Univer's manager of dependencies gets it. */
interface Formula {
  readonly treeId: number;
  readonly rangeList: readonly { unitId: string; sheetId: string; range: IRange }[];
}

/** The used part of Univer's manager of dependencies, which its types call protected. */
interface Manager {
  addDependencyRTreeCache(formula: Formula): void;
  _removeDependencyRTreeCache(treeId: number): void;
  _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void;
  _removeAllTreeMap(treeId: number): void;
}

/**
 * Notes each formula's dependencies once, and drops them with the formula.
 * Univer notes them anew at each calculation, and keeps those of formulas that were rewritten or went with their sheet.
 * They grow with every edit, and Univer warns of them on the console.
 */
function forgetDependencies({ get }: Pick<Engine, 'get'>): void {
  const manager = get(IDependencyManagerService) as unknown as Manager;
  if (
    typeof manager._removeAllTreeMap !== 'function' ||
    typeof manager._removeDependencyRTreeCacheById !== 'function'
  ) {
    throw new Error(
      'Univer forgets formulas in another way now: see whether forgetDependencies is still needed.',
    );
  }
  const add = manager.addDependencyRTreeCache.bind(manager);
  const remove = manager._removeAllTreeMap.bind(manager);
  /** The ranges noted for each formula, as a text. */
  const noted = new Map<number, string>();
  manager.addDependencyRTreeCache = (formula) => {
    const { treeId, rangeList } = formula;
    const looksAt = rangeList
      .map(
        ({ sheetId, range: { startRow, startColumn, endRow, endColumn } }) =>
          `${sheetId} ${startRow} ${startColumn} ${endRow} ${endColumn}`,
      )
      .join();
    if (noted.get(treeId) !== looksAt) {
      manager._removeAllTreeMap(treeId);
      add(formula);
      noted.set(treeId, looksAt);
    }
  };
  manager._removeAllTreeMap = (treeId) => {
    manager._removeDependencyRTreeCache(treeId);
    noted.delete(treeId);
    remove(treeId);
  };
  // The formulas of a deleted sheet are dropped one by one. Those of other sheets that refer to it stay.
  manager._removeDependencyRTreeCacheById = () => undefined;
}

/** The used part of a workbook's styles, which Univer's types call private. */
interface Styles {
  readonly _styles: Readonly<Record<string, object>>;
  _getExistingStyleId(style: object): string | null;
  add(style: object, text: string): string;
}

/** Finds a style by its text. Univer compares each new style with all there are, part by part. */
function quickenStyles({ workbook }: Pick<Engine, 'workbook'>): void {
  const styles = workbook.getStyles() as unknown as Styles;
  if (typeof styles._getExistingStyleId !== 'function') {
    throw new Error('Univer looks for styles in another way now: see whether quickenStyles is still needed.');
  }
  const ids = new Map(Object.entries(styles._styles).map(([id, style]) => [inOrder(style), id]));
  const add = styles.add.bind(styles);
  styles._getExistingStyleId = (style) => {
    const id = ids.get(inOrder(style));
    return id !== undefined && id in styles._styles ? id : null;
  };
  styles.add = (style, text) => {
    const id = add(style, text);
    ids.set(inOrder(style), id);
    return id;
  };
}

/** A text of a style that does not depend on the order of its parts. */
function inOrder(style: object): string {
  return JSON.stringify(style, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

let lookupsAreQuick = false;

/**
 * Keeps up the lookup cache only for columns that a lookup has read.
 * Univer goes through the values of the whole column for each result. The cache is one for all workbooks of the
 * process.
 */
function quickenLookups(): void {
  if (lookupsAreQuick) {
    return;
  }
  lookupsAreQuick = true;
  const cache = CELL_INVERTED_INDEX_CACHE;
  const set = cache.set.bind(cache);
  cache.set = (unitId, sheetId, column, value, row, isResult) => {
    if (isResult !== true || cache.getCellValuePositions(unitId, sheetId, column) !== undefined) {
      set(unitId, sheetId, column, value, row, isResult);
    }
  };
}

let clonesAreQuick = false;

/** Returns a plain value at once where a copy is wanted. Univer asks its class by name five times before it does. */
function quickenClones(): void {
  if (clonesAreQuick) {
    return;
  }
  clonesAreQuick = true;
  const clone = Tools.deepClone.bind(Tools);
  Tools.deepClone = <T>(value: T): T => (typeof value === 'object' ? clone(value) : value);
}

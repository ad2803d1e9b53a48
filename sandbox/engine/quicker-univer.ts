/**
 * Places where Univer (0.25.1) does work that grows with the square of a table's rows, or with all that a workbook ever
 * held, and where most of it is for nothing. sandbox/large.test.ts needs them.
 */
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
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
}

/**
 * After every write Univer reads all cells of the workbook, for formulas that cells share. Only a fill in the grid makes
 * cells share a formula; while none on a sheet do, there is nothing to read.
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
    // What comes of it there: formulas that are gone are forgotten.
    const manager = get(IDependencyManagerService);
    for (const [row, line] of Object.entries(cells as CellMatrix)) {
      for (const column of Object.keys(line)) {
        manager.removeFormulaDependency(unitId, sheetId, Number(row), Number(column));
      }
    }
    return {};
  };
}

/** What is used of the generator: a part that Univer's types call private. */
interface Generator {
  _calculateListByFunctionRefNode(
    formulas: readonly { addressFunctionNodes: readonly unknown[] }[],
  ): Promise<void>;
}

/** At each calculation Univer enters all formulas into a tree that only OFFSET, INDIRECT and the like ask. */
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

/** A formula as Univer's manager of dependencies is told of it. */
interface Formula {
  readonly treeId: number;
  readonly rangeList: readonly { unitId: string; sheetId: string; range: IRange }[];
}

/** What is used of the manager: parts that Univer's types call protected. */
interface Manager {
  addDependencyRTreeCache(formula: Formula): void;
  _removeDependencyRTreeCache(treeId: number): void;
  _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void;
  _removeAllTreeMap(treeId: number): void;
}

/**
 * Each calculation notes once more what every formula looks at, and what a formula looked at before it was rewritten or
 * went with its sheet stays noted: there is more of it with every edit, and of what is gone the console is told.
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
  /** What each formula is noted to look at. */
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
  // A sheet's formulas go one by one. Those of other sheets that look at it stay as they are.
  manager._removeDependencyRTreeCacheById = () => undefined;
}

/** What is used of a workbook's styles: parts that Univer's types call private. */
interface Styles {
  readonly _styles: Readonly<Record<string, object>>;
  _getExistingStyleId(style: object): string | null;
  add(style: object, text: string): string;
}

/** For each new set of looks Univer goes through all sets there are, and compares them part by part. */
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

/** The same text for the same content, whatever the order of its parts. */
function inOrder(style: object): string {
  return JSON.stringify(style, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

let lookupsAreQuick = false;

/**
 * For each result Univer goes through the values of its whole column, to keep up what lookups found there. Where no
 * lookup has looked there is nothing to keep up. It is one for all workbooks of the process.
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

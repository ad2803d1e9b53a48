/**
 * Three places where Univer (0.25.1) does work that grows with the square of a table's rows, and where most of it is for
 * nothing. sandbox/large.test.ts needs them.
 */
import { CELL_INVERTED_INDEX_CACHE, FormulaDataModel, IFormulaDependencyGenerator } from './univer-parts';
import type { Engine } from './engine';
import type { CellMatrix } from './cells';

/** Puts the quicker ways in place of Univer's. @throws when Univer has no such place any more */
export function quickenUniver(engine: Pick<Engine, 'get' | 'workbook'>): void {
  quickenWrites(engine);
  quickenDependencies(engine);
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
    return sharing.get(sheetId) === true ? update(unitId, sheetId, cells) : {};
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

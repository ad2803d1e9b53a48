/** Names defined for the whole workbook. */
import type { Engine } from './engine';
import {
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from './univer-parts';

/** A defined name. */
export interface NameInfo {
  readonly id: string;
  readonly name: string;
  /** The formula or reference, with its leading `=`. */
  readonly formula: string;
}

/** Univer's mark for a name that belongs to no sheet. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

export function listNames(engine: Engine): NameInfo[] {
  const names = engine.get(IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {};
  return Object.values(names).map(({ id, name, formulaOrRefString }) => ({
    id,
    name,
    formula: formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`,
  }));
}

/** The name with this spelling, without regard to case. */
export function findName(engine: Engine, name: string): NameInfo | undefined {
  const wanted = name.toLowerCase();
  return listNames(engine).find((each) => each.name.toLowerCase() === wanted);
}

/** Makes Univer read formulas with the name anew: it keeps them with what the name meant before. */
function forget(engine: Engine, name: string): void {
  engine.get(IFunctionService).deleteFormulaAstCacheKey(name);
}

/**
 * Defines a name, or gives it another meaning.
 * @param formula with its leading `=`; a plain reference must be absolute and name its sheet
 */
export function defineName(engine: Engine, name: string, formula: string): void {
  engine.run(SetDefinedNameMutation.id, {
    id: `name-${name.toLowerCase()}`,
    name,
    formulaOrRefString: formula.slice(1),
    localSheetId: WHOLE_WORKBOOK,
  });
  forget(engine, name);
}

export function removeName(engine: Engine, name: NameInfo): void {
  engine.run(RemoveDefinedNameMutation.id, {
    id: name.id,
    name: name.name,
    formulaOrRefString: name.formula.slice(1),
    localSheetId: WHOLE_WORKBOOK,
  });
  forget(engine, name.name);
}

/** The units that forms can be made for, by khối, as the pane offers them for choice. */
import { isAsked, registeredUnits } from '../core/rollup/expected';
import type { RegisteredUnit } from '../core/rollup/expected';
import { rankedBy } from '../core/pack/follow';
import type { ProvincePack } from '../core/pack/pack';
import type { WantedColumns } from '../core/layout/choose';
import type { WorkbookDoor } from '../workbook/draft/door';
import { columns } from './run/action';
import { look } from './run/needs';

/** A unit of the register with a code and a khối. */
export interface FormUnit extends Pick<RegisteredUnit, 'unit' | 'unitCode' | 'block'> {
  /** Whether it gets a form unless somebody chooses otherwise. */
  readonly isAsked: boolean;
}

/** The columns that name the office and its units. */
const REGISTER = {
  info: ['id', 'label', 'value'],
  units: ['name', 'code', 'kind', 'level', 'block', 'system', 'shortNames'],
} as const satisfies WantedColumns;

/**
 * Reads the units of the open workbook's register.
 * @param pack the province's pack: its codes and khối stand where the register has none.
 * @returns none where the workbook holds no plan.
 */
export async function readFormUnits(
  door: WorkbookDoor,
  pack: ProvincePack | undefined,
): Promise<readonly FormUnit[]> {
  const looked = look(await columns(REGISTER)(door), 'plan');
  if (!looked.ok) {
    return [];
  }
  const { snapshot, meta } = looked.held;
  return registeredUnits(snapshot, meta, rankedBy(meta, pack)).map((row) => ({
    unit: row.unit,
    unitCode: row.unitCode,
    block: row.block,
    isAsked: isAsked(row),
  }));
}

/** The units that are to send, as the register of the workbook that the roll-up is made in says. */
import type { CellAt } from '../../workbook/cells/cells';
import { addressOf, locate, textOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { readInfo } from '../plan/info';
import { GROUP_WORD } from '../plan/register';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { fold } from '../words/fold';
import { unsent } from './copy';
import type { SendingRow } from './copy';

/** A row of the register as units are sent forms and expected to send them back. */
export interface RegisteredUnit {
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
  /** Cấp, as the register says it. */
  readonly level: string;
  /** Where its code stands. */
  readonly at: CellAt;
}

/** Units of the register with a code and a khối: those that are ranked. Collective names and the body itself are not. */
export function registeredUnits(snapshot: WorkbookSnapshot, meta: Meta): RegisteredUnit[] {
  const located = meta.sheets.units && locate(snapshot, meta, 'units');
  const own = readInfo(snapshot, meta)?.unit ?? '';
  if (!located) {
    return [];
  }
  return located.rows
    .map((row) => ({
      unit: textOf(row, 'name'),
      unitCode: textOf(row, 'code'),
      block: textOf(row, 'block'),
      level: textOf(row, 'level'),
      kind: textOf(row, 'kind'),
      at: addressOf(located, row, 'code'),
    }))
    .filter(
      ({ unit, unitCode, block, kind }) =>
        unit !== '' && unitCode !== '' && block !== '' && kind !== GROUP_WORD && fold(unit) !== fold(own),
    )
    .map(({ unit, unitCode, block, level, at }) => ({ unit, unitCode, block, level, at }));
}

export const expectedUnits = (snapshot: WorkbookSnapshot, meta: Meta): SendingRow[] =>
  registeredUnits(snapshot, meta).map(unsent);

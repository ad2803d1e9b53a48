/** The units that are to send, as the register of the workbook that the roll-up is made in says. */
import type { CellAt } from '../../workbook/cells/cells';
import { addressOf, locate, textOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { readInfo } from '../plan/info';
import { GROUP_WORD } from '../plan/register';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { writtenKey } from '../units/names';
import { unsent } from './copy';
import type { SendingRow } from './copy';

/** A row of the register as units are sent forms and expected to send them back. */
export interface RegisteredUnit {
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
  /** Cấp, as the register says it. */
  readonly level: string;
  /** *Tên viết tắt*, as the register writes them. */
  readonly aliases: string;
  /** The cell of its code. */
  readonly at: CellAt;
}

/** Units of the register with a code and a khối: those that are sent forms. */
export const registeredUnits = (snapshot: WorkbookSnapshot, meta: Meta): RegisteredUnit[] =>
  rankedUnits(snapshot, meta).filter(({ unitCode }) => unitCode !== '');

/** Units of the register with a khối, in which they are ranked. Collective names and the body itself are not. */
function rankedUnits(snapshot: WorkbookSnapshot, meta: Meta): RegisteredUnit[] {
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
      aliases: textOf(row, 'shortNames'),
      kind: textOf(row, 'kind'),
      at: addressOf(located, row, 'code'),
    }))
    .filter(
      ({ unit, block, kind }) =>
        unit !== '' && block !== '' && kind !== GROUP_WORD && writtenKey(unit) !== writtenKey(own),
    )
    .map(({ unit, unitCode, block, level, aliases, at }) => ({ unit, unitCode, block, level, aliases, at }));
}

/** The units that are to send, with a code or, known by name, without. */
export const expectedUnits = (snapshot: WorkbookSnapshot, meta: Meta): SendingRow[] =>
  rankedUnits(snapshot, meta).map((unit) => ({ ...unsent(unit), aliases: unit.aliases }));

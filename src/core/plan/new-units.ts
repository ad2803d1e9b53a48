/** *Thêm vào danh mục*: names that the plan uses become rows of *Danh mục đơn vị*. */
import type { CellAt } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { SheetDraft } from '../../workbook/draft/draft';
import { toSerial } from '../../workbook/cells/serial';
import { locate, textOf } from '../layout/locate';
import type { DraftOf } from '../layout/layout';
import type { Meta } from '../layout/meta';
import { STANDING_BODIES } from '../units/bodies';
import { unitFinder } from '../units/units';
import { freshSheet } from './fresh-sheet';
import { GROUP_WORD, LEVEL_WORDS, SYSTEM_WORDS, UNIT_WORD } from './register';
import { planReferences } from './sheets';
import { withRowsAdded } from './update';

/** The register with these names, and which of them are new to it. */
export type NewUnits =
  | { readonly ok: true; readonly sheet: SheetDraft; readonly names: readonly string[] }
  /** A cell below the table stands in the way; none where the workbook has no register. */
  | { readonly ok: false; readonly inTheWay?: CellAt };

/** A name that the register knows by now is not added again. Ids come with the next review, as for rows that users type. */
export function withNewUnits(snapshot: WorkbookSnapshot, meta: Meta, names: readonly string[]): NewUnits {
  const located = locate(snapshot, meta, 'units');
  if (!located) {
    return { ok: false };
  }
  const known = new Set(located.rows.map((row) => textOf(row, 'name')));
  const added = [...new Set(names)].filter((name) => !known.has(name));
  const { sheet, table } = located;
  const fresh = freshSheet('units', { sheet: sheet.name, table: table.name }, planReferences(snapshot, meta));
  const drafted = withRowsAdded(located, fresh, meta, added.map(newUnit));
  return 'inTheWay' in drafted
    ? { ok: false, inTheWay: drafted.inTheWay }
    : { ok: true, sheet: drafted, names: added };
}

const findStanding = unitFinder(STANDING_BODIES);

/** A row for a body of that name, with what is known of it. Of others only whether the name is a collective one. */
function newUnit(name: string): DraftOf<'units'> {
  const match = findStanding(name);
  if (match.kind === 'none') {
    return { name, kind: isCollective(name) ? GROUP_WORD : UNIT_WORD };
  }
  const { code, level, system, kind, parent, block, activeFrom } = match.unit;
  return {
    code,
    name,
    level: LEVEL_WORDS[level],
    parent: parent ?? null,
    system: SYSTEM_WORDS[system],
    block: block ?? null,
    kind: kind === 'group' ? GROUP_WORD : UNIT_WORD,
    activeFrom: activeFrom ? toSerial(activeFrom) : null,
  };
}

const isCollective = (name: string): boolean => /^các\s/iu.test(name.normalize('NFC'));

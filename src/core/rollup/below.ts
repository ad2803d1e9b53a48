/** Words that people typed below a roll-up's tables: told, moved into the table, and never written over. */
import type { CellAt } from '../../workbook/cells/cells';
import { bodyRows } from '../../workbook/draft/draft';
import type { CellDraft, SheetDraft } from '../../workbook/draft/draft';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { firstBelow, locate } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { ROLLUP_ROLES } from '../layout/rollup';
import type { RollupRole } from '../layout/rollup';
import type { Message } from '../words/message';
import { standingNotes } from './table-notes';

const placeOf = (snapshot: WorkbookSnapshot, meta: Meta, role: RollupRole) =>
  meta.sheets[role] && locate(snapshot, meta, role);

/** The first cell with words that a table would grow over. @param sheets the sheets as they are to be */
export function inTheWay(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  sheets: readonly SheetDraft[],
): CellAt | undefined {
  for (const role of ROLLUP_ROLES) {
    const located = placeOf(snapshot, meta, role);
    const table = located && sheets.find(({ name }) => name === located.sheet.name)?.table;
    const at = table && firstBelow(located, bodyRows(table).length - located.table.bodyRows);
    if (at) {
      return at;
    }
  }
  return undefined;
}

/** The same sheet without the rows that were read below its table: they stand in it now. */
export function withoutJoined(sheet: SheetDraft, snapshot: WorkbookSnapshot, meta: Meta): SheetDraft {
  const located = TYPED_BELOW.map((role) => placeOf(snapshot, meta, role)).find(
    (each) => each?.sheet.name === sheet.name,
  );
  if (!located || !sheet.table) {
    return sheet;
  }
  const { table, standing } = located;
  const end = table.row + bodyRows(sheet.table).length;
  const cleared = standing.joined
    .filter((row) => row > end)
    .flatMap((row) =>
      table.headers.map((_, index): CellDraft => ({
        row,
        column: table.column + index,
        content: { value: null },
      })),
    );
  return { ...sheet, cells: [...sheet.cells, ...cleared] };
}

/** Lists that people type into: what stands below them and is not read is told. */
const TYPED_BELOW = ['sending', 'decisions'] as const;

/** Tells of words below those lists that are no rows of theirs. */
export const belowNotes = (snapshot: WorkbookSnapshot, meta: Meta): Message[] =>
  TYPED_BELOW.flatMap((role) => {
    const located = placeOf(snapshot, meta, role);
    return located ? standingNotes(located).filter(({ code }) => code === 'file.textBelow') : [];
  });

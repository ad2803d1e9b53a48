/** *Dựng lại bảng*: tables that another program dropped, moved or never grew are put around the rows that are there. */
import { LAYOUT } from '../core/layout/layout';
import type { Role } from '../core/layout/layout';
import { readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import { rebuiltTables } from '../core/layout/rebuild';
import type { RebuiltTable } from '../core/layout/rebuild';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import { applyChanges, refuse, unwritable } from './apply';

export type TablesReading =
  | { readonly ok: true; readonly tables: readonly RebuiltTable[] }
  | { readonly ok: false; readonly reason: Message };

/** The tables that would be made or drawn again; nothing is written. */
export async function previewTables(door: WorkbookDoor): Promise<TablesReading> {
  return tablesToRebuild(await door.read());
}

/** Puts the tables around their rows; no cell is written. Twice changes nothing. */
export async function rebuildTables(door: WorkbookDoor): Promise<Outcome> {
  const snapshot = await door.read();
  const reading = tablesToRebuild(snapshot);
  if (!reading.ok) {
    return refuse(reading.reason);
  }
  if (reading.tables.length === 0) {
    return refuse({ code: 'tables.nothing' });
  }
  return applyChanges(
    door,
    snapshot,
    reading.tables.flatMap(({ changes }) => changes),
    reading.tables.map(tableMessage),
  );
}

/** What is said of a table that is made or drawn again. */
export const tableMessage = ({ how, sheet, table, rows }: RebuiltTable): Message => ({
  code: how === 'made' ? 'tables.made' : 'tables.drawn',
  params: { sheet, table, count: rows },
});

function tablesToRebuild(snapshot: WorkbookSnapshot): TablesReading {
  const reading = readMeta(snapshot);
  const barred = unwritable(reading);
  if (barred || reading.state !== 'ok') {
    return { ok: false, reason: barred ?? { code: 'check.noPlan' } };
  }
  return { ok: true, tables: rebuiltTables(snapshot, reading.meta, recordedRoles(reading.meta)) };
}

const recordedRoles = ({ sheets }: Meta): Role[] =>
  (Object.keys(sheets) as Role[]).filter((role) => Object.hasOwn(LAYOUT, role));

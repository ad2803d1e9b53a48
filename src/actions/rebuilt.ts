/** Tells which tables another program dropped, moved or never grew, and how they would be made again. */
import { LAYOUT } from '../core/layout/layout';
import type { Role } from '../core/layout/layout';
import type { Meta } from '../core/layout/meta';
import { rebuiltTables } from '../core/layout/rebuild';
import type { RebuiltTable } from '../core/layout/rebuild';
import type { Message } from '../core/words/message';
import type { WorkbookDoor } from '../workbook/draft/door';
import { MISSING } from './run/missing';
import { look } from './run/needs';
import type { Held } from './run/needs';

export type TablesReading =
  | { readonly ok: true; readonly tables: readonly RebuiltTable[] }
  | { readonly ok: false; readonly reason: Message };

/** Reads which tables would be made or drawn again; nothing is written. */
export async function previewTables(door: WorkbookDoor): Promise<TablesReading> {
  const looked = look(await door.read(), 'nothing');
  return looked.ok ? tablesToRebuild(looked.held) : looked;
}

/** Finds the tables to make or draw again, among those that the workbook's facts name. */
export function tablesToRebuild({ snapshot, meta, isOurs }: Held<'nothing'>): TablesReading {
  return isOurs
    ? { ok: true, tables: rebuiltTables(snapshot, meta, recordedRoles(meta)) }
    : { ok: false, reason: MISSING.plan };
}

/** Says what became of a table that is made or drawn again. */
export const tableMessage = ({ how, sheet, table, rows }: RebuiltTable): Message => ({
  code: how === 'made' ? 'tables.made' : 'tables.drawn',
  params: { sheet, table, count: rows },
});

const recordedRoles = ({ sheets }: Meta): Role[] =>
  (Object.keys(sheets) as Role[]).filter((role) => Object.hasOwn(LAYOUT, role));

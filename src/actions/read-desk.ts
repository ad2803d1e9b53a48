/** The desk of the open roll-up: its units, files and decisions, as the sheets hold them. */
import { DESK_COLUMNS, readDesk } from '../core/rollup/desk-shown';
import type { Desk } from '../core/rollup/desk-shown';
import type { WorkbookDoor } from '../workbook/draft/door';
import { columns } from './run/action';
import { look } from './run/needs';

/** Reads only what is shown, and writes nothing. */
export async function readOpenDesk(door: WorkbookDoor): Promise<Desk | undefined> {
  const looked = look(await columns(DESK_COLUMNS)(door), 'rollUp');
  return looked.ok ? readDesk(looked.held.snapshot, looked.held.meta) : undefined;
}

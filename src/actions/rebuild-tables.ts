/** *Dựng lại bảng*: tables are put around the rows that are there; no cell is written. Twice changes nothing. */
import { tableMessage, tablesToRebuild } from './rebuilt';
import { action, NO_INPUT, whole } from './run/action';

export const rebuildTables = action({
  id: 'rebuildTables',
  needs: 'nothing',
  input: NO_INPUT,
  asks: [],
  reads: whole,
  draft: (held) => {
    const reading = tablesToRebuild(held);
    if (!reading.ok) {
      return { ok: false, messages: [reading.reason] };
    }
    const { tables } = reading;
    return tables.length === 0
      ? { ok: false, messages: [{ code: 'tables.nothing' }] }
      : {
          ok: true,
          changes: tables.flatMap(({ changes }) => changes),
          messages: tables.map(tableMessage),
        };
  },
});

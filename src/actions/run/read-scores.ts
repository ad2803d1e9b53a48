/**
 * Reads the score sheet and its scale whole, beside what was read of the other sheets. Totals stand above the one table, the
 * control cell above the other, and they matter too.
 */
import type { WorkbookDoor } from '../../workbook/draft/door';
import { locate } from '../../core/layout/locate';
import { readMeta } from '../../core/layout/meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

/** One request more for either sheet that the workbook has, two when some of its rows are hidden. */
export async function withScoreSheet(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
): Promise<WorkbookSnapshot> {
  const scores = await withTable(door, snapshot, 'scores');
  return withTable(door, scores, 'scale');
}

async function withTable(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  role: 'scores' | 'scale',
): Promise<WorkbookSnapshot> {
  const reading = readMeta(snapshot);
  const located = reading.state === 'ok' ? locate(snapshot, reading.meta, role) : undefined;
  const read = located && (await door.readTable(located.table.name));
  if (!read) {
    return snapshot;
  }
  const { grid, ...rows } = read;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === located.sheet.name
        ? {
            ...sheet,
            grid,
            tables: sheet.tables.map((table) =>
              table.name === located.table.name ? { ...table, ...rows } : table,
            ),
          }
        : sheet,
    ),
  };
}

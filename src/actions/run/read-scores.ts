/** Reads the score sheet whole, beside what was read of the other sheets. Totals stand above its table, and they matter too. */
import type { WorkbookDoor } from '../../workbook/draft/door';
import { locate } from '../../core/layout/locate';
import { readMeta } from '../../core/layout/meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

/** One request more when the workbook has a score sheet, two when some of its rows are hidden, none otherwise. */
export async function withScoreSheet(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
): Promise<WorkbookSnapshot> {
  const reading = readMeta(snapshot);
  const scores = reading.state === 'ok' ? locate(snapshot, reading.meta, 'scores') : undefined;
  const read = scores && (await door.readTable(scores.table.name));
  if (!read) {
    return snapshot;
  }
  const { grid, ...rows } = read;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === scores.sheet.name
        ? {
            ...sheet,
            grid,
            tables: sheet.tables.map((table) =>
              table.name === scores.table.name ? { ...table, ...rows } : table,
            ),
          }
        : sheet,
    ),
  };
}

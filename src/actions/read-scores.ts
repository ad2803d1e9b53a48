/** Reads a sheet whole, beside what was read of the others. */
import type { WorkbookDoor } from '../core/door';
import { locate } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';

/**
 * The score sheet: totals stand above its table, and they matter too. One request more when the workbook has one, none
 * otherwise.
 */
export async function withScoreSheet(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
): Promise<WorkbookSnapshot> {
  const reading = readMeta(snapshot);
  const scores = reading.state === 'ok' ? locate(snapshot, reading.meta, 'scores') : undefined;
  return scores ? withWholeSheet(door, snapshot, scores.sheet) : snapshot;
}

/** @param sheet one of the snapshot's, of which not all was read. */
export async function withWholeSheet(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  sheet: SheetSnapshot,
): Promise<WorkbookSnapshot> {
  const grid = await door.readCells(sheet.name);
  return grid
    ? {
        ...snapshot,
        sheets: snapshot.sheets.map((each) => (each === sheet ? { ...sheet, grid } : each)),
      }
    : snapshot;
}

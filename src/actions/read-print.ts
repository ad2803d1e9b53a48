/** The print sheet that an action made before, read beside what it looks at. */
import { readMeta } from '../core/layout/meta';
import { findSheet } from '../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';

/** Reads the print sheet made before whole: whether a person has edited it shows in its words. */
export async function withPrintSheet(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  form: string,
): Promise<WorkbookSnapshot> {
  const reading = readMeta(snapshot);
  const record = reading.state === 'ok' ? reading.meta.prints?.[form] : undefined;
  if (!record) {
    return snapshot;
  }
  // One that was renamed is among all the others.
  const sheet = findSheet(snapshot, record.sheet);
  const grid = sheet && (await door.readCells(sheet.name));
  return grid
    ? {
        ...snapshot,
        sheets: snapshot.sheets.map((each) => (each === sheet ? { ...sheet, grid } : each)),
      }
    : door.read();
}

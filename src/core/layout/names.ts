/** Free names: a sheet or table of the user's is never adopted, ours gets a number instead. */
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

/** Excel's limit for a sheet name. */
export const MAX_SHEET_NAME = 31;

/** The proposed sheet name, or *Nhiệm vụ (2)*, *(3)* … when it is taken. */
export function freeSheetName(proposed: string, snapshot: WorkbookSnapshot): string {
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  return firstFree((suffix) => proposed.slice(0, MAX_SHEET_NAME - suffix.length) + suffix, ' (#)', taken);
}

/** The proposed table or defined name, or `NhiemVu_2` …: tables and names share one space in Excel. */
export function freeTableName(proposed: string, snapshot: WorkbookSnapshot): string {
  const tables = snapshot.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  const taken = new Set([...tables, ...snapshot.names].map((name) => name.toLowerCase()));
  return firstFree((suffix) => proposed + suffix, '_#', taken);
}

function firstFree(name: (suffix: string) => string, pattern: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const candidate = name(n === 1 ? '' : pattern.replace('#', String(n)));
    if (!taken.has(candidate.toLowerCase())) {
      return candidate;
    }
  }
}

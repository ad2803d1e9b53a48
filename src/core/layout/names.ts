/** Free names: a sheet or table of the user's is never adopted, ours gets a number instead. */
import { freeName } from '../words/free-name';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

/** Excel's limit for a sheet name. */
export const MAX_SHEET_NAME = 31;

/** The proposed sheet name, or *Nhiệm vụ (2)*, *(3)* … when it is taken. */
export function freeSheetName(proposed: string, snapshot: WorkbookSnapshot): string {
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  const withSuffix = (suffix: string) => proposed.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
  return freeName(withSuffix(''), taken, (no) => withSuffix(` (${no})`));
}

/** The proposed table or defined name, or `NhiemVu_2` …: tables and names share one space in Excel. */
export function freeTableName(proposed: string, snapshot: WorkbookSnapshot): string {
  const tables = snapshot.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  const taken = new Set([...tables, ...snapshot.names].map((name) => name.toLowerCase()));
  return freeName(proposed, taken, (no) => `${proposed}_${no}`);
}

/** What a report says otherwise than the sheet of the one made before, line by line. */
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { findSheet } from '../../workbook/cells/snapshot';
import { sheetCells } from '../../workbook/draft/draft';
import type { CellValue } from '../../workbook/cells/cells';
import type { SheetDraft } from '../../workbook/draft/draft';
import type { Meta } from '../layout/meta';

/** Lines that came and lines that went; the cells of a row of a table are one line. */
export interface ReportChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * The changes since the report was last made.
 * @param form its name among the print sheets.
 * @returns `undefined` where none was made, or its sheet is gone.
 */
export function changesSince(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  form: string,
  made: SheetDraft,
): ReportChanges | undefined {
  const record = meta.prints?.[form];
  const sheet = record && findSheet(snapshot, record.sheet);
  if (!sheet) {
    return undefined;
  }
  const before = linesOf(sheet.grid.values);
  const rows: CellValue[][] = [];
  for (const { row, column, content } of sheetCells(made)) {
    (rows[row] ??= [])[column] = 'value' in content ? content.value : null;
  }
  const now = linesOf(rows);
  return { added: without(now, before), removed: without(before, now) };
}

const linesOf = (rows: readonly (readonly CellValue[] | undefined)[]): string[] =>
  rows
    .map((row) =>
      (row ?? [])
        .map((value) => String(value ?? '').trim())
        .filter((text) => text !== '')
        .join(' | '),
    )
    .filter((line) => line !== '');

/** Lines of one list that the other lacks; one that stands there twice counts twice. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  others.forEach((line) => left.set(line, (left.get(line) ?? 0) + 1));
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

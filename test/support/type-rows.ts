/** Types into the tables of a workbook as bytes, as a person does in Excel. */
import { openFile } from '../../src/files/open';
import { openFileDoor } from '../../src/files/file-door';
import { writeWorkbook } from '../../src/files/write';
import { LAYOUT, sheetLayout } from '../../src/core/layout/layout';
import type { DraftOf, Role } from '../../src/core/layout/layout';
import { locate } from '../../src/core/layout/locate';
import type { AnyTable } from '../../src/core/layout/locate';
import { readMeta } from '../../src/core/layout/meta';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import type { Change } from '../../src/workbook/draft/change';
import { TODAY } from './memory-io';

/** Types into the table of a role, by column key; a row below the last one makes the table grow. */
export async function typeRows(
  bytes: Uint8Array,
  role: Role,
  rowOf: (at: number) => DraftOf | undefined,
): Promise<Uint8Array> {
  const opened = await openFile(bytes, 'sổ.xlsx');
  if (!opened.ok) {
    throw new Error(opened.code);
  }
  const door = openFileDoor(opened.content, { today: () => TODAY });
  const snapshot = await door.read();
  const located = tableOf(snapshot, role);
  const changes: Change[] = [];
  let rows = located.table.bodyRows;
  for (let at = 0; at < rows || rowOf(at) !== undefined; at++) {
    for (const { key } of sheetLayout(role).columns) {
      const value = rowOf(at)?.[key];
      if (value === undefined) {
        continue;
      }
      changes.push({
        kind: 'write',
        sheet: located.sheet.name,
        row: located.table.row + 1 + at,
        column: located.columns[key] ?? NaN,
        cells: [[{ value }]],
      });
    }
    rows = Math.max(rows, at + 1);
  }
  const { row, column, headers, name } = located.table;
  const area = { row, column, columns: headers.length, rows: rows + 1 };
  const expected = { ...area, rows: located.table.bodyRows + 1 };
  const sheet = located.sheet.name;
  await door.apply([{ kind: 'resizeTable', sheet, table: name, area, expected }, ...changes]);
  return writeWorkbook(door.content());
}

/** The table of a role, which must be there. */
export function tableOf(workbook: WorkbookSnapshot, role: Role): AnyTable {
  const reading = readMeta(workbook);
  const located = reading.state === 'ok' ? locate(workbook, reading.meta, role) : undefined;
  if (!located) {
    throw new Error(`no ${LAYOUT[role].sheet}`);
  }
  return located;
}

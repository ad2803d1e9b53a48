/** The drop-downs of *Nhiệm vụ*: which columns are made with one, and which still have it in every row. */
import type { CellAt } from '../cells';
import type { Change } from '../change';
import { locate } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { planReferences, planSheet } from '../plan/sheets';
import type { WorkbookSnapshot } from '../snapshot';

/** A drop-down that is not as it was made. */
export interface BrokenList {
  /** The column's key. */
  readonly key: string;
  /** What it is called in this workbook. */
  readonly header: string;
  /** Its first cell. */
  readonly at: CellAt;
  /** Puts it back, over the whole column; absent where the list itself is gone. */
  readonly remake?: Extract<Change, { readonly kind: 'validate' }>;
}

/** Those of the columns that were looked at; a door that looks at none finds none. */
export function brokenLists(snapshot: WorkbookSnapshot, meta: Meta): BrokenList[] {
  const located = locate(snapshot, meta, 'tasks');
  if (!located || located.table.bodyRows === 0) {
    return [];
  }
  const { sheet, table, columns } = located;
  const names = { sheet: sheet.name, table: table.name };
  const made = planSheet('tasks', names, planReferences(snapshot, meta), []).table;
  const known = new Set(snapshot.names.map((name) => name.toLowerCase()));
  return (made?.columns ?? []).flatMap(({ key, validation }) => {
    const column = columns[key];
    const header = column === undefined ? undefined : table.headers[column - table.column];
    const now = header === undefined ? undefined : table.lists?.[header];
    if (
      column === undefined ||
      header === undefined ||
      now === undefined ||
      validation?.rule.kind !== 'list' ||
      plain(now) === plain(validation.rule.source)
    ) {
      return [];
    }
    const at = { sheet: sheet.name, row: table.row + 1, column };
    const area = { row: at.row, column, rows: table.bodyRows, columns: 1 };
    return [
      {
        key,
        header,
        at,
        ...(known.has(plain(validation.rule.source)) && {
          remake: { kind: 'validate', sheet: sheet.name, area, validation } as const,
        }),
      },
    ];
  });
}

/** Programs write a name with and without `=`, in letters of their own. */
const plain = (source: string | null): string => (source ?? '').replace(/^=/, '').toLowerCase();

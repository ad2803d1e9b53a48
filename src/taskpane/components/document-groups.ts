/** The rows of a reading by group, for a list that opens one group at a time. */
import type { OutlineRow } from '../../core/documents/outline';

/** Lines that each list of the view begins with. All of them together are what a person takes in at once. */
export const UNSURE_AT_FIRST = 3;
export const GROUPS_AT_FIRST = 4;
export const ROWS_AT_FIRST = 10;

export interface RowGroup {
  readonly id: string;
  /** Absent for rows before the first heading, and for the duties. */
  readonly heading?: OutlineRow;
  readonly rows: readonly OutlineRow[];
  /** The number of its rows, heading counted, about which something is unsure. */
  readonly unsure: number;
}

/** Groups in the order of their rows; rows before the first heading are one (`loose`), the duties the last (`duties`). */
export function groupsOf(rows: readonly OutlineRow[]): readonly RowGroup[] {
  const tasks = rows.filter(({ kind }) => kind !== 'duty');
  const starts = tasks.flatMap(({ kind }, at) => (kind === 'group' ? [at] : []));
  const loose = tasks.slice(0, starts[0] ?? tasks.length);
  const headed = starts.map((start, at) => {
    const [heading, ...below] = tasks.slice(start, starts[at + 1] ?? tasks.length);
    return groupOf(heading?.id ?? '', below, heading);
  });
  const duties = rows.filter(({ kind }) => kind === 'duty');
  return [
    ...(loose.length > 0 ? [groupOf('loose', loose)] : []),
    ...headed,
    ...(duties.length > 0 ? [groupOf('duties', duties)] : []),
  ];
}

const groupOf = (id: string, rows: readonly OutlineRow[], heading?: OutlineRow): RowGroup => ({
  id,
  rows,
  ...(heading && { heading }),
  unsure: [...(heading ? [heading] : []), ...rows].filter(({ doubts }) => doubts.length > 0).length,
});

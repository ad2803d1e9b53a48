/**
 * Keeps what the tasks said when the plan was issued. An issued plan may still be worked on in the workbook, but
 * where it then differs from the signed document is told (checks/rules/differs-from-issued.ts).
 */
import type { ColumnKey } from '../layout/layout';
import type { IssuedRecord } from '../layout/meta';
import { formatDate } from '../calendar/civil';
import { fromSerial } from '../../workbook/cells/serial';
import type { CellValue } from '../../workbook/cells/cells';
import { fingerprint } from '../../workbook/cells/fingerprint';
import { ISSUED_STATES } from '../words/vocabulary';

/** Columns of *Nhiệm vụ* that a plan document prints, by key: the others are the unit's own notes. */
export const ISSUED_COLUMNS = [
  'text',
  'lead',
  'implementing',
  'coordinating',
  'timing',
  'deadline',
  'product',
  'target',
  'basis',
] as const satisfies readonly ColumnKey<'tasks'>[];

/** The key of a column that a plan document prints. */
type IssuedKey = (typeof ISSUED_COLUMNS)[number];

/**
 * The most characters of a text kept whole. Longer ones are kept by their beginning and a fingerprint: of a real plan
 * 220 bytes a task instead of 510.
 */
const LONGEST_KEPT = 60;

/** The words kept of a cell: equal for equal content, and only then. (As far as a fingerprint can tell.) */
export function keptWords(value: CellValue): string {
  const date = typeof value === 'number' ? fromSerial(value) : undefined;
  const text = date
    ? formatDate(date)
    : String(value ?? '')
        .normalize('NFC')
        .trim();
  return text.length <= LONGEST_KEPT ? text : `${text.slice(0, LONGEST_KEPT - 1)}…#${fingerprint(text)}`;
}

/** The part of kept words that a person may read. */
export function readableWords(kept: string): string {
  return kept.length <= LONGEST_KEPT ? kept : kept.slice(0, LONGEST_KEPT);
}

/** The words of a row of *Nhiệm vụ* in its issued columns. @param value the row's cell of a column. */
export function issuedWords(value: (key: IssuedKey) => CellValue): readonly string[] {
  return ISSUED_COLUMNS.map((key) => keptWords(value(key)));
}

/**
 * The record that belongs to a plan now in this state. It is the one there is, or a new one of these tasks when the
 * plan has just been issued or adjusted; a draft has none.
 * @param tasks all tasks, each with its id.
 */
export function issuedRecord(
  known: IssuedRecord | undefined,
  state: string,
  tasks: readonly { readonly id: string; readonly value: (key: IssuedKey) => CellValue }[],
): IssuedRecord | undefined {
  if (!ISSUED_STATES.includes(state)) {
    return undefined;
  }
  if (known?.state === state) {
    return known;
  }
  return { state, rows: Object.fromEntries(tasks.map(({ id, value }) => [id, issuedWords(value)])) };
}

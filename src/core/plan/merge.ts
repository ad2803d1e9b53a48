/**
 * A table people have worked in, and the rows a template gives now: what to write so that the table follows the
 * template and nobody's words are lost. Rows are matched by id alone; each cell is compared with what was last
 * written into it, of which a fingerprint is kept (`RowRecord`).
 */
import type { CellValue } from '../cells';
import { fingerprint } from '../fingerprint';
import type { RowDraft } from '../draft';

/** What was last written into a row's cells: fingerprints by column key. */
export type RowRecord = Readonly<Record<string, string>>;

/** A row of the table as it stands now. */
export interface PresentRow {
  /** Its place on the sheet, from 0. */
  readonly row: number;
  /** "" for a row without one. No two rows share an id (ids.ts sees to it). */
  readonly id: string;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** A cell whose words are the user's while the template has others; his stay unless he chooses the template's. */
export interface Dispute {
  readonly id: string;
  readonly row: number;
  readonly key: string;
  readonly now: CellValue;
  readonly offered: CellValue;
}

/** A row of the template whose id is no longer in the table. */
export interface Gone {
  readonly row: RowDraft;
  readonly id: string;
  /** A row that has the very same words under no id of the template's: it may have lost its id. */
  readonly twin?: number;
}

export interface Merge {
  /** Cells nobody touched since they were written, where the template has other words now. */
  readonly changed: readonly Dispute[];
  /** Rows the template did not have before. */
  readonly added: readonly RowDraft[];
  readonly disputed: readonly Dispute[];
  readonly gone: readonly Gone[];
  /** Rows that the template no longer has. They stay. */
  readonly dropped: readonly PresentRow[];
  /** How many of the other rows are the user's own. */
  readonly own: number;
}

/** What the user chose in the preview; what is not named stays as it is. */
export interface Choices {
  /** Cells to take the template's words: `cellKey`. */
  readonly take: ReadonlySet<string>;
  /** Ids of gone rows to write again. */
  readonly bringBack: ReadonlySet<string>;
  /** Ids to give back to their twin. */
  readonly relink: ReadonlySet<string>;
}

export const NO_CHOICES: Choices = { take: new Set(), bringBack: new Set(), relink: new Set() };

export const cellKey = ({ id, key }: Pick<Dispute, 'id' | 'key'>): string => `${id} ${key}`;

/**
 * @param keys columns that the template fills; the first one holds a row's words.
 * @param recorded of every row ever written here by id, also of those that were deleted since.
 */
export function merge(
  keys: readonly string[],
  present: readonly PresentRow[],
  wanted: readonly RowDraft[],
  recorded: Readonly<Record<string, RowRecord>>,
): Merge {
  const [words = ''] = keys;
  const byId = new Map(present.filter(({ id }) => id !== '').map((row) => [row.id, row]));
  const wantedIds = new Set(wanted.map(idOf));
  const strangers = present.filter(({ id }) => !wantedIds.has(id));
  const changed: Dispute[] = [];
  const disputed: Dispute[] = [];
  const added: RowDraft[] = [];
  const gone: Gone[] = [];
  for (const row of wanted) {
    const id = idOf(row);
    const there = byId.get(id);
    if (!there) {
      if (recorded[id]) {
        const twin = strangers.find(({ values }) => printOf(values[words]) === printOf(row[words]));
        gone.push({ row, id, ...(twin ? { twin: twin.row } : {}) });
      } else {
        added.push(row);
      }
      continue;
    }
    for (const key of keys) {
      const [now, offered] = [there.values[key] ?? null, row[key] ?? null];
      const base = recorded[id]?.[key];
      if (printOf(now) === printOf(offered) || base === printOf(offered)) {
        continue;
      }
      (base === printOf(now) ? changed : disputed).push({ id, row: there.row, key, now, offered });
    }
  }
  const dropped = strangers.filter(({ id }) => recorded[id] && !isUsersId(id));
  return { changed, added, disputed, gone, dropped, own: strangers.length - dropped.length };
}

/** What to write: cells by place, rows to add at the table's end, and the records to keep. */
export interface MergeResult {
  readonly cells: readonly { readonly row: number; readonly key: string; readonly value: CellValue }[];
  readonly append: readonly RowDraft[];
  readonly recorded: Readonly<Record<string, RowRecord>>;
}

/**
 * Carries the choices out. The template's words are recorded for every one of its rows, also where the user's were
 * kept: asked again, the same question is not.
 */
export function resolve(
  keys: readonly string[],
  merged: Merge,
  wanted: readonly RowDraft[],
  recorded: Readonly<Record<string, RowRecord>>,
  choices: Choices = NO_CHOICES,
): MergeResult {
  const taken = merged.disputed.filter((dispute) => choices.take.has(cellKey(dispute)));
  const relinked = merged.gone.flatMap(({ id, twin }) =>
    twin !== undefined && choices.relink.has(id) ? [{ row: twin, key: 'id', value: id }] : [],
  );
  const back = merged.gone.filter(
    ({ id, twin }) => choices.bringBack.has(id) && !(twin !== undefined && choices.relink.has(id)),
  );
  return {
    cells: [
      ...[...merged.changed, ...taken].map(({ row, key, offered }) => ({ row, key, value: offered })),
      ...relinked,
    ],
    append: [...merged.added, ...back.map(({ row }) => row)],
    recorded: {
      ...recorded,
      ...Object.fromEntries(wanted.map((row) => [idOf(row), recordOf(keys, row)])),
    },
  };
}

/** What to keep of a row that is written. */
export function recordOf(keys: readonly string[], row: RowDraft): RowRecord {
  return Object.fromEntries(keys.map((key) => [key, printOf(row[key])]));
}

const idOf = (row: RowDraft): string => String(row.id ?? '');

/** Rows a user added carry ids of this form (ids.ts). */
const isUsersId = (id: string): boolean => id.startsWith('u.');

/** Words are the same whatever the form of their letters and the spaces around them. */
function printOf(value: CellValue | undefined): string {
  return fingerprint(typeof value === 'string' ? value.normalize('NFC').trim() : String(value ?? ''));
}

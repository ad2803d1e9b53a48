/**
 * Merges a table people have worked in with the rows a template gives now. The table follows the template and nobody's
 * words are lost. Rows are matched by id alone; each cell is compared with what was last written into it, of which a
 * fingerprint is kept (`RowRecord`).
 */
import type { CellValue } from '../../workbook/cells/cells';
import type { DraftOf } from '../layout/layout';
import { cellFingerprint } from './row-record';
import type { RowRecord, TemplateKey, TemplateRole } from './row-record';

/** A row of the table as it stands now. */
export interface PresentRow {
  /** Its place on the sheet, from 0. */
  readonly row: number;
  /** "" for a row without one. No two rows share an id (ids.ts sees to it). */
  readonly id: string;
  readonly values: Readonly<Partial<Record<TemplateKey, CellValue>>>;
}

/** A cell that says something else than the template. */
export interface Dispute {
  readonly id: string;
  readonly row: number;
  readonly key: TemplateKey;
  readonly now: CellValue;
  readonly offered: CellValue;
}

/** A row of the template that is not in the table and is written only if the user says so. */
export interface Gone {
  readonly row: DraftOf<TemplateRole>;
  readonly id: string;
  /** A row that has the very same words under no id of the template's: it may have lost its id. */
  readonly twin?: number;
}

/** The outcome of comparing a table with its template; nothing is decided for the user. */
export interface Merge {
  /** Cells nobody touched since they were written, where the template has other words now. */
  readonly changed: readonly Dispute[];
  /** Rows the template did not have before. */
  readonly added: readonly DraftOf<TemplateRole>[];
  /** Cells the user edited and the template changed too: the user's words stay unless the template's are chosen. */
  readonly disputed: readonly Dispute[];
  /** Cells the user edited while the template stayed the same: likewise. */
  readonly kept: readonly Dispute[];
  readonly gone: readonly Gone[];
  /** Rows that the template no longer has. They stay. */
  readonly dropped: readonly PresentRow[];
  /** The number of other rows that are the user's own. */
  readonly own: number;
}

/** The user's choices in the preview; what is not named stays as it is. */
export interface Choices {
  /** Cells to take the template's words: `cellKey`. */
  readonly take: ReadonlySet<string>;
  /** Ids of gone rows to write again. */
  readonly bringBack: ReadonlySet<string>;
  /** Ids to give back to their twin. */
  readonly relink: ReadonlySet<string>;
}

export const NO_CHOICES: Choices = { take: new Set(), bringBack: new Set(), relink: new Set() };

/** The key by which a choice names a cell. */
export const cellKey = ({ id, key }: Pick<Dispute, 'id' | 'key'>): string => `${id} ${key}`;

/**
 * Compares a table with the rows its template gives now.
 * @example The template once wrote 'Họp dân' into row `k.1`, as recorded, and now says 'Họp thôn'. Nobody edited it:
 *   merge(['text'], [{ id: 'k.1', row: 4, values: { text: 'Họp dân' } }], [{ id: 'k.1', text: 'Họp thôn' }], recorded)
 *   // → changed: [{ id: 'k.1', row: 4, key: 'text', now: 'Họp dân', offered: 'Họp thôn' }]
 *   Where a user has written 'Họp tổ' instead, the cell is in `disputed`, and stays until the template's words are taken.
 * @param keys columns that the template fills and the table has; the first one holds a row's words.
 * @param recorded of every row ever written here by id, also of those that were deleted since.
 * @param held nothing is changed or added unless the user says so: what a signed document says is not altered unasked.
 */
export function merge(
  keys: readonly TemplateKey[],
  present: readonly PresentRow[],
  wanted: readonly DraftOf<TemplateRole>[],
  recorded: Readonly<Record<string, RowRecord>>,
  held = false,
): Merge {
  const [words] = keys;
  const byId = new Map(present.filter(({ id }) => id !== '').map((row) => [row.id, row]));
  const wantedIds = new Set(wanted.map(idOf));
  const strangers = present.filter(({ id }) => !wantedIds.has(id));
  const changed: Dispute[] = [];
  const disputed: Dispute[] = [];
  const kept: Dispute[] = [];
  const twins = new Set<number>();
  const added: DraftOf<TemplateRole>[] = [];
  const gone: Gone[] = [];
  for (const row of wanted) {
    const id = idOf(row);
    const there = byId.get(id);
    if (!there) {
      if (recorded[id] || held) {
        const twin = strangers.find(
          ({ row: place, values }) =>
            words !== undefined &&
            !twins.has(place) &&
            cellFingerprint(values[words]) === cellFingerprint(row[words]),
        );
        if (twin) {
          twins.add(twin.row);
        }
        gone.push({ row, id, ...(twin ? { twin: twin.row } : {}) });
      } else {
        added.push(row);
      }
      continue;
    }
    for (const key of keys) {
      const [now, offered] = [there.values[key] ?? null, row[key] ?? null];
      if (cellFingerprint(now) === cellFingerprint(offered)) {
        continue;
      }
      const base = recorded[id]?.[key];
      const isUntouched = base === cellFingerprint(now);
      const list = base === cellFingerprint(offered) ? kept : isUntouched && !held ? changed : disputed;
      list.push({ id, row: there.row, key, now, offered });
    }
  }
  const dropped = strangers.filter(({ id }) => recorded[id] && !isUsersId(id));
  return { changed, added, disputed, kept, gone, dropped, own: strangers.length - dropped.length };
}

/** Cells and rows to write: cells by place, and rows to add at the table's end. */
export interface MergeResult {
  readonly cells: readonly { readonly row: number; readonly key: TemplateKey; readonly value: CellValue }[];
  readonly append: readonly DraftOf<TemplateRole>[];
}

/** Carries the choices out. Once it is written, the words of every row of the template are to be recorded. */
export function resolve(merged: Merge, choices: Choices = NO_CHOICES): MergeResult {
  const taken = [...merged.disputed, ...merged.kept].filter((dispute) => choices.take.has(cellKey(dispute)));
  const relinked = merged.gone.flatMap(({ id, twin }) =>
    twin !== undefined && choices.relink.has(id) ? [{ row: twin, key: 'id' as const, value: id }] : [],
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
  };
}

const idOf = (row: DraftOf<TemplateRole>): string => String(row.id ?? '');

/** Rows a user added carry ids of this form (ids.ts). */
const isUsersId = (id: string): boolean => id.startsWith('u.');

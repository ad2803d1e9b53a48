/**
 * Fingerprints of what was last written into a template's rows, kept in `_SoDanVan` by row id. It tells what people
 * have edited since (merge.ts), and which of two copies of a row is the old one (ids.ts).
 */
import type { RowFingerprints } from '../layout/meta';
import type { CellValue } from '../../workbook/cells/cells';
import { fingerprint } from '../../workbook/cells/fingerprint';
import { recordOf } from '../layout/keyed';
import type { WantedColumn } from '../layout/choose';
import type { ColumnKey, DraftOf, Role } from '../layout/layout';

/**
 * The columns a template fills, by key. The first one holds a row's words. In `_SoDanVan` a row's fingerprints stand in
 * this order: new columns come at the end.
 */
export const TEMPLATE_COLUMNS = {
  info: ['value', 'label', 'note'],
  tasks: [
    'text',
    'group',
    'lead',
    'implementing',
    'coordinating',
    'timing',
    'deadline',
    'lastWorkingDay',
    'product',
    'target',
    'basis',
    'note',
  ],
  reports: [
    'name',
    'period',
    'from',
    'timing',
    'unitsDue',
    'due',
    'lastWorkingDay',
    'recipients',
    'note',
    'cutOff',
  ],
  units: [
    'name',
    'code',
    'shortNames',
    'level',
    'parent',
    'system',
    'block',
    'kind',
    'role',
    'duties',
    'activeFrom',
    'activeTo',
    'note',
  ],
  indicators: ['text', 'period', 'unit', 'source', 'note'],
  models: ['name'],
} as const satisfies { readonly [R in Role]?: readonly ColumnKey<R>[] };

export type TemplateRole = keyof typeof TEMPLATE_COLUMNS;

/** A column of a table that a template fills. */
export type TemplateKey = ColumnKey<TemplateRole>;

/** The columns that a template fills in a table of that role. */
export const filledColumns = (role: TemplateRole): readonly TemplateKey[] => TEMPLATE_COLUMNS[role];

/** The columns to read for an update: ids, numbers, and those the template fills. */
export const templateColumns = (role: TemplateRole): readonly WantedColumn<TemplateKey>[] => [
  'id',
  'no',
  ...filledColumns(role).map((key) => ({ key, formulas: true })),
];

/** Fingerprints by column key. */
export type RowRecord = Readonly<Partial<Record<TemplateKey, string>>>;

/** Words are the same whatever the form of their letters and the spaces around them; "" for an empty cell. */
export function cellFingerprint(value: CellValue | undefined): string {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : String(value ?? '');
  return text === '' ? '' : fingerprint(text);
}

/**
 * Fingerprints of the cells of a row that its template fills.
 * @param value the row's cell of a column.
 */
export function rowFingerprints(
  role: TemplateRole,
  value: (key: TemplateKey) => CellValue | undefined,
): RowFingerprints {
  const fingerprints = filledColumns(role).map((key) => cellFingerprint(value(key)));
  while (fingerprints.at(-1) === '') {
    fingerprints.pop();
  }
  return fingerprints;
}

/** The fingerprints of rows as they are written, by row id. */
export const fingerprintsById = (
  role: TemplateRole,
  rows: readonly DraftOf[],
): readonly (readonly [id: string, fingerprints: RowFingerprints])[] =>
  rows.map((row) => [String(row.id), rowFingerprints(role, (key) => row[key])]);

/** The records of rows that a role's table may hold, by row id. */
export function recordsOf(
  role: TemplateRole,
  rows: Readonly<Record<string, RowFingerprints>>,
): Readonly<Record<string, RowRecord>> {
  return Object.fromEntries(
    Object.entries(rows).map(([id, fingerprints]) => [
      id,
      recordOf(filledColumns(role), (_, index) => fingerprints[index] ?? ''),
    ]),
  );
}

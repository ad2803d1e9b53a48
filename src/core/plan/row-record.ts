/**
 * Fingerprints of what was last written into a template's rows, kept in `_SoDanVan` by row id. It tells what people
 * have edited since (merge.ts), and which of two copies of a row is the old one (ids.ts).
 */
import type { RowPrints } from '../layout/meta';
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
export function printOf(value: CellValue | undefined): string {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : String(value ?? '');
  return text === '' ? '' : fingerprint(text);
}

/** @param value the row's cell of a column. */
export function rowPrints(role: TemplateRole, value: (key: TemplateKey) => CellValue | undefined): RowPrints {
  const prints = filledColumns(role).map((key) => printOf(value(key)));
  while (prints.at(-1) === '') {
    prints.pop();
  }
  return prints;
}

/** The prints of rows as they are written, by row id. */
export const printsById = (
  role: TemplateRole,
  rows: readonly DraftOf[],
): readonly (readonly [id: string, prints: RowPrints])[] =>
  rows.map((row) => [String(row.id), rowPrints(role, (key) => row[key])]);

/** The records of rows that a role's table may hold, by row id. */
export function recordsOf(
  role: TemplateRole,
  rows: Readonly<Record<string, RowPrints>>,
): Readonly<Record<string, RowRecord>> {
  return Object.fromEntries(
    Object.entries(rows).map(([id, prints]) => [
      id,
      recordOf(filledColumns(role), (_, index) => prints[index] ?? ''),
    ]),
  );
}

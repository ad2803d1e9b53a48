/**
 * Fingerprints of what was last written into a template's rows, kept in `_SoDanVan` by row id. It tells what people
 * have edited since (merge.ts), and which of two copies of a row is the old one (ids.ts).
 */
import type { RowPrints } from '../layout/meta';
import type { CellValue } from '../../workbook/cells/cells';
import { fingerprint } from '../../workbook/cells/fingerprint';
import type { WantedColumn } from '../layout/choose';
import type { Role } from '../layout/layout';

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
} as const satisfies Partial<Record<Role, readonly string[]>>;

export type TemplateRole = keyof typeof TEMPLATE_COLUMNS;

/** The columns to read for an update: ids, numbers, and those the template fills. */
export const templateColumns = (role: TemplateRole): readonly WantedColumn[] => [
  'id',
  'no',
  ...TEMPLATE_COLUMNS[role].map((key) => ({ key, formulas: true })),
];

/** Fingerprints by column key. */
export type RowRecord = Readonly<Record<string, string>>;

/** Words are the same whatever the form of their letters and the spaces around them; "" for an empty cell. */
export function printOf(value: CellValue | undefined): string {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : String(value ?? '');
  return text === '' ? '' : fingerprint(text);
}

/** @param value the row's cell of a column. */
export function rowPrints(role: TemplateRole, value: (key: string) => CellValue | undefined): RowPrints {
  const prints = TEMPLATE_COLUMNS[role].map((key) => printOf(value(key)));
  while (prints.at(-1) === '') {
    prints.pop();
  }
  return prints;
}

/** The records of rows that a role's table may hold, by row id. */
export function recordsOf(
  role: TemplateRole,
  rows: Readonly<Record<string, RowPrints>>,
): Readonly<Record<string, RowRecord>> {
  return Object.fromEntries(
    Object.entries(rows).map(([id, prints]) => [
      id,
      Object.fromEntries(TEMPLATE_COLUMNS[role].map((key, index) => [key, prints[index] ?? ''])),
    ]),
  );
}

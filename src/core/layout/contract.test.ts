/** What a workbook's contract consists of, held per version; and what the types of keys refuse. */
import { fingerprint } from '../../workbook/cells/fingerprint';
import type { WantedColumns } from './choose';
import { headerOf, LAYOUT_VERSION, ROLES, sheetLayout } from './layout';
import type { DraftOf } from './layout';
import { textOf } from './locate';
import type { RowOf } from './locate';
import { tableSheet } from './sheet';

/** A sheet as other workbooks and formulas know it: not its widths, hints and looks. */
const contractOf = (role: (typeof ROLES)[number]) => {
  const { sheet, table, columns } = sheetLayout(role);
  return [role, sheet, table, ...columns.map(({ key, header, kind }) => `${key} ${kind} ${header}`)];
};

/** Of every version, the fingerprint of its sheets: an entry is added, never changed. */
const FINGERPRINTS: Readonly<Record<number, string>> = {
  2: '30332f53',
  3: 'f1172d53',
  4: '3b0d50a5',
  5: '444db37e',
  6: '3ff559cc',
  7: '7ab86e0a',
};

/** What to do when the layout is not the one of its version. */
const WHAT_TO_DO = [
  'The layout is no longer the one that workbooks of this LAYOUT_VERSION were written with.',
  'If that is meant: raise LAYOUT_VERSION (layout.ts); offer what older workbooks lack, with a preview (core/plan/upgrade.ts);',
  'keep a workbook of the earlier version as a test input; then add the new fingerprint to FINGERPRINTS.',
].join(' ');

test('a version of the layout stands for the same sheets, keys, headers and kinds', () => {
  const now = fingerprint(JSON.stringify(ROLES.map(contractOf)));
  const held = FINGERPRINTS[LAYOUT_VERSION];
  expect({
    version: LAYOUT_VERSION,
    fingerprint: now,
    ...(now === held ? {} : { whatToDo: WHAT_TO_DO }),
  }).toEqual({
    version: LAYOUT_VERSION,
    fingerprint: held,
  });
});

test('the keys of a sheet differ, so do its headers; roles differ in their sheets and tables', () => {
  for (const role of ROLES) {
    const { columns } = sheetLayout(role);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
  }
  expect(new Set(ROLES.map((role) => sheetLayout(role).sheet)).size).toBe(ROLES.length);
  expect(new Set(ROLES.map((role) => sheetLayout(role).table)).size).toBe(ROLES.length);
});

test('a key that a sheet does not have does not compile', () => {
  const values = { id: 'u.1', name: 'Tổ tự quản' } as RowOf<'models'>['values'];
  const row: RowOf<'models'> = { row: 4, values };
  const names = { sheet: 'S', table: 'T' };
  expect(textOf(row, 'name')).toBe('Tổ tự quản');
  // @ts-expect-error: a misspelt key
  expect(textOf(row, 'nmae')).toBe('');
  // @ts-expect-error: a column of another sheet
  expect(textOf(row, 'deadline')).toBe('');

  expect(headerOf('tasks', 'text')).toBe('Nội dung nhiệm vụ');
  // @ts-expect-error: a misspelt key
  expect(headerOf('tasks', 'txt')).toBe('txt');

  const wanted: WantedColumns = { tasks: ['text', { key: 'lead', list: true }], models: true };
  // @ts-expect-error: a column of another sheet
  const wrong: WantedColumns = { tasks: ['unitsDue'] };
  expect(Object.keys({ ...wanted, ...wrong })).toEqual(['tasks', 'models']);

  const draft: DraftOf<'models'> = { id: 'u.1', name: 'Tổ tự quản' };
  expect(tableSheet('models', names, [draft]).table?.rows).toEqual([draft]);
  // @ts-expect-error: a row drafted with an unknown key
  expect(tableSheet('models', names, [{ id: 'u.1', nmae: 'Tổ tự quản' }]).table?.rows).toHaveLength(1);
  // @ts-expect-error: a formula for a column that is not there
  expect(tableSheet('models', names, [], { formulas: { state: { kind: 'literal', value: '' } } }).name).toBe(
    'S',
  );
});

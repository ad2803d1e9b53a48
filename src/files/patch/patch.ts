/**
 * Saves a workbook that was opened from a file. What differs between the workbook as it was opened and as it is now is
 * written into the file's own parts; every other part stays as it is.
 */
import { quoteSheet } from '../../workbook/cells/cells';
import { valueAt } from '../parts/chart-part';
import { escapeXml, isTrue } from '../parts/text';
import type { FileSheet, FileWorkbook, Origin } from '../parts/workbook';
import { addSheet, blankSheet, patchBook, patchCalculation, removeSheet, sheetEntries } from './book';
import type { SheetEntry } from './book';
import { patchCharts } from './charts';
import { PackageEdit } from './package-edit';
import { patchSheet } from './sheet';
import { cellEdits } from './sheet-data';
import { emptyStyles, StylesEdit } from './styles';
import { patchTables } from './tables';
import { Unsaved } from './unsaved';
import type { UnsavedCode } from './unsaved';

/**
 * The bytes of the file with what has changed; the file itself when nothing has. New results of formulas alone, such as
 * another day's, are no change.
 * @throws Unsaved when a change cannot be carried out without harm.
 */
export function patched(origin: Origin, book: FileWorkbook): Uint8Array {
  return editOf(origin, book)?.bytes() ?? origin.bytes;
}

/** Why the workbook cannot be saved as it is; `undefined` when it can. */
export function unsaved(book: FileWorkbook): UnsavedCode | undefined {
  try {
    if (book.origin) {
      editOf(book.origin, book);
    }
    return undefined;
  } catch (error) {
    if (error instanceof Unsaved) {
      return error.code;
    }
    throw error;
  }
}

function editOf({ bytes, book: before }: Origin, after: FileWorkbook): PackageEdit | undefined {
  const pairs = pairsOf(before, after);
  if (!isChanged(before, after, pairs)) {
    return undefined;
  }
  const edit = new PackageEdit(bytes);
  const root = edit.root(edit.workbook);
  const was = sheetEntries(edit);
  const renamed = pairs.flatMap(([old, sheet]) =>
    old && old.name !== sheet.name ? [[old.name, sheet.name] as const] : [],
  );
  const removed = before.sheets
    .filter((sheet) => !pairs.some(([old]) => old === sheet))
    .map(({ name }) => name);
  const added = pairs.filter(([old]) => !old).map(([, { name }]) => name);
  const structure = root.child('workbookProtection')?.get('lockStructure') ?? '0';
  const moves = pairs.some(([old, sheet]) => old && old.visibility !== sheet.visibility);
  if (isTrue(structure) && (renamed.length + removed.length + added.length > 0 || moves)) {
    throw new Unsaved('AccessDenied');
  }
  // A signature holds for the bytes it was made for.
  edit
    .links('')
    .filter(({ kind }) => kind === 'origin')
    .forEach((link) => {
      edit.unlink('', link);
    });
  renamed.forEach(([from, to]) => {
    rename(edit, was, from, to);
  });
  was
    .filter(({ name }) => removed.includes(name))
    .forEach((entry) => {
      removeSheet(edit, entry);
    });
  added.forEach((name) => {
    addSheet(edit, name);
  });
  const entries = sheetEntries(edit);
  let styles: StylesEdit | undefined;
  const context = {
    styles: () => (styles ??= new StylesEdit(edit.root(stylesPath(edit)))),
    counts1904: isTrue(root.child('workbookPr')?.get('date1904')),
  };
  const [beforeAt, afterAt] = [valueAt(before), valueAt(after)];
  const emptied = new Map<number, readonly string[]>();
  for (const [old, sheet] of pairs) {
    const entry = entries.find(({ name }) => name === sheet.name);
    const from = old ?? blankSheet(sheet.name);
    const isSame = isSameSheet(from, sheet);
    if (!entry || (isSame && !sheet.charts?.length)) {
      continue;
    }
    if (entry.path === undefined || !edit.has(entry.path)) {
      throw new Unsaved('NoCells', { sheet: sheet.name, row: 0, column: 0 });
    }
    const part = edit.root(entry.path, 'sheetData');
    if (!isSame) {
      emptied.set(entry.id, patchSheet(part, from, sheet, context));
      patchTables(edit, entry.path, part, from, sheet);
    }
    patchCharts(edit, entry.path, part, [from, beforeAt], [sheet, afterAt]);
  }
  patchBook(edit, was, before, after);
  patchCalculation(edit, emptied);
  refuseInUse(edit, [...removed, ...renamed.map(([from]) => from)]);
  return edit;
}

/** Each sheet with the one it was; a sheet that has another name at the same place was renamed. */
function pairsOf(before: FileWorkbook, after: FileWorkbook): (readonly [FileSheet | undefined, FileSheet])[] {
  const has = ({ sheets }: FileWorkbook, name: string) => sheets.some((sheet) => sheet.name === name);
  return after.sheets.map((sheet, at) => {
    const there = before.sheets[at];
    const renamed =
      there &&
      before.sheets.length === after.sheets.length &&
      !has(after, there.name) &&
      !has(before, sheet.name);
    return [
      before.sheets.find(({ name }) => name === sheet.name) ?? (renamed ? there : undefined),
      sheet,
    ] as const;
  });
}

function isChanged(
  before: FileWorkbook,
  after: FileWorkbook,
  pairs: readonly (readonly [FileSheet | undefined, FileSheet])[],
): boolean {
  return (
    before.sheets.length !== after.sheets.length ||
    pairs.some(
      ([old, sheet], at) =>
        !old ||
        old !== before.sheets[at] ||
        old.name !== sheet.name ||
        old.visibility !== sheet.visibility ||
        !isSameSheet(old, sheet, 'results aside'),
    ) ||
    JSON.stringify(before.names ?? []) !== JSON.stringify(after.names ?? [])
  );
}

function isSameSheet(before: FileSheet, after: FileSheet, which?: 'results aside'): boolean {
  if (before === after) {
    return true;
  }
  const layout = (sheet: FileSheet) =>
    JSON.stringify(
      Object.entries(sheet)
        .filter(([key]) => !['cells', 'name', 'visibility'].includes(key))
        .map(([key, value]): unknown[] => [
          key,
          value instanceof Map ? [...(value as Map<number, number>)] : value,
        ])
        .filter(([, value]) => value !== 0 && !(Array.isArray(value) && value.length === 0))
        .sort(([a], [b]) => String(a).localeCompare(String(b))),
    );
  const edits = [...cellEdits(before, after).values()].flatMap((line) => [...line.values()]);
  const counted = which ? edits.filter(({ content, looks }) => content ?? looks) : edits;
  return counted.length === 0 && layout(before) === layout(after);
}

function stylesPath(edit: PackageEdit): string {
  const there = edit.links(edit.workbook).find(({ kind }) => kind === 'styles')?.target;
  if (there !== undefined && edit.has(there)) {
    return there;
  }
  const made = edit.add(
    'xl/styles#.xml',
    emptyStyles(edit.namespace),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  );
  edit.link(edit.workbook, 'styles', made);
  return made;
}

function rename(edit: PackageEdit, entries: readonly SheetEntry[], from: string, to: string): void {
  entries.find(({ name }) => name === from)?.element.set('name', to);
  for (const name of edit.root(edit.workbook).child('definedNames')?.all('definedName') ?? []) {
    const text = name.text();
    const now = text.replace(mentions(from), `${quoteSheet(to).replaceAll('$', '$$$$')}!`);
    if (now !== text) {
      name.children = [escapeXml(now)];
    }
  }
}

/** A sheet's name before the sign that ends it in formulas. */
function mentions(name: string, written: (text: string) => string = (text) => text): RegExp {
  const literal = (text: string) => written(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(?<![\\p{L}\\p{N}_.'\\]])(?:${literal(`'${name.replaceAll("'", "''")}'`)}|${literal(name)})!`,
    'giu',
  );
}

/** @throws Unsaved when a part that stays names a sheet that is gone */
function refuseInUse(edit: PackageEdit, names: readonly string[]): void {
  if (names.length === 0) {
    return;
  }
  for (const [path, text] of edit.texts()) {
    if (/sharedStrings|docProps|styles|comments|theme/i.test(path)) {
      continue;
    }
    const named = names.find(
      (name) => mentions(name, escapeXml).test(text) || text.includes(` sheet="${escapeXml(name)}"`),
    );
    if (named !== undefined) {
      throw new Unsaved('SheetInUse', { sheet: named, row: 0, column: 0 });
    }
  }
}

/** The parts that tell of a package's sheets: the list itself, names, the view, calculation, properties. */
import { absolute, printNames } from '../parts/references';
import { escapeXml, isTrue, unescapeControls } from '../parts/text';
import type { FileSheet, FileWorkbook } from '../parts/workbook';
import type { Element } from '../parts/markup';
import type { PackageEdit } from './package-edit';
import { SHEET_ORDER } from './sheet';

const ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A sheet of the package. */
export interface SheetEntry {
  readonly name: string;
  readonly element: Element;
  readonly id: number;
  /** Absent for sheets that hold no cells. */
  readonly path?: string;
}

/** The sheets of the package, in order. */
export function sheetEntries(edit: PackageEdit): SheetEntry[] {
  const links = new Map(edit.links(edit.workbook).map((link) => [link.id, link]));
  return (edit.root(edit.workbook).child('sheets')?.all('sheet') ?? []).map((element) => {
    const link = links.get(element.get('id') ?? '');
    return {
      name: unescapeControls(element.get('name') ?? ''),
      element,
      id: Number(element.get('sheetId') ?? 0),
      ...(link?.kind === 'worksheet' && link.target !== undefined ? { path: link.target } : {}),
    };
  });
}

/** Adds a sheet without cells. */
export function addSheet(edit: PackageEdit, name: string): SheetEntry {
  const entries = sheetEntries(edit);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const [first] = edit.sheetPaths();
  const height = first && edit.root(first, 'sheetData').child('sheetFormatPr')?.get('defaultRowHeight');
  const format = height ? `<sheetFormatPr defaultRowHeight="${escapeXml(height)}"/>` : '';
  const xml = `${head}<worksheet xmlns="${edit.namespace}" xmlns:r="${edit.linkBase}">${format}<sheetData/></worksheet>`;
  const path = edit.add('xl/worksheets/sheet#.xml', xml, WORKSHEET);
  const id = Math.max(0, ...entries.map((entry) => entry.id)) + 1;
  const root = edit.root(edit.workbook);
  const list = root.need('sheets', ORDER);
  const element = list.append(`<sheet name="${escapeXml(name)}" sheetId="${id}"/>`);
  element.set(edit.idAttribute(root), edit.link(edit.workbook, 'worksheet', path));
  return { name, element, id, path };
}

/** Takes a sheet out of the list; what only it points to goes with it. */
export function removeSheet(edit: PackageEdit, entry: SheetEntry): void {
  const id = entry.element.get('id') ?? '';
  edit.root(edit.workbook).child('sheets')?.remove(entry.element);
  const link = edit.links(edit.workbook).find((each) => each.id === id);
  if (link) {
    edit.unlink(edit.workbook, link);
  }
}

/**
 * Puts the list of sheets in order, with the names and the view that follow it.
 * @param was the sheets as they were opened, in their order.
 */
export function patchBook(
  edit: PackageEdit,
  was: readonly SheetEntry[],
  before: FileWorkbook,
  after: FileWorkbook,
): void {
  const root = edit.root(edit.workbook);
  const entries = sheetEntries(edit);
  const ordered = after.sheets.flatMap(({ name }) => entries.find((each) => each.name === name) ?? []);
  const list = root.child('sheets');
  if (list && ordered.some((entry, at) => entry !== entries[at])) {
    list.children = ordered.map(({ element }) => element);
  }
  for (const sheet of after.sheets) {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    const entry = ordered.find(({ name }) => name === sheet.name);
    if ((old?.visibility ?? 'visible') !== sheet.visibility) {
      entry?.element.set('state', sheet.visibility === 'visible' ? undefined : sheet.visibility);
    }
  }
  patchNames(root, was, ordered, before, after);
  patchViews(edit, root, was, ordered, before, after);
  root.need('calcPr', ORDER).set('fullCalcOnLoad', 1);
  patchProperties(edit, was, ordered);
}

function patchNames(
  root: Element,
  was: readonly SheetEntry[],
  now: readonly SheetEntry[],
  before: FileWorkbook,
  after: FileWorkbook,
): void {
  const list = (): Element => root.need('definedNames', ORDER);
  const names = root.child('definedNames')?.all('definedName') ?? [];
  const place = (index: string): number =>
    now.findIndex(({ element }) => element === was[Number(index)]?.element);
  for (const name of names) {
    const local = name.get('localSheetId');
    if (local !== undefined && place(local) < 0) {
      list().remove(name);
    } else if (local !== undefined && place(local) !== Number(local)) {
      name.set('localSheetId', place(local));
    }
  }
  const text = ({ sheet, area }: NonNullable<FileWorkbook['names']>[number]) => absolute(sheet, area);
  const differs = (one: FileWorkbook, other: FileWorkbook) =>
    (one.names ?? []).filter(
      (name) => !(other.names ?? []).some((each) => each.name === name.name && text(each) === text(name)),
    );
  for (const { name } of differs(before, after)) {
    const there = names.find((each) => each.get('localSheetId') === undefined && each.get('name') === name);
    if (there) {
      list().remove(there);
    }
  }
  const add = (name: string, value: string, local?: number): void => {
    list().append(`<definedName name="${escapeXml(name)}">${escapeXml(value)}</definedName>`);
    if (local !== undefined) {
      list().all('definedName').at(-1)?.set('localSheetId', local);
    }
  };
  for (const name of differs(after, before)) {
    add(name.name, text(name));
  }
  now.forEach((entry, index) => {
    const page = (book: FileWorkbook) => book.sheets.find(({ name }) => name === entry.name)?.page;
    const [old, wanted] = [page(before), page(after)];
    const [printed, print] = [
      old ? printNames(entry.name, old) : [],
      wanted ? printNames(entry.name, wanted) : [],
    ];
    if (JSON.stringify(printed) === JSON.stringify(print)) {
      return;
    }
    for (const each of list().all('definedName')) {
      if (
        each.get('localSheetId') === String(index) &&
        ['_xlnm.Print_Area', '_xlnm.Print_Titles'].includes(each.get('name') ?? '')
      ) {
        list().remove(each);
      }
    }
    print.forEach(({ name, range }) => {
      add(name, range, index);
    });
  });
  if (root.child('definedNames')?.all().length === 0) {
    root.remove(list());
  }
}

/** The sheet in front: one that can be seen. No other may be selected with it: what is typed would go into both. */
function patchViews(
  edit: PackageEdit,
  root: Element,
  was: readonly SheetEntry[],
  now: readonly SheetEntry[],
  before: FileWorkbook,
  after: FileWorkbook,
): void {
  const views = root.child('bookViews')?.all('workbookView') ?? [];
  const shows = ({ element }: SheetEntry): boolean => (element.get('state') ?? 'visible') === 'visible';
  const old = was[Number(views[0]?.get('activeTab') ?? 0)];
  const wanted =
    after.activeSheet === before.activeSheet
      ? now.find((entry) => entry.element === old?.element)
      : now.find(({ name }) => name === after.activeSheet);
  const state = (book: FileWorkbook) => book.sheets.find(({ name }) => name === old?.name)?.visibility;
  // A file whose front sheet cannot be seen stays so.
  const isAsItWas = wanted?.element === old?.element && state(before) === state(after);
  const front = wanted && (isAsItWas || shows(wanted)) ? wanted : now.find(shows);
  const at = now.findIndex((entry) => entry === front);
  if (!front) {
    return;
  }
  if (front.element !== old?.element) {
    for (const entry of now) {
      if (entry.path !== undefined && edit.has(entry.path)) {
        selectSheet(edit.root(entry.path, 'sheetData'), entry === front);
      }
    }
  }
  if (front.element !== old?.element || now[Number(views[0]?.get('activeTab') ?? 0)] !== front) {
    const view = views[0] ?? root.need('bookViews', ORDER).insert('<workbookView/>', ['workbookView']);
    view.set('activeTab', at === 0 ? undefined : at);
  }
  for (const view of views) {
    if (Number(view.get('activeTab') ?? 0) >= now.length) {
      view.set('activeTab', at);
    }
    if (Number(view.get('firstSheet') ?? 0) >= now.length) {
      view.set('firstSheet', undefined);
    }
  }
}

function selectSheet(sheet: Element, selected: boolean): void {
  const views = sheet.child('sheetViews')?.all('sheetView') ?? [];
  const isSelected = isTrue(views[0]?.get('tabSelected'));
  if (selected && !isSelected) {
    const view =
      views[0] ??
      sheet
        .need('sheetViews', SHEET_ORDER)
        .insert('<sheetView workbookViewId="0"/>', ['sheetView', 'extLst']);
    view.set('tabSelected', 1);
  } else if (!selected) {
    views
      .filter((view) => isTrue(view.get('tabSelected')))
      .forEach((view) => {
        view.set('tabSelected', undefined);
      });
  }
}

/** The titles of sheets in the properties that Windows shows: worksheets first, as Excel writes them. */
function patchProperties(edit: PackageEdit, was: readonly SheetEntry[], now: readonly SheetEntry[]): void {
  const path = edit.links('').find(({ kind }) => kind === 'extended-properties')?.target;
  const worksheets = (entries: readonly SheetEntry[]) => entries.filter((each) => each.path !== undefined);
  const [old, wanted] = [worksheets(was), worksheets(now)];
  const isSame = old.length === wanted.length && old.every(({ name }, at) => name === wanted[at]?.name);
  if (path === undefined || !edit.has(path) || isSame) {
    return;
  }
  const root = edit.root(path);
  const titles = root.child('TitlesOfParts')?.child('vector');
  const counts = [...(root.child('HeadingPairs')?.deep('i4') ?? [])];
  const listed = titles?.all() ?? [];
  if (
    !titles ||
    !counts[0] ||
    listed.slice(0, old.length).some((each, at) => each.text() !== old[at]?.name)
  ) {
    return;
  }
  const names = wanted.map(({ name }) => titles.make(`<lpstr>${escapeXml(name)}</lpstr>`));
  titles.children = [...names, ...listed.slice(old.length)];
  titles.set('size', titles.all().length);
  counts[0].children = [String(wanted.length)];
}

/** Entries of cells that hold no formula any more go from the order of calculation (18.6). With one left, Excel repairs. */
export function patchCalculation(edit: PackageEdit, emptied: ReadonlyMap<number, readonly string[]>): void {
  const link = edit.links(edit.workbook).find(({ kind }) => kind === 'calcChain');
  if (!link?.target || !edit.has(link.target) || emptied.size === 0) {
    return;
  }
  const root = edit.root(link.target);
  let sheet = '';
  let written = '';
  root.children = root.children.filter((each) => {
    if (typeof each === 'string' || each.name !== 'c') {
      return true;
    }
    sheet = each.get('i') ?? sheet;
    if (emptied.get(Number(sheet))?.includes(each.get('r') ?? '')) {
      return false;
    }
    // An entry without a sheet is of the sheet of the one before, which may have gone.
    if (each.get('i') === undefined && sheet !== written) {
      each.set('i', sheet);
    }
    written = sheet;
    return true;
  });
  if (root.all().length === 0) {
    edit.unlink(edit.workbook, link);
  }
}

/** A sheet of which nothing is known yet. */
export const blankSheet = (name: string): FileSheet => ({ name, visibility: 'visible', cells: new Map() });

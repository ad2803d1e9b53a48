/** Tables of a sheet: their parts follow what the workbook in memory holds (18.5). */
import { areaName, parseArea } from '../../workbook/cells/cells';
import type { Area } from '../../workbook/cells/cells';
import { columnNameXml, tablePart } from '../parts/shared-parts';
import { escapeXml, unescapeControls } from '../parts/text';
import type { FileSheet, FileTable } from '../parts/workbook';
import { overlap } from '../parts/areas';
import type { Element } from '../parts/markup';
import type { Link, PackageEdit } from './package-edit';
import { SHEET_ORDER } from './sheet';
import { Unsaved } from './unsaved';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

const ORDER = 'autoFilter sortState tableColumns tableStyleInfo extLst'.split(' ');

interface Placed {
  readonly link: Link & { readonly target: string };
  readonly root: Element;
  readonly name: string;
}

/** @param path of the sheet's part */
export function patchTables(
  edit: PackageEdit,
  path: string,
  sheet: Element,
  before: FileSheet,
  after: FileSheet,
): void {
  const placed = tablesOf(edit, path);
  const named = (name: string): Placed | undefined =>
    placed.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const [was, now] = [before.tables ?? [], after.tables ?? []];
  for (const table of was) {
    const there = named(table.name);
    if (there && !now.some(({ name }) => name.toLowerCase() === table.name.toLowerCase())) {
      removeTable(edit, path, sheet, there.link);
    }
  }
  const changed = now.filter((table) => {
    const old = was.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
    return JSON.stringify(old) !== JSON.stringify(table);
  });
  for (const table of changed) {
    const there = named(table.name);
    if (there) {
      const old = was.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
      changeTable(there.root, old, table, after.name);
    } else {
      addTable(edit, path, sheet, table);
    }
    refuseInTheWay(sheet, after, table);
  }
}

function tablesOf(edit: PackageEdit, path: string): Placed[] {
  return edit.links(path).flatMap((link) => {
    const { kind, target } = link;
    if (kind !== 'table' || target === undefined || !edit.has(target)) {
      return [];
    }
    const root = edit.root(target);
    const name = unescapeControls(root.get('displayName') ?? root.get('name') ?? '');
    return [{ link: { ...link, target }, root, name }];
  });
}

function addTable(edit: PackageEdit, path: string, sheet: Element, table: FileTable): void {
  const ids = edit
    .sheetPaths()
    .flatMap((each) => tablesOf(edit, each).map(({ root }) => Number(root.get('id') ?? 0)));
  const id = Math.max(0, ...ids.filter(Number.isFinite)) + 1;
  const made = edit.add('xl/tables/table#.xml', tablePart(table, id), CONTENT_TYPE);
  const list = sheet.need('tableParts', SHEET_ORDER);
  list.append('<tablePart/>').set(edit.idAttribute(sheet), edit.link(path, 'table', made));
  list.set('count', list.all().length);
}

function removeTable(edit: PackageEdit, path: string, sheet: Element, link: Link): void {
  const list = sheet.child('tableParts');
  const part = list?.all().find((each) => each.get('id') === link.id);
  if (list && part) {
    list.remove(part);
    list.set('count', list.all().length);
    if (list.all().length === 0) {
      sheet.remove(list);
    }
  }
  edit.unlink(path, link);
}

function changeTable(root: Element, before: FileTable | undefined, after: FileTable, sheet: string): void {
  const { area } = after;
  const ref = areaName(withTotals(after));
  if (root.get('ref') !== ref && JSON.stringify(before?.area) !== JSON.stringify(area)) {
    if (after.totals && before && before.area.rows !== area.rows) {
      // The row of totals would have to move.
      throw new Unsaved('TableInTheWay', { sheet, row: area.row, column: area.column });
    }
    root.set('ref', ref);
    // The filter lies over header and body, without the row of totals.
    root.child('autoFilter')?.set('ref', areaName(area));
  }
  changeColumns(root, before, after, sheet);
}

const withTotals = ({ area, totals, headless }: FileTable): Area => ({
  ...area,
  row: area.row + (headless ? 1 : 0),
  rows: area.rows + (totals ? 1 : 0) - (headless ? 1 : 0),
});

function changeColumns(
  root: Element,
  before: FileTable | undefined,
  { columns, area }: FileTable,
  sheet: string,
): void {
  const list = root.need('tableColumns', ORDER);
  const old = list.all('tableColumn');
  const was = before?.columns ?? [];
  const sameNames = was.length === columns.length && columns.every(({ name }, at) => name === was[at]?.name);
  if (!sameNames && root.get('tableType') !== undefined && root.get('tableType') !== 'worksheet') {
    throw new Unsaved('TableInTheWay', { sheet, row: area.row, column: area.column });
  }
  if (!sameNames) {
    renameColumns(root, list, old, was, columns);
  }
  list.all('tableColumn').forEach((element, at) => {
    const [from, to] = [was.find(({ name }) => name === columns[at]?.name)?.formula, columns[at]?.formula];
    if (from !== to) {
      const there = element.child('calculatedColumnFormula');
      if (there) {
        element.remove(there);
      }
      if (to !== undefined) {
        element.insert(`<calculatedColumnFormula>${escapeXml(to)}</calculatedColumnFormula>`, [
          'calculatedColumnFormula',
          'totalsRowFormula',
          'xmlColumnPr',
          'extLst',
        ]);
      }
    }
  });
}

/** Gives the columns their names. A column that had its name before stays the one it was, wherever it stands now. */
function renameColumns(
  root: Element,
  list: Element,
  old: readonly Element[],
  was: FileTable['columns'],
  columns: FileTable['columns'],
): void {
  const left = new Set(old);
  const named = columns.map(({ name }) => {
    const found = old[was.findIndex((each) => each.name.toLowerCase() === name.toLowerCase())];
    return found && left.delete(found) ? found : undefined;
  });
  let id = Math.max(0, ...old.map((each) => Number(each.get('id') ?? 0)));
  const now = columns.map(({ name }, at) => {
    // A column of another name at the same place has been renamed.
    const there = named[at] ?? (columns.length === old.length && left.has(old[at]!) ? old[at] : undefined);
    if (there) {
      left.delete(there);
    }
    const element = there ?? list.make(`<tableColumn id="${++id}"/>`);
    return named[at] ? element : element.setRaw('name', columnNameXml(name));
  });
  const places = new Map(old.map((each, at) => [String(at), now.indexOf(each)]));
  list.children = now;
  list.set('count', now.length);
  const filter = root.child('autoFilter');
  for (const column of filter?.all('filterColumn') ?? []) {
    const place = places.get(column.get('colId') ?? '') ?? -1;
    if (place < 0) {
      filter?.remove(column);
    } else {
      column.set('colId', place);
    }
  }
}

/** @throws Unsaved when a table that is new or has grown lies over what Excel lets no table lie over */
function refuseInTheWay(sheet: Element, after: FileSheet, table: FileTable): void {
  const own = withTotals(table);
  const filter = parseArea(sheet.child('autoFilter')?.get('ref') ?? '');
  const others = [
    ...(after.tables ?? []).filter(({ name }) => name !== table.name).map(withTotals),
    ...(after.merges ?? []),
    ...(filter ? [filter] : []),
  ];
  if (others.some((other) => overlap(own, other))) {
    throw new Unsaved('TableInTheWay', { sheet: after.name, row: table.area.row, column: table.area.column });
  }
}

/** Changes a sheet's part to what the workbook in memory holds; what did not change stays as it is written. */
import { areaName, MAX_COLUMNS, parseArea } from '../../workbook/cells/cells';
import type { Area } from '../../workbook/cells/cells';
import { estimateRowHeights } from '../parts/rowHeights';
import { escapeXml, isTrue, unescapeControls } from '../parts/text';
import { DEFAULT_FONT, DIGIT_WIDTH } from '../parts/workbook';
import type { FileSheet } from '../parts/workbook';
import { alertTexts, fileWidth, PAGE_HEADER, PAGE_MARGINS } from '../parts/writable-sheet';
import { areasOf, overlap, sqrefOf, without } from '../parts/areas';
import type { Element } from '../parts/markup';
import { cellEdits, firstEdited, patchRows } from './sheet-data';
import type { CellEdit, RowEdit } from './sheet-data';
import type { StylesEdit } from './styles';
import { Unsaved } from './unsaved';

/** The elements of a sheet as the schema orders them (18.3.1.99). */
export const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

export interface SheetContext {
  /** The looks of the package; made when the first one is needed. */
  readonly styles: () => StylesEdit;
  readonly counts1904: boolean;
}

/** Changes the sheet. @returns the addresses of cells that hold no formula any more @throws Unsaved */
export function patchSheet(
  root: Element,
  before: FileSheet,
  after: FileSheet,
  { styles, counts1904 }: SheetContext,
): readonly string[] {
  const cells = cellEdits(before, after);
  const rows = rowEdits(before, after, cells);
  refuseProtected(root, before, after, cells);
  patchMerges(root, before, after, rows);
  const columns = columnRanges(root);
  const data = root.own('sheetData') ?? root.need('sheetData', SHEET_ORDER);
  let emptied: readonly string[] = [];
  if (rows.size > 0) {
    styles();
    const patched = patchRows(data.children.join(''), data.prefix, rows, {
      sheet: after.name,
      columnStyle: (column) => columns.find(({ min, max }) => min <= column && column <= max)?.style ?? 0,
      style: (base, was, now) => styles().cell(base, was, now),
      daysBehind: (style) => (counts1904 ? styles().daysBehind(style) : 0),
    });
    data.children = patched.xml === '' ? [] : [patched.xml];
    ({ emptied } = patched);
    extendDimension(root, cells);
  }
  patchColumns(root, before, after, styles);
  patchValidations(root, before, after);
  patchConditionals(root, before, after, styles);
  patchView(root, before, after);
  patchPage(root, before, after);
  return emptied;
}

function rowEdits(
  before: FileSheet,
  after: FileSheet,
  cells: ReadonlyMap<number, ReadonlyMap<number, CellEdit>>,
): Map<number, RowEdit> {
  const edits = new Map<number, RowEdit>();
  const add = (row: number, edit: RowEdit): void => {
    edits.set(row, { ...edits.get(row), ...edit });
  };
  const refilled: number[] = [];
  for (const [row, line] of cells) {
    add(row, { cells: line });
    if ([...line.values()].some(({ content }) => content)) {
      refilled.push(row);
    }
  }
  const touched = new Map(
    refilled.flatMap((row) => {
      const line = after.cells.get(row);
      return line ? [[row, line] as const] : [];
    }),
  );
  const estimated = estimateRowHeights({ ...after, cells: touched }, DEFAULT_FONT.size);
  for (const [row, height] of [...estimated, ...differing(before.fittedHeights, after.fittedHeights)]) {
    add(row, { atLeast: height });
  }
  for (const [row, height] of differing(before.rowHeights, after.rowHeights)) {
    add(row, { height });
  }
  for (const row of before.rowHeights?.keys() ?? []) {
    if (!after.rowHeights?.has(row)) {
      add(row, { height: null });
    }
  }
  const [was, now] = [new Set(before.hiddenRows), new Set(after.hiddenRows)];
  for (const row of new Set([...was, ...now])) {
    if (was.has(row) !== now.has(row)) {
      add(row, { hidden: now.has(row) });
    }
  }
  return edits;
}

/** The entries of a map that another one does not have. */
const differing = (
  before: ReadonlyMap<number, number> = new Map(),
  after: ReadonlyMap<number, number> = new Map(),
): (readonly [number, number])[] => [...after].filter(([key, value]) => before.get(key) !== value);

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const LAYOUT = [
  'hiddenColumns',
  'hiddenRows',
  'merges',
  'tables',
  'validations',
  'conditionals',
  'charts',
  'freezeRows',
  'freezeColumns',
  'page',
] as const;

/** New results of formulas are no change: Excel calculates on protected sheets too. */
function refuseProtected(
  root: Element,
  before: FileSheet,
  after: FileSheet,
  cells: ReadonlyMap<number, ReadonlyMap<number, CellEdit>>,
): void {
  const protection = root.child('sheetProtection')?.get('sheet') ?? '0';
  if (!isTrue(protection)) {
    return;
  }
  for (const [row, line] of cells) {
    for (const [column, { content, looks }] of line) {
      if (content ?? looks) {
        throw new Unsaved('AccessDenied', { sheet: after.name, row, column });
      }
    }
  }
  const sized = (key: 'columnWidths' | 'rowHeights') =>
    same([...(before[key] ?? [])], [...(after[key] ?? [])]);
  if (
    !sized('columnWidths') ||
    !sized('rowHeights') ||
    LAYOUT.some((key) => !same(before[key], after[key]))
  ) {
    throw new Unsaved('AccessDenied', { sheet: after.name, row: 0, column: 0 });
  }
}

function patchMerges(
  root: Element,
  before: FileSheet,
  after: FileSheet,
  rows: ReadonlyMap<number, RowEdit>,
): void {
  const written = (areas: readonly Area[] = []) => new Set(areas.map(areaName));
  const [was, now] = [written(before.merges), written(after.merges)];
  const place = root.child('mergeCells');
  const kept = place?.all('mergeCell').filter((each) => {
    const ref = each.get('ref') ?? '';
    return !was.has(ref) || now.has(ref);
  });
  const areas = (kept ?? []).flatMap((each) => parseArea(each.get('ref') ?? '') ?? []);
  for (const area of areas) {
    const covered = firstEdited(
      rows,
      area,
      ({ content }, row, column) =>
        (row !== area.row || column !== area.column) &&
        ((content?.value ?? '') !== '' || content?.formula !== undefined),
    );
    if (covered) {
      throw new Unsaved('PartOfMerge', { sheet: after.name, ...covered });
    }
  }
  const added = (after.merges ?? []).filter(
    (area) =>
      area.rows * area.columns > 1 && !was.has(areaName(area)) && !areas.some((each) => same(each, area)),
  );
  added.forEach((area, index) => {
    if ([...areas, ...added.slice(0, index)].some((other) => overlap(area, other))) {
      throw new Unsaved('PartOfMerge', { sheet: after.name, row: area.row, column: area.column });
    }
  });
  if (added.length === 0 && kept?.length === place?.all('mergeCell').length) {
    return;
  }
  if ((kept?.length ?? 0) + added.length === 0) {
    if (place) {
      root.remove(place);
    }
    return;
  }
  const list = root.need('mergeCells', SHEET_ORDER);
  list.children = list.children.filter((each) => typeof each === 'string' || kept?.includes(each));
  added.forEach((area) => {
    list.append(`<mergeCell ref="${areaName(area)}"/>`);
  });
  list.set('count', list.all().length);
}

interface ColumnRange {
  /** From 0, both included. */
  readonly min: number;
  readonly max: number;
  readonly style: number;
  readonly element: Element;
}

const columnRanges = (root: Element): ColumnRange[] =>
  (root.child('cols')?.all('col') ?? []).map((element) => ({
    min: Number(element.get('min')) - 1,
    max: Number(element.get('max')) - 1,
    style: Number(element.get('style') ?? 0),
    element,
  }));

function patchColumns(root: Element, before: FileSheet, after: FileSheet, styles: () => StylesEdit): void {
  const widths = new Map(differing(before.columnWidths, after.columnWidths));
  const [was, now] = [new Set(before.hiddenColumns), new Set(after.hiddenColumns)];
  const hidden = new Map(
    [...new Set([...was, ...now])].filter((at) => was.has(at) !== now.has(at)).map((at) => [at, now.has(at)]),
  );
  const changed = [...new Set([...widths.keys(), ...hidden.keys()])]
    .filter((column) => column < MAX_COLUMNS)
    .sort((a, b) => a - b);
  if (changed.length === 0) {
    return;
  }
  const digit = styles().isOurs ? DIGIT_WIDTH : 7;
  const list = root.need('cols', SHEET_ORDER);
  for (const column of changed) {
    const range = columnRanges(root).find(({ min, max }) => min <= column && column <= max);
    const own = range ? splitAt(list, range, column) : insertColumn(list, column);
    const width = widths.get(column);
    if (width !== undefined) {
      own.set('width', fileWidth(width, digit)).set('customWidth', 1).set('bestFit', undefined);
    } else if (own.get('width') === undefined) {
      own.set('width', fileWidth(8.43, digit));
    }
    const hide = hidden.get(column);
    if (hide !== undefined) {
      own.set('hidden', hide ? 1 : undefined);
    }
  }
}

/** The element of this column alone, cut out of its range. */
function splitAt(list: Element, { min, max, element }: ColumnRange, column: number): Element {
  const pieces = [
    [min, column - 1],
    [column, column],
    [column + 1, max],
  ] as const;
  const made = pieces
    .filter(([first, last]) => first <= last)
    .map(([first, last]) =>
      element
        .copy()
        .set('min', first + 1)
        .set('max', last + 1),
    );
  list.children.splice(list.children.indexOf(element), 1, ...made);
  return made.find((each) => Number(each.get('min')) === column + 1) ?? element;
}

function insertColumn(list: Element, column: number): Element {
  const made = list.make(`<col min="${column + 1}" max="${column + 1}"/>`);
  const at = list.children.findIndex(
    (each) => typeof each !== 'string' && Number(each.get('min')) > column + 1,
  );
  list.children.splice(at < 0 ? list.children.length : at, 0, made);
  return made;
}

/** The areas of entries that the other list does not have, by what holds in them. */
function newAreas<T>(
  entries: readonly (readonly [area: Area, what: T])[],
  others: readonly (readonly [area: Area, what: T])[],
): { readonly what: T; readonly areas: readonly Area[] }[] {
  const groups = new Map<string, { what: T; areas: Area[] }>();
  const elsewhere = new Map<string, Area[]>();
  const sort = (list: typeof entries, put: (key: string, area: Area, what: T) => void) => {
    list.forEach(([area, what]) => {
      put(JSON.stringify(what), area, what);
    });
  };
  sort(others, (key, area) => elsewhere.set(key, [...(elsewhere.get(key) ?? []), area]));
  sort(entries, (key, area, what) => {
    const group = groups.get(key) ?? { what, areas: [] };
    group.areas.push(area);
    groups.set(key, group);
  });
  return [...groups].flatMap(([key, { what, areas }]) => {
    const left = without(areas, elsewhere.get(key) ?? []);
    return left.length > 0 ? [{ what, areas: left }] : [];
  });
}

function patchValidations(root: Element, before: FileSheet, after: FileSheet): void {
  const entries = (sheet: FileSheet) =>
    (sheet.validations ?? []).map(({ area, validation }) => [area, validation] as const);
  const added = newAreas(entries(after), entries(before));
  const gone = newAreas(entries(before), entries(after));
  const holes = [...added, ...gone].flatMap(({ areas }) => areas);
  if (holes.length === 0) {
    return;
  }
  const place = root.child('dataValidations');
  for (const rule of place?.all('dataValidation') ?? []) {
    const areas = areasOf(rule.get('sqref') ?? '');
    const left = without(areas, holes);
    if (left.length === 0) {
      place?.remove(rule);
    } else if (!same(left, areas)) {
      rule.set('sqref', sqrefOf(left));
    }
  }
  cutExtendedValidations(root, holes);
  for (const { what, areas } of added) {
    const list = root.need('dataValidations', SHEET_ORDER);
    list.append(validationXml(what, areas));
  }
  const list = root.child('dataValidations');
  if (list) {
    list.set('count', list.all().length);
    if (list.all().length === 0) {
      root.remove(list);
    }
  }
}

type Validation = NonNullable<FileSheet['validations']>[number]['validation'];

function validationXml({ rule, onError, title, message }: Validation, areas: readonly Area[]): string {
  const texts = alertTexts(title, message);
  const formula = (name: string, value: number | string): string =>
    `<${name}>${escapeXml(String(value).replace(/^=/, ''))}</${name}>`;
  const start =
    `<dataValidation type="${rule.kind}"${onError === 'stop' ? '' : ` errorStyle="${onError}"`} allowBlank="1"` +
    ` showErrorMessage="1" errorTitle="${escapeXml(texts.title)}" error="${escapeXml(texts.message).replaceAll('\n', '&#10;')}"` +
    ` sqref="${sqrefOf(areas)}">`;
  const formulas =
    rule.kind === 'list'
      ? formula('formula1', rule.source)
      : rule.kind === 'custom'
        ? formula('formula1', rule.formula)
        : formula('formula1', rule.min) + formula('formula2', rule.max);
  return `${start}${formulas}</dataValidation>`;
}

/** Rules that Excel 2010 and later keep beside the others hold no more where another rule comes. */
function cutExtendedValidations(root: Element, holes: readonly Area[]): void {
  for (const list of root.child('extLst')?.deep('dataValidations') ?? []) {
    for (const rule of list.all('dataValidation')) {
      const place = rule.child('sqref');
      const areas = areasOf(place?.text() ?? '');
      const left = without(areas, holes);
      if (place && left.length === 0) {
        list.remove(rule);
      } else if (place && !same(left, areas)) {
        place.children = [sqrefOf(left)];
      }
    }
    list.set('count', list.all().length);
  }
  dropEmptyExtensions(root, 'dataValidations');
}

/** An extension whose list is empty goes with it: Excel repairs a file where one is. */
function dropEmptyExtensions(root: Element, list: string): void {
  const place = root.child('extLst');
  for (const extension of place?.all('ext') ?? []) {
    if (extension.child(list)?.all().length === 0) {
      place?.remove(extension);
    }
  }
  if (place?.all().length === 0) {
    root.remove(place);
  }
}

function patchConditionals(
  root: Element,
  before: FileSheet,
  after: FileSheet,
  styles: () => StylesEdit,
): void {
  const key = ({ area, conditional }: { area: Area; conditional: unknown }) =>
    JSON.stringify([areaName(area), conditional]);
  const [was, now] = [
    (before.conditionals ?? []).map((each) => [key(each), each] as const),
    (after.conditionals ?? []).map((each) => [key(each), each] as const),
  ];
  const gone = was.filter(([each]) => !now.some(([other]) => other === each));
  const added = now.filter(([each]) => !was.some(([other]) => other === each));
  for (const [, { area, conditional }] of gone) {
    removeRule(root, areaName(area), conditional.formula.replace(/^=/, ''));
  }
  let priority = Math.max(
    0,
    ...[...root.deep('cfRule')].map((each) => Number(each.get('priority') ?? 0)).filter(Number.isFinite),
  );
  for (const [, { area, conditional }] of added) {
    priority += 1;
    root.insert(
      `<conditionalFormatting sqref="${areaName(area)}"><cfRule type="expression" dxfId="${styles().conditional(conditional.style)}"` +
        ` priority="${priority}"><formula>${escapeXml(conditional.formula.replace(/^=/, ''))}</formula></cfRule></conditionalFormatting>`,
      SHEET_ORDER,
    );
  }
}

function removeRule(root: Element, sqref: string, formula: string): void {
  for (const place of root.all('conditionalFormatting')) {
    const rule = place
      .all('cfRule')
      .find(
        (each) =>
          each.get('type') === 'expression' &&
          unescapeControls(each.child('formula')?.text() ?? '') === formula,
      );
    if (rule && sqrefOf(areasOf(place.get('sqref') ?? '')) === sqref) {
      place.remove(rule);
      if (place.all('cfRule').length === 0) {
        root.remove(place);
      }
      return;
    }
  }
}

function patchView(root: Element, before: FileSheet, after: FileSheet): void {
  const [rows, columns] = [after.freezeRows ?? 0, after.freezeColumns ?? 0];
  if (rows === (before.freezeRows ?? 0) && columns === (before.freezeColumns ?? 0)) {
    return;
  }
  const views = root.need('sheetViews', SHEET_ORDER);
  const view = views.child('sheetView') ?? views.insert('<sheetView workbookViewId="0"/>', ['sheetView']);
  view.children = view.children.filter(
    (each) => typeof each === 'string' || !['pane', 'selection'].includes(each.name),
  );
  view.set('topLeftCell', undefined);
  if (rows + columns > 0) {
    const corner = areaName({ row: rows, column: columns, rows: 1, columns: 1 });
    const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
    const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
    const order = ['pane', 'selection', 'pivotSelection', 'extLst'];
    view.insert(`<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`, order);
    view.insert(`<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`, order);
  }
}

function patchPage(root: Element, before: FileSheet, after: FileSheet): void {
  const { page } = after;
  if (!page || same(before.page, page)) {
    return;
  }
  root
    .need('sheetPr', SHEET_ORDER)
    .need('pageSetUpPr', ['tabColor', 'outlinePr', 'pageSetUpPr'])
    .set('fitToPage', 1);
  const margins = root.need('pageMargins', SHEET_ORDER);
  for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
    margins.set(side, PAGE_MARGINS[side]);
  }
  root
    .need('pageSetup', SHEET_ORDER)
    .set('paperSize', 9)
    .set('scale', page.scale)
    .set('firstPageNumber', 1)
    .set('fitToWidth', 1)
    .set('fitToHeight', page.onePage ? 1 : 0)
    .set('orientation', page.orientation)
    .set('useFirstPageNumber', 1);
  const header = root
    .need('headerFooter', SHEET_ORDER)
    .set('differentFirst', 1)
    .set('differentOddEven', undefined);
  header.children = [];
  header.append(`<oddHeader>${escapeXml(PAGE_HEADER)}</oddHeader>`);
  const breaks = page.breaks ?? [];
  const old = root.child('rowBreaks');
  if (old && !same(before.page?.breaks, page.breaks)) {
    root.remove(old);
  }
  if (breaks.length > 0 && !same(before.page?.breaks, page.breaks)) {
    const list = root.insert('<rowBreaks/>', SHEET_ORDER);
    list.set('count', breaks.length).set('manualBreakCount', breaks.length);
    // A file counts the row above a break.
    [...breaks]
      .sort((a, b) => a - b)
      .forEach((row) => {
        list.append(`<brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`);
      });
  }
}

/** The area in use, as far as the file tells it. */
function extendDimension(root: Element, cells: ReadonlyMap<number, ReadonlyMap<number, CellEdit>>): void {
  const dimension = root.child('dimension');
  const area = parseArea(dimension?.get('ref') ?? '');
  if (!dimension || !area) {
    return;
  }
  let { row: top, column: left } = area;
  let [bottom, right] = [top + area.rows - 1, left + area.columns - 1];
  for (const [row, line] of cells) {
    for (const [column, { content }] of line) {
      if (content && (content.formula !== undefined || (content.value ?? '') !== '')) {
        [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
        [left, right] = [Math.min(left, column), Math.max(right, column)];
      }
    }
  }
  const ref = areaName({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  if (ref !== areaName(area)) {
    dimension.set('ref', ref);
  }
}

/** Carries out changes through Office.js. Changes go out in as few syncs as their size allows. */
import { areaName, cellName, columnName } from '../workbook/cells/cells';
import type { Area, CellAt, CellValue } from '../workbook/cells/cells';
import type { CellInput, Change, Width, Write } from '../workbook/draft/change';
import { cut, formulaOfColumns, MAX_BATCH_BYTES, sizeOf } from '../workbook/draft/change-size';
import { sameInput } from '../workbook/draft/diff';
import type { ApplyResult } from '../workbook/draft/door';
import { cellOf } from '../workbook/cells/snapshot';
import { linedSides, MARGINS, PAGE_NUMBER } from '../workbook/cells/style';
import type { CellStyle, PageSetup, Validation, ValidationRule } from '../workbook/cells/style';
import { pauses } from './pauses';
import { finish } from './afterwards';
import { inExcel } from './session';
import { asText, formulaOf } from './text';

/** Changes that destroy what cells hold. */
type Overwriting = Write | Extract<Change, { kind: 'removeSheet' }>;

/** A cell's content before it was overwritten. */
interface Found {
  readonly at: CellAt;
  readonly content: NonNullable<CellInput>;
}

export async function applyChanges(
  changes: readonly Change[],
  onProgress?: (share: number) => void,
): Promise<ApplyResult> {
  /** Whether some changes may have been carried out, if the next request is refused whole or not. */
  let partly = { ifWhole: false, ifMidway: false };
  try {
    const moved = await firstMoved(changes);
    if (moved) {
      return { state: 'moved', at: moved };
    }
    const kept: CellAt[] = [];
    const done: Change[] = [];
    const show = changes.filter((change) => change.kind === 'show').at(-1);
    const parts = await batches(changes.filter(({ kind }) => kind !== 'show'));
    const all = parts.reduce((count, batch) => count + batch.length, 0);
    for (const batch of parts) {
      partly = { ifWhole: done.length > 0, ifMidway: true };
      kept.push(...(await applyBatch(batch, done)));
      done.push(...batch);
      onProgress?.(done.length / all);
    }
    return { state: 'done', kept, ...(await finish(changes, show)) };
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      const { code } = error;
      return { state: 'failed', code, partly: REFUSED_WHOLE.has(code) ? partly.ifWhole : partly.ifMidway };
    }
    throw error;
  }
}

/** Excel refuses a batch before its first action for these; after any other error, some actions may have been applied. */
const REFUSED_WHOLE = new Set(['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded']);

/**
 * A user may edit a cell between the check and the writing. So the batch itself first reads what it is about to
 * overwrite, in the same request, and what nobody expected there is put back at once.
 * @param done the changes of the batches before.
 * @returns the cells put back.
 */
function applyBatch(batch: readonly Change[], done: readonly Change[]): Promise<CellAt[]> {
  return inExcel(async (context) => {
    const built = new Set(done.filter(({ kind }) => kind === 'addSheet').map(({ sheet }) => sheet));
    const differing = look(
      context,
      batch.filter(
        (change) => expectsContent(change) || (change.kind === 'write' && built.has(change.sheet)),
      ),
      [...done, ...batch],
    );
    for (const change of batch) {
      apply(context, change);
    }
    await context.sync();
    const overwritten = differing();
    if (overwritten.length > 0) {
      putBack(context, overwritten, batch);
      await context.sync();
    }
    return overwritten.map(({ at }) => at);
  });
}

function putBack(context: Excel.RequestContext, cells: readonly Found[], batch: readonly Change[]): void {
  const { worksheets } = context.workbook;
  const removed = new Set(batch.filter(({ kind }) => kind === 'removeSheet').map(({ sheet }) => sheet));
  for (const sheet of new Set(cells.map(({ at }) => at.sheet))) {
    if (removed.has(sheet)) {
      worksheets.add(sheet);
    }
  }
  for (const { at, content } of cells) {
    rangeOf(context, at.sheet, { ...at, rows: 1, columns: 1 }).formulas = [[inputOf(content)]];
  }
}

/** The first cell that no longer holds what a change expects; or where a sheet is there by now that is to be added. */
async function firstMoved(changes: readonly Change[]): Promise<CellAt | undefined> {
  const careful = changes.filter(expectsContent);
  if (careful.length === 0) {
    return undefined;
  }
  return inExcel(async (context) => {
    const added = changes
      .filter(({ kind }) => kind === 'addSheet')
      .map(({ sheet }) => ({ sheet, found: context.workbook.worksheets.getItemOrNullObject(sheet) }));
    const differing = look(context, careful, changes);
    await context.sync();
    const there = added.find(({ found }) => !found.isNullObject);
    return there ? { sheet: there.sheet, row: 0, column: 0 } : differing()[0]?.at;
  });
}

const expectsContent = (change: Change): boolean =>
  (change.kind === 'write' || change.kind === 'removeSheet') && change.expected !== undefined;

/**
 * Loads what the changes destroy.
 * @param all the changes they belong to: these tell which table a cell is in.
 * @returns what to call after the sync: the cells that hold neither what is expected (nothing, where a write expects
 *   nothing in particular) nor already what is written.
 */
function look(
  context: Excel.RequestContext,
  changes: readonly Change[],
  all: readonly Change[],
): () => Found[] {
  const overwriting = changes.filter(
    (change): change is Overwriting => change.kind === 'write' || change.kind === 'removeSheet',
  );
  const looks = overwriting.map((change) => {
    const range =
      change.kind === 'write'
        ? rangeOf(context, change.sheet, areaOf(change))
        : context.workbook.worksheets.getItem(change.sheet).getUsedRangeOrNullObject(true);
    range.load('rowIndex, columnIndex, values, formulas');
    return { change, range };
  });
  return () =>
    looks.flatMap(({ change, range }) =>
      range.isNullObject
        ? []
        : contentsOf(range, change.sheet).filter(({ at, content }) => !isExpected(change, at, content, all)),
    );
}

function contentsOf(range: Excel.Range, sheet: string): Found[] {
  const { rowIndex, columnIndex } = range;
  const formulas = range.formulas as CellValue[][];
  return (range.values as CellValue[][]).flatMap((line, r) =>
    line.map((value, c): Found => {
      const formula = formulaOf(formulas[r]?.[c] ?? null, value);
      return {
        at: { sheet, row: rowIndex + r, column: columnIndex + c },
        content: formula === null ? { value } : { formula },
      };
    }),
  );
}

const EMPTY: NonNullable<CellInput> = { value: null };

function isExpected(
  change: Overwriting,
  at: CellAt,
  content: Found['content'],
  all: readonly Change[],
): boolean {
  if (change.kind === 'removeSheet') {
    const { value, formula } = cellOf(change.expected, at.row, at.column);
    return sameInput(content, EMPTY) || sameInput(content, formula === null ? { value } : { formula });
  }
  const [r, c] = [at.row - change.row, at.column - change.column];
  const input = change.cells[r]?.[c];
  return (
    !input ||
    sameInput(content, change.expected?.[r]?.[c] ?? EMPTY) ||
    sameInput(content, input, tableAround(at, all))
  );
}

/** The table that a cell lies in, as far as the changes tell. */
function tableAround(at: CellAt, changes: readonly Change[]): string | undefined {
  for (const change of changes) {
    if ((change.kind === 'addTable' || change.kind === 'resizeTable') && change.sheet === at.sheet) {
      const { row, column, rows, columns } = change.area;
      if (at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns) {
        return change.table;
      }
    }
  }
  return undefined;
}

/** Cuts the changes where a batch would grow too large. Hundreds of files make many: the page gets its turns meanwhile. */
async function batches(changes: readonly Change[]): Promise<Change[][]> {
  const result: Change[][] = [[]];
  const breathe = pauses();
  let bytes = 0;
  for (const change of changes) {
    for (const piece of cut(change)) {
      const size = sizeOf(piece);
      if (bytes > 0 && bytes + size > MAX_BATCH_BYTES) {
        result.push([]);
        bytes = 0;
      }
      result.at(-1)?.push(piece);
      bytes += size;
      await breathe();
    }
  }
  return result;
}

const areaOf = (write: Write): Area => ({
  row: write.row,
  column: write.column,
  rows: write.cells.length,
  columns: write.cells[0]?.length ?? 0,
});

function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(areaName(area));
}

function freeze(sheet: Excel.Worksheet, { rows, columns = 0 }: Extract<Change, { kind: 'freeze' }>): void {
  if (columns === 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (rows === 0) {
    sheet.freezePanes.freezeColumns(columns);
  } else {
    sheet.freezePanes.freezeAt(sheet.getRange(areaName({ row: 0, column: 0, rows, columns })));
  }
}

function apply(context: Excel.RequestContext, change: Change): void {
  const { workbook } = context;
  const { worksheets } = workbook;
  switch (change.kind) {
    case 'addSheet':
      worksheets.add(change.sheet);
      break;
    case 'write':
      write(rangeOf(context, change.sheet, areaOf(change)), change);
      break;
    case 'removeSheet': {
      const removed = worksheets.getItem(change.sheet);
      // Excel deletes no very hidden sheet.
      removed.visibility = 'Hidden';
      removed.delete();
      break;
    }
    case 'addTable': {
      const { tables } = worksheets.getItem(change.sheet);
      const table =
        change.made === undefined ? tables.add(areaName(change.area), true) : tables.getItem(change.made);
      table.name = change.table;
      // Black and white, no bands: it must read well on a laser print.
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      break;
    }
    case 'resizeTable':
      workbook.tables.getItem(change.table).resize(areaName(change.area));
      break;
    case 'addName':
      workbook.names.add(change.name, rangeOf(context, change.sheet, change.area));
      break;
    case 'removeName':
      workbook.names.getItem(change.name).delete();
      break;
    case 'clear':
      rangeOf(context, change.sheet, change.area).clear('Contents');
      break;
    case 'format':
      format(rangeOf(context, change.sheet, change.area), change.area, change.style);
      break;
    case 'merge':
      rangeOf(context, change.sheet, change.area).merge(false);
      break;
    case 'columnWidth':
      columnRange(context, change.sheet, change.column).format.columnWidth = widthInPoints(change.width);
      break;
    case 'rowHeight': {
      const { sheet, row, rows, height } = change;
      rangeOf(context, sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = height;
      break;
    }
    case 'hideColumn':
      columnRange(context, change.sheet, change.column).columnHidden = true;
      break;
    case 'showRows': {
      const { sheet, row, rows } = change;
      rangeOf(context, sheet, { row, column: 0, rows, columns: 1 }).rowHidden = false;
      break;
    }
    case 'recalculate':
      workbook.application.calculate('Full');
      break;
    case 'fitRows':
      rangeOf(context, change.sheet, change.area).format.autofitRows();
      break;
    case 'validate':
      validate(rangeOf(context, change.sheet, change.area), change.validation);
      break;
    case 'clearValidation':
      rangeOf(context, change.sheet, change.area).dataValidation.clear();
      break;
    case 'conditional': {
      const range = rangeOf(context, change.sheet, change.area);
      const added = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      added.custom.rule.formula = change.conditional.formula;
      const { fill, font } = change.conditional.style;
      if (fill !== undefined) {
        added.custom.format.fill.color = fill;
      }
      Object.assign(added.custom.format.font, withoutUndefined({ bold: font?.bold, italic: font?.italic }));
      break;
    }
    case 'clearConditionals':
      rangeOf(context, change.sheet, change.area).conditionalFormats.clearAll();
      break;
    case 'freeze':
      freeze(worksheets.getItem(change.sheet), change);
      break;
    case 'page':
      setPage(worksheets.getItem(change.sheet), change.page);
      break;
    case 'chart':
      setChart(context, change);
      break;
    case 'clearLooks':
      rangeOf(context, change.sheet, change.area).clear('Formats');
      break;
    case 'visibility':
      worksheets.getItem(change.sheet).visibility = (
        { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const
      )[change.visibility];
      break;
    case 'show':
      // Last of all (afterwards.ts).
      break;
  }
}

function write(range: Excel.Range, change: Write): void {
  const columns = formulaOfColumns(change);
  if (!columns) {
    range.formulas = change.cells.map((line) => line.map(inputOf));
    return;
  }
  columns.forEach((formula, index) => {
    // A single value goes to all cells (Range.formulas); the type knows only the full shape.
    range.getColumn(index).formulas = formula as unknown as string[][];
  });
}

/** The value that `Range.formulas` takes: `null` leaves a cell as it is, `""` empties it. */
function inputOf(cell: CellInput): CellValue {
  if (!cell) {
    return null;
  }
  if ('formula' in cell) {
    return cell.formula;
  }
  return typeof cell.value === 'string' ? asText(cell.value) : (cell.value ?? '');
}

const columnRange = (context: Excel.RequestContext, sheet: string, column: number): Excel.Range =>
  rangeOf(context, sheet, { row: 0, column, rows: 1, columns: 1 }).getEntireColumn();

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** Excel's dialog counts characters of the standard font (7 px each, 5 px of padding at 100 %); the API takes points. */
const widthInPoints = (width: Width): number =>
  typeof width === 'number' ? (width * 7 + 5) * 0.75 : width.mm * MM;

function format(range: Excel.Range, area: Area, style: CellStyle): void {
  const { format: target } = range;
  if (style.font) {
    const { name, size, bold, italic, underline, color } = style.font;
    Object.assign(target.font, withoutUndefined({ name, size, bold, italic, color }));
    if (underline) {
      target.font.underline = 'Single';
    }
  }
  if (style.fill !== undefined) {
    target.fill.color = style.fill;
  }
  if (style.align) {
    target.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[style.align];
  }
  if (style.vertical) {
    target.verticalAlignment = ({ top: 'Top', center: 'Center', bottom: 'Bottom' } as const)[style.vertical];
  }
  if (style.wrap !== undefined) {
    target.wrapText = style.wrap;
  }
  for (const edge of edgesOf(style, area)) {
    // A thin line in the automatic colour, which prints black.
    target.borders.getItem(edge).style = 'Continuous';
  }
  if (style.numberFormat !== undefined) {
    // A single code goes to all cells (Range.numberFormat); the type knows only the full shape.
    range.numberFormat = style.numberFormat as unknown as string[][];
  }
}

/** The edges of an area in which every cell has the lines of the style. */
function edgesOf(style: CellStyle, { rows, columns }: Area): Excel.BorderIndex[] {
  const sides = new Set(linedSides(style.border));
  return [
    ...(sides.has('top') ? [Excel.BorderIndex.edgeTop] : []),
    ...(sides.has('bottom') ? [Excel.BorderIndex.edgeBottom] : []),
    ...(sides.has('left') ? [Excel.BorderIndex.edgeLeft] : []),
    ...(sides.has('right') ? [Excel.BorderIndex.edgeRight] : []),
    ...(rows > 1 && (sides.has('top') || sides.has('bottom')) ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(columns > 1 && (sides.has('left') || sides.has('right')) ? [Excel.BorderIndex.insideVertical] : []),
  ];
}

function setChart(
  context: Excel.RequestContext,
  { sheet, chart, made }: Extract<Change, { kind: 'chart' }>,
): void {
  const { charts } = context.workbook.worksheets.getItem(sheet);
  const source = rangeOf(context, chart.source.sheet, chart.source.area);
  const type =
    `${chart.kind === 'bar' ? 'Bar' : 'Column'}${chart.stacked ? 'Stacked' : 'Clustered'}` as const;
  const drawn = made ? charts.getItem(chart.name) : charts.add(type, source, 'Columns');
  if (made) {
    drawn.setData(source, 'Columns');
  }
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.legend.visible = chart.source.area.columns > 2;
  drawn.legend.position = 'Bottom';
  const { anchor } = chart;
  const corner = (row: number, column: number) => cellName(anchor.row + row, anchor.column + column);
  drawn.setPosition(corner(0, 0), corner(anchor.rows - 1, anchor.columns - 1));
}

function withoutUndefined<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function validate(range: Excel.Range, validation: Validation): void {
  // First: cells with different rules, or some with none, take nothing else.
  range.dataValidation.rule = ruleOf(validation.rule);
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: validation.onError === 'stop' ? 'Stop' : 'Warning',
    title: validation.title,
    message: validation.message,
  };
}

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'date':
      return { date: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
  }
}

/** A number wherever it is known: Excel for Windows takes no fit to pages (OfficeDev/office-js issue 1860). */
const zoomOf = ({ scale, onePage }: PageSetup): Excel.PageLayoutZoomOptions =>
  scale === undefined
    ? { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) }
    : { scale };

/** Applies what `PageSetup` says of every page. */
function setPage({ pageLayout: layout, horizontalPageBreaks }: Excel.Worksheet, page: PageSetup): void {
  layout.paperSize = 'A4';
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.topMargin = MARGINS.top * MM;
  layout.bottomMargin = MARGINS.bottom * MM;
  layout.leftMargin = MARGINS.left * MM;
  layout.rightMargin = MARGINS.right * MM;
  layout.headerMargin = (MARGINS.top / 2) * MM;
  layout.footerMargin = (MARGINS.bottom / 2) * MM;
  // Each annex is numbered by itself (NĐ 30/2020/NĐ-CP, Phụ lục I, III.1đ), also where the whole workbook is printed.
  layout.firstPageNumber = 1;
  layout.zoom = zoomOf(page);
  layout.headersFooters.state = 'FirstAndDefault';
  layout.headersFooters.defaultForAllPages.centerHeader = PAGE_NUMBER;
  if (page.columns) {
    layout.setPrintArea(`${columnName(page.columns.first)}:${columnName(page.columns.last)}`);
  }
  if (page.titleRows) {
    layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  }
  if (page.breaks) {
    horizontalPageBreaks.removePageBreaks();
    for (const row of page.breaks) {
      horizontalPageBreaks.add(cellName(row, 0));
    }
  }
}

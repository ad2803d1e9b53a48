/** Carries out changes through Office.js. Changes go out in as few syncs as their size allows. */
import { areaName, columnName } from '../core/cells';
import type { Area, CellAt, CellValue } from '../core/cells';
import type { CellInput, Change } from '../core/change';
import { sameInput } from '../core/diff';
import type { ApplyResult } from '../core/door';
import type { CellStyle, PageSetup, Validation, ValidationRule } from '../core/style';
import { asText, formulaOf } from './text';

type Write = Extract<Change, { kind: 'write' }>;

/** Excel on the web refuses requests over 5 MB; the library's own wrapping needs room (docs: "Resource limits"). */
const MAX_BATCH_BYTES = 3_000_000;

/** Larger writes are cut: a batch is then filled to nine tenths at least. */
const MAX_WRITE_BYTES = MAX_BATCH_BYTES / 10;

export async function applyChanges(changes: readonly Change[]): Promise<ApplyResult> {
  let written = false;
  try {
    const moved = await firstMoved(changes);
    if (moved) {
      return { state: 'moved', at: moved };
    }
    for (const batch of batches(changes)) {
      await applyBatch(batch);
      written = true;
    }
    return { state: 'done' };
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return { state: 'failed', code: error.code, partly: written || stoppedMidway(error) };
    }
    throw error;
  }
}

function applyBatch(batch: readonly Change[]): Promise<void> {
  return Excel.run(async (context) => {
    for (const change of batch) {
      apply(context, change);
    }
    await context.sync();
  });
}

/** Excel refuses a batch before its first action for these; after any other error, some actions may have been applied. */
const REFUSED_WHOLE = new Set(['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded']);
const stoppedMidway = (error: OfficeExtension.Error): boolean => !REFUSED_WHOLE.has(error.code);

/** The first cell that no longer holds what a change expects. */
async function firstMoved(changes: readonly Change[]): Promise<CellAt | undefined> {
  const writes = changes.filter(
    (change): change is Write => change.kind === 'write' && change.expected !== undefined,
  );
  if (writes.length === 0) {
    return undefined;
  }
  return Excel.run(async (context) => {
    const ranges = writes.map((write) => {
      const range = rangeOf(context, write.sheet, areaOf(write));
      range.load('values, formulas');
      return range;
    });
    await context.sync();
    for (const [index, write] of writes.entries()) {
      const found = ranges[index];
      const place = found && differing(write, found.values as CellValue[][], found.formulas as CellValue[][]);
      if (place) {
        return place;
      }
    }
    return undefined;
  });
}

function differing(write: Write, values: CellValue[][], formulas: CellValue[][]): CellAt | undefined {
  for (const [r, line] of (write.expected ?? []).entries()) {
    for (const [c, expected] of line.entries()) {
      const value = values[r]?.[c] ?? null;
      const formula = formulaOf(formulas[r]?.[c] ?? null, value);
      const now = formula === null ? { value } : { formula };
      if (expected && !sameInput(now, expected)) {
        return { sheet: write.sheet, row: write.row + r, column: write.column + c };
      }
    }
  }
  return undefined;
}

/** Cuts the changes where a batch would grow too large. */
function batches(changes: readonly Change[]): Change[][] {
  const result: Change[][] = [[]];
  let bytes = 0;
  for (const change of changes.flatMap(cut)) {
    const size = sizeOf(change);
    if (bytes > 0 && bytes + size > MAX_BATCH_BYTES) {
      result.push([]);
      bytes = 0;
    }
    result.at(-1)?.push(change);
    bytes += size;
  }
  return result;
}

/** About as many UTF-8 bytes as go over the wire. */
function sizeOf(change: Change): number {
  const sent = change.kind === 'write' ? (formulaOfColumns(change) ?? change.cells) : change;
  return new TextEncoder().encode(JSON.stringify(sent)).length;
}

/** A large write as several of fewer rows, so that batches can be filled. */
function cut(change: Change): Change[] {
  const size = sizeOf(change);
  if (change.kind !== 'write' || size <= MAX_WRITE_BYTES) {
    return [change];
  }
  const { cells, expected } = change;
  const rows = Math.max(1, Math.floor((cells.length * MAX_WRITE_BYTES) / size));
  return Array.from({ length: Math.ceil(cells.length / rows) }, (_, index): Change => {
    const [first, end] = [index * rows, (index + 1) * rows];
    return {
      ...change,
      row: change.row + first,
      cells: cells.slice(first, end),
      ...(expected ? { expected: expected.slice(first, end) } : {}),
    };
  });
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
    case 'addTable': {
      const table = worksheets.getItem(change.sheet).tables.add(areaName(change.area), true);
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
    case 'format':
      format(rangeOf(context, change.sheet, change.area), change.area, change.style);
      break;
    case 'merge':
      rangeOf(context, change.sheet, change.area).merge(false);
      break;
    case 'columnWidth':
      columnRange(context, change.sheet, change.column).format.columnWidth = widthInPoints(change.width);
      break;
    case 'hideColumn':
      columnRange(context, change.sheet, change.column).columnHidden = true;
      break;
    case 'fitRows':
      rangeOf(context, change.sheet, change.area).format.autofitRows();
      break;
    case 'validate':
      validate(rangeOf(context, change.sheet, change.area), change.validation);
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
    case 'freeze':
      freeze(worksheets.getItem(change.sheet), change);
      break;
    case 'page':
      setPage(worksheets.getItem(change.sheet).pageLayout, change.page);
      break;
    case 'visibility':
      worksheets.getItem(change.sheet).visibility = (
        { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const
      )[change.visibility];
      break;
    case 'show': {
      const shown = worksheets.getItem(change.sheet);
      shown.activate();
      rangeOf(context, change.sheet, {
        row: change.row,
        column: change.column,
        rows: 1,
        columns: 1,
      }).select();
      break;
    }
  }
}

/** `null` leaves a cell as it is, `""` empties it (Range.values). */
function write(range: Excel.Range, change: Write): void {
  const input = (cell: CellInput): CellValue => {
    if (!cell) {
      return null;
    }
    if ('formula' in cell) {
      return cell.formula;
    }
    return typeof cell.value === 'string' ? asText(cell.value) : (cell.value ?? '');
  };
  const columns = formulaOfColumns(change);
  if (!columns) {
    range.formulas = change.cells.map((line) => line.map(input));
    return;
  }
  columns.forEach((formula, index) => {
    // A single value goes to all cells (Range.formulas); the type knows only the full shape.
    range.getColumn(index).formulas = formula as unknown as string[][];
  });
}

/** The formula of each column of a write in which every column is one formula from top to bottom: computed columns are. */
function formulaOfColumns({ cells }: Write): string[] | undefined {
  const [first = []] = cells;
  const formula = (cell: CellInput) => (cell && 'formula' in cell ? cell.formula : undefined);
  const columns = first.map(formula).filter((text) => text !== undefined);
  const uniform = cells.every((line) => line.every((cell, c) => formula(cell) === columns[c]));
  return cells.length > 1 && columns.length === first.length && uniform ? columns : undefined;
}

const columnRange = (context: Excel.RequestContext, sheet: string, column: number): Excel.Range =>
  rangeOf(context, sheet, { row: 0, column, rows: 1, columns: 1 }).getEntireColumn();

/** Excel's dialog counts characters of the standard font (7 px each, 5 px of padding at 100 %); the API takes points. */
const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

function format(range: Excel.Range, area: Area, style: CellStyle): void {
  const { format: target } = range;
  if (style.font) {
    const { name, size, bold, italic, color } = style.font;
    Object.assign(target.font, withoutUndefined({ name, size, bold, italic, color }));
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
  if (style.border) {
    const edges: Excel.BorderIndex[] = [
      Excel.BorderIndex.edgeTop,
      Excel.BorderIndex.edgeBottom,
      Excel.BorderIndex.edgeLeft,
      Excel.BorderIndex.edgeRight,
      ...(area.rows > 1 ? [Excel.BorderIndex.insideHorizontal] : []),
      ...(area.columns > 1 ? [Excel.BorderIndex.insideVertical] : []),
    ];
    for (const edge of edges) {
      // A thin line in the automatic colour, which prints black.
      target.borders.getItem(edge).style = 'Continuous';
    }
  }
  if (style.numberFormat !== undefined) {
    // A single code goes to all cells (Range.numberFormat); the type knows only the full shape.
    range.numberFormat = style.numberFormat as unknown as string[][];
  }
}

function withoutUndefined<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function validate(range: Excel.Range, validation: Validation): void {
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.rule = ruleOf(validation.rule);
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

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** A4, one page wide; margins and page number as NĐ 30/2020/NĐ-CP, Phụ lục I (I.2, I.7): top centre, not on page 1. */
function setPage(layout: Excel.PageLayout, page: PageSetup): void {
  layout.paperSize = 'A4';
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.topMargin = 20 * MM;
  layout.bottomMargin = 20 * MM;
  layout.leftMargin = 30 * MM;
  layout.rightMargin = 15 * MM;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.headersFooters.state = 'FirstAndDefault';
  layout.headersFooters.defaultForAllPages.centerHeader = '&P';
  if (page.columns) {
    layout.setPrintArea(`${columnName(page.columns.first)}:${columnName(page.columns.last)}`);
  }
  if (page.titleRows) {
    layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  }
}

/** Puts one change into the batch that goes to Excel with the next sync. */
import { areaName } from '../workbook/cells/cells';
import type { Change } from '../workbook/draft/change';
import { setChart } from './chart';
import { addConditional, format, freeze, setPage, widthInPoints } from './looks';
import { areaOf, columnRange, rangeOf, rowsRange } from './ranges';
import { validate } from './validation';
import { writeCells } from './write-cells';

type Kind<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

/** Changes to the cells of an area, whatever they hold. */
type AreaChange = Kind<
  | 'clear'
  | 'format'
  | 'merge'
  | 'fitRows'
  | 'validate'
  | 'clearValidation'
  | 'conditional'
  | 'clearConditionals'
  | 'clearLooks'
>;

/** Changes to tables and names. */
type PartChange = Kind<'addTable' | 'resizeTable' | 'addName' | 'removeName'>;

/** Changes to whole rows and columns. */
type LineChange = Kind<'columnWidth' | 'rowHeight' | 'hideColumn' | 'showRows'>;

export function carryOut(context: Excel.RequestContext, change: Change): void {
  const { worksheets, application } = context.workbook;
  switch (change.kind) {
    case 'addSheet':
      worksheets.add(change.sheet);
      break;
    case 'removeSheet': {
      const removed = worksheets.getItem(change.sheet);
      // Excel deletes no very hidden sheet.
      removed.visibility = 'Hidden';
      removed.delete();
      break;
    }
    case 'write':
      writeCells(rangeOf(context, change.sheet, areaOf(change)), change);
      break;
    case 'addTable':
    case 'resizeTable':
    case 'addName':
    case 'removeName':
      changePart(context, change);
      break;
    case 'columnWidth':
    case 'rowHeight':
    case 'hideColumn':
    case 'showRows':
      changeLines(context, change);
      break;
    case 'recalculate':
      application.calculate('Full');
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
    case 'visibility':
      worksheets.getItem(change.sheet).visibility = (
        { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const
      )[change.visibility];
      break;
    case 'show':
      // Last of all (afterwards.ts).
      break;
    default:
      changeArea(rangeOf(context, change.sheet, change.area), change);
  }
}

function changePart(context: Excel.RequestContext, change: PartChange): void {
  const { worksheets, tables, names } = context.workbook;
  switch (change.kind) {
    case 'addTable': {
      const own = worksheets.getItem(change.sheet).tables;
      const table =
        change.made === undefined ? own.add(areaName(change.area), true) : own.getItem(change.made);
      table.name = change.table;
      // Black and white, no bands: it must read well on a laser print.
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      break;
    }
    case 'resizeTable':
      tables.getItem(change.table).resize(areaName(change.area));
      break;
    case 'addName':
      names.add(change.name, rangeOf(context, change.sheet, change.area));
      break;
    case 'removeName':
      names.getItem(change.name).delete();
      break;
  }
}

function changeLines(context: Excel.RequestContext, change: LineChange): void {
  switch (change.kind) {
    case 'columnWidth':
      columnRange(context, change.sheet, change.column).format.columnWidth = widthInPoints(change.width);
      break;
    case 'rowHeight':
      rowsRange(context, change.sheet, change.row, change.rows).format.rowHeight = change.height;
      break;
    case 'hideColumn':
      columnRange(context, change.sheet, change.column).columnHidden = true;
      break;
    case 'showRows':
      rowsRange(context, change.sheet, change.row, change.rows).rowHidden = false;
      break;
  }
}

function changeArea(range: Excel.Range, change: AreaChange): void {
  switch (change.kind) {
    case 'clear':
      range.clear('Contents');
      break;
    case 'format':
      format(range, change.area, change.style);
      break;
    case 'merge':
      range.merge(false);
      break;
    case 'fitRows':
      range.format.autofitRows();
      break;
    case 'validate':
      validate(range, change.validation);
      break;
    case 'clearValidation':
      range.dataValidation.clear();
      break;
    case 'conditional':
      addConditional(range, change.conditional);
      break;
    case 'clearConditionals':
      range.conditionalFormats.clearAll();
      break;
    case 'clearLooks':
      range.clear('Formats');
      break;
  }
}

/** The selection of the open workbook, as a table that a plan may be read from. */
import type { NoRange, SelectedRange } from '../core/documents/source';
import { parseArea } from '../workbook/cells/cells';
import { inExcel } from './session';

/** Cells that are read at once; a plan's table has some thousand. */
const MOST_CELLS = 200_000;

/**
 * Reads the cells that are selected, as far as they are used: whole columns are read to their last row.
 * @returns why there is none where fewer than two cells hold something, or more than a table of tasks has, or Excel gives
 *   no merged cells.
 * @throws OfficeExtension.Error when Excel refuses it, such as several areas at once
 */
export const readSelection = (): Promise<SelectedRange | NoRange> =>
  inExcel(async (context) => {
    const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    await context.sync();
    const cells = used.isNullObject ? 0 : used.rowCount * used.columnCount;
    if (cells < 2 || cells > MOST_CELLS) {
      return { kind: 'none', reason: { code: 'document.noSelection' } };
    }
    used.load('text');
    await context.sync();
    const merged = used.getMergedAreasOrNullObject();
    merged.load('address');
    try {
      await context.sync();
    } catch (error) {
      if (isEditing(error)) {
        throw error;
      }
      // Documented: more than 512 merged areas and the method fails; its code is not.
      return { kind: 'none', reason: { code: 'document.manyMerges' } };
    }
    return {
      kind: 'range',
      sheet: used.worksheet.name,
      row: used.rowIndex,
      column: used.columnIndex,
      texts: used.text,
      merges: merged.isNullObject ? [] : areasIn(merged.address),
    };
  });

/** Whether Excel refuses every request: a cell is being edited. */
const isEditing = (error: unknown): boolean =>
  !(error instanceof OfficeExtension.Error) || error.code.startsWith('InvalidOperation');

/** Areas of an address; the names of sheets before them may hold anything. */
const areasIn = (address: string): NonNullable<ReturnType<typeof parseArea>>[] =>
  [...address.matchAll(/![$A-Z0-9]+(?::[$A-Z0-9]+)?(?=,|$)/g)].flatMap(
    ([text]) => parseArea(text.slice(1).replaceAll('$', '')) ?? [],
  );

/** The selection of the open workbook, as a table that a plan may be read from. */
import type { SelectedRange } from '../core/documents/source';
import { parseArea } from '../workbook/cells/cells';
import { inExcel } from './session';

/** Cells that are read at once; a plan's table has some thousand. */
const MOST_CELLS = 200_000;

/**
 * Reads the cells that are selected, as far as they are used: whole columns are read to their last row.
 * @returns nothing where fewer than two cells hold something, or more than a table of tasks has.
 * @throws OfficeExtension.Error when Excel refuses it, such as several areas at once
 */
export const readSelection = (): Promise<SelectedRange | undefined> =>
  inExcel(async (context) => {
    const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    await context.sync();
    const cells = used.isNullObject ? 0 : used.rowCount * used.columnCount;
    if (cells < 2 || cells > MOST_CELLS) {
      return undefined;
    }
    used.load('text');
    const merged = used.getMergedAreasOrNullObject();
    merged.load('address');
    await context.sync();
    return {
      kind: 'range',
      sheet: used.worksheet.name,
      row: used.rowIndex,
      column: used.columnIndex,
      texts: used.text,
      merges: merged.isNullObject ? [] : areasIn(merged.address),
    };
  });

/** Areas of an address; the names of sheets before them may hold anything. */
const areasIn = (address: string): NonNullable<ReturnType<typeof parseArea>>[] =>
  [...address.matchAll(/![$A-Z0-9]+(?::[$A-Z0-9]+)?(?=,|$)/g)].flatMap(
    ([text]) => parseArea(text.slice(1).replaceAll('$', '')) ?? [],
  );

/** The first sheet of a workbook in the stand-in, as tests of the stand-in reach it. */
import type { OpenStandIn } from '../open';

/** Runs a batch on the first sheet of a new workbook, and syncs; gives what the batch gave. */
export function onFirstSheet<T>(
  { Excel: library }: OpenStandIn,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
): Promise<T> {
  return library.run(async (context) => {
    const result = batch(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
}

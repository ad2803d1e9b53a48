/** How requests to Excel are made. */

let options: Excel.RunOptions = {};

/**
 * Lets requests wait while the user is editing a cell, instead of failing. That is right for buttons of the ribbon, which tell
 * nobody that they wait ("Delay execution while a cell is being edited", learn.microsoft.com).
 */
export function waitForCellEdit(): void {
  options = { delayForCellEdit: true };
}

/** Runs a batch in the open workbook. @throws OfficeExtension.Error when Excel refuses it */
export const inExcel = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run(options, batch);

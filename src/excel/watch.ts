/** Tells that the open workbook has changed: a hint for the pane, never the truth. */

/**
 * Watches over the open workbook.
 * @param changed called whenever a cell changes by anyone but the add-in, often many times in a row.
 * @returns what ends the watch. A host that refuses it, or refuses to end it, is not complained about.
 */
export function watchWorkbook(changed: () => void): () => void {
  const added = Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== 'ThisLocalAddin') {
        changed();
      }
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  added.catch(() => undefined);
  return () => {
    added
      .then((handler) =>
        Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        }),
      )
      .catch(() => undefined);
  };
}

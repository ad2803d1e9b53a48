/** Tells that the open workbook has changed: a hint for the pane, never the truth. */

/** A watch that was begun and not ended. */
interface Watch {
  readonly changed: () => void;
  /** What Excel has of it; nothing while it pauses. */
  handler?: Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>> | undefined;
}

const watches = new Set<Watch>();

/**
 * Watches over the open workbook.
 * @param changed called whenever a cell changes by anyone but the add-in, often many times in a row.
 * @returns what ends the watch. A host that refuses it, or refuses to end it, is not complained about.
 */
export function watchWorkbook(changed: () => void): () => void {
  const watch: Watch = { changed };
  watches.add(watch);
  begin(watch);
  return () => {
    watches.delete(watch);
    void end(watch);
  };
}

/**
 * Does work during which nothing is watched. Excel on the web fails at large writes that somebody listens to, whether
 * events are on or off (OfficeDev/office-js issue 539).
 */
export async function unwatched<T>(work: () => Promise<T>): Promise<T> {
  const paused = [...watches];
  await Promise.all(paused.map(end));
  try {
    return await work();
  } finally {
    paused.filter((watch) => watches.has(watch)).forEach(begin);
  }
}

function begin(watch: Watch): void {
  watch.handler = Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== 'ThisLocalAddin') {
        watch.changed();
      }
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  watch.handler.catch(() => undefined);
}

async function end(watch: Watch): Promise<void> {
  const { handler: added } = watch;
  watch.handler = undefined;
  try {
    const handler = await added;
    if (handler) {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
  } catch {
    // See above.
  }
}

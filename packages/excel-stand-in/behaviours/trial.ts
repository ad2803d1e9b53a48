/**
 * Trials: a behaviour of Excel tried on a sheet of its own, through Office.js alone. The same code runs in the Excel it is
 * opened in and over the stand-in. What comes of it is plain data, so that two Excels can be compared.
 */

/** A question to a person about something only they can do or see; the page asks it in words. */
export type Question = 'otherWorkbookInFront' | 'thisWorkbookInFront' | 'cellIsYellow';

/** The place of a trial: its sheet and context. */
export interface Place {
  /** Runs a batch on the trial's own sheet, which is empty at first, and syncs. */
  readonly run: <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T) => Promise<T>;
  /** Has a person do or look at something. */
  readonly ask: (question: Question) => Promise<boolean>;
}

/** The result of a trial: plain data, or `{ error }` with the code of an error that it met. */
export type Outcome = unknown;

export type Trial = (place: Place) => Promise<Outcome>;

/** The parts of Office.js that trials are run with. */
export interface Library {
  readonly Excel: { readonly run: typeof Excel.run };
  readonly ask: Place['ask'];
}

/** A trial that takes longer is given up; a person has as long as it takes. */
const LIMIT_MS = 20_000;

/** Runs a trial on a new sheet, and leaves the workbook as it was. Sheets and names that it made are deleted. */
export async function tryOut(trial: Trial, { Excel: library, ask }: Library): Promise<Outcome> {
  const before = await library.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id');
    names.load('items/name');
    const front = worksheets.getActiveWorksheet().load('id');
    const own = worksheets.add().load('id');
    await context.sync();
    return {
      front: front.id,
      own: own.id,
      sheets: new Set(worksheets.items.map(({ id }) => id)),
      names: new Set(names.items.map(({ name }) => name)),
    };
  });
  let waited = 0;
  const place: Place = {
    run: (batch) =>
      library.run(async (context) => {
        const result = batch(context.workbook.worksheets.getItem(before.own), context);
        await context.sync();
        return result;
      }),
    async ask(question) {
      const from = Date.now();
      try {
        return await ask(question);
      } finally {
        waited += Date.now() - from;
      }
    },
  };
  const outcome = await inTime(
    outcomeOf(() => trial(place)),
    () => waited,
  );
  // Refused while another workbook is in front: then the deleting below leaves another sheet in front.
  await outcomeOf(() =>
    library.run(async (context) => {
      context.workbook.worksheets.getItem(before.front).activate();
      await context.sync();
    }),
  );
  await library.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/id');
    names.load('items/name');
    await context.sync();
    for (const sheet of worksheets.items.filter(({ id }) => !before.sheets.has(id))) {
      // A very hidden sheet cannot be deleted, a protected one neither.
      sheet.protection.unprotect();
      sheet.visibility = 'Hidden';
      sheet.delete();
    }
    names.items.filter(({ name }) => !before.names.has(name)).forEach((name) => name.delete());
    await context.sync();
  });
  return outcome;
}

/** The result of a task, or `{ error }` with the code it fails with. */
export async function outcomeOf(task: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await task();
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return { error: code ?? message ?? String(error) };
  }
}

async function inTime(work: Promise<Outcome>, waited: () => number): Promise<Outcome> {
  const from = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setInterval(() => {
      if (Date.now() - from - waited() > LIMIT_MS) {
        resolve({ error: 'takes too long' });
      }
    }, 500);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearInterval(timer);
  }
}

/** An address without its sheet. */
export const local = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/** A trial with what it gives in Excel, by the source of its behaviour. */
export interface Tried {
  readonly trial: Trial;
  readonly expected: Outcome;
  /** The result in Excel for Mac, and in Excel for Windows, where they are reported to differ. */
  readonly onMac?: Outcome;
  readonly onWindows?: Outcome;
  /** A person says what is on the screen: over the stand-in there is nothing to see. */
  readonly isLookedAt?: true;
}

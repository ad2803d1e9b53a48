/** Runs a sample over a new workbook: presses each of its buttons once, from top to bottom. */
import ts from 'typescript';
import { openExcel } from '../index';
import type { OpenExcel } from '../index';
import { makePage } from './page';
import type { Sample } from './sample';

/** A sample that takes longer is taken for stuck. */
const LIMIT_MS = 30_000;

/** Events are delivered soon after an edit; handlers that fail then are the button's. */
const EVENTS_MS = 20;

/**
 * Runs it.
 * @returns the first thing that went wrong, such as `NotModelled: Range.group`; `undefined` when all went well
 */
export async function runSample({ script, page: html }: Sample): Promise<string | undefined> {
  const page = makePage(html);
  const excel = await openExcel();
  const wrong: string[] = [];
  const note = (error: unknown): void => {
    wrong.push(said(error));
  };
  const quiet = (): void => undefined;
  const world = {
    Excel: excel.Excel,
    OfficeExtension: excel.OfficeExtension,
    Office: {
      context: { requirements: { isSetSupported: () => true }, document: { settings: makeSettings() } },
    },
    document: page.document,
    window: { setTimeout, clearTimeout },
    console: { log: quiet, info: quiet, warn: quiet, error: note },
    fetch: () => Promise.reject(new Error('the web is asked')),
  };
  // An event's handler that fails, as nobody waits for it.
  process.on('unhandledRejection', note);
  try {
    const { outputText: code } = ts.transpileModule(script, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- samples are scripts, brought by whoever runs this
    new Function(...Object.keys(world), 'exports', 'require', code)(...Object.values(world), {}, undefined);
    for (const button of page.buttons) {
      if (wrong.length === 0) {
        await inTime(button.fire('click'));
        await quietOf(excel);
      }
    }
  } catch (error) {
    note(error);
  } finally {
    await quietOf(excel);
    process.off('unhandledRejection', note);
    excel.close();
  }
  return wrong[0];
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, EVENTS_MS));

/** Waits until no request has come for a while: handlers of events make some of their own. */
async function quietOf(excel: OpenExcel): Promise<void> {
  let before: number;
  do {
    before = excel.counts.requests;
    await pause();
  } while (excel.counts.requests > before);
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`takes longer than ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The settings of a document, which are no part of Excel's own objects. */
function makeSettings(): object {
  const kept = new Map<string, unknown>();
  return {
    get: (name: string) => kept.get(name) ?? null,
    set: (name: string, value: unknown) => {
      kept.set(name, value);
    },
    saveAsync: () => undefined,
  };
}

/** An error in a line: code, place and message of one of Office.js', else its message. */
function said(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
  const place = debugInfo?.errorLocation ? `${debugInfo.errorLocation}: ` : '';
  return code === undefined ? `${error.name}: ${error.message}` : `${code}: ${place}${error.message}`;
}

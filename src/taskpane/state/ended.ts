/** The end of something the user asked for, mistakes of the code and refusals of Excel included. */
import { failure } from '../../actions/run/failure';
import { MISSING } from '../../actions/run/missing';
import type { Message } from '../../core/words/message';
import type { Outcome } from '../../core/words/outcome';
import type { MessageCode } from '../../texts/messages.vi';
import { Stopped } from './stoppable-door';

export type Ended = { readonly outcome: Outcome } | { readonly error: unknown };

/** Runs a task to its end. It never throws: what nobody foresaw becomes an `error` to show. */
export async function settle(task: () => Promise<Outcome>): Promise<Ended> {
  try {
    return { outcome: await task() };
  } catch (error) {
    const message = foreseen(error);
    return message ? { outcome: { state: 'unchanged', messages: [message] } } : { error };
  }
}

/** Whether the workbook has an unfinished writing: this task left one, or was refused because of one. */
export function isUnfinished(ended: Ended): boolean {
  return (
    'outcome' in ended &&
    (ended.outcome.state === 'unfinished' ||
      ended.outcome.messages.some(({ code }) => code === 'workbook.unfinished'))
  );
}

/** Messages that tell of another workbook than the pane thought it was. */
const OTHER: readonly MessageCode[] = Object.values(MISSING).map(({ code }) => code);

/**
 * Whether the workbook holds other things than the pane knows of. All was written, or what it knew was out of date; one that was
 * left unfinished is told of above the areas (components/Unfinished.tsx), and they stay as they are until it is settled.
 */
export const isOther = (ended: Ended): boolean =>
  'outcome' in ended &&
  (ended.outcome.state === 'done' || ended.outcome.messages.some(({ code }) => OTHER.includes(code)));

/** The sentence for what a person did or can do something about: the action stopped, a cell still being edited. */
function foreseen(error: unknown): Message | undefined {
  if (error instanceof Stopped) {
    return { code: 'workbook.stopped' };
  }
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) {
    return undefined;
  }
  const message = failure(error.code);
  return message.code === 'workbook.failed' ? undefined : message;
}

/** Text that a user may copy for support: kind, code and stack of an error. Nothing of the workbook is added. */
export function errorDetails(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const code = 'code' in error && typeof error.code === 'string' ? `[${error.code}] ` : '';
  const head = `${code}${error.name}: ${error.message}`;
  return error.stack ? `${head}\n${error.stack}` : head;
}

/**
 * A roll-up put together in a thread of its own. Both sides of it: what the thread does, and what whoever started it sees.
 * What is to be written comes back in pieces that take the pane a few milliseconds each.
 */
import { assembleHere } from '../../actions/assemble';
import type { Assembled, Assembly, Basis } from '../../actions/assemble';
import type { Change } from '../../workbook/draft/change';
import { cut } from '../../workbook/draft/change-size';
import { compacted, expanded } from '../../workbook/draft/compact-change';
import type { CompactChange } from '../../workbook/draft/compact-change';
import type { Meta } from '../../core/layout/meta';
import type { ReadResult } from '../../core/rollup/read-file';
import { sharedTexts } from '../../core/rollup/shared-texts';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { Thread } from '../../files/pool';

type Task =
  | {
      readonly kind: 'start';
      readonly snapshot: WorkbookSnapshot;
      readonly meta: Meta;
      readonly basis: Basis;
    }
  | { readonly kind: 'result'; readonly result: ReadResult }
  | { readonly kind: 'finish' };

type Answer =
  /** Text: parsing it is several times quicker than copying as many small objects. */
  | { readonly kind: 'changes'; readonly json: string }
  | { readonly kind: 'done'; readonly assembled: Assembled }
  | { readonly kind: 'failed'; readonly reason: string };

/** Characters of changes in one message. */
const PIECE = 300_000;

/**
 * Serves as the work of a thread that assembles a roll-up.
 * @param answer sends to whoever started the thread.
 * @returns what to do with each message.
 */
export function assemblyThread(answer: (this: void, answer: Answer) => void): (message: unknown) => void {
  let assembly: Assembly | undefined;
  const share = sharedTexts();
  const finish = async (): Promise<void> => {
    const assembled = await assembly?.finish();
    if (!assembled) {
      throw new Error('finish before start');
    }
    const { prepared } = assembled;
    for (const json of prepared.steps ? pieces(prepared.steps.changes) : []) {
      answer({ kind: 'changes', json });
    }
    const steps = prepared.steps && { ...prepared.steps, changes: [] };
    answer({
      kind: 'done',
      assembled: { ...assembled, prepared: { ...prepared, ...(steps ? { steps } : {}) } },
    });
  };
  return (message) => {
    const task = message as Task;
    switch (task.kind) {
      case 'start':
        assembly = assembleHere(task.snapshot, task.meta, task.basis);
        break;
      case 'result':
        assembly?.add(share(task.result));
        break;
      case 'finish':
        finish().catch((error: unknown) => {
          answer({ kind: 'failed', reason: String(error) });
        });
    }
  };
}

/** The changes as JSON texts of a few at a time. */
function* pieces(changes: readonly Change[]): Generator<string> {
  let texts: string[] = [];
  let length = 0;
  for (const change of changes.flatMap(cut)) {
    const text = JSON.stringify(compacted(change));
    if (length > 0 && length + text.length > PIECE) {
      yield `[${texts.join(',')}]`;
      [texts, length] = [[], 0];
    }
    texts.push(text);
    length += text.length;
  }
  yield `[${texts.join(',')}]`;
}

/**
 * An assembly that runs in a thread.
 * @param thread a fresh one that runs `assemblyThread`.
 */
export function threadAssembly(
  thread: Thread,
  snapshot: WorkbookSnapshot,
  meta: Meta,
  { rubrics, today, confirmed, decisions, held, isWhole, yearBefore }: Basis,
): Assembly {
  const changes: Change[] = [];
  let settle: { done: (assembled: Assembled) => void; failed: (error: Error) => void } | undefined;
  let failure: Error | undefined;
  const fail = (reason: string): void => {
    failure = new Error(reason);
    settle?.failed(failure);
  };
  const post = (task: Task): void => {
    thread.post(task, []);
  };
  thread.listen(
    (said) => {
      const answer = said as Answer;
      switch (answer.kind) {
        case 'changes':
          changes.push(...(JSON.parse(answer.json) as CompactChange[]).map(expanded));
          break;
        case 'done': {
          const { prepared, summary } = answer.assembled;
          const steps = prepared.steps && { ...prepared.steps, changes };
          settle?.done({ prepared: { ...prepared, ...(steps ? { steps } : {}) }, summary });
          break;
        }
        case 'failed':
          fail(answer.reason);
      }
    },
    () => {
      fail('The thread of the roll-up died');
    },
  );
  const basis: Basis = {
    rubrics,
    today,
    ...(confirmed ? { confirmed } : {}),
    ...(decisions ? { decisions } : {}),
    ...(held ? { held } : {}),
    ...(isWhole ? { isWhole } : {}),
    ...(yearBefore ? { yearBefore } : {}),
  };
  post({ kind: 'start', snapshot, meta, basis });
  return {
    add: (result) => {
      post({ kind: 'result', result });
    },
    finish: () =>
      new Promise((done, failed) => {
        settle = { done, failed };
        if (failure) {
          failed(failure);
          return;
        }
        post({ kind: 'finish' });
      }),
    end: () => {
      thread.end();
    },
  };
}

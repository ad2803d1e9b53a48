/**
 * Reads many units' workbooks in threads, or here where none can be had. Threads are Web Workers in the pane and the
 * page, worker threads in Node. What goes to a thread and what comes back is the same everywhere.
 */
import { readContent } from '../core/rollup/read-file';
import type { ReadContext, ReadResult } from '../core/rollup/read-file';
import { sharedTexts } from '../core/rollup/shared-texts';
import { createPool } from './pool';
import type { Thread } from './pool';
import { hashOf, readFound, readHashed, unreadFile } from './submitted';
import { unpack } from './unpack';
import type { NamedBytes, Unpacked } from './unpack';

/** Reads files for one roll-up. */
export interface Readers {
  /** The number of files to ask for side by side, so that no reader waits. */
  readonly atOnce: number;
  /** A file, or each file of a zip, in order. A bad one disturbs no other; nothing is thrown. */
  read(this: void, file: NamedBytes): AsyncIterable<ReadResult>;
  /** Ends at once: what is not read by then comes back as not read. */
  end(this: void): void;
}

/** The first message to a thread, before its first file: all of it plain data. Of what is known, hashes are enough. */
interface Brief extends Pick<ReadContext, 'rubrics' | 'confirmed'> {
  readonly known: readonly string[];
}

type Answer =
  | { readonly kind: 'read'; readonly result: ReadResult }
  | { readonly kind: 'known'; readonly file: string; readonly hash: string }
  /**
   * The files of a zip. Each is a task of its own, so that a bad one is alone in its thread and all threads have work.
   */
  | { readonly kind: 'unpacked'; readonly found: readonly Unpacked[] };

/** The time a file may take. A unit's workbook takes 3 ms, the largest that the reader's limits let in about 2 s. */
const MOST_MS = 20_000;

/**
 * Readers that read each file in a thread of a pool.
 * @param size how many threads at most.
 * @param start starts one that runs `readingThread`.
 */
export function threadReaders(size: number, start: (this: void) => Thread, context: ReadContext): Readers {
  const brief: Brief = {
    rubrics: context.rubrics,
    confirmed: context.confirmed,
    known: [...context.known.keys()],
  };
  const pool = createPool<NamedBytes, Answer>({
    size,
    start: () => {
      const thread = start();
      thread.post(brief, []);
      return thread;
    },
    limit: MOST_MS,
    lost: (file) => notRead(file, context),
  });
  /** The bytes go over to the thread. */
  const run = ({ name, bytes }: NamedBytes): Promise<Answer> => {
    const own = ownBuffer(bytes);
    return pool.run({ name, bytes: own }, [own.buffer]);
  };
  const share = sharedTexts();
  const resultOf = (answer: Exclude<Answer, { kind: 'unpacked' }>): ReadResult =>
    answer.kind === 'read'
      ? share(answer.result)
      : readContent(answer.file, answer.hash, () => neverOpened(answer.hash), context);
  return {
    atOnce: 2 * size,
    async *read(file) {
      const answer = await run(file);
      if (answer.kind !== 'unpacked') {
        yield resultOf(answer);
        return;
      }
      const inside = answer.found.map(async (found) =>
        'bytes' in found ? run(found) : { kind: 'read' as const, result: await readFound(found, context) },
      );
      for (const each of inside) {
        const read = await each;
        if (read.kind === 'unpacked') {
          throw new Error('unpack() gave a zip of files');
        }
        yield resultOf(read);
      }
    },
    end: pool.end,
  };
}

const notRead = (file: NamedBytes, context: ReadContext) => ({
  kind: 'read' as const,
  result: unreadFile(file.name, 'file.stopped', context),
});

const neverOpened = (hash: string): never => {
  throw new Error(`No thread was told of ${hash}`);
};

/** The same bytes as the only ones of their buffer: those can be handed to a thread. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}

/**
 * Serves as the work of a thread. The first message is its brief, each later one a file, which is answered.
 * @param answer sends to whoever started the thread.
 * @returns what to do with each message.
 */
export function readingThread(
  answer: (this: void, answer: unknown, transfer: ArrayBuffer[]) => void,
): (message: unknown) => void {
  let told: { readonly context: ReadContext; readonly known: ReadonlySet<string> } | undefined;
  return (message) => {
    if (!told) {
      const { rubrics, confirmed, known } = message as Brief;
      told = { context: { rubrics, confirmed, known: new Map() }, known: new Set(known) };
      return;
    }
    const { context, known } = told;
    const file = message as NamedBytes;
    void answerFor(file, context, known)
      .catch(() => notRead(file, context))
      .then((said) => {
        answer(said, said.kind === 'unpacked' ? buffersIn(said.found) : []);
      });
  };
}

async function answerFor(
  file: NamedBytes,
  context: ReadContext,
  known: ReadonlySet<string>,
): Promise<Answer> {
  const found: Unpacked[] = [];
  for (const each of unpack(file)) {
    if (each === file) {
      const hash = await hashOf(file.bytes);
      return known.has(hash)
        ? { kind: 'known', file: file.name, hash }
        : { kind: 'read', result: readHashed(file, hash, context) };
    }
    found.push('bytes' in each ? { name: each.name, bytes: ownBuffer(each.bytes) } : each);
  }
  return { kind: 'unpacked', found };
}

const buffersIn = (found: readonly Unpacked[]): ArrayBuffer[] =>
  found.flatMap((each) => ('bytes' in each ? [each.bytes.buffer as ArrayBuffer] : []));

/** Reads where it is called, one file after the other: for where no thread can be had. */
export function readersHere(context: ReadContext): Readers {
  let ended = false;
  const share = sharedTexts();
  return {
    atOnce: 1,
    async *read(file) {
      for (const found of unpack(file)) {
        if (ended) {
          return;
        }
        yield share(await readFound(found, context));
        // A file is read in one go: between two of them whoever waits, such as a page to be drawn, gets a turn.
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    end: () => {
      ended = true;
    },
  };
}

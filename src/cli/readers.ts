/** Units' workbooks read by worker threads. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadContext } from '../core/rollup/read-file';
import type { Thread } from '../files/pool';
import { threadReaders } from '../files/readers';
import type { Readers } from '../files/readers';

/** Memory of a thread, in MB: a file that needs more ends its thread, not the program. */
const MOST_MB = 300;

/**
 * Readers in worker threads of Node.
 * @param size how many threads at most.
 * @param script the built `reader-thread.ts`; scripts/cli.mjs puts it beside the command line's own.
 */
export function nodeReaders(
  context: ReadContext,
  size = availableParallelism(),
  script = path.join(__dirname, 'reader-thread.cjs'),
): Readers {
  return threadReaders(size, () => nodeThread(script), context);
}

function nodeThread(script: string): Thread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MOST_MB } });
  return {
    post: (task, transfer) => {
      worker.postMessage(task, transfer);
    },
    listen: (onAnswer, onEnd) => {
      worker.on('message', onAnswer);
      worker.on('error', onEnd);
      worker.on('exit', onEnd);
    },
    end: () => {
      void worker.terminate();
    },
  };
}

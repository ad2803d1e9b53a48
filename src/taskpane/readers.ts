/** Units' workbooks read by Web Workers: the pane goes on drawing. */
import type { Pool, Thread } from '../files/pool';
import { createReaders } from '../files/readers';
import type { UnitsRead } from '../files/readers';
import type { NamedBytes } from '../files/unpack';

/** One processor is the pane's and Excel's; more than four readers would wait for the disk. */
const most = (): number => Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));

/** @param size how many workers at most. */
export function workerReaders(size = most()): Pool<NamedBytes, UnitsRead> {
  return createReaders(size, webThread);
}

function webThread(): Thread {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { name: 'reader' });
  return {
    post: (task, transfer) => {
      worker.postMessage(task, transfer);
    },
    listen: (onAnswer, onEnd) => {
      worker.onmessage = ({ data }) => {
        onAnswer(data);
      };
      worker.onerror = onEnd;
    },
    end: () => {
      worker.terminate();
    },
  };
}

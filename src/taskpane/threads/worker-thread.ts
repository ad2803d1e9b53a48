/** A Web Worker as the threads of readers and roll-ups are held. */
import type { Thread } from '../../files/pool';

export function threadOf(worker: Worker): Thread {
  return {
    post: (task, transfer) => {
      worker.postMessage(task, transfer);
    },
    listen: (onAnswer, onEnd) => {
      worker.addEventListener('message', ({ data }: MessageEvent) => {
        onAnswer(data);
      });
      worker.addEventListener('error', onEnd);
    },
    end: () => {
      worker.terminate();
    },
  };
}

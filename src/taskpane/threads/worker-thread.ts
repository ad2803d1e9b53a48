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

/** The time that the first worker may take to load before it is given up, in milliseconds. */
const PATIENCE = 5000;

/** Whether a worker does its work: one whose script is refused says so only after it was started. @param ask posts something that it answers */
export function canAnswer(start: () => Thread, ask: (thread: Thread) => void): Promise<boolean> {
  return new Promise((resolve) => {
    let thread: Thread | undefined;
    const settle = (answers: boolean): void => {
      thread?.end();
      resolve(answers);
    };
    setTimeout(() => {
      settle(false);
    }, PATIENCE);
    try {
      thread = start();
      thread.listen(
        () => {
          settle(true);
        },
        () => {
          settle(false);
        },
      );
      ask(thread);
    } catch {
      settle(false);
    }
  });
}

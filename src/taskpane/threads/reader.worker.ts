/** The thread of files/readers.ts in a browser. */
import { readingThread } from '../../files/readers';

const onMessage = readingThread((answer, transfer) => {
  // In a worker it takes no target, as in a page.
  (postMessage as (message: unknown, transfer: ArrayBuffer[]) => void)(answer, transfer);
});

addEventListener('message', ({ data }: MessageEvent) => {
  onMessage(data);
});

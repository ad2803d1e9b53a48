/** The thread of readers.ts in Node. */
import { parentPort } from 'node:worker_threads';
import { readingThread } from '../files/readers';

parentPort?.on(
  'message',
  readingThread((answer, transfer) => parentPort?.postMessage(answer, transfer)),
);

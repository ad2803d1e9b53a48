/** The thread of document-thread.ts in a browser. */
import { documentThread } from './document-thread';

const onMessage = documentThread((answer) => {
  postMessage(answer);
});

addEventListener('message', ({ data }: MessageEvent) => {
  onMessage(data);
});

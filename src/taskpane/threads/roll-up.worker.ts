/** The thread of `workerAssembly` (worker-readers.ts). */
import { assemblyThread } from './assembly-thread';

const onMessage = assemblyThread((answer) => {
  postMessage(answer);
});

addEventListener('message', ({ data }: MessageEvent) => {
  onMessage(data);
});

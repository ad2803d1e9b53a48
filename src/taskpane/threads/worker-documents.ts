/** A Web Worker beside the pane reads documents: the reader is loaded with the first of them. */
import type { ReadSource } from '../../core/documents/source';
import type { Thread } from '../../files/pool';
import { threadDocuments } from './thread-documents';
import { canAnswer, threadOf } from './worker-thread';

const start = (): Thread => threadOf(new Worker(new URL('./document.worker.ts', import.meta.url)));

let known: Promise<ReadSource> | undefined;

/** Reads in a worker where one can be started, else here. */
export const readDocuments: ReadSource = async (source) => (await (known ??= reader()))(source);

async function reader(): Promise<ReadSource> {
  const answers = await canAnswer(start, (thread) => {
    thread.post({ kind: 'pasted', text: '' }, []);
  });
  return answers
    ? threadDocuments(start)
    : (await import(/* webpackChunkName: "documents" */ '../../files/read-source')).readSource;
}

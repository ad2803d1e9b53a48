/**
 * The reader of documents, which lies packed in the page. It is unpacked on first use and runs in a worker made of it; nothing is
 * loaded from anywhere.
 */
import type { ReadSource } from '../core/documents/source';
import { threadDocuments } from '../taskpane/threads/thread-documents';
import { threadOf } from '../taskpane/threads/worker-thread';

/** The element of the page that holds it, as webpack.config.js writes it: gzipped, as base64. */
const PACKED = 'document-reader';

let known: Promise<ReadSource> | undefined;

/** Reads a document in the worker. */
export const readDocument: ReadSource = async (source) => (await (known ??= reader()))(source);

async function reader(): Promise<ReadSource> {
  const packed = document.getElementById(PACKED);
  if (!(packed instanceof HTMLTemplateElement)) {
    throw new Error(`The page has no #${PACKED}`);
  }
  const bytes = Uint8Array.from(atob(packed.content.textContent), (letter) => letter.charCodeAt(0));
  const script = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const url = URL.createObjectURL(
    new Blob([await new Response(script).arrayBuffer()], { type: 'text/javascript' }),
  );
  return threadDocuments(() => threadOf(new Worker(url)));
}

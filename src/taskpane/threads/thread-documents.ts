/** Documents read in a thread of its own, as whoever asks for them sees it. The thread is document-thread.ts. */
import type { DocumentSource, ReadSource, SourceReading } from '../../core/documents/source';
import { createPool } from '../../files/pool';
import type { Thread } from '../../files/pool';

/** The time that a document may take, in milliseconds. Thirty pages of PDF take about three seconds on a slow machine. */
const MOST_MS = 60_000;

/** An answer with its mark: the reader of PDFs sends a message of its own from wherever it is loaded. */
export interface DocumentAnswer {
  readonly document: SourceReading;
}

/** The answer where the thread died, or took too long. */
export const NOT_READ: SourceReading = { ok: false, reason: { code: 'document.stopped' } };

/** Reads documents in a thread, one after the other. @param start starts one that runs `documentThread` */
export function threadDocuments(start: (this: void) => Thread): ReadSource {
  const pool = createPool<DocumentSource, DocumentAnswer>({
    size: 1,
    start: () => marked(start()),
    limit: MOST_MS,
    lost: () => ({ document: NOT_READ }),
  });
  return async (source) => (await pool.run(source)).document;
}

/** The same thread without messages that are no answers. */
const marked = (thread: Thread): Thread => ({
  ...thread,
  listen: (onAnswer, onEnd) => {
    thread.listen((answer) => {
      if (typeof answer === 'object' && answer !== null && 'document' in answer) {
        onAnswer(answer);
      }
    }, onEnd);
  },
});

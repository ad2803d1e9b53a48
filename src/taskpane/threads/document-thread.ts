/** The work of the thread that reads documents. It holds all readers; thread-documents.ts holds none. */
import type { DocumentSource } from '../../core/documents/source';
import { readSource } from '../../files/read-source';
import { NOT_READ } from './thread-documents';
import type { DocumentAnswer } from './thread-documents';

/**
 * Serves as the work of a thread.
 * @param answer sends to whoever started the thread.
 * @returns what to do with each message.
 */
export function documentThread(
  answer: (this: void, answer: DocumentAnswer) => void,
): (message: unknown) => void {
  return (message) => {
    void readSource(message as DocumentSource)
      .catch(() => NOT_READ)
      .then((document) => {
        answer({ document });
      });
  };
}

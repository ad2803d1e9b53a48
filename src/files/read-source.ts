/** Reads the document that a plan is to begin with, up to the reading of its plan. */
import { readPlan } from '../core/documents/read-plan';
import type { DocumentSource, ReadSource } from '../core/documents/source';
import { doubtMessages, unreadMessage } from './documents/message';
import type { DocumentReading } from './documents/reading';
import { readDocument, readPasted, readSelected } from './read-document';

/** Reads where it is called. Whatever the bytes are, the answer is a value. */
export const readSource: ReadSource = async (source) => {
  const read = await blocksIn(source);
  return read.ok
    ? {
        ok: true,
        document: read.document,
        reading: readPlan(read.document),
        notes: doubtMessages(read.doubts),
      }
    : { ok: false, reason: unreadMessage(read.code) };
};

function blocksIn(source: DocumentSource): DocumentReading | Promise<DocumentReading> {
  switch (source.kind) {
    case 'file':
      return readDocument(source.bytes, source.name);
    case 'pasted':
      return readPasted(source);
    case 'range':
      return readSelected(source);
  }
}

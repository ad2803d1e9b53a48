/** Reads the document that a plan is to begin with, up to the reading of its plan. */
import { readPlan } from '../core/documents/read-plan';
import type { ReadSource } from '../core/documents/source';
import { doubtMessages, unreadMessage } from './documents/message';
import { readDocument, readPasted } from './read-document';

/** Reads where it is called. Whatever the bytes are, the answer is a value. */
export const readSource: ReadSource = async (source) => {
  const read = source.kind === 'file' ? await readDocument(source.bytes, source.name) : readPasted(source);
  return read.ok
    ? {
        ok: true,
        document: read.document,
        reading: readPlan(read.document),
        notes: doubtMessages(read.doubts),
      }
    : { ok: false, reason: unreadMessage(read.code) };
};

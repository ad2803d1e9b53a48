/** Reads a document that a plan is to begin with, wherever it comes from, up to the reading of its plan. */
import type { DocumentBlocks } from '../core/documents/block';
import { readPlan } from '../core/documents/read-plan';
import type { PlanReading } from '../core/documents/reading';
import type { Message } from '../core/words/message';
import { doubtMessages, unreadMessage } from '../files/documents/message';
import { readDocument, readPasted } from '../files/read-document';

/** A document as a person brings it: plain data, so that it may go to another thread. */
export type DocumentSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly html?: string; readonly text: string };

/** A document with the reading of its plan, plain data too; or why there is none. */
export type SourceReading =
  | {
      readonly ok: true;
      readonly document: DocumentBlocks;
      readonly reading: PlanReading;
      /** Messages on what of the document itself was left out or read otherwise than it stands. */
      readonly notes: readonly Message[];
    }
  | { readonly ok: false; readonly reason: Message };

/** A reader of documents, here or in another thread. */
export type ReadSource = (source: DocumentSource) => Promise<SourceReading>;

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

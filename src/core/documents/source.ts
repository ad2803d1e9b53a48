/** A document on its way to the reading of its plan. A reader, here or in another thread, is asked and answers in these shapes. */
import type { Message } from '../words/message';
import type { DocumentBlocks } from './block';
import type { PlanReading } from './reading';

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

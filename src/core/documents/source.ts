/** A document on its way to the reading of its plan. A reader, here or in another thread, is asked and answers in these shapes. */
import type { Area } from '../../workbook/cells/cells';
import type { Message } from '../words/message';
import type { DocumentBlocks } from './block';
import type { PlanReading } from './reading';

/** A range of the open workbook, its cells as they are shown. */
export interface SelectedRange {
  readonly kind: 'range';
  readonly sheet: string;
  /** The place of its first cell on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly texts: readonly (readonly string[])[];
  /** Merged cells of the sheet that it holds. */
  readonly merges: readonly Area[];
}

/** No table in the selection, and why. */
export interface NoRange {
  readonly kind: 'none';
  readonly reason: Message;
}

/** A document as a person brings it: plain data, so that it may go to another thread. */
export type DocumentSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly html?: string; readonly text: string }
  | SelectedRange;

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

/** The outcome of reading a document: its blocks and what is doubtful about them, or why there are none. */
import type { DocumentBlocks, DocumentDoubt } from '../../core/documents/block';
import type { ReadCode } from '../parts/refusal';

/** A reason why a document is not read. `document.<code>` is its sentence in the catalogue. */
export type DocumentCode =
  | Exclude<ReadCode, 'oldXls' | 'et' | 'xlsb' | 'word' | 'pdf' | 'rar' | 'sevenZip' | 'text'>
  /** Word 97–2003. */
  | 'oldDoc'
  /** An older or binary kind of workbook. */
  | 'oldBook'
  | 'richText'
  /** Pages of pictures: nothing on them is text. */
  | 'scan'
  /** Its letters are signs of a font of which nobody knows what they mean. */
  | 'garbled'
  /** No word in it. */
  | 'noText';

/** A thing left out or read otherwise that needs no words of the text. `document.doubt.<code>` is its sentence. */
type PlainDoubtCode = 'contents' | 'embedded' | 'ocr';

/** The same with words, or a number, that the sentence quotes as `text`. */
export type QuotingDoubtCode =
  | 'tracked'
  | 'footnote'
  | 'comment'
  | 'header'
  | 'stamp'
  | 'picture'
  | 'hidden'
  | 'hiddenSheet'
  | 'placeholder'
  | 'nestedTable'
  | 'numberFormat'
  | 'legacyFont'
  | 'formulaText'
  | 'upright'
  | 'scannedPage'
  | 'garbledPage';

export type DoubtCode = PlainDoubtCode | QuotingDoubtCode;

/** A doubt with its place and the text it is about, which may be empty. */
export interface Doubt extends DocumentDoubt {
  readonly code: DoubtCode;
}

export type DocumentReading =
  | { readonly ok: true; readonly document: DocumentBlocks; readonly doubts: readonly Doubt[] }
  | {
      readonly ok: false;
      readonly code: DocumentCode;
      /** The fault in English: for a report of it, never for users. */
      readonly detail: string;
    };

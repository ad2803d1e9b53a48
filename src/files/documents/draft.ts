/** Drafts of blocks, as readers of containers make them: paragraphs, rows and doubts as they stand. */
import type { Piece } from './looks';
import type { DoubtCode } from './reading';

/** A paragraph as it stands: tabs are kept, a typed number is not split off. */
export interface Draft {
  readonly kind: 'draft';
  readonly pieces: readonly Piece[];
  readonly isCentred: boolean;
  /** The number that the container shows before it. */
  readonly number?: string;
  readonly level?: number;
  readonly column?: 'left' | 'right';
  readonly page?: number | undefined;
  /** Sheet and A1 area, of words on a sheet. */
  readonly sheet?: string;
  readonly area?: string;
}

/** A cell whose paragraphs are drafts. */
export interface DraftCell {
  readonly drafts: readonly Draft[];
  readonly column: number;
  readonly span: number;
  readonly isContinued: boolean;
}

export interface DraftRow {
  readonly kind: 'row';
  readonly table: number;
  readonly cells: readonly DraftCell[];
  readonly isHeader: boolean;
  readonly page?: number | undefined;
  readonly sheet?: string;
  readonly area?: string;
}

/** Something about what stands before it. */
export interface DraftDoubt {
  readonly kind: 'doubt';
  readonly code: DoubtCode;
  readonly text: string;
  readonly page?: number | undefined;
}

export type Item = Draft | DraftRow | DraftDoubt;

/** A text without looks, as a draft. */
export const plainDraft = (text: string, page?: number): Draft => ({
  kind: 'draft',
  pieces: [{ text, bold: false, italic: false, caps: false }],
  isCentred: false,
  ...(page !== undefined && { page }),
});

/** The text of a draft as it stands, tabs included. */
export const textOf = ({ pieces }: Pick<Draft, 'pieces'>): string => pieces.map(({ text }) => text).join('');

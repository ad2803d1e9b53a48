/** *Từ văn bản đã có*: a reading with a person's corrections. It tells what to look at, and makes the plan. */
import { correct } from '../core/documents/correct';
import type { Corrected, Correction } from '../core/documents/correct';
import { blockText } from '../core/documents/read-plan';
import type { BlockPlace } from '../core/documents/block';
import type { BlockNumbers, PlanReading } from '../core/documents/reading';
import type { Message } from '../core/words/message';
import { isOfWhole, planFromDocument } from './plan-from-document';
import type { DocumentPlan } from './plan-from-document';
import type { SourceReading } from '../core/documents/source';

/** A document that was read. */
export type ReadSourceDocument = Extract<SourceReading, { readonly ok: true }>;

/** Something to look at before the plan is made. */
export interface ToSee {
  readonly message: Message;
  /** The row it is about; absent where it is about the document. */
  readonly row?: string;
  readonly at: BlockNumbers;
}

/** A reading as a person looks through it. */
export interface SeenDocument extends Corrected {
  /** All that is unsure: about the document first, then row by row. */
  readonly toSee: readonly ToSee[];
}

/** Applies corrections, and tells what is still to be looked at. */
export function seeDocument(
  { document, reading, notes }: ReadSourceDocument,
  corrections: readonly Correction[],
): SeenDocument {
  const corrected = correct(document, reading, corrections);
  const { rows } = corrected;
  const { doubts, newBodies } = corrected.reading;
  const isShown = (at: BlockNumbers): boolean =>
    rows.some((row) => row.at.some((block) => at.includes(block)));
  const inRows = rows.flatMap(({ id, at, doubts: own }) =>
    own.filter(({ code }) => !isOfWhole(code)).map((message): ToSee => ({ message, row: id, at })),
  );
  const ofWhole = doubts.filter(({ message, at }) => isOfWhole(message.code) || !isShown(at));
  return {
    ...corrected,
    toSee: [
      ...ofWhole,
      ...notes.map((message): ToSee => ({ message, at: [] })),
      ...inRows,
      ...(newBodies.length > 0 ? [{ message: newBodiesMessage(newBodies), at: [] }] : []),
    ],
  };
}

const newBodiesMessage = (names: readonly string[]): Message => ({
  code: 'reading.newBodies',
  params: { count: names.length, names: names.join('; ') },
});

/** The words and places of blocks, for whoever looks at what a row was read from. */
export const quoted = (
  { document: { blocks } }: ReadSourceDocument,
  at: BlockNumbers,
): readonly { readonly text: string; readonly place: BlockPlace }[] =>
  at.flatMap((number) => {
    const block = blocks[number];
    return block ? [{ text: blockText(block), place: block.place }] : [];
  });

/** The plan of a reading. Its own year comes first: what is typed moves its days as it moves a template's. */
export const planOfReading = (reading: PlanReading, typed: number | undefined): DocumentPlan =>
  planFromDocument(reading, reading.year ?? typed);

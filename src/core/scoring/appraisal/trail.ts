/**
 * The trail of an appraisal in a unit's own workbook: every word of reviewers on a criterion, with what the unit said then.
 * Cells hold the last word only; `_SoDanVan` holds them all, and the list only grows.
 */
import * as z from 'zod/mini';
import { canonicalJson } from '../../../workbook/cells/canonical-json';
import type { CellValue } from '../../../workbook/cells/cells';
import { pack, unpack } from '../../../workbook/cells/pack';
import type { Meta } from '../../layout/meta';
import { stateMeant } from './state';
import { APPRAISAL_STATES } from '../../words/vocabulary';

/** A reviewer's word on a criterion, as it was then. */
export interface Word {
  /** 1: lần 1; 2: lần 2; 0: nothing but a request or an opinion. */
  readonly round: 0 | 1 | 2;
  readonly points: number | null;
  readonly state: string;
  readonly opinion: string;
  readonly reviewer: string;
  /** The moment: serial day with its fraction; `null` where nobody wrote it. */
  readonly reviewedAt: CellValue;
  /** The unit's own points then. */
  readonly self: number | null;
  /** The unit's answer by then. */
  readonly reply: string;
}

/** A word with the code of its criterion. */
export type TrailWord = Word & { readonly code: string };

/** The cells of an appraisal in a criterion's row, and what the unit says beside them. */
export interface AppraisedCells extends Omit<Word, 'round' | 'points'> {
  readonly first: number | null;
  readonly second: number | null;
}

/**
 * The words that stand in a row's cells. Beside lần 2 nobody says any more who gave lần 1, and why: of it only the points
 * are known.
 */
export function wordsIn({ first, second, ...cells }: AppraisedCells): Word[] {
  const meant = stateMeant(cells.state, second ?? first, cells.self);
  const said = { ...cells, ...(meant === undefined ? {} : { state: meant }) };
  if (second !== null) {
    const unsaid = { state: '', opinion: '', reviewer: '', reviewedAt: null, self: null, reply: '' };
    return [
      ...(first === null ? [] : [{ ...unsaid, round: 1, points: first } satisfies Word]),
      { ...said, round: 2, points: second },
    ];
  }
  if (first !== null) {
    return [{ ...said, round: 1, points: first }];
  }
  const isWord = said.opinion !== '' || (said.state !== '' && said.state !== APPRAISAL_STATES[0]);
  return isWord ? [{ ...said, round: 0, points: null }] : [];
}

/** The reviewer's part of a word, whatever the unit has said since. Where there are points, the state follows from both. */
export const saidIn = ({ code, round, points, state, opinion, reviewer, reviewedAt }: TrailWord): string =>
  canonicalJson([code, round, points, points === null ? state : '', opinion, reviewer, reviewedAt]);

/** Whether it is lần 1 known only beside lần 2. */
export const isBare = ({ round, reviewer, opinion }: Word): boolean =>
  round === 1 && reviewer === '' && opinion === '';

/** Those of the words that a trail does not say yet, each once. Of a bare lần 1 its points are enough. */
export function newWords<W extends TrailWord>(trail: readonly TrailWord[], words: readonly W[]): W[] {
  const said = new Set(trail.map(saidIn));
  const pointsOf = ({ code, round, points }: TrailWord) => `${code}|${round}|${points ?? ''}`;
  const known = new Set(trail.map(pointsOf));
  return words.filter((word) => {
    const isNew = !said.has(saidIn(word)) && !(isBare(word) && known.has(pointsOf(word)));
    said.add(saidIn(word));
    known.add(pointsOf(word));
    return isNew;
  });
}

const schema = z.object({
  code: z.string(),
  round: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  points: z.nullable(z.number()),
  state: z.string(),
  opinion: z.string(),
  reviewer: z.string(),
  reviewedAt: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  self: z.nullable(z.number()),
  reply: z.string(),
});

/** The key of a workbook's own trail among `Meta.trails`. */
export const OWN_TRAIL = 'own';

/**
 * The trail that a workbook keeps, from the first word on. Whoever wrote it is not trusted: what is no word is left out.
 * @param of a file's hash, in a roll-up; the workbook's own trail if absent.
 */
export function trailOf({ trails }: Meta, of = OWN_TRAIL): TrailWord[] {
  const packed = trails?.[of];
  const data = packed ? unpack(packed) : undefined;
  return (Array.isArray(data) ? data : []).flatMap((item: unknown) => {
    const word = schema.safeParse(item);
    return word.success ? [word.data] : [];
  });
}

/** The facts with these words at the end of the workbook's own trail; the very facts given where it says them already. */
export function withWords(meta: Meta, words: readonly TrailWord[]): Meta {
  const trail = trailOf(meta);
  const added = newWords(trail, words);
  return added.length === 0 ? meta : withTrail(meta, OWN_TRAIL, [...trail, ...added]);
}

/** The facts with this trail. */
export const withTrail = (meta: Meta, of: string, trail: readonly TrailWord[]): Meta => ({
  ...meta,
  trails: { ...meta.trails, [of]: pack(trail) },
});

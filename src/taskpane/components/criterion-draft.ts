/** Words on criteria as an appraiser types them, kept until they are written or cleared. */
import type { Appraisal } from '../../core/scoring/appraisal/appraise';
import type { Criterion } from '../../core/scoring/appraisal/criteria';

/** Contents of the fields of one criterion. */
export interface Typed {
  /** Points of the first time, as typed. */
  readonly first: string;
  readonly second: string;
  readonly opinion: string;
  /** Empty: as the points say. */
  readonly state: string;
}

/** Words that are not in the workbook yet. */
export interface Draft extends Typed {
  /** The criterion as it was when its typing began. Whether its row says something else by now is shown beside it. */
  readonly seen: Criterion;
}

/** The drafts by the ids of their criteria. */
export type Drafts = ReadonlyMap<string, Draft>;

/** The fields of a criterion as its row fills them. @param write a number as the user's language writes it */
export const filled = (
  { appraised1, appraised2, opinion }: Criterion,
  write: (value: number) => string,
): Typed => ({
  first: appraised1 === undefined ? '' : write(appraised1),
  second: appraised2 === undefined ? '' : write(appraised2),
  opinion,
  state: '',
});

/** Adds what is typed of a criterion; typed back to what its row holds, it is no draft. @param before the fields as its row fills them */
export function withTyped(drafts: Drafts, criterion: Criterion, before: Typed, typed: Typed): Drafts {
  const seen = drafts.get(criterion.id)?.seen ?? criterion;
  return FIELDS.every((field) => typed[field] === before[field])
    ? without(drafts, [criterion.id])
    : new Map([...drafts, [criterion.id, { ...typed, seen }]]);
}

const FIELDS = ['first', 'second', 'opinion', 'state'] as const satisfies (keyof Typed)[];

/** The drafts but for those that were written or cleared. */
export const without = (drafts: Drafts, ids: readonly string[]): Drafts =>
  new Map([...drafts].filter(([id]) => !ids.includes(id)));

/** The fields as the appraisal they say; absent while a number cannot be read. */
export function saidOf(id: string, { first, second, opinion, state }: Typed): Appraisal | undefined {
  const [appraised1, appraised2] = [typedNumber(first), typedNumber(second)];
  return appraised1 === undefined || appraised2 === undefined
    ? undefined
    : { id, appraised1, appraised2, opinion, ...(state === '' ? {} : { state }) };
}

/** Reads a number as people type it, with comma or point; `null` for nothing, `undefined` for what is no number. */
export function typedNumber(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') {
    return null;
  }
  return /^-?[0-9]+([.,][0-9]+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}

/** Shapes that the data of several methods have, and how numbers in them must stand. */
import * as z from 'zod/mini';
import type { Message } from '../../words/message';
import type { Quantity } from './rubric';
import { writePercent } from './words';

export const textOfAtMost = (max: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
    z.refine((value) => value === value.normalize('NFC')),
  );

/** A text that stands in a row or a formula. */
export const word = textOfAtMost(200);
export const decimals = z.int().check(z.minimum(0), z.maximum(4));
export const points = z.number().check(z.minimum(-1e6), z.maximum(1e6));
export const share = z.number().check(z.minimum(0), z.maximum(1));
export const some = <T extends z.core.$ZodType>(of: T, least: number, most: number) =>
  z.array(of).check(z.minLength(least), z.maxLength(most));

/** Whether a part may be more than its whole. */
export const beyond = z.exactOptional(z.literal(true));

export const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), label: word }),
  z.strictObject({ kind: z.literal('share'), part: word, whole: word, beyond }),
  z.strictObject({ kind: z.literal('growth'), part: word, whole: word }),
]);

/** The most kinds that one criterion counts: there is a cell for each. */
export const MOST_COUNTS = 4;

/** Kinds that are counted beside the first. */
export const moreCounts = z.exactOptional(
  some(z.strictObject({ label: word, per: points }), 1, MOST_COUNTS - 1),
);

/** Points are given in hundredths at most; sums of them are compared so that 0.1 + 0.2 is 0.3. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Numbers that rise, each above the one before. */
export const rises = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

/** The least and the most that a quantity can be. */
export const rangeOf = (of: Quantity): readonly [least: number, most: number] =>
  of.kind === 'growth' ? [-1, Infinity] : [0, of.kind === 'share' && !of.beyond ? 1 : Infinity];

/** The fault of bounds that a share or a growth never reaches. */
export function boundFaults(of: Quantity, froms: readonly number[], code: string): Message[] {
  const [least, most] = rangeOf(of);
  const isWithin = of.kind === 'value' || froms.every((from) => from >= least && from <= most);
  return isWithin
    ? []
    : [
        most === 1
          ? { code: 'rubric.tierShare', params: { code } }
          : { code: 'rubric.boundLeast', params: { code, least: writePercent(least) } },
      ];
}

/** Shapes that the data of several methods have, and how numbers in them must stand. */
import * as z from 'zod/mini';
import type { Quantity } from './rubric';

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

export const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), label: word }),
  z.strictObject({ kind: z.literal('share'), part: word, whole: word }),
]);

/** Points are given in hundredths at most; sums of them are compared so that 0.1 + 0.2 is 0.3. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Numbers that rise, each above the one before. */
export const rises = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

export const withinShare = (of: Quantity, froms: readonly number[]): boolean =>
  of.kind === 'value' || froms.every((from) => from >= 0 && from <= 1);

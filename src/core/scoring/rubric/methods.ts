/** Every method of scoring, by its kind: the one place where a method is registered. */
import type { Method } from './rubric';
import { bonus } from './method-bonus';
import { deduction } from './method-deduction';
import { levels } from './method-levels';
import type { Kind, MethodOf, MethodPart } from './method';
import { points } from './method-points';
import { ratio } from './method-ratio';
import { tieredLinear } from './method-tiered-linear';
import { tiers } from './method-tiers';
import { yesNo } from './method-yes-no';

/** One that lacks a kind of `Method` does not compile. */
export const METHODS: { readonly [K in Kind]: MethodPart<MethodOf<K>> } = {
  yesNo,
  levels,
  points,
  ratio,
  tiers,
  tieredLinear,
  deduction,
  bonus,
};

export const KINDS = Object.keys(METHODS) as readonly Kind[];

/** What the product knows of a method. The table pairs each kind with the part of that very kind, so its data fits. */
export const partOf = ({ kind }: Pick<Method, 'kind'>): MethodPart => METHODS[kind] as unknown as MethodPart;

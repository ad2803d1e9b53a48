/** *Bậc*: the points of the highest tier that a quantity reaches; nothing below the lowest. */
import * as z from 'zod/mini';
import type { Message } from '../../words/message';
import type { Tier } from './rubric';
import { MARK, writeNumber } from './words';
import { measured } from './entered';
import type { MethodOf, MethodPart } from './method';
import {
  boundOf,
  inPoints,
  match,
  NUMBER,
  quantityAndParts,
  quantityWords,
  toNumber,
  UNREADABLE,
  writeQuantity,
} from './params-text';
import type { ParamsReading } from './params-text';
import { boundFaults, points, quantity, rises, same, some } from './shapes';

export const tiers: MethodPart<MethodOf<'tiers'>> = {
  name: 'Bậc',
  example: 'số cuộc: từ 1 đến dưới 3 = 2; từ 3 = 5',
  schema: z.strictObject({
    kind: z.literal('tiers'),
    of: quantity,
    tiers: some(z.strictObject({ from: z.number(), above: z.exactOptional(z.literal(true)), points }), 1, 30),
  }),
  write: ({ of, tiers: all }) => {
    const bound = boundOf(of);
    const written = all.map((tier, t) => {
      const next = all[t + 1];
      const to = next ? ` đến ${next.above ? '' : 'dưới '}${bound(next.from)}` : '';
      return `${start(tier, bound)}${to} = ${writeNumber(tier.points)}`;
    });
    return `${writeQuantity(of)}: ${written.join('; ')}`;
  },
  read: readTiers,
  sentence: ({ of, tiers: all }) => {
    const bound = boundOf(of);
    const written = [...all]
      .reverse()
      .map((tier) => `${start(tier, bound)}: ${inPoints(tier.points)}`)
      .join('; ');
    return `${quantityWords(of)} Điểm: ${written}; thấp hơn: 0 điểm.`;
  },
  faults: ({ of, tiers: all }, { code, max }) => {
    const froms = all.map(({ from }) => from);
    const top: Message = { code: 'rubric.tierTop', params: { code, max } };
    return [
      ...(rises(froms) ? [] : [{ code: 'rubric.tierOrder', params: { code } } satisfies Message]),
      ...boundFaults(of, froms, code),
      ...(same(Math.max(...all.map(({ points: earned }) => earned)), max) ? [] : [top]),
      ...(all.some(({ points: earned }) => earned < 0) ? [top] : []),
    ];
  },
  accepts: () => ({ kind: 'amount' }),
  steps: ({ tiers: all }) =>
    all.map(({ from, above, points: earned }) => ({ from, above: above ? MARK : null, points: earned })),
  points: ({ of, tiers: all }, _, first, second) => {
    const value = measured(of, first, second);
    return typeof value === 'object'
      ? value
      : {
          points: all.filter(({ from, above }) => (above ? value > from : value >= from)).at(-1)?.points ?? 0,
        };
  },
  earns: (cell) => cell('byScale'),
};

/** `từ 3`, or `trên 3` where 3 itself is below. */
const start = ({ from, above }: Tier, bound: (value: number) => string): string =>
  `${above ? 'trên' : 'từ'} ${bound(from)}`;

function readTiers(text: string): ParamsReading {
  const read = quantityAndParts(text);
  const all: (Tier & { to: number | undefined; withEnd: boolean })[] = [];
  for (const part of read?.parts ?? []) {
    const [word, from, below, to, earned] =
      match(part, `^(từ|trên)\\s+${NUMBER}(?:\\s+đến(\\s+dưới)?\\s+${NUMBER})?\\s*=\\s*${NUMBER}$`) ?? [];
    if (from === undefined || earned === undefined) {
      return UNREADABLE;
    }
    all.push({
      from: toNumber(from),
      ...(word?.toLowerCase() === 'trên' ? { above: true } : {}),
      to: to === undefined ? undefined : toNumber(to),
      withEnd: below === undefined,
      points: toNumber(earned),
    });
  }
  if (!read || all.length === 0) {
    return UNREADABLE;
  }
  all.sort((a, b) => a.from - b.from);
  for (const [t, { to, withEnd }] of all.entries()) {
    const next = all[t + 1];
    const isAtNext = next !== undefined && to === next.from;
    if (isAtNext && withEnd !== (next.above ?? false)) {
      return { fault: withEnd ? 'overlap' : 'gap' };
    }
    // Only the highest may be without an end: an end above it would leave what lies beyond without points.
    if (next ? to === undefined || to > next.from : false) {
      return { fault: 'overlap' };
    }
    if (next ? to !== next.from : to !== undefined) {
      return { fault: 'gap' };
    }
  }
  return {
    method: {
      kind: 'tiers',
      of: read.of,
      tiers: all.map(({ from, above, points: earned }) => ({
        from,
        ...(above ? { above } : {}),
        points: earned,
      })),
    },
  };
}

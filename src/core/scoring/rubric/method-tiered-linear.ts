/** *Lũy tiến*: some points up to a bound; above it every slope adds in proportion, up to the maximum. */
import * as z from 'zod/mini';
import { call } from '../../../workbook/formula/build';
import type { Message } from '../../words/message';
import type { Slope } from './rubric';
import { roundingWords, writeNumber } from './words';
import { measured, round } from './entered';
import type { MethodOf, MethodPart, Step } from './method';
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
import { boundFaults, decimals, points, quantity, rangeOf, rises, some } from './shapes';

export const tieredLinear: MethodPart<MethodOf<'tieredLinear'>> = {
  name: 'Lũy tiến',
  example: 'số tin, bài: đến 3 = 2; trên 3, thêm 2 = 0,5; làm tròn 2',
  schema: z.strictObject({
    kind: z.literal('tieredLinear'),
    of: quantity,
    floor: points,
    slopes: some(z.strictObject({ from: z.number(), every: z.number(), adds: points }), 1, 30),
    decimals,
  }),
  write: ({ of, floor, slopes, decimals: places }) => {
    const bound = boundOf(of);
    const written = slopes.map(
      ({ from, every, adds }) => `trên ${bound(from)}, thêm ${bound(every)} = ${writeNumber(adds)}`,
    );
    const first = `đến ${bound(slopes[0]?.from ?? 0)} = ${writeNumber(floor)}`;
    return `${writeQuantity(of)}: ${[first, ...written, `làm tròn ${places}`].join('; ')}`;
  },
  read: readSlopes,
  sentence: ({ of, floor, slopes, decimals: places }, max) => {
    const bound = boundOf(of);
    const written = slopes
      .map(
        ({ from, every, adds }) => `trên ${bound(from)}, cứ thêm ${bound(every)} cộng ${writeNumber(adds)}`,
      )
      .join('; ');
    const first = `Đến ${bound(slopes[0]?.from ?? 0)}: ${inPoints(floor)}`;
    return `${quantityWords(of)} ${first}; ${written}; tối đa ${inPoints(max)}; ${roundingWords(places)}.`;
  },
  faults: ({ of, floor, slopes }, { code, max }) => {
    const froms = slopes.map(({ from }) => from);
    const isOdd = floor < 0 || floor > max || slopes.some(({ every, adds }) => every <= 0 || adds <= 0);
    return [
      ...(rises(froms) ? [] : [{ code: 'rubric.tierOrder', params: { code } } satisfies Message]),
      ...boundFaults(of, froms, code),
      ...(isOdd ? [{ code: 'rubric.slope', params: { code, max } } satisfies Message] : []),
    ];
  },
  accepts: () => ({ kind: 'amount' }),
  parameters: ({ decimals: places }) => ({ decimals: places }),
  steps: ({ of, slopes, floor }) => slopeSteps(slopes, floor, rangeOf(of)[0]),
  points: ({ of, floor, slopes, decimals: places }, max, first, second) => {
    const value = measured(of, first, second);
    if (typeof value === 'object') {
      return value;
    }
    let earned = floor;
    slopes.forEach(({ from, every, adds }, s) => {
      const end = slopes[s + 1]?.from ?? Infinity;
      if (value > from) {
        earned += ((Math.min(value, end) - from) * adds) / every;
      }
    });
    return { points: Math.min(max, round(earned, places)) };
  },
  earns: (cell) => call('MIN', cell('max'), call('ROUND', cell('byScale'), cell('decimals'))),
};

/**
 * Each slope with the points that are reached where it begins. What lies below the first has a row of its own.
 * @param least that can be measured.
 */
function slopeSteps(slopes: readonly Slope[], floor: number, least: number): Step[] {
  let reached = floor;
  const steps = slopes.map(({ from, every, adds }, s): Step => {
    const before = slopes[s - 1];
    if (before) {
      reached += ((from - before.from) * before.adds) / before.every;
    }
    return { from, points: Number(reached.toPrecision(15)), every, adds };
  });
  return (slopes[0]?.from ?? least) > least
    ? [{ from: least, points: floor, every: 1, adds: 0 }, ...steps]
    : steps;
}

function readSlopes(text: string): ParamsReading {
  const read = quantityAndParts(text);
  let floor: number | undefined;
  let start: number | undefined;
  let places = 2;
  const slopes: Slope[] = [];
  for (const part of read?.parts ?? []) {
    const first = match(part, `^đến\\s+${NUMBER}\\s*=\\s*${NUMBER}$`);
    const slope = match(part, `^trên\\s+${NUMBER}\\s*,\\s*thêm\\s+${NUMBER}\\s*=\\s*${NUMBER}$`);
    const [rounding] = match(part, '^làm tròn\\s+([0-4])$') ?? [];
    if (first && floor === undefined) {
      [start = 0, floor = 0] = first.map(toNumber);
    } else if (slope) {
      const [from = 0, every = 0, adds = 0] = slope.map(toNumber);
      slopes.push({ from, every, adds });
    } else if (rounding !== undefined) {
      places = Number(rounding);
    } else {
      return UNREADABLE;
    }
  }
  if (!read || floor === undefined || slopes.length === 0) {
    return UNREADABLE;
  }
  if (slopes[0]?.from !== start) {
    return { fault: (slopes[0]?.from ?? 0) > (start ?? 0) ? 'gap' : 'overlap' };
  }
  return { method: { kind: 'tieredLinear', of: read.of, floor, slopes, decimals: places } };
}

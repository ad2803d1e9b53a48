/** *Tỷ lệ*: the share of the maximum, rounded half up; nothing below the gate. */
import * as z from 'zod/mini';
import { binary, call } from '../../../workbook/formula/build';
import { roundingWords, writeNumber, writePercent } from './words';
import { measured, round } from './entered';
import type { MethodOf, MethodPart } from './method';
import { BEYOND, inPoints, match, NUMBER, partsOf, toNumber, UNREADABLE } from './params-text';
import { beyond, decimals, share, word } from './shapes';

export const ratio: MethodPart<MethodOf<'ratio'>> = {
  name: 'Tỷ lệ',
  example: 'số đạt / tổng số; ngưỡng 90%; làm tròn 2',
  schema: z.strictObject({
    kind: z.literal('ratio'),
    part: word,
    whole: word,
    beyond,
    gate: z.exactOptional(share),
    decimals,
  }),
  write: ({ part, whole, beyond: mayPass, gate, decimals: places }) =>
    [
      `${part} / ${whole}`,
      ...(mayPass ? [BEYOND] : []),
      ...(gate === undefined ? [] : [`ngưỡng ${writePercent(gate)}`]),
      `làm tròn ${places}`,
    ].join('; '),
  read: (text) => {
    const [named, ...options] = partsOf(text);
    const [part, whole] = match(named ?? '', '^(.+?)\\s*/\\s*(.+)$') ?? [];
    const read = optionsOf(options);
    return part === undefined || whole === undefined || !read
      ? UNREADABLE
      : {
          method: {
            kind: 'ratio',
            part,
            whole,
            ...(read.beyond ? { beyond: true } : {}),
            ...(read.gate === undefined ? {} : { gate: read.gate }),
            decimals: read.decimals ?? 2,
          },
        };
  },
  sentence: ({ part, whole, beyond: mayPass, gate, decimals: places }, max) => {
    const below = gate === undefined ? '' : ` Dưới ${writePercent(gate)}: 0 điểm.`;
    const most = mayPass ? ` Tỷ lệ ${BEYOND}; tối đa ${inPoints(max)}.` : '';
    return `Số liệu 1: ${part}; Số liệu 2: ${whole}. Điểm = tỷ lệ × ${writeNumber(max)}, ${roundingWords(places)}.${most}${below}`;
  },
  faults: ({ gate }, { code }) =>
    gate !== undefined && !(gate > 0 && gate <= 1) ? [{ code: 'rubric.gate', params: { code } }] : [],
  accepts: () => ({ kind: 'amount' }),
  parameters: ({ gate, decimals: places }) => ({ gate: gate ?? null, decimals: places }),
  points: (method, max, first, second) => {
    const reached = measured({ ...method, kind: 'share' }, first, second);
    return typeof reached === 'object'
      ? reached
      : { points: reached < (method.gate ?? 0) ? 0 : Math.min(max, round(max * reached, method.decimals)) };
  },
  earns: (cell) =>
    call(
      'IF',
      binary(cell('measured'), '<', cell('gate')),
      0,
      call('MIN', cell('max'), call('ROUND', binary(cell('max'), '*', cell('measured')), cell('decimals'))),
    ),
};

function optionsOf(
  options: readonly string[],
): { gate?: number; decimals?: number; beyond?: boolean } | undefined {
  const read: { gate?: number; decimals?: number; beyond?: boolean } = {};
  for (const option of options) {
    const [gate] = match(option, `^ngưỡng\\s+${NUMBER}$`) ?? [];
    const [places] = match(option, '^làm tròn\\s+([0-4])$') ?? [];
    if (gate !== undefined) {
      read.gate = toNumber(gate);
    } else if (places !== undefined) {
      read.decimals = Number(places);
    } else if (option.toLowerCase() === BEYOND) {
      read.beyond = true;
    } else {
      return undefined;
    }
  }
  return read;
}

/** *Trừ*: the maximum less some points a time, never below a floor, which may be negative. */
import * as z from 'zod/mini';
import { binary, call } from '../../../workbook/formula/build';
import { ENTRY_FAULTS, writeNumber } from './words';
import { occurrences } from './entered';
import type { Cell, MethodOf, MethodPart } from './method';
import { inPoints, match, NUMBER, partsOf, perTime, toNumber, UNREADABLE } from './params-text';
import { points, word } from './shapes';

export const deduction: MethodPart<MethodOf<'deduction'>> = {
  name: 'Trừ',
  example: 'số lần: mỗi lần 0,5; thấp nhất 0',
  schema: z.strictObject({ kind: z.literal('deduction'), label: word, per: points, floor: points }),
  write: ({ label, per, floor }) => `${label}: mỗi lần ${writeNumber(per)}; thấp nhất ${writeNumber(floor)}`,
  read: (text) => {
    const parts = partsOf(text);
    const [label, per] = perTime(parts[0] ?? '');
    const [floor] = match(parts[1] ?? '', `^thấp nhất\\s+${NUMBER}$`) ?? [];
    return label === undefined ||
      per === undefined ||
      parts.length > 2 ||
      (parts.length === 2 && floor === undefined)
      ? UNREADABLE
      : { method: { kind: 'deduction', label, per: toNumber(per), floor: toNumber(floor ?? '0') } };
  },
  sentence: ({ label, per, floor }, max) =>
    `Số liệu 1: ${label}. Từ ${inPoints(max)}, trừ ${writeNumber(per)} mỗi lần; thấp nhất ${inPoints(floor)}.`,
  faults: ({ per, floor }, { code, max }) =>
    per <= 0 || floor > max ? [{ code: 'rubric.deduction', params: { code, max } }] : [],
  accepts: () => ({ kind: 'times' }),
  typed: () => ({ kind: 'number', rule: { min: 0, whole: true } }),
  parameters: ({ per, floor }) => ({ per, floor }),
  points: ({ per, floor }, max, first) => {
    const times = occurrences(first);
    return typeof times === 'object' ? times : { points: Math.max(floor, max - per * times) };
  },
  amountFault: wholeTimes,
  earns: (cell) =>
    call('MAX', cell('floor'), binary(cell('max'), '-', binary(cell('per'), '*', cell('used1')))),
};

/** The fault of a number of times that is no whole number. */
export function wholeTimes(cell: Cell) {
  return call('IF', binary(cell('used1'), '<>', call('ROUND', cell('used1'), 0)), ENTRY_FAULTS.fraction, '');
}

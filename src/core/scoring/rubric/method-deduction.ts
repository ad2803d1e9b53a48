/** *Trừ*: the maximum less some points a time, of each kind that is counted. It never goes below a floor, which may be negative. */
import * as z from 'zod/mini';
import { binary, call } from '../../../workbook/formula/build';
import { countFaults, countSteps, ofOneCount, wholeTimes } from './counts';
import { writeNumber } from './words';
import { pointsOfCounts } from './entered';
import type { MethodOf, MethodPart } from './method';
import {
  countWords,
  inPoints,
  match,
  NUMBER,
  partsOf,
  readCounts,
  toNumber,
  UNREADABLE,
  writeCounts,
} from './params-text';
import { countsOf } from './rubric';
import { moreCounts, points, word } from './shapes';

export const deduction: MethodPart<MethodOf<'deduction'>> = {
  name: 'Trừ',
  example: 'số lần chậm: mỗi lần 0,5; số lần sai: mỗi lần 1; thấp nhất 0',
  schema: z.strictObject({
    kind: z.literal('deduction'),
    label: word,
    per: points,
    floor: points,
    more: moreCounts,
  }),
  write: (method) => `${writeCounts(countsOf(method))}; thấp nhất ${writeNumber(method.floor)}`,
  read: (text) => {
    const parts = partsOf(text);
    const [floor] = match(parts.at(-1) ?? '', `^thấp nhất\\s+${NUMBER}$`) ?? [];
    const counts = readCounts(floor === undefined ? parts : parts.slice(0, -1));
    return counts ? { method: { kind: 'deduction', ...counts, floor: toNumber(floor ?? '0') } } : UNREADABLE;
  },
  sentence: (method, max) => {
    const floor = `thấp nhất ${inPoints(method.floor)}.`;
    return method.more
      ? `${countWords(countsOf(method), 'trừ')}; từ ${inPoints(max)}, ${floor}`
      : `Số liệu 1: ${method.label}. Từ ${inPoints(max)}, trừ ${writeNumber(method.per)} mỗi lần; ${floor}`;
  },
  faults: (method, item) =>
    method.floor > item.max ? [{ code: 'rubric.deduction', params: item }] : countFaults(method, item),
  accepts: () => ({ kind: 'times' }),
  typed: () => ({ kind: 'number', rule: { min: 0, whole: true } }),
  parameters: (method) => ({ per: ofOneCount(method), floor: method.floor }),
  steps: countSteps,
  points: (method, max, ...times) => {
    const lost = pointsOfCounts(method, times);
    return typeof lost === 'object' ? lost : { points: Math.max(method.floor, max - lost) };
  },
  amountFault: wholeTimes,
  earns: (cell) => call('MAX', cell('floor'), binary(cell('max'), '-', cell('byScale'))),
};

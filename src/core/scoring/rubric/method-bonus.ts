/** *Cộng*: some points a time, up to the maximum, of each kind that is counted. Nothing need be entered. */
import * as z from 'zod/mini';
import { call } from '../../../workbook/formula/build';
import { countFaults, countSteps, ofOneCount, wholeTimes } from './counts';
import { pointsOfCounts } from './entered';
import type { MethodOf, MethodPart } from './method';
import { countWords, inPoints, partsOf, readCounts, UNREADABLE, writeCounts } from './params-text';
import { countsOf } from './rubric';
import { writeNumber } from './words';
import { moreCounts, points, word } from './shapes';

export const bonus: MethodPart<MethodOf<'bonus'>> = {
  name: 'Cộng',
  example: 'mô hình cấp tỉnh: mỗi lần 2; mô hình cấp xã: mỗi lần 1',
  schema: z.strictObject({ kind: z.literal('bonus'), label: word, per: points, more: moreCounts }),
  write: (method) => writeCounts(countsOf(method)),
  read: (text) => {
    const counts = readCounts(partsOf(text));
    return counts ? { method: { kind: 'bonus', ...counts } } : UNREADABLE;
  },
  sentence: (method, max) =>
    method.more
      ? `${countWords(countsOf(method), 'cộng')}; tối đa ${inPoints(max)}.`
      : `Số liệu 1: ${method.label}. Cộng ${writeNumber(method.per)} mỗi lần; tối đa ${inPoints(max)}.`,
  faults: countFaults,
  accepts: () => ({ kind: 'times' }),
  typed: () => ({ kind: 'number', rule: { min: 0, whole: true } }),
  parameters: (method) => ({ per: ofOneCount(method) }),
  steps: countSteps,
  points: (method, max, ...times) => {
    const earned = pointsOfCounts(method, times);
    return typeof earned === 'object' ? earned : { points: Math.min(max, earned) };
  },
  amountFault: wholeTimes,
  earns: (cell) => call('MIN', cell('max'), cell('byScale')),
};

/** *Cộng*: some points a time, up to the maximum. Nothing need be entered. */
import * as z from 'zod/mini';
import { binary, call } from '../../../workbook/formula/build';
import { writeNumber } from './words';
import { wholeTimes } from './method-deduction';
import { occurrences } from './entered';
import type { MethodOf, MethodPart } from './method';
import { inPoints, partsOf, perTime, toNumber, UNREADABLE } from './params-text';
import { points, word } from './shapes';

export const bonus: MethodPart<MethodOf<'bonus'>> = {
  name: 'Cộng',
  example: 'số mô hình: mỗi lần 0,5',
  schema: z.strictObject({ kind: z.literal('bonus'), label: word, per: points }),
  write: ({ label, per }) => `${label}: mỗi lần ${writeNumber(per)}`,
  read: (text) => {
    const parts = partsOf(text);
    const [label, per] = perTime(parts[0] ?? '');
    return label === undefined || per === undefined || parts.length > 1
      ? UNREADABLE
      : { method: { kind: 'bonus', label, per: toNumber(per) } };
  },
  sentence: ({ label, per }, max) =>
    `Số liệu 1: ${label}. Cộng ${writeNumber(per)} mỗi lần; tối đa ${inPoints(max)}.`,
  faults: ({ per }, { code, max }) => (per <= 0 ? [{ code: 'rubric.deduction', params: { code, max } }] : []),
  accepts: () => ({ kind: 'times' }),
  typed: () => ({ kind: 'number', rule: { min: 0, whole: true } }),
  parameters: ({ per }) => ({ per }),
  points: ({ per }, max, first) => {
    const times = occurrences(first);
    return typeof times === 'object' ? times : { points: Math.min(max, per * times) };
  },
  amountFault: wholeTimes,
  earns: (cell) => call('MIN', cell('max'), binary(cell('per'), '*', cell('used1'))),
};

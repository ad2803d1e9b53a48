/** *Chấm điểm*: the scorer types points from 0 to the maximum, multiples of a step if there is one. */
import * as z from 'zod/mini';
import { binary, call } from '../../../workbook/formula/build';
import { ENTRY_FAULTS, writeNumber } from './words';
import { amount } from './entered';
import type { MethodOf, MethodPart } from './method';
import { match, NUMBER, partsOf, toNumber, UNREADABLE } from './params-text';
import { same } from './shapes';

export const points: MethodPart<MethodOf<'points'>> = {
  name: 'Chấm điểm',
  example: 'bước 0,5',
  schema: z.strictObject({
    kind: z.literal('points'),
    step: z.exactOptional(z.number().check(z.positive())),
  }),
  write: ({ step }) => (step === undefined ? '' : `bước ${writeNumber(step)}`),
  read: (text) => {
    const parts = partsOf(text);
    const [step] = match(parts[0] ?? '', `^bước\\s+${NUMBER}$`) ?? [];
    return parts.length === 0
      ? { method: { kind: 'points' } }
      : parts.length === 1 && step !== undefined
        ? { method: { kind: 'points', step: toNumber(step) } }
        : UNREADABLE;
  },
  sentence: ({ step }, max) => {
    const steps = step === undefined ? '' : `, bước ${writeNumber(step)}`;
    return `Số liệu 1: số điểm từ 0 đến ${writeNumber(max)}${steps}.`;
  },
  faults: ({ step }, { code, max }) => {
    const steps = max / (step ?? max);
    return same(steps, Math.round(steps)) ? [] : [{ code: 'rubric.step', params: { code, max } }];
  },
  accepts: () => ({ kind: 'points' }),
  typed: (_, max) => ({ kind: 'number', rule: { min: 0, max } }),
  parameters: ({ step }) => ({ step: step ?? null }),
  points: ({ step }, max, first) => {
    const typed = amount(first);
    return typeof typed === 'object'
      ? typed
      : typed > max
        ? { fault: 'aboveMax' }
        : step !== undefined && Math.abs(typed / step - Math.round(typed / step)) > 1e-7
          ? { fault: 'step' }
          : { points: typed };
  },
  amountFault: (cell) => {
    const steps = binary(cell('used1'), '/', cell('step'));
    const outOfStep = binary(call('ROUND', steps, 7), '<>', call('ROUND', steps, 0));
    return call(
      'IF',
      binary(cell('used1'), '>', cell('max')),
      ENTRY_FAULTS.aboveMax,
      call('IF', binary(cell('step'), '=', ''), '', call('IF', outOfStep, ENTRY_FAULTS.step, '')),
    );
  },
  earns: (cell) => cell('used1'),
};

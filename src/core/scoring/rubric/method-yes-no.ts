/** *Có/Không*: `Có` earns the maximum. */
import * as z from 'zod/mini';
import { binary, call } from '../../../workbook/formula/build';
import { ENTRY_FAULTS, NO, YES } from './words';
import { wordOf } from './entered';
import type { MethodOf, MethodPart } from './method';
import { inPoints, partsOf, UNREADABLE } from './params-text';

export const yesNo: MethodPart<MethodOf<'yesNo'>> = {
  name: 'Có/Không',
  example: '',
  schema: z.strictObject({ kind: z.literal('yesNo') }),
  write: () => '',
  read: (text) => (partsOf(text).length === 0 ? { method: { kind: 'yesNo' } } : UNREADABLE),
  sentence: (_, max) => `Số liệu 1: ${YES} (${inPoints(max)}) hoặc ${NO} (0 điểm).`,
  faults: () => [],
  accepts: () => ({ kind: 'words', words: [YES, NO] }),
  typed: () => ({ kind: 'yesNo', yes: YES, no: NO }),
  points: (_, max, first) => {
    const word = wordOf(first);
    return word === YES.toLowerCase()
      ? { points: max }
      : word === NO.toLowerCase()
        ? { points: 0 }
        : { fault: 'choice' };
  },
  wordFault: (cell) =>
    call(
      'IF',
      call('OR', binary(cell('used1'), '=', YES), binary(cell('used1'), '=', NO)),
      '',
      ENTRY_FAULTS.choice,
    ),
  earns: (cell) => call('IF', binary(cell('used1'), '=', YES), cell('max'), 0),
};

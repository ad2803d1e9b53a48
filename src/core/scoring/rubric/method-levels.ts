/** *Mức*: a word earns its points; the first earns the maximum. */
import * as z from 'zod/mini';
import { binary, call } from '../../../workbook/formula/build';
import type { Message } from '../../words/message';
import { ENTRY_FAULTS, writeNumber } from './words';
import { wordOf } from './entered';
import type { MethodOf, MethodPart } from './method';
import { inPoints, match, NUMBER, partsOf, toNumber, UNREADABLE } from './params-text';
import { points, rises, same, some, word } from './shapes';

export const levels: MethodPart<MethodOf<'levels'>> = {
  name: 'Mức',
  example: 'Tốt = 5; Khá = 3,5; Yếu = 0',
  schema: z.strictObject({
    kind: z.literal('levels'),
    levels: some(z.strictObject({ name: word, points }), 2, 30),
  }),
  write: ({ levels: all }) => all.map(({ name, points: of }) => `${name} = ${writeNumber(of)}`).join('; '),
  read: (text) => {
    const read = partsOf(text).map((part) => match(part, `^(.+?)\\s*=\\s*${NUMBER}$`));
    return read.length >= 2 && read.every((level) => level !== undefined)
      ? {
          method: {
            kind: 'levels',
            levels: read.map(([name = '', of = '']) => ({ name, points: toNumber(of) })),
          },
        }
      : UNREADABLE;
  },
  sentence: ({ levels: all }) =>
    `Số liệu 1: chọn mức. ${all.map(({ name, points: of }) => `${name}: ${inPoints(of)}`).join('; ')}.`,
  faults: ({ levels: all }, { code, max }) => {
    const names = new Set(all.map(({ name }) => name.toLowerCase()));
    const inOrder = rises([...all].reverse().map(({ points: of }) => of));
    const order: Message = { code: 'rubric.levelOrder', params: { code } };
    return [
      ...(names.size < all.length ? [{ code: 'rubric.levelTwice', params: { code } } satisfies Message] : []),
      ...(same(all[0]?.points ?? 0, max)
        ? []
        : [{ code: 'rubric.levelTop', params: { code, max } } satisfies Message]),
      ...(inOrder ? [] : [order]),
      ...((all.at(-1)?.points ?? 0) < 0 ? [order] : []),
    ];
  },
  accepts: ({ levels: all }) => ({ kind: 'words', words: all.map(({ name }) => name) }),
  typed: ({ levels: all }) => ({ kind: 'word', words: all.map(({ name }) => name) }),
  steps: ({ levels: all }) => all.map(({ name, points: of }) => ({ level: name, points: of })),
  points: ({ levels: all }, _, first) => {
    const level = all.find(({ name }) => name.toLowerCase() === wordOf(first));
    return level ? { points: level.points } : { fault: 'choice' };
  },
  wordFault: (cell) => call('IF', binary(cell('reached'), '>', 0), '', ENTRY_FAULTS.choice),
  earns: (cell) => cell('byScale'),
};

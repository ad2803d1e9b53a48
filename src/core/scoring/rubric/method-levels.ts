/** *Mức*: a word earns its points, the first the most; a deduction may be a level too. */
import * as z from 'zod/mini';
import { binary, call } from '../../../workbook/formula/build';
import type { Message } from '../../words/message';
import { ENTRY_FAULTS, writeNumber } from './words';
import { wordOf } from './entered';
import type { MethodOf, MethodPart } from './method';
import { inPoints, match, NUMBER, partsOf, toNumber, UNREADABLE } from './params-text';
import { points, rises, some, textOfAtMost } from './shapes';

export const levels: MethodPart<MethodOf<'levels'>> = {
  name: 'Mức',
  example: 'Tốt = 5; Khá = 3,5; Yếu = 0',
  schema: z.strictObject({
    kind: z.literal('levels'),
    // A level is looked up by its text: of an annex it may be a sentence.
    levels: some(z.strictObject({ name: textOfAtMost(1000), points }), 2, 30),
  }),
  // A level that is a sentence may hold a semicolon: then each stands in a line of its own.
  write: ({ levels: all }) =>
    all
      .map(({ name, points: of }) => `${name} = ${writeNumber(of)}`)
      .join(all.some(({ name }) => name.includes(';')) ? '\n' : '; '),
  read: (text) => {
    const read = partsOf(text, text.includes('\n') ? '\n' : ';').map((part) =>
      match(part, `^(.+?)\\s*=\\s*${NUMBER}$`),
    );
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
    return [
      ...(names.size < all.length ? [{ code: 'rubric.levelTwice', params: { code } } satisfies Message] : []),
      ...((all[0]?.points ?? 0) > max
        ? [{ code: 'rubric.levelTop', params: { code, max } } satisfies Message]
        : []),
      ...(inOrder ? [] : [{ code: 'rubric.levelOrder', params: { code } } satisfies Message]),
    ];
  },
  accepts: ({ levels: all }) => ({ kind: 'words', words: all.map(({ name }) => name) }),
  typed: ({ levels: all }) => ({ kind: 'word', words: all.map(({ name }) => name) }),
  parameters: ({ levels: all }) => {
    const least = Math.min(...all.map(({ points: of }) => of));
    return { floor: least < 0 ? least : null };
  },
  steps: ({ levels: all }) => all.map(({ name, points: of }) => ({ level: name, points: of })),
  points: ({ levels: all }, _, first) => {
    const level = all.find(({ name }) => name.toLowerCase() === wordOf(first));
    return level ? { points: level.points } : { fault: 'choice' };
  },
  wordFault: (cell) => call('IF', binary(cell('reached'), '>', 0), '', ENTRY_FAULTS.choice),
  earns: (cell) => cell('byScale'),
};

import { fill } from './format';
import { isMessage } from './message';
import type { Message } from './message';
import { wordsOf } from '../../texts/params';
import type { SameWords } from '../../texts/params';
import { vi } from '../../texts/messages.vi';

/** The compiler is what is tested: a line under `@ts-expect-error` that compiled would be an error of its own. */
const take = (...messages: readonly Message[]): number => messages.length;

test('a message is given the words of its text, and no others', () => {
  const sheet = 'Nhiệm vụ';
  const either = <Code extends string>(code: Code, or: Code): Code => (code.length > or.length ? or : code);
  const made = { sheet, count: 1 };

  expect(take({ code: 'update.noTable', params: { sheet } }, { code: 'update.form' })).toBe(2);
  expect(take({ code: either('update.noTable', 'update.noIds'), params: { sheet } })).toBe(1);
  // @ts-expect-error misspelt
  take({ code: 'update.noTable', params: { shet: sheet } });
  // @ts-expect-error one of two is missing
  take({ code: 'yearTables.created', params: { sheet } });
  // @ts-expect-error a word of no text
  take({ code: 'update.noTable', params: { sheet, shet: sheet } });
  // @ts-expect-error a word of another text
  take({ code: 'update.noTable', params: { sheet, count: 1 } });
  // @ts-expect-error a word of another text, in an object made before
  take({ code: 'update.noTable', params: made });
  // @ts-expect-error the text has no words
  take({ code: 'update.form', params: { sheet } });
  // @ts-expect-error the text has no words, not even none
  take({ code: 'update.form', params: {} });
  // @ts-expect-error the text has a word
  take({ code: 'update.noTable' });
  // @ts-expect-error no such text
  take({ code: 'update.noTabel', params: { sheet } });
  // @ts-expect-error neither text nor number
  take({ code: 'update.noTable', params: { sheet: null } });
  // @ts-expect-error of two codes one does not have the word
  take({ code: either('parts.otherUnit', 'parts.otherSet'), params: { file: '', unit: '' } });
});

test('a text is filled with its own words', () => {
  expect(fill('{count} {count|row|rows} in {sheet}', { count: 1, sheet: 'A' })).toBe('1 row in A');
  expect(fill('{count} {count|row|rows} in {sheet}', { count: 2.5, sheet: 'A' })).toBe('2,5 rows in A');
  // @ts-expect-error a word of the second form
  fill('{count|row|rows}', { rows: 1 });
  // @ts-expect-error misspelt
  fill('{sheet}', { shet: 'A' });
  // @ts-expect-error superfluous
  fill('{sheet}', { sheet: 'A', count: 1 });
  // @ts-expect-error missing
  fill('{count} in {sheet}', { count: 1 });
  const unknown: string = vi['update.noTable'];
  expect(fill(unknown, { sheet: 'A', shet: 'B' })).toContain('A');
});

test('a text in another language has the words of ours', () => {
  const ours = { rows: '{count} dòng', none: 'Trống', of: { sheet: 'Trang {sheet}' } } as const;
  const held = <Theirs>(texts: Theirs & SameWords<typeof ours, Theirs>): boolean =>
    Object.keys(texts).length === Object.keys(ours).length;
  const same = { rows: '{count} {count|row|rows}', none: 'Empty', of: { sheet: '{sheet}' } } as const;
  const misspelt = { ...same, of: { sheet: '{shet}' } } as const;
  const missing = { ...same, rows: 'Some rows' } as const;
  const more = { ...same, none: '{count} rows' } as const;
  expect(held(same)).toBe(true);
  // @ts-expect-error misspelt, in a group of texts
  held(misspelt);
  // @ts-expect-error a word is left out
  held(missing);
  // @ts-expect-error a word that ours does not have
  held(more);
});

test.each([
  ['a code and its words', { code: 'update.noTable', params: { sheet: 'A' } }, true],
  ['a code without words', { code: 'update.form' }, true],
  ['words that the text no longer has', { code: 'update.form', params: { sheet: 'A' } }, true],
  ['a code of another version', { code: 'update.gone' }, false],
  ['a member of every object', { code: 'toString' }, false],
  ['a word is missing', { code: 'yearTables.created', params: { sheet: 'A' } }, false],
  ['no words at all', { code: 'update.noTable' }, false],
  [
    'a word of every object',
    { code: 'update.noTable', params: Object.create({ sheet: 'A' }) as object },
    false,
  ],
  ['neither text nor number', { code: 'update.noTable', params: { sheet: {} } }, false],
] as const)('a message of this version: %s', (_, notice, is) => {
  expect(isMessage(notice as Parameters<typeof isMessage>[0])).toBe(is);
});

test('words are read from a text as the compiler reads them', () => {
  expect(wordsOf('{count} {count|row|rows} in {sheet}')).toEqual(['count', 'count', 'sheet']);
  expect(wordsOf('none')).toEqual([]);
});

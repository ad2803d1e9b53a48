import { VERDICT_WORDS } from '../core/rollup/sheets';
import { fill } from '../core/words/format';
import { en as messagesEn } from './messages.en';
import { vi as messagesVi } from './messages.vi';
import { en as pageEn } from './page.en';
import type { PageTexts } from './page.en';
import { vi as pageVi } from './page.vi';
import { en } from './pane.en';
import type { Texts } from './pane.en';
import { vi } from './pane.vi';
import { wordsOf } from './params';

const ONE_AS_MANY =
  /(?<!of |\/)\{(count|total|counted|tasks|changed|added|kept|max|days|shown|sent|points)\} [a-z]+s\b/;
const NEVER_ONE: ReadonlySet<string> = new Set([
  'plan.unitTooLong',
  'plan.villageTooLong',
  'template.nameTooLong',
  'unit.spellings',
  'rollup.manySets',
  'rubric.counts',
  'file.reviewersMerged',
]);

interface Tree {
  readonly [key: string]: string | Tree;
}

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

const placeholders = (text: string): string[] => [...new Set(wordsOf(text))].sort();

/** The namespaces that speak both languages. */
describe.each([
  ['messages', messagesVi, messagesEn],
  ['pane', vi, en],
  ['page', pageVi, pageEn],
] as const)('of the namespace %s', (_namespace, ours, theirs) => {
  const english = leaves(theirs);

  test('English has the keys of the Vietnamese, in the same order', () => {
    expect(english.map(([key]) => key)).toEqual(leaves(ours).map(([key]) => key));
  });

  test('every text is filled from the same words in both languages', () => {
    const words = new Map(english.map(([key, text]) => [key, placeholders(text)]));
    for (const [key, text] of leaves(ours)) {
      expect({ [key]: words.get(key) }).toEqual({ [key]: placeholders(text) });
    }
  });

  // A number and a noun beside it need both forms, except where the number is never 1.
  test('English says one as one', () => {
    const said = english.filter(([key, text]) => !NEVER_ONE.has(key) && ONE_AS_MANY.test(text));
    expect(said).toEqual([]);
  });
});

test('a text of the pane or the page is filled with its own words, in whichever language', () => {
  const texts: Texts = vi;
  const page: PageTexts = pageVi;
  expect(fill(texts.rollUp.progress, { done: 1, total: 2 })).toBe('Đã đọc 1/2 tệp.');
  expect(fill(page.opened, { file: 'a.xlsx' })).toBe('Đã mở a.xlsx.');
  // @ts-expect-error misspelt
  fill(texts.rollUp.progress, { dome: 1, total: 2 });
  // @ts-expect-error missing
  fill(texts.rollUp.progress, { done: 1 });
  // @ts-expect-error superfluous
  fill(page.opened, { file: 'a.xlsx', count: 1 });
  // @ts-expect-error the text has no words
  fill(page.saving, { file: 'a.xlsx' });
});

// The pane's 350 px hold 34 bold characters beside a fold's sign; a word alone on a second line reads as a mistake.
test.each([
  ['Vietnamese', vi, 'Cơ quan đảm nhiệm (12 cần xem)'],
  ['English', en, 'Bodies in charge (12 to look at)'],
] as const)('the fold of bodies stands on one line, in %s', (_language, texts, said) => {
  expect(fill(texts.plan.bodies, { count: 12 })).toBe(said);
  expect(said.length).toBeLessThanOrEqual(34);
});

test('a verdict reads the same in the pane and on the sheet', () => {
  expect(vi.rollUp.verdict).toEqual(VERDICT_WORDS);
});

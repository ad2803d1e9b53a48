import { VERDICT_WORDS } from '../core/rollup/sheets';
import { fill } from '../core/words/format';
import type { PageTexts } from './page.en';
import { vi as pageVi } from './page.vi';
import { en } from './pane.en';
import type { Texts } from './pane.en';
import { vi } from './pane.vi';

interface Tree {
  readonly [key: string]: string | Tree;
}

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([word]) => word).sort();
const english = new Map(leaves(en));

test('both languages have the same keys', () => {
  expect([...english.keys()]).toEqual(leaves(vi).map(([key]) => key));
});

test.each(leaves(vi))('%s is filled from the same words in both languages', (key, text) => {
  expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(text));
});

test.each([...english])('%s says one as one in English', (_key, text) => {
  expect(text).not.toMatch(/(?<!of )\{(count|shown|sent|points)\} [a-z]+s\b/);
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

test('a verdict reads the same in the pane and on the sheet', () => {
  expect(vi.rollUp.verdict).toEqual(VERDICT_WORDS);
});

import { en } from './en';
import { vi } from './vi';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([word]) => word).sort();

test('English has the messages of the Vietnamese catalogue, in the same order', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test.each(Object.entries(vi))('%s is filled from the same params in both languages', (code, text) => {
  expect(new Set(placeholders(en[code as keyof typeof vi]))).toEqual(new Set(placeholders(text)));
});

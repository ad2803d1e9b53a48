import { loadWords, sentence, writeNumber } from './words';
import { pickLanguage } from '../../texts/language';

test.each([
  ['vi-VN', 'vi'],
  ['en-US', 'en'],
  ['EN', 'en'],
  ['fr-FR', 'vi'],
  ['enm', 'vi'],
  [undefined, 'vi'],
] as const)('Office in %s: the pane speaks %s', (tag, language) => {
  expect(pickLanguage(tag)).toBe(language);
});

test.each([
  ['vi', 'Bỏ tất cả', 'Sổ này chưa có kế hoạch. Tạo kế hoạch ở mục Kế hoạch trước.', '87,25'],
  ['en', 'Remove all', 'This workbook holds no plan. Make one under Plan first.', '87.25'],
] as const)('%s: texts, sentences and numbers', async (language, text, message, number) => {
  const words = await loadWords(language);
  expect(words.language).toBe(language);
  expect(words.texts.rollUp.clear).toBe(text);
  expect(sentence(words, { code: 'needs.plan' })).toBe(message);
  expect(writeNumber(words, 87.25)).toBe(number);
  expect(writeNumber(words, 2026)).toBe('2026');
});

import { officeDark } from './office-dark';

test.each([
  ['it says so', { isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, true],
  ['it says that it is light', { isDarkTheme: false }, false],
  ['a black background', { bodyBackgroundColor: '#0a0a0a' }, true],
  ['a dark grey one, without its mark', { bodyBackgroundColor: '444444' }, true],
  ['a white one', { bodyBackgroundColor: '#FFFFFF' }, false],
  ['a pale blue one', { bodyBackgroundColor: '#e6f2ff' }, false],
  ['a word', { bodyBackgroundColor: 'white' }, undefined],
  ['an empty theme', {}, undefined],
  ['no theme, as on the web', undefined, undefined],
] as const)('%s', (_name, theme, dark) => {
  expect(officeDark(theme)).toBe(dark);
});

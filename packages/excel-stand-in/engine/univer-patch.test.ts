import { createRequire } from 'node:module';

interface Patch {
  patch: (source: string, filename: string) => string;
}
const { patch } = createRequire(__filename)('./univer-patch.cjs') as Patch;

const FILE = '/x/node_modules/@univerjs/sheets-formula/lib/es/index.js';
const WAIT = 'a(() => { this._waitingCommandQueue = [];\n\t}, 100); b(100);';
const TIMER = 'let startDependencyTimer = null;';

test('the wait becomes 0, the timer is cleared on closing, nothing else changes', () => {
  expect(patch(`${WAIT}\n${TIMER} c();`, FILE)).toBe(
    'a(() => { this._waitingCommandQueue = [];\n\t}, 0); b(100);\n' +
      'let startDependencyTimer = null; this.disposeWithMe({ dispose: () => clearTimeout(startDependencyTimer) }); c();',
  );
});

test('a text that is no number is remembered as such', () => {
  expect(
    patch(
      'const cacheValue = stringToNumberPatternCache.get(_input);\n' +
        '\treturn { isNumberPattern: false };\n}\nfunction setNumberPatternCache(input) {}',
      '/x/node_modules/@univerjs/engine-formula/lib/es/index.js',
    ),
  ).toBe(
    'const cacheValue = stringToNumberPatternCache.get(_input); if (cacheValue === false) return { isNumberPattern: false };\n' +
      '\tstringToNumberPatternCache.set(_input, false); return { isNumberPattern: false };\n}\nfunction setNumberPatternCache(input) {}',
  );
});

test('other files stay as they are', () => {
  expect(patch(WAIT, '/x/node_modules/@univerjs/sheets/lib/es/index.js')).toBe(WAIT);
});

test.each([
  ['the wait is gone', TIMER, 'debounce'],
  ['the wait is there twice', WAIT + WAIT + TIMER, 'debounce'],
  ['the timer is gone', WAIT, 'timer'],
])('fails when %s', (_name, source, message) => {
  expect(() => patch(source, FILE)).toThrow(message);
});

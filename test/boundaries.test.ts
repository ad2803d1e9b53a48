import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { boundaries } from '../eslint.boundaries.cjs';

const linter = new Linter({ configType: 'flat' });
const complaints = (file: string, code: string): string[] =>
  linter
    .verify(code, [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parser } }, ...boundaries], {
      filename: file,
    })
    .map(({ ruleId, message }) => ruleId ?? message);

const GLOBALS = 'no-restricted-globals';

describe('the globals a folder may name', () => {
  test.each([
    ['src/core/a.ts', 'Excel.run(() => 1)', GLOBALS],
    ['src/core/a.ts', 'document.title', GLOBALS],
    ['src/core/a.ts', 'new Date()', GLOBALS],
    ['src/core/a.ts', 'process.env', GLOBALS],
    ['src/taskpane/a.tsx', 'Excel.run(() => 1)', GLOBALS],
    ['src/page/a.tsx', 'Office.onReady()', GLOBALS],
    ['src/cli/a.ts', 'Excel.run(() => 1)', GLOBALS],
  ])('%s may not: %s', (file, code, rule) => {
    expect(complaints(file, code)).toContain(rule);
  });

  test.each([
    ['src/core/plan/a.ts', 'Math.max(1, 2)'],
    ['src/excel/a.ts', 'Excel.run(() => 1)'],
    ['src/taskpane/a.tsx', 'Office.onReady()'],
    ['src/cli/a.ts', 'process.argv'],
  ])('%s may: %s', (file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });
});

// npm test: every suite, one after the other, with one closing line. `--libreoffice` adds the suites that need
// LibreOffice; `.ci/run` does so.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const HANOI = { TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'vi_VN.UTF-8' };
const PHOENIX = { TZ: 'America/Phoenix', LC_ALL: 'en_US.UTF-8' };

const suites = [
  { name: 'unit and integration, Asia/Ho_Chi_Minh, vi', args: [], env: HANOI },
  {
    // Whatever handles dates and numbers runs once more west of Greenwich and in another language.
    name: 'calendar, dates and numbers, America/Phoenix, en',
    args: [
      'src/core/calendar',
      'src/workbook',
      'src/core/scoring',
      'src/core/words',
      'src/actions',
      'test/excel',
      // What is typed and cut short there is no date and no number.
      '--testPathIgnorePatterns=/node_modules/|test/excel/(faults|cost|profiles-costs|two-panes|cycles)|src/actions/recover|[.]full[.]test',
    ],
    env: PHOENIX,
  },
  { name: 'browser', args: ['--config', 'jest.browser.config.cjs'], env: HANOI },
  ...(process.argv.includes('--libreoffice')
    ? [
        {
          name: 'LibreOffice, and thousands of score sheets',
          args: ['--config', 'jest.libreoffice.config.cjs'],
          env: HANOI,
        },
      ]
    : []),
];

const RESULTS = '.cache/results';
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

let passed = 0;
let failed = 0;
for (const [index, { name, args, env }] of suites.entries()) {
  console.log(`\n── ${name}`);
  const file = `${RESULTS}/${index}.json`;
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/jest/bin/jest.js',
      ...(args.includes('--config') ? [] : ['--maxWorkers=2']),
      ...args,
      '--json',
      `--outputFile=${file}`,
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.numPassedTests;
    // A suite that could not even run counts as one failure.
    failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    if (status !== 0 && result.success) {
      failed += 1;
    }
  } catch {
    failed += 1;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

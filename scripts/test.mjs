/**
 * `npm test`: every suite that needs no other maker's program, two side by side, with one closing line. Of long rows of cases
 * a few are drawn (test/support/sample.ts); `TEST_SEED=N` draws those of an earlier run. `--programs` adds what needs LibreOffice,
 * openpyxl and nginx: `.ci/run` does so. `--full` runs that too, and every case.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import unitConfig from '../jest.config.cjs';
import { buildIfStale } from './build-if-stale.mjs';

const isFull = process.argv.includes('--full');
const withPrograms = isFull || process.argv.includes('--programs');
const seed = process.env.TEST_SEED ?? String(Math.floor(Math.random() * 1_000_000));

const HANOI = { TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'vi_VN.UTF-8' };
const PHOENIX = { TZ: 'America/Phoenix', LC_ALL: 'en_US.UTF-8' };

/** All that reads a clock, makes a `Date` or writes numbers as the machine does. Nothing in src/core can: the linter bans `Date` there. */
const CLOCKS = [
  'packages/excel-stand-in/engine/functions.test.ts',
  'sandbox/page/chart-drawing.test.ts',
  'src/cli/machine.test.ts',
  'src/files/read.test.ts',
  'src/files/write.test.ts',
  'src/page/typing/shown.test.ts',
  'src/taskpane/state/words.test.ts',
  'src/taskpane/areas/time-left.test.ts',
  'test/excel/progress.test.ts',
];

/**
 * Every writing action, stopped at many places, in kinds of Excel that are drawn. It takes as long as all other unit
 * tests together, so it is a suite of its own.
 */
const EXCEL = ['/test/excel/', '/src/actions/recover\\.test', '/state/stoppable-door\\.test'];

/** So many suites at once; each takes its part of the processors. */
const LANES = 2;
const share = Math.max(1, Math.floor(availableParallelism() / LANES));

/** Taken in this order by whichever lane is free, the longest first, so that both end at about the same time. */
const SUITES = [
  // One browser at a time: two of them only wait for each other.
  { name: 'browser', args: ['--config', 'jest.browser.config.cjs'], zone: HANOI, workers: 1 },
  { name: 'Excel', args: EXCEL, zone: HANOI, workers: share },
  {
    name: 'unit and integration',
    args: ['--testPathIgnorePatterns', ...unitConfig.testPathIgnorePatterns, ...EXCEL],
    zone: HANOI,
    workers: share,
  },
  ...(withPrograms
    ? [
        {
          name: 'LibreOffice',
          args: ['--config', 'jest.libreoffice.config.cjs'],
          zone: HANOI,
          workers: share,
        },
      ]
    : []),
  {
    name: 'clocks and numbers in Arizona, in English',
    args: ['--runTestsByPath', ...CLOCKS],
    zone: PHOENIX,
    workers: share,
  },
];

const RESULTS = '.cache/results';
let passed = 0;
let failed = 0;

/** Runs one suite to its end and counts what it says. */
async function run({ name, args, zone, workers }) {
  console.log(`── ${name}: begun`);
  const began = Date.now();
  const file = `${RESULTS}/${name}.json`;
  const jest = spawn(
    process.execPath,
    // Each lane collects its garbage itself: helpers of the collector would take the other's processor. Workers are let go of
    // when they have grown, so that two suites fit into memory.
    [
      '--max-semi-space-size=64',
      '--single-threaded-gc',
      'node_modules/jest/bin/jest.js',
      `--maxWorkers=${workers}`,
      ...args,
      '--workerIdleMemoryLimit=2GB',
      '--json',
      `--outputFile=${file}`,
    ],
    {
      env: { ...process.env, ...zone, TEST_SEED: seed, ...(isFull ? { TEST_FULL: '1' } : {}) },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  // Through here, line by line: two that draw on one terminal would draw over each other.
  jest.stderr.pipe(process.stderr, { end: false });
  const code = await new Promise((resolve) => jest.on('close', resolve));
  let result = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, success: false };
  try {
    result = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    failed += 1;
  }
  passed += result.numPassedTests;
  // A file that could not even run counts as one failure, and so does a suite that ended badly without one.
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  failed += code !== 0 && result.success ? 1 : 0;
  console.log(`── ${name}: ${result.numPassedTests} passed in ${Math.round((Date.now() - began) / 1000)} s`);
}

const gone = CLOCKS.filter((file) => !existsSync(file));
if (gone.length > 0) {
  throw new Error(`scripts/test.mjs names tests that are not there: ${gone.join(', ')}`);
}
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
console.log(`${isFull ? 'Every case' : 'A few of long rows of cases'}, drawn with TEST_SEED=${seed}.`);

// What browsers load, before two suites side by side find it missing.
await buildIfStale();

const waiting = [...SUITES];
await Promise.all(
  Array.from({ length: LANES }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await run(next);
    }
  }),
);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

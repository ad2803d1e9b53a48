/**
 * Breaks the code by hand-made mutations (mutants.json), one at a time, and tells which of them the tests beside it notice.
 *
 *   node bench/mutants.mjs                  all of them
 *   node bench/mutants.mjs rollup           those of files whose path holds the text
 *   node bench/mutants.mjs --only=3,10-20   those of these numbers
 *
 * It changes files of the working tree and puts them back: run it in a clone of its own, and edit nothing meanwhile.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** Milliseconds: a mutation that never comes to an end is noticed, too. */
const LIMIT = 180_000;

/** @type {{ file: string, from: string, to: string, tests: string[] }[]} */
const all = JSON.parse(readFileSync(join(ROOT, 'bench/mutants.json'), 'utf8'));

const args = process.argv.slice(2);
const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
const ranges = (only ?? `1-${all.length}`).split(',').map((range) => range.split('-').map(Number));
const isChosen = (number) => ranges.some(([first, last = first]) => number >= first && number <= last);
const [wanted = ''] = args.filter((arg) => !arg.startsWith('--'));

/** Runs tests, up to the first file that fails. @returns 'passed', 'failed', or 'no end' after so many milliseconds. */
function run(tests, limit) {
  const { status, error } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      '--runInBand',
      '--bail',
      '--silent',
      '--runTestsByPath',
      ...tests,
    ],
    { cwd: ROOT, stdio: 'ignore', timeout: limit },
  );
  return error !== undefined ? 'no end' : status === 0 ? 'passed' : 'failed';
}

const RESULTS = { passed: 'survived', failed: 'died', 'no end': 'died' };

/** @returns 'died', 'survived', or why it could not be tried. */
function tryOne({ file, from, to, tests }) {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  const times = text.split(from).length - 1;
  if (times !== 1) {
    return `stands ${times} times`;
  }
  try {
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
    return RESULTS[run(tests, LIMIT)];
  } finally {
    writeFileSync(path, text);
  }
}

const chosen = [...all.entries()].filter(([index, { file }]) => isChosen(index + 1) && file.includes(wanted));
// Tests that fail anyway would let every mutation seem to die.
const before = run([...new Set(chosen.flatMap(([, { tests }]) => tests))], 10 * LIMIT);
if (before !== 'passed') {
  throw new Error(`The tests before anything is broken: ${before}.`);
}
const counts = {};
for (const [index, mutant] of chosen) {
  const result = tryOne(mutant);
  counts[result] = (counts[result] ?? 0) + 1;
  const [from, to] = [mutant.from, mutant.to].map((text) => JSON.stringify(text));
  console.log(`${String(index + 1).padStart(3)} ${result.padEnd(9)} ${mutant.file}: ${from} → ${to}`);
}
console.log(counts);
process.exitCode = Object.keys(counts).every((result) => result === 'died') ? 0 : 1;

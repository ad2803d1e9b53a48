/**
 * One odd file read as a roll-up reads it, from bytes to a unit's record or a refusal, in a process of its own: an
 * ordinary unit's file before it, so that the thread is warm, and the same again after it, which must come out the same.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ReadResult } from '../src/core/rollup/read-file';
import { nodeReaders } from '../src/cli/readers';
import { loadRubrics } from '../src/templates';
import { codesOf } from '../test/support/odd-kinds';

/** What the process tells. */
export interface OddReading {
  /** Why the file was refused; what was noted of it; `file.read` when there was nothing to say. */
  readonly codes: readonly string[];
  /** By the clock: what a user waits. */
  readonly milliseconds: number;
  /** Of all threads; unlike the clock, it hardly minds what else the machine does. */
  readonly processorMilliseconds: number;
  /** The most the process held (resident) beyond the most it held for the ordinary file. */
  readonly addedMegabytes: number;
  /** Whether the ordinary file after it was read as the one before it. */
  readonly undisturbed: boolean;
}

const [ordinary = '', odd = '', name = ''] = process.argv.slice(2);
const context = { rubrics: await loadRubrics(), confirmed: {}, known: new Map() };
const readers = nodeReaders(context, 1, path.join(import.meta.dirname, 'reader-thread.cjs'));

async function readAll(file: string, shown: string): Promise<ReadResult[]> {
  const bytes = new Uint8Array(await readFile(file));
  const results: ReadResult[] = [];
  for await (const result of readers.read({ name: shown, bytes })) {
    results.push(result);
  }
  return results;
}

/** Not `resourceUsage()`: what that tells begins with what the parent held. */
function mostMegabytes(): number {
  const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}

const before = JSON.stringify(await readAll(ordinary, 'a.xlsx'));
await readAll(ordinary, 'a.xlsx');
const held = mostMegabytes();
const start = performance.now();
const processor = process.cpuUsage();
const results = await readAll(odd, name);
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(processor);
const addedMegabytes = mostMegabytes() - held;
const after = JSON.stringify(await readAll(ordinary, 'a.xlsx'));
readers.end();

const codes = results.flatMap((result) => (result.kind === 'file' ? codesOf(result.record.reading) : []));
const reading: OddReading = {
  codes: codes.length > 0 ? [...new Set(codes)] : ['file.read'],
  milliseconds,
  processorMilliseconds: (user + system) / 1_000,
  addedMegabytes,
  undisturbed: before === after,
};
console.log(JSON.stringify(reading));

/** The whole roll-up of a folder of workbooks – read, check, recalculate, merge, summarise – in a process of its own. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { NO_DATA } from '../src/core/rollup/copy';
import type { SomeData } from '../src/core/rollup/copy';
import { summarise } from '../src/core/rollup/summary';
import { joinData } from '../src/core/rollup/join';
import { nodeReaders } from '../src/cli/readers';
import { loadRubrics } from '../src/templates';

/** What the process tells. */
export interface RollUpRun {
  readonly files: number;
  readonly threads: number;
  readonly milliseconds: number;
  /** Processor time of all threads; unlike the clock, it hardly minds what else the machine does. */
  readonly processorMilliseconds: number;
  /** How long the main thread had something to do: this part grows no faster with more threads. */
  readonly mainMilliseconds: number;
  /** The most memory the process ever held (resident), threads included. */
  readonly peakMegabytes: number;
  readonly ranked: number;
}

const [folder = '', count = '', threads = ''] = process.argv.slice(2);
const names = (await readdir(folder)).sort().slice(0, Number(count));
const context = { rubrics: await loadRubrics(), confirmed: {}, known: new Map() };
const readers = nodeReaders(context, Number(threads), path.join(import.meta.dirname, 'reader-thread.cjs'));

async function readOne(name: string): Promise<SomeData[]> {
  const bytes = new Uint8Array(await readFile(path.join(folder, name)));
  const data: SomeData[] = [];
  for await (const read of readers.read({ name, bytes })) {
    data.push(read.kind === 'partial' ? read.data : { ...NO_DATA, files: [read.record] });
  }
  return data;
}

// The threads start, and get warm, before the clock does: a roll-up of thousands is what is measured.
await Promise.all(Array.from({ length: 8 * Number(threads) }, () => readOne(names[0] ?? '')));

const start = performance.now();
const processor = process.cpuUsage();
const loop = performance.eventLoopUtilization();
const parts: SomeData[] = [];
let next = 0;
/** Files are taken from the disk only as readers come free, or thousands would lie in memory. */
const feed = async (): Promise<void> => {
  for (let name = names[next++]; name !== undefined; name = names[next++]) {
    parts.push(...(await readOne(name)));
  }
};
await Promise.all(Array.from({ length: readers.atOnce }, feed));
const { units } = summarise(joinData(...parts));
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(processor);
const { active } = performance.eventLoopUtilization(loop);
readers.end();

const run: RollUpRun = {
  files: names.length,
  threads: Number(threads),
  milliseconds,
  processorMilliseconds: (user + system) / 1_000,
  mainMilliseconds: active,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  ranked: units.filter(({ rank }) => rank !== undefined).length,
};
console.log(JSON.stringify(run));

/**
 * What every kind of bad or odd file costs a roll-up's reading, and the largest workbooks there may be: each in a
 * process of its own, with an ordinary file before and after it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { oddKinds } from '../test/support/odd-kinds';
import { usualUnit } from '../test/support/odd-units';
import { LARGE_KINDS } from './odd-large';
import type { OddReading } from './odd-one';

/** A kind of file and what reading it took. */
export interface OddRun extends OddReading {
  readonly kind: string;
  /** The largest that are let in, not what people send. */
  readonly large: boolean;
  readonly kilobytes: number;
}

/** The most that one file may take. */
export const ODD_AIM = { milliseconds: 2_000, megabytes: 300 } as const;

/** @param folder where the bundled `odd-one.ts` and the reading thread are. @throws when a process does not come to its end */
export async function readOddFiles(folder: string): Promise<OddRun[]> {
  const usual = await usualUnit();
  const files = mkdtempSync(path.join(tmpdir(), 'so-dan-van-bench-'));
  const ordinary = path.join(files, 'ordinary');
  const odd = path.join(files, 'odd');
  writeFileSync(ordinary, usual.plain);
  const kinds = [
    ...oddKinds(usual).map((each) => ({ ...each, large: false })),
    ...LARGE_KINDS.map(({ kind, make }) => ({
      kind,
      large: true,
      fileName: `${kind}.xlsx`,
      make: () => make(usual),
    })),
  ];
  const runs: OddRun[] = [];
  try {
    for (const { kind, large, fileName, make } of kinds) {
      const bytes = await make();
      writeFileSync(odd, bytes);
      const read = (): OddRun => ({
        kind,
        large,
        kilobytes: Math.ceil(bytes.length / 1_000),
        ...readAlone(path.join(folder, 'odd-one.mjs'), ordinary, odd, fileName),
      });
      let run = read();
      // The machine may have been at something else: the better of three counts.
      for (let again = 0; again < 2 && beyondAim([run]).length > 0; again++) {
        const next = read();
        run = next.milliseconds < run.milliseconds ? next : run;
      }
      runs.push(run);
    }
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
  return runs;
}

function readAlone(...args: readonly string[]): OddReading {
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stdout === '') {
    throw new Error(`${args.at(-1)}: ${stderr}`);
  }
  return JSON.parse(stdout) as OddReading;
}

/** Those that take more than one file may, or disturb the file after them. */
export const beyondAim = (runs: readonly OddRun[]): OddRun[] =>
  runs.filter(
    ({ milliseconds, addedMegabytes, undisturbed }) =>
      milliseconds > ODD_AIM.milliseconds || addedMegabytes > ODD_AIM.megabytes || !undisturbed,
  );

/**
 * Measures what writing costs, each in a process of its own. It writes one table by our writer and by three libraries, and does the whole job from
 * units' files to the file of their roll-up, beside reading alone and beside a script that merely copies the same rows.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corpus } from './corpus';

/** The time and memory that a process took. */
export interface Usage {
  readonly processorMilliseconds: number;
  readonly peakMegabytes: number;
}

export interface TableRun extends Usage {
  readonly writer: string;
  readonly kilobytes: number;
}

export interface JobRun extends Usage {
  readonly job: string;
  readonly kilobytes: number | undefined;
}

const WRITERS = ['ours', 'exceljs, streaming', 'hucre', 'SheetJS'];

/** One table of that many rows, by each writer. @param here where the bench's scripts are */
export const writeTables = (here: string, rows: number): TableRun[] =>
  WRITERS.map((writer) => {
    const { usage, said } = measured(process.execPath, [
      ...preloaded(here),
      path.join(here, 'write-one.mjs'),
      writer,
      String(rows),
    ]);
    return { writer, kilobytes: Number(said) / 1_000, ...usage };
  });

/**
 * Roll-ups of folders of workbooks, read alone and written too.
 * @param sizes how many units, and how many tasks each has; as in `corpus` where that is not said
 */
export async function writeRollUps(
  here: string,
  sizes: readonly { readonly units: number; readonly tasks?: number; readonly beside?: string }[],
): Promise<JobRun[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-bench-'));
  try {
    const runs: JobRun[] = [];
    for (const [index, { units, tasks, beside }] of sizes.entries()) {
      const files = path.join(folder, String(index));
      mkdirSync(files);
      const workbook = await corpus(tasks === undefined ? undefined : [tasks]);
      for (let unit = 0; unit < units; unit++) {
        writeFileSync(path.join(files, `${String(unit).padStart(4, '0')}.xlsx`), workbook(unit));
      }
      const kind = `${units} units${tasks === undefined ? '' : ` of ${tasks} tasks`}`;
      const cli = [
        ...preloaded(here),
        '--max-old-space-size=16000',
        path.join(here, 'cli.cjs'),
        'rollup',
        files,
        '--json',
      ];
      const out = path.join(folder, `${index}.xlsx`);
      runs.push({ job: `${kind}, read`, kilobytes: undefined, ...measured(process.execPath, cli).usage });
      const { usage } = measured(process.execPath, [...cli, '--out', out]);
      runs.push({ job: `${kind}, read and written`, kilobytes: statSync(out).size / 1_000, ...usage });
      if (beside !== undefined && python() !== undefined) {
        const copy = path.join(folder, `${index}-copy.xlsx`);
        const { usage: used } = measured(python() ?? '', [beside, files, copy]);
        runs.push({ job: `${kind}, copied by openpyxl`, kilobytes: statSync(copy).size / 1_000, ...used });
      }
    }
    return runs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const preloaded = (here: string): string[] => ['--require', path.join(here, 'usage.cjs')];

/** @throws Error with what the process said when it ends otherwise than it should. */
export function measured(command: string, args: readonly string[]): { usage: Usage; said: string } {
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return { usage: JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as Usage, said: stdout };
}

/** A Python that has openpyxl; Debian's own has Debian's. */
const python = (): string | undefined =>
  ['python3', '/usr/bin/python3'].find(
    (each) => spawnSync(each, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
  );

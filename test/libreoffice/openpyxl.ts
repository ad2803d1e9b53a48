/** openpyxl as a reader of files, by test/openpyxl/read.py. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CellValue } from '../../src/workbook/cells/cells';

const run = promisify(execFile);

/** Milliseconds one file may take. */
const LIMIT = 60_000;
const SCRIPT = join(__dirname, '../openpyxl/read.py');

/** Debian's own Python has Debian's openpyxl; another one may come first on the path and have none. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

export interface FoundSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** By A1 address; cells without value and formula are left out, dates are serial days. */
  readonly cells: Readonly<Record<string, { readonly value: CellValue; readonly formula: string | null }>>;
  readonly tables: readonly {
    readonly name: string;
    readonly ref: string;
    readonly columns: readonly { readonly name: string; readonly formula: string | null }[];
  }[];
  readonly validations: readonly {
    readonly ref: string;
    readonly type: string;
    readonly formula1: string | null;
    readonly formula2: string | null;
    readonly error: string | null;
  }[];
  readonly conditionals: readonly { readonly ref: string; readonly formula: string }[];
  readonly merges: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  /** The first cell that moves, such as `B3`. */
  readonly freeze: string | null;
  readonly hiddenColumns: readonly string[];
  /** Such as `1:2`, with or without `$`. */
  readonly titleRows: string | null;
  readonly printArea: string | null;
  readonly orientation: 'portrait' | 'landscape' | null;
}

export interface FoundBook {
  readonly sheets: readonly FoundSheet[];
  readonly names: Readonly<Record<string, string>>;
}

/** @throws Error when no Python here has openpyxl, or with what openpyxl said. */
export async function readWithOpenpyxl(bytes: Uint8Array): Promise<FoundBook> {
  const folder = await mkdtemp(join(tmpdir(), 'openpyxl-'));
  try {
    const file = join(folder, 'in.xlsx');
    await writeFile(file, bytes);
    const { stdout } = await run(python(), [SCRIPT, file], {
      timeout: LIMIT,
      maxBuffer: 64 * 2 ** 20,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    return JSON.parse(stdout) as FoundBook;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function python(): string {
  const found = PYTHONS.find((each) => {
    try {
      execFileSync(each, ['-c', 'import openpyxl'], { stdio: 'ignore', timeout: LIMIT });
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) {
    throw new Error('No Python here has openpyxl: install python3-openpyxl, as .ci/run does.');
  }
  return found;
}

/** Workbooks with bytes changed, and workbooks edited as no one should: each ends in a value, and soon. */
import { unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../src/files/read';
import { mutate } from '../test/fixtures/mutate';
import { faultsOfEdits } from '../test/support/edited-workbooks';
import { seededRandom } from '../test/support/memory-door';
import { random } from './corpus';

export interface FuzzRun {
  readonly files: number;
  /** How many came to which code; `ok` for those still read. */
  readonly codes: Readonly<Record<string, number>>;
  readonly slowestMilliseconds: number;
}

/** Edited workbooks, checked, scored and rolled up. */
export interface EditsRun {
  readonly workbooks: number;
  readonly seed: number;
  /** The faults found, a line each. */
  readonly faults: readonly string[];
  readonly milliseconds: number;
}

/** Edits a unit's workbook at its rows, columns, tables and sheets; the seed draws the edits. */
export async function fuzzEdits(workbooks: number, seed: number): Promise<EditsRun> {
  const start = performance.now();
  const faults = await faultsOfEdits(workbooks, seededRandom(seed));
  return { workbooks, seed, faults, milliseconds: performance.now() - start };
}

/** Changes, cuts, inserts and doubles bytes of a workbook or of its parts. @throws when the reader does */
export function fuzz(book: Uint8Array, files: number): FuzzRun {
  const parts = unzipSync(book);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const next = random(20_260_115);
  const codes: Record<string, number> = {};
  let slowest = 0;
  for (let index = 0; index < files; index++) {
    // The file as it is sent, and files whose zip is whole but whose XML is not: a changed byte in the zip itself rarely
    // gets past its checksums.
    const name = names[index % names.length] ?? '';
    const part = parts[name] ?? new Uint8Array();
    const bytes =
      index % 4 === 0 ? mutate(book, next) : zipSync({ ...parts, [name]: mutate(part, next) }, { level: 0 });
    const start = performance.now();
    const result = readWorkbook(bytes);
    slowest = Math.max(slowest, performance.now() - start);
    const code = result.ok ? 'ok' : result.code;
    codes[code] = (codes[code] ?? 0) + 1;
  }
  return { files, codes, slowestMilliseconds: slowest };
}

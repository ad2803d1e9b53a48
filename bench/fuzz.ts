/** Workbooks, or parts of them, with bytes changed, cut, inserted and doubled: reading ends in a value, and soon. */
import { unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../src/files/read';
import { mutate } from '../test/fixtures/mutate';
import { random } from './corpus';

export interface FuzzRun {
  readonly files: number;
  /** How many came to which code; `ok` for those still read. */
  readonly codes: Readonly<Record<string, number>>;
  readonly slowestMilliseconds: number;
}

/** @throws when the reader does */
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

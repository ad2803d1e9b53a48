/** What was picked or found in a folder, read: a workbook, or a zip of them. */
import type { Message } from '../core/messages/message';
import type { WorkbookSnapshot } from '../core/snapshot';
import { refusalMessage } from './message';
import { readWorkbook } from './read';
import { unpack } from './unpack';
import type { NamedBytes } from './unpack';

/** One file, by its name (in a zip: the zip's name, `/`, its own), and what it came to. */
export type Picked<T> =
  | { readonly ok: true; readonly name: string; readonly value: T }
  | { readonly ok: false; readonly name: string; readonly reason: Message };

/**
 * Reads a file, or each file of a zip, in order. A bad one disturbs no other.
 * @param take what is kept of a workbook; `bytes` are those of its own file.
 */
export function readPicked<T>(
  file: NamedBytes,
  take: (workbook: WorkbookSnapshot, bytes: Uint8Array) => T,
): Picked<T>[] {
  const read: Picked<T>[] = [];
  for (const found of unpack(file)) {
    const { name } = found;
    if (!('bytes' in found)) {
      read.push({ ok: false, name, reason: refusalMessage(found.code) });
      continue;
    }
    const result = readWorkbook(found.bytes, { fileName: name });
    read.push(
      result.ok
        ? { ok: true, name, value: take(result.workbook, found.bytes) }
        : { ok: false, name, reason: refusalMessage(result.code) },
    );
  }
  return read;
}

/** A file that units sent, as the roll-up takes it: read whole, or known by its bytes already. One function for the pane, the command line and their threads. */
import { readContent } from '../core/rollup/read-file';
import type { OpenedFile, ReadContext, ReadResult } from '../core/rollup/read-file';
import { refusalMessage } from './message';
import { readWorkbook } from './read';
import { unpack } from './unpack';
import type { NamedBytes, Unpacked } from './unpack';

/** Reads a file, or each file of a zip, in order. A bad one disturbs no other; nothing is thrown. */
export async function* readSubmitted(file: NamedBytes, context: ReadContext): AsyncGenerator<ReadResult> {
  for (const found of unpack(file)) {
    const hash = 'bytes' in found ? await hashOf(found.bytes) : `none:${found.name}`;
    yield readContent(found.name, hash, () => opened(found), context);
  }
}

function opened(found: Unpacked): OpenedFile {
  if (!('bytes' in found)) {
    return { ok: false, reason: refusalMessage(found.code) };
  }
  const read = readWorkbook(found.bytes, { fileName: found.name });
  return read.ok ? { ok: true, workbook: read.workbook } : { ok: false, reason: refusalMessage(read.code) };
}

/** SHA-256 in hexadecimal: one unit's file must not pass for another's, even if someone wants it to. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

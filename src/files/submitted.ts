/** A file that a unit sent, as the roll-up takes it: read whole, or known by its bytes already. */
import { readContent } from '../core/rollup/read-file';
import type { OpenedFile, ReadContext, ReadResult } from '../core/rollup/read-file';
import type { PlainCode } from '../core/words/message';
import { refusalMessage } from './message';
import { readWorkbook } from './read';
import type { NamedBytes, Unpacked } from './unpack';

/** Nothing is thrown: what cannot be read is a value with its reason. */
export async function readFound(found: Unpacked, context: ReadContext): Promise<ReadResult> {
  return 'bytes' in found
    ? readHashed(found, await hashOf(found.bytes), context)
    : unreadFile(found.name, `file.${found.code}`, context);
}

/**
 * Reads a unit's file whose hash is known.
 * @param hash of its bytes, as `hashOf` gives it.
 */
export const readHashed = ({ name, bytes }: NamedBytes, hash: string, context: ReadContext): ReadResult =>
  readContent(name, hash, () => opened(name, bytes), context);

/** A file whose bytes could not be had: it is known by its name alone. */
export const unreadFile = (file: string, code: PlainCode, context: ReadContext): ReadResult =>
  readContent(file, `none:${file}`, () => ({ ok: false, reason: { code } }), context);

function opened(fileName: string, bytes: Uint8Array): OpenedFile {
  const read = readWorkbook(bytes, { fileName });
  return read.ok ? { ok: true, workbook: read.workbook } : { ok: false, reason: refusalMessage(read.code) };
}

/** SHA-256 in hexadecimal: one unit's file must not pass for another's, even if someone wants it to. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes the files out of a zip, as an office mails them. Each is read as if it had been picked by itself. */
import { Refusal } from './parts/refusal';
import type { ReadCode } from './parts/refusal';
import { openZip } from './parts/zip';
import type { ZipLimits } from './parts/zip';

/** A file by its name, of which nothing is believed but what it tells people. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The content of a picked file: a file to be read, or one that cannot be had and why. */
export type Unpacked = NamedBytes | { readonly name: string; readonly code: ReadCode };

/** The workbooks of a province's communes, and room: 168 of 0.3 MB make 50 MB. Sizes in bytes. */
const LIMITS: ZipLimits = {
  file: 100 * 2 ** 20,
  entries: 5_000,
  part: 50 * 2 ** 20,
  total: 200 * 2 ** 20,
  // Files in it are packed already; a text of one letter is none of a unit's.
  ratio: 250,
};

/** The first letters of the temporary names under which the command line writes files and folders. */
export const TEMPORARY = '.so-dan-van-';

/** Entries that programs put beside files: folders, Finder's and Explorer's notes to themselves, what is written only in part. */
const NOBODYS =
  /(?:^|\/)(?:__MACOSX\/.*|\.so-dan-van-.*|\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|\.~lock\.[^/]*#)$|\/$/i;

/** Whether nobody has put this file there. @param path with `/` */
export const isNobodys = (path: string): boolean => NOBODYS.test(path);

/**
 * The files in a zip, one inflated at a time; any other file, a workbook too, is itself. Each is named after the zip
 * and by its own name (`Xã.zip/Phòng A.xlsx`). A zip within a zip is not opened: its own verdict says so.
 */
export function* unpack(file: NamedBytes): Generator<Unpacked> {
  const names = isZip(file.bytes) ? directory(file.bytes) : undefined;
  if (!names) {
    yield file;
    return;
  }
  const zip = openZip(file.bytes, LIMITS);
  for (const { stored, shown } of names) {
    const name = `${file.name}/${shown}`;
    let found: Unpacked;
    try {
      const bytes = zip.read(stored) ?? new Uint8Array();
      found = isZip(bytes) && directory(bytes) ? { name, code: 'archive' } : { name, bytes };
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      found = { name, code: error.code };
    }
    yield found;
  }
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The files in a zip that is a folder of files. `undefined` for a document, or a zip that cannot be opened: the reader
 * says what it is.
 */
function directory(bytes: Uint8Array): { stored: string; shown: string }[] | undefined {
  try {
    const zip = openZip(bytes, LIMITS);
    if (zip.has('[Content_Types].xml') || zip.has('mimetype')) {
      return undefined;
    }
    const files = zip.names
      .map((stored) => ({ stored, shown: shownName(stored) }))
      .filter(({ shown }) => !isNobodys(shown));
    return files.length > 0 ? files : undefined;
  } catch (error) {
    if (error instanceof Refusal) {
      return undefined;
    }
    throw error;
  }
}

/**
 * A name as its zip's maker saw it: UTF-8 where it is valid, else the code page of Vietnamese Windows. Zips say which
 * only sometimes, and not always truly.
 * @param stored one character a byte (zip.ts).
 */
function shownName(stored: string): string {
  const bytes = Uint8Array.from(stored, (letter) => letter.charCodeAt(0));
  const name = (label: string, fatal: boolean) => new TextDecoder(label, { fatal }).decode(bytes);
  let text: string;
  try {
    text = name('utf-8', true);
  } catch {
    text = name('windows-1258', false);
  }
  return text.normalize('NFC').replaceAll('\\', '/');
}

/** Several new files at once: into a folder of their own, or into one .zip. */
import path from 'node:path';
import { fill } from '../core/messages/format';
import { zipOfFiles } from '../files/form-files';
import type { Io } from './io';
import { texts } from './texts';

/** @param out a folder that is not there yet or empty, or the name of a .zip. @returns why it could not be done, if so. */
export const writeFiles = (
  out: string,
  files: ReadonlyMap<string, Uint8Array>,
  io: Io,
): Promise<string | undefined> =>
  /\.zip$/i.test(out) ? writeAll(new Map([[out, zipOfFiles(files)]]), io) : writeFolder(out, files, io);

async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  io: Io,
): Promise<string | undefined> {
  const state = await io.makeFolder(folder);
  if (state !== 'made') {
    return fill(state === 'exists' ? texts.forms.folderExists : texts.forms.folderFailed, { folder });
  }
  return writeAll(new Map([...files].map(([name, bytes]) => [path.join(folder, name), bytes])), io);
}

async function writeAll(files: ReadonlyMap<string, Uint8Array>, io: Io): Promise<string | undefined> {
  for (const [file, bytes] of files) {
    const written = await io.writeNewFile(file, bytes);
    if (written !== 'written') {
      return fill(texts.plan[written], { file });
    }
  }
  return undefined;
}

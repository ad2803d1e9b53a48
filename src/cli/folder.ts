/** A folder of units' workbooks, as roll-ups read it. */
import path from 'node:path';
import type { FileReading, FilesRequest } from '../actions/read-files';
import { fill } from '../core/words/format';
import type { ReadContext } from '../core/rollup/read-file';
import { unreadFile } from '../files/submitted';
import { isNobodys } from '../files/unpack';
import { loadRubrics } from '../templates';
import type { Io } from './io';
import { tenths } from './progress';
import { texts } from '../texts/cli.vi';

/**
 * The request to read all files of a folder.
 * @returns `undefined` when there is no such folder.
 */
export async function folderRequest(folder: string, io: Io): Promise<FilesRequest | undefined> {
  const listed = await io.listFiles(folder).catch(() => undefined);
  if (!listed) {
    return undefined;
  }
  const files = listed.filter((file) => !isNobodys(file));
  const progress = tenths((done, total) => {
    io.err(fill(texts.rollUp.progress, { done, total }));
  });
  return {
    files,
    open: (context) => folderReading(folder, context, io),
    rubrics: await loadRubrics(),
    today: io.today(),
    onProgress: (done) => {
      progress(done, files.length);
    },
  };
}

function folderReading(folder: string, context: ReadContext, io: Io): FileReading<string> {
  const { atOnce, read, end } = io.readers(context);
  return {
    atOnce,
    async *read(file) {
      const bytes = await io.readFile(path.join(folder, file)).catch(() => undefined);
      if (bytes) {
        yield* read({ name: file, bytes });
      } else {
        yield unreadFile(file, 'file.notOpened', context);
      }
    },
    end,
  };
}

/** A folder of units' workbooks, as roll-ups read it. */
import path from 'node:path';
import type { FileReading, FilesRequest } from '../actions/read-files';
import { fill } from '../core/words/format';
import type { ReadContext, ReadResult } from '../core/rollup/read-file';
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
  const files = await filesIn(folder, io);
  return files && requestFor(files, io);
}

/** The paths of a folder's files; `undefined` when there is no such folder. */
export async function filesIn(folder: string, io: Io): Promise<FolderFile[] | undefined> {
  const listed = await io.listFiles(folder).catch(() => undefined);
  return listed?.filter((file) => !isNobodys(file)).map((name) => ({ name, path: path.join(folder, name) }));
}

/** A file of a folder. */
export interface FolderFile {
  /** The path from the folder on. */
  readonly name: string;
  readonly path: string;
}

/** The request to read these files. */
export async function requestFor(files: readonly FolderFile[], io: Io): Promise<FilesRequest> {
  const progress = tenths((done, total) => {
    io.err(fill(texts.rollUp.progress, { done, total }));
  });
  return {
    files,
    open: (context) => folderReading(context, io),
    rubrics: await loadRubrics(),
    today: io.today(),
    onProgress: (done) => {
      progress(done, files.length);
    },
  };
}

/** The same request with each file read once, however often it is run: decisions change nothing of what files say. */
export function readOnce(request: FilesRequest): FilesRequest {
  const read = new Map<unknown, readonly ReadResult[]>();
  return {
    ...request,
    open: (context) => {
      const reading = request.open(context);
      return {
        ...reading,
        async *read(file) {
          const before = read.get(file);
          if (before) {
            yield* before;
            return;
          }
          const results: ReadResult[] = [];
          for await (const result of reading.read(file)) {
            results.push(result);
            yield result;
          }
          read.set(file, results);
        },
      };
    },
  };
}

function folderReading(context: ReadContext, io: Io): FileReading<FolderFile> {
  const { atOnce, read, end } = io.readers(context);
  return {
    atOnce,
    async *read({ name, path: place }) {
      const bytes = await io.readFile(place).catch(() => undefined);
      if (bytes) {
        yield* read({ name, bytes });
      } else {
        yield unreadFile(name, 'file.notOpened', context);
      }
    },
    end,
  };
}

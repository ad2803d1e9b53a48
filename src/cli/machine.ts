/** The real machine behind the command line. */
import { access, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Io } from './io';
import { nodeReaders } from './readers';
import { newFolder, writeNewFile } from './whole';

export const machine: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  async readFile(path) {
    // A pipe would be waited for without end.
    if (!(await stat(path)).isFile()) {
      throw new Error(`Not a file: ${path}`);
    }
    return readFile(path);
  },
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  listFiles: async (folder) => (await filesIn(folder, '')).sort(),
  readers: (context) => nodeReaders(context),
  random: Math.random,

  today() {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },

  newFolder,
  writeNewFile,
};

/** Links to folders are not followed: they may lead round in a circle. They stand in the list, so that they are told as unread. */
async function filesIn(folder: string, within: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, within), { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    const name = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) {
      files.push(...(await filesIn(folder, name)));
    } else {
      files.push(name);
    }
  }
  return files;
}

/** The real machine behind the command line. */
import { open, readFile, rm } from 'node:fs/promises';
import type { Io } from './io';

export const machine: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  readFile: (path) => readFile(path),
  random: Math.random,

  today() {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },

  async writeNewFile(path, bytes) {
    // `wx` fails when the name is taken, in one step: nothing can come between looking and writing.
    const opened = await open(path, 'wx').catch(({ code }: NodeJS.ErrnoException) =>
      code === 'EEXIST' ? 'exists' : 'failed',
    );
    if (typeof opened === 'string') {
      return opened;
    }
    try {
      await opened.writeFile(bytes);
      await opened.close();
      return 'written';
    } catch {
      await opened.close().catch(() => undefined);
      await rm(path, { force: true });
      return 'failed';
    }
  },
};

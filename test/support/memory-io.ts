/** A machine for the command line that tests can look into. */
import type { Io } from '../../src/cli/io';
import type { ReadContext } from '../../src/core/rollup/read-file';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { readWorkbook } from '../../src/files/read';
import { readersHere } from '../../src/files/readers';
import type { Readers } from '../../src/files/readers';
import { seededRandom } from './memory-door';
import { repairs } from './referee';

/** The day on its clock. */
export const TODAY = { year: 2026, month: 6, day: 1 };

/** Every workbook that a command writes is one that Excel opens without repair. */
function refuseRepairs(name: string, bytes: Uint8Array): void {
  const faults = /\.xls[xm]$/i.test(name) ? repairs(bytes) : [];
  if (faults.length > 0) {
    throw new Error(`${name}: ${faults.slice(0, 5).join('; ')}`);
  }
}

/** The machine behind the command line: files in memory, and what was said. */
export class MemoryIo implements Io {
  readonly files = new Map<string, Uint8Array>();
  readonly stdout: string[] = [];
  readonly stderr: string[] = [];
  readonly random = seededRandom();
  readonly today = () => TODAY;
  /** Set to make every write fail. */
  readOnly = false;

  out(line: string): void {
    this.stdout.push(line);
  }
  err(line: string): void {
    this.stderr.push(line);
  }
  readFile(name: string): Promise<Uint8Array> {
    const bytes = this.files.get(name);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error('ENOENT'));
  }
  exists(name: string): Promise<boolean> {
    return Promise.resolve(this.files.has(name));
  }
  listFiles(folder: string): Promise<string[]> {
    const names = [...this.files.keys()].filter((name) => name.startsWith(`${folder}/`));
    return names.length > 0
      ? Promise.resolve(names.map((name) => name.slice(folder.length + 1)).sort())
      : Promise.reject(new Error('ENOENT'));
  }
  readers(context: ReadContext): Readers {
    return readersHere(context);
  }
  readonly newFolder: Io['newFolder'] = (folder) => {
    if (this.readOnly || [...this.files.keys()].some((file) => file.startsWith(`${folder}/`))) {
      return Promise.resolve(this.readOnly ? 'denied' : 'exists');
    }
    const inIt = (within: string) =>
      [...this.files.keys()].filter((name) => name.startsWith(`${folder}/${within}`));
    const drop = (within: string) => {
      inIt(within).forEach((name) => this.files.delete(name));
      return Promise.resolve();
    };
    return Promise.resolve({
      made: new Set<string>(),
      write: (name, bytes) => this.writeNewFile(`${folder}/${name}`, bytes),
      drop,
      finish: () => Promise.resolve('written'),
      abandon: () => drop(''),
    });
  };
  readonly writeNewFile: Io['writeNewFile'] = (name, bytes) => {
    if (this.readOnly || this.files.has(name)) {
      return Promise.resolve(this.readOnly ? 'denied' : 'exists');
    }
    refuseRepairs(name, bytes);
    this.files.set(name, bytes);
    return Promise.resolve('written');
  };
  opened(name: string): WorkbookSnapshot {
    const reading = readWorkbook(this.files.get(name) ?? new Uint8Array());
    if (!reading.ok) {
      throw new Error(`${name}: ${reading.code}`);
    }
    return reading.workbook;
  }
}

/** Files and folders that appear whole or not at all: on the real disk, under every refusal, and killed at random moments. */
import { buildSync } from 'esbuild';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seededRandom } from '../../test/support/memory-door';
import { sample, SEED } from '../../test/support/sample';
import { unitBytes } from '../../test/support/unit-bytes';
import { readWorkbook } from '../files/read';
import { isNobodys } from '../files/unpack';
import { machine } from './machine';
import { main } from './main';
import { newFolder, writeNewFile } from './whole';
import type { Io, NewFolder } from './io';

// The second that a refusal of Windows' is given to pass.
jest.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }));

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'so-dan-van-test-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await fs.rm(folder, { recursive: true, force: true });
});

const at = (...names: readonly string[]): string => path.join(folder, ...names);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything in the folder, as deep as it lies; temporary names too. */
const all = async (): Promise<string[]> => (await fs.readdir(folder, { recursive: true })).sort();

/** The name that a run of that process leaves when it is killed. No process has the highest number. */
const OVER = 4_194_305;
const leftBy = (fresh: string, pid = OVER): string =>
  fresh.replace(`-${String(process.pid)}`, `-${String(pid)}`);

async function begun(name: string, work = 'a', resume = false): Promise<NewFolder> {
  const made = await newFolder(at(name), work, resume);
  if (typeof made === 'string') {
    throw new Error(made);
  }
  return made;
}

describe('a file', () => {
  test('is written; one that is there stays as it is', async () => {
    const file = at('kế hoạch.xlsx');
    expect(await writeNewFile(file, bytes('1'))).toBe('written');
    expect(await writeNewFile(file, bytes('2'))).toBe('exists');
    expect(await fs.readFile(file, 'utf8')).toBe('1');
    expect(await all()).toEqual(['kế hoạch.xlsx']);
  });

  test('has as long a name as the disk takes', async () => {
    const name = `${'a'.repeat(250)}.xlsx`;
    expect(await writeNewFile(at(name), bytes('1'))).toBe('written');
    expect(await all()).toEqual([name]);
  });

  test('where links are not known it is renamed, and never over another', async () => {
    jest.spyOn(fs, 'link').mockRejectedValue(Object.assign(new Error(), { code: 'EPERM' }));
    expect(await writeNewFile(at('a'), bytes('1'))).toBe('written');
    expect(await writeNewFile(at('a'), bytes('2'))).toBe('exists');
    expect(await fs.readFile(at('a'), 'utf8')).toBe('1');
    expect(await all()).toEqual(['a']);
  });

  test('what a killed run left is cleared away, what a running one writes is not', async () => {
    const names = await temporaryNames('a.xlsx');
    const [fresh = ''] = names;
    await fs.writeFile(at(leftBy(fresh)), 'part');
    await fs.writeFile(at(leftBy(fresh, process.ppid)), 'other');
    expect(await writeNewFile(at('a.xlsx'), bytes('1'))).toBe('written');
    expect(await all()).toEqual([leftBy(fresh, process.ppid), 'a.xlsx'].sort());
  });
});

/** The temporary names that writing a file of that name goes by. */
async function temporaryNames(name: string): Promise<string[]> {
  const seen: string[] = [];
  const { open } = fs;
  const spy = jest.spyOn(fs, 'open').mockImplementation((file, ...rest) => {
    seen.push(path.basename(String(file)));
    return open(file, ...rest);
  });
  await writeNewFile(at(name), bytes('1'));
  spy.mockRestore();
  await fs.rm(at(name));
  return seen;
}

/** What a process writes at each of its turns: a file, and a folder with such files. */
const SIZE = 2 ** 20;
const WHOLE = Buffer.alloc(SIZE, 'x');
const OLD = Buffer.from('của người khác');
const NAMES = ['a', 'b', 'c'];
const TURNS = Array.from({ length: 50 }, (_, no) => String(no));

describe.each([
  [
    'ENOSPC',
    'full',
    'Không ghi được {out}: hết chỗ trên đĩa. Xóa bớt tệp không dùng hoặc ghi sang ổ đĩa khác.',
  ],
  [
    'EDQUOT',
    'full',
    'Không ghi được {out}: hết chỗ trên đĩa. Xóa bớt tệp không dùng hoặc ghi sang ổ đĩa khác.',
  ],
  ['EACCES', 'denied', 'Không ghi được {out}: không có quyền ghi ở đây. Chọn thư mục khác.'],
  ['EPERM', 'denied', 'Không ghi được {out}: không có quyền ghi ở đây. Chọn thư mục khác.'],
  ['EROFS', 'denied', 'Không ghi được {out}: không có quyền ghi ở đây. Chọn thư mục khác.'],
  [
    'EBUSY',
    'busy',
    'Không ghi được {out}: tệp hoặc thư mục đang mở ở chương trình khác. Đóng chương trình đó rồi chạy lại.',
  ],
  ['EIO', 'failed', 'Không ghi được {out}: xem lại tên và thư mục.'],
] as const)('%s', (code, why, sentence) => {
  const refusal = Object.assign(new Error(), { code });
  const refuseBytes = async () => {
    const opened = await fs.open(at('x'), 'w');
    jest.spyOn(Object.getPrototypeOf(opened) as typeof opened, 'writeFile').mockRejectedValue(refusal);
    await opened.close();
    await fs.rm(at('x'));
  };

  test('while a file is written: told, and nothing is left', async () => {
    await refuseBytes();
    expect(await writeNewFile(at('a'), bytes('1'))).toBe(why);
    expect(await all()).toEqual([]);
  });

  test('while a file gets its name: told, and nothing is left', async () => {
    jest.spyOn(fs, 'link').mockRejectedValue(refusal);
    jest.spyOn(fs, 'rename').mockRejectedValue(refusal);
    expect(await writeNewFile(at('a'), bytes('1'))).toBe(why);
    expect(await all()).toEqual([]);
  });

  test('while a folder is filled or gets its name: told, and nothing is left', async () => {
    const one = await begun('ra/2026');
    jest.spyOn(fs, 'rename').mockRejectedValue(refusal);
    expect(await one.write('a', bytes('1'))).toBe(why);
    expect(await one.finish()).toBe(why);
    await one.abandon();
    expect(await all()).toEqual([]);
  });

  test('the sentence', async () => {
    await refuseBytes();
    const out = at('bộ tiêu chí.json');
    expect(await run(['save-criteria', 'minh-hoa', '--out', out])).toEqual([
      1,
      sentence.replace('{out}', out),
    ]);
  });
});

/** Runs a command on the real disk. @returns its exit code and what it said on stderr */
async function run(words: readonly string[], other: Partial<Io> = {}): Promise<[number, string]> {
  const said: string[] = [];
  const io: Io = { ...machine, out: () => undefined, err: (line) => said.push(line), ...other };
  return [await main(words, io), said.join('\n')];
}

describe('a folder', () => {
  test('appears with those above it when it is finished, and takes the place of an empty one', async () => {
    await fs.mkdir(at('trống'));
    for (const name of ['ra/2026', 'trống']) {
      const made = await begun(name);
      expect(await made.write('sâu/a.txt', bytes('1'))).toBe('written');
      expect(await fs.readdir(at(name)).catch(() => [])).toEqual([]);
      expect(await made.finish()).toBe('written');
      expect(await fs.readFile(at(name, 'sâu/a.txt'), 'utf8')).toBe('1');
    }
    expect(await all()).toEqual([
      'ra',
      'ra/2026',
      'ra/2026/sâu',
      'ra/2026/sâu/a.txt',
      'trống',
      'trống/sâu',
      'trống/sâu/a.txt',
    ]);
  });

  test('one that holds something, or a file, is not taken, at the beginning or the end', async () => {
    const made = await begun('ra');
    await fs.mkdir(at('ra'));
    await fs.writeFile(at('ra', 'a'), 'x');
    expect(await newFolder(at('ra'), 'a', false)).toBe('exists');
    expect(await newFolder(at('ra/a'), 'a', false)).toBe('exists');
    expect(await newFolder(at('ra/a/b'), 'a', false)).toBe('failed');
    expect(await made.finish()).toBe('exists');
    await made.abandon();
    expect(await all()).toEqual(['ra', 'ra/a']);
  });

  test('one that the command is run from is not replaced under its feet', async () => {
    jest.spyOn(process, 'cwd').mockReturnValue(at('đây'));
    await fs.mkdir(at('đây'));
    expect(await newFolder(at('đây'), 'a', false)).toBe('busy');
  });

  test.each([
    ['the same work is resumed', 'a', true, ['a.txt']],
    ['other work is not', 'b', true, []],
    ['nor is any that nobody asked for', 'a', false, []],
  ])('cut short: %s', async (_name, work, resume, kept) => {
    const first = await begun('ra');
    await first.write('a.txt', bytes('1'));
    // As a killed run leaves it: under another process's number, a file in part in it.
    const [name = ''] = await fs.readdir(folder);
    await fs.rename(at(name), at(leftBy(name)));
    await fs.writeFile(at(leftBy(name), `.so-dan-van-x-${String(OVER)}`), 'part');
    const again = await begun('ra', work, resume);
    expect([...again.made]).toEqual(kept);
    await again.write('b.txt', bytes('2'));
    expect(await again.finish()).toBe('written');
    expect(await all()).toEqual(['ra', ...kept.map((each) => `ra/${each}`), 'ra/b.txt']);
  });
});

test('many files, cut short after the first: --resume makes the others, of the same workbook only', async () => {
  const book = at('xã.xlsx');
  const words = ['split', book, '--out', at('ra')];
  await fs.writeFile(book, await bookOfTwo());
  // A disk that is full after one file, and a process that ends before it can clear away.
  const cutShort: Io['newFolder'] = async (...asked) => {
    const made = await newFolder(...asked);
    let no = 0;
    return typeof made === 'string'
      ? made
      : {
          ...made,
          write: (name, content) => (no++ > 0 ? Promise.resolve('full') : made.write(name, content)),
          abandon: () => Promise.resolve(),
        };
  };
  expect(await run(words, { newFolder: cutShort })).toEqual([
    1,
    'Không ghi được XA-phong-kinh-te.xlsx: hết chỗ trên đĩa. Xóa bớt tệp không dùng hoặc ghi sang ổ đĩa khác.',
  ]);
  expect(await run([...words, '--resume'])).toEqual([0, 'Làm tiếp: giữ 1 tệp của lần chạy bị ngắt.']);
  expect(await all()).toEqual(['ra', 'ra/XA-phong-kinh-te.xlsx', 'ra/XA-van-phong.xlsx', 'xã.xlsx']);
  for (const name of await fs.readdir(at('ra'))) {
    expect(readWorkbook(await fs.readFile(at('ra', name))).ok).toBe(true);
  }
  await fs.rm(at('ra'), { recursive: true });
  await run(words, { newFolder: cutShort });
  await fs.writeFile(book, await bookOfTwo('UBND xã B'));
  expect(await run([...words, '--resume'])).toEqual([0, '']);
  expect(await run([...words.slice(0, 3), at('ra.zip'), '--resume'])).toEqual([
    2,
    'Tệp .zip được ghi một lần, không dùng --resume: bỏ --resume, hoặc đặt --out là một thư mục.\nXem cách dùng: npm run -s cli -- --help',
  ]);
});

/** A unit whose criteria are two offices' in turn. */
function bookOfTwo(unit = 'UBND xã A'): Promise<Uint8Array> {
  let no = 0;
  return unitBytes({
    unit,
    unitCode: 'XA',
    share: 0.5,
    edit: (row, sheet) =>
      sheet === 'Bảng tự chấm điểm' ? { ...row, owner: no++ % 2 ? 'Phòng Kinh tế' : 'Văn phòng' } : row,
  });
}

describe('a process', () => {
  const bundle = path.join(tmpdir(), `so-dan-van-${String(process.pid)}.cjs`);
  const command = `${bundle}.run.cjs`;
  beforeAll(() => {
    const root = path.join(__dirname, '../..');
    const shared = { bundle: true, platform: 'node', target: 'node20', absWorkingDir: root } as const;
    // Writes over and over, so that most kills fall into writing.
    const contents = `
      const { newFolder, writeNewFile } = require('./src/cli/whole');
      const [out, ...turns] = process.argv.slice(2);
      (async () => {
        process.stdout.write('go');
        for (const no of turns) {
          await writeNewFile(out + '/' + no + '.bin', Buffer.alloc(${String(SIZE)}, 'x'));
          const folder = await newFolder(out + '/' + no, 'a', false);
          for (const name of ${JSON.stringify(NAMES)}) {
            await folder.write(name, Buffer.alloc(${String(SIZE)}, 'x'));
          }
          await folder.finish();
        }
      })();`;
    buildSync({ ...shared, stdin: { contents, resolveDir: root }, outfile: bundle });
    buildSync({ ...shared, entryPoints: ['src/cli/run.ts'], outfile: command });
  });
  afterAll(() => Promise.all([bundle, command].map((file) => fs.rm(file, { force: true }))));

  const random = seededRandom(SEED);
  const MOMENTS = Array.from({ length: 200 }, () => Math.floor(60 * random()));

  test('killed at random moments leaves the old file, whole new ones, whole folders, or nothing', async () => {
    for (const moment of sample(MOMENTS, 20)) {
      const out = await fs.mkdtemp(at('ra-'));
      await fs.writeFile(path.join(out, '1.bin'), OLD);
      await killed([bundle, out, ...TURNS], moment);
      expect(OLD.equals(await fs.readFile(path.join(out, '1.bin')))).toBe(true);
      const names = (await fs.readdir(out)).filter((name) => !isNobodys(name) && name !== '1.bin');
      for (const name of names) {
        const inIt = await fs.readdir(path.join(out, name)).catch(() => undefined);
        expect([name, inIt]).toEqual([name, name.endsWith('.bin') ? undefined : NAMES]);
        for (const file of inIt?.map((each) => path.join(name, each)) ?? [name]) {
          expect([file, WHOLE.equals(await fs.readFile(path.join(out, file)))]).toEqual([file, true]);
        }
      }
      await fs.rm(out, { recursive: true });
    }
  }, 300_000);

  /** Starts a process, and ends it so long (ms) after it has begun. */
  function killed(words: readonly string[], moment: number): Promise<void> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
      child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), moment));
      child.once('close', () => {
        resolve();
      });
    });
  }

  test.each([
    ['the output', 'templates', '| true'],
    ['the errors', 'nichts', '2>&1 >/dev/null | true'],
  ])('ends quietly when nobody reads %s', (_name, word, pipe) => {
    const line = `(sleep 0.2; "$0" "$1" ${word}) ${pipe}`;
    const { stderr } = spawnSync('bash', ['-c', line, process.execPath, command], {
      encoding: 'utf8',
      // A shell complains of a locale that the machine has not.
      env: { ...process.env, LC_ALL: 'C' },
    });
    expect(stderr).toBe('');
  });
});

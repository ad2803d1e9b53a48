/** LibreOffice as a converter, without a window, in a profile of its own that is thrown away. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds LibreOffice may take for a file, its start included. */
const LIMIT = 110_000;

const LANGUAGES = { en: 'en_US.UTF-8', vi: 'vi_VN.UTF-8' } as const;

/** Comma, quotes, UTF-8, from the first line, values as shown; each sheet is not asked for: only the first is written. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1';

/** Left to itself LibreOffice shows the values a file stores; this makes it calculate every formula on opening. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

interface Options {
  /** Whether every formula is calculated anew instead of taking the values stored in the file. */
  readonly recalculate?: boolean;
  /** Whose decimal sign, dates and list separators it reads and shows: not the machine's. */
  readonly language?: keyof typeof LANGUAGES;
  /** What the bytes are; `xlsx` if absent. */
  readonly from?: 'xlsx' | 'docx' | 'ods';
}

type Format = 'xlsx' | 'ods' | 'pdf' | 'csv';

/** Opens a file and saves it in another format (or as .xlsx again, in LibreOffice's own words). @throws as `convertAll` does */
export async function convert(bytes: Uint8Array, format: Format, options?: Options): Promise<Uint8Array> {
  const [converted] = await convertAll([bytes], format, options);
  return converted!;
}

/**
 * Converts several files at one start of LibreOffice, which takes longer than converting one.
 * @throws Error with what LibreOffice said, when it does not open a file, gives one not back or takes too long.
 */
export async function convertAll(
  files: readonly Uint8Array[],
  format: Format,
  { recalculate = false, language = 'en', from = 'xlsx' }: Options = {},
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'soffice-'));
  try {
    if (recalculate) {
      await mkdir(join(folder, 'profile', 'user'), { recursive: true });
      await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    }
    const names = files.map((_, index) => `in${index}`);
    await Promise.all(files.map((bytes, index) => writeFile(join(folder, `${names[index]}.${from}`), bytes)));
    const { stdout, stderr } = await run(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--norestore',
        '--convert-to',
        format === 'csv' ? CSV : format,
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, `${name}.${from}`)),
      ],
      // It takes its decimal sign from the environment: the comma would make 7,5 a number and 9.5&"" 9,5.
      {
        timeout: LIMIT * files.length,
        killSignal: 'SIGKILL',
        env: { ...process.env, LC_ALL: LANGUAGES[language] },
      },
    );
    return await Promise.all(names.map((name) => readFile(join(folder, 'out', `${name}.${format}`)))).catch(
      () => {
        throw new Error(`LibreOffice gave no file: ${stdout} ${stderr}`);
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

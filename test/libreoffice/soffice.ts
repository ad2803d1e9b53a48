/** LibreOffice as a converter, without a window, in a profile of its own that is thrown away. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds one conversion may take. */
const LIMIT = 110_000;

const LANGUAGES = { en: 'en_US.UTF-8', vi: 'vi_VN.UTF-8' } as const;

/** Comma, quotes, UTF-8, from the first line, values as shown; each sheet is not asked for: only the first is written. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1';

/** Left to itself LibreOffice shows the values a file stores; this makes it calculate every formula on opening. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens a file and saves it in another format (or as .xlsx again, in LibreOffice's own words).
 * @param language whose decimal sign, dates and list separators it reads and shows: not the machine's.
 * @param recalculate whether every formula is calculated anew instead of taking the values stored in the file.
 * @param from what the bytes are.
 * @throws Error with what LibreOffice said, when it does not open the file, gives nothing back or takes too long.
 */
export async function convert(
  bytes: Uint8Array,
  format: 'xlsx' | 'pdf' | 'csv',
  {
    recalculate = false,
    language = 'en',
    from = 'xlsx',
  }: { recalculate?: boolean; language?: keyof typeof LANGUAGES; from?: 'xlsx' | 'docx' } = {},
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'soffice-'));
  try {
    if (recalculate) {
      await mkdir(join(folder, 'profile', 'user'), { recursive: true });
      await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    }
    await writeFile(join(folder, `in.${from}`), bytes);
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
        join(folder, `in.${from}`),
      ],
      // It takes its decimal sign from the environment: the comma would make 7,5 a number and 9.5&"" 9,5.
      { timeout: LIMIT, killSignal: 'SIGKILL', env: { ...process.env, LC_ALL: LANGUAGES[language] } },
    );
    return await readFile(join(folder, 'out', `in.${format}`)).catch(() => {
      throw new Error(`LibreOffice gave no file: ${stdout} ${stderr}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** `rollup`: *Tổng hợp* over a folder of units' workbooks. They are only read; what is written is a new file. */
import path from 'node:path';
import { surveyFiles } from '../actions/read-files';
import { rollUp } from '../actions/roll-up';
import { run } from '../actions/run/run';
import { fill, formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { packName } from '../core/pack/pack';
import { VERDICT_WORDS } from '../core/rollup/sheets';
import type { ShownSummary, ShownUnit } from '../core/rollup/shown';
import type { Verdict } from '../core/rollup/count-unit';
import type { FileVerdict } from '../core/rollup/summary';
import { acceptedAs } from '../core/rollup/decisions';
import type { Decision } from '../core/rollup/copy';
import { readYearBefore } from '../core/rollup/year-before';
import type { YearBefore } from '../core/rollup/year-before';
import { toSerial } from '../workbook/cells/serial';
import { hashOf } from '../files/submitted';
import { emptyWorkbook, openFileDoor } from '../files/file-door';
import type { FileDoor } from '../files/file-door';
import { writeWorkbook } from '../files/write';
import { openDoor } from './files';
import { decisionsIn, hasDecisions } from './decide';
import type { TypedDecisions } from './decide';
import { filesIn, readOnce, requestFor } from './folder';
import type { FolderFile } from './folder';
import { parquetOptions, writeParquet } from './roll-up-parquet';
import type { ParquetOptions } from './roll-up-parquet';
import { EXIT, refused, UsageError } from './io';
import { misfitOf, packNotesFor, readPack } from './pack';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/** Options as typed. */
export interface RollUpOptions {
  /** The units' files, as deep as they lie. */
  readonly folder: string;
  /** The office's own workbook or its last roll-up: who is to send, and what is read already. It is only read. */
  readonly base?: string;
  /** A folder of reviewers' copies and of workbooks by criterion: what they say of the appraisal counts. */
  readonly reviewed?: string;
  /** The province's pack, a .json file: khối and sets of criteria. */
  readonly pack?: string;
  /** Last year's roll-up, to be compared with. */
  readonly lastYear?: string;
  /** Decisions as typed. */
  readonly decided?: TypedDecisions;
  /** The file to write; without it only the report is given. */
  readonly out?: string;
  /** A folder for the rows as Parquet: new, or with other years and provinces. */
  readonly parquet?: string;
  /** The province of the whole roll-up, as typed. */
  readonly province?: string;
  readonly json: boolean;
}

/** Output of `rollup --json`. */
export interface RollUpReport {
  readonly files: readonly {
    /** The path from the folder on, with `/`. */
    readonly file: string;
    readonly verdict: Verdict;
    /** The code of the first message. */
    readonly code: string;
    /** All there is to say of the file, in Vietnamese. */
    readonly message: string;
    readonly unit: string | null;
  }[];
  /** Units that are to send and have not. */
  readonly missing: readonly string[];
  readonly units: readonly {
    readonly unit: string;
    readonly self: number | null;
    readonly appraised: number | null;
    readonly rating: string | null;
    readonly rank: number | null;
  }[];
}

/**
 * Rolls up a folder of units' files.
 * @returns 1 when a file could not be counted, the folder or the base could not be read, or the file to write is there
 *   already or cannot be written.
 * @throws UsageError when the file's name cannot be used.
 */
export async function rollUpFolder(options: RollUpOptions, io: Io): Promise<ExitCode> {
  const { folder, out } = options;
  if (out !== undefined && !out.toLowerCase().endsWith('.xlsx')) {
    throw new UsageError(fill(texts.usage.notXlsx, { file: out }));
  }
  // Before minutes of reading; what else comes up by then is caught when the file is written.
  if (out !== undefined && (await io.exists(out))) {
    return refused(fill(texts.plan.exists, { file: out }), io);
  }
  const parquet = await parquetOf(options);
  const files = await filesIn(folder, io);
  if (!files) {
    return refused(fill(texts.rollUp.noFolder, { folder }), io);
  }
  const reviewed = options.reviewed === undefined ? [] : await filesIn(options.reviewed, io);
  if (!reviewed) {
    return refused(fill(texts.rollUp.noFolder, { folder: options.reviewed ?? '' }), io);
  }
  const packed = options.pack === undefined ? undefined : await readPack(options.pack, io);
  const read = {
    ...(packed && { pack: packed.pack }),
    ...readOnce(await requestFor([...files, ...reviewed], io)),
    decisions: await acceptedOf(reviewed, io),
  };
  const door = await openBase(options.base, io);
  if (!door) {
    return EXIT.problems;
  }
  const notes: Message[] = [];
  if (packed) {
    const base = await door.read();
    const misfit = misfitOf(base, packed.pack, io.today());
    if (misfit) {
      return refused(formatMessage(misfit, vi), io);
    }
    notes.push(...packNotesFor(base, packed.pack));
  }
  const before = await yearBeforeIn(options.lastYear, io);
  if (before && !before.ok) {
    return refused(before.sentence, io);
  }
  const decided = await decidedOn(door, read, options.decided ?? {}, io);
  if (typeof decided === 'string') {
    return refused(decided, io);
  }
  const request = {
    ...read,
    decisions: [...read.decisions, ...decided],
    ...(before ? { yearBefore: before.yearBefore } : {}),
  };
  const { outcome, result } = await (out === undefined && !parquet
    ? surveyFiles(door, request)
    : run(rollUp, door, request));
  const summary = result?.summary;
  // A workbook that held the very same roll-up is unchanged, and a new file of it is wanted all the same.
  if (
    !summary ||
    outcome.messages.every(({ code }) => code !== 'rollup.done' && code !== 'rollup.surveyed')
  ) {
    outcome.messages.forEach((message) => {
      io.err(formatMessage(message, vi));
    });
    return EXIT.problems;
  }
  const rows = parquet && (await writeParquet(door, parquet, io));
  if (rows && !rows.ok) {
    return refused(rows.sentence, io);
  }
  rows?.notes.forEach((note) => {
    io.err(note);
  });
  if (out !== undefined) {
    const written = await io.writeNewFile(out, await writeWorkbook(door.content()));
    if (written !== 'written') {
      return refused(fill(texts.plan[written], { file: out }), io);
    }
  }
  if (options.json) {
    // The report has no place for them.
    notes.forEach((note) => {
      io.err(formatMessage(note, vi));
    });
    io.out(JSON.stringify(reportOf(summary), null, 2));
  } else {
    if (packed) {
      io.out(formatMessage(packName(packed), vi));
    }
    lines(outcome, summary).forEach((line) => io.out(line));
    if (rows) {
      io.out(rows.written);
    }
    if (out !== undefined) {
      io.out(fill(texts.plan.written, { file: out }));
    }
  }
  const isCompared = !before || outcome.messages.some(({ code }) => code === 'yearBefore.compared');
  return !isCompared || summary.files.some(({ verdict }) => verdict === 'rejected')
    ? EXIT.problems
    : EXIT.done;
}

/** What is asked of Parquet. @throws UsageError when a province is typed that there is not, or without a folder */
async function parquetOf({ parquet, province }: RollUpOptions): Promise<ParquetOptions | undefined> {
  if (parquet === undefined && province !== undefined) {
    throw new UsageError(fill(texts.usage.missing, { options: '--parquet' }));
  }
  return parquet === undefined ? undefined : parquetOptions(parquet, province);
}

/** The decisions that were typed: files and units are known by what a first look says of them. */
async function decidedOn(
  door: FileDoor,
  request: Parameters<typeof surveyFiles>[1],
  typed: TypedDecisions,
  io: Io,
): Promise<readonly Decision[] | string> {
  if (!hasDecisions(typed)) {
    return [];
  }
  const { result } = await surveyFiles(door, request);
  return result ? decisionsIn(typed, result.summary, toSerial(io.today())) : [];
}

/** The decisions that these files are reviewers'. */
async function acceptedOf(files: readonly FolderFile[], io: Io): Promise<Decision[]> {
  const known = await Promise.all(
    files.map(async ({ name, path }) => {
      const bytes = await io.readFile(path).catch(() => undefined);
      return bytes ? [{ file: name, hash: await hashOf(bytes) }] : [];
    }),
  );
  return acceptedAs(known.flat(), { by: '', on: toSerial(io.today()) });
}

/** Last year's roll-up, or the sentence that says why it cannot be read; `undefined` for none. */
async function yearBeforeIn(
  file: string | undefined,
  io: Io,
): Promise<
  | { readonly ok: true; readonly yearBefore: YearBefore }
  | { readonly ok: false; readonly sentence: string }
  | undefined
> {
  const opened = file === undefined ? undefined : await openDoor(file, io);
  if (file === undefined || !opened) {
    return undefined;
  }
  if (!opened.ok) {
    return opened;
  }
  const reading = readYearBefore(await opened.door.read(), path.basename(file));
  return reading.ok ? reading : { ok: false, sentence: formatMessage(reading.reason, vi) };
}

/** The workbook that the roll-up goes into; `undefined` when it cannot be read, which was said then. */
async function openBase(base: string | undefined, io: Io): Promise<FileDoor | undefined> {
  if (base === undefined) {
    const workbook = { ...emptyWorkbook(texts.rollUp.firstSheet), title: texts.rollUp.title };
    return openFileDoor(workbook, { today: () => io.today() });
  }
  const opened = await openDoor(base, io);
  if (!opened.ok) {
    io.err(opened.sentence);
    return undefined;
  }
  return opened.door;
}

function reportOf({ files, sending, units }: ShownSummary): RollUpReport {
  return {
    files: files.map((file) => ({
      file: file.file,
      verdict: file.verdict,
      code: file.messages[0]?.code ?? '',
      message: sentences(file),
      unit: file.unit ?? null,
    })),
    missing: sending.filter(({ sent }) => sent === null).map(({ unit }) => unit),
    units: units.map(({ unit, self, official, rating, rank }) => ({
      unit,
      self,
      appraised: official,
      rating: rating === '' ? null : rating,
      rank: rank ?? null,
    })),
  };
}

const sentences = ({ messages }: FileVerdict): string =>
  messages.map((message) => formatMessage(message, vi)).join(' ');

function lines(outcome: Outcome, { units, files, sending }: ShownSummary): string[] {
  const { rollUp: words } = texts;
  const points = (value: number | null) => (value === null ? words.none : String(value).replace('.', ','));
  const unitLine = (unit: ShownUnit) =>
    fill(words.unit, {
      rank: unit.rank ?? words.none,
      unit: unit.unit,
      block: unit.block === '' ? '' : ` (${unit.block})`,
      self: points(unit.self),
      appraised: points(unit.official),
      rating: unit.rating === '' ? words.none : unit.rating,
    });
  const worthTelling = files.filter(({ verdict }) => verdict !== 'read');
  const missing = sending.filter(({ sent }) => sent === null);
  return [
    ...outcome.messages.map((message) => formatMessage(message, vi)),
    ...units.map(unitLine),
    ...worthTelling.map((file) =>
      fill(words.file, { file: file.file, verdict: VERDICT_WORDS[file.verdict], message: sentences(file) }),
    ),
    ...(missing.length > 0
      ? [
          fill(words.missing, {
            count: missing.length,
            total: sending.length,
            units: missing.map(({ unit }) => unit).join('; '),
          }),
        ]
      : []),
  ];
}

/** Reads the files that a roll-up is made of, side by side, each with a verdict. */
import * as z from 'zod/mini';
import type { CivilDate } from '../workbook/cells/serial';
import type { ConfirmedColumns, GuessedColumn } from '../core/rollup/columns';
import { packNotes } from '../core/rollup/pack-notes';
import type { Decision } from '../core/rollup/copy';
import type { ReadContext, ReadResult } from '../core/rollup/read-file';
import { shownOf } from '../core/rollup/shown';
import type { ShownSummary } from '../core/rollup/shown';
import type { YearBefore } from '../core/rollup/year-before';
import { readRollUp } from '../core/rollup/staged';
import type { Summary } from '../core/rollup/summary';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { Message } from '../core/words/message';
import type { WorkbookDoor } from '../workbook/draft/door';
import { joinConfirmed, remarksOn, summaryOf, withSound } from './assemble';
import { loadPlaces } from './places';
import type { ProvincePack } from '../core/pack/pack';
import type { Basis, StartAssembly } from './assemble';
import { given } from './run/action';
import { refuse } from './run/apply';
import { look } from './run/needs';
import type { Held } from './run/needs';
import type { Ran } from './run/run';

/** The file door of one roll-up: reads what was picked, in threads where there are some. */
export interface FileReading<File> {
  /** The number of files that are opened side by side. */
  readonly atOnce: number;
  /**
   * Reads a picked file, with one result for each file in it when it is a zip. It never throws: a file that cannot be
   * read is a value with its reason.
   */
  read(this: void, file: File): AsyncIterable<ReadResult> | Iterable<ReadResult>;
  /** Ends whatever still runs; what was not read by then is lost. */
  end(this: void): void;
}

/** Opens the file door. A file whose content `context` knows already is not to be read again. */
export type OpenFiles<File> = (context: ReadContext) => FileReading<File>;

/** Fields of an input that names files. */
export const FILES_INPUT = {
  files: given<readonly unknown[]>(),
  open: given<OpenFiles<unknown>>(),
  /** The sets of criteria this version knows. */
  rubrics: given<readonly Rubric[]>(),
  /** The day that tasks are counted to, unless one is typed in the workbook. */
  today: given<CivilDate>(),
  /** Columns that a person has just confirmed, beside those the workbook remembers. */
  confirmed: z.exactOptional(given<ConfirmedColumns>()),
  /** The province's pack, where one is at hand that may be used for this roll-up. */
  pack: z.exactOptional(given<ProvincePack>()),
  /** Decisions that a person has just made on files. */
  decisions: z.exactOptional(given<readonly Decision[]>()),
  /** Whether the files are those that the workbook holds already: none is read. */
  held: z.exactOptional(z.boolean()),
  /** Last year's roll-up, where a person has just picked it. */
  yearBefore: z.exactOptional(given<YearBefore>()),
  /** Starts the assembly of what was read elsewhere; without it, the assembly runs here. */
  assemble: z.exactOptional(given<StartAssembly>()),
  /** Called after each picked file, with how many are done. */
  onProgress: z.exactOptional(given<(done: number) => void>()),
  /** Called with each file as it comes, in whatever order. */
  onResult: z.exactOptional(given<(result: ReadResult) => void>()),
  /** Settles when the user wants no more: reading ends at that moment, and nothing is written. */
  cancelled: z.exactOptional(given<Promise<unknown>>()),
} as const;

/** Files to roll up, and how. */
export type FilesRequest = z.output<z.ZodMiniObject<typeof FILES_INPUT>>;

/** The picture that files give, beside the outcome. */
export interface RolledUp {
  readonly summary: ShownSummary;
  /** Columns that were taken for ours by a name of like meaning, and wait for a person to confirm them. */
  readonly guessed: readonly GuessedColumn[];
}

export const noFiles = ({ files, held }: FilesRequest): Message | undefined =>
  files.length === 0 && held !== true ? { code: 'rollup.noFiles' } : undefined;

export const READING_CANCELLED: Message = { code: 'rollup.cancelled' };

/** Tells what rolling up these files would say, without writing it: the outcome is always `unchanged`. */
export async function surveyFiles(door: WorkbookDoor, request: FilesRequest): Promise<Ran<RolledUp>> {
  const wrong = noFiles(request);
  if (wrong) {
    return { outcome: refuse(wrong) };
  }
  const looked = look(await door.read(), 'nothing');
  if (!looked.ok) {
    return { outcome: refuse(looked.reason) };
  }
  const survey = await surveyFrom(looked.held, request);
  if (!survey.ok) {
    return { outcome: refuse(survey.reason) };
  }
  const { summary, guessed } = survey;
  const params = { counted: summary.units.length, total: summary.files.length };
  const outcome = refuse(
    { code: 'rollup.surveyed', params },
    ...packNotes(looked.held.snapshot, looked.held.meta, request.pack),
    ...remarksOn(summary),
  );
  return { outcome, result: { summary: shownOf(summary), guessed } };
}

type Into = Pick<Held<'nothing'>, 'snapshot' | 'meta'>;

/** Reads all files and puts them together; writes nothing. @param into the workbook they are for, as it was read */
export async function surveyFrom(
  into: Into,
  request: FilesRequest,
): Promise<
  | { readonly ok: false; readonly reason: Message }
  | { readonly ok: true; readonly summary: Summary; readonly guessed: readonly GuessedColumn[] }
> {
  const results: ReadResult[] = [];
  const guessed = await readAll(into, request, (result) => {
    results.push(result);
  });
  if (!guessed) {
    return { ok: false, reason: READING_CANCELLED };
  }
  const basis: Basis = { places: await loadPlaces(), ...request };
  const { summary } = withSound(results, (some) => summaryOf(into.snapshot, into.meta, some, basis));
  return { ok: true, summary, guessed };
}

/** Tells what is known before any file is opened. */
function contextOf({ rubrics: shipped, confirmed, pack }: Basis, { snapshot, meta }: Into): ReadContext {
  const rubrics = [...shipped, ...(pack?.criteria ?? [])];
  const all = joinConfirmed(meta.confirmed, confirmed);
  // Newly confirmed columns make another reading of the same bytes.
  const known = confirmed ? [] : (readRollUp(snapshot, meta)?.files ?? []);
  return { rubrics, confirmed: all, known: new Map(known.map((record) => [record.hash, record])) };
}

/**
 * Reads all of the files.
 * @param take is given each result as it comes, none once cancelled.
 * @returns the columns that were guessed; nothing when it was cancelled.
 */
export async function readAll(
  into: Into,
  request: FilesRequest,
  take: (result: ReadResult) => void,
): Promise<readonly GuessedColumn[] | undefined> {
  const { files, onProgress, onResult } = request;
  const reading = request.open(contextOf(request, into));
  const guessed = new Map<string, GuessedColumn>();
  const state = { next: 0, done: 0, cancelled: false };
  const stopped = request.cancelled?.then(() => {
    state.cancelled = true;
  });
  /** Takes files one after the other as long as there are some: several lanes do so side by side. */
  const lane = async (): Promise<void> => {
    for (let index = state.next++; index < files.length; index = state.next++) {
      for await (const result of reading.read(files[index])) {
        if (state.cancelled) {
          return;
        }
        noteGuessed(guessed, result);
        take(result);
        onResult?.(result);
      }
      onProgress?.(++state.done);
    }
  };
  try {
    const lanes = Array.from({ length: Math.min(reading.atOnce, files.length) }, lane);
    await Promise.race([Promise.all(lanes), ...(stopped ? [stopped] : [])]);
  } finally {
    reading.end();
  }
  return state.cancelled ? undefined : [...guessed.values()];
}

function noteGuessed(guessed: Map<string, GuessedColumn>, result: ReadResult): void {
  for (const column of result.kind === 'file' ? result.guessed : []) {
    guessed.set(`${column.role}|${column.header}`, column);
  }
}

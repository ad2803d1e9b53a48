/** *Tổng hợp*: reads every file picked, gives each a verdict, and writes the summary into the open workbook. */
import type { WorkbookDoor } from '../workbook/draft/door';
import { EMPTY_META, readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import type { GuessedColumn } from '../core/rollup/columns';
import type { ReadContext, ReadResult } from '../core/rollup/read-file';
import { shownOf } from '../core/rollup/shown';
import type { ShownSummary } from '../core/rollup/shown';
import { readRollUp } from '../core/rollup/staged';
import type { Summary } from '../core/rollup/summary';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyPrepared, refuse, unwritable } from './apply';
import { assembleHere, joinConfirmed, remarksOn, summaryOf, withSound } from './assemble';
import type { Basis, StartAssembly } from './assemble';
import { loadPlaces } from './places';

/** The file door of one roll-up: reads what was picked, in threads where there are some. */
export interface FileReading<File> {
  /** How many files are opened side by side. */
  readonly atOnce: number;
  /**
   * What a picked file holds, one result for each file in it when it is a zip. It never throws: a file that cannot be
   * read is a value with its reason.
   */
  read(this: void, file: File): AsyncIterable<ReadResult> | Iterable<ReadResult>;
  /** Ends whatever still runs; what was not read by then is lost. */
  end(this: void): void;
}

/** Opens the file door. A file whose content `context` knows already is not to be read again. */
export type OpenFiles<File> = (context: ReadContext) => FileReading<File>;

export interface RollUpRequest<File> extends Basis {
  readonly files: readonly File[];
  readonly open: OpenFiles<File>;
  /** Where what was read is put together; here, without it. */
  readonly assemble?: StartAssembly;
  /** Called after each picked file, with how many are done. */
  readonly onProgress?: (done: number) => void;
  /** Called with each file as it comes, in whatever order. */
  readonly onResult?: (result: ReadResult) => void;
  /** Settles when the user wants no more: reading ends at that moment, and nothing is written. */
  readonly cancelled?: Promise<unknown>;
}

export interface RollUpResult {
  readonly outcome: Outcome;
  /** Absent when there was nothing to roll up or the workbook may not be written. */
  readonly summary?: ShownSummary;
  /** Columns that were taken for ours by a name of like meaning, and wait for a person to confirm them. */
  readonly guessed?: readonly GuessedColumn[];
}

/** Running it again brings its own sheets up to date; other sheets, and notes beside its rows, are not touched. */
export async function rollUp<File>(door: WorkbookDoor, request: RollUpRequest<File>): Promise<RollUpResult> {
  const start = await startFrom(door, request);
  if (!start.ok) {
    return { outcome: refuse(start.reason) };
  }
  const { snapshot, meta } = start;
  const basis = { ...request, isWhole: door.isWhole };
  const assembly = await (request.assemble ?? assembleHere)(snapshot, meta, basis);
  try {
    const guessed = new Map<string, GuessedColumn>();
    const wasRead = await readAll(request, contextOf(request, start), (result) => {
      noteGuessed(guessed, result);
      assembly.add(result);
    });
    const assembled = wasRead && (await unlessCancelled(assembly.finish(), request));
    if (!assembled) {
      return { outcome: refuse({ code: 'rollup.cancelled' }) };
    }
    const { prepared, summary } = assembled;
    return { outcome: await applyPrepared(door, prepared), summary, guessed: [...guessed.values()] };
  } finally {
    assembly.end();
  }
}

/** What rolling up these files would say, without writing it: the outcome is always `unchanged`. */
export async function surveyFiles<File>(
  door: WorkbookDoor,
  request: RollUpRequest<File>,
): Promise<RollUpResult> {
  const start = await startFrom(door, request);
  const survey = start.ok ? await surveyFrom(start, request) : start;
  if (!survey.ok) {
    return { outcome: refuse(survey.reason) };
  }
  const { summary, guessed } = survey;
  const params = { counted: summary.units.length, total: summary.files.length };
  const outcome = refuse({ code: 'rollup.surveyed', params }, ...remarksOn(summary));
  return { outcome, summary: shownOf(summary), guessed };
}

interface Refused {
  readonly ok: false;
  readonly reason: Message;
}
interface Start {
  readonly ok: true;
  readonly snapshot: WorkbookSnapshot;
  readonly meta: Meta;
}

/** All that was read, put together; nothing of it written. @param start the workbook as it was read */
export async function surveyFrom<File>(
  { snapshot, meta }: Pick<Start, 'snapshot' | 'meta'>,
  request: RollUpRequest<File>,
): Promise<
  Refused | { readonly ok: true; readonly summary: Summary; readonly guessed: readonly GuessedColumn[] }
> {
  const results: ReadResult[] = [];
  const guessed = new Map<string, GuessedColumn>();
  const wasRead = await readAll(request, contextOf(request, { snapshot, meta }), (result) => {
    noteGuessed(guessed, result);
    results.push(result);
  });
  if (!wasRead) {
    return { ok: false, reason: { code: 'rollup.cancelled' } };
  }
  const basis: Basis = { places: await loadPlaces(), ...request };
  const { summary } = withSound(results, (some) => summaryOf(snapshot, meta, some, basis));
  return { ok: true, summary, guessed: [...guessed.values()] };
}

async function startFrom(
  door: WorkbookDoor,
  { files }: Pick<RollUpRequest<unknown>, 'files'>,
): Promise<Start | Refused> {
  if (files.length === 0) {
    return { ok: false, reason: { code: 'rollup.noFiles' } };
  }
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  return refusal
    ? { ok: false, reason: refusal }
    : { ok: true, snapshot, meta: reading.state === 'ok' ? reading.meta : EMPTY_META };
}

/** What is known before any file is opened. */
function contextOf(
  { rubrics, confirmed }: Basis,
  { snapshot, meta }: Pick<Start, 'snapshot' | 'meta'>,
): ReadContext {
  const all = joinConfirmed(meta.confirmed, confirmed);
  // Newly confirmed columns make another reading of the same bytes.
  const known = confirmed ? [] : (readRollUp(snapshot, meta)?.files ?? []);
  return { rubrics, confirmed: all, known: new Map(known.map((record) => [record.hash, record])) };
}

/** Reads all files. @param take is given each result as it comes, none once cancelled. @returns whether all were read */
async function readAll<File>(
  request: RollUpRequest<File>,
  context: ReadContext,
  take: (result: ReadResult) => void,
): Promise<boolean> {
  const { files, onProgress, onResult } = request;
  const reading = request.open(context);
  const state = { next: 0, done: 0, cancelled: false };
  const stopped = request.cancelled?.then(() => {
    state.cancelled = true;
  });
  /** Takes files one after the other as long as there are some: several lanes do so side by side. */
  const lane = async (): Promise<void> => {
    for (let index = state.next++; index < files.length; index = state.next++) {
      for await (const result of reading.read(files[index] as File)) {
        if (state.cancelled) {
          return;
        }
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
  return !state.cancelled;
}

/** `undefined` when the user wants no more before it is there. */
const unlessCancelled = <T>(
  work: Promise<T>,
  { cancelled }: Pick<RollUpRequest<unknown>, 'cancelled'>,
): Promise<T | undefined> => Promise.race([work, ...(cancelled ? [cancelled.then(() => undefined)] : [])]);

function noteGuessed(guessed: Map<string, GuessedColumn>, result: ReadResult): void {
  for (const column of result.kind === 'file' ? result.guessed : []) {
    guessed.set(`${column.role}|${column.header}`, column);
  }
}

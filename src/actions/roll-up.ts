/** *Tổng hợp*: reads every file picked, gives each a verdict, and writes the summary into the open workbook. */
import type { CivilDate } from '../core/calendar/civil';
import { diff } from '../core/diff';
import type { WorkbookDoor } from '../core/door';
import { joinDrafts } from '../core/draft';
import type { RowDraft, SheetDraft, WorkbookDraft } from '../core/draft';
import { locate } from '../core/layout/locate';
import { EMPTY_META, listNames, readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import { freeSheetName } from '../core/layout/names';
import { ROLLUP_ROLES } from '../core/layout/rollup';
import type { RollupRole } from '../core/layout/rollup';
import { ownOrFreeNames, sheetRecords } from '../core/layout/sheet';
import type { SheetNames } from '../core/layout/sheet';
import { vi } from '../core/messages/vi';
import type { Message } from '../core/messages/message';
import type { Outcome } from '../core/outcome';
import type { PrintDocument } from '../core/print/document';
import { placePrint } from '../core/print/place';
import { ratingAppendix } from '../core/rollup/appendix';
import type { ConfirmedColumns, GuessedColumn } from '../core/rollup/columns';
import { NO_DATA } from '../core/rollup/copy';
import type { FileRecord, RollUpData } from '../core/rollup/copy';
import { expectedUnits } from '../core/rollup/expected';
import { HEAT_SHEET, heatNotes, heatRowIds } from '../core/rollup/heat';
import type { HeatNotes } from '../core/rollup/heat';
import { goneNotes, keptBefore, keptNotes, rowIds } from '../core/rollup/kept';
import type { KeptByRole } from '../core/rollup/kept';
import type { ReadContext, ReadResult } from '../core/rollup/read-file';
import { DUE } from '../core/rollup/sending';
import { rollupSheets } from '../core/rollup/sheets';
import { readRollUp } from '../core/rollup/staged';
import { joinData, summarise } from '../core/rollup/summary';
import type { Summary } from '../core/rollup/summary';
import { unsentList, unsentUnits } from '../core/rollup/unsent-list';
import { AS_OF, READING } from '../core/plan/progress';
import { keepRubric } from '../core/rubric/kept';
import type { Rubric } from '../core/rubric/rubric';
import { cellOf, findSheet } from '../core/snapshot';
import type { WorkbookSnapshot } from '../core/snapshot';
import { applyChanges, refuse, unwritable } from './apply';

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

export interface RollUpRequest<File> {
  readonly files: readonly File[];
  readonly open: OpenFiles<File>;
  /** The sets of criteria this version knows. */
  readonly rubrics: readonly Rubric[];
  /** The day that tasks are counted to, unless one is typed in the workbook. */
  readonly today: CivilDate;
  /** Columns that a person has just confirmed, beside those the workbook remembers. */
  readonly confirmed?: ConfirmedColumns;
  /** Of several files of a unit, those a person has just chosen, by hash. */
  readonly picked?: ReadonlySet<string>;
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
  readonly summary?: Summary;
  /** Columns that were taken for ours by a name of like meaning, and wait for a person to confirm them. */
  readonly guessed?: readonly GuessedColumn[];
}

/** Running it again brings its own sheets up to date; other sheets, and notes beside its rows, are not touched. */
export async function rollUp<File>(door: WorkbookDoor, request: RollUpRequest<File>): Promise<RollUpResult> {
  const reading = await readFor(door, request);
  if (!reading.ok) {
    return { outcome: refuse(reading.reason) };
  }
  const { snapshot, meta, results } = reading;
  const { draft, messages, summary } = draftRollUp(snapshot, meta, results, request);
  const outcome = await applyChanges(door, snapshot, diff(snapshot, draft), messages);
  return { outcome, summary, guessed: guessedIn(results) };
}

/** What rolling up these files would say, without writing it: the outcome is always `unchanged`. */
export async function surveyFiles<File>(
  door: WorkbookDoor,
  request: RollUpRequest<File>,
): Promise<RollUpResult> {
  const reading = await readFor(door, request);
  if (!reading.ok) {
    return { outcome: refuse(reading.reason) };
  }
  const { snapshot, meta, results } = reading;
  const { summary } = summaryOf(snapshot, meta, results, request);
  const params = { counted: summary.units.length, total: summary.files.length };
  const outcome = refuse({ code: 'rollup.surveyed', params }, ...remarksOn(summary));
  return { outcome, summary, guessed: guessedIn(results) };
}

type Basis = Pick<RollUpRequest<unknown>, 'rubrics' | 'today' | 'confirmed' | 'picked'>;

type Read =
  | { readonly ok: false; readonly reason: Message }
  | {
      readonly ok: true;
      readonly snapshot: WorkbookSnapshot;
      readonly meta: Meta;
      readonly results: readonly ReadResult[];
    };

async function readFor<File>(door: WorkbookDoor, request: RollUpRequest<File>): Promise<Read> {
  if (request.files.length === 0) {
    return { ok: false, reason: { code: 'rollup.noFiles' } };
  }
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  if (refusal) {
    return { ok: false, reason: refusal };
  }
  const meta = reading.state === 'ok' ? reading.meta : EMPTY_META;
  const results = await readAll(request, contextOf(request, meta, readRollUp(snapshot, meta)));
  return results
    ? { ok: true, snapshot, meta, results }
    : { ok: false, reason: { code: 'rollup.cancelled' } };
}

/** What is known before any file is opened. */
function contextOf(
  { rubrics, confirmed }: Pick<RollUpRequest<unknown>, 'rubrics' | 'confirmed'>,
  meta: Meta,
  before: RollUpData | undefined,
): ReadContext {
  const all = joinConfirmed(meta.confirmed, confirmed);
  // Newly confirmed columns make another reading of the same bytes.
  const known = confirmed ? [] : (before?.files ?? []);
  return { rubrics, confirmed: all, known: new Map(known.map((record) => [record.hash, record])) };
}

function joinConfirmed(a: ConfirmedColumns = {}, b: ConfirmedColumns = {}): ConfirmedColumns {
  const roles = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof ConfirmedColumns)[]);
  return Object.fromEntries([...roles].map((role) => [role, { ...a[role], ...b[role] }]));
}

/** The results in the order the files were picked; `undefined` once cancelled. */
async function readAll<File>(
  request: RollUpRequest<File>,
  context: ReadContext,
): Promise<ReadResult[] | undefined> {
  const { files, onProgress, onResult } = request;
  const reading = request.open(context);
  const results = files.map((): ReadResult[] => []);
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
        results[index]?.push(result);
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
  return state.cancelled ? undefined : results.flat();
}

const guessedIn = (results: readonly ReadResult[]): GuessedColumn[] => [
  ...new Map(
    results
      .flatMap((result) => (result.kind === 'file' ? result.guessed : []))
      .map((column) => [`${column.role}|${column.header}`, column]),
  ).values(),
];

/** The picture of these results, with what the workbook knows of units and of the last roll-up. */
function summaryOf(snapshot: WorkbookSnapshot, meta: Meta, results: readonly ReadResult[], basis: Basis) {
  const before = readRollUp(snapshot, meta);
  const data = joinData(
    ...results.map((result) =>
      result.kind === 'partial'
        ? {
            ...result.data,
            files: result.data.files.map((record) => withPicks(record, before)),
          }
        : { ...NO_DATA, files: [chosen(result.record, before, basis.picked)] },
    ),
    { files: [], sending: before?.sending ?? [] },
    { files: [], sending: expectedUnits(snapshot, meta) },
  );
  const options = { rubrics: basis.rubrics, ...(meta.plan ? { year: meta.plan.year } : {}) };
  return { before, options, summary: summarise(data, options) };
}

/**
 * The roll-up of these results as a draft: the one logic behind the pane and the command line.
 * @param snapshot the workbook it goes into; one without sheets for a new file.
 */
function draftRollUp(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  results: readonly ReadResult[],
  basis: Basis,
): { readonly draft: WorkbookDraft; readonly messages: readonly Message[]; readonly summary: Summary } {
  const { before, options, summary } = summaryOf(snapshot, meta, results, basis);
  const { rubrics, today } = basis;
  const names = Object.fromEntries(
    ROLLUP_ROLES.map((role) => [role, ownOrFreeNames(role, snapshot, meta)]),
  ) as Record<RollupRole, SheetNames>;
  const knownHeat = meta.prints?.[HEAT] && findSheet(snapshot, meta.prints[HEAT].sheet);
  const heat = knownHeat?.name ?? freeSheetName(HEAT_SHEET, snapshot);
  const keptHeat = knownHeat && heatNotes(knownHeat, keptBefore(meta, HEAT));
  const due = typedAt(snapshot, names.sending.sheet, DUE);
  const kept = keptNotes(snapshot, meta);
  const sheets = rollupSheets(summary, {
    names,
    heat,
    catalogue: vi,
    today,
    rubrics: [...rubrics, ...summary.rubrics],
    partials: results.flatMap((result) =>
      result.kind === 'partial' ? [{ file: result.file, count: result.data.files.length }] : [],
    ),
    ...(before
      ? { before: { units: summarise(before, options).units, changes: changesBefore(snapshot, meta) } }
      : {}),
    typed: {
      asOf: typedAt(snapshot, names.copyTasks.sheet, AS_OF),
      reading: typedAt(snapshot, names.copyTasks.sheet, READING),
      due,
    },
    kept,
    ...(keptHeat ? { keptHeat } : {}),
  });
  const confirmed = joinConfirmed(meta.confirmed, basis.confirmed);
  const next: Meta = {
    ...summary.rubrics.reduce(keepRubric, meta),
    sheets: { ...meta.sheets, ...sheetRecords(names) },
    prints: { ...meta.prints, [HEAT]: { sheet: heat, cells: '' } },
    ...(Object.keys(confirmed).length > 0 ? { confirmed } : {}),
    notes: notesToKeep(sheets, names, kept, { sheet: heat, notes: keptHeat }),
  };
  const unsent = unsentUnits(summary).length;
  const papers: readonly (readonly [form: string, paper: PrintDocument])[] = [
    ['ratings', ratingAppendix(summary)],
    // One that was made before must not go on naming units that have sent since.
    ...(unsent > 0 || next.prints?.[UNSENT] ? [[UNSENT, unsentList(summary, due)] as const] : []),
  ];
  const start = { draft: { sheets, names: listNames() }, meta: next, messages: [] };
  const placed = papers.reduce<Placed>(({ draft, meta: known, messages }, [form, paper]) => {
    const print = placePrint(snapshot, known, form, paper);
    return {
      draft: joinDrafts(draft, print.draft),
      meta: print.meta,
      messages: [...messages, ...print.messages.filter(({ code }) => code === 'print.editedKept')],
    };
  }, start);
  const shown = (['ranking', 'unitTasks', 'sending', 'files'] as const)
    .map((role) => names[role].sheet)
    .join(', ');
  const listed = summary.sending.filter((state) => state.listed).length;
  return {
    draft: { ...placed.draft, show: { sheet: names.ranking.sheet, row: 0, column: 0 } },
    summary,
    messages: [
      {
        code: 'rollup.done',
        params: { counted: summary.units.length, total: summary.files.length, sheets: shown },
      },
      ...(unsent > 0
        ? [
            {
              code: 'rollup.unsent',
              params: {
                sent: listed - unsent,
                total: listed,
                sheet: placed.meta.prints?.[UNSENT]?.sheet ?? '',
              },
            } satisfies Message,
          ]
        : []),
      ...remarksOn(summary),
      ...placed.messages,
    ],
  };
}

const remarksOn = (summary: Summary): Message[] => [
  ...(summary.units.length === 0 ? [{ code: 'rollup.nothing' } satisfies Message] : []),
  ...summary.quotas,
  ...summary.sets,
];

interface Placed {
  readonly draft: WorkbookDraft;
  readonly meta: Meta;
  readonly messages: readonly Message[];
}

/** What was written beside rows that this roll-up does not have. */
function notesToKeep(
  sheets: readonly SheetDraft[],
  names: Readonly<Record<RollupRole, SheetNames>>,
  kept: KeptByRole,
  heat: { readonly sheet: string; readonly notes: HeatNotes | undefined },
): NonNullable<Meta['notes']> {
  const find = (name: string) => sheets.find((sheet) => sheet.name === name);
  const tables = ROLLUP_ROLES.map(
    (role) => [role, kept[role]?.rows, rowIds(role, find(names[role].sheet)?.table?.rows ?? [])] as const,
  );
  const shares = find(heat.sheet);
  const all = [...tables, [HEAT, heat.notes?.rows, shares ? heatRowIds(shares) : []] as const];
  return Object.fromEntries(
    all
      .map(([key, rows, ids]) => [key, goneNotes(rows ?? new Map(), ids)] as const)
      .filter(([, gone]) => Object.keys(gone).length > 0),
  );
}

/** Under which *Theo tiêu chí* is remembered. */
const HEAT = 'heat';
/** The list of those that have not sent, among the papers. */
const UNSENT = 'unsent';

/** A file within another one, with what a person chose of its rows in this workbook. */
function withPicks(record: FileRecord, before: RollUpData | undefined): FileRecord {
  const old = before?.files.filter(({ hash }) => hash === record.hash) ?? [];
  const codes = [...record.pickedCodes, ...old.flatMap(({ pickedCodes }) => pickedCodes)];
  return { ...record, pickedCodes: [...new Set(codes)].sort() };
}

/** What a person chose of this file, now or in the workbook. */
function chosen(
  record: FileRecord,
  before: RollUpData | undefined,
  picked: ReadonlySet<string> | undefined,
): FileRecord {
  const old = before?.files.filter(({ hash }) => hash === record.hash) ?? [];
  return {
    ...record,
    picked: picked ? picked.has(record.hash) : old.some((file) => file.picked),
    pickedCodes: old.flatMap(({ pickedCodes }) => pickedCodes),
  };
}

function typedAt(
  snapshot: WorkbookSnapshot,
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
) {
  const found = findSheet(snapshot, sheet);
  const { value, formula } = found ? cellOf(found.grid, row, column) : { value: null, formula: null };
  return formula === null ? value : null;
}

/** What the changes said last time: they stand until something changes again. */
function changesBefore(snapshot: WorkbookSnapshot, meta: Meta): readonly RowDraft[] {
  const located = meta.sheets.changes && locate(snapshot, meta, 'changes');
  return (located?.rows ?? []).map(({ values }) => values);
}

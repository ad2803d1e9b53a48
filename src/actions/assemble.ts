/**
 * Puts what was read of many units' workbooks together into what is to be written. It takes seconds where there are
 * hundreds of files, and needs no door: so the pane has it done in a thread of its own (taskpane/threads/roll-up.worker.ts).
 */
import { byText } from '../workbook/cells/canonical-json';
import { fingerprint } from '../workbook/cells/fingerprint';
import type { CivilDate } from '../workbook/cells/serial';
import { cellName, MAX_ROWS } from '../workbook/cells/cells';
import type { CellValue } from '../workbook/cells/cells';
import { diff } from '../workbook/draft/diff';
import { joinDrafts } from '../workbook/draft/draft';
import type { SheetDraft, WorkbookDraft } from '../workbook/draft/draft';
import { HEADER_ROW, sheetLayout } from '../core/layout/layout';
import { listNames } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import { freeSheetName } from '../core/layout/names';
import { ROLLUP_ROLES } from '../core/layout/rollup';
import type { RollupRole } from '../core/layout/rollup';
import { ownOrFreeNames, sheetRecords } from '../core/layout/sheet';
import type { SheetNames } from '../core/layout/sheet';
import { byAlphabet } from '../core/words/alphabet';
import { vi } from '../texts/messages.vi';
import type { Message } from '../core/words/message';
import type { PrintDocument } from '../core/papers/document';
import { placePrint } from '../core/papers/place-sheet';
import { ratingAppendix } from '../core/rollup/appendix';
import type { ConfirmedColumns } from '../core/rollup/columns';
import { belowNotes, inTheWay, withoutJoined } from '../core/rollup/below';
import { DETAILS, NO_DATA } from '../core/rollup/copy';
import { unreadMessages } from '../core/rollup/decision-sheet';
import { decidedNow, keptDecisions } from '../core/rollup/decisions';
import type { Decision, FileRecord, RollUpData } from '../core/rollup/copy';
import { CHART_SHEET, CHART_TITLE } from '../core/rollup/chart-sheet';
import { OVERVIEW_SHEET, OVERVIEW_TITLE } from '../core/rollup/overview';
import { rankedBefore } from '../core/rollup/changes';
import { withTrails } from '../core/rollup/history';
import { sendDay } from '../core/rollup/due';
import { packNotes } from '../core/rollup/pack-notes';
import { rankedBy } from '../core/pack/follow';
import type { ProvincePack } from '../core/pack/pack';
import { expectedUnits } from '../core/rollup/expected';
import { yearsFor } from '../core/rollup/years-drafted';
import type { YearBefore } from '../core/rollup/year-before';
import { HEAT_SHEET, heatNotes, heatRowIds, HEAT_TITLE } from '../core/rollup/heat';
import type { HeatNotes } from '../core/rollup/heat';
import { goneNotes, keptBefore, keptNotes, rowIds } from '../core/rollup/notes';
import type { KeptByRole } from '../core/rollup/notes';
import type { ReadResult } from '../core/rollup/read-file';
import { DUE } from '../core/rollup/sending';
import { rollupSheets } from '../core/rollup/sheets';
import { shownOf } from '../core/rollup/shown';
import type { ShownSummary } from '../core/rollup/shown';
import { partialsHeld, readRollUp, unreadDecisions } from '../core/rollup/staged';
import { summarise } from '../core/rollup/summary';
import { rowFor } from '../core/rollup/whose';
import { joinData } from '../core/rollup/join';
import type { Summary } from '../core/rollup/summary';
import { unsentList, unsentUnits } from '../core/rollup/unsent-list';
import { AS_OF, READING } from '../core/plan/progress';
import type { Place } from '../core/units/places';
import { keepRubric } from '../core/scoring/rubric/known';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { cellOf, findSheet } from '../workbook/cells/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/cells/snapshot';
import { loadPlaces } from './places';
import { holdsNothing, prepare, prepareNew } from './run/prepare';
import type { Prepared } from './run/prepare';

/** Facts a roll-up goes by, beside its files and the workbook. */
export interface Basis {
  /** The sets of criteria this version knows. */
  readonly rubrics: readonly Rubric[];
  /** The day that tasks are counted to, unless one is typed in the workbook. */
  readonly today: CivilDate;
  /** Columns that a person has just confirmed, beside those the workbook remembers. */
  readonly confirmed?: ConfirmedColumns;
  /** Decisions that a person has just made. */
  readonly decisions?: readonly Decision[];
  /** Whether the files are those that the workbook holds already: none is read. */
  readonly held?: boolean;
  /** Whether the door to the workbook that is written to carries out all or nothing. */
  readonly isWhole?: boolean;
  /** Last year's roll-up, where a person has just picked it. */
  readonly yearBefore?: YearBefore;
  /** The official communes, to know units by. */
  readonly places?: readonly Place[];
  /** The province's pack, which says the khối of units. */
  readonly pack?: ProvincePack;
}

/** Writings of a roll-up, and the picture to show. */
export interface Assembled {
  readonly prepared: Prepared;
  readonly summary: ShownSummary;
}

/** Takes what was read, in whatever order it comes, and puts it together. */
export interface Assembly {
  add(this: void, result: ReadResult): void;
  /** Called once, after the last file. */
  finish(this: void): Promise<Assembled>;
  /** Ends at once what still runs. */
  end(this: void): void;
}

/**
 * Starts the assembly of a roll-up.
 * @param snapshot the workbook that the roll-up goes into.
 */
export type StartAssembly = (
  snapshot: WorkbookSnapshot,
  meta: Meta,
  basis: Basis,
) => Assembly | Promise<Assembly>;

/** Puts it together where it is called. */
export function assembleHere(snapshot: WorkbookSnapshot, meta: Meta, basis: Basis): Assembly {
  const results: ReadResult[] = [];
  return {
    add: (result) => {
      results.push(result);
    },
    finish: async () => {
      const known: Basis = { places: await loadPlaces(), ...basis };
      const drafted = (some: readonly ReadResult[]) => draftRollUp(snapshot, meta, some, known);
      const { draft, messages, summary } = withSound(results, drafted);
      const prepared =
        draft && basis.isWhole && holdsNothing(snapshot)
          ? prepareNew(draft, messages)
          : prepare(snapshot, draft ? diff(snapshot, draft) : [], messages, basis.isWhole);
      return { prepared, summary: shownOf(summary) };
    },
    end: () => undefined,
  };
}

/** Says which sheet would have more rows than Excel takes: drafting so many would fill the memory first. */
function fullSheet(results: readonly ReadResult[]): Message | undefined {
  const readings = results.flatMap((result) =>
    result.kind === 'file' ? [result.record.reading] : result.data.files.map(({ reading }) => reading),
  );
  for (const role of DETAILS) {
    const rows = readings.reduce(
      (sum, reading) => sum + (reading.ok ? reading.copy.rows[role].length : 0),
      HEADER_ROW + 1,
    );
    if (rows > MAX_ROWS) {
      return { code: 'workbook.tooManyRows', params: { sheet: sheetLayout(role).sheet, row: rows } };
    }
  }
  return undefined;
}

/**
 * Makes something of the results. One that it cannot be made with is told by name, and the others are used.
 * @param make makes something of results, or throws.
 */
export function withSound<Made>(
  results: readonly ReadResult[],
  make: (results: readonly ReadResult[]) => Made,
): Made {
  try {
    return make(results);
  } catch {
    // Without any file it must work: what is wrong then is no file's fault, and is not hidden.
    make([]);
    return make(soundOf(results, make));
  }
}

function soundOf(
  results: readonly ReadResult[],
  make: (results: readonly ReadResult[]) => unknown,
): readonly ReadResult[] {
  const isSound = (some: readonly ReadResult[]): boolean => {
    try {
      make(some);
      return true;
    } catch {
      return false;
    }
  };
  let sound: readonly ReadResult[] = [];
  let left = [...results].sort((a, b) => byText(nameIn(a), nameIn(b)));
  while (left.length > 0) {
    const good = soundCount(left, (some) => isSound([...sound, ...some]));
    const culprit = left[good];
    sound = [...sound, ...left.slice(0, good), ...(culprit ? [setAside(culprit)] : [])];
    left = left.slice(good + 1);
  }
  return sound;
}

/** Counts how many of these can be taken from the front. @param isSound whether some of them, from the front, can be. */
function soundCount<T>(items: readonly T[], isSound: (some: readonly T[]) => boolean): number {
  let [least, most] = [0, items.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (isSound(items.slice(0, middle))) {
      least = middle;
    } else {
      most = middle - 1;
    }
  }
  return least;
}

const nameIn = (result: ReadResult): string => (result.kind === 'file' ? result.record.file : result.file);

/** Keeps of a file its name and its unit's, and nothing that could be at fault. */
function setAside(result: ReadResult): ReadResult {
  const record = result.kind === 'file' ? result.record : undefined;
  const reading = record?.reading;
  const unit = reading?.ok ? reading.copy.head.unit : reading?.unit;
  return {
    kind: 'file',
    record: {
      file: nameIn(result),
      hash: record?.hash ?? fingerprint(nameIn(result)),
      pickedCodes: [],
      reading: { ok: false, reason: { code: 'file.failed' }, ...(unit === undefined ? {} : { unit }) },
    },
    guessed: [],
  };
}

export function joinConfirmed(a: ConfirmedColumns = {}, b: ConfirmedColumns = {}): ConfirmedColumns {
  const roles = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof ConfirmedColumns)[]);
  return Object.fromEntries([...roles].map((role) => [role, { ...a[role], ...b[role] }]));
}

/** Draws the picture of these results, with what the workbook knows of units and of the last roll-up. */
export function summaryOf(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  results: readonly ReadResult[],
  basis: Basis,
) {
  const before = readRollUp(snapshot, meta);
  const held = basis.held ? (before?.files ?? []) : [];
  const files = joinData(
    { files: held, sending: [] },
    ...results.map((result) =>
      result.kind === 'partial'
        ? {
            ...result.data,
            files: result.data.files.map((record) => withPicks(record, before)),
          }
        : { ...NO_DATA, files: [withPicks(result.record, before)] },
    ),
    // The words of people and of reviewers stay when a file is gone.
    before ? { ...before, files: [] } : NO_DATA,
  );
  const sent = files.files.flatMap(({ reading }) => (reading.ok ? [reading.copy.head] : []));
  const data = joinData(files, {
    files: [],
    sending: expectedUnits(snapshot, meta, rankedBy(meta, basis.pack), sent),
  });
  const decided = {
    ...data,
    decisions: decidedNow(data.decisions, basis.decisions ?? [], rowFor(data.sending)),
  };
  const options = {
    rubrics: [...basis.rubrics, ...(basis.pack?.criteria ?? [])],
    ...(meta.plan ? { year: meta.plan.year } : {}),
    ...(basis.places ? { places: basis.places } : {}),
  };
  return { before, summary: summarise(decided, options) };
}

/**
 * Drafts the roll-up of these results: the one logic behind the pane and the command line.
 * @param snapshot the workbook it goes into; one without sheets for a new file.
 * @returns no draft where a sheet cannot hold all rows; the messages say so.
 */
function draftRollUp(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  results: readonly ReadResult[],
  basis: Basis,
): { readonly draft?: WorkbookDraft; readonly messages: readonly Message[]; readonly summary: Summary } {
  const { before, summary } = summaryOf(snapshot, meta, results, basis);
  const full = fullSheet(results);
  if (full) {
    return { messages: [full], summary };
  }
  const years = yearsFor(snapshot, meta, summary, basis.yearBefore, {
    places: basis.places,
    ranked: rankedBy(meta, basis.pack),
  });
  if (years.wrong && basis.held) {
    // Nothing else was asked for.
    return { messages: [years.wrong], summary };
  }
  const { rubrics, today } = basis;
  const names = Object.fromEntries(
    ROLLUP_ROLES.map((role) => [role, ownOrFreeNames(role, snapshot, meta)]),
  ) as Record<RollupRole, SheetNames>;
  const knownHeat = knownPage(snapshot, meta, HEAT, HEAT_TITLE);
  const heat = knownHeat?.name ?? freeSheetName(HEAT_SHEET, snapshot);
  const overview =
    knownPage(snapshot, meta, OVERVIEW, OVERVIEW_TITLE)?.name ?? freeSheetName(OVERVIEW_SHEET, snapshot);
  const charts = knownPage(snapshot, meta, CHARTS, CHART_TITLE)?.name ?? freeSheetName(CHART_SHEET, snapshot);
  const keptHeat = knownHeat && heatNotes(knownHeat, keptBefore(meta, HEAT));
  const sent = names.sending.sheet;
  const { due, messages: saidOfDue } = sendDay(
    { snapshot, meta },
    {
      ...{ today, pack: basis.pack },
      typed: typedAt(snapshot, sent, DUE),
      cell: `${sent}!${cellName(DUE.row, DUE.column)}`,
    },
  );
  const kept = keptNotes(snapshot, meta);
  const unread = before ? unreadDecisions(snapshot, meta, before) : [];
  const sheets = rollupSheets(summary, {
    names,
    heat,
    ...{ overview, charts },
    catalogue: vi,
    today,
    rubrics: [...rubrics, ...summary.rubrics],
    partials: basis.held ? partialsHeld(snapshot, meta) : partialsIn(results),
    ...(before ? { before: rankedBefore(snapshot, meta) } : {}),
    ...(years.shown ? { years: years.shown } : {}),
    typed: {
      asOf: typedAt(snapshot, names.copyTasks.sheet, AS_OF),
      reading: typedAt(snapshot, names.copyTasks.sheet, READING),
      due,
    },
    kept,
    unread,
    ...(keptHeat ? { keptHeat } : {}),
  }).map((sheet) => withoutJoined(sheet, snapshot, meta));
  const below = inTheWay(snapshot, meta, sheets);
  if (below) {
    return { messages: [{ code: 'update.belowTable', at: below }], summary };
  }
  const confirmed = joinConfirmed(meta.confirmed, basis.confirmed);
  const next: Meta = {
    ...withTrails(summary.rubrics.reduce(keepRubric, years.meta), summary.data.files),
    decisions: keptDecisions(summary.data.decisions),
    rollUps: [...new Set([...summary.data.issuers, ownId(meta, summary)])].sort(byText),
    sheets: { ...meta.sheets, ...sheetRecords(names) },
    prints: {
      ...years.meta.prints,
      [HEAT]: { sheet: heat, cells: '' },
      [OVERVIEW]: { sheet: overview, cells: '' },
      [CHARTS]: { sheet: charts, cells: '' },
    },
    ...(Object.keys(confirmed).length > 0 ? { confirmed } : {}),
    notes: notesToKeep(sheets, names, kept, { sheet: heat, notes: keptHeat }),
  };
  const placed = withPapers(snapshot, { sheets, names: listNames() }, next, summary, due);
  return {
    draft: { ...placed.draft, show: { sheet: overview, row: 0, column: 0 } },
    summary,
    messages: [
      ...saidOf(summary, names, placed.meta.prints?.[UNSENT]?.sheet ?? ''),
      ...belowNotes(snapshot, meta),
      ...unreadMessages(unread, {
        sheet: names.decisions.sheet,
        row: HEADER_ROW + 1 + summary.decisions.length,
        column: 1,
      }),
      ...saidOfDue,
      ...packNotes(snapshot, meta, basis.pack),
      ...remarksOn(summary),
      ...years.messages,
      ...placed.messages,
    ],
  };
}

/**
 * The id by which workbooks by criterion are known again. It is made of the files that the roll-up was first made of, so
 * that it is the same in whatever order they came.
 */
const ownId = (meta: Meta, { data: { files } }: Summary): string =>
  meta.rollUps?.[0] ?? fingerprint(files.map(({ hash }) => hash).join('|'));

interface Placed {
  readonly draft: WorkbookDraft;
  readonly meta: Meta;
  readonly messages: readonly Message[];
}

/** Adds the papers that are signed, each on a sheet of its own. @param due the last day to send, as a serial day */
function withPapers(
  snapshot: WorkbookSnapshot,
  draft: WorkbookDraft,
  meta: Meta,
  summary: Summary,
  due: CellValue,
): Placed {
  const papers: readonly (readonly [form: string, paper: PrintDocument])[] = [
    ['ratings', ratingAppendix(summary)],
    // One that was made before must not go on naming units that have sent since.
    ...(unsentUnits(summary).length > 0 || meta.prints?.[UNSENT]
      ? [[UNSENT, unsentList(summary, due)] as const]
      : []),
  ];
  return papers.reduce<Placed>(
    (before, [form, paper]) => {
      const print = placePrint(snapshot, before.meta, form, paper);
      return {
        draft: joinDrafts(before.draft, print.draft),
        meta: print.meta,
        messages: [...before.messages, ...print.messages.filter(({ code }) => code === 'print.editedKept')],
      };
    },
    { draft, meta, messages: [] },
  );
}

/** Says what was counted, and who has not sent. @param unsentSheet where those are listed */
function saidOf(
  summary: Summary,
  names: Readonly<Record<RollupRole, SheetNames>>,
  unsentSheet: string,
): Message[] {
  const shown = (['ranking', 'unitTasks', 'sending', 'files'] as const).map((role) => names[role].sheet);
  const unsent = unsentUnits(summary).length;
  const listed = summary.sending.filter((state) => state.listed).length;
  return [
    {
      code: 'rollup.done',
      params: { counted: summary.units.length, total: summary.files.length, sheets: shown.join(', ') },
    },
    ...(unsent > 0
      ? [
          {
            code: 'rollup.unsent',
            params: { sent: listed - unsent, total: listed, sheet: unsentSheet },
          } satisfies Message,
        ]
      : []),
  ];
}

/** The roll-ups among these, whatever order they came in. */
const partialsIn = (results: readonly ReadResult[]): { file: string; count: number }[] =>
  results
    .flatMap((result) =>
      result.kind === 'partial' ? [{ file: result.file, count: result.data.files.length }] : [],
    )
    .sort((a, b) => byAlphabet(a.file, b.file) || byText(a.file, b.file) || a.count - b.count);

/** Remarks on the whole: nothing was counted, quotas, several sets of criteria. */
export const remarksOn = (summary: Summary): Message[] => [
  ...(summary.units.length === 0 ? [{ code: 'rollup.nothing' } satisfies Message] : []),
  ...summary.quotas,
  ...summary.sets,
];

/** The sheet without a table that a roll-up made before, also under another name: then by its title. */
function knownPage(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  key: string,
  title: string,
): SheetSnapshot | undefined {
  const record = meta.prints?.[key];
  const isTitled = ({ grid }: SheetSnapshot) => String(cellOf(grid, 0, 0).value ?? '').startsWith(title);
  return record && (findSheet(snapshot, record.sheet) ?? snapshot.sheets.find(isTitled));
}

/** Notes beside rows that this roll-up does not have. */
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
/** Under which *Tổng quan* is. */
const OVERVIEW = 'overview';
/** Under which *Biểu đồ điểm* is. */
const CHARTS = 'charts';
/** The list of those that have not sent, among the papers. */
const UNSENT = 'unsent';

/** Adds to a file what a person chose of its rows in this workbook. */
function withPicks(record: FileRecord, before: RollUpData | undefined): FileRecord {
  const old = before?.files.filter(({ hash }) => hash === record.hash) ?? [];
  const codes = [...record.pickedCodes, ...old.flatMap(({ pickedCodes }) => pickedCodes)];
  return { ...record, pickedCodes: [...new Set(codes)].sort() };
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

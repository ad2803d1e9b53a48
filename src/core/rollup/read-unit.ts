/** Reads what one unit's workbook says, through the layout: the unit, its tasks, figures, its score worked out again. */
import { typedDocument, typedSince } from '../scoring/appraisal/freeze';
import { alterations, originalSheet } from '../scoring/appraisal/original';
import type { Alterations } from '../scoring/appraisal/original';
import { staleScores } from '../scoring/appraisal/stale';
import { parseWrittenDate } from '../calendar/civil';
import { toSerial } from '../../workbook/cells/serial';
import { cellName, quoteSheet } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import { headersOf, locate, madeWith, textOf } from '../layout/locate';
import type { AnyRow, AnyTable, LocatedTable, TablePlace } from '../layout/locate';
import { recordOf } from '../layout/keyed';
import { LAYOUT_VERSION, sheetLayout } from '../layout/layout';
import { EMPTY_META, readMeta } from '../layout/meta';
import type { Meta } from '../layout/meta';
import type { ColumnKey, InfoKey, Role } from '../layout/layout';
import { readYear } from '../values/day';
import { legacyEncoding } from '../values/legacy-text';
import { readNumber } from '../values/number';
import type { NumberRule } from '../values/number';
import { isBlank } from '../values/typed';
import type { Message } from '../words/message';
import { infoId } from '../plan/info';
import { findRubric, rubricOf } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import { itemsOf } from '../scoring/rubric/rubric';
import type { Score } from '../scoring/rubric/score';
import { readScores, scorePlaces } from '../scoring/rubric/sheet';
import { cellOf } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { canonicalValue, detailsOf, figureIn, numberIn, selfChecksumOf, selfPrint, textIn } from './copy';
import type { CopyHead, DetailRole, FileRecord, StagedKey, StagedRow } from './copy';
import { readTable } from './columns';
import { standingNotes } from './table-notes';
import type { ConfirmedColumns, GuessedColumn, ReadTable } from './columns';
import { knockOutText, NO_TOTALS, scoreOfRows, totalsOf } from './score';
import { MARK_FAULTS, markFault, withoutMarks } from './marks';
import type { MarkFault } from './marks';
import { keptKeys } from './staged';

export type UnitReading = FileRecord['reading'] & { readonly guessed: readonly GuessedColumn[] };

/** A sheet of a unit's file as a source of rows. */
type SourceOf<R extends Role> = {
  readonly [Q in R]: readonly [detail: DetailRole, role: Q, needed: readonly ColumnKey<Q>[]];
}[R];

/** Which sheet of a unit's file each kind of rows comes from, and the columns that make a row worth keeping. */
const SOURCES: readonly SourceOf<'scores' | 'tasks' | 'reports' | 'indicators' | 'models'>[] = [
  ['copyScores', 'scores', ['code']],
  ['copyTasks', 'tasks', ['text']],
  ['copyReports', 'reports', ['name']],
  ['copyFigures', 'indicators', ['text']],
  ['unitModels', 'models', ['name']],
];

/** Columns of scores in which a text such as `7,5` is a number. */
const NUMBERS: ReadonlySet<StagedKey> = new Set([
  ...([
    'max',
    'self',
    'input1',
    'input2',
    'figure1',
    'figure2',
    'appraised1',
    'appraised2',
    'final',
  ] as const),
  ...(['current', 'lastYear', 'cumulative'] as const),
]);

/** @param rubrics the sets of criteria this version knows; one that the file keeps is used too, any other gives no totals. */
export function readUnit(
  snapshot: WorkbookSnapshot,
  rubrics: readonly Rubric[],
  confirmed: ConfirmedColumns = {},
): UnitReading {
  const refused = (reason: Message, unit = ''): UnitReading => ({
    ok: false,
    reason,
    ...(unit === '' ? {} : { unit }),
    guessed: [],
  });
  const reading = readMeta(snapshot);
  if (reading.state !== 'ok') {
    const code = {
      none: 'file.noPlan',
      unfinished: 'file.unfinished',
      newer: 'file.newer',
      broken: 'file.broken',
    } as const;
    const isOurs =
      reading.state === 'none' &&
      (['tasks', 'scores'] as const).some((role) => readTable(snapshot, EMPTY_META, role, confirmed));
    return refused({ code: isOurs ? 'file.factsGone' : code[reading.state] });
  }
  const { meta } = reading;
  if (meta.part) {
    const { unit, owner } = meta.part;
    return refused({ code: 'file.part', params: { unit, owner } }, unit);
  }
  const info = readTable(snapshot, meta, 'info', confirmed);
  if (!meta.plan) {
    return refused({ code: 'file.noPlan' });
  }
  if (!info) {
    return refused({
      code: 'file.infoGone',
      params: { sheet: meta.sheets.info?.sheet ?? sheetLayout('info').sheet },
    });
  }
  const said = saidIn(info.located);
  const unit = said('unit');
  if (unit === '') {
    return refused({ code: 'file.noUnit' });
  }
  if (unit.length > MAX_NAME) {
    return refused({ code: 'file.nameTooLong', params: { max: MAX_NAME } });
  }
  const year = yearOf(info.located, meta.plan.year);
  if (typeof year !== 'number') {
    return refused(year, unit);
  }
  const notes: Message[] = [
    ...(said('year') === '' ? [{ code: 'file.yearBlank', params: { year } } satisfies Message] : []),
    ...(meta.layout < LAYOUT_VERSION
      ? [
          {
            code: 'file.olderLayout',
            params: { layout: meta.layout, current: LAYOUT_VERSION },
          } satisfies Message,
        ]
      : []),
    ...legacyNotes(info.located, ['value']),
  ];
  notes.push(
    ...snapshot.sheets
      .filter(({ partial }) => partial)
      .map(({ name }): Message => ({ code: 'file.sheetPartial', params: { sheet: name } })),
    ...standingNotes(info.located),
  );
  const guessed: GuessedColumn[] = [];
  const found: Partial<Record<DetailRole, readonly StagedRow[]>> = { unitTargets: targetRows(info.located) };
  let scores: LocatedTable<'scores'> | undefined;
  const twice = scoreSheets(snapshot, meta);
  for (const [detail, role, needed] of SOURCES) {
    const table = readTable(snapshot, meta, role, confirmed);
    found[detail] = table ? detailRows(detail, table.located, needed, notes) : [];
    const recorded = meta.sheets[role];
    if (table) {
      notes.push(
        ...columnNotes(table, madeWith(meta, role)),
        ...standingNotes(table.located),
        ...legacyNotes(
          table.located,
          sheetLayout(detail).columns.map(({ key }) => key),
        ),
      );
      guessed.push(...table.guessed);
    } else if (recorded) {
      notes.push({ code: 'file.tableGone', params: { sheet: recorded.sheet } });
    }
    if (table?.located.role === 'scores') {
      scores = table.located;
    }
  }
  const given = scores ? countedMarks(scores, found.copyScores ?? [], notes) : [];
  const read = scores ? scoreHead(snapshot, scores, given, meta, rubrics, notes) : NO_SCORE;
  const score = twice.length > 1 ? oneOfSeveral(read, twice, notes) : read;
  const rows = detailsOf((role) => (role === 'copyScores' ? score.rows : (found[role] ?? [])));
  const head: CopyHead = {
    unit,
    unitCode: said('unitCode').slice(0, MAX_NAME),
    block: said('block').slice(0, MAX_NAME),
    year,
    ...(scores ? sentWith(scores, meta, notes) : NOT_SENT),
    ...score.head,
    selfChecksum: selfChecksumOf(rows.copyScores),
    planId: meta.plan.id,
    madeFrom: said('source').slice(0, MAX_NAME),
    layout: meta.layout,
    appraisalOnly: false,
  };
  return {
    ok: true,
    copy: { head, rows },
    ...(score.rubric ? { rubric: score.rubric } : {}),
    notes,
    guessed,
  };
}

const saidIn =
  (info: LocatedTable<'info'>) =>
  (key: InfoKey): string => {
    const row = info.rows.find((item) => textOf(item, 'id') === infoId(key));
    return row ? textOf(row, 'value') : '';
  };

/** Years in which a workbook can have been made. */
const YEARS = [2000, 2100] as const;

/** The year that the unit typed, never one from elsewhere; the plan's where the cell is empty. */
function yearOf(info: LocatedTable<'info'>, planned: number): number | Message {
  const row = info.rows.find((item) => textOf(item, 'id') === infoId('year'));
  const typed = row?.values.value ?? null;
  const reading = readYear(typed, YEARS);
  return reading.state === 'read' && reading.sure
    ? reading.value
    : reading.state === 'blank' || !row
      ? planned
      : { code: 'file.yearUnread', params: { typed: String(typed), cell: place(info, row.row, 'value') } };
}

/** Tables that are score sheets by their columns, with what the unit entered there. */
function scoreSheets(
  snapshot: WorkbookSnapshot,
  meta: Meta,
): { readonly sheet: string; readonly print: string }[] {
  const wanted: readonly string[] = ['id', 'code', 'max', 'input1', 'appraised1'];
  const headers = headersOf(meta, 'scores').flatMap(({ key, header }) =>
    wanted.includes(key) ? [header] : [],
  );
  return snapshot.sheets.flatMap(({ name, tables }) =>
    tables
      .filter((table) => headers.every((header) => table.headers.includes(header)))
      .flatMap((table) => {
        const columns = meta.sheets.scores?.columns ?? {};
        const record = { sheet: name, table: table.name, columns };
        const located = locate(snapshot, { ...meta, sheets: { ...meta.sheets, scores: record } }, 'scores');
        const rows = located?.rows.map((row) => selfPrint(row.values)) ?? [];
        return [{ sheet: name, print: rows.join('\n') }];
      }),
  );
}

/** Nobody knows which of several score sheets is meant, unless they say the same. */
function oneOfSeveral(
  read: ScoreReading,
  sheets: ReturnType<typeof scoreSheets>,
  notes: Message[],
): ScoreReading {
  const names = sheets.map(({ sheet }) => sheet).join(', ');
  if (new Set(sheets.map(({ print }) => print)).size === 1) {
    const sheet = sheets[0]?.sheet ?? '';
    notes.push({ code: 'file.twoScoreSheetsSame', params: { sheets: names, sheet } });
    return read;
  }
  notes.push({ code: 'file.twoScoreSheets', params: { sheets: names } });
  return { ...read, head: { ...read.head, ...NO_TOTALS } };
}

/** Marks in a unit's workbook count where they are a reviewer's by name, and give a reason where they differ (marks.ts). */
function countedMarks(
  scores: LocatedTable<'scores'>,
  rows: readonly StagedRow[],
  notes: Message[],
): StagedRow[] {
  const refused = new Map<MarkFault, string[]>();
  const result = rows.map((row): StagedRow => {
    const isMarked = !isBlank(row.appraised1) || !isBlank(row.appraised2);
    const fault = isMarked ? markFault(row) : undefined;
    if (fault === undefined) {
      return row;
    }
    const at = Number(/([0-9]+)$/.exec(textIn(row, 'source'))?.[1] ?? 1) - 1;
    const column = scores.columns[isBlank(row.appraised2) ? 'appraised1' : 'appraised2'] ?? 0;
    refused.set(fault, [...(refused.get(fault) ?? []), cellName(at, column)]);
    return withoutMarks(row);
  });
  for (const [fault, cells] of refused) {
    notes.push(...cellsNote(MARK_FAULTS[fault], scores, cells));
  }
  return result;
}

type Sent = Pick<CopyHead, 'stamped' | 'stamp' | 'number' | 'issued'>;

const NOT_SENT: Sent = { stamped: null, stamp: '', number: '', issued: null };

/** What *Chốt để gửi* says: when the scores were frozen, and the document the unit typed beside it. */
function sentWith(scores: LocatedTable<'scores'>, { frozen }: Meta, notes: Message[]): Sent {
  const stamp = frozen?.stamps.at(-1);
  const document = typedDocument(scores);
  if (stamp && frozen && typedSince(frozen, scores)) {
    notes.push({ code: 'file.changedAfterStamp', params: { no: stamp.no, sheet: scores.sheet.name } });
  }
  return {
    stamped: stamp?.on ?? null,
    stamp: stamp?.checksum ?? '',
    number: textIn({ number: canonicalValue(document?.number ?? null) }, 'number').slice(0, MAX_NAME),
    issued: dayIn(canonicalValue(document?.date ?? null)),
  };
}

/** A day that was typed as text is a day. */
function dayIn(value: CellValue): CellValue {
  const day = typeof value === 'string' ? parseWrittenDate(value) : undefined;
  return day ? toSerial(day) : value;
}

function targetRows(info: LocatedTable<'info'>): StagedRow[] {
  return info.rows
    .filter((row) => textOf(row, 'id').startsWith('info.target.') && textOf(row, 'value') !== '')
    .map((row) => ({
      value: withinCell(canonicalValue(row.values.value)),
      measure: withinCell(canonicalValue(row.values.note)),
      source: place(info, row.row, 'value'),
    }));
}

function detailRows(
  detail: DetailRole,
  located: AnyTable,
  needed: readonly ColumnKey[],
  notes: Message[],
): StagedRow[] {
  const keys = keptKeys(detail);
  const asNumbers: string[] = [];
  const unsure: string[] = [];
  const tooLong: string[] = [];
  const isRow = (row: AnyRow) => needed.some((key) => textOf(row, key) !== '');
  const kept = located.rows.filter(isRow);
  const unnamed = located.rows.filter(
    (row) => !isRow(row) && TYPED_BESIDE[located.role]?.some((key) => textOf(row, key) !== ''),
  );
  const rows = kept.map((row): StagedRow => {
    const values = recordOf(keys, (key) => {
      const value = canonicalValue(row.values[key] ?? null);
      const cell = cellName(row.row, located.columns[key] ?? 0);
      const rule = ruleOf(key, row);
      const number = rule && !isWord(key, value) ? numberIn(value, rule) : value;
      if (number !== value) {
        asNumbers.push(cell);
      } else if (rule && UNSURE_TOLD.has(key) && typeof value === 'string') {
        unsure.push(`${cell} ${readings(value, rule)}`);
      }
      if (typeof number === 'string' && number.length > MAX_TEXT) {
        tooLong.push(cell);
        return number.slice(0, MAX_TEXT);
      }
      return number;
    });
    return { ...values, source: place(located, row.row, needed[0]) };
  });
  if (unnamed.length > 0) {
    const named = needed[0];
    notes.push({
      code: 'file.rowsUnnamed',
      params: {
        sheet: located.sheet.name,
        rows: unnamed.map(({ row }) => row + 1).join(', '),
        column: sheetLayout(located.role).columns.find(({ key }) => key === named)?.header ?? '',
        read: kept.length,
        all: kept.length + unnamed.length,
      },
    });
  }
  notes.push(
    ...cellsNote('file.textNumbers', located, asNumbers),
    ...cellsNote('file.unsureNumbers', located, unsure),
    ...cellsNote('file.textTooLong', located, tooLong),
  );
  return rows;
}

/** What people type in a row beside the column that makes it one: with that column empty the row is not read, which is told. */
const TYPED_BESIDE: Readonly<Partial<Record<Role, readonly ColumnKey[]>>> = {
  tasks: ['lead', 'implementing', 'coordinating', 'timing', 'deadline', 'result'],
  reports: ['due'],
  indicators: ['current'],
  scores: ['input1', 'input2'],
};

/** How many characters a cell of Excel holds. */
const MAX_TEXT = 32_767;

const withinCell = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.slice(0, MAX_TEXT) : value;

/** What a name or a number of a document may have at most: longer ones are no names. */
const MAX_NAME = 300;

/** Figures that are summed: what is not sure there is told, and left out. */
const UNSURE_TOLD = new Set<StagedKey>(['current', 'lastYear', 'cumulative']);

/** What a column of numbers may hold in this row; nothing for other columns. */
function ruleOf(key: StagedKey, row: AnyRow): NumberRule | undefined {
  const max = row.values.max ?? null;
  const unit = textOf(row, 'unit');
  return !NUMBERS.has(key)
    ? undefined
    : MARKS.has(key) && typeof max === 'number'
      ? { max }
      : UNSURE_TOLD.has(key) && unit !== ''
        ? { unit }
        : {};
}

const MARKS = new Set<StagedKey>(['self', 'appraised1', 'appraised2', 'final']);

/** Inputs of a criterion may be words of a list. */
const isWord = (key: StagedKey, value: CellValue): boolean =>
  key.startsWith('input') && typeof value === 'string' && !/\d/u.test(value);

/** A text with what it may mean: `“1,250” (1,25 hay 1250)`. */
function readings(text: string, rule: NumberRule): string {
  const reading = readNumber(text, rule);
  const ways =
    reading.state === 'read'
      ? [reading.value, reading.other].filter((value) => value !== undefined).map(numberText)
      : [];
  return `“${text.slice(0, 40)}”${ways.length > 0 ? ` (${ways.join(' hay ')})` : ''}`;
}

const numberText = (value: number): string => String(value).replace('.', ',');

const place = ({ sheet, table, columns }: AnyTable, row: number, key: ColumnKey | undefined): string =>
  `${quoteSheet(sheet.name)}!${cellName(row, (key && columns[key]) ?? table.column)}`;

/** How many cells a sentence names. */
const NAMED_CELLS = 10;

/** Words in a code page of before Unicode: nothing is found or compared by them. */
function legacyNotes(located: AnyTable, keys: readonly ColumnKey[]): Message[] {
  return cellsNote(
    'file.legacyText',
    located,
    located.rows.flatMap((row) =>
      keys
        .filter((key) => legacyEncoding(textOf(row, key)) !== undefined)
        .map((key) => cellName(row.row, located.columns[key] ?? 0)),
    ),
  );
}

/** Points typed over the formula that works them out. */
function overwrittenNotes(scores: LocatedTable<'scores'>): Message[] {
  const column = scores.columns.self;
  if (column === undefined) {
    return [];
  }
  return cellsNote(
    'file.formulasGone',
    scores,
    scores.rows
      .map(({ row }) => ({ row, cell: cellOf(scores.sheet.grid, row, column) }))
      .filter(({ cell }) => cell.formula === null && typeof cell.value === 'number')
      .map(({ row }) => cellName(row, column)),
  );
}

/** Levels, bounds and the like that are not as the kept set has them: the score is worked out by the set all the same. */
function scaleNotes({ sheet }: LocatedTable<'scores'>, { cells, scaleRows }: Alterations): Message[] {
  const edited = cells.filter(({ kind }) => kind === 'scale');
  const sheets = [...new Set(edited.map(({ at }) => at.sheet))];
  return [
    ...sheets.map((name): Message => ({
      code: 'file.scaleEdited',
      params: {
        sheet: name,
        cells: someOf(edited.flatMap(({ at }) => (at.sheet === name ? [cellName(at.row, at.column)] : []))),
      },
    })),
    ...(scaleRows ? [{ code: 'file.scaleRows', params: { sheet: sheet.name } } satisfies Message] : []),
  ];
}

/**
 * Points of rows whose formula shows something else than what was entered comes to; the total has a sentence of its own, and
 * what an edited scale gives is told of the scale.
 */
function staleNotes(scores: LocatedTable<'scores'>, rubric: Rubric, { cells }: Alterations): Message[] {
  const edited = cells.filter(({ kind }) => kind === 'scale');
  const stale = staleScores(scores, rubric, { cells: edited, added: [], removed: [] });
  return cellsNote(
    'file.staleResults',
    scores,
    stale.filter(({ at }) => at.row > scores.table.row).map(({ at }) => cellName(at.row, at.column)),
  );
}

/** Rows that whoever opens the file does not see. */
function hiddenNotes({ rows, table, sheet }: LocatedTable<'scores'>): Message[] {
  const hidden = rows.filter(({ row }) => table.hiddenRows?.includes(row));
  const codes = hidden.map((row) => textOf(row, 'code')).filter((code) => code !== '');
  return codes.length === 0
    ? []
    : [
        {
          code: table.filtered ? 'file.rowsFiltered' : 'file.rowsHidden',
          params: { sheet: sheet.name, codes: codes.join(', ') },
        },
      ];
}

function cellsNote(
  code:
    | 'file.legacyText'
    | 'file.formulasGone'
    | 'file.textNumbers'
    | 'file.unsureNumbers'
    | 'file.textTooLong'
    | 'file.staleResults'
    | (typeof MARK_FAULTS)[MarkFault],
  located: TablePlace,
  cells: readonly string[],
): Message[] {
  return cells.length === 0 ? [] : [{ code, params: { sheet: located.sheet.name, cells: someOf(cells) } }];
}

/** The first of them, and how many more there are. */
const someOf = (cells: readonly string[], what = 'ô'): string =>
  cells.slice(0, NAMED_CELLS).join(', ') +
  (cells.length > NAMED_CELLS ? ` và ${cells.length - NAMED_CELLS} ${what} khác` : '');

/** @param made the headers it was made with: what came later is missing from no older file. */
function columnNotes({ located, guessed, extra }: ReadTable<Role>, made: readonly string[]): Message[] {
  const sheet = located.sheet.name;
  const missing = located.missing.filter((header) => made.includes(header));
  return [
    ...(missing.length > 0
      ? [
          {
            code: 'file.columnsMissing',
            params: { sheet, columns: missing.join(', ') },
          } satisfies Message,
        ]
      : []),
    ...(guessed.length > 0
      ? [
          {
            code: 'file.columnsGuessed',
            params: { sheet, columns: guessed.map(({ header, meant }) => `${header} → ${meant}`).join('; ') },
          } satisfies Message,
        ]
      : []),
    ...(extra.length > 0
      ? [{ code: 'file.columnsExtra', params: { sheet, columns: extra.join(', ') } } satisfies Message]
      : []),
  ];
}

type ScoreHead = Pick<
  CopyHead,
  | 'self'
  | 'selfOutOf'
  | 'selfRating'
  | 'selfInFile'
  | 'official'
  | 'officialOutOf'
  | 'officialRating'
  | 'rubricId'
  | 'rubricVersion'
  | 'rubricChecksum'
  | 'knockOuts'
  | 'source'
>;

/** What the score sheet comes to, and its rows with the points worked out again. */
interface ScoreReading {
  readonly head: ScoreHead;
  readonly rows: readonly StagedRow[];
  /** The set it was made from, when only the file knows it. */
  readonly rubric?: Rubric;
}

const NO_HEAD: ScoreHead = {
  ...NO_TOTALS,
  selfInFile: null,
  rubricId: '',
  rubricVersion: null,
  rubricChecksum: '',
  knockOuts: '',
  source: '',
};

const NO_SCORE: ScoreReading = { head: NO_HEAD, rows: [] };

function scoreHead(
  snapshot: WorkbookSnapshot,
  scores: LocatedTable<'scores'>,
  rows: readonly StagedRow[],
  meta: Meta,
  rubrics: readonly Rubric[],
  notes: Message[],
): ScoreReading {
  const { rubric: made } = meta;
  if (!made) {
    return { head: NO_HEAD, rows };
  }
  const which = { rubricId: made.id, rubricVersion: made.version, rubricChecksum: made.checksum };
  const rubric = rubricOf(meta, rubrics);
  if (!rubric) {
    notes.push({ code: 'file.rubricOther', params: { rubric: made.id } });
    return { head: { ...NO_HEAD, ...which }, rows };
  }
  const knockOuts = knockOutText(readScores(scores, rubric).knockOuts);
  const score = scoreOfRows(rubric, rows, knockOuts);
  const totals = totalsOf(score);
  const items = new Map(score.items.map((item) => [item.code, item]));
  const { row, column } = scorePlaces(scores.table, rubric).total;
  // The total stands above the column that says how points are given, wherever columns were inserted.
  const total = { row, column: scores.columns.method ?? column };
  const shown = cellOf(scores.sheet.grid, total.row, total.column).value;
  const cached = typeof shown === 'number' ? shown : null;
  if (cached !== null && totals.self !== null && Math.abs(cached - totals.self) > 1e-9) {
    notes.push({
      code: 'file.totalDiffers',
      params: { cell: cellName(total.row, total.column), cached, total: totals.self },
    });
  }
  if (rows.length > 0 && totals.self === null) {
    notes.push(incomplete(rubric, score, rows, scores.sheet.name));
  }
  const edited = alterations(scores, originalSheet(snapshot, scores, meta, rubrics));
  notes.push(
    ...overwrittenNotes(scores),
    ...scaleNotes(scores, edited),
    ...staleNotes(scores, rubric, edited),
    ...hiddenNotes(scores),
    ...changedRows(rubric, rows, scores.sheet.name),
  );
  return {
    head: {
      ...totals,
      ...which,
      selfInFile: cached,
      knockOuts,
      source: `${quoteSheet(scores.sheet.name)}!${cellName(total.row, total.column)}`,
    },
    // The cells may hold what they held before a last edit, or nothing at all.
    rows: rows.map((row) => {
      const item = items.get(textIn(row, 'code'));
      return item ? { ...row, self: item.self, final: item.final } : row;
    }),
    ...(findRubric(rubrics, made.checksum) ? {} : { rubric }),
  };
}

/** Which criteria keep the total from being one, each with its cell where it has a row. */
function incomplete(rubric: Rubric, { items }: Score, rows: readonly StagedRow[], sheet: string): Message {
  const own = new Set(itemsOf(rubric).flatMap(({ item }) => (item.by === undefined ? [item.code] : [])));
  const cells = new Map(
    rows.map((row) => [textIn(row, 'code'), /![A-Z]*([0-9]+)$/.exec(textIn(row, 'source'))?.[1]] as const),
  );
  const open = items.filter(({ code, fault }) => own.has(code) && fault !== null);
  const said = open.map(({ code }) => {
    const row = cells.get(code);
    return row === undefined ? code : `${code} (dòng ${row})`;
  });
  return { code: 'file.scoreIncomplete', params: { sheet, codes: someOf(said, 'tiêu chí') } };
}

/** Criteria whose maximum was edited, and rows that were deleted: the unit's own copy no longer says what was asked. */
function changedRows(rubric: Rubric, rows: readonly StagedRow[], sheet: string): Message[] {
  const items = itemsOf(rubric).map(({ item }) => item);
  const byCode = new Map(rows.map((row) => [textIn(row, 'code'), row]));
  const gone = items.filter(({ code }) => !byCode.has(code));
  const edited = items.filter(({ code, max }) => {
    const row = byCode.get(code);
    return row && figureIn(row, 'max') !== max;
  });
  const codes = (list: typeof items) => list.map(({ code }) => code).join(', ');
  return [
    ...(gone.length > 0
      ? [{ code: 'file.rowsGone', params: { sheet, codes: codes(gone) } } satisfies Message]
      : []),
    ...(edited.length > 0
      ? [{ code: 'file.maxEdited', params: { sheet, codes: codes(edited) } } satisfies Message]
      : []),
  ];
}

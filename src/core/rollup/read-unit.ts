/** Reads what one unit's workbook says, through the layout: the unit, its tasks, figures, its score worked out again. */
import { typedDocument, typedSince } from '../scoring/appraisal/freeze';
import { staleScores } from '../scoring/appraisal/stale';
import { parseWrittenDate } from '../calendar/civil';
import { toSerial } from '../../workbook/cells/serial';
import { cellName, quoteSheet } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import { textOf } from '../layout/locate';
import type { LocatedTable } from '../layout/locate';
import { LAYOUT_VERSION } from '../layout/layout';
import { ROLLUP_LAYOUT } from '../layout/rollup';
import { readMeta } from '../layout/meta';
import type { Meta } from '../layout/meta';
import type { Role, InfoKey } from '../layout/layout';
import { legacyEncoding } from '../values/legacy-text';
import type { Message } from '../words/message';
import { infoId, possibleYear } from '../plan/info';
import { findRubric, rubricOf } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import { itemsOf } from '../scoring/rubric/rubric';
import { readScores, scorePlaces } from '../scoring/rubric/sheet';
import { cellOf } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { canonicalValue, detailsOf, figureIn, numberIn, selfChecksumOf, textIn } from './copy';
import type { CopyHead, DetailRole, FileRecord, StagedRow } from './copy';
import { readTable } from './columns';
import type { ConfirmedColumns, GuessedColumn, ReadTable } from './columns';
import { knockOutText, NO_TOTALS, scoreOfRows, totalsOf } from './score';
import { COMPUTED } from './staged';

export type UnitReading = FileRecord['reading'] & { readonly guessed: readonly GuessedColumn[] };

/** Which sheet of a unit's file each kind of rows comes from, and the columns that make a row worth keeping. */
const SOURCES: readonly (readonly [detail: DetailRole, role: Role, needed: readonly string[]])[] = [
  ['copyScores', 'scores', ['code']],
  ['copyTasks', 'tasks', ['text']],
  ['copyReports', 'reports', ['name']],
  ['copyFigures', 'indicators', ['text']],
  ['unitModels', 'models', ['name']],
];

/** Columns of scores in which a text such as `7,5` is a number. */
const NUMBERS = new Set([
  ...['max', 'self', 'input1', 'input2', 'figure1', 'figure2', 'appraised1', 'appraised2', 'final'],
  ...['current', 'lastYear', 'cumulative'],
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
    return refused({ code: code[reading.state] });
  }
  const { meta } = reading;
  if (meta.part) {
    const { unit, owner } = meta.part;
    return refused({ code: 'file.part', params: { unit, owner } }, unit);
  }
  const info = readTable(snapshot, meta, 'info', confirmed);
  if (!meta.plan || !info) {
    return refused({ code: 'file.noPlan' });
  }
  const said = saidIn(info.located);
  const unit = said('unit');
  if (unit === '') {
    return refused({ code: 'file.noUnit' });
  }
  const notes: Message[] = [
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
  const guessed: GuessedColumn[] = [];
  const found: Partial<Record<DetailRole, readonly StagedRow[]>> = { unitTargets: targetRows(info.located) };
  let scores: ReadTable | undefined;
  for (const [detail, role, needed] of SOURCES) {
    const table = readTable(snapshot, meta, role, confirmed);
    found[detail] = table ? detailRows(detail, table.located, needed, notes) : [];
    const recorded = meta.sheets[role];
    if (table) {
      notes.push(
        ...columnNotes(table),
        ...legacyNotes(
          table.located,
          ROLLUP_LAYOUT[detail].columns.map(({ key }) => key),
        ),
      );
      guessed.push(...table.guessed);
    } else if (recorded) {
      notes.push({ code: 'file.tableGone', params: { sheet: recorded.sheet } });
    }
    if (role === 'scores') {
      scores = table;
    }
  }
  const score = scores ? scoreHead(scores.located, found.copyScores ?? [], meta, rubrics, notes) : NO_SCORE;
  const rows = detailsOf((role) => (role === 'copyScores' ? score.rows : (found[role] ?? [])));
  if (
    rows.copyScores.length > 0 &&
    notes.every(({ code }) => code !== 'file.rubricOther') &&
    score.head.self === null
  ) {
    notes.push({ code: 'file.scoreIncomplete' });
  }
  const head: CopyHead = {
    unit,
    unitCode: said('unitCode'),
    block: said('block'),
    year: possibleYear(said('year')) ?? meta.plan.year,
    ...(scores ? sentWith(scores.located, meta, notes) : NOT_SENT),
    ...score.head,
    selfChecksum: selfChecksumOf(rows.copyScores),
    planId: meta.plan.id,
    madeFrom: said('source'),
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
  (info: LocatedTable) =>
  (key: InfoKey): string => {
    const row = info.rows.find((item) => textOf(item, 'id') === infoId(key));
    return row ? textOf(row, 'value') : '';
  };

type Sent = Pick<CopyHead, 'stamped' | 'stamp' | 'number' | 'issued'>;

const NOT_SENT: Sent = { stamped: null, stamp: '', number: '', issued: null };

/** What *Chốt để gửi* says: when the scores were frozen, and the document the unit typed beside it. */
function sentWith(scores: LocatedTable, { frozen }: Meta, notes: Message[]): Sent {
  const stamp = frozen?.stamps.at(-1);
  const document = typedDocument(scores);
  if (stamp && frozen && typedSince(frozen, scores)) {
    notes.push({ code: 'file.changedAfterStamp', params: { no: stamp.no, sheet: scores.sheet.name } });
  }
  return {
    stamped: stamp?.on ?? null,
    stamp: stamp?.checksum ?? '',
    number: textIn({ number: canonicalValue(document?.number ?? null) }, 'number'),
    issued: dayIn(canonicalValue(document?.date ?? null)),
  };
}

/** A day that was typed as text is a day. */
function dayIn(value: CellValue): CellValue {
  const day = typeof value === 'string' ? parseWrittenDate(value) : undefined;
  return day ? toSerial(day) : value;
}

function targetRows(info: LocatedTable): StagedRow[] {
  return info.rows
    .filter((row) => textOf(row, 'id').startsWith('info.target.') && textOf(row, 'value') !== '')
    .map((row) => ({
      value: canonicalValue(row.values.value ?? null),
      measure: canonicalValue(row.values.note ?? null),
      source: place(info, row.row, 'value'),
    }));
}

function detailRows(
  detail: DetailRole,
  located: LocatedTable,
  needed: readonly string[],
  notes: Message[],
): StagedRow[] {
  const keys = ROLLUP_LAYOUT[detail].columns.map(({ key }) => key).filter((key) => !COMPUTED.has(key));
  const asNumbers: string[] = [];
  const rows = located.rows
    .filter((row) => needed.some((key) => textOf(row, key) !== ''))
    .map((row): StagedRow => {
      const values = keys.map((key) => {
        const value = canonicalValue(row.values[key] ?? null);
        const number = NUMBERS.has(key) ? numberIn(value) : value;
        if (number !== value) {
          asNumbers.push(cellName(row.row, located.columns[key] ?? 0));
        }
        return [key, number] as const;
      });
      return { ...Object.fromEntries(values), source: place(located, row.row, needed[0] ?? '') };
    });
  notes.push(...cellsNote('file.textNumbers', located, asNumbers));
  return rows;
}

const place = (located: LocatedTable, row: number, key: string): string =>
  `${quoteSheet(located.sheet.name)}!${cellName(row, located.columns[key] ?? located.table.column)}`;

/** How many cells a sentence names. */
const NAMED_CELLS = 10;

/** Words in a code page of before Unicode: nothing is found or compared by them. */
function legacyNotes(located: LocatedTable, keys: readonly string[]): Message[] {
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
function overwrittenNotes(scores: LocatedTable): Message[] {
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

/** Points of rows whose formula shows something else than what was entered comes to; the total has a sentence of its own. */
function staleNotes(scores: LocatedTable, rubric: Rubric): Message[] {
  const stale = staleScores(scores, rubric, { cells: [], added: [], removed: [] });
  return cellsNote(
    'file.staleResults',
    scores,
    stale.filter(({ at }) => at.row > scores.table.row).map(({ at }) => cellName(at.row, at.column)),
  );
}

/** Rows that whoever opens the file does not see. */
function hiddenNotes({ rows, table, sheet }: LocatedTable): Message[] {
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
  code: 'file.legacyText' | 'file.formulasGone' | 'file.textNumbers' | 'file.staleResults',
  located: LocatedTable,
  cells: readonly string[],
): Message[] {
  return cells.length === 0
    ? []
    : [{ code, params: { sheet: located.sheet.name, cells: cells.slice(0, NAMED_CELLS).join(', ') } }];
}

function columnNotes({ located, guessed, extra }: ReadTable): Message[] {
  const sheet = located.sheet.name;
  return [
    ...(located.missing.length > 0
      ? [
          {
            code: 'file.columnsMissing',
            params: { sheet, columns: located.missing.join(', ') },
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
  scores: LocatedTable,
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
  const { total } = scorePlaces(scores.table, rubric);
  const cached = figureIn({ cached: cellOf(scores.sheet.grid, total.row, total.column).value }, 'cached');
  if (cached !== null && totals.self !== null && Math.abs(cached - totals.self) > 1e-9) {
    notes.push({ code: 'file.totalDiffers', params: { cached, total: totals.self } });
  }
  notes.push(
    ...overwrittenNotes(scores),
    ...staleNotes(scores, rubric),
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

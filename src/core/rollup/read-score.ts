/** A unit's score sheet worked out again, with notes on where the sheet says something else. */
import { typedDocument, typedSince } from '../scoring/appraisal/freeze';
import { alterations, originalSheet } from '../scoring/appraisal/original';
import type { Alterations } from '../scoring/appraisal/original';
import { staleScores } from '../scoring/appraisal/stale';
import { parseWrittenDate } from '../calendar/civil';
import { toSerial } from '../../workbook/cells/serial';
import { cellName, quoteSheet } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import type { ColumnKey } from '../layout/layout';
import { headersOf, locate, textOf } from '../layout/locate';
import { isPlainCopy } from '../layout/reconcile';
import type { LocatedTable } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { isBlank } from '../values/typed';
import type { Message } from '../words/message';
import { entryKind, MARKED } from '../scoring/rubric/entries';
import type { EntryFault } from '../scoring/rubric/words';
import { findRubric, rubricOf } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import { itemsOf } from '../scoring/rubric/rubric';
import type { Score } from '../scoring/rubric/score';
import { knockOutCells, readScores } from '../scoring/rubric/read-sheet';
import { INPUTS, scorePlaces } from '../scoring/rubric/sheet-places';
import { cellOf } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { canonicalValue, figureIn, selfFingerprint, textIn } from './copy';
import type { CopyHead, StagedRow } from './copy';
import { noOddCells, oddCell, oddNotes } from './odd-cells';
import { cellsNote, someOf } from './table-notes';
import { knockOutText, NO_TOTALS, scoreOfRows, totalsOf } from './score';
import { isSaid, MARK_FAULTS, markFault, SAID, UNIT_MARKS, withoutMarks, withState } from './marks';
import type { MarkFault } from './marks';
import { MAX_NAME } from './read-rows';

/** Tables, or plain rows, that are score sheets by their columns, with what the unit entered there. */
export function scoreSheets(
  snapshot: WorkbookSnapshot,
  meta: Meta,
): { readonly sheet: string; readonly fingerprint: string }[] {
  const wanted: readonly string[] = ['id', 'code', 'max', 'input1', 'appraised1'];
  const headers = headersOf(meta, 'scores').flatMap(({ key, header }) =>
    wanted.includes(key) ? [header] : [],
  );
  const columns = meta.sheets.scores?.columns ?? {};
  return snapshot.sheets.flatMap((sheet) => {
    const tables = sheet.tables.filter((table) => headers.every((header) => table.headers.includes(header)));
    const names = isPlainCopy(sheet, headers, 1) ? [''] : tables.map(({ name }) => name);
    return names.map((table) => {
      const record = { sheet: sheet.name, table, columns };
      const alone = { ...snapshot, sheets: [sheet] };
      const located = locate(alone, { ...meta, sheets: { ...meta.sheets, scores: record } }, 'scores');
      const rows = located?.rows.map((row) => selfFingerprint(row.values)) ?? [];
      return { sheet: sheet.name, fingerprint: rows.join('\n') };
    });
  });
}

/** Nobody knows which of several score sheets is meant, unless they say the same. */
export function oneOfSeveral(
  read: ScoreReading,
  sheets: ReturnType<typeof scoreSheets>,
  notes: Message[],
): ScoreReading {
  const names = sheets.map(({ sheet }) => sheet).join(', ');
  if (new Set(sheets.map(({ fingerprint }) => fingerprint)).size === 1) {
    const sheet = sheets[0]?.sheet ?? '';
    notes.push({ code: 'file.twoScoreSheetsSame', params: { sheets: names, sheet } });
    return read;
  }
  notes.push({ code: 'file.twoScoreSheets', params: { sheets: names } });
  return { ...read, head: { ...read.head, ...NO_TOTALS } };
}

/** Names a cell of each row in which something of an appraisal stands. In what a unit sent it is nobody's word by itself. */
function appraisalNote(scores: LocatedTable<'scores'>): Message[] {
  const cells = scores.rows.flatMap((row) => {
    const said = SAID.find((key) => isSaid(canonicalValue(row.values[key] ?? null)));
    return said === undefined ? [] : [cellName(row.row, scores.columns[said] ?? 0)];
  });
  return cellsNote(UNIT_MARKS, scores, cells);
}

/**
 * The rows with the self-scores that their entries come to: cells may hold what they held before a last edit, or nothing at
 * all, and whether a mark needs a reason goes by the self-score.
 */
export function withSelf(rows: readonly StagedRow[], meta: Meta, rubrics: readonly Rubric[]): StagedRow[] {
  const rubric = rubricOf(meta, rubrics);
  const items = new Map(
    rubric ? scoreOfRows(rubric, rows, '').items.map((item) => [item.code, item] as const) : [],
  );
  return rows.map((row) => {
    const item = items.get(textIn(row, 'code'));
    return item ? { ...row, self: item.self } : row;
  });
}

/**
 * Keeps the marks in a unit's workbook that may count. They are a reviewer's by name, and give a reason where they
 * differ (marks.ts).
 */
export function countedMarks(
  scores: LocatedTable<'scores'>,
  rows: readonly StagedRow[],
  notes: Message[],
): StagedRow[] {
  notes.push(...appraisalNote(scores));
  const refused = new Map<MarkFault, string[]>();
  const result = rows.map((row): StagedRow => {
    const isMarked = !isBlank(row.appraised1) || !isBlank(row.appraised2);
    const fault = isMarked ? markFault(row) : undefined;
    if (fault === undefined) {
      return withState(row);
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

export const NOT_SENT: Sent = { stamped: null, stamp: '', number: '', issued: null };

/** Reads *Chốt để gửi*: when the scores were frozen, and the document the unit typed beside it. */
export function sentWith(scores: LocatedTable<'scores'>, { frozen }: Meta, notes: Message[]): Sent {
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

/** Columns of points that a formula works out, and what is told of points that were typed over it. */
const WORKED_OUT = [
  ['self', 'file.formulasGone'],
  ['final', 'file.finalsTyped'],
] as const satisfies readonly (readonly [ColumnKey<'scores'>, Message['code']])[];

/** Points typed over the formula that works them out. */
const overwrittenNotes = (scores: LocatedTable<'scores'>): Message[] =>
  WORKED_OUT.flatMap(([key, code]) => typedOver(scores, scores.columns[key], code));

function typedOver(
  scores: LocatedTable<'scores'>,
  column: number | undefined,
  code: (typeof WORKED_OUT)[number][1],
): Message[] {
  if (column === undefined) {
    return [];
  }
  return cellsNote(
    code,
    scores,
    scores.rows
      .map(({ row }) => ({ row, cell: cellOf(scores.sheet.grid, row, column) }))
      .filter(({ cell }) => cell.formula === null && typeof cell.value === 'number')
      .map(({ row }) => cellName(row, column)),
  );
}

/** Notes on levels, bounds and the like that are not as the kept set has them. The score goes by the set all the same. */
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
 * The note on points whose formula shows something else than what was entered comes to. The total has a sentence of its own,
 * and what an edited scale gives is told of the scale.
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

/** The totals of a score sheet, and its rows with the points worked out again. */
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

export const NO_SCORE: ScoreReading = { head: NO_HEAD, rows: [] };

/** Scores a sheet again. Messages where it shows something else are added to `notes`. */
export function scoreHead(
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
    notes.push(incomplete(rubric, score, rows, scores));
  }
  const edited = alterations(scores, originalSheet(snapshot, scores, meta, rubrics));
  notes.push(
    ...overwrittenNotes(scores),
    ...scaleNotes(scores, edited),
    ...staleNotes(scores, rubric, edited),
    ...entryNotes(scores, rubric),
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
    rows,
    ...(findRubric(rubrics, made.checksum) ? {} : { rubric }),
  };
}

/** The note on words of entries that count as meant, though the sheet's own formulas refuse them. */
function entryNotes(scores: LocatedTable<'scores'>, rubric: Rubric): Message[] {
  const items = new Map(itemsOf(rubric).map(({ item }) => [item.code, item]));
  const odd = noOddCells();
  for (const row of scores.rows) {
    const item = items.get(textOf(row, 'code'));
    for (const key of [...INPUTS, 'notApplicable'] as const) {
      const kind = item && entryKind(item, key);
      // Numbers are told with the rows.
      if (kind && kind.kind !== 'number') {
        oddCell(kind, row.values[key], cellName(row.row, scores.columns[key] ?? 0), { year: 0 }, odd);
      }
    }
  }
  for (const { at, value } of knockOutCells(scores, rubric)) {
    oddCell(MARKED, value, cellName(at.row, at.column), { year: 0 }, odd);
  }
  return oddNotes(scores, odd);
}

/** What is wrong with the mark that a criterion does not apply, not with its figures. */
const ABOUT_MARK: ReadonlySet<EntryFault> = new Set<EntryFault>(['alwaysApplies', 'mark']);

/** Names the criteria that keep the total from being one, each with its cell where it has a row. */
function incomplete(
  rubric: Rubric,
  { items }: Score,
  rows: readonly StagedRow[],
  { sheet: { name: sheet }, columns }: LocatedTable<'scores'>,
): Message {
  const own = new Set(itemsOf(rubric).flatMap(({ item }) => (item.by === undefined ? [item.code] : [])));
  const cells = new Map(
    rows.map((row) => [textIn(row, 'code'), /![A-Z]*([0-9]+)$/.exec(textIn(row, 'source'))?.[1]] as const),
  );
  const open = items.filter(({ code, fault }) => own.has(code) && fault !== null);
  const asked = new Map(itemsOf(rubric).map(({ item }) => [item.code, item]));
  /** The cells that a criterion is filled in by. */
  const inputCells = (row: number, { code, fault }: Score['items'][number]): string => {
    if (fault !== null && ABOUT_MARK.has(fault) && columns.notApplicable !== undefined) {
      return cellName(row, columns.notApplicable);
    }
    const item = asked.get(code);
    const places = INPUTS.flatMap((key) =>
      item && entryKind(item, key) && columns[key] !== undefined ? [cellName(row, columns[key])] : [],
    );
    return [...new Set([places[0] ?? cellName(row, columns.input1 ?? 0), places.at(-1)])]
      .filter((place) => place !== undefined)
      .join(':');
  };
  const said = open.map((item) => {
    const row = cells.get(item.code);
    return row === undefined ? item.code : `${item.code} (ô ${inputCells(Number(row) - 1, item)})`;
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

/**
 * Reads a roll-up workbook back as what it was made from. So roll-ups can be rolled up again (commune → province →
 * country), files that have not changed need not be read again, and what people chose and typed is kept.
 */
import * as z from 'zod/mini';
import type { CellValue } from '../../workbook/cells/cells';
import { recordOf } from '../layout/keyed';
import { sheetLayout } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import type { RollupRole } from '../layout/rollup';
import { locate, textOf } from '../layout/locate';
import type { AnyRow, AnyTable, LocatedTable, RowOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { Notice } from '../../workbook/draft/notice';
import { isMessage } from '../words/message';
import type { Message } from '../words/message';
import { trailOf } from '../scoring/appraisal/trail';
import { keptRubric } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { nameForms } from '../units/names';
import { codeKey } from '../units/codes';
import { groupBy } from '../units/group-by';
import { fold } from '../words/fold';
import { canonicalValue, DETAILS, detailsOf, figureIn, NO_DATA, numberIn, textIn, unitKey } from './copy';
import {
  agreedPoints,
  decidedNow,
  hasPoints,
  joinDecisions,
  NOBODY,
  ownerOf,
  pointsHeld,
  pointsOf,
  standingOf,
  takenBack,
} from './decisions';
import type { UnreadRow } from './decision-sheet';
import { decisionsIn, markedFiles, sheetDecision, typedDecisions } from './decision-sheet';
import { rowFor } from './whose';
import type {
  CopyHead,
  Decision,
  DetailRole,
  FileRecord,
  HistoryEntry,
  RollUpData,
  SendingRow,
  StagedKey,
  StagedRow,
  UnitCopy,
} from './copy';

/** Columns of the staged sheets that are worked out anew each time. */
export const COMPUTED: ReadonlySet<StagedKey> = new Set([
  'key',
  'copy',
  'ownerUnit',
  'file',
  'picked',
  'itemKey',
  'blockKey',
  'figureKey',
  'progress',
  'lateAfter',
  'remaining',
  'counted',
  'taskCount',
  'final',
]);

/** Words of *Hình thức*. */
export const FORM = { file: 'Tệp', hand: 'Nhập tay' } as const;
export const MARK = 'x';
/** Words of *Xếp hạng theo*. */
export const BASIS_WORDS = { official: 'Thẩm định', self: 'Tự chấm' } as const;
/** Words of *Đúng hạn, quá hạn*. */
export const TIMELINESS = { inTime: 'Đúng hạn', late: 'Quá hạn' } as const;
/** The key, beside names from files, that says a unit had been typed in by hand. */
export const BY_HAND = 'byHand';

const noticeSchema = z.object({
  code: z.string(),
  params: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
/**
 * A message of a kind that this version knows. Of a file refused for another reason it cannot tell why: it must be
 * chosen again.
 */
const messageSchema = z.custom<Message>((data) => {
  const notice = noticeSchema.safeParse(data);
  return notice.success && isMessage(notice.data);
});
/** What is kept of a roll-up that was read. */
const partialSchema = z.object({ partial: z.int() });
const fileSchema = z.object({
  notes: z.optional(z.array(noticeSchema)),
  reason: z.optional(messageSchema),
  unit: z.optional(z.string()),
  issued: z.optional(z.array(z.string())),
  foreign: z.optional(
    z.array(
      z.object({
        column: z.string(),
        points: z.number(),
        cell: z.string(),
        isSelf: z.boolean(),
        notes: z.array(noticeSchema),
      }),
    ),
  ),
});

/** The content of *Dữ liệu đọc tệp*: what is kept of a file beside its rows. */
export function fileData(record: FileRecord): string {
  const { reading } = record;
  return JSON.stringify(
    reading.ok
      ? { notes: reading.notes.map(bare), ...(record.issued ? { issued: record.issued } : {}) }
      : {
          reason: bare(reading.reason),
          ...(reading.unit === undefined ? {} : { unit: reading.unit }),
          ...(reading.foreign ? { foreign: reading.foreign } : {}),
        },
  );
}

/** The message without its cell: the file's own sheets are not in this workbook. */
const bare = ({ code, params }: Notice): Notice => ({ code, ...(params ? { params } : {}) });

/** The whole data of a roll-up workbook; `undefined` when the workbook is none. */
export function readRollUp(snapshot: WorkbookSnapshot, meta: Meta): RollUpData | undefined {
  const files = meta.sheets.files && locate(snapshot, meta, 'files');
  const heads = meta.sheets.copies && locate(snapshot, meta, 'copies');
  if (!files || !heads) {
    return undefined;
  }
  const details = Object.fromEntries(
    DETAILS.map((role) => {
      const located = locate(snapshot, meta, role);
      return [role, located ? byCopy(role, located) : new Map<string, StagedRow[]>()];
    }),
  ) as Record<DetailRole, Map<string, StagedRow[]>>;
  const scores = locate(snapshot, meta, 'copyScores');
  const picked = scores ? pickedCodes(scores) : new Map<string, string[]>();
  const copies = new Map<string, UnitCopy>(
    heads.rows.map((row) => {
      const hash = textOf(row, 'copy');
      const rows = detailsOf((role) => details[role].get(hash) ?? []);
      return [hash, { head: headOf(staged('copies', row)), rows }] satisfies [string, UnitCopy];
    }),
  );
  const rubrics = Object.keys(meta.rubrics ?? {}).map(
    (checksum) => [checksum, keptRubric(meta, checksum)] as const,
  );
  const records = files.rows
    .flatMap((row) => fileRecord(row, copies, picked, new Map(rubrics)))
    .map((record) => withTrailOf(record, meta));
  const sending = locate(snapshot, meta, 'sending');
  const sheet = meta.sheets.decisions && locate(snapshot, meta, 'decisions');
  const history = locate(snapshot, meta, 'history');
  const kept = joinDecisions([...decisionsIn(meta).values(), ...(sheet?.rows.flatMap(sheetDecision) ?? [])]);
  const { owners } = standingOf(kept);
  const keyed = heads.rows.flatMap((row): Keyed[] => {
    const hash = textOf(row, 'copy');
    const copy = copies.get(hash);
    return copy ? [[textOf(row, 'key'), { ...copy.head, ...ownerOf(owners, hash) }]] : [];
  });
  const lines = sending
    ? sendingRows(sending, keyed, pointsHeld(standingOf(kept).points, records))
    : { rows: NO_DATA.sending, made: [] };
  const typed = sheet && typedDecisions(sheet, aroundOf(meta, files, lines.rows));
  return {
    files: records,
    sending: lines.rows,
    decisions: decidedNow(
      kept,
      [...markedFiles(files.rows, isMarked), ...(typed?.made ?? []), ...lines.made],
      rowFor(lines.rows),
    ),
    history: history?.rows.map((row) => entryIn(staged('history', row), textOf(row, 'file'))) ?? [],
    issuers: meta.rollUps ?? [],
  };
}

const aroundOf = (meta: Meta, files: LocatedTable<'files'>, units: readonly SendingRow[]) => ({
  files: files.rows,
  units,
  kept: decisionsIn(meta),
});

/** The roll-ups that were read, and how many files each held, as *Danh sách tệp* keeps them. */
export function partialsHeld(snapshot: WorkbookSnapshot, meta: Meta): { file: string; count: number }[] {
  const files = meta.sheets.files && locate(snapshot, meta, 'files');
  return (files?.rows ?? []).flatMap((row) => {
    const data = partialSchema.safeParse(parsed(textOf(row, 'data')));
    return data.success ? [{ file: textOf(row, 'file'), count: data.data.partial }] : [];
  });
}

/** Rows that people typed on *Quyết định đã chọn* and that are not understood. */
export function unreadDecisions(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  data: RollUpData,
): readonly UnreadRow[] {
  const sheet = meta.sheets.decisions && locate(snapshot, meta, 'decisions');
  const files = meta.sheets.files && locate(snapshot, meta, 'files');
  return sheet && files ? typedDecisions(sheet, aroundOf(meta, files, data.sending)).unread : [];
}

/** An entry of the history as its row says; the inverse of `historyRows`. */
function entryIn(row: StagedRow, file: string): HistoryEntry {
  const round = figureIn(row, 'round');
  return {
    unit: textIn(row, 'unit'),
    unitCode: textIn(row, 'unitCode'),
    code: textIn(row, 'code'),
    round: round === 1 || round === 2 ? round : 0,
    points: figureIn(row, 'points'),
    state: textIn(row, 'state'),
    opinion: textIn(row, 'opinion'),
    reviewer: textIn(row, 'reviewer'),
    reviewedAt: row.reviewedAt ?? null,
    self: figureIn(row, 'self'),
    reply: textIn(row, 'reply'),
    file,
    hash: textIn(row, 'hash'),
  };
}

/** The columns of a sheet that are not worked out anew each time. */
export const keptKeys = (role: RollupRole): readonly StagedKey[] =>
  sheetLayout(role)
    .columns.map(({ key }) => key)
    .filter((key) => !COMPUTED.has(key));

/** A row of a roll-up's sheet as it is merged. */
export const staged = (role: RollupRole, row: AnyRow): StagedRow =>
  recordOf(keptKeys(role), (key) => canonicalValue(row.values[key] ?? null));

function byCopy(role: DetailRole, located: AnyTable): Map<string, StagedRow[]> {
  const groups = new Map<string, StagedRow[]>();
  for (const row of located.rows) {
    const hash = textOf(row, 'copy');
    if (hash !== '') {
      const rows = groups.get(hash);
      const read = staged(role, row);
      if (rows) {
        rows.push(read);
      } else {
        groups.set(hash, [read]);
      }
    }
  }
  return groups;
}

function pickedCodes(scores: LocatedTable<'copyScores'>): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const row of scores.rows.filter((item) => isMarked(textOf(item, 'picked')))) {
    const hash = textOf(row, 'copy');
    codes.set(hash, [...(codes.get(hash) ?? []), textOf(row, 'code')]);
  }
  return codes;
}

const isMarked = (text: string): boolean => text.toLowerCase() === MARK;

/** Reads a head back from its row; the inverse of `headRow`. */
export function headOf(row: StagedRow): CopyHead {
  return {
    unit: textIn(row, 'unit'),
    unitCode: textIn(row, 'unitCode'),
    block: textIn(row, 'block'),
    year: figureIn(row, 'year') ?? 0,
    self: figureIn(row, 'self'),
    selfOutOf: figureIn(row, 'selfOutOf'),
    selfRating: textIn(row, 'selfRating'),
    selfInFile: figureIn(row, 'selfInFile'),
    official: figureIn(row, 'official'),
    officialOutOf: figureIn(row, 'officialOutOf'),
    officialRating: textIn(row, 'officialRating'),
    stamped: figureIn(row, 'stamped'),
    stamp: textIn(row, 'stamp'),
    number: textIn(row, 'number'),
    issued: row.issued ?? null,
    rubricId: textIn(row, 'rubricId'),
    rubricVersion: figureIn(row, 'rubricVersion'),
    rubricChecksum: textIn(row, 'rubricChecksum'),
    knockOuts: textIn(row, 'knockOuts'),
    selfChecksum: textIn(row, 'selfChecksum'),
    planId: textIn(row, 'planId'),
    madeFrom: textIn(row, 'madeFrom'),
    layout: figureIn(row, 'layout') ?? 0,
    source: textIn(row, 'source'),
    appraisalOnly: isMarked(textIn(row, 'appraisalOnly')),
  };
}

function fileRecord(
  row: RowOf<'files'>,
  copies: ReadonlyMap<string, UnitCopy>,
  picked: ReadonlyMap<string, readonly string[]>,
  rubrics: ReadonlyMap<string, Rubric | undefined>,
): FileRecord[] {
  const hash = textOf(row, 'hash');
  const data = fileSchema.safeParse(parsed(textOf(row, 'data')));
  // A roll-up that was read has a line too, and no hash: what is in it has lines of its own.
  if (hash === '' || !data.success) {
    return [];
  }
  const { notes, reason, unit, issued, foreign } = data.data;
  const copy = copies.get(hash);
  const rubric = copy && rubrics.get(copy.head.rubricChecksum);
  const reading: FileRecord['reading'] | undefined = reason
    ? {
        ...{ ok: false, reason },
        ...(unit === undefined ? {} : { unit }),
        ...(foreign && {
          foreign: foreign.map((each) => ({ ...each, notes: each.notes.filter(isMessage) })),
        }),
      }
    : // A note that only another version can say is left out; what the file says still counts.
      copy && { ok: true, copy, ...(rubric ? { rubric } : {}), notes: (notes ?? []).filter(isMessage) };
  return reading
    ? [
        {
          file: textOf(row, 'file'),
          hash,
          pickedCodes: picked.get(hash) ?? [],
          ...(issued ? { issued } : {}),
          reading,
        },
      ]
    : [];
}

/** The file with the trail that the roll-up keeps of it. */
function withTrailOf(record: FileRecord, meta: Meta): FileRecord {
  const trail = record.reading.ok ? trailOf(meta, record.hash) : [];
  return record.reading.ok && trail.length > 0
    ? { ...record, reading: { ...record.reading, trail } }
    : record;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A file that was read, with the key of the unit it counted for. */
type Keyed = readonly [key: string, head: CopyHead];

/** Heads of the files of a line's unit: those that counted for it or give its name or code. */
function headsOf(
  said: Pick<CopyHead, 'unit' | 'unitCode'>,
  key: string,
  copies: readonly Keyed[],
): CopyHead[] {
  const own = unitKey(said);
  return copies.flatMap(([of, head]) => ((key !== '' && of === key) || unitKey(head) === own ? [head] : []));
}

/**
 * Lines as people typed them. What the sheet shows from a unit's file is not theirs, unless they have changed it. Points
 * are decisions: those in the cells that are not the ones held were typed since.
 * @param held decisions on points that the sheet shows
 */
function sendingRows(
  located: LocatedTable<'sending'>,
  copies: readonly Keyed[],
  held: readonly Decision[],
): { readonly rows: readonly SendingRow[]; readonly made: readonly Decision[] } {
  const alike = new Map<string, CopyHead[]>();
  for (const [, head] of copies) {
    const { bare } = nameForms(head.unit);
    alike.set(bare, [...(alike.get(bare) ?? []), head]);
  }
  const nameOf = new Map(
    located.rows.flatMap((row) =>
      textOf(row, 'unit') === '' ? [] : [[codeKey(textOf(row, 'unitCode')), textOf(row, 'unit')] as const],
    ),
  );
  const read = located.rows.flatMap((row) => {
    const unitCode = textOf(row, 'unitCode');
    const unit = textOf(row, 'unit') || (nameOf.get(codeKey(unitCode)) ?? unitCode);
    const of = headsOf({ unit, unitCode }, textOf(row, 'key'), copies);
    const shown = textOf(row, 'fromFile').split(' ');
    const value = (key: ColumnKey<'sending'>) => canonicalValue(row.values[key]);
    const typed = (key: 'number' | 'block' | 'issued'): CellValue => {
      const said = value(key);
      // A file that waits to be picked has no key yet, and may write the name without marks.
      const heads = () => [...of, ...(alike.get(nameForms(unit).bare) ?? [])];
      return shown.includes(key) && heads().some((head) => (head[key] === '' ? null : head[key]) === said)
        ? null
        : said;
    };
    const line: SendingRow = {
      unit,
      unitCode,
      block: String(typed('block') ?? ''),
      number: String(typed('number') ?? ''),
      issued: typed('issued'),
      arrived: value('arrived'),
      byHand: shown.includes(BY_HAND) || fold(textOf(row, 'form')) === fold(FORM.hand),
      // What cannot be read as points stays as it was typed: it is told, and never erased.
      self: numberIn(value('self'), { min: 0 }),
      official: numberIn(value('official'), { min: 0 }),
      rating: textOf(row, 'rating'),
      note: textOf(row, 'note'),
      aliases: textOf(row, 'aliases'),
    };
    const isTyped =
      line.byHand ||
      hasPoints(line) ||
      line.number !== '' ||
      line.issued !== null ||
      line.arrived !== null ||
      line.note !== '';
    // Without a file nobody else would name it.
    const isListed = textOf(row, 'listed') !== '' || of.length === 0;
    return unit !== '' && (isListed || isTyped) ? [line] : [];
  });
  const keyOf = rowFor(read);
  const points = groupBy(held, keyOf);
  const linesOf = groupBy(read, unitKey);
  return {
    rows: read.map((line) => {
      const isDecided = hasPoints(line) || points.has(keyOf(line));
      return { ...line, byHand: line.byHand && !isDecided, self: null, official: null, rating: '' };
    }),
    made: [...linesOf].flatMap(([key, lines]) =>
      lines.flatMap((line) => typedPoints(line, points.get(key) ?? [])),
    ),
  };
}

/** The decisions that the cells of a line are, beside those that the line shows. */
function typedPoints(line: SendingRow, said: readonly Decision[]): Decision[] {
  const shown = agreedPoints(said);
  const isShown =
    shown?.self === line.self && shown.official === line.official && shown.rating === line.rating;
  if (hasPoints(line)) {
    return isShown ? [] : [pointsOf(line, line, NOBODY)];
  }
  // Cells that were emptied; of words that contradict each other none was shown.
  return shown ? said.map((decision) => takenBack(decision, NOBODY)) : [];
}

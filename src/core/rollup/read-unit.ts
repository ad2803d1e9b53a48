/** Reads what one unit's workbook says, through the layout: the unit, its tasks, figures, its score worked out again. */
import { madeWith, textOf } from '../layout/locate';
import type { LocatedTable } from '../layout/locate';
import { LAYOUT_VERSION, sheetLayout, UNIT_LAYOUT_VERSION } from '../layout/layout';
import { EMPTY_META, readMeta } from '../layout/meta';
import type { Meta, PlanRecord } from '../layout/meta';
import type { InfoKey } from '../layout/layout';
import { readYear } from '../values/day';
import type { Message } from '../words/message';
import { infoId } from '../plan/info';
import { trailOf } from '../scoring/appraisal/trail';
import type { Rubric } from '../scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { detailsOf, selfChecksumOf } from './copy';
import type { CopyHead, DetailRole, FileRecord, StagedRow } from './copy';
import { readTable } from './columns';
import { columnNotes, copiesNote, legacyNotes, place, standingNotes } from './table-notes';
import type { ConfirmedColumns, GuessedColumn } from './columns';
import { SOURCES, targetRows, detailRows, MAX_NAME } from './read-rows';
import {
  scoreSheets,
  oneOfSeveral,
  countedMarks,
  NOT_SENT,
  sentWith,
  NO_SCORE,
  scoreHead,
  withSelf,
} from './read-score';

export type UnitReading = FileRecord['reading'] & { readonly guessed: readonly GuessedColumn[] };

/**
 * Reads a unit's workbook into a copy, or says why it cannot be counted.
 * @param rubrics the sets of criteria this version knows. One that the file keeps is used too; any other gives no totals.
 */
export function readUnit(
  snapshot: WorkbookSnapshot,
  rubrics: readonly Rubric[],
  confirmed: ConfirmedColumns = {},
): UnitReading {
  const whose = readWhose(snapshot, confirmed);
  if (!whose.ok) {
    return { ...whose, guessed: [] };
  }
  const { meta, plan, info, said, unit, year } = whose;
  const notes = workbookNotes(snapshot, meta, info, year);
  const twice = scoreSheets(snapshot, meta);
  const { found, scores, guessed } = readTables(snapshot, meta, confirmed, notes);
  const worked = withSelf(found.copyScores ?? [], meta, rubrics);
  const given = scores ? countedMarks(scores, worked, notes) : [];
  const read = scores ? scoreHead(snapshot, scores, given, meta, rubrics, notes) : NO_SCORE;
  const score = twice.length > 1 ? oneOfSeveral(read, twice, notes) : read;
  const rows = detailsOf((role) =>
    role === 'copyScores'
      ? score.rows
      : role === 'unitTargets'
        ? targetRows(info, notes)
        : (found[role] ?? []),
  );
  const head: CopyHead = {
    unit,
    unitCode: said('unitCode').slice(0, MAX_NAME),
    block: said('block').slice(0, MAX_NAME),
    year,
    ...(scores ? sentWith(scores, meta, notes) : NOT_SENT),
    ...score.head,
    selfChecksum: selfChecksumOf(rows.copyScores),
    planId: plan.id,
    madeFrom: said('source').slice(0, MAX_NAME),
    layout: meta.layout,
    appraisalOnly: false,
  };
  const trail = scores ? trailOf(meta) : [];
  return {
    ok: true,
    copy: { head, rows },
    ...(score.rubric ? { rubric: score.rubric } : {}),
    ...(trail.length > 0 ? { trail } : {}),
    notes,
    guessed,
  };
}

/** A workbook of ours that holds a unit's plan: whose it is, and of which year. */
interface WhoseBook {
  readonly ok: true;
  readonly meta: Meta;
  readonly plan: PlanRecord;
  readonly info: LocatedTable<'info'>;
  /** The text that a row of *Thông tin chung* holds. */
  readonly said: (key: InfoKey) => string;
  readonly unit: string;
  readonly year: number;
}

type Refused = Extract<FileRecord['reading'], { readonly ok: false }>;

const refused = (reason: Message, unit = ''): Refused => ({
  ok: false,
  reason,
  ...(unit === '' ? {} : { unit }),
});

function readWhose(snapshot: WorkbookSnapshot, confirmed: ConfirmedColumns): WhoseBook | Refused {
  const reading = readMeta(snapshot);
  if (reading.state !== 'ok') {
    const isOurs =
      reading.state === 'none' &&
      (['tasks', 'scores'] as const).some((role) => readTable(snapshot, EMPTY_META, role, confirmed));
    return refused({ code: isOurs ? 'file.factsGone' : NOT_READ[reading.state] });
  }
  const { meta } = reading;
  if (meta.part) {
    const { unit, owner } = meta.part;
    return refused({ code: 'file.part', params: { unit, owner } }, unit);
  }
  const { plan } = meta;
  if (!plan) {
    return refused({ code: 'file.noPlan' });
  }
  const info = readTable(snapshot, meta, 'info', confirmed)?.located;
  if (!info) {
    const sheet = meta.sheets.info?.sheet ?? sheetLayout('info').sheet;
    return refused({ code: 'file.infoGone', params: { sheet } });
  }
  const said = saidIn(info);
  const unit = said('unit');
  if (unit === '') {
    return refused({ code: 'file.noUnit' });
  }
  if (unit.length > MAX_NAME) {
    return refused({ code: 'file.nameTooLong', params: { max: MAX_NAME } });
  }
  const year = yearOf(info, plan.year);
  return typeof year === 'number' ? { ok: true, meta, plan, info, said, unit, year } : refused(year, unit);
}

const NOT_READ = {
  none: 'file.noPlan',
  unfinished: 'file.unfinished',
  newer: 'file.newer',
  broken: 'file.broken',
} as const satisfies Readonly<Record<string, Message['code']>>;

/** Notes on the workbook as a whole and on *Thông tin chung*. */
function workbookNotes(
  snapshot: WorkbookSnapshot,
  { layout }: Meta,
  info: LocatedTable<'info'>,
  year: number,
): Message[] {
  const notes: Message[] = [];
  if (saidIn(info)('year') === '') {
    notes.push({ code: 'file.yearBlank', params: { year } });
  }
  if (layout < UNIT_LAYOUT_VERSION) {
    notes.push({ code: 'file.olderLayout', params: { layout, current: LAYOUT_VERSION } });
  }
  notes.push(
    ...legacyNotes(info, ['value']),
    ...snapshot.sheets
      .filter(({ partial }) => partial)
      .map(({ name }): Message => ({ code: 'file.sheetPartial', params: { sheet: name } })),
    ...standingNotes(info),
  );
  return notes;
}

interface ReadTables {
  readonly found: Readonly<Partial<Record<DetailRole, readonly StagedRow[]>>>;
  readonly scores: LocatedTable<'scores'> | undefined;
  readonly guessed: readonly GuessedColumn[];
}

/** Reads the rows of each table that a roll-up takes. Messages about them are added to `notes`. */
function readTables(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  confirmed: ConfirmedColumns,
  notes: Message[],
): ReadTables {
  const guessed: GuessedColumn[] = [];
  const found: Partial<Record<DetailRole, readonly StagedRow[]>> = {};
  let scores: LocatedTable<'scores'> | undefined;
  for (const [detail, role, needed] of SOURCES) {
    const table = readTable(snapshot, meta, role, confirmed);
    found[detail] = table ? detailRows(detail, table.located, needed, meta.plan?.year ?? 0, notes) : [];
    const recorded = meta.sheets[role];
    if (table) {
      const keys = sheetLayout(detail).columns.map(({ key }) => key);
      notes.push(
        ...columnNotes(table, madeWith(meta, role)),
        ...standingNotes(table.located),
        // Of two score sheets nobody knows which is meant: told with the scores.
        ...(role === 'scores' ? [] : copiesNote(snapshot, table.located)),
        ...legacyNotes(table.located, keys),
      );
      guessed.push(...table.guessed);
    } else if (recorded) {
      notes.push({ code: 'file.tableGone', params: { sheet: recorded.sheet } });
    }
    if (table?.located.role === 'scores') {
      scores = table.located;
    }
  }
  return { found, scores, guessed };
}

/** What a row of *Thông tin chung* says, in one line: a long name may be broken into several in its cell. */
const saidIn =
  (info: LocatedTable<'info'>) =>
  (key: InfoKey): string => {
    const row = info.rows.find((item) => textOf(item, 'id') === infoId(key));
    return row ? textOf(row, 'value').replace(/\s+/gu, ' ') : '';
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

/** *Rà soát*: runs the rules, gives ids to rows that users added, and keeps what an issued plan says. */
import * as z from 'zod/mini';
import type { Write } from '../workbook/draft/change';
import type { Pause } from '../core/checks/review/check';
import { diff } from '../workbook/draft/diff';
import { locate, textOf } from '../core/layout/locate';
import type { AnyRow } from '../core/layout/locate';
import { metaDraft } from '../core/layout/meta';
import type { Meta, RowFingerprints } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import { followedMessage, misfitIn } from '../core/pack/follow';
import type { ProvincePack } from '../core/pack/pack';
import { freshIds, rowsWithoutId } from '../core/plan/ids';
import type { Random } from '../core/plan/ids';
import { rowFingerprints } from '../core/plan/row-record';
import { readInfo } from '../core/plan/info';
import { issuedRecord } from '../core/plan/issued';
import { wordsOn } from '../core/scoring/appraisal/criteria';
import { withWords } from '../core/scoring/appraisal/trail';
import type { TrailWord } from '../core/scoring/appraisal/trail';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { CANCELLED, checkInPauses, NO_PAUSE, readChecked } from './review';
import type { Checked } from './review';
import { criteriaIn, twoScoreSheets } from './run/read-scores';
import { action, given } from './run/action';
import type { Wanted } from './run/action';
import type { Held } from './run/needs';

const input = z.object({
  random: given<Random>(),
  /** The sets of criteria this version knows: with them a score sheet that was altered is told. */
  rubrics: given<readonly Rubric[]>(),
  /** The day on the user's clock: what is said to be done later is told. */
  today: z.exactOptional(given<CivilDate>()),
  /** The province's pack that is kept; one that may not be used for this plan is told. */
  pack: z.exactOptional(given<ProvincePack>()),
  /** May end it before anything is written. */
  pause: z.exactOptional(given<Pause>()),
});

/** Gives its findings as result; the outcome says how the writing of row ids and of what was issued went. */
export const checkPlan = action({
  id: 'checkPlan',
  needs: 'plan',
  input,
  asks: ['random', 'rubrics', 'today'],
  reads: readChecked,
  draft: checked,
});

async function checked(
  { snapshot, meta: before }: Held<'plan'>,
  { random, rubrics, today, pack, pause = NO_PAUSE }: z.output<typeof input>,
): Promise<Wanted<Checked>> {
  const { ids, meta: recorded, messages } = recordOf(snapshot, before, random);
  const meta = withWords(recorded, namedWords(snapshot, before));
  // Ids that are given now are known.
  const known: Meta = { ...before, rows: meta.rows };
  const misfit = pack && today && misfitIn({ snapshot, meta: before }, pack, today);
  const followed = misfit ? undefined : pack;
  const result = await checkInPauses(
    { snapshot: withWrites(snapshot, ids), meta: known },
    ...([pause, rubrics, today, followed] as const),
  );
  if (!result) {
    return { ok: false, messages: [CANCELLED] };
  }
  const changes =
    meta === before ? [] : [...ids, ...diff(snapshot, { sheets: [metaDraft(meta)], names: [] })];
  const ofPack = misfit ?? (pack && followedMessage(pack));
  const told: readonly Message[] = [
    ...messages,
    ...(meta === recorded ? [] : [{ code: 'check.wordsKept' } satisfies Message]),
    ...twoScoreSheets(snapshot, before),
    ...(ofPack ? [ofPack] : []),
  ];
  return { ok: true, changes, messages: told, result };
}

/** Words that reviewers typed in Excel alone: the trail keeps them before others are typed over them. Nameless ones are not said yet. */
function namedWords(snapshot: WorkbookSnapshot, meta: Meta): TrailWord[] {
  return criteriaIn(snapshot, meta)
    .flatMap(wordsOn)
    .filter(({ reviewer }) => reviewer !== '');
}

/** Facts to write beside the findings: missing row ids, and what the tasks say once the plan is issued. */
interface ToRecord {
  readonly ids: readonly Write[];
  /** The very facts given when there is nothing to record. */
  readonly meta: Meta;
  readonly messages: readonly Message[];
}

function recordOf(snapshot: WorkbookSnapshot, meta: Meta, random: Random): ToRecord {
  const ids: Write[] = [];
  const rows: Record<string, RowFingerprints> = {};
  const newIds = new Map<AnyRow, string>();
  const tasks = locate(snapshot, meta, 'tasks');
  for (const [role, located] of [
    ['tasks', tasks],
    ['reports', locate(snapshot, meta, 'reports')],
  ] as const) {
    const column = located?.columns.id;
    if (!located || column === undefined) {
      continue;
    }
    const without = rowsWithoutId<AnyRow>(located.rows, role, meta.rows);
    for (const { row, id } of freshIds(without, located.rows, meta.rows, random)) {
      ids.push({
        kind: 'write',
        sheet: located.sheet.name,
        row: row.row,
        column,
        cells: [[{ value: id }]],
        expected: [[{ value: row.values.id ?? null }]],
      });
      rows[id] = rowFingerprints(role, (key) => row.values[key]).slice(0, 1);
      newIds.set(row, id);
    }
  }
  const { issued: known, ...others } = meta;
  const state = readInfo(snapshot, meta)?.state ?? '';
  const issued = issuedRecord(
    known,
    state,
    (tasks?.rows ?? []).map((row) => ({
      id: newIds.get(row) ?? textOf(row, 'id'),
      value: (key) => row.values[key],
    })),
  );
  if (ids.length === 0 && issued === known) {
    return { ids, meta, messages: [] };
  }
  return {
    ids,
    meta: { ...others, rows: { ...meta.rows, ...rows }, ...(issued ? { issued } : {}) },
    messages: [
      ...(ids.length === 0
        ? []
        : [{ code: 'check.idsGiven', params: { count: ids.length } } satisfies Message]),
      ...(issued && issued !== known
        ? [{ code: 'check.issuedRecorded', params: { state } } satisfies Message]
        : []),
    ],
  };
}

/** Makes the snapshot as if these values were written. Findings of a new row are known by the id it gets. */
function withWrites(snapshot: WorkbookSnapshot, writes: readonly Write[]): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const here = writes.filter((write) => write.sheet === sheet.name);
      if (here.length === 0) {
        return sheet;
      }
      const { grid } = sheet;
      const values = grid.values.map((line) => [...line]);
      for (const { row, column, cells } of here) {
        const input = cells[0]?.[0];
        const line = values[row - grid.row];
        if (line && input && 'value' in input) {
          line[column - grid.column] = input.value;
        }
      }
      return { ...sheet, grid: { ...grid, values } };
    }),
  };
}

/** *Rà soát*: reads the workbook, runs the rules, gives ids to rows that users added, and keeps what an issued plan says. */
import { check } from '../core/checks/check';
import type { Finding } from '../core/checks/finding';
import { CHECKED_COLUMNS } from '../core/checks/columns';
import { viewPlan } from '../core/checks/view';
import { announcedCalendar } from '../core/calendar/holidays';
import type { Change } from '../core/change';
import { diff } from '../core/diff';
import type { WorkbookDoor } from '../core/door';
import { chooseColumns } from '../core/layout/choose';
import { locate, textOf } from '../core/layout/locate';
import { metaDraft, readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Row } from '../core/layout/locate';
import type { Message } from '../core/messages/message';
import type { Outcome } from '../core/outcome';
import { missingIds, rowFingerprint } from '../core/plan/ids';
import type { Random } from '../core/plan/ids';
import { readInfo } from '../core/plan/info';
import { issuedRecord } from '../core/plan/issued';
import type { WorkbookSnapshot } from '../core/snapshot';
import { applyChanges, refuse, unwritable } from './apply';

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** How the writing of row ids and of what was issued went; `unchanged` without messages when there was nothing to write. */
  readonly outcome: Outcome;
  /** Whether there was a plan to check. */
  readonly checked: boolean;
}

export async function checkPlan(door: WorkbookDoor, deps: { readonly random: Random }): Promise<CheckResult> {
  const snapshot = await door.readColumns(chooseColumns(CHECKED_COLUMNS));
  const review = reviewPlan(snapshot);
  if (!review.ok) {
    return { findings: [], outcome: refuse(review.reason), checked: false };
  }
  const { findings, meta } = review;
  const { changes, messages } = recordChanges(snapshot, meta, deps.random);
  return { findings, outcome: await applyChanges(door, snapshot, changes, messages), checked: true };
}

/** What the rules find in a workbook, or why they cannot be run over it. */
export type Review =
  | { readonly ok: true; readonly findings: readonly Finding[]; readonly meta: Meta }
  | { readonly ok: false; readonly reason: Message };

/** Runs the rules and writes nothing: rows without an id stay without. */
export function reviewPlan(snapshot: WorkbookSnapshot): Review {
  const reading = readMeta(snapshot);
  const unreadable = unwritable(reading);
  if (unreadable) {
    return { ok: false, reason: unreadable };
  }
  if (reading.state !== 'ok' || !reading.meta.plan) {
    return { ok: false, reason: { code: 'check.noPlan' } };
  }
  const { meta } = reading;
  return { ok: true, findings: check(viewPlan(snapshot, meta, announcedCalendar)), meta };
}

/** What is written beside the findings: missing row ids, and what the tasks say once the plan is issued. */
function recordChanges(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  random: Random,
): { changes: Change[]; messages: Message[] } {
  const ids: Change[] = [];
  const rows: Record<string, string> = {};
  const newIds = new Map<Row, string>();
  const tasks = locate(snapshot, meta, 'tasks');
  // Tables whose rows carry ids, and the column whose words tell a row from its copy.
  for (const [located, key] of [
    [tasks, 'text'],
    [locate(snapshot, meta, 'reports'), 'name'],
  ] as const) {
    const column = located?.columns.id;
    if (!located || column === undefined) {
      continue;
    }
    for (const { row, id } of missingIds(located, key, meta.rows, random)) {
      ids.push({
        kind: 'write',
        sheet: located.sheet.name,
        row: row.row,
        column,
        cells: [[{ value: id }]],
        expected: [[{ value: row.values.id ?? null }]],
      });
      rows[id] = rowFingerprint(textOf(row, key));
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
      value: (key) => row.values[key] ?? null,
    })),
  );
  if (ids.length === 0 && issued === known) {
    return { changes: [], messages: [] };
  }
  const next: Meta = { ...others, rows: { ...meta.rows, ...rows }, ...(issued ? { issued } : {}) };
  return {
    changes: [...ids, ...diff(snapshot, { sheets: [metaDraft(next)], names: [] })],
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

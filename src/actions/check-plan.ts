/** *Rà soát*: reads the workbook, runs the rules, and gives ids to rows that users added. */
import { check } from '../core/checks/check';
import type { Finding } from '../core/checks/finding';
import { viewPlan } from '../core/checks/view';
import { announcedCalendar } from '../core/calendar/holidays';
import type { Change } from '../core/change';
import { diff } from '../core/diff';
import type { WorkbookDoor } from '../core/door';
import { locate, textOf } from '../core/layout/locate';
import { metaDraft, readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/messages/message';
import type { Outcome } from '../core/outcome';
import { missingIds, rowFingerprint } from '../core/plan/ids';
import type { Random } from '../core/plan/ids';
import type { WorkbookSnapshot } from '../core/snapshot';
import { applyChanges, refuse, unwritable } from './apply';

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** How the writing of row ids went; `unchanged` without messages when none was missing. */
  readonly outcome: Outcome;
  /** Whether there was a plan to check. */
  readonly checked: boolean;
}

export async function checkPlan(door: WorkbookDoor, deps: { readonly random: Random }): Promise<CheckResult> {
  const snapshot = await door.read();
  const review = reviewPlan(snapshot);
  if (!review.ok) {
    return { findings: [], outcome: refuse(review.reason), checked: false };
  }
  const { findings, meta } = review;
  const { changes, count } = idChanges(snapshot, meta, deps.random);
  const messages: Message[] = count === 0 ? [] : [{ code: 'check.idsGiven', params: { count } }];
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

/** Tables whose rows carry ids, and the column whose words tell a row from its copy. */
const ID_TABLES = [
  { role: 'tasks', key: 'text' },
  { role: 'reports', key: 'name' },
] as const;

function idChanges(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  random: Random,
): { changes: Change[]; count: number } {
  const changes: Change[] = [];
  const rows: Record<string, string> = {};
  for (const { role, key } of ID_TABLES) {
    const located = locate(snapshot, meta, role);
    const column = located?.columns.id;
    if (!located || column === undefined) {
      continue;
    }
    for (const { row, id } of missingIds(located, key, meta.rows, random)) {
      changes.push({
        kind: 'write',
        sheet: located.sheet.name,
        row: row.row,
        column,
        cells: [[{ value: id }]],
        expected: [[{ value: row.values.id ?? null }]],
      });
      rows[id] = rowFingerprint(textOf(row, key));
    }
  }
  const count = changes.length;
  if (count > 0) {
    const sheets = [metaDraft({ ...meta, rows: { ...meta.rows, ...rows } })];
    changes.push(...diff(snapshot, { sheets, names: [] }));
  }
  return { changes, count };
}

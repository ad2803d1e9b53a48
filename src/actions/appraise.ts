/** *Thẩm định*: goes through the criteria of the open workbook's score sheet, and writes what is said of them. */
import { appraisalCells, appraisalFault } from '../core/scoring/appraisal/appraise';
import type { Appraisal } from '../core/scoring/appraisal/appraise';
import { criteriaOf, previousScores } from '../core/scoring/appraisal/criteria';
import type { Criterion, PreviousScores } from '../core/scoring/appraisal/criteria';
import { tamperedRows } from '../core/scoring/appraisal/original';
import { diff } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import { looseSheet } from '../workbook/draft/draft';
import { chooseColumns } from '../core/layout/choose';
import { locate } from '../core/layout/locate';
import type { LocatedTable } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyChanges, refuse, unwritable } from './apply';
import { withScoreSheet } from './read-scores';

export type ReviewReading =
  | { readonly ok: true; readonly criteria: readonly Criterion[]; readonly unit: string }
  | { readonly ok: false; readonly reason: Message };

export interface ReviewBasis {
  /** The sets of criteria this version knows: with them formulas and points that were changed are told. */
  readonly rubrics: readonly Rubric[];
  /** Last year's points of the same unit. */
  readonly previous?: PreviousScores;
}

/** The criteria of the open workbook, those that need attention first. Three requests, whatever the plan's size. */
export async function readReview(door: WorkbookDoor, basis: ReviewBasis): Promise<ReviewReading> {
  const snapshot = await readSheet(door);
  const found = scoresOf(snapshot);
  if (!found.ok) {
    return found;
  }
  const { scores, meta } = found;
  const tampered = tamperedRows(snapshot, scores, meta, basis.rubrics);
  return {
    ok: true,
    criteria: criteriaOf(scores, basis.previous, tampered),
    unit: meta.plan?.unit ?? '',
  };
}

export interface AppraiseRequest {
  readonly said: readonly Appraisal[];
  /** The criteria as the reviewer saw them: what someone else has written since is not overwritten. */
  readonly seen: readonly Criterion[];
  readonly reviewer: string;
  /** The moment on the user's clock: serial day with its fraction. */
  readonly now: number;
}

/** Writes what is said of some criteria; all of it, or nothing while something is wrong with it. */
export async function appraise(
  door: WorkbookDoor,
  { said, seen, reviewer, now }: AppraiseRequest,
): Promise<Outcome> {
  const name = reviewer.normalize('NFC').trim();
  if (name === '') {
    return refuse({ code: 'appraise.nobody' });
  }
  const snapshot = await readSheet(door);
  const found = scoresOf(snapshot);
  if (!found.ok) {
    return refuse(found.reason);
  }
  const { scores } = found;
  const byId = new Map(criteriaOf(scores).map((criterion) => [criterion.id, criterion]));
  const pairs = said.flatMap((appraisal) => {
    const criterion = byId.get(appraisal.id);
    return criterion ? [[criterion, appraisal] as const] : [];
  });
  const moved = pairs.find(([criterion]) => {
    const before = seen.find(({ id }) => id === criterion.id);
    return before && !sameAppraisal(before, criterion);
  });
  if (moved) {
    return refuse({ code: 'workbook.moved', at: moved[0].at });
  }
  const faults = pairs.flatMap(([criterion, appraisal]) => appraisalFault(criterion, appraisal) ?? []);
  if (faults.length > 0) {
    return refuse(...faults);
  }
  const cells = appraisalCells(scores, pairs, name, now);
  const changes = diff(snapshot, { sheets: [looseSheet(scores.sheet.name, cells)], names: [] });
  return applyChanges(door, snapshot, changes, [{ code: 'appraise.done', params: { count: pairs.length } }]);
}

const sameAppraisal = (a: Criterion, b: Criterion): boolean =>
  a.appraised1 === b.appraised1 &&
  a.appraised2 === b.appraised2 &&
  a.opinion === b.opinion &&
  a.state === b.state;

/** Last year's points, from that year's workbook of the unit. */
export function readPrevious(snapshot: WorkbookSnapshot): PreviousScores | undefined {
  const found = scoresOf(snapshot);
  return found.ok ? previousScores(found.scores) : undefined;
}

const readSheet = async (door: WorkbookDoor): Promise<WorkbookSnapshot> =>
  withScoreSheet(door, await door.readColumns(chooseColumns({})));

function scoresOf(
  snapshot: WorkbookSnapshot,
):
  | { readonly ok: true; readonly scores: LocatedTable<'scores'>; readonly meta: Meta }
  | { readonly ok: false; readonly reason: Message } {
  const reading = readMeta(snapshot);
  const reason = unwritable(reading);
  if (reason) {
    return { ok: false, reason };
  }
  const meta = reading.state === 'ok' ? reading.meta : undefined;
  const scores = meta && locate(snapshot, meta, 'scores');
  return meta && scores ? { ok: true, scores, meta } : { ok: false, reason: { code: 'freeze.noSheet' } };
}

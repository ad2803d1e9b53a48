/** A plan that the open one is set beside: of another workbook, or of a document. Nothing is written. */
import { rowPlaces } from '../core/documents/row-places';
import type { SourceReading } from '../core/documents/source';
import { comparePlans } from '../core/plan/compare';
import type { PlanDifference } from '../core/plan/compare';
import { comparedDraft, comparedPlan } from '../core/plan/compared-plan';
import type { ComparedPlan } from '../core/plan/compared-plan';
import { planRows } from '../core/plan/sheets';
import type { Message } from '../core/words/message';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { planOfReading } from './correct-document';
import { targetOf } from './plan-request';
import { look } from './run/needs';

/** A plan to compare with and what is to be told of how it was read; or why there is none. */
export type OtherPlan =
  | { readonly ok: true; readonly plan: ComparedPlan; readonly notes: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

/** A file as a workbook; absent where it is none by its name. */
export type BookReading =
  | { readonly ok: true; readonly workbook: WorkbookSnapshot }
  | { readonly ok: false; readonly reason: Message };

/**
 * Takes the plan of whatever a person brings: a workbook of the product's, else a document.
 * @param document reads it as a document: a workbook without a plan of ours may hold a table that somebody made by hand.
 * @param year of the plan it is set beside, for a document that names none.
 */
export async function otherPlan(
  book: BookReading | undefined,
  document: () => Promise<SourceReading>,
  year: number,
): Promise<OtherPlan> {
  if (book?.ok) {
    const found = otherPlanIn(book.workbook);
    if (found.ok || found.reason.code !== 'needs.plan') {
      return found;
    }
  }
  const found = otherPlanOf(await document(), year);
  return !found.ok && book && !book.ok ? { ok: false, reason: book.reason } : found;
}

/** How the plan of a workbook differs from another; `undefined` where it has none. */
export function compareWith(
  snapshot: WorkbookSnapshot,
  other: ComparedPlan,
): readonly PlanDifference[] | undefined {
  const own = otherPlanIn(snapshot);
  return own.ok ? comparePlans(own.plan, other) : undefined;
}

/** Takes the plan of a workbook of the product's. */
export function otherPlanIn(snapshot: WorkbookSnapshot): OtherPlan {
  const looked = look(snapshot, 'plan');
  if (!looked.ok) {
    return looked;
  }
  const plan = comparedPlan(snapshot, looked.held.meta);
  return plan ? { ok: true, plan, notes: [] } : { ok: false, reason: { code: 'needs.plan' } };
}

/**
 * Takes the plan that was read of a document. What is unsure of it and what no row was made of is counted: there a
 * difference may be seen that is none, or one may be missed.
 * @param year of the plan it is set beside, for a document that names none.
 */
function otherPlanOf(source: SourceReading, year: number): OtherPlan {
  if (!source.ok) {
    return source;
  }
  const { document, reading, notes } = source;
  const made = planOfReading(reading, year);
  if (!made.ok) {
    return made;
  }
  const { template, unit } = made;
  const rows = planRows(template, { unit, year: template.year, target: targetOf({ template, unit }) });
  return {
    ok: true,
    plan: comparedDraft({ unit, year: template.year }, rows, rowPlaces(document, reading)),
    notes: [
      ...(reading.year === null ? [{ code: 'compare.yearTaken', params: { year } } satisfies Message] : []),
      ...(reading.doubts.length > 0
        ? [{ code: 'compare.unsure', params: { count: reading.doubts.length } } satisfies Message]
        : []),
      ...(reading.unused.length > 0
        ? [{ code: 'compare.unused', params: { count: reading.unused.length } } satisfies Message]
        : []),
      ...notes,
    ],
  };
}

/** The beginning of every action: may this workbook be written, and does it hold what the action needs? */
import { locate } from '../../core/layout/locate';
import type { LocatedTable } from '../../core/layout/locate';
import { EMPTY_META, readMeta } from '../../core/layout/meta';
import type { Meta, MetaReading, PlanRecord } from '../../core/layout/meta';
import type { Message } from '../../core/words/message';
import { findSheet } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { META_SHEET } from '../../workbook/draft/facts-sheet';
import { readJournal } from '../../workbook/draft/journal';
import type { JournalReading } from '../../workbook/draft/journal';
import { MISSING, missingIn } from './missing';
import type { Need } from './missing';

/** Finds of each need in the workbook, beside its facts. */
interface Found extends Readonly<Record<Need, object>> {
  readonly nothing: object;
  readonly plan: { readonly plan: PlanRecord };
  /** *Bảng tự chấm điểm*. */
  readonly scores: { readonly scores: LocatedTable<'scores'> };
  /** The sheets that a roll-up writes. */
  readonly rollUp: object;
  /** A writing that was cut short. Its journal may be broken, or of a newer version. */
  readonly unfinished: { readonly journal: Exclude<JournalReading, { readonly state: 'none' }> };
}

interface Facts {
  readonly snapshot: WorkbookSnapshot;
  /** Empty in a workbook that the add-in has not written yet. */
  readonly meta: Meta;
  /** Whether the add-in has written facts into this workbook. */
  readonly isOurs: boolean;
  /** Whether the door carries out all changes or none (`WorkbookDoor.isWhole`). */
  readonly isWhole: boolean;
}

/** A workbook that holds what is needed. */
export type Held<N extends Need> = Facts & Found[N];

const FIND: { readonly [N in Need]: (facts: Facts) => Found[N] | undefined } = {
  nothing: () => ({}),
  plan: ({ meta: { plan } }) => plan && { plan },
  scores: ({ snapshot, meta }) => {
    const scores = locate(snapshot, meta, 'scores');
    return scores && { scores };
  },
  rollUp: ({ snapshot, meta }) =>
    !missingIn(meta, ['rollUp']) &&
    (['files', 'copies'] as const).every((role) => locate(snapshot, meta, role))
      ? {}
      : undefined,
  unfinished: ({ snapshot }) => {
    const journal = readJournal(findSheet(snapshot, META_SHEET)?.grid);
    return journal.state === 'none' ? undefined : { journal };
  },
};

/** Tells why this workbook may only be read, if so. */
export function unwritable(reading: MetaReading): Message | undefined {
  switch (reading.state) {
    case 'newer':
      return { code: 'workbook.newer' };
    case 'broken':
      return { code: 'workbook.broken' };
    case 'unfinished':
      return { code: 'workbook.unfinished' };
    default:
      return undefined;
  }
}

/**
 * Looks for what is needed.
 *
 * @example
 * const looked = look(snapshot, 'plan');
 * if (!looked.ok) return refuse(looked.reason); // "Sổ này chưa có kế hoạch. …"
 */
export function look<N extends Need>(
  snapshot: WorkbookSnapshot,
  need: N,
  isWhole = false,
): { readonly ok: true; readonly held: Held<N> } | { readonly ok: false; readonly reason: Message } {
  const reading = readMeta(snapshot);
  // Whoever ends an unfinished writing cannot be stopped by it.
  const barred = need === 'unfinished' ? undefined : unwritable(reading);
  if (barred) {
    return { ok: false, reason: barred };
  }
  const isOurs = reading.state === 'ok';
  const facts: Facts = { snapshot, meta: isOurs ? reading.meta : EMPTY_META, isOurs, isWhole };
  const found = FIND[need](facts);
  if (found) {
    return { ok: true, held: { ...facts, ...found } };
  }
  const missing: Readonly<Partial<Record<Need, Message>>> = MISSING;
  return { ok: false, reason: missing[need] ?? MISSING.plan };
}

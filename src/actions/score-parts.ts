/** Facts that a part of a score sheet goes by: whose it is, and of which set of criteria. */
import type { PartRecord } from '../core/layout/meta';
import { readInfo } from '../core/plan/info';
import type { Message } from '../core/words/message';
import { MISSING } from './run/missing';
import type { Held } from './run/needs';

export type Whose = Pick<PartRecord, 'unit' | 'unitCode' | 'year' | 'rubric'>;

/** Tells whose score sheet it is, or what it lacks to be parted. */
export function whoseScores({
  snapshot,
  meta,
}: Held<'scores'>):
  { readonly ok: true; readonly whose: Whose } | { readonly ok: false; readonly reason: Message } {
  const { plan, rubric } = meta;
  if (!plan || !rubric) {
    return { ok: false, reason: plan ? MISSING.scores : MISSING.plan };
  }
  const info = readInfo(snapshot, meta);
  return {
    ok: true,
    whose: {
      unit: info?.unit ?? plan.unit,
      unitCode: info?.unitCode ?? '',
      year: info?.year ?? plan.year,
      rubric: rubric.checksum,
    },
  };
}

/** *Nâng cấp*: a workbook that an earlier version made gets what its layout lacks. */
import { draftUpgrade } from '../core/plan/upgrade';
import type { MissingColumns } from '../core/plan/upgrade';
import type { Message } from '../core/words/message';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { WorkbookDraft } from '../workbook/draft/draft';
import { action, NO_INPUT, whole } from './run/action';
import type { Drafted } from './run/action';
import { look } from './run/needs';
import type { Held } from './run/needs';

export type UpgradeReading =
  | { readonly ok: true; readonly missing: readonly MissingColumns[] }
  | { readonly ok: false; readonly reason: Message };

/**
 * Reads what an upgrade would add; nothing is written. The workbook is read whole, once in its life: what stands right of
 * its tables, where no column is, would be in the way of new ones.
 */
export async function previewUpgrade(door: WorkbookDoor): Promise<UpgradeReading> {
  const looked = look(await door.read(), 'nothing');
  if (!looked.ok) {
    return looked;
  }
  const upgraded = draftedUpgrade(looked.held);
  return upgraded.ok ? { ok: true, missing: upgraded.missing } : upgraded;
}

/** Adds what is missing and notes the layout. Twice changes nothing. */
export const upgradeWorkbook = action({
  id: 'upgradeWorkbook',
  needs: 'nothing',
  input: NO_INPUT,
  asks: [],
  reads: whole,
  draft: (held): Drafted => {
    const upgraded = draftedUpgrade(held);
    if (!upgraded.ok) {
      return { ok: false, messages: [upgraded.reason] };
    }
    const { draft, missing } = upgraded;
    const count = missing.reduce((sum, { headers }) => sum + headers.length, 0);
    return { ok: true, draft, messages: [{ code: 'upgrade.done', params: { count } }] };
  },
});

type Upgraded =
  | { readonly ok: true; readonly missing: readonly MissingColumns[]; readonly draft: WorkbookDraft }
  | { readonly ok: false; readonly reason: Message };

function draftedUpgrade({ snapshot, meta, isOurs }: Held<'nothing'>): Upgraded {
  if (!isOurs) {
    return { ok: false, reason: { code: 'upgrade.nothing' } };
  }
  const { missing, inTheWay, draft } = draftUpgrade(snapshot, meta);
  return inTheWay
    ? { ok: false, reason: { code: 'upgrade.inTheWay', at: inTheWay } }
    : { ok: true, missing, draft };
}

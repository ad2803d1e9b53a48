/** A workbook that an earlier version made gets what its layout lacks; of one that a later version made is told that it is only read. */
import type { WorkbookDoor } from '../workbook/draft/door';
import { LAYOUT_VERSION } from '../core/layout/layout';
import { layoutVersion, readMeta } from '../core/layout/meta';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { draftUpgrade } from '../core/plan/upgrade';
import type { MissingColumns } from '../core/plan/upgrade';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyDraft, refuse, unwritable } from './apply';
import type { Drafted } from './apply';

/** How the open workbook's layout stands to this version's; `undefined` when it is the same or the workbook is none of ours. */
export type LayoutGap = 'older' | 'newer' | undefined;

/** One sync, whatever the workbook's size. */
export async function findLayoutGap(door: WorkbookDoor): Promise<LayoutGap> {
  const version = layoutVersion(await door.readCells(META_SHEET)) ?? LAYOUT_VERSION;
  if (version === LAYOUT_VERSION) {
    return undefined;
  }
  return version < LAYOUT_VERSION ? 'older' : 'newer';
}

export type UpgradeReading =
  | { readonly ok: true; readonly missing: readonly MissingColumns[] }
  | { readonly ok: false; readonly reason: Message };

/**
 * What an upgrade would add; nothing is written. The workbook is read whole, once in its life: what stands right of its
 * tables, where no column is, would be in the way of new ones.
 */
export async function previewUpgrade(door: WorkbookDoor): Promise<UpgradeReading> {
  const drafted = read(await door.read());
  return drafted.ok ? { ok: true, missing: drafted.missing } : drafted;
}

/** Adds what is missing and notes the layout. Twice changes nothing. */
export async function upgradeWorkbook(door: WorkbookDoor): Promise<Outcome> {
  const snapshot = await door.read();
  const reading = read(snapshot);
  return reading.ok ? applyDraft(door, snapshot, reading.drafted) : refuse(reading.reason);
}

type Read =
  | { readonly ok: true; readonly missing: readonly MissingColumns[]; readonly drafted: Drafted }
  | { readonly ok: false; readonly reason: Message };

function read(snapshot: WorkbookSnapshot): Read {
  const meta = readMeta(snapshot);
  const barred = unwritable(meta);
  if (barred || meta.state !== 'ok') {
    return { ok: false, reason: barred ?? { code: 'upgrade.nothing' } };
  }
  const { missing, inTheWay, draft } = draftUpgrade(snapshot, meta.meta);
  if (inTheWay) {
    return { ok: false, reason: { code: 'upgrade.inTheWay', at: inTheWay } };
  }
  const count = missing.reduce((sum, { headers }) => sum + headers.length, 0);
  return {
    ok: true,
    missing,
    drafted: { ok: true, draft, messages: [{ code: 'upgrade.done', params: { count } }] },
  };
}

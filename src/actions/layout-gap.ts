/** One small read that tells whether another version of the product made the open workbook. */
import { LAYOUT_VERSION } from '../core/layout/layout';
import { layoutVersion } from '../core/layout/meta';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import type { WorkbookDoor } from '../workbook/draft/door';

/** The open workbook's layout beside this version's; `undefined` when it is the same or the workbook is none of ours. */
export type LayoutGap = 'older' | 'newer' | undefined;

/** Reads how the layouts stand to each other. One sync, whatever the workbook's size. */
export async function findLayoutGap(door: WorkbookDoor): Promise<LayoutGap> {
  const version = layoutVersion(await door.readCells(META_SHEET)) ?? LAYOUT_VERSION;
  if (version === LAYOUT_VERSION) {
    return undefined;
  }
  return version < LAYOUT_VERSION ? 'older' : 'newer';
}

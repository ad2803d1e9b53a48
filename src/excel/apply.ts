/** Carries out changes through Office.js. Changes go out in as few syncs as their size allows. */
import type { CellAt } from '../workbook/cells/cells';
import type { Change } from '../workbook/draft/change';
import { cut, MAX_BATCH_BYTES, sizeOf } from '../workbook/draft/change-size';
import type { ApplyResult } from '../workbook/draft/door';
import { finish } from './afterwards';
import { carryOut } from './carry-out';
import { expectsContent, firstMoved, look } from './expected';
import type { Found } from './expected';
import { pauses } from './pauses';
import { cellRange } from './ranges';
import { inExcel } from './session';
import { inputOf } from './write-cells';

export async function applyChanges(
  changes: readonly Change[],
  onProgress?: (share: number) => void,
): Promise<ApplyResult> {
  /** Whether some changes may have been carried out, if the next request is refused whole or not. */
  let partly = { ifWhole: false, ifMidway: false };
  try {
    const moved = await firstMoved(changes);
    if (moved) {
      return { state: 'moved', at: moved };
    }
    const kept: CellAt[] = [];
    const done: Change[] = [];
    const show = changes.filter((change) => change.kind === 'show').at(-1);
    const parts = await batches(changes.filter(({ kind }) => kind !== 'show'));
    const all = parts.reduce((count, batch) => count + batch.length, 0);
    for (const batch of parts) {
      partly = { ifWhole: done.length > 0, ifMidway: true };
      kept.push(...(await applyBatch(batch, done)));
      done.push(...batch);
      onProgress?.(done.length / all);
    }
    return { state: 'done', kept, ...(await finish(changes, show)) };
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      const { code } = error;
      return { state: 'failed', code, partly: REFUSED_WHOLE.has(code) ? partly.ifWhole : partly.ifMidway };
    }
    throw error;
  }
}

/** Excel refuses a batch before its first action for these; after any other error, some actions may have been applied. */
const REFUSED_WHOLE = new Set(['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded']);

/**
 * A user may edit a cell between the check and the writing. So the batch itself first reads what it is about to
 * overwrite, in the same request, and what nobody expected there is put back at once.
 * @param done the changes of the batches before.
 * @returns the cells put back.
 */
function applyBatch(batch: readonly Change[], done: readonly Change[]): Promise<CellAt[]> {
  return inExcel(async (context) => {
    const built = new Set(done.filter(({ kind }) => kind === 'addSheet').map(({ sheet }) => sheet));
    const differing = look(
      context,
      batch.filter(
        (change) => expectsContent(change) || (change.kind === 'write' && built.has(change.sheet)),
      ),
      [...done, ...batch],
    );
    for (const change of batch) {
      carryOut(context, change);
    }
    await context.sync();
    const overwritten = differing();
    if (overwritten.length > 0) {
      putBack(context, overwritten, batch);
      await context.sync();
    }
    return overwritten.map(({ at }) => at);
  });
}

function putBack(context: Excel.RequestContext, cells: readonly Found[], batch: readonly Change[]): void {
  const { worksheets } = context.workbook;
  const removed = new Set(batch.filter(({ kind }) => kind === 'removeSheet').map(({ sheet }) => sheet));
  for (const sheet of new Set(cells.map(({ at }) => at.sheet))) {
    if (removed.has(sheet)) {
      worksheets.add(sheet);
    }
  }
  for (const { at, content } of cells) {
    cellRange(context, at).formulas = [[inputOf(content)]];
  }
}

/** Cuts the changes where a batch would grow too large. Hundreds of files make many: the page gets its turns meanwhile. */
async function batches(changes: readonly Change[]): Promise<Change[][]> {
  const result: Change[][] = [[]];
  const breathe = pauses();
  let bytes = 0;
  for (const change of changes) {
    for (const piece of cut(change)) {
      const size = sizeOf(piece);
      if (bytes > 0 && bytes + size > MAX_BATCH_BYTES) {
        result.push([]);
        bytes = 0;
      }
      result.at(-1)?.push(piece);
      bytes += size;
      await breathe();
    }
  }
  return result;
}

/** Reads the plan that the open one is set beside: a workbook, a document, a paste. Loaded with the first of them. */
import { otherPlan } from '../../actions/other-plan';
import type { BookReading, OtherPlan } from '../../actions/other-plan';
import { refusalMessage } from '../../files/message';
import { readWorkbook } from '../../files/read';
import { sourceOf } from './use-document';
import type { Pane } from '../state/pane';
import type { Brought } from './use-document';

export { compareWith } from '../../actions/other-plan';

/** Reads what was brought. @param year of the open plan, for a document that names none */
export async function readOther(
  what: Brought,
  pane: Pick<Pane, 'readDocument' | 'readSelection'>,
  year: number,
): Promise<OtherPlan> {
  const source = await sourceOf(what, pane);
  return source.kind === 'none'
    ? { ok: false, reason: source.reason }
    : otherPlan(source.kind === 'file' ? bookOf(source) : undefined, () => pane.readDocument(source), year);
}

function bookOf({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): BookReading | undefined {
  if (!/\.xls[xm]$/i.test(name)) {
    return undefined;
  }
  const read = readWorkbook(bytes, { fileName: name });
  return read.ok ? read : { ok: false, reason: refusalMessage(read.code) };
}

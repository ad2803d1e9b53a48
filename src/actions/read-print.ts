/** The print sheet of an action, read as it stands and drafted anew. */
import { readMeta } from '../core/layout/meta';
import type { PrintDocument } from '../core/papers/document';
import { placePrint } from '../core/papers/place-sheet';
import type { Message } from '../core/words/message';
import { findSheet } from '../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { Held } from './run/needs';

/** Reads the print sheet made before whole: whether a person has edited it shows in its words. */
export async function withPrintSheet(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  form: string,
): Promise<WorkbookSnapshot> {
  const reading = readMeta(snapshot);
  const record = reading.state === 'ok' ? reading.meta.prints?.[form] : undefined;
  if (!record) {
    return snapshot;
  }
  // One that was renamed is among all the others.
  const sheet = findSheet(snapshot, record.sheet);
  const grid = sheet && (await door.readCells(sheet.name));
  return grid
    ? {
        ...snapshot,
        sheets: snapshot.sheets.map((each) => (each === sheet ? { ...sheet, grid } : each)),
      }
    : door.read();
}

/** Drafts the print sheet of a paper, or the one that stands there made anew. It is shown also where nothing changes. */
export function drawnPrint(
  { snapshot, meta }: Pick<Held<'plan' | 'rollUp'>, 'snapshot' | 'meta'>,
  form: string,
  { paper, messages }: { readonly paper: PrintDocument; readonly messages: readonly Message[] },
) {
  const { draft, sheet, messages: placed } = placePrint(snapshot, meta, form, paper);
  return {
    ok: true as const,
    draft,
    messages: [...placed, ...messages],
    same: {
      messages: [{ code: 'print.same', params: { sheet } } satisfies Message, ...messages],
      show: { sheet, row: 0, column: 0 },
    },
  };
}

/** `plan --from`: last year's workbook, or a document in which a plan stands (.docx, .pdf, .txt, a table in a workbook). */
import path from 'node:path';
import { lastYear } from '../actions/last-year';
import type { LastYear } from '../actions/last-year';
import { planFromDocument } from '../actions/plan-from-document';
import type { Message } from '../core/words/message';
import { doubtMessages, unreadMessage } from '../files/documents/message';
import { readWorkbook } from '../files/read';
import { readDocument } from '../files/read-document';

/** What a plan begins with, and what is to be told of the file; or why it begins with nothing. */
type PlanSource =
  Extract<LastYear, { ok: true }> | { readonly ok: false; readonly reasons: readonly Message[] };

/** Reads a plan from a file. @param year as typed, where it is not the document's own */
export async function planSource(
  file: string,
  bytes: Uint8Array,
  year: number | undefined,
): Promise<PlanSource> {
  const fileName = path.basename(file);
  const read = readWorkbook(bytes, { fileName });
  const last = read.ok ? lastYear(read.workbook) : undefined;
  if (last?.ok) {
    return last;
  }
  const reading = await readDocument(bytes, fileName);
  if (!reading.ok) {
    return { ok: false, reasons: [last?.reason ?? unreadMessage(reading.code)] };
  }
  const doubts = doubtMessages(reading.doubts);
  const made = planFromDocument(reading.document, year);
  if (!made.ok) {
    // A workbook without a plan of ours, in which no table is one either.
    return { ok: false, reasons: [...(last ? [last.reason] : []), made.reason, ...doubts] };
  }
  const { template, unit, year: found, who } = made;
  return { ok: true, template, unit, year: found, ...(who && { who }), notes: [...doubts, ...made.notes] };
}

/** `plan --from`: last year's workbook, or the document of a plan (.docx, .pdf, .txt, a table made by hand). */
import path from 'node:path';
import { lastYear } from '../actions/last-year';
import { planFromDocument } from '../actions/plan-from-document';
import type { Home } from '../core/units/find-place';
import type { PlanOwner, PlanTemplate } from '../core/plan/template';
import type { Message } from '../core/words/message';
import { refusalMessage } from '../files/message';
import { readWorkbook } from '../files/read';
import { readSource } from '../files/read-source';

/** A plan as a file says it, with what is to be told of it; or why there is none. */
export type PlanSource =
  | {
      readonly ok: true;
      readonly template: PlanTemplate;
      readonly unit: string;
      readonly year: number;
      readonly who?: PlanOwner;
      readonly village?: string;
      readonly place?: Home;
      readonly notes: readonly Message[];
    }
  | { readonly ok: false; readonly reasons: readonly Message[] };

/** Reads the file that a plan begins with. @param year as typed, for a document that does not say it. */
export async function planSource(file: string, bytes: Uint8Array, year?: number): Promise<PlanSource> {
  const fileName = path.basename(file);
  const book = readWorkbook(bytes, { fileName });
  if (book.ok) {
    const last = lastYear(book.workbook);
    // A workbook without a plan of ours may hold a table that somebody made by hand.
    if (last.ok || last.reason.code !== 'needs.plan') {
      return last.ok ? last : { ok: false, reasons: [last.reason] };
    }
  }
  const read = await readSource({ kind: 'file', name: fileName, bytes });
  if (!read.ok) {
    const isBook = /\.xls[xm]?$/i.test(fileName);
    return { ok: false, reasons: [isBook && !book.ok ? refusalMessage(book.code) : read.reason] };
  }
  const plan = planFromDocument(read.reading, year);
  return plan.ok
    ? { ...plan, notes: [...read.notes, ...plan.notes] }
    : { ok: false, reasons: [plan.reason, ...read.notes] };
}

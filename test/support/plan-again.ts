/** The way of a plan into its document and back: its workbook, the document, and what is read of that. */
import { planFromDocument } from '../../src/actions/plan-from-document';
import { draftPaper } from '../../src/actions/print-plan';
import { readPlan } from '../../src/core/documents/read-plan';
import type { UnusedPart } from '../../src/core/documents/reading';
import { locate, textOf } from '../../src/core/layout/locate';
import { readMeta } from '../../src/core/layout/meta';
import type { PlanForm } from '../../src/core/papers/papers';
import type { PlanTemplate } from '../../src/core/plan/template';
import { writeDocx } from '../../src/files/docx';
import { readDocument } from '../../src/files/read-document';
import { createPlan } from './actions';
import { MemoryWorkbook, seededRandom } from './memory-door';
import { WRITTEN_UNIT, WRITTEN_YEAR } from './written-plans';

export async function workbookOf(template: PlanTemplate): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  const request = { template, unit: WRITTEN_UNIT, year: String(WRITTEN_YEAR), mapping: [] };
  const { state } = await createPlan(book, request, { random: seededRandom() });
  if (state !== 'done') {
    throw new Error(state);
  }
  return book;
}

const TASK_COLUMNS = [
  'group',
  'text',
  'lead',
  'implementing',
  'coordinating',
  'timing',
  'deadline',
  'product',
  'target',
] as const;

/** What a plan's tables say, row by row. */
export async function saidBy(book: MemoryWorkbook): Promise<unknown> {
  const snapshot = await book.read();
  const reading = readMeta(snapshot);
  if (reading.state !== 'ok') {
    throw new Error(reading.state);
  }
  const info = locate(snapshot, reading.meta, 'info')?.rows ?? [];
  const tasks = locate(snapshot, reading.meta, 'tasks')?.rows ?? [];
  return {
    info: info
      .filter((row) => !/^info\.(?:source|target\.)/.test(textOf(row, 'id')) && textOf(row, 'value') !== '')
      .map((row) => `${textOf(row, 'label')}: ${textOf(row, 'value')}`),
    tasks: tasks.map((row) => Object.fromEntries(TASK_COLUMNS.map((key) => [key, textOf(row, key)]))),
  };
}

/** A paper of the plan as a Word document. */
export async function documentOf(book: MemoryWorkbook, form: PlanForm = 'standalone'): Promise<Uint8Array> {
  const drafted = draftPaper(await book.read(), {
    form,
    today: { year: WRITTEN_YEAR, month: 1, day: 20 },
  });
  if (!drafted.ok) {
    throw new Error(drafted.reason.code);
  }
  return writeDocx(drafted.paper);
}

export async function planIn(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly template: PlanTemplate; readonly unused: readonly UnusedPart[] }> {
  const read = await readDocument(bytes, name);
  const reading = read.ok ? readPlan(read.document) : undefined;
  const plan = reading && planFromDocument(reading);
  if (!reading || !plan?.ok) {
    throw new Error('no plan');
  }
  return { template: plan.template, unused: reading.unused };
}

/** *Tổng hợp*: reads every file picked, gives each a verdict, and writes the summary into the open workbook. */
import { diff } from '../core/diff';
import type { WorkbookDoor } from '../core/door';
import { EMPTY_META, metaDraft, listNames, readMeta } from '../core/layout/meta';
import { ownOrFreeNames, sheetRecords } from '../core/layout/sheet';
import { vi } from '../core/messages/vi';
import type { Message } from '../core/messages/message';
import type { Outcome } from '../core/outcome';
import { ROLLUP_ROLES, rollupSheets } from '../core/rollup/sheets';
import { readSubmission } from '../core/rollup/submission';
import { summarise } from '../core/rollup/summary';
import type { FileReading, Summary } from '../core/rollup/summary';
import type { Rubric } from '../core/rubric/rubric';
import type { WorkbookSnapshot } from '../core/snapshot';
import { applyChanges, refuse, unwritable } from './apply';

/** The file door: opens one picked file. It never throws: a file that cannot be read is a value with its reason. */
export type OpenFile<File> = (
  file: File,
) => Promise<
  | { readonly ok: true; readonly name: string; readonly workbook: WorkbookSnapshot }
  | { readonly ok: false; readonly name: string; readonly reason: Message }
>;

export interface RollUpRequest<File> {
  readonly files: readonly File[];
  readonly open: OpenFile<File>;
  /** The sets of criteria this version knows. */
  readonly rubrics: readonly Rubric[];
  /** Called after each file, with how many are done. */
  readonly onProgress?: (done: number) => void;
}

export interface RollUpResult {
  readonly outcome: Outcome;
  /** Absent when there was nothing to roll up or the workbook may not be written. */
  readonly summary?: Summary;
}

/** Running it again brings its own three sheets up to date; other sheets are not touched. */
export async function rollUp<File>(door: WorkbookDoor, request: RollUpRequest<File>): Promise<RollUpResult> {
  if (request.files.length === 0) {
    return { outcome: refuse({ code: 'rollup.noFiles' }) };
  }
  const readings: FileReading[] = [];
  for (const file of request.files) {
    readings.push(await readOne(file, request));
    request.onProgress?.(readings.length);
  }
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  if (refusal) {
    return { outcome: refuse(refusal) };
  }
  const meta = reading.state === 'ok' ? reading.meta : EMPTY_META;
  const summary = summarise(readings, meta.plan?.year);
  const names = {
    ranking: ownOrFreeNames('ranking', snapshot, meta),
    unitTasks: ownOrFreeNames('unitTasks', snapshot, meta),
    files: ownOrFreeNames('files', snapshot, meta),
  };
  const draft = {
    sheets: [
      ...rollupSheets(summary, names, vi),
      metaDraft({ ...meta, sheets: { ...meta.sheets, ...sheetRecords(names) } }),
    ],
    names: listNames(),
    show: { sheet: names.ranking.sheet, row: 0, column: 0 },
  };
  const sheets = ROLLUP_ROLES.map((role) => names[role].sheet).join(', ');
  const messages: Message[] = [
    { code: 'rollup.done', params: { counted: summary.units.length, total: summary.files.length, sheets } },
    ...(summary.units.length === 0 ? [{ code: 'rollup.nothing' } satisfies Message] : []),
  ];
  return { outcome: await applyChanges(door, snapshot, diff(snapshot, draft), messages), summary };
}

async function readOne<File>(file: File, request: RollUpRequest<File>): Promise<FileReading> {
  const opened = await request.open(file);
  return {
    file: opened.name,
    reading: opened.ok
      ? readSubmission(opened.workbook, request.rubrics)
      : { ok: false, reason: opened.reason },
  };
}

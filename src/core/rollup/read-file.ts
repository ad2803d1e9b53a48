/** Reads a file of a roll-up: a unit's workbook, itself a roll-up, or nothing that can be counted. */
import { readMeta } from '../layout/meta';
import type { Message } from '../words/message';
import type { Rubric } from '../scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { readByCriterion } from './read-criterion';
import type { ConfirmedColumns, GuessedColumn } from './columns';
import type { FileRecord, SomeData } from './copy';
import { readForeign } from './foreign';
import { readUnit } from './read-unit';
import { readRollUp } from './staged';

/** The input of reading beside the bytes: plain data, so that a worker can be handed it. */
export interface ReadContext {
  readonly rubrics: readonly Rubric[];
  readonly confirmed: ConfirmedColumns;
  /** Records known already, by hash: these bytes need not be read again. */
  readonly known: ReadonlyMap<string, FileRecord>;
}

export type ReadResult =
  | { readonly kind: 'file'; readonly record: FileRecord; readonly guessed: readonly GuessedColumn[] }
  /** A roll-up: the files it was made of. Or a workbook by criterion: what was written there of each unit. */
  | { readonly kind: 'partial'; readonly file: string; readonly data: SomeData };

/** A file that was opened, or why it could not be. */
export type OpenedFile =
  | { readonly ok: true; readonly workbook: WorkbookSnapshot }
  | { readonly ok: false; readonly reason: Message };

/**
 * Reads one file's content, unless it is known by its hash.
 * @param file its name, to show.
 * @param hash of its bytes, worked out by the file door.
 * @param open opens it; not asked when the content is known.
 */
export function readContent(
  file: string,
  hash: string,
  open: () => OpenedFile,
  { rubrics, confirmed, known }: ReadContext,
): ReadResult {
  const before = known.get(hash);
  if (before) {
    return { kind: 'file', record: { ...before, file, pickedCodes: [] }, guessed: [] };
  }
  const opened = open();
  const base = { file, hash, pickedCodes: [] } as const;
  if (!opened.ok) {
    return { kind: 'file', record: { ...base, reading: { ok: false, reason: opened.reason } }, guessed: [] };
  }
  try {
    const meta = readMeta(opened.workbook);
    const data =
      meta.state === 'ok'
        ? (readRollUp(opened.workbook, meta.meta) ?? readByCriterion(opened.workbook, meta.meta, file, hash))
        : undefined;
    if (data) {
      return { kind: 'partial', file, data };
    }
    const { guessed, ...reading } = readUnit(opened.workbook, rubrics, confirmed);
    const isForeign = meta.state === 'none' && !reading.ok && reading.reason.code === 'file.noPlan';
    const foreign = isForeign ? readForeign(opened.workbook) : undefined;
    return { kind: 'file', record: { ...base, reading: foreign ?? reading }, guessed };
  } catch {
    // A fault of ours with one file must not end the work of the others.
    return {
      kind: 'file',
      record: { ...base, reading: { ok: false, reason: { code: 'file.failed' } } },
      guessed: [],
    };
  }
}

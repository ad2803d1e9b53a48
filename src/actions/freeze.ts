/** *Chốt để gửi*: a stamp over the self-scores as they are, beside the totals and in `_SoDanVan`. */
import { checksumOf, frozen, frozenWords, stampBlock } from '../core/scoring/appraisal/freeze';
import type { FrozenRow } from '../core/scoring/appraisal/freeze';
import type { Change } from '../workbook/draft/change';
import { diff } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import { looseSheet } from '../workbook/draft/draft';
import { locate, textOf } from '../core/layout/locate';
import { metaDraft, readMeta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { selfTotal } from '../core/scoring/appraisal/total';
import { applyChanges, refuse, unwritable } from './apply';

export interface FreezeRequest {
  /** The sets of criteria this version knows. */
  readonly rubrics: readonly Rubric[];
  /** The moment on the user's clock: serial day with its fraction. */
  readonly now: number;
}

/** Each press is a new stamp, unless nothing has changed since the last. */
export async function freeze(door: WorkbookDoor, { rubrics, now }: FreezeRequest): Promise<Outcome> {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  if (refusal) {
    return refuse(refusal);
  }
  const meta = reading.state === 'ok' ? reading.meta : undefined;
  const scores = meta && locate(snapshot, meta, 'scores');
  if (!meta || !scores) {
    return refuse({ code: 'freeze.noSheet' });
  }
  const rows = scores.rows.map((row): FrozenRow => ({
    id: textOf(row, 'id'),
    value: (key) => row.values[key],
  }));
  const last = meta.frozen?.stamps.at(-1);
  const said = Object.fromEntries(rows.map((row) => [row.id, frozenWords(row)]));
  if (last?.checksum === checksumOf(said)) {
    return refuse({ code: 'freeze.same', params: { no: last.no } });
  }
  const record = frozen(meta.frozen, rows, now, selfTotal(scores, meta, rubrics));
  const stamp = record.stamps.at(-1);
  if (!stamp) {
    throw new Error('a frozen record without a stamp');
  }
  const sheet = scores.sheet.name;
  const block = stampBlock(scores, stamp, last === undefined);
  const looks =
    last === undefined
      ? block.looks.map(({ area, style }): Change => ({ kind: 'format', sheet, area, style }))
      : [];
  const changes = [
    ...diff(snapshot, {
      sheets: [looseSheet(sheet, block.cells), metaDraft({ ...meta, frozen: record })],
      names: [],
    }),
    ...looks,
  ];
  const { no, total, checksum } = stamp;
  const common = { no, checksum, count: rows.length };
  const message: Message =
    total === null
      ? { code: 'freeze.doneNoTotal', params: common }
      : { code: 'freeze.done', params: { ...common, total } };
  return applyChanges(door, snapshot, changes, [message]);
}

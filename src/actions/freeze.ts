/** *Chốt để gửi*: a stamp over the self-scores as they are, beside the totals and in `_SoDanVan`. */
import * as z from 'zod/mini';
import { checksumOf, frozen, frozenWords, stampBlock } from '../core/scoring/appraisal/freeze';
import type { FrozenRow } from '../core/scoring/appraisal/freeze';
import { alterations, originalSheet } from '../core/scoring/appraisal/original';
import { selfTotal } from '../core/scoring/appraisal/total';
import { isAsked } from '../core/scoring/rubric/sheet-places';
import type { Change } from '../workbook/draft/change';
import { diff } from '../workbook/draft/diff';
import { looseSheet } from '../workbook/draft/draft';
import { textOf } from '../core/layout/locate';
import { metaDraft } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { action, given, whole } from './run/action';
import type { Wanted } from './run/action';
import type { Held } from './run/needs';

const input = z.object({ rubrics: given<readonly Rubric[]>(), now: z.number() });

/** Each press is a new stamp, unless nothing has changed since the last. */
export const freeze = action({
  id: 'freeze',
  needs: 'scores',
  input,
  asks: ['rubrics', 'now'],
  reads: whole,
  draft: stamped,
  example: { after: ['createPlan', 'scoreUnit'], input: () => ({}) },
});

function stamped(
  { snapshot, meta, scores }: Held<'scores'>,
  { rubrics, now }: z.output<typeof input>,
): Wanted {
  const rows = scores.rows.map((row): FrozenRow => ({
    id: textOf(row, 'id'),
    value: (key) => row.values[key],
  }));
  const last = meta.frozen?.stamps.at(-1);
  const said = Object.fromEntries(rows.map((row) => [row.id, frozenWords(row)]));
  if (last?.checksum === checksumOf(said)) {
    return { ok: false, messages: [{ code: 'freeze.same', params: { no: last.no } }] };
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
  const count = scores.rows.filter((row) => isAsked(row.values.inputs)).length;
  const common = { no, checksum, count };
  const message: Message =
    total === null
      ? { code: 'freeze.doneNoTotal', params: common }
      : { code: 'freeze.done', params: { ...common, total } };
  const { cells, scaleRows } = alterations(scores, originalSheet(snapshot, scores, meta, rubrics));
  const isEdited =
    scaleRows !== undefined || cells.some(({ kind }) => kind === 'scale' || kind === 'maximum');
  return {
    ok: true,
    changes,
    messages: [message, ...(isEdited ? [{ code: 'freeze.scaleEdited' } satisfies Message] : [])],
  };
}

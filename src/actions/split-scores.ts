/** *Tạo sổ cho từng phòng*: a workbook for each *Phòng/người phụ trách* with its criteria only. The open one is only read. */
import * as z from 'zod/mini';
import type { WorkbookDoor } from '../workbook/draft/door';
import { formFileNames } from '../core/forms/file-names';
import type { FormsTo } from '../core/forms/to';
import { textOf } from '../core/layout/locate';
import { EMPTY_META, listNames, metaDraft } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import type { Message } from '../core/words/message';
import { partRecord, partSheets, partsOf } from '../core/scoring/appraisal/parts';
import type { Part } from '../core/scoring/appraisal/parts';
import { rubricOf } from '../core/scoring/rubric/known';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { firstInput } from '../core/scoring/rubric/sheet';
import { action, given, whole } from './run/action';
import type { Wanted } from './run/action';
import { applyDraft } from './run/apply';
import type { Held } from './run/needs';
import { whoseScores } from './score-parts';
import type { Whose } from './score-parts';

const input = z.object({
  to: given<Pick<FormsTo, 'workbook'>>(),
  rubrics: given<readonly Rubric[]>(),
  onProgress: z.exactOptional(given<(done: number, total: number) => void>()),
  isCancelled: z.exactOptional(given<() => boolean>()),
});

export const splitScores = action({
  id: 'splitScores',
  needs: 'scores',
  input,
  asks: ['rubrics'],
  reads: whole,
  draft: split,
});

async function split(
  held: Held<'scores'>,
  { to, rubrics, onProgress, isCancelled }: z.output<typeof input>,
): Promise<Wanted> {
  const { meta, scores } = held;
  const owned = whoseScores(held);
  if (!owned.ok) {
    return { ok: false, messages: [owned.reason] };
  }
  const { whose } = owned;
  const rubric = rubricOf(meta, rubrics);
  if (!rubric) {
    return { ok: false, messages: [{ code: 'parts.unknownSet' }] };
  }
  const { parts, unowned } = partsOf(scores);
  if (parts.length === 0) {
    const column = scores.columns.owner ?? scores.table.column;
    const at = { sheet: scores.sheet.name, row: scores.table.row + 1, column };
    return { ok: false, messages: [{ code: 'parts.noOwner', at }] };
  }
  const files = formFileNames(parts.map(({ owner }) => ({ unit: owner, unitCode: whose.unitCode })));
  for (const [index, part] of parts.entries()) {
    if (isCancelled?.()) {
      return { ok: false, messages: [{ code: 'forms.cancelled' }] };
    }
    await to.workbook(files[index] ?? '', `${part.owner}, ${whose.unit}`, (door) =>
      fillIn(door, rubric, part, whose),
    );
    onProgress?.(index + 1, parts.length);
  }
  const codes = unowned.map((row) => textOf(row, 'code')).join(', ');
  return {
    ok: true,
    made: 'files',
    messages: [
      {
        code: 'parts.made',
        params: { count: parts.length, owners: parts.map(({ owner }) => owner).join('; ') },
      },
      ...(unowned.length > 0 ? [{ code: 'parts.unowned', params: { codes } } satisfies Message] : []),
    ],
  };
}

async function fillIn(door: WorkbookDoor, rubric: Rubric, part: Part, whose: Whose): Promise<void> {
  const empty = await door.read();
  const names = { ...freeNames('scores', empty), scale: freeNames('scale', empty) };
  const meta: Meta = {
    ...EMPTY_META,
    part: partRecord(part, whose),
    sheets: sheetRecords({ scores: names, scale: names.scale }),
  };
  const sheets = partSheets(rubric, part, names);
  const outcome = await applyDraft(door, empty, {
    ok: true,
    draft: {
      sheets: [sheets.scores, sheets.scale, metaDraft(meta)],
      names: listNames(),
      show: firstInput(sheets.scores),
    },
    messages: [],
  });
  if (outcome.state !== 'done') {
    // A workbook in memory refuses nothing: this is a mistake of ours, and half a file must not be sent.
    throw new Error(outcome.messages.map(({ code }) => code).join(', '));
  }
}

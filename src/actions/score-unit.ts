/** Adds the sheet *Bảng tự chấm điểm* of a rubric. From then on it computes by itself, with or without the add-in. */
import * as z from 'zod/mini';
import { locate } from '../core/layout/locate';
import { metaDraft } from '../core/layout/meta';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import type { ProvincePack } from '../core/pack/pack';
import { figurePlaces, figuresIn, figureTables } from '../core/scoring/rubric/figures';
import { withRubric } from '../core/scoring/rubric/known';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { labelledTitle } from '../core/scoring/rubric/words';
import { firstInput, scoreSheets } from '../core/scoring/rubric/sheet';
import type { Message } from '../core/words/message';
import { loadRubric } from '../templates';
import { action, given, whole } from './run/action';
import type { Drafted } from './run/action';
import type { Held } from './run/needs';

/** A workbook holds one score sheet: if it is there, it is shown and left as it is. */
export const scoreUnit = action({
  id: 'scoreUnit',
  needs: 'plan',
  input: z.object({ rubric: given<Rubric>(), pack: z.exactOptional(given<ProvincePack>()) }),
  asks: [],
  reads: whole,
  draft: (held, { rubric, pack }) => withOrigin(draftScoreSheet(held, rubric), rubric, pack),
  example: { after: ['createPlan'], input: async () => ({ rubric: await loadRubric('minh-hoa') }) },
});

/** Says whose pack the set is of, if it is of one. */
function withOrigin(drafted: Drafted, rubric: Rubric, pack: ProvincePack | undefined): Drafted {
  if (!drafted.ok || !pack?.criteria.includes(rubric)) {
    return drafted;
  }
  const { issuer, version } = pack;
  const origin: Message = { code: 'score.fromPack', params: { issuer, version } };
  return { ...drafted, messages: [...drafted.messages, origin] };
}

/** Drafts the score sheet of a workbook that holds a plan and no score sheet yet. */
export function draftScoreSheet({ snapshot, meta }: Held<'plan'>, rubric: Rubric): Drafted {
  const existing = meta.sheets.scores && locate(snapshot, meta, 'scores');
  if (existing) {
    const sheet = existing.sheet.name;
    return {
      ok: false,
      messages: [{ code: 'score.exists', params: { sheet } }],
      existing: { sheet, row: existing.table.row, column: existing.table.column + 1 },
    };
  }
  const names = { ...freeNames('scores', snapshot), scale: freeNames('scale', snapshot) };
  const figures = figureTables(snapshot, meta);
  const places = figurePlaces(snapshot, meta, figures);
  const { scores, scale } = scoreSheets(rubric, names, {}, places && figuresIn(places, rubric));
  const draft = {
    sheets: [
      scores,
      scale,
      metaDraft({
        ...withRubric(meta, rubric, figures),
        sheets: { ...meta.sheets, ...sheetRecords({ scores: names, scale: names.scale }) },
      }),
    ],
    names: [],
    show: firstInput(scores),
  };
  return {
    ok: true,
    draft,
    messages: [{ code: 'score.created', params: { sheet: names.sheet, rubric: labelledTitle(rubric) } }],
  };
}

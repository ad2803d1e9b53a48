/** *Cập nhật theo mẫu*: a plan's tables brought up to their template again, after people have worked in them. */
import * as z from 'zod/mini';
import type { SheetDraft } from '../workbook/draft/draft';
import { metaDraft } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Random } from '../core/plan/ids';
import { choicesOf } from '../core/plan/mapping';
import type { Mapping } from '../core/plan/mapping';
import { cellKey, NO_CHOICES } from '../core/plan/merge';
import type { Choices } from '../core/plan/merge';
import { PLAN_ROLES, planReferences, planSheet } from '../core/plan/sheets';
import type { PlanTemplate } from '../core/plan/template';
import { draftUpdate } from '../core/plan/update';
import type { TableUpdate } from '../core/plan/update';
import type { Home } from '../core/units/find-place';
import { PLAN_OWNERS } from './plan-request';
import { action, given } from './run/action';
import type { Drafted } from './run/action';
import type { Held } from './run/needs';
import { previewUpdate, readForUpdate } from './update-preview';
import type { UpdateRequest } from './update-preview';

/** Writes what `previewUpdate` shows and what was chosen there. Whatever a user has done since the preview counts. */
export const updatePlan = action({
  id: 'updatePlan',
  needs: 'plan',
  input: z.object({
    template: given<PlanTemplate>(),
    who: z.exactOptional(z.enum(PLAN_OWNERS)),
    village: z.exactOptional(z.string()),
    place: z.exactOptional(given<Home>()),
    mapping: z.exactOptional(given<readonly Mapping[]>()),
    choices: z.exactOptional(given<NonNullable<UpdateRequest['choices']>>()),
    random: given<Random>(),
  }),
  asks: ['random'],
  reads: (door) => readForUpdate(door, PLAN_ROLES),
  draft: updated,
});

function updated(
  { snapshot }: Held<'plan'>,
  { random, ...request }: UpdateRequest & { readonly random: Random },
): Drafted {
  const reading = previewUpdate(snapshot, request);
  if (!reading.ok) {
    return reading;
  }
  const { preview, meta } = reading;
  const { tables, mapping, target } = preview;
  const references = planReferences(snapshot, meta);
  const sheets: SheetDraft[] = [];
  let rows = meta.rows;
  for (const update of tables) {
    const role = PLAN_ROLES.find((known) => known === update.role);
    if (!role) {
      continue;
    }
    const names = { sheet: update.located.sheet.name, table: update.located.table.name };
    const drafted = draftUpdate(
      update,
      planSheet(role, names, references, []),
      meta,
      request.choices?.[role],
      random,
    );
    if ('inTheWay' in drafted) {
      return { ok: false, messages: [{ code: 'update.belowTable', at: drafted.inTheWay }] };
    }
    sheets.push(drafted.sheet);
    rows = { ...rows, ...drafted.rows };
  }
  const next: Meta = {
    ...meta,
    rows,
    plan: preview.plan,
    adaptation: {
      who: target.who,
      village: target.village,
      bodies: choicesOf(mapping),
      ...(preview.place && { place: preview.place }),
    },
  };
  return {
    ok: true,
    draft: { sheets: [...sheets, metaDraft(next)], names: [] },
    messages: [howMuch(tables, request), ...preview.messages],
  };
}

/** Says how much of it is written. */
function howMuch(tables: readonly TableUpdate[], { choices = {} }: UpdateRequest): Message {
  const sum = (count: (table: TableUpdate, chosen: Choices) => number) =>
    tables.reduce((total, table) => {
      const role = PLAN_ROLES.find((known) => known === table.role);
      return total + count(table, (role && choices[role]) ?? NO_CHOICES);
    }, 0);
  // What was ticked may be offered no more: another body was chosen since.
  const taken = sum(
    ({ merged: { disputed, kept } }, { take }) =>
      [...disputed, ...kept].filter((cell) => take.has(cellKey(cell))).length,
  );
  const back = sum(
    ({ merged: { gone } }, { bringBack, relink }) =>
      gone.filter(({ id, twin }) => bringBack.has(id) || (twin !== undefined && relink.has(id))).length,
  );
  const params = {
    changed: sum(({ merged }) => merged.changed.length) + taken,
    added: sum(({ merged }) => merged.added.length) + back,
    kept: sum(({ merged }) => merged.disputed.length + merged.kept.length) - taken,
  };
  return params.changed + params.added === 0
    ? { code: 'update.nothing', params: { kept: params.kept } }
    : { code: 'update.done', params };
}

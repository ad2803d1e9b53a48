/**
 * *Tạo kế hoạch*: a plan's sheets from a template. They are *Thông tin chung*, *Nhiệm vụ*, *Lịch báo cáo*, *Danh mục đơn vị* and `_SoDanVan`. A
 * workbook holds one plan: a second is refused. Sheets of the user's are never touched; a name that is taken gets a number.
 */
import * as z from 'zod/mini';
import { freeTableName } from '../core/layout/names';
import { freeNames } from '../core/layout/sheet';
import type { Message } from '../core/words/message';
import { pack } from '../workbook/cells/pack';
import { yearIn } from '../core/plan/info';
import { adaptTemplate } from '../core/plan/adapt';
import { choicesOf } from '../core/plan/mapping';
import type { Mapping } from '../core/plan/mapping';
import { AS_OF_NAME, planSheets, UNIT_LIST } from '../core/plan/sheets';
import type { PlanTemplate } from '../core/plan/template';
import type { Random } from '../core/plan/ids';
import { withPack } from '../core/pack/fill';
import { givenBy } from '../core/pack/follow';
import type { ProvincePack } from '../core/pack/pack';
import { withProvince } from '../core/units/find-place';
import type { Home } from '../core/units/find-place';
import { loadTemplate } from '../templates';
import { PLAN_OWNERS, proposalFor, reviewPlanRequest, targetOf } from './plan-request';
import type { PlanRequest } from './plan-request';
import { action, given, whole } from './run/action';
import type { Drafted } from './run/action';
import type { Held } from './run/needs';

const input = z.object({
  template: given<PlanTemplate>(),
  unit: z.string(),
  year: z.string(),
  who: z.exactOptional(z.enum(PLAN_OWNERS)),
  village: z.exactOptional(z.string()),
  place: z.exactOptional(given<Home>()),
  mapping: z.exactOptional(given<readonly Mapping[]>()),
  own: z.exactOptional(z.boolean()),
  pack: z.exactOptional(given<ProvincePack>()),
  random: given<Random>(),
});

export const createPlan = action({
  id: 'createPlan',
  needs: 'nothing',
  input,
  asks: ['random'],
  reads: whole,
  draft: planned,
  example: {
    after: [],
    input: async () => ({
      template: await loadTemplate('binh-chuong-2026'),
      unit: 'UBND xã A',
      year: '2026',
    }),
  },
});

/** A template as the workbook keeps it. Notes on its reading stand beside the rows of this plan, and are no part of it. */
const asKept = (template: PlanTemplate): unknown => ({ ...template, reviews: undefined });

function planned(
  { snapshot, meta: before }: Held<'nothing'>,
  { random, ...request }: PlanRequest & { readonly random: Random },
): Drafted {
  const wrong = reviewPlanRequest(request);
  const year = yearIn(request.year);
  if (wrong.unit || wrong.year || wrong.village || year === undefined) {
    return {
      ok: false,
      messages: [wrong.unit, wrong.year, wrong.village].filter((message) => message !== undefined),
    };
  }
  if (before.plan) {
    const { unit, year: other } = before.plan;
    return { ok: false, messages: [{ code: 'plan.exists', params: { unit, year: other } }] };
  }
  const target = targetOf(request);
  const meta = request.own
    ? { ...before, templates: { ...before.templates, [request.template.id]: pack(asKept(request.template)) } }
    : before;
  const mapping = request.mapping ?? proposalFor(request, meta.adaptation?.bodies);
  const { template } = adaptTemplate(request.template, {
    target,
    mapping,
    year,
    unit: withProvince(request.unit, request.place),
  });
  const { pack: packed } = request;
  const draft = planSheets(template, {
    ...(packed && { filled: withPack(template, packed), given: givenBy(packed, request.unit) }),
    unit: request.unit.trim().normalize('NFC'),
    year,
    target,
    ...(request.place && { place: request.place }),
    bodies: choicesOf(mapping),
    planId: Math.floor(random() * 36 ** 10).toString(36),
    names: {
      info: freeNames('info', snapshot),
      tasks: freeNames('tasks', snapshot),
      reports: freeNames('reports', snapshot),
      units: freeNames('units', snapshot),
    },
    meta,
    unitList: freeTableName(UNIT_LIST, snapshot),
    asOf: freeTableName(AS_OF_NAME, snapshot),
  });
  const shown = draft.sheets.filter((sheet) => sheet.visibility === 'visible').map((sheet) => sheet.name);
  const messages: Message[] = [
    { code: 'plan.created', params: { count: shown.length, sheets: shown.join(', ') } },
    ...(year === request.template.year
      ? []
      : [{ code: 'plan.yearMoved', params: { from: request.template.year, to: year } } satisfies Message]),
  ];
  return { ok: true, draft, messages };
}

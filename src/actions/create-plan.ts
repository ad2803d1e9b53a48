/** From a template to a plan's sheets. */
import type { WorkbookDoor } from '../workbook/draft/door';
import { freeTableName } from '../core/layout/names';
import { EMPTY_META, readMeta } from '../core/layout/meta';
import { freeNames } from '../core/layout/sheet';
import type { Message } from '../core/words/message';
import { pack } from '../workbook/cells/pack';
import type { Outcome } from '../core/words/outcome';
import { yearIn } from '../core/plan/info';
import { MAX_YEAR, MIN_YEAR } from '../core/words/vocabulary';
import { adaptTemplate } from '../core/plan/adapt';
import { choicesOf, proposeMapping } from '../core/plan/mapping';
import type { Choice, Mapping, Target } from '../core/plan/mapping';
import { communeKind, usualVillage } from '../core/plan/place-words';
import { AS_OF_NAME, planSheets, UNIT_LIST } from '../core/plan/sheets';
import type { PlanOwner, PlanTemplate } from '../core/plan/template';
import type { TemplateChange } from '../core/plan/year';
import type { Random } from '../core/plan/ids';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyDraft, unwritable } from './apply';
import type { Drafted } from './apply';

export interface PlanRequest {
  readonly template: PlanTemplate;
  /** As typed. */
  readonly unit: string;
  /** As typed. */
  readonly year: string;
  /** Who makes the plan; like the template's owner when absent, a commune for a huyện's. */
  readonly who?: PlanOwner;
  /** What the community below a commune is called; the usual word when absent. */
  readonly village?: string;
  /** As confirmed; the proposal when absent. */
  readonly mapping?: readonly Mapping[];
  /** The template is none of those that ship: it is kept in the workbook, so that the plan can be updated. */
  readonly own?: boolean;
}

/** Whose plan the request asks for. */
export function targetOf({
  template,
  unit,
  who,
  village = '',
}: Pick<PlanRequest, 'unit' | 'who' | 'village'> & {
  readonly template?: Pick<PlanTemplate, 'who'>;
}): Target {
  const kind = communeKind(unit);
  const word = village.trim().normalize('NFC');
  return {
    who: who ?? (template && template.who !== 'district' ? template.who : 'commune'),
    kind,
    village: word === '' ? usualVillage(kind) : word,
  };
}

/** What a plan will have otherwise than its template: shown before anything is written. */
export interface PlanPreview {
  readonly mapping: readonly Mapping[];
  readonly changes: readonly TemplateChange[];
}

/** @param kept what was confirmed before in this workbook. */
export function previewPlan(request: PlanRequest, kept: readonly Choice[] = []): PlanPreview {
  const target = targetOf(request);
  const mapping = request.mapping ?? proposeMapping(request.template, target, kept);
  const year = yearIn(request.year) ?? request.template.year;
  return { mapping, changes: adaptTemplate(request.template, { target, mapping, year }).changes };
}

/** Longer names would not fit a printed heading. */
export const MAX_UNIT_NAME = 200;
/** Words for thôn are short; a sentence in this field is a slip. */
const MAX_VILLAGE = 30;

/** What is wrong with what was typed, by field; empty when the plan can be made. */
export function reviewPlanRequest(request: Pick<PlanRequest, 'unit' | 'year' | 'village'>): {
  readonly unit?: Message;
  readonly year?: Message;
  readonly village?: Message;
} {
  const unit = request.unit.trim();
  return {
    ...(unit === '' ? { unit: { code: 'plan.unitEmpty' } } : {}),
    ...(unit.length > MAX_UNIT_NAME
      ? { unit: { code: 'plan.unitTooLong', params: { max: MAX_UNIT_NAME } } }
      : {}),
    ...(yearIn(request.year) === undefined
      ? {
          year: { code: 'plan.yearImpossible', params: { year: request.year, min: MIN_YEAR, max: MAX_YEAR } },
        }
      : {}),
    ...((request.village ?? '').trim().length > MAX_VILLAGE
      ? { village: { code: 'plan.villageTooLong', params: { max: MAX_VILLAGE } } }
      : {}),
  };
}

/** Writes a plan's sheets into the open workbook (`draftPlan` says which). */
export async function createPlan(
  door: WorkbookDoor,
  request: PlanRequest,
  deps: { readonly random: Random },
): Promise<Outcome> {
  const snapshot = await door.read();
  return applyDraft(door, snapshot, draftPlan(snapshot, request, deps));
}

/**
 * *Thông tin chung*, *Nhiệm vụ*, *Lịch báo cáo*, *Danh mục đơn vị* and `_SoDanVan`. A workbook holds one plan: a
 * second is refused. Sheets of the user's are never touched; a name that is taken gets a number.
 * @param snapshot the workbook it goes into; one without sheets for a new file.
 */
export function draftPlan(
  snapshot: WorkbookSnapshot,
  request: PlanRequest,
  deps: { readonly random: Random },
): Drafted {
  const wrong = reviewPlanRequest(request);
  const year = yearIn(request.year);
  if (wrong.unit || wrong.year || wrong.village || year === undefined) {
    return {
      ok: false,
      messages: [wrong.unit, wrong.year, wrong.village].filter((message) => message !== undefined),
    };
  }
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  if (refusal) {
    return { ok: false, messages: [refusal] };
  }
  if (reading.state === 'ok' && reading.meta.plan) {
    const { unit, year: planned } = reading.meta.plan;
    return { ok: false, messages: [{ code: 'plan.exists', params: { unit, year: planned } }] };
  }
  const target = targetOf(request);
  const before = reading.state === 'ok' ? reading.meta : EMPTY_META;
  const meta = request.own
    ? { ...before, templates: { ...before.templates, [request.template.id]: pack(request.template) } }
    : before;
  const mapping = request.mapping ?? proposeMapping(request.template, target, meta.adaptation?.bodies);
  const { template } = adaptTemplate(request.template, { target, mapping, year });
  const draft = planSheets(template, {
    unit: request.unit.trim().normalize('NFC'),
    year,
    target,
    bodies: choicesOf(mapping),
    planId: Math.floor(deps.random() * 36 ** 10).toString(36),
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

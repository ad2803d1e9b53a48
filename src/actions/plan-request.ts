/** Questions a plan begins with: whose it is, what was typed wrong, how it differs from its template. */
import { uncapitalized } from '../core/words/format';
import type { Message } from '../core/words/message';
import type { CivilDate } from '../workbook/cells/serial';
import { adaptTemplate } from '../core/plan/adapt';
import { yearIn } from '../core/plan/info';
import { MAX_YEAR, MIN_YEAR } from '../core/words/vocabulary';
import { proposeMapping } from '../core/plan/mapping';
import type { Choice, Mapping, Target } from '../core/plan/mapping';
import { communeKind, isInCity, usualVillage } from '../core/plan/place-words';
import type { PlanKind, PlanOwner, PlanTemplate } from '../core/plan/template';
import type { TemplateChange } from '../core/plan/year';
import { packFills } from '../core/pack/fill';
import { fromPack } from '../core/pack/pack';
import type { ProvincePack } from '../core/pack/pack';
import { withProvince } from '../core/units/find-place';
import type { Home } from '../core/units/find-place';

/** Makers of plans. */
export const PLAN_OWNERS = [
  'commune',
  'department',
  'provinceOffice',
  'province',
] as const satisfies PlanOwner[];

/** Kinds of plans, in the order they are offered. */
export const PLAN_KINDS = ['danVan', 'danVanDanChu', 'danChu'] as const satisfies PlanKind[];

export interface PlanRequest {
  readonly template: PlanTemplate;
  /** The unit's name as typed. */
  readonly unit: string;
  /** The year as typed. */
  readonly year: string;
  /** Who makes the plan; like the template's owner when absent, a commune for a huyện's. */
  readonly who?: PlanOwner;
  /** The word for the community below a commune; the usual one when absent. */
  readonly village?: string;
  /** The place that the body is of, where it was chosen from the official list. */
  readonly place?: Home;
  /** The mapping as confirmed; the proposal when absent. */
  readonly mapping?: readonly Mapping[];
  /**
   * Whether the template is none of those that ship. It is then kept in the workbook, so that the plan can be updated.
   */
  readonly own?: boolean;
  /** The province's pack, where one is at hand that may be used for this plan. */
  readonly pack?: ProvincePack;
}

/** The maker of the plan that is asked for. */
export function targetOf({
  template,
  unit,
  who,
  village = '',
  place,
}: Pick<PlanRequest, 'unit' | 'who' | 'village' | 'place'> & {
  readonly template?: Pick<PlanTemplate, 'who'>;
}): Target {
  const kind = communeKind(unit);
  const word = village.trim().normalize('NFC');
  return {
    who: who ?? (template && template.who !== 'district' ? template.who : 'commune'),
    kind,
    village: word === '' ? usualVillage(kind) : word,
    ...(isInCity(withProvince(unit, place)) && { inCity: true }),
  };
}

/** Differences between a plan and its template: shown before anything is written. */
export interface PlanPreview {
  readonly mapping: readonly Mapping[];
  readonly changes: readonly TemplateChange[];
}

/** The bodies proposed for a plan: those confirmed before in this workbook, else by the pack, else by rules. */
export const proposalFor = (request: PlanRequest, kept: readonly Choice[] = []): readonly Mapping[] =>
  proposeMapping(
    request.template,
    targetOf(request),
    kept,
    request.pack && { choices: request.pack.bodies, source: uncapitalized(fromPack(request.pack)) },
  );

/** Works out what a plan will have otherwise. @param kept what was confirmed before in this workbook. */
export function previewPlan(request: PlanRequest, kept: readonly Choice[] = []): PlanPreview {
  const target = targetOf(request);
  const mapping = request.mapping ?? proposalFor(request, kept);
  const year = yearIn(request.year) ?? request.template.year;
  const { template, changes } = adaptTemplate(request.template, {
    target,
    mapping,
    year,
    unit: withProvince(request.unit, request.place),
  });
  return { mapping, changes: request.pack ? packFills(template, request.pack, changes) : changes };
}

/** The year that plans are being made for. From October on the next one (plans are issued from December to March). */
export const yearToPlan = ({ year, month }: CivilDate): number => (month >= 10 ? year + 1 : year);

/** Most characters of a unit's name: longer ones would not fit a printed heading. */
export const MAX_UNIT_NAME = 200;
/** Words for thôn are short; a sentence in this field is a slip. */
const MAX_VILLAGE = 30;

/** Mistakes in what was typed, by field; empty when the plan can be made. */
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

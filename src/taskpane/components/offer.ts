/** Templates on offer, and their order. */
import { BLANK_ID } from '../../core/plan/blank';
import type { PlanKind, PlanOwner, TemplateSummary } from '../../core/plan/template';

export interface Offer {
  /** Written for this kind of body and this kind of plan. */
  readonly fitting: readonly TemplateSummary[];
  /**
   * The templates to offer when none fits. They are all others in use today, the same kind of body first, then the same
   * kind of plan.
   */
  readonly nearest: readonly TemplateSummary[];
  /** The templates of bodies that ended on 30/6/2025: always offered, for reference. */
  readonly legacy: readonly TemplateSummary[];
}

export function offerTemplates(
  templates: readonly TemplateSummary[],
  who: PlanOwner,
  planKind: PlanKind,
): Offer {
  const current = templates.filter((template) => !template.legacy);
  const fitting = current.filter((template) => template.who === who && template.planKind === planKind);
  const distance = (template: TemplateSummary): number =>
    (template.who === who ? 0 : 2) + (template.planKind === planKind ? 0 : 1);
  return {
    fitting,
    nearest: fitting.length > 0 ? [] : [...current].sort((a, b) => distance(a) - distance(b)),
    legacy: templates.filter((template) => template.legacy),
  };
}

/** The template in effect. The one picked while it is on offer – a blank plan always is –, else the only one that fits. */
export function chosenTemplate(offer: Offer, picked: string | undefined): string | undefined {
  const offered = [...offer.fitting, ...offer.nearest, ...offer.legacy];
  if (picked !== undefined && (picked === BLANK_ID || offered.some(({ id }) => id === picked))) {
    return picked;
  }
  return offer.fitting.length === 1 ? offer.fitting[0]?.id : undefined;
}

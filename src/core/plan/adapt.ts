/** Fits a template to the body and the year a plan is for, and lists all that it changes. */
import { withoutLocalDocuments } from './local-documents';
import { applyMapping, inPlace } from './mapping';
import { withMakerMarks } from './maker-words';
import { markLines } from './marks';
import type { Mapping, Target } from './mapping';
import { inCityWords } from './place-words';
import type { Place, PlanTemplate } from './template';
import { mapTexts } from './visit';
import { withoutAbsurdRoles } from './roles';
import { rollYear } from './year';
import type { Rolled, TemplateChange } from './year';

/** The place that a template is fitted to, and who does what there. */
export interface Adaptation {
  readonly target: Target;
  /** The mapping of bodies, as proposed (`proposeMapping`) or confirmed. */
  readonly mapping: readonly Mapping[];
  readonly year: number;
  /** The body the plan is made for, as typed: whose place it is. */
  readonly unit: string;
}

/**
 * The template with this place's words, its bodies mapped, moved to the year, without documents of its own place.
 * @returns with every changed text and every mark; changed bodies are the mapping itself.
 */
export function adaptTemplate(template: PlanTemplate, { target, mapping, year, unit }: Adaptation): Rolled {
  const local = withoutLocalDocuments(template, { unit, target, year });
  const changes: TemplateChange[] = [...local.changes];
  const worded = mapTexts(local.template, (text, place) => {
    const after = place.part === 'title' ? titleIn(target, text) : textIn(template, target, text);
    if (after !== text) {
      changes.push({ place, before: text, after, kind: 'place' });
    }
    return after;
  });
  const allotted = withoutAbsurdRoles(applyMapping(worded, mapping, target), target);
  const mapped = withMakerMarks(allotted, target, unit);
  changes.push(
    ...(mapped.reviews ?? [])
      // A reason is nothing to look at.
      .filter(({ text }) => markLines(text).length > 0)
      .map(({ place, text }): TemplateChange => ({ place, before: '', after: text, kind: 'review' })),
  );
  const rolled = rollYear(mapped, year);
  return {
    template: rolled.template,
    changes: rolled.changes.reduce<readonly TemplateChange[]>(joinChange, changes),
  };
}

/** A text that changed twice is one change. */
function joinChange(changes: readonly TemplateChange[], next: TemplateChange): readonly TemplateChange[] {
  const earlier = changes.findIndex(
    ({ kind, after, place }) =>
      kind === 'place' && next.kind === 'year' && after === next.before && samePlace(place, next.place),
  );
  return earlier < 0
    ? [...changes, next]
    : changes.map((change, i) => (i === earlier ? { ...next, before: change.before } : change));
}

const samePlace = (a: Place, b: Place): boolean => a.part === b.part && a.n === b.n && a.field === b.field;

/**
 * The text with its words of place fitted. A huyện's word stands for its superior as well as for itself; where it
 * names a body of its own it is not touched.
 */
function textIn(template: PlanTemplate, target: Target, text: string): string {
  const superior = template.places.commune === 'huyện' && /Phòng Nội vụ|Huyện ủy|các xã/u.test(text);
  return superior ? text : inPlace(template, target, text);
}

const TERRITORY = { commune: undefined, province: 'tỉnh', department: undefined, provinceOffice: undefined };

function titleIn(target: Target, title: string): string {
  const territory = target.who === 'commune' ? target.kind : TERRITORY[target.who];
  const fitted =
    territory === undefined
      ? title
      : title.replace(/trên địa bàn (?:tỉnh|huyện|thị trấn|xã)/u, `trên địa bàn ${territory}`);
  return target.inCity ? inCityWords(fitted) : fitted;
}

/**
 * Fits the bodies of a template to the body that makes the plan. They are proposed by what each does, and confirmed by
 * a person.
 */
import type { Message } from '../words/message';
import { foldForm } from '../words/fold';
import { STANDING_BODIES } from '../units/bodies';
import { splitUnits } from '../units/units';
import { counterpartOf } from './counterparts';
import { inCityWords, replacePlace } from './place-words';
import type { CommuneKind } from '../units/places';
import type { Place, PlanOwner, PlanTemplate, Review, TemplateUnit } from './template';
import { mapBodies, mapTexts } from './visit';
import type { Duty } from '../words/duties';

/** The body that the plan is made for. */
export interface Target {
  readonly who: PlanOwner;
  /** The kind of commune; of no meaning for the others. */
  readonly kind: CommuneKind;
  /** The name of the communities below a commune: thôn, ấp, tổ dân phố … */
  readonly village: string;
  /** Whether it is in a city, so that its superior is no tỉnh; not so if absent. */
  readonly inCity?: boolean;
}

/** A confirmed choice: the body that does here what that body does in a template. */
export interface Choice {
  readonly body: string;
  readonly duty: Duty;
  /** Names of bodies, separated by `;`. */
  readonly to: string;
}

/** Choices that a superior has given, and the words that say where. */
export interface GivenChoices {
  readonly choices: readonly Choice[];
  readonly source: string;
}

/** A body of the template, and who does here what it does there. */
export interface Mapping {
  /** The body as the template writes it. */
  readonly body: string;
  /** Its duties in these places; a body that does two things may stand in two mappings. */
  readonly duties: readonly Duty[];
  readonly places: readonly Place[];
  /** The body that does the work. `null`: nobody is known; the template's word stays and is marked. */
  readonly to: string | null;
  /**
   * The origin of `to`. `kept`: confirmed before; `rule`: given by a superior, or counterparts.ts; `unchanged`: the same body; `choose`: no
   * counterpart is known.
   */
  readonly confidence: 'kept' | 'rule' | 'unchanged' | 'choose';
  /** The source the rule rests on. */
  readonly source?: string;
}

/**
 * Proposes a body of the new place for each body that a template names.
 * @param kept what was confirmed before.
 * @param given what a superior says; it comes behind what was confirmed.
 * @returns in the order the bodies come up; the mappings of one body stand together.
 */
export function proposeMapping(
  template: PlanTemplate,
  target: Target,
  kept: readonly Choice[] = [],
  given?: GivenChoices,
): Mapping[] {
  const found = new Map<string, Mapping>();
  mapBodies(template, (body, { place, duty }) => {
    const proposed = propose(template, target, { kept, given }, body, duty);
    const key = JSON.stringify([body, proposed.to, proposed.confidence]);
    const before = found.get(key) ?? { body, duties: [], places: [], ...proposed };
    found.set(key, {
      ...before,
      duties: before.duties.includes(duty) ? before.duties : [...before.duties, duty],
      places: [...before.places, place],
    });
    return [body];
  });
  const mapping = [...found.values()];
  const bodies = [...new Set(mapping.map(({ body }) => body))];
  return bodies.flatMap((body) => mapping.filter((item) => item.body === body));
}

function propose(
  template: PlanTemplate,
  target: Target,
  { kept, given }: { readonly kept: readonly Choice[]; readonly given: GivenChoices | undefined },
  body: string,
  duty: Duty,
): Pick<Mapping, 'to' | 'confidence' | 'source'> {
  const same = (choice: Choice) => choice.duty === duty && foldForm(choice.body) === foldForm(body);
  const choice = kept.find(same);
  if (choice) {
    return { to: choice.to, confidence: 'kept' };
  }
  const ofSuperior = given?.choices.find(same);
  if (given && ofSuperior) {
    return { to: ofSuperior.to, confidence: 'rule', source: given.source };
  }
  // "UBND huyện (qua Phòng Nội vụ)" is a body and the way to it.
  const [named] = splitUnits(body);
  const line = counterpartOf(named?.name ?? body, duty, target.who, target.kind);
  if (line) {
    return { to: inPlace(template, target, line.to), confidence: 'rule', source: line.source };
  }
  const level = template.units.find(({ name }) => name === named?.name)?.level;
  const stays =
    level === undefined || level === 'province' || level === 'central' || template.who === target.who;
  return stays
    ? { to: inPlace(template, target, body), confidence: 'unchanged' }
    : { to: null, confidence: 'choose' };
}

/** A body's name with this place's words for commune and community. */
export function inPlace({ places }: Pick<PlanTemplate, 'places'>, target: Target, written: string): string {
  const text = target.inCity ? inCityWords(written) : written;
  if (target.who !== 'commune') {
    return text;
  }
  const ofCommune = replacePlace(replacePlace(text, places.commune ?? 'xã', target.kind), 'xã', target.kind);
  return replacePlace(
    replacePlace(ofCommune, places.village ?? 'thôn', target.village),
    'thôn',
    target.village,
  );
}

/** The mapping with a person's choice. @param to as typed; empty leaves the template's word, marked. */
export function choose(mapping: Mapping, to: string): Mapping {
  const { body, duties, places } = mapping;
  const name = to.normalize('NFC').trim();
  return name === ''
    ? { body, duties, places, to: null, confidence: 'choose' }
    : { body, duties, places, to: name, confidence: 'kept' };
}

/** The reason why a body is proposed. */
export function mappingReason({ confidence, source = '' }: Mapping): Message {
  return confidence === 'rule'
    ? { code: 'mapping.rule', params: { source } }
    : { code: `mapping.${confidence}` };
}

/** The place of a name in a template, for people. */
export const placeMessage = ({ part, n }: Place): Message =>
  part === 'title' ? { code: 'place.title' } : { code: `place.${part}`, params: { n } };

/** Choices to keep, from the mapping as proposed or changed by a person. */
export function choicesOf(mapping: readonly Mapping[]): Choice[] {
  return mapping.flatMap(({ body, duties, to, confidence }) =>
    to === null || confidence === 'unchanged' ? [] : duties.map((duty) => ({ body, duty, to })),
  );
}

/**
 * The template with its bodies mapped and its register made anew. What nobody was chosen for is marked, and so is
 * work that would fall to a superior, whom a commune cannot give any.
 */
export function applyMapping(
  template: PlanTemplate,
  mapping: readonly Mapping[],
  target: Target,
): PlanTemplate {
  const entryOf = (body: string, duty: Duty) =>
    mapping.find((item) => item.body === body && item.duties.includes(duty));
  const mapped = mapBodies(template, (body, { duty }) => {
    const to = entryOf(body, duty)?.to ?? body;
    return to === body ? [body] : splitUnits(to).map(({ name }) => name);
  });
  const reviews: Review[] = [];
  mapBodies(mapped, (body, { place, duty }) => {
    if (entryOf(body, duty)?.confidence === 'choose' && entryOf(body, duty)?.to === null) {
      reviews.push({ place, text: `Rà soát lại: chưa chọn cơ quan thay cho “${body}”.` });
    }
    if (target.who === 'commune' && WORK.includes(duty) && isSuperior(body)) {
      reviews.push({
        place,
        text: `Rà soát lại: ${body} là cơ quan cấp trên, cấp xã không giao việc này.`,
      });
    }
    return [body];
  });
  mapTexts(mapped, (text, place) => {
    const left = replaced(mapping, place).filter(({ body }) => holdsName(text, body));
    reviews.push(
      ...left.map(({ body, to }) => ({
        place,
        text: `Rà soát lại: còn nêu “${body}”, cột đã đổi thành “${to}”.`,
      })),
    );
    return text;
  });
  return {
    ...mapped,
    places: target.who === 'commune' ? { commune: target.kind, village: target.village } : {},
    units: registerOf(template, mapped, target),
    reviews: [...(template.reviews ?? []), ...reviews],
  };
}

/** The bodies that others stand for in the columns of a row. */
const replaced = (mapping: readonly Mapping[], { part, n }: Place) =>
  mapping.flatMap(({ body, to, places }) =>
    to !== null && !holdsName(to, body) && places.some((place) => place.part === part && place.n === n)
      ? [{ body, to }]
      : [],
  );

/** Whether a text names a body, as a whole and not as the beginning of a longer word. */
const holdsName = (text: string, body: string): boolean =>
  ` ${foldForm(text).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `.includes(
    ` ${foldForm(body).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `,
  );

const WORK: readonly Duty[] = ['ranks', 'drafts', 'leads'];

const isSuperior = (name: string): boolean =>
  STANDING_BODIES.some((body) => body.name === name && body.level === 'province');

/**
 * The bodies the mapped template names: the template's own, standing ones, and names a person chose. A body that only
 * its texts name stays as long as the plan is one of the same level.
 */
function registerOf(template: PlanTemplate, mapped: PlanTemplate, target: Target): TemplateUnit[] {
  const before = bodiesOf(template);
  const inTexts = template.units.filter(({ name }) => template.who === target.who && !before.has(name));
  const unlisted = new Set(
    (template.unlisted ?? []).flatMap((name) => [name, inPlace(template, target, name)]),
  );
  const named = [
    ...new Set([...bodiesOf(mapped), ...inTexts.map(({ name }) => inPlace(template, target, name))]),
  ].filter((name) => !unlisted.has(name));
  const renamed = template.units.map((unit) => ({ ...unit, ...namesInPlace(template, target, unit) }));
  const standing = STANDING_BODIES.map((unit) => ({ ...unit, ...namesInPlace(template, target, unit) }));
  const level = target.who === 'commune' ? 'commune' : 'province';
  const codes = new Set<string>();
  return named.map((name, index): TemplateUnit => {
    const known =
      template.units.find((unit) => unit.name === name) ??
      renamed.find((unit) => unit.name === name) ??
      standing.find((unit) => unit.name === name);
    const unit = known ?? {
      code: `DV${index + 1}`,
      name,
      shortNames: [],
      level,
      system: 'government',
      kind: 'unit',
    };
    const code = codes.has(unit.code) ? `${unit.code}-${index + 1}` : unit.code;
    codes.add(code);
    return { ...unit, code };
  });
}

/** Every body the tasks, reports and duties name. */
function bodiesOf(template: PlanTemplate): ReadonlySet<string> {
  const named = new Set<string>();
  mapBodies(template, (body, { duty }) => {
    if (duty !== 'informed') {
      splitUnits(body).forEach(({ name }) => named.add(name));
    }
    return [body];
  });
  return named;
}

/** A unit's names in this place's words. */
export function namesInPlace(
  template: Pick<PlanTemplate, 'places'>,
  target: Target,
  unit: Pick<TemplateUnit, 'name' | 'shortNames' | 'parent'>,
): Pick<TemplateUnit, 'name' | 'shortNames' | 'parent'> {
  return {
    name: inPlace(template, target, unit.name),
    shortNames: unit.shortNames.map((name) => inPlace(template, target, name)),
    ...(unit.parent !== undefined && { parent: inPlace(template, target, unit.parent) }),
  };
}

/** Names to choose from: the standing bodies of the plan's own level and those above it. */
export function bodiesToChoose(target: Target): string[] {
  const ofCommune = target.who === 'commune';
  return STANDING_BODIES.filter(({ level }) => ofCommune || level === 'province').map(({ name }) =>
    inPlace({ places: {} }, target, name),
  );
}

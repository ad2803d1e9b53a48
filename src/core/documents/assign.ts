/** Reads who does what from labels and from sentences (*giao … chủ trì, phối hợp với …*). */
import { actingIn, isBodyLike } from './bodies';
import { groupEnd, verbAt } from './verbs';
import type { BodyReader } from './bodies';
import type { Labelled } from './labels';
import type { Assignment, ReadBody } from './reading';
import { findPhrase, slice, wordsOf } from './spelling';
import type { Spelled } from './spelling';
import { labelPhrase } from './when';
import type { Phrase } from './when';

/** A task about which nothing is said. */
export const NOBODY: Assignment = {
  lead: [],
  implementing: [],
  coordinating: [],
  timing: null,
  product: null,
  target: null,
};

/** A listener for phrases that could not be read, or were read otherwise. */
export type TellPhrase = (phrase: Phrase, at: readonly number[]) => void;

/** Reads what labels say. @param at their blocks. */
export function assigned(
  labels: readonly Labelled[],
  at: readonly number[],
  bodies: BodyReader,
  year: number,
  tell: TellPhrase,
): Assignment {
  let said: Assignment = NOBODY;
  for (const { kind, value } of labels) {
    if (value.text === '' || /^[-–—./ ]+$/u.test(value.text)) {
      continue;
    }
    switch (kind) {
      case 'lead':
        said = withLead(said, value, at, bodies);
        break;
      case 'implementing':
        said = { ...said, implementing: [...said.implementing, ...bodies.list(value, at)] };
        break;
      case 'coordinating':
        said = { ...said, coordinating: [...said.coordinating, ...bodies.list(value, at)] };
        break;
      case 'timing': {
        const phrase = labelPhrase(value, year);
        if (phrase.doubt) {
          tell(phrase, at);
        }
        said = { ...said, timing: joined(said.timing, phrase.text) };
        break;
      }
      case 'product':
        said = { ...said, product: joined(said.product, value.text) };
        break;
      case 'target':
        said = { ...said, target: joined(said.target, value.text) };
        break;
      default:
    }
  }
  return said;
}

const joined = (before: string | null, text: string): string =>
  before === null ? text : `${before}; ${text}`;

/** A lead, and who works with it where the same cell says so. *Phòng A chủ trì, phối hợp với Phòng B*. */
function withLead(said: Assignment, value: Spelled, at: readonly number[], bodies: BodyReader): Assignment {
  const split =
    /[,;]? ?(?:chu tri,? ?(?:va )?)?(?:phoi hop|cung)(?: chat che)?(?: thuc hien)?(?: ?:| voi| cung) /.exec(
      value.bare,
    );
  const lead = slice(value, 0, split?.index);
  const others = split ? slice(value, split.index + split[0].length) : undefined;
  const own = slice(lead, 0, /[,;]? chu tri$/.exec(lead.bare)?.index);
  return {
    ...said,
    lead: [...said.lead, ...bodies.list(own, at)],
    ...(others && { coordinating: [...said.coordinating, ...bodies.list(others, at)] }),
  };
}

/** Both sayings, the first before the second where both speak of the same. */
export function together(first: Assignment, second: Assignment): Assignment {
  const hasDoer = first.lead.length + first.implementing.length > 0;
  return {
    lead: hasDoer ? first.lead : second.lead,
    implementing: hasDoer ? first.implementing : second.implementing,
    coordinating: first.coordinating.length > 0 ? first.coordinating : second.coordinating,
    timing: first.timing ?? second.timing,
    product: first.product ?? second.product,
    target: first.target ?? second.target,
  };
}

/** The bodies that are to act by a sentence. */
export interface SentenceActors {
  readonly lead: readonly ReadBody[];
  readonly implementing: readonly ReadBody[];
  readonly coordinating: readonly ReadBody[];
}

const NO_ACTORS: SentenceActors = { lead: [], implementing: [], coordinating: [] };

/** Reads who is to act from the sentences of a task. */
export function actorsIn(spelled: Spelled, at: readonly number[], bodies: BodyReader): SentenceActors {
  const acting = actingIn(spelled);
  const named = bodies.begins(spelled);
  // A verb that is not known behind a name that is.
  if (named !== undefined && named < (acting?.verb ?? Infinity) - 1 && !acting?.isAsked) {
    return {
      lead: bodies.list(slice(spelled, 0, named), at),
      implementing: [],
      coordinating: coordinatorsIn(slice(spelled, named + 1), at, bodies),
    };
  }
  if (acting) {
    const subject = bodies.list(acting.subject, at);
    const rest = slice(spelled, acting.verb);
    const isLed = rest.bare.startsWith('chu tri') || beginsLead(rest);
    const coordinating = coordinatorsIn(rest, at, bodies);
    const isSingle = subject.length === 1 && !isCollective(subject[0]);
    return isLed || acting.isAsked || isSingle
      ? { lead: subject, implementing: [], coordinating }
      : { lead: [], implementing: subject, coordinating };
  }
  return ledWithin(spelled, at, bodies);
}

const beginsLead = (rest: Spelled): boolean =>
  findPhrase(wordsOf(rest).slice(0, 2), 'chu tri', rest.isOcr) !== undefined;

const isCollective = (body: ReadBody | undefined): boolean =>
  body !== undefined &&
  (body.unit?.kind === 'group' ||
    /^(?:các|cac|c\S{1,2}c|thủ trưởng|toàn thể|mỗi|từng) | các /iu.test(body.name));

/** *giao Phòng A chủ trì* or *do Phòng A chủ trì* within a sentence. */
function ledWithin(spelled: Spelled, at: readonly number[], bodies: BodyReader): SentenceActors {
  for (const match of spelled.bare.matchAll(/(?:^|(?<!d\S{1,2}c)[ ,;.(])(?:giao(?: cho)?|do|de nghi) /g)) {
    const rest = slice(spelled, match.index + match[0].length);
    const verb = isBodyLike(rest, true) ? verbAt(rest) : undefined;
    if (verb === undefined || verb > 120) {
      continue;
    }
    const tail = slice(rest, verb);
    const isGiven = match[0].includes('giao');
    if (isGiven || beginsLead(tail)) {
      return {
        lead: bodies.list(slice(rest, 0, verb), at),
        implementing: [],
        coordinating: coordinatorsIn(tail, at, bodies),
      };
    }
  }
  return NO_ACTORS;
}

const MOST_LIST = 260;
/** The end of a list of those who work together. */
const LIST_END =
  /[.;:]|,? (?:de|nham|trong viec|trong cong tac|ve viec) | trong (?!(?:va ngoai|xa|tinh|phuong|huyen|khu|thon|ap|ban|toan|dia ban|he thong|nganh|don vi|co quan|khoi|truong|so|pham vi)(?![a-z]))/;

/** *phối hợp với …*, up to the verb that follows. */
export function coordinatorsIn(
  rest: Spelled,
  at: readonly number[],
  bodies: BodyReader,
): readonly ReadBody[] {
  const words = wordsOf(rest);
  const found = findPhrase(words, 'phoi hop', rest.isOcr);
  if (!found || found.word > 12) {
    return [];
  }
  const tail = slice(rest, found.end);
  const lead = /^ ?(?:ch\S{1,2}t ch\S{1,2} |thuc hien |cung )?(?:v.{1,3}i|cung|cac)? ?/.exec(tail.bare);
  const isGroup = lead !== null && / ?cac $/.test(lead[0]);
  const named = slice(tail, isGroup ? lead[0].length - 4 : (lead?.[0].length ?? 0));
  if (!isBodyLike(named)) {
    return [];
  }
  const stop = LIST_END.exec(named.bare)?.index ?? named.bare.length;
  const verb = verbAt(named) ?? named.bare.length;
  const group = Math.max(
    named.bare.lastIndexOf('cac ', Math.min(stop, verb)),
    named.bare.startsWith('cac ') ? 0 : -1,
  );
  const end = group < 0 ? undefined : groupEnd(slice(named, group));
  const length = Math.min(stop, verb, named.bare.length, end === undefined ? Infinity : group + end);
  return length > MOST_LIST ? [] : bodies.list(slice(named, 0, length), at);
}

/**
 * Documents of another place: they never go into a plan. Where a template cites one, the line says what belongs there and
 * leaves number and day to be filled in (Luật Tổ chức chính quyền địa phương: documents of a province or commune hold there alone).
 */
import { DOCUMENT_KINDS, kindOfNumber } from '../words/document-kinds';
import { fold } from '../words/fold';
import { uncapitalized } from '../words/format';
import { asRecord } from './cited';
import { isAmong, isLocalDocument, issuerPlace, placesNamed } from '../units/issuers';
import type { PlaceName } from '../units/issuers';
import { inPlace } from './mapping';
import { FILL_NOTE } from './marks';
import type { Target } from './mapping';
import type { LegalBasis, Place, PlanTemplate, Review } from './template';
import { mapBodies, mapTexts } from './visit';
import { moveYear } from './year';
import type { TemplateChange } from './year';

/** What stands for the number and the day of a document that is still to be named. */
const TO_FILL = '(số …, ngày …)';

/** Whether a text holds a number of a document that is still to be filled in. */
export const isToFill = (text: string): boolean => /\bsố …/u.test(text);

const noteOf = (body: string) => `Rà soát lại: “${body}” là cơ quan của địa phương khác.`;

const noteOfName = (name: string) => `Rà soát lại: còn nêu “${name}”, tên của địa phương khác.`;

interface Fitted {
  readonly template: PlanTemplate;
  readonly changes: readonly TemplateChange[];
}

/**
 * The template without the documents of its own place, unless the plan is made for that place.
 * @param unit the body the plan is made for, as typed; its territory is what it names.
 */
export function withoutLocalDocuments(
  template: PlanTemplate,
  { unit, target, year }: { readonly unit: string; readonly target: Target; readonly year: number },
): Fitted {
  const home = placesNamed(template.source.issuer);
  const holds = holdsHere(home, placesNamed(unit), template.legacy);
  if (home.length > 0 && holds('below')) {
    return { template, changes: [] };
  }
  /** Places that are not the plan's. */
  const away = home.filter((place) => !holds(place));
  const reviews: Review[] = [];
  const changes: TemplateChange[] = [];
  const told = (place: Place, before: string, after: string) => {
    changes.push({ place, before, after, kind: 'place' });
    reviews.push({ place, text: FILL_NOTE });
  };
  const inWords = (text: string) => moveYear(inPlace(template, target, text), template.year, year);
  const open = (text: string): LegalBasis => ({ text, number: null, date: null, issuer: null });
  const fit = (basis: LegalBasis, place: Place): LegalBasis => {
    const document = asRecord(basis);
    if (isToFill(basis.text)) {
      return open(inWords(withoutNames(basis.text, away)));
    }
    if (!isElsewhere(document, holds)) {
      return basis;
    }
    const text = `${inWords(toBeNamed(document, away, holds))} ${TO_FILL}`;
    told(place, document.number ?? document.text, text);
    return open(text);
  };
  mapBodies(template, (body, { place }) => {
    if (withoutNames(body, away) !== body) {
      changes.push({ place, before: body, after: noteOf(body), kind: 'review' });
      reviews.push({ place, text: noteOf(body) });
    }
    return [body];
  });
  const worded = mapTexts(template, (text, place) => {
    const open = withoutNumbers(text, holds);
    if (open !== text) {
      told(place, text, open);
    }
    const after = withoutPlaces(open, away);
    if (after !== open) {
      changes.push({ place, before: open, after, kind: 'place' });
    }
    for (const name of new Set(placesLeft(after, away))) {
      changes.push({ place, before: after, after: noteOfName(name), kind: 'review' });
      reviews.push({ place, text: noteOfName(name) });
    }
    return after;
  });
  return {
    template: {
      ...worded,
      legalBases: worded.legalBases.map((basis, index) => fit(basis, { part: 'basis', n: index + 1 })),
      tasks: worded.tasks.map((task) =>
        task.legalBases
          ? {
              ...task,
              legalBases: task.legalBases.map((basis) =>
                fit(basis, { part: 'task', n: task.n, field: 'basis' }),
              ),
            }
          : task,
      ),
      reviews: [...(worded.reviews ?? []), ...reviews],
    },
    changes,
  };
}

/** Tells whether documents of a place, or of an unnamed one of that level, hold where the plan is made. */
type Holds = (of: PlaceName | 'province' | 'below') => boolean;

/** @param isOld whether the template is of before 1/7/2025: a commune of the same name is another one since. */
function holdsHere(home: readonly PlaceName[], own: readonly PlaceName[], isOld: boolean): Holds {
  // Nobody knows where it comes from: only a document that names another place is of elsewhere.
  if (home.length === 0) {
    return (of) => typeof of === 'string' || !own.some(({ level }) => level === of.level) || isAmong(of, own);
  }
  const ofProvince = ({ level }: PlaceName) => level === 'province';
  const named = own.filter((place) => isAmong(place, home));
  // Communes of one name in two provinces are two: 314 names stand in several.
  const isOther = home.some(ofProvince) && own.some(ofProvince) && !named.some(ofProvince);
  const shared = named.filter((place) => ofProvince(place) || !(isOther || isOld));
  // The same commune is in the same province; a province's own plan has no commune.
  const isOfProvince = home.every(({ level }) => level === 'province');
  const isWhole = shared.some(({ level }) => isOfProvince || level !== 'province');
  const isProvince = isWhole || shared.some(({ level }) => level === 'province');
  return (of) => (of === 'below' ? isWhole : of === 'province' ? isProvince : isWhole || isAmong(of, own));
}

/** Whether a document holds in a place alone that is not the plan's. */
const isElsewhere = ({ number, issuer }: Pick<LegalBasis, 'number' | 'issuer'>, holds: Holds): boolean =>
  isLocalDocument(number, issuer) && !holds(issuerPlace(issuer ?? '') ?? levelOf(number, issuer));

/** The level of a local issuer that names no place. It is a province's, or below it as far as is known. */
const levelOf = (number: string | null, issuer: string | null): 'province' | 'below' =>
  number?.endsWith('TU') || /\b(?:tinh|thanh uy)\b/.test(fold(issuer ?? '')) ? 'province' : 'below';

/** The document in words, without numbers, days and the names of its place. */
function toBeNamed(
  { kind: own, text, number, issuer }: LegalBasis,
  away: readonly PlaceName[],
  holds: Holds,
): string {
  const kind = own ?? kindOfNumber(number ?? '');
  const begins = DOCUMENT_KINDS.some(([, each]) => text.startsWith(each));
  const said = begins || kind === undefined ? text : `${kind} về ${uncapitalized(text)}`;
  const body = issuer?.replace(/ ?\([^)]*\)/gu, '') ?? (number?.endsWith('TU') ? 'Tỉnh ủy' : undefined);
  // The issuer says whose it is.
  const subject = said
    .replace(/ \(bản sao [^)]*\)/u, '')
    .replace(/ của (?:tỉnh|huyện|xã|Tỉnh ủy)$/u, body === undefined ? '$&' : '');
  const its = issuerPlace(issuer ?? '');
  return withoutNames(withoutNumbers(body === undefined ? subject : `${subject} của ${body}`, holds), [
    ...away,
    ...(its ? [its] : []),
  ]);
}

/** A text without the names of these places: the word for their kind stays. */
function withoutNames(text: string, places: readonly PlaceName[]): string {
  const words = text.split(' ');
  const kept = words.filter(
    (_, at) =>
      !places.some(({ name }) => {
        const length = name.split(' ').length;
        return Array.from({ length }, (_each, back) => at - back).some(
          (from) => from >= 0 && fold(words.slice(from, from + length).join(' ')) === name,
        );
      }),
  );
  return kept.join(' ');
}

/** Words in capitals, as names are written, with the blank before them. */
const CAPITALS = / ?\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)*/gu;
const KIND_BEFORE = /(?:^|[^a-z])(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|dac khu|thi tran|uy)$/;

/** Where among the words a place is named; -1 for nowhere. */
const namedAt = (words: readonly string[], { name }: PlaceName): number =>
  words.findIndex((_, at) => fold(words.slice(at, at + name.split(' ').length).join(' ')) === name);

/** A running text without the names of these places where the word for their kind stays: *trên địa bàn xã*. */
const withoutPlaces = (text: string, places: readonly PlaceName[]): string =>
  text.replace(CAPITALS, (run, offset: number) => {
    const words = run.trim().split(' ');
    const kept = places.reduce<readonly string[]>((left, place) => {
      const at = namedAt(left, place);
      const before = `${text.slice(0, offset)} ${left.slice(0, Math.max(0, at)).join(' ')}`.trim();
      return at >= 0 && KIND_BEFORE.test(fold(before))
        ? [...left.slice(0, at), ...left.slice(at + place.name.split(' ').length)]
        : left;
    }, words);
    return kept.length === 0 ? '' : `${run.startsWith(' ') ? ' ' : ''}${kept.join(' ')}`;
  });

/** The names of two words or more that a running text still says; one word alone may be any. */
const placesLeft = (text: string, places: readonly PlaceName[]): string[] =>
  (text.match(CAPITALS) ?? []).flatMap((run) => {
    const words = run.trim().split(' ');
    return places
      .filter((place) => place.name.includes(' ') && namedAt(words, place) >= 0)
      .map((place) => words.slice(namedAt(words, place)).slice(0, place.name.split(' ').length).join(' '));
  });

/** Number and day of a local document in a running text: *Hướng dẫn số 02-HD/BTGDVTU ngày 04/11/2025*. */
const CITED =
  /(?<=\bsố )(?<number>\d{1,5}(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d]*(?:[-/&]\p{L}[\p{L}\d]*)*)(?<day> ngày \d{1,2}\/\d{1,2}\/\d{4})?/gu;

const withoutNumbers = (text: string, holds: Holds): string =>
  text.replace(CITED, (found, number: string, day: string | undefined) =>
    isElsewhere({ number, issuer: null }, holds) ? `…${day === undefined ? '' : ' ngày …'}` : found,
  );

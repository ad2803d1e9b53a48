/** Local documents of another place among the căn cứ, as in a plan that was fitted to a new place. */
import { fold, plainText } from '../../words/fold';
import { citationsOf } from '../citations';
import type { Found, Rule } from '../finding';
import type { PlanView } from '../view';

export const basisOfElsewhere: Rule = {
  id: 'basisOfElsewhere',
  level: 'review',
  about: 'plan',
  codes: ['basis.elsewhere'],
  source: 'Luật Tổ chức chính quyền địa phương: documents of a province or commune hold in that place alone',
  run: (view) => {
    const places = placesOf(view);
    return citationsOf(view).flatMap(({ number, text, issuer = '', at }): Found[] => {
      const place = placeOf(issuer);
      return place === undefined || !isElsewhere(place, places)
        ? []
        : [{ code: 'basis.elsewhere', params: { name: number ?? text, issuer }, at }];
    });
  },
};

interface PlaceName {
  readonly level: 'province' | 'district' | 'commune';
  /** The place's name, folded and without the word for its kind. */
  readonly name: string;
}

const LEVELS: Readonly<Record<string, PlaceName['level']>> = {
  tinh: 'province',
  'thanh pho': 'province',
  tp: 'province',
  huyen: 'district',
  quan: 'district',
  'thi xa': 'district',
  xa: 'commune',
  phuong: 'commune',
  'dac khu': 'commune',
  'thi tran': 'commune',
};

const KIND = Object.keys(LEVELS).join('|');
const COUNCIL = 'ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan';

/** An issuer with its place: a Tỉnh ủy, Thành ủy, Đảng ủy, UBND or HĐND (or its chairman). */
const ISSUER = new RegExp(
  `^(?:[a-z]+ ){0,6}(?:(?:${COUNCIL}|dang uy|dang bo|bch) (?<kind>${KIND})\\.?|(?<party>tinh|thanh|huyen|quan|thi) uy) (?<name>[a-z][a-z ]*)$`,
);

const PARTY: Readonly<Record<string, PlaceName['level']>> = {
  tinh: 'province',
  thanh: 'province',
  huyen: 'district',
  quan: 'district',
  thi: 'district',
};

/** The place of a local issuer; `undefined` for others and where no place is named, as in *UBND tỉnh*. */
function placeOf(issuer: string): PlaceName | undefined {
  const { kind, party, name = '' } = ISSUER.exec(fold(issuer))?.groups ?? {};
  const level = LEVELS[kind ?? ''] ?? PARTY[party ?? ''];
  // A name is written in capitals; what follows it is not of it: "UBND tỉnh Quảng Ngãi về việc …".
  const written = plainText(issuer).split(' ').slice(-name.split(' ').length);
  const rest = written.findIndex((word) => !/^\p{Lu}/u.test(word));
  const bare = fold((rest < 0 ? written : written.slice(0, rest)).join(' '));
  return level === undefined || bare === '' ? undefined : { level, name: bare };
}

const NAMED = new RegExp(
  `(?<![a-z]|\\bco )(?<kind>${KIND})\\b(?! hoi\\b)\\.? (?<name>(?!(?:${KIND})\\b)[a-z]+(?: (?!(?:${KIND})\\b)[a-z]+){0,3})`,
  'g',
);

interface Places {
  /** The places that the plan says it is of. */
  readonly own: readonly PlaceName[];
  /** The places of the plan that it was made after, where those are others. */
  readonly others: readonly PlaceName[];
}

/** The plan's own places, by its unit, its superior and its place of issue; and those of its source. */
function placesOf(view: PlanView): Places {
  const own = [view.info?.unit ?? '', valueOf(view, 'info.superior'), valueOf(view, 'info.place')].flatMap(
    namedIn,
  );
  const source = namedIn(valueOf(view, 'info.source'));
  return own.some((place) => isAmong(place, source)) || own.length === 0
    ? { own: [...own, ...source], others: [] }
    : { own, others: source };
}

const valueOf = (view: PlanView, id: string): string =>
  view.infoRows.find((row) => row.text('id') === id)?.text('value') ?? '';

const namedIn = (text: string): PlaceName[] =>
  [...fold(text).matchAll(NAMED)].flatMap(({ groups: { kind = '', name = '' } = {} }) => {
    const level = LEVELS[kind];
    return level ? [{ level, name }] : [];
  });

const isAmong = (place: PlaceName, places: readonly PlaceName[]): boolean =>
  places.some(
    ({ level, name }) =>
      level === place.level &&
      (`${name} `.startsWith(`${place.name} `) || `${place.name} `.startsWith(`${name} `)),
  );

/** Whether the place is not the plan's. The plan names another of its level, or the plan it was made after is from there. */
const isElsewhere = (place: PlaceName, { own, others }: Places): boolean =>
  !isAmong(place, own) && (isAmong(place, others) || own.some(({ level }) => level === place.level));

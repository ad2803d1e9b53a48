/** Local documents of another place among the căn cứ, as in a plan that was fitted to a new place. */
import { isAmong, issuerPlace, placesNamed } from '../../units/issuers';
import type { PlaceName } from '../../units/issuers';
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
      const place = issuerPlace(issuer);
      return place === undefined || !isElsewhere(place, places)
        ? []
        : [{ code: 'basis.elsewhere', params: { name: number ?? text, issuer }, at }];
    });
  },
};

interface Places {
  /** The places that the plan says it is of. */
  readonly own: readonly PlaceName[];
  /** The places of the plan that it was made after, where those are others. */
  readonly others: readonly PlaceName[];
}

/** The plan's own places, by its unit, its superior and its place of issue; and those of its source. */
function placesOf(view: PlanView): Places {
  const own = [
    view.info?.unit ?? '',
    valueOf(view, 'info.superior'),
    valueOf(view, 'info.place'),
    view.home?.province ?? '',
  ].flatMap(placesNamed);
  const source = placesNamed(valueOf(view, 'info.source'));
  const shared = own.filter((place) => isAmong(place, source));
  const isProvince = ({ level }: PlaceName) => level === 'province';
  // Another commune of the same province: only the province is the plan's own.
  const isWhole =
    own.length === 0 ||
    shared.some((place) => !isProvince(place)) ||
    (shared.length > 0 && source.every(isProvince));
  return isWhole
    ? { own: [...own, ...source], others: [] }
    : { own, others: source.filter((place) => !isAmong(place, own)) };
}

const valueOf = (view: PlanView, id: string): string =>
  view.infoRows.find((row) => row.text('id') === id)?.text('value') ?? '';

/** Whether the place is not the plan's. The plan names another of its level, or the plan it was made after is from there. */
const isElsewhere = (place: PlaceName, { own, others }: Places): boolean =>
  !isAmong(place, own) && (isAmong(place, others) || own.some(({ level }) => level === place.level));

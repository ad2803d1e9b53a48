/** Roll-ups that cannot be last year's of this one: of another year, another province, of nobody who is here. */
import { byText } from '../../workbook/cells/canonical-json';
import { placesOfProvince } from '../units/places';
import type { Place } from '../units/places';
import type { Message } from '../words/message';
import { compareYears } from './compare-years';
import type { FormerNames } from './compare-years';
import type { Summary } from './summary';
import type { YearBefore } from './year-before';

/** Says why a roll-up that was picked cannot be last year's of this one. @param places the official communes */
export function wrongYear(
  summary: Pick<Summary, 'units' | 'year'>,
  yearBefore: YearBefore,
  former: FormerNames,
  places: readonly Place[] = [],
): Message | undefined {
  const { file, year } = yearBefore;
  const now = summary.year;
  if (now === undefined || summary.units.length === 0) {
    return { code: 'yearBefore.noUnits' };
  }
  if (year >= now) {
    return { code: 'yearBefore.notEarlier', params: { file, year, now } };
  }
  const { gone } = compareYears(summary, yearBefore, former);
  const known = yearBefore.units.length - gone.length;
  const [there, here] = [provinceOf(yearBefore.units, places), provinceOf(summary.units, places)];
  // Names of before the communes were merged stand in no list: one by chance says nothing beside many that are known.
  if (
    there &&
    here &&
    there.code !== here.code &&
    known * 2 < Math.min(yearBefore.units.length, summary.units.length)
  ) {
    return { code: 'yearBefore.otherProvince', params: { file, there: there.name, here: here.name } };
  }
  return known === 0 ? { code: 'yearBefore.nobody', params: { file } } : undefined;
}

const provinceOf = (units: readonly { readonly unit: string }[], places: readonly Place[]) =>
  placesOfProvince(
    units.map(({ unit }) => ({ name: unit })).sort((a, b) => byText(a.name, b.name)),
    places,
  )[0]?.province;

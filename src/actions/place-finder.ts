/** Looks up the place of a body that makes a plan in the official list, which is loaded for it. */
import {
  committeeOf,
  findCommunes,
  findProvinces,
  homeNamed,
  homeOf,
  provinceInText,
  provinceNamed,
  provincesOf,
} from '../core/units/find-place';
import type { Home } from '../core/units/find-place';
import type { PlanOwner } from '../core/plan/template';
import { capitalized } from '../core/words/format';
import { loadPlaces } from './places';

/** A body that what was typed may mean. */
export interface SuggestedUnit {
  /** Its whole name, to stand in place of what was typed. */
  readonly unit: string;
  readonly home: Home;
}

/** The place of a body, as far as it is known. */
export interface FoundHome {
  readonly home?: Home;
  /** The provinces that have a commune of this name, where several do. */
  readonly among: readonly string[];
  /** Whether the list lacks the province: it is taken as typed. */
  readonly isUnlisted?: true;
}

export interface PlaceFinder {
  /** Bodies that a name begun may mean; none of a sở, whose name says no place. */
  readonly units: (typed: string, who: PlanOwner) => readonly SuggestedUnit[];
  /** Provinces that a name begun may mean. */
  readonly provinces: (typed: string) => readonly string[];
  /** The place of a body. @param known its province as typed or chosen, or its official code where several bear its name. */
  readonly home: (
    unit: string,
    known?: { readonly province?: string | undefined; readonly code?: string },
  ) => FoundHome;
}

/** The number of suggestions that a pane has room for below the field. */
const MOST = 6;

/** The names of bodies that stand for their province, by who makes a plan. */
const OF_PROVINCE: Readonly<Partial<Record<PlanOwner, string>>> = {
  province: 'UBND',
  provinceOffice: 'Văn phòng UBND',
};

/** Loads the official list. */
export async function openPlaceFinder(): Promise<PlaceFinder> {
  const places = await loadPlaces();
  const provinces = provincesOf(places);
  return {
    units: (typed, who) => {
      if (who === 'commune') {
        return findCommunes(places, typed, MOST).map((place) => ({
          unit: committeeOf(place),
          home: homeOf(place),
        }));
      }
      const name = OF_PROVINCE[who];
      return name === undefined
        ? []
        : findProvinces(provinces, typed.replace(/^\s*(?:văn|van) (?:phòng|phong)\s+/iu, ''), MOST).map(
            ({ name: province }) => ({ unit: `${name} ${provinceInText(province)}`, home: { province } }),
          );
    },
    provinces: (typed) => findProvinces(provinces, typed, MOST).map(({ name }) => name),
    home: (unit, { province = '', code } = {}) => {
      const listed = provinceNamed(provinces, province);
      if (province.trim() !== '' && !listed) {
        return {
          home: { province: withKind(province.trim().normalize('NFC')) },
          among: [],
          isUnlisted: true,
        };
      }
      const { home, among } = homeNamed(places, unit, listed);
      const coded = among.find((place) => place.code === code);
      const found = coded ? homeOf(coded) : home;
      return { ...(found && { home: found }), among: found ? [] : among.map((place) => place.province.name) };
    },
  };
}

/** A province's name as typed, with the word for its kind. */
const withKind = (province: string): string =>
  /^(?:tỉnh|thành phố|tp\.?) /iu.test(province) ? capitalized(province) : `Tỉnh ${province}`;

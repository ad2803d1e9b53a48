/** State of the fields that say which body makes a plan, and of which place it is. The official list is loaded when one is used. */
import { useRef, useState } from 'react';
import type { PlaceFinder, SuggestedUnit } from '../../actions/place-finder';
import type { Home } from '../../core/units/find-place';
import type { PlanOwner } from '../../core/plan/template';

export interface PlaceState {
  /** The place, as far as it is known. */
  readonly home: Home | undefined;
  /** The provinces that have a commune of this name, where several do and none is chosen. */
  readonly among: readonly string[];
  /** Whether the list lacks the province as typed. */
  readonly isUnlisted: boolean;
  /** Bodies that the name as typed may mean. */
  readonly units: readonly SuggestedUnit[];
  /** The province as typed, absent until it is, and those that it may mean. */
  readonly province: string | undefined;
  readonly provinces: readonly string[];
  readonly setProvince: (province: string) => void;
  /** A place that is known otherwise: chosen, kept, or said by last year's workbook. */
  readonly setKnown: (unit: string, home: Home | undefined) => void;
  /** Loads the list; once. */
  readonly wake: () => void;
}

/** The place of the unit as typed. @param kept of the unit that the form begins with. */
export function usePlace(
  unit: string,
  who: PlanOwner,
  kept: { readonly unit: string; readonly home?: Home } | undefined,
): PlaceState {
  const [finder, setFinder] = useState<PlaceFinder>();
  const isAsked = useRef(false);
  const [province, setProvince] = useState<string>();
  const [known, setKnown] = useState(kept);
  const wake = (): void => {
    if (!isAsked.current) {
      isAsked.current = true;
      import(/* webpackChunkName: "places" */ '../../actions/place-finder')
        .then(({ openPlaceFinder }) => openPlaceFinder())
        .then(setFinder, () => {
          // Without the list a name stays as typed; the next use of the field tries again.
          isAsked.current = false;
        });
    }
  };
  const chosen = known?.unit === unit && province === undefined ? known.home : undefined;
  const found = finder?.home(unit, { province });
  const suggested = finder?.units(unit, who) ?? [];
  const isWhole = suggested.length === 1 && suggested[0]?.unit === unit;
  return {
    home: chosen ?? found?.home,
    among: chosen ? [] : (found?.among ?? []),
    isUnlisted: !chosen && found?.isUnlisted === true,
    units: isWhole ? [] : suggested,
    province,
    provinces: (finder?.provinces(province ?? '') ?? []).filter((name) => name !== province),
    setProvince,
    setKnown: (name, home) => {
      setProvince(undefined);
      setKnown({ unit: name, ...(home && { home }) });
    },
    wake,
  };
}

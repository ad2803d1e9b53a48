/**
 * This year's units beside last year's: who is who, and what may be compared. A unit that came of several, a name that
 * fits several, another khối, another set of criteria: each is told, and nothing of it is summed or held against another.
 */
import type { Message } from '../words/message';
import { criteriaFinder, criteriaOfBoth, differencesOf, setOf } from './compare-criteria';
import type { ComparedCriterion, DifferentCriterion } from './compare-criteria';
import type { Criterion, YearBefore, YearBeforeUnit } from './year-before';
import type { Basis, CountedUnit } from './ranking';
import { BY_CODE, BY_KEY, BY_NAME, pairUnits } from './same-units';
import { BASIS_WORDS } from './staged';
import type { Summary } from './summary';

/** Names that a unit had before, by its key (`CountedUnit.key`). */
export type FormerNames = ReadonlyMap<string, readonly string[]>;

/** A unit that is one of last year's, and no other's. */
export interface ComparedUnit {
  readonly unit: CountedUnit;
  readonly then: YearBeforeUnit;
  /** Ranks of one khối are compared. */
  readonly sameBlock: boolean;
  /** The points that both years have; `undefined` where there are none such. */
  readonly basis: Basis | undefined;
  /** Whether all criteria are the same: only then totals are compared. */
  readonly sameSet: boolean;
  /** Criteria that say the same in both years. */
  readonly criteria: readonly ComparedCriterion[];
  readonly notes: readonly Message[];
}

/** Both years, as far as they can be held against each other. */
export interface YearsCompared {
  readonly compared: readonly ComparedUnit[];
  /** Units of this year that are not compared, and why. */
  readonly apart: readonly { readonly unit: CountedUnit; readonly notes: readonly Message[] }[];
  /** Units of last year that are none of this year's. */
  readonly gone: readonly YearBeforeUnit[];
  readonly different: readonly DifferentCriterion[];
}

/** Both years, and the names of the two sheets. */
export interface YearsShown {
  readonly yearBefore: YearBefore;
  readonly years: YearsCompared;
  readonly sheet: string;
  readonly rowsSheet: string;
}

/** Holds this year's units against last year's. */
export function compareYears(
  { units }: Pick<Summary, 'units'>,
  yearBefore: YearBefore,
  former: FormerNames,
): YearsCompared {
  const targets = targetsOf(units, yearBefore.units, former);
  const sources = new Map<CountedUnit, YearBeforeUnit[]>();
  for (const [then, own] of targets) {
    own.forEach((unit) => sources.set(unit, [...(sources.get(unit) ?? []), then]));
  }
  const gone = yearBefore.units.filter((then) => (targets.get(then) ?? []).length === 0);
  const criteriaOf = criteriaFinder(units);
  const compared: ComparedUnit[] = [];
  const apart: YearsCompared['apart'][number][] = [];
  const different = new Map<string, DifferentCriterion>();
  for (const unit of units) {
    const olds = sources.get(unit) ?? [];
    const names = former.get(unit.key) ?? [];
    const why = apartBecause(unit, olds, names, targets, gone);
    const [then] = olds;
    if (why.length > 0 || !then) {
      apart.push({ unit, notes: why });
      continue;
    }
    const [own, before] = [criteriaOf(unit), setOf(then, yearBefore)];
    compared.push(comparedUnit(unit, then, own, before));
    for (const each of own && before ? differencesOf(unit.block, before, own) : []) {
      different.set(JSON.stringify(each), each);
    }
  }
  return { compared, apart, gone, different: [...different.values()] };
}

/** The units of this year that each of last year's may be: by its name, or as the register names what they were. */
function targetsOf(
  units: readonly CountedUnit[],
  before: readonly YearBeforeUnit[],
  former: FormerNames,
): ReadonlyMap<YearBeforeUnit, readonly CountedUnit[]> {
  const own = pairUnits(before, units, [BY_KEY, BY_NAME]);
  const claims = new Map<string, CountedUnit[]>();
  for (const unit of units) {
    for (const name of former.get(unit.key) ?? []) {
      const place = BY_NAME({ unit: name, unitCode: '' });
      claims.set(place, [...(claims.get(place) ?? []), unit]);
    }
  }
  return new Map(
    before.map((then) => {
      const found = own.get(then);
      return [then, [...new Set([...(found ? [found] : []), ...(claims.get(BY_NAME(then)) ?? [])])]] as const;
    }),
  );
}

/** Says why a unit is not compared; nothing if it is. */
function apartBecause(
  unit: CountedUnit,
  olds: readonly YearBeforeUnit[],
  names: readonly string[],
  targets: ReadonlyMap<YearBeforeUnit, readonly CountedUnit[]>,
  gone: readonly YearBeforeUnit[],
): Message[] {
  const shared = olds.filter((then) => (targets.get(then) ?? []).length > 1);
  if (shared.length > 0) {
    return shared.map((then) => ({
      code: 'yearBefore.split',
      params: { name: then.unit, units: (targets.get(then) ?? []).map((each) => each.unit).join('; ') },
    }));
  }
  const places = new Set(olds.map(BY_NAME));
  const absent = names.filter((name) => !places.has(BY_NAME({ unit: name, unitCode: '' })));
  if (olds.length + absent.length > 1) {
    const units = [...olds.map(described), ...absent.map((name) => `${name} (${ABSENT})`)].join('; ');
    return [{ code: 'yearBefore.merged', params: { units } }];
  }
  if (olds.length === 1) {
    return [];
  }
  const [name] = absent;
  const alike = gone.find((then) => BY_CODE(then) !== '' && BY_CODE(then) === BY_CODE(unit));
  return [
    name === undefined
      ? { code: 'yearBefore.unknown' }
      : { code: 'yearBefore.formerUnknown', params: { name } },
    ...(alike
      ? [
          {
            code: 'yearBefore.sameCode',
            params: { code: alike.unitCode, name: alike.unit },
          } satisfies Message,
        ]
      : []),
  ];
}

const ABSENT = 'không có trong sổ năm trước';

/** `UBND xã A (hạng 3, 88 điểm, Khá)`. */
function described(then: YearBeforeUnit): string {
  const points = then[then.basis];
  const said = [
    ...(then.rank === undefined ? [] : [`hạng ${then.rank}`]),
    ...(points === null ? [] : [`${String(points).replace('.', ',')} điểm`]),
    ...(then.rating === '' ? [] : [then.rating]),
  ];
  return said.length === 0 ? then.unit : `${then.unit} (${said.join(', ')})`;
}

function comparedUnit(
  unit: CountedUnit,
  then: YearBeforeUnit,
  own: readonly Criterion[] | undefined,
  before: readonly Criterion[] | undefined,
): ComparedUnit {
  const sameBlock = unit.block === then.block;
  const basis = (['official', 'self'] as const).find((key) => unit[key] !== null && then[key] !== null);
  const sameSet = own !== undefined && before !== undefined && differencesOf('', before, own).length === 0;
  const notes: Message[] = [
    ...(BY_NAME(unit) === BY_NAME(then)
      ? []
      : [{ code: 'yearBefore.renamed', params: { name: then.unit } } satisfies Message]),
    ...(BY_CODE(unit) === BY_CODE(then)
      ? []
      : [{ code: 'yearBefore.otherCode', params: { code: then.unitCode || '–' } } satisfies Message]),
    ...(sameBlock
      ? []
      : [{ code: 'yearBefore.moved', params: { from: then.block || '–' } } satisfies Message]),
    ...(unit.basis === then.basis || !sameBlock
      ? []
      : [
          {
            code: 'yearBefore.rankBasis',
            params: {
              then: BASIS_WORDS[then.basis].toLowerCase(),
              now: BASIS_WORDS[unit.basis].toLowerCase(),
            },
          } satisfies Message,
        ]),
    ...(basis === undefined
      ? [{ code: 'yearBefore.noPoints' } satisfies Message]
      : sameSet
        ? []
        : [
            {
              code: own && before ? 'yearBefore.otherSet' : 'yearBefore.unknownSet',
            } satisfies Message,
          ]),
  ];
  return {
    unit,
    then,
    sameBlock,
    basis,
    sameSet,
    notes,
    criteria: criteriaOfBoth(unit, then, before ?? [], basis),
  };
}

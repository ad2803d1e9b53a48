/**
 * This year's units beside last year's: who is who, and what may be compared. A unit that came of several, a name that
 * fits several, another khối, another set of criteria: each is told, and nothing of it is summed or held against another.
 */
import { byText } from '../../workbook/cells/canonical-json';
import { groupBy } from '../units/group-by';
import { placesOfProvince } from '../units/places';
import type { Place } from '../units/places';
import { fold } from '../words/fold';
import type { Message } from '../words/message';
import { figureIn, textIn } from './copy';
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

/** A criterion of a unit in both years. */
export interface ComparedCriterion extends Criterion {
  readonly then: number | null;
  readonly now: number | null;
}

/** A criterion that is not the same in both years, in a khối. */
export interface DifferentCriterion {
  readonly block: string;
  readonly then?: Criterion;
  readonly now?: Criterion;
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

/** The points of criteria that are the same in both years, in the order of last year's set. */
function criteriaOfBoth(
  { from }: CountedUnit,
  then: YearBeforeUnit,
  before: readonly Criterion[],
  basis: Basis = 'self',
): ComparedCriterion[] {
  const rows = new Map((from?.copy.rows.copyScores ?? []).map((row) => [textIn(row, 'code'), row]));
  const points = basis === 'official' ? then.final : then.own;
  return before.flatMap((criterion, index): ComparedCriterion[] => {
    const row = rows.get(criterion.code);
    const now = row && {
      code: criterion.code,
      title: textIn(row, 'title'),
      max: figureIn(row, 'max'),
    };
    return row && now && isSame(criterion, now)
      ? [
          {
            ...now,
            then: points[index] ?? null,
            now: figureIn(row, basis === 'official' ? 'final' : 'self'),
          },
        ]
      : [];
  });
}

const isSame = (a: Criterion, b: Criterion): boolean =>
  a.code === b.code && a.max === b.max && fold(a.title) === fold(b.title);

/** Criteria that one of two sets lacks or words otherwise, by code. */
function differencesOf(
  block: string,
  before: readonly Criterion[],
  own: readonly Criterion[],
): DifferentCriterion[] {
  const now = new Map(own.map((criterion) => [criterion.code, criterion]));
  const then = new Set(before.map(({ code }) => code));
  return [
    ...before.flatMap((criterion): DifferentCriterion[] => {
      const other = now.get(criterion.code);
      return other
        ? isSame(criterion, other)
          ? []
          : [{ block, then: criterion, now: other }]
        : [{ block, then: criterion }];
    }),
    ...own.filter(({ code }) => !then.has(code)).map((criterion) => ({ block, now: criterion })),
  ];
}

/** The criteria of a unit's workbook; of a unit without one, those of all others that are ranked with it. */
function criteriaFinder(units: readonly CountedUnit[]) {
  const inFile = ({ from }: CountedUnit): readonly Criterion[] | undefined => {
    const rows = from?.copy.rows.copyScores ?? [];
    return rows.length === 0
      ? undefined
      : rows.map((row) => ({
          code: textIn(row, 'code'),
          title: textIn(row, 'title'),
          max: figureIn(row, 'max'),
        }));
  };
  const groups = groupBy(units, ({ group }) => group);
  return (unit: CountedUnit): readonly Criterion[] | undefined =>
    inFile(unit) ?? (groups.get(unit.group) ?? []).map(inFile).find((criteria) => criteria !== undefined);
}

/** Last year's set of a unit; of one without a workbook, that of all others of its khối. */
function setOf(then: YearBeforeUnit, { sets, units }: YearBefore): readonly Criterion[] | undefined {
  const alike = units.flatMap(({ block, set }) => (block === then.block && set !== null ? [set] : []));
  const [first, ...others] = [...new Set(alike)];
  return sets[then.set ?? (others.length === 0 ? (first ?? -1) : -1)];
}

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

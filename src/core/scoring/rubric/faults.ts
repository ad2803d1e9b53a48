/**
 * Faults of a set of criteria whose shape is right: points that do not add up, tiers out of order. One list for a file
 * that is loaded, a form that is typed and the files that ship.
 */
import type { Message } from '../../words/message';
import { isPlainWord } from '../../../workbook/formula/unambiguous';
import { isOfficial, measuresShare } from './rubric';
import type { Item, Method, Quantity, Rubric } from './rubric';

/** A fault of a set of criteria, with its place and message. */
export interface RubricFault {
  /** The place in the set, such as `['groups', 0, 'criteria', 1, 'max']`. */
  readonly path: readonly (string | number)[];
  readonly message: Message;
}

/** Points are given in hundredths at most; sums of them are compared so that 0.1 + 0.2 is 0.3. */
const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

const total = (parts: readonly { readonly max: number }[]): number =>
  parts.reduce((sum, { max }) => sum + max, 0);

/** Nothing when the set can be used. */
export function rubricFaults(rubric: Rubric): RubricFault[] {
  return [...issueFaults(rubric), ...sumFaults(rubric), ...itemFaults(rubric), ...ratingFaults(rubric)];
}

function issueFaults(rubric: Rubric): RubricFault[] {
  const { number, issuer, effectiveFrom } = rubric;
  return isOfficial(rubric) && [number, issuer, effectiveFrom].includes(null)
    ? [{ path: ['label'], message: { code: 'rubric.officialNeedsIssue' } }]
    : [];
}

function sumFaults({ groups, maxTotal, bonus }: Rubric): RubricFault[] {
  const faults: RubricFault[] = [];
  const differ = (path: RubricFault['path'], code: string, sum: number, max: number) => {
    if (!same(sum, max)) {
      faults.push({ path: [...path, 'max'], message: { code: 'rubric.sum', params: { code, sum, max } } });
    }
  };
  const counted = total(groups.filter((group) => !group.bonus));
  if (!same(counted, maxTotal)) {
    faults.push({
      path: ['maxTotal'],
      message: { code: 'rubric.groupsSum', params: { sum: counted, max: maxTotal } },
    });
  }
  groups.forEach((group, g) => {
    differ(['groups', g], group.code, total(group.criteria), group.max);
    group.criteria.forEach((criterion, c) => {
      if ('components' in criterion) {
        differ(['groups', g, 'criteria', c], criterion.code, total(criterion.components), criterion.max);
      }
    });
    if (group.bonus && !bonus) {
      faults.push({
        path: ['groups', g, 'bonus'],
        message: { code: 'rubric.bonusCap', params: { code: group.code } },
      });
    }
  });
  return faults;
}

function itemFaults(rubric: Rubric): RubricFault[] {
  const faults: RubricFault[] = [];
  const codes = new Set<string>();
  const seen = (code: string, path: RubricFault['path']) => {
    if (codes.has(code.toUpperCase())) {
      faults.push({ path: [...path, 'code'], message: { code: 'rubric.duplicateCode', params: { code } } });
    }
    codes.add(code.toUpperCase());
  };
  rubric.groups.forEach((group, g) => {
    seen(group.code, ['groups', g]);
    group.criteria.forEach((criterion, c) => {
      const path = ['groups', g, 'criteria', c];
      seen(criterion.code, path);
      if ('components' in criterion) {
        criterion.components.forEach((item, i) => {
          seen(item.code, [...path, 'components', i]);
          faults.push(...methodFaults(item, [...path, 'components', i]));
        });
      } else {
        faults.push(...methodFaults(criterion, path));
      }
    });
  });
  return faults;
}

/** Numbers that rise, each above the one before. */
const rises = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

const methodFaults = (item: Item, path: RubricFault['path']): RubricFault[] =>
  [...pointFaults(item), ...figureFaults(item), ...kindFaults(item)].map((message) => ({
    path: [...path, 'method'],
    message,
  }));

const faultIf = (isWrong: boolean, message: Message): Message[] => (isWrong ? [message] : []);

/** The fault of having no points: a deduction that starts from nothing may have none. */
const pointFaults = ({ code, max, method }: Item): Message[] =>
  faultIf(max <= 0 && !(max === 0 && method.kind === 'deduction' && method.floor < 0), {
    code: 'rubric.noPoints',
    params: { code },
  });

function figureFaults({ code, method, figures }: Item): Message[] {
  if (typeof figures !== 'object') {
    return [];
  }
  const { indicator, of } = figures;
  return [
    ...faultIf(measuresShare(method) !== (of !== undefined), {
      code: 'rubric.figureNames',
      params: { code },
    }),
    ...faultIf(![indicator, of ?? indicator].every(isPlainWord), {
      code: 'rubric.figureWord',
      params: { code },
    }),
  ];
}

function kindFaults({ code, max, method }: Item): Message[] {
  switch (method.kind) {
    case 'yesNo':
      return [];
    case 'levels':
      return levelFaults(method, code, max);
    case 'points': {
      const steps = max / (method.step ?? max);
      return faultIf(!same(steps, Math.round(steps)), { code: 'rubric.step', params: { code, max } });
    }
    case 'ratio':
      return faultIf(method.gate !== undefined && !(method.gate > 0 && method.gate <= 1), {
        code: 'rubric.gate',
        params: { code },
      });
    case 'tiers':
      return tierFaults(method, code, max);
    case 'tieredLinear':
      return slopeFaults(method, code, max);
    case 'deduction':
      return faultIf(method.per <= 0 || method.floor > max, {
        code: 'rubric.deduction',
        params: { code, max },
      });
    case 'bonus':
      return faultIf(method.per <= 0, { code: 'rubric.deduction', params: { code, max } });
  }
}

type MethodOf<K extends Method['kind']> = Extract<Method, { readonly kind: K }>;

function levelFaults({ levels }: MethodOf<'levels'>, code: string, max: number): Message[] {
  const names = new Set(levels.map(({ name }) => name.toLowerCase()));
  return [
    ...faultIf(names.size < levels.length, { code: 'rubric.levelTwice', params: { code } }),
    ...faultIf(!same(levels[0]?.points ?? 0, max), { code: 'rubric.levelTop', params: { code, max } }),
    ...faultIf(!rises([...levels].reverse().map(({ points }) => points)), {
      code: 'rubric.levelOrder',
      params: { code },
    }),
    ...faultIf((levels.at(-1)?.points ?? 0) < 0, { code: 'rubric.levelOrder', params: { code } }),
  ];
}

function tierFaults({ of, tiers }: MethodOf<'tiers'>, code: string, max: number): Message[] {
  const points = tiers.map((tier) => tier.points);
  return [
    ...boundFaults(of, tiers, code),
    ...faultIf(!same(Math.max(...points), max), { code: 'rubric.tierTop', params: { code, max } }),
    ...faultIf(
      points.some((each) => each < 0),
      { code: 'rubric.tierTop', params: { code, max } },
    ),
  ];
}

function slopeFaults({ of, slopes, floor }: MethodOf<'tieredLinear'>, code: string, max: number): Message[] {
  const isNoSlope = slopes.some(({ every, adds }) => every <= 0 || adds <= 0);
  return [
    ...boundFaults(of, slopes, code),
    ...faultIf(floor < 0 || floor > max || isNoSlope, { code: 'rubric.slope', params: { code, max } }),
  ];
}

/** Lower bounds of tiers rise, and those of shares lie between 0 and 1. */
function boundFaults(of: Quantity, steps: readonly { readonly from: number }[], code: string): Message[] {
  const bounds = steps.map(({ from }) => from);
  const isWithin = of.kind === 'value' || bounds.every((from) => from >= 0 && from <= 1);
  return [
    ...faultIf(!rises(bounds), { code: 'rubric.tierOrder', params: { code } }),
    ...faultIf(!isWithin, { code: 'rubric.tierShare', params: { code } }),
  ];
}

function ratingFaults({ bands, maxTotal, knockOuts, quotas = [] }: Rubric): RubricFault[] {
  const faults: RubricFault[] = [];
  const names = bands.map(({ name }) => name);
  const isBand = (name: string) => names.includes(name);
  bands.forEach(({ name, min }, b) => {
    const above = bands[b - 1];
    if (min > maxTotal || (above && min >= above.min)) {
      faults.push({
        path: ['bands', b, 'min'],
        message: { code: 'rubric.bandOrder', params: { name, min } },
      });
    }
    if (names.indexOf(name) !== b) {
      faults.push({ path: ['bands', b, 'name'], message: { code: 'rubric.bandTwice', params: { name } } });
    }
  });
  if (bands.at(-1)?.min !== 0) {
    faults.push({ path: ['bands', bands.length - 1, 'min'], message: { code: 'rubric.bandZero' } });
  }
  knockOuts.forEach(({ cap }, k) => {
    if (cap !== null && !isBand(cap)) {
      faults.push({
        path: ['knockOuts', k, 'cap'],
        message: { code: 'rubric.unknownBand', params: { name: cap } },
      });
    }
  });
  quotas.forEach(({ band, of = [] }, q) => {
    const unknown = [band, ...of].find((name) => !isBand(name));
    if (unknown !== undefined) {
      faults.push({
        path: ['quotas', q, 'band'],
        message: { code: 'rubric.unknownBand', params: { name: unknown } },
      });
    }
  });
  return faults;
}

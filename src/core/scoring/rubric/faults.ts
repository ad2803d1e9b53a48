/**
 * Faults of a set of criteria whose shape is right. Points may not add up, tiers may be out of order.
 * One list for a file that is loaded, a form that is typed and the files that ship.
 */
import type { Message } from '../../words/message';
import { isPlainWord } from '../../../workbook/formula/unambiguous';
import { partOf } from './methods';
import { same } from './shapes';
import { countsOf, isOfficial, measuresShare } from './rubric';
import type { Criterion, Item, Rubric } from './rubric';

export interface RubricFault {
  /** Where in the set, such as `['groups', 0, 'criteria', 1, 'max']`. */
  readonly path: readonly (string | number)[];
  readonly message: Message;
}

const total = (parts: readonly { readonly max: number }[]): number =>
  parts.reduce((sum, { max }) => sum + max, 0);

/** Criteria and, below each, its components, with their places in the set. */
const criteriaOf = (
  criteria: readonly Criterion[],
  at: RubricFault['path'],
): (readonly [Criterion, RubricFault['path']])[] =>
  criteria.flatMap((criterion, index) => [
    [criterion, [...at, index]] as const,
    ...('components' in criterion ? criteriaOf(criterion.components, [...at, index, 'components']) : []),
  ]);

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
    for (const [criterion, path] of criteriaOf(group.criteria, ['groups', g, 'criteria'])) {
      if ('components' in criterion) {
        differ(path, criterion.code, total(criterion.components), criterion.max);
      }
    }
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
    for (const [criterion, path] of criteriaOf(group.criteria, ['groups', g, 'criteria'])) {
      seen(criterion.code, path);
      if (!('components' in criterion)) {
        faults.push(...methodFaults(criterion, path));
      }
    }
  });
  return faults;
}

function methodFaults(item: Item, path: RubricFault['path']): RubricFault[] {
  const { code, max, method } = item;
  const faults: RubricFault[] = [];
  const fault = (wrong: boolean, message: Message) => {
    if (wrong) {
      faults.push({ path: [...path, 'method'], message });
    }
  };
  // Only a deduction that starts from nothing may have no points of its own.
  fault(max <= 0 && !(max === 0 && method.kind === 'deduction' && method.floor < 0), {
    code: 'rubric.noPoints',
    params: { code },
  });
  fault(item.figures !== undefined && countsOf(method).length > 1, {
    code: 'rubric.figureCounts',
    params: { code },
  });
  if (typeof item.figures === 'object') {
    const { indicator, of } = item.figures;
    fault(measuresShare(method) !== (of !== undefined), { code: 'rubric.figureNames', params: { code } });
    fault(![indicator, of ?? indicator].every(isPlainWord), { code: 'rubric.figureWord', params: { code } });
  }
  return [
    ...faults,
    ...partOf(method)
      .faults(method, { code, max })
      .map((message) => ({ path: [...path, 'method'], message })),
  ];
}

function ratingFaults({ bands, groups, maxTotal, knockOuts, quotas = [] }: Rubric): RubricFault[] {
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
  const rated = groups.filter(({ bonus }) => !bonus).map(({ code }) => code);
  bands.forEach(({ name, conditions = [] }, b) => {
    const fault = (message: Message) => faults.push({ path: ['bands', b, 'conditions'], message });
    const unknown = conditions.flatMap((each) => each.groups ?? []).find((code) => !rated.includes(code));
    if (unknown !== undefined) {
      fault({ code: 'rubric.unknownGroup', params: { name, code: unknown } });
    }
    if (conditions.some(({ share }) => share <= 0)) {
      fault({ code: 'rubric.conditionShare', params: { name } });
    }
    // Whoever reaches no other band is in the lowest.
    if (conditions.length > 0 && b === bands.length - 1) {
      fault({ code: 'rubric.lowestCondition', params: { name } });
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

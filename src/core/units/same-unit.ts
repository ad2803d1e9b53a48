/** Groups files by unit where there is no register, by what they say of themselves. */
import { byText } from '../../workbook/cells/canonical-json';
import { codeKey } from './codes';
import { groupBy } from './group-by';
import type { SaidUnit } from './identity';
import { nameForms } from './names';
import type { NameForms } from './names';

/** The reasons why two may be one unit, or one may be two; what weighs most comes first. */
const DOUBTS = [
  /** One code, with the names of two units. */
  'codeAgainstName',
  /** One name, with two codes. */
  'twoCodes',
  /** One name, with a code and without. */
  'oneCode',
  /** Names that differ in i and y: Mỹ Lý, Mĩ Lí. */
  'spelling',
  /** One name without its kind: Ba Tơ, UBND xã Ba Tơ. */
  'withoutKind',
  /** One name without any marks. */
  'withoutMarks',
] as const;
export type Doubt = (typeof DOUBTS)[number];

interface Read {
  readonly code: string;
  readonly forms: NameForms;
}

const readSaid = ({ code, name }: SaidUnit): Read => ({ code: codeKey(code), forms: nameForms(name) });

function relation(a: Read, b: Read): 'same' | 'other' | Doubt {
  const names = nameRelation(a.forms, b.forms);
  if (a.code !== '' && b.code !== '') {
    const isNamed = a.forms.place !== '' && b.forms.place !== '';
    return a.code === b.code
      ? names !== 'other' || !isNamed
        ? 'same'
        : 'codeAgainstName'
      : names === 'same'
        ? 'twoCodes'
        : 'other';
  }
  return names === 'same' && a.code !== b.code ? 'oneCode' : names;
}

function nameRelation(a: NameForms, b: NameForms): 'same' | 'other' | Doubt {
  if (a.place === '' || b.place === '') {
    return 'other';
  }
  if (a.place === b.place) {
    return 'same';
  }
  if (a.exact === b.exact) {
    return 'spelling';
  }
  const isBare = a.marked !== b.marked;
  if (isBare && a.bare === b.bare) {
    return 'withoutMarks';
  }
  const isKindLess = (a.kind === '') !== (b.kind === '');
  return isKindLess && (a.proper === b.proper || (isBare && a.bareProper === b.bareProper))
    ? 'withoutKind'
    : 'other';
}

/** Items grouped by unit, with the groups in doubt. */
export interface UnitGroups<Item> {
  /** Items of one unit each, by code and name; the items in the order given. */
  readonly groups: readonly (readonly Item[])[];
  /** Pairs of groups, by their places in `groups`, that a person should look at. */
  readonly doubts: readonly { readonly why: Doubt; readonly groups: readonly [number, number] }[];
}

/** Items by their unit. Those with one code are one unit unless two of their names are of two. */
export function groupUnits<Item>(items: readonly Item[], saidOf: (item: Item) => SaidUnit): UnitGroups<Item> {
  const read = items.map((item, order) => ({ item, order, ...readSaid(saidOf(item)) }));
  const alike = [...groupBy(read, nameKeyOf).entries()].sort(([a], [b]) => byText(a, b));
  const ofUnit = groupBy(alike, ([key, [first]]) => (first?.code === '' ? `|${key}` : (first?.code ?? '')));
  const groups = [...ofUnit.values()].flatMap((same) => {
    const all = same.map(([, members]) => members);
    return all.every(([a]) => all.every(([b]) => a && b && relation(a, b) === 'same')) ? [all.flat()] : all;
  });
  return {
    groups: groups.map((group) => group.sort((a, b) => a.order - b.order).map(({ item }) => item)),
    doubts: doubtsBetween(groups),
  };
}

/** A key that is equal for those that say the same; who says nothing is like nobody. */
const nameKeyOf = ({ code, forms, order }: Read & { readonly order: number }): string =>
  code === '' && forms.place === '' ? `||${order}` : `${code}|${forms.place}`;

function doubtsBetween(groups: readonly (readonly Read[])[]): UnitGroups<unknown>['doubts'] {
  const near = new Map<string, Set<number>>();
  groups.forEach((group, i) => {
    for (const { code, forms } of group) {
      for (const key of [`code|${code}`, `name|${forms.bareProper}`].filter((each) => !each.endsWith('|'))) {
        near.set(key, (near.get(key) ?? new Set()).add(i));
      }
    }
  });
  const doubts = new Map<string, { why: Doubt; groups: [number, number] }>();
  for (const members of near.values()) {
    for (const i of members) {
      for (const j of members) {
        const why = i < j ? doubtBetween(groups[i] ?? [], groups[j] ?? []) : undefined;
        if (why) {
          doubts.set(`${i}|${j}`, { why, groups: [i, j] });
        }
      }
    }
  }
  return [...doubts.values()].sort((a, b) => a.groups[0] - b.groups[0] || a.groups[1] - b.groups[1]);
}

function doubtBetween(a: readonly Read[], b: readonly Read[]): Doubt | undefined {
  const relations = a.flatMap((one) => b.map((other) => relation(one, other)));
  // Names that fit each other are still two where a third one with their code is another's.
  return relations.includes('same') ? 'codeAgainstName' : DOUBTS.find((doubt) => relations.includes(doubt));
}

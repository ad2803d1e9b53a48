/** Units as they are ranked: within a khối and a set of criteria, by files or typed points. */
import { byText } from '../../workbook/cells/canonical-json';
import type { Message } from '../words/message';
import { findRubric } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import { selfMax } from '../scoring/rubric/rubric';
import { ratingOf } from '../scoring/rubric/score';
import { groupBy } from '../units/group-by';
import { byAlphabet } from '../words/alphabet';
import { unitKey } from './copy';
import type { HistoryEntry, SendingRow, UnitCopy } from './copy';
import type { Counted } from './count-unit';
import { hasPoints } from './decisions';
import { mostPoints, pointsNotes, typedPoints } from './sending-points';
import { mostOf } from './most-of';

/** The points that a unit is ranked by. */
export type Basis = 'official' | 'self';

/** A unit of the summary, ranked. */
export interface CountedUnit {
  readonly key: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
  /** The file it was counted from; absent for a unit that sent none. */
  readonly from?: { readonly file: string; readonly hash: string; readonly copy: UnitCopy };
  readonly self: number | null;
  readonly official: number | null;
  /** Whether its points were typed in by hand. */
  readonly byHand: boolean;
  /** The official rating, else the unit's own. */
  readonly rating: string;
  readonly basis: Basis;
  /** Units with the same one are ranked together: one khối, one set of criteria. */
  readonly group: string;
  /** 1 for the highest points of its group; equal ones share a rank; `undefined` without valid points. */
  readonly rank: number | undefined;
  readonly remarks: readonly Message[];
  /** Hash of the file that each criterion's row counts from, by code: several where reviewers' copies were merged. */
  readonly scoresFrom: Readonly<Record<string, string>>;
  /** What reviewers have said of it, from the first word on. */
  readonly history: readonly HistoryEntry[];
}

/** A unit counted from its files, named and put into its khối. */
export interface Unranked extends Counted {
  readonly key: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
  readonly history: readonly HistoryEntry[];
}

type Rankable = Omit<CountedUnit, 'basis' | 'rank'>;

const fromFile = ({
  key,
  unit,
  unitCode,
  block,
  head,
  from,
  remarks,
  scoresFrom,
  history,
}: Unranked): Rankable => ({
  key,
  unit,
  unitCode,
  block,
  from,
  self: head.self,
  official: head.official,
  byHand: false,
  // An appraised unit that no rating holds for has none: the one it gave itself is of other points.
  rating: head.official === null ? head.selfRating : head.officialRating,
  group: `${block}|${head.rubricChecksum}`,
  remarks,
  scoresFrom,
  history,
});

/** A unit whose points were typed in. Without a workbook that says a set, it is what most of its khối were scored by. */
function fromHand(row: SendingRow, set: string, rubrics: readonly Rubric[], max: number): Rankable {
  const self = typedPoints(row.self, max);
  const official = typedPoints(row.official, max);
  const rubric = findRubric(rubrics, set);
  // Points out of a part of the whole are not rated.
  const isWhole = rubric ? selfMax(rubric) === rubric.maxTotal : false;
  // A total says nothing of the groups that a band's conditions are about.
  const isByTotal = rubric?.bands.every(({ conditions }) => conditions === undefined) ?? false;
  const points = isByTotal ? (official ?? (isWhole ? self : null)) : null;
  return {
    key: unitKey(row),
    unit: row.unit,
    unitCode: row.unitCode,
    block: row.block,
    self,
    official,
    byHand: true,
    rating: row.rating !== '' || points === null || !rubric ? row.rating : ratingOf(rubric, points, []),
    group: `${row.block}|${set}`,
    remarks: [{ code: 'unit.byHand' }, ...pointsNotes(row, max)],
    scoresFrom: {},
    history: [],
  };
}

/** Whether a workbook says points of its unit. */
export const isScored = ({ head: { self, official } }: Pick<Unranked, 'head'>): boolean =>
  self !== null || official !== null;

/** A unit whose workbook says no points, with those that were typed in by hand. */
const withHand = (file: Rankable, hand: Rankable): Rankable => {
  const { self, official, byHand, rating, group } = hand;
  const remarks = hand.remarks.filter(({ code }) => code !== 'unit.byHand');
  return {
    ...{ ...file, self, official, byHand, rating, group },
    remarks: [{ code: 'unit.byHandBeside' }, ...remarks, ...file.remarks],
  };
};

/** All units that have a file or points. Points that were typed in count where no workbook of the unit says any. */
export function rankable(
  counted: readonly Unranked[],
  rows: readonly SendingRow[],
  rubrics: readonly Rubric[],
): Rankable[] {
  const maxOf = maximumIn(counted, rubrics);
  const handOf = (row: SendingRow, set = '') =>
    fromHand(row, set === '' ? commonSet(counted, row.block) : set, rubrics, maxOf(row));
  const typed = new Map(rows.filter(({ byHand }) => byHand).map((row) => [unitKey(row), row]));
  const withFile = new Set(counted.map(({ key }) => key));
  return [
    ...counted.map((unit) => {
      const row = typed.get(unit.key);
      const { block, head } = unit;
      return row && hasPoints(row) && !isScored(unit)
        ? withHand(fromFile(unit), handOf({ ...row, block }, head.rubricChecksum))
        : fromFile(unit);
    }),
    ...[...typed].flatMap(([key, row]) => (withFile.has(key) ? [] : [handOf(row)])),
  ];
}

/** The most points a unit of a khối can have, by the set that most were scored by, else 100. */
export function maximumIn(units: readonly Unranked[], rubrics: readonly Rubric[]) {
  const all = mostOf(units.map(({ head }) => head.rubricChecksum).filter((set) => set !== '')) ?? '';
  return ({ block }: Pick<SendingRow, 'block'>): number => {
    const set = commonSet(units, block);
    const rubric = findRubric(rubrics, set === '' ? all : set);
    return rubric ? mostPoints(rubric) : 100;
  };
}

/** The checksum of the set that most units of a khối were scored by; "" for none. */
export function commonSet(units: readonly Unranked[], block: string): string {
  const sets = units.filter((unit) => unit.block === block).map(({ head }) => head.rubricChecksum);
  return mostOf(sets.filter((set) => set !== '')) ?? '';
}

/**
 * Ranks units within a khối and a set of criteria: equal points share a rank. Appraised points rank only where all have
 * them.
 */
export function ranked(units: readonly Rankable[]): CountedUnit[] {
  const result = [...groupBy(units, ({ group }) => group).values()].flatMap((group) => {
    const scored = group.filter(({ self, official }) => self !== null || official !== null);
    const basis: Basis =
      scored.length > 0 && scored.every(({ official }) => official !== null) ? 'official' : 'self';
    const points = group.flatMap((unit) => unit[basis] ?? []).sort((a, b) => b - a);
    // Of those with equal points the first one's place counts: it is set last.
    const places = new Map(points.map((own, index) => [own, index + 1] as const).reverse());
    return group.map((unit): CountedUnit => {
      const own = unit[basis];
      const rank = own === null ? undefined : places.get(own);
      return { ...unit, basis, rank };
    });
  });
  return result.sort(
    (a, b) =>
      byAlphabet(a.block, b.block) ||
      byText(a.group, b.group) ||
      (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
      byAlphabet(a.unit, b.unit) ||
      byText(a.key, b.key),
  );
}

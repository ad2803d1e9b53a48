/** Units by khối and rating: the annex of what is published, and the counts that its paper tells. */
import type { PrintBlock, PrintRow } from '../papers/document';
import { RESULT_COLUMNS } from '../rollup/appendix';
import { groupBy } from '../units/group-by';
import type { RatedUnit, RollUpFacts } from './facts';

/** Units of one khối and rating, in the order of the ranking. */
export interface RatedGroup {
  readonly block: string;
  readonly rating: string;
  readonly units: readonly RatedUnit[];
}

/** Units that only their khối tells apart, or only their rating. */
export const NO_BLOCK = 'Chưa ghi khối';
export const NO_RATING = 'Chưa xếp loại';

/** The units by khối, within it by rating: khối and ratings come as the ranking has them, the best first. */
export const ratedGroups = (units: readonly RatedUnit[]): RatedGroup[] =>
  [...groupBy(units, ({ block }) => block)].flatMap(([block, all]) =>
    [...groupBy(all, ({ rating }) => rating)].map(([rating, some]) => ({ block, rating, units: some })),
  );

/** A sentence for each khối. @example '- Khối xã: 12 đơn vị, trong đó Xuất sắc: 3; Tốt: 9.' */
export const countSentences = (units: readonly RatedUnit[]): string[] =>
  [...groupBy(ratedGroups(units), ({ block }) => block)].map(([block, groups]) => {
    const ratings = groups.map(({ rating, units: some }) => `${rating || NO_RATING}: ${some.length}`);
    const all = groups.reduce((sum, { units: some }) => sum + some.length, 0);
    return `- ${block || NO_BLOCK}: ${all} đơn vị, trong đó ${ratings.join('; ')}.`;
  });

/** The words beside results that are not official; `""` where every unit was appraised. */
export const basisWords = ({ units }: Pick<RollUpFacts, 'units'>): string =>
  units.every(isAppraised) ? '' : ' (theo điểm tự chấm, chưa thẩm định)';

/** Whether a unit's result may be published: its khối is ranked by appraised points, and it has them. */
export const isAppraised = ({ isOfficial, official }: RatedUnit): boolean => isOfficial && official !== null;

/** The shares of the grid's columns: the first two leave room for quốc hiệu beside them, a name takes the third as well. */
export const ANNEX_GRID = [8, 38, 14, 13, 13, 11, 23] as const;

/** The table of the annex: numbers and names as *Tổng hợp điểm* shows them. */
export function resultTable(units: readonly RatedUnit[]): PrintBlock {
  let no = 0;
  return {
    kind: 'table',
    repeated: true,
    columns: RESULT_COLUMNS.map((column, index) => (index === 1 ? { ...column, span: 2 } : column)),
    rows: ratedGroups(units).flatMap(({ block, rating, units: some }): PrintRow[] => [
      {
        kind: 'group',
        text: `${block || NO_BLOCK} – ${rating || NO_RATING} (${some.length} đơn vị)`,
      },
      ...some.map(({ unit, self, official, rank }): PrintRow => {
        no += 1;
        return { kind: 'cells', cells: [no, unit, self, official, rank, rating] };
      }),
    ]),
  };
}

/** A year's roll-up of a few units, and the same as the year before of another. */
import type { CopyHead, SomeData, StagedRow } from '../../src/core/rollup/copy';
import { summarise } from '../../src/core/rollup/summary';
import type { YearBefore } from '../../src/core/rollup/year-before';
import { copyOf, file, score } from './roll-up-data';

/** A unit as one year's roll-up has it. */
export interface YearUnit {
  readonly name: string;
  readonly self: number;
  readonly over?: Partial<CopyHead>;
  readonly scores?: readonly StagedRow[];
}
const unit = ({ name, self, over = {}, scores }: YearUnit, year: number) =>
  file(
    `${name}.xlsx`,
    copyOf(
      name,
      { self, selfRating: self >= 90 ? 'Tốt' : 'Khá', year, ...over },
      { copyScores: scores ?? [score('I.1', self / 2), score('I.2', self / 2)] },
    ),
    `${name}${year}`,
  );
/** The data of a year's roll-up. */
export const yearData = (year: number, ...units: readonly YearUnit[]): SomeData => ({
  files: units.map((each) => unit(each, year)),
  sending: [],
});

/** Last year's roll-up of these. */
export function before(year: number, ...units: readonly YearUnit[]): YearBefore {
  const summary = summarise(yearData(year, ...units));
  const sets: YearBefore['sets'][number][] = [];
  return {
    file: `nam-${year}.xlsx`,
    year,
    isStale: false,
    units: summary.units.map(({ unit: name, unitCode, block, self, official, rating, rank, basis, from }) => {
      const rows = from?.copy.rows.copyScores ?? [];
      sets.push(
        rows.map(({ code, title, max }) => ({ code: String(code), title: String(title), max: Number(max) })),
      );
      return {
        ...{ unit: name, unitCode, block, self, official, rating, rank, basis, set: sets.length - 1 },
        own: rows.map((each) => Number(each.self)),
        final: rows.map(() => null),
      };
    }),
    sets,
  };
}

/** A roll-up as the pane shows it: without the rows that were read, which would be most of it. */
import type { Summary } from './summary';
import type { CountedUnit } from './ranking';

export type ShownUnit = Omit<CountedUnit, 'from' | 'scoresFrom' | 'history'>;

export interface ShownSummary extends Pick<
  Summary,
  'year' | 'files' | 'sending' | 'quotas' | 'sets' | 'decisions'
> {
  readonly units: readonly ShownUnit[];
}

export const shownOf = ({ year, units, files, sending, quotas, sets, decisions }: Summary): ShownSummary => ({
  year,
  units: units.map(
    ({ key, unit, unitCode, block, self, official, byHand, rating, basis, group, rank, remarks }) => ({
      key,
      unit,
      unitCode,
      block,
      self,
      official,
      byHand,
      rating,
      basis,
      group,
      rank,
      remarks,
    }),
  ),
  files,
  sending,
  quotas,
  sets,
  decisions,
});

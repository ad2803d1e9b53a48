/** A roll-up as the pane shows it: without the rows that were read, which would be most of it. */
import type { Summary } from './summary';
import type { CountedUnit } from './ranking';

export type ShownUnit = Omit<CountedUnit, 'from' | 'scoresFrom' | 'history'>;

export interface ShownSummary extends Pick<Summary, 'year' | 'files' | 'sending' | 'quotas' | 'sets'> {
  readonly units: readonly ShownUnit[];
  /** Hashes of the files that a person has chosen where a unit has several. */
  readonly picked: readonly string[];
}

export const shownOf = ({ year, units, files, sending, quotas, sets, data }: Summary): ShownSummary => ({
  year,
  units: units.map(({ key, unit, unitCode, block, self, official, rating, basis, group, rank, remarks }) => ({
    key,
    unit,
    unitCode,
    block,
    self,
    official,
    rating,
    basis,
    group,
    rank,
    remarks,
  })),
  files,
  sending,
  quotas,
  sets,
  picked: data.files.filter((file) => file.picked).map(({ hash }) => hash),
});

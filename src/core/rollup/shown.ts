/** What a person is shown of a roll-up beside its sheets: without the rows that were read, which would be most of it. */
import type { Summary } from './summary';
import type { CountedUnit } from './ranking';

export type ShownUnit = Omit<CountedUnit, 'from' | 'scoresFrom'>;

export interface ShownSummary extends Pick<Summary, 'year' | 'files' | 'sending' | 'quotas' | 'sets'> {
  readonly units: readonly ShownUnit[];
  /** Of several files of a unit, those a person has chosen, by hash. */
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

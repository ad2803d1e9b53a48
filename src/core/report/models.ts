/** The year's *Dân vận khéo* models, as a report tells of them. */
import { textOf } from '../layout/locate';
import type { LocatedTable } from '../layout/locate';
import { EXAMPLE_NOTE } from '../plan/year-tables';
import { fold } from '../words/fold';
import { MODEL_KINDS } from '../words/vocabulary';

/** A model; `""` for what the sheet leaves empty. */
export interface ReportModel {
  readonly name: string;
  readonly field: string;
  readonly place: string;
  readonly responsible: string;
  readonly kind: string;
  readonly result: string;
  readonly proposal: string;
  readonly recognition: string;
}

/** Reads the models; examples that nobody has made theirs are none. @returns `undefined` without such a table. */
export const modelsOf = (located: LocatedTable<'models'> | undefined): readonly ReportModel[] | undefined =>
  located?.rows
    .filter((row) => textOf(row, 'name') !== '' && textOf(row, 'note') !== EXAMPLE_NOTE)
    .map((row) => ({
      name: textOf(row, 'name'),
      field: textOf(row, 'field'),
      place: textOf(row, 'place'),
      responsible: textOf(row, 'responsible'),
      kind: textOf(row, 'registered'),
      result: textOf(row, 'result'),
      proposal: textOf(row, 'proposal'),
      recognition: textOf(row, 'recognition'),
    }));

/** How many models there are, by what the sheet says of them. */
export function modelCounts(models: readonly ReportModel[]): string {
  const kinds = MODEL_KINDS.map((kind) => ({
    name: kind.toLowerCase(),
    count: models.filter((model) => fold(model.kind) === fold(kind)).length,
  }));
  const unsaid = models.length - kinds.reduce((sum, { count }) => sum + count, 0);
  const recognised = models.filter(({ recognition }) => recognition !== '').length;
  const parts = [
    ...kinds.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`),
    ...(unsaid > 0 ? [`chưa ghi mới hay duy trì ${unsaid}`] : []),
    `đã được công nhận ${recognised}`,
  ];
  return `Có ${models.length} mô hình: ${parts.join(', ')}.`;
}

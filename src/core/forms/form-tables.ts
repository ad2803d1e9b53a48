/** The year's other tables in a unit's form: the figures that the office wants, and an empty sheet for models. */
import type { WorkbookDraft } from '../../workbook/draft/draft';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { recordOf } from '../layout/keyed';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { listNames, metaDraft } from '../layout/meta';
import type { Meta } from '../layout/meta';
import { freeNames, sheetRecords } from '../layout/sheet';
import { fingerprintsById } from '../plan/row-record';
import { unitListName } from '../plan/sheets';
import { indicatorSheet, modelSheet } from '../plan/year-tables';
import type { FormSource } from './source';

/** Columns of a figure that the office says; the others are the unit's to fill in. */
const FIGURE_KEYS = [
  'id',
  'period',
  'no',
  'text',
  'unit',
] as const satisfies readonly ColumnKey<'indicators'>[];

/**
 * Drafts the tables that the office's own workbook has.
 * @param into the form, with its plan.
 * @param meta its facts.
 * @returns nothing where the office has none.
 */
export function formTables(
  { figures, hasModels }: FormSource,
  into: WorkbookSnapshot,
  meta: Meta,
): WorkbookDraft | undefined {
  if (!figures && !hasModels) {
    return undefined;
  }
  const unitList = unitListName(into);
  const rows = (figures ?? []).map((row, index): DraftOf<'indicators'> => ({
    ...recordOf(FIGURE_KEYS, (key) => row[key] ?? null),
    // A row that the office has just typed has no id yet.
    id: row.id ?? `form.indicator.${index + 1}`,
  }));
  const names = { indicators: freeNames('indicators', into), models: freeNames('models', into) };
  return {
    sheets: [
      ...(figures ? [indicatorSheet(names.indicators, unitList, rows)] : []),
      ...(hasModels ? [modelSheet(names.models, unitList, [])] : []),
      metaDraft({
        ...meta,
        rows: { ...meta.rows, ...Object.fromEntries(fingerprintsById('indicators', rows)) },
        sheets: {
          ...meta.sheets,
          ...sheetRecords({
            ...(figures ? { indicators: names.indicators } : {}),
            ...(hasModels ? { models: names.models } : {}),
          }),
        },
      }),
    ],
    names: listNames(),
  };
}

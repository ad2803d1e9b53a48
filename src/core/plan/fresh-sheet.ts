/** Any of a workbook's sheets as it is made anew, without rows: what its columns should be, hold and accept. */
import type { SheetDraft } from '../../workbook/draft/draft';
import type { ColumnKey } from '../layout/layout';
import type { SheetNames } from '../layout/sheet';
import { planSheet } from './sheets';
import type { PlanReferences, PlanRole } from './sheets';
import { indicatorSheet, modelSheet } from './year-tables';

/** Drafts a sheet of a plan or of the year without rows of its own. */
export function freshSheet(
  role: PlanRole | 'indicators' | 'models',
  names: SheetNames,
  references: PlanReferences,
): SheetDraft<ColumnKey> {
  switch (role) {
    case 'indicators':
      return indicatorSheet(names, references.units, []);
    case 'models':
      return modelSheet(names, references.units, []);
    default:
      return planSheet(role, names, references, []);
  }
}

import { templateList } from '../../templates';
import { reviewPlan } from '../../actions/review';
import { seedPlan } from '../../../test/support/seed-plan';
import type { CellAt } from '../../workbook/cells/cells';
import { findSheet } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { GOLDEN } from './seed-plans.golden';

/** `Nhiệm vụ!7 Cơ quan chủ trì`: row and column by its header. */
function placeIn(snapshot: WorkbookSnapshot, { sheet, row, column }: CellAt): string {
  const table = findSheet(snapshot, sheet)?.tables[0];
  return `${sheet}!${row + 1} ${table?.headers[column - table.column] ?? column}`;
}

test.each(templateList.map(({ id }) => id))('%s: what a careful reviewer finds, and no more', async (id) => {
  const snapshot = await seedPlan(id);
  const review = reviewPlan(snapshot);
  const found = review.ok
    ? review.findings.map(({ code, at }) => [code, placeIn(snapshot, at)])
    : review.reason;
  expect(found).toEqual(GOLDEN[id]?.map(([code, at]) => [code, at]));
});

/** What *Nhiệm vụ* says of its tasks by itself, calculated by LibreOffice from a file we write. */
import { toSerial } from '../../src/workbook/cells/serial';
import { machine } from '../../src/cli/machine';
import type { CellValue } from '../../src/workbook/cells/cells';
import type { WorkbookDraft } from '../../src/workbook/draft/draft';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { BEFORE_DAY_READINGS } from '../../src/core/words/vocabulary';
import { AS_OF } from '../../src/core/plan/progress';
import { fileWorkbook } from '../../src/files/from-draft';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import {
  AS_OF_DAY,
  EXPECTED_PROGRESS,
  EXPECTED_STRICTLY,
  progressDraft,
  shownProgress,
} from '../support/progress-cases';
import { convert } from './soffice';

const OTHER_DAY = { year: 2001, month: 1, day: 1 };

/** The cells of *Nhiệm vụ* after LibreOffice calculated them anew. */
async function recalculated(draft: WorkbookDraft): Promise<(row: number, column: number) => CellValue> {
  const bytes = await writeWorkbook(fileWorkbook(draft, '', OTHER_DAY));
  const reading = readWorkbook(await convert(bytes, 'xlsx', { recalculate: true }));
  const grid = reading.ok && findSheet(reading.workbook, 'Nhiệm vụ')?.grid;
  if (!grid) {
    throw new Error('LibreOffice gave no sheet of tasks.');
  }
  return (row, column) => cellOf(grid, row, column).value;
}

test('a set day counts', async () => {
  const draft = await progressDraft(toSerial(AS_OF_DAY));
  expect(shownProgress(draft, await recalculated(draft))).toEqual(EXPECTED_PROGRESS);
});

test('“trước ngày” read strictly', async () => {
  const draft = await progressDraft(toSerial(AS_OF_DAY), BEFORE_DAY_READINGS.strict);
  expect(shownProgress(draft, await recalculated(draft)).cases).toEqual(EXPECTED_STRICTLY);
});

test('a new plan counts to today', async () => {
  const before = toSerial(machine.today());
  const valueAt = await recalculated(await progressDraft(undefined));
  // The test may run over midnight.
  expect([before, toSerial(machine.today())]).toContain(valueAt(AS_OF.row, AS_OF.column));
});

/** The whole picture that a roll-up's workbook holds, for tests: the pane is given less of it. */
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import { readMeta } from '../../src/core/layout/meta';
import { readRollUp } from '../../src/core/rollup/staged';
import { summarise } from '../../src/core/rollup/summary';
import type { Summary } from '../../src/core/rollup/summary';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';

/** @throws when it is no roll-up. */
export async function summaryIn(
  door: Pick<WorkbookDoor, 'read'>,
  rubrics: readonly Rubric[],
): Promise<Summary> {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const data = reading.state === 'ok' ? readRollUp(snapshot, reading.meta) : undefined;
  if (!data) {
    throw new Error('no roll-up');
  }
  return summarise(data, { rubrics });
}

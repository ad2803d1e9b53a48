/** Units' workbooks edited as no one should: whatever they hold, the work of the others is done, and no row is lost unsaid. */
import { faultsOfEdits } from '../../test/support/edited-workbooks';
import { seededRandom } from '../../test/support/memory-door';
import { FULL, SEED } from '../../test/support/sample';

const WORKBOOKS = FULL ? 2000 : 300;

test(`${WORKBOOKS} edited workbooks: read, checked, scored and rolled up without an exception; the sound one is counted each time`, async () => {
  expect(await faultsOfEdits(WORKBOOKS, seededRandom(SEED))).toEqual([]);
});

/** Every method of a set of criteria: the stand-in makes of the formulas what the evaluator works out, on a few sheets. */
import { diff } from '../../src/workbook/draft/diff';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { startExcel } from '../support/excel';
import { disagreements, generated } from '../support/score-cases';

test('the stand-in agrees', async () => {
  const excel = await startExcel();
  try {
    const { sheets, expected } = generated(6, 7, 1);
    const draft = { sheets, names: [] };
    expect(await excelDoor.apply(diff(await excelDoor.read(), draft))).toEqual({ state: 'done', kept: [] });
    const snapshot = await excelDoor.read();
    const found = disagreements(expected, ({ sheet, row, column }) => {
      const grid = findSheet(snapshot, sheet)?.grid;
      return grid ? cellOf(grid, row, column).value : null;
    });
    expect(found.slice(0, 5)).toEqual([]);
  } finally {
    excel.close();
  }
});

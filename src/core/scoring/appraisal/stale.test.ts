/** Results of a score sheet that no program has calculated. */
import { unitFile } from '../../../../test/support/unit-file';
import { loadRubric } from '../../../templates';
import type { CellValue } from '../../../workbook/cells/cells';
import { locate } from '../../layout/locate';
import type { LocatedTable } from '../../layout/locate';
import { EMPTY_META, readMeta } from '../../layout/meta';
import { uncalculatedFaults } from './stale';

test.each<[string, input: CellValue, shown: CellValue, faults: readonly string[]]>([
  ['a negative figure, not calculated', -1, null, ['Số liệu không được âm']],
  ['a word, not calculated', 'vài', null, ['Số liệu phải là số']],
  ['a right figure, not calculated', 1, null, []],
  ['a negative figure that the sheet names itself', -1, 'Số liệu không được âm', []],
  ['a negative figure that the sheet does not see yet', -1, '', []],
])('%s', async (_, input, shown, faults) => {
  const rubric = await loadRubric('minh-hoa');
  const { workbook } = await unitFile('UBND xã A', 0.9, rubric);
  const reading = workbook && readMeta(workbook);
  const meta = reading?.state === 'ok' ? reading.meta : EMPTY_META;
  const scores = workbook && locate(workbook, meta, 'scores');
  const found = scores && uncalculatedFaults(withFirst(scores, input, shown), rubric);
  expect([...(found?.values() ?? [])]).toEqual(faults);
});

/** The score sheet with a figure typed into its first row, whose *Lỗi nhập* shows something. */
function withFirst(
  scores: LocatedTable<'scores'>,
  input: CellValue,
  shown: CellValue,
): LocatedTable<'scores'> {
  const { sheet, columns, rows } = scores;
  const [first, ...others] = rows;
  const place = ({ row }: { row: number }, column = 0) =>
    [row - sheet.grid.row, column - sheet.grid.column] as const;
  const values = sheet.grid.values.map((line) => [...line]);
  const formulas = sheet.grid.formulas.map((line) => [...line]);
  for (const each of rows) {
    const [r, c] = place(each, columns.fault);
    values[r]?.splice(c, 1, each === first ? shown : '');
    formulas[r]?.splice(c, 1, '=""');
  }
  return {
    ...scores,
    sheet: { ...sheet, grid: { ...sheet.grid, values, formulas } },
    rows: first ? [{ ...first, values: { ...first.values, input1: input } }, ...others] : [],
  };
}

/** Every method of a set of criteria: the stand-in makes of the formulas what the evaluator works out, on a few sheets. */
import { diff } from '../../src/workbook/draft/diff';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import type { OpenExcel } from 'excel-stand-in';
import type { CellValue } from '../../src/workbook/cells/cells';
import { startExcel } from '../support/excel';
import { disagreements, expectedOf, generated } from '../support/score-cases';
import type { Filled } from '../support/score-cases';

/** Texts stay texts, "12" too. */
const asPasted = (value: CellValue | undefined): string | number | boolean =>
  typeof value === 'string' ? `'${value}` : (value ?? '');

/** The inputs of each row pasted over those of the next but one; then two rows deleted. */
async function editedByHand({ Excel }: OpenExcel, filled: Filled): Promise<Filled> {
  const { table } = filled;
  const keys = ['input1', 'input2', 'input3', 'input4'] as const;
  const rows = table.rows.map((row, at) => {
    const other = table.rows[(at + 2) % table.rows.length] ?? {};
    return { ...row, ...Object.fromEntries(keys.map((key) => [key, other[key] ?? null])) };
  });
  await Excel.run(async (context) => {
    const { columns, rows: standing } = context.workbook.tables.getItem(table.name);
    for (const key of keys) {
      const header = table.columns.find((column) => column.key === key)?.header ?? '';
      columns.getItem(header).getDataBodyRange().values = rows.map((row) => [asPasted(row[key])]);
    }
    standing.getItemAt(3).delete();
    standing.getItemAt(0).delete();
    await context.sync();
  });
  const entries = Object.fromEntries(
    rows.map((row) => [
      String(row.code),
      {
        ...filled.entries[String(row.code)],
        ...Object.fromEntries(keys.map((key) => [key, row[key] as CellValue])),
      },
    ]),
  );
  return {
    ...filled,
    entries,
    table: { ...table, rows: rows.filter((_, at) => at !== 0 && at !== 3) },
  };
}

test('the stand-in agrees, also after cells were pasted over and rows deleted', async () => {
  const excel = await startExcel();
  try {
    const { sheets, filled, expected } = generated(6, 7, 1);
    const draft = { sheets, names: [] };
    expect(await excelDoor.apply(diff(await excelDoor.read(), draft))).toEqual({ state: 'done', kept: [] });
    const snapshot = await excelDoor.read();
    const found = disagreements(expected, ({ sheet, row, column }) => {
      const grid = findSheet(snapshot, sheet)?.grid;
      return grid ? cellOf(grid, row, column).value : null;
    });
    expect(found.slice(0, 5)).toEqual([]);
    const edited: Filled[] = [];
    for (const sheet of filled) {
      edited.push(await editedByHand(excel, sheet));
    }
    const after = await excelDoor.read();
    const differing = disagreements(edited.flatMap(expectedOf), ({ sheet, row, column }) => {
      const grid = findSheet(after, sheet)?.grid;
      return grid ? cellOf(grid, row, column).value : null;
    });
    expect(differing.slice(0, 5)).toEqual([]);
  } finally {
    excel.close();
  }
});

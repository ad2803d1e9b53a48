/** What Excel would refuse or rewrite, and the product does not give it: the stand-in refuses and rewrites as Excel does. */
import type { OpenExcel } from 'excel-stand-in';
import type { Change } from '../../src/workbook/draft/change';
import { diff } from '../../src/workbook/draft/diff';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { loadTemplate } from '../../src/templates';
import { createPlan, draftPlan } from '../support/actions';
import { startExcel } from '../support/excel';
import { seededRandom } from '../support/memory-door';

let excel: OpenExcel;

beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => {
  excel.close();
});

test.each([
  '- Công tác dân vận của chính quyền',
  '-1+2',
  '--- hết ---',
  '+ Tổ chức hội nghị',
  '+A1',
  '@SUM(1,2)',
  '@ông Nguyễn Văn A',
  '=1+1',
  '=HYPERLINK("http://a.vn")',
  "'đã nghiệm thu",
  '1/2',
  '25/12/2026',
  ' true ',
])('the text %j stays the text it is', async (text) => {
  const write: Change = { kind: 'write', sheet: 'Sheet1', row: 0, column: 0, cells: [[{ value: text }]] };
  expect(await excelDoor.apply([write])).toEqual({ state: 'done', kept: [] });
  const { Excel } = excel;
  const [values, formulas] = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values,formulas');
    await context.sync();
    return [cell.values as unknown[][], cell.formulas as unknown[][]];
  });
  expect([values, formulas]).toEqual([[[text]], [[text]]]);
});

test('formulas are written when their tables and names are there, and Excel refuses none', async () => {
  const template = await loadTemplate('binh-chuong-2026');
  const request = { template, unit: 'UBND xã A', year: '2026' } as const;
  const drafted = draftPlan(await excelDoor.read(), request, { random: seededRandom() });
  const changes = drafted.ok ? diff(await excelDoor.read(), drafted.draft) : [];
  const isFormula = (change: Change): boolean =>
    change.kind === 'write' && change.cells.some((line) => line.some((cell) => cell && 'formula' in cell));
  const formulasFirst = [
    ...changes.filter(({ kind }) => kind === 'addSheet'),
    ...changes.filter(isFormula),
    ...changes.filter((change) => change.kind !== 'addSheet' && !isFormula(change)),
  ];
  expect(await excelDoor.apply(formulasFirst)).toMatchObject({ state: 'failed', code: 'InvalidArgument' });
  excel.close();

  excel = await startExcel();
  expect((await createPlan(excelDoor, request, { random: seededRandom() })).state).toBe('done');
  const sheet = findSheet(await excelDoor.read(), 'Nhiệm vụ');
  const [table] = sheet?.tables ?? [];
  const formulas = (table?.headers ?? []).flatMap((_, column) =>
    sheet && table ? (cellOf(sheet.grid, table.row + 1, table.column + column).formula ?? []) : [],
  );
  expect(formulas.length).toBeGreaterThan(0);
});

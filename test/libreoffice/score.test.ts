/**
 * Three calculators, one result: the sheets made through office.js are calculated by the stand-in, by
 * workbook/formula and, after saving, by LibreOffice from scratch.
 */
import { createPlan, rollUp, scoreUnit } from '../support/actions';
import { openUnitFile, ROLL_UP_DAY, unitFile } from '../support/unit-file';
import type { CellValue } from '../../src/workbook/cells/cells';
import { scoreOf } from '../../src/core/scoring/rubric/entries';
import type { ScoreInputs } from '../../src/core/scoring/rubric/score';
import { scorePlaces } from '../../src/core/scoring/rubric/sheet-places';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { loadRubric, loadTemplate } from '../../src/templates';
import { startExcel } from '../support/excel';
import { seededRandom } from '../support/memory-door';
import { convert } from './soffice';
import { SCORE_COLUMN } from '../support/score-cells';

const SCORES = 'Bảng tự chấm điểm';

const opened = (bytes: Uint8Array): WorkbookSnapshot => {
  const reading = readWorkbook(bytes);
  if (!reading.ok) {
    throw new Error(`${reading.code}: ${reading.detail}`);
  }
  return reading.workbook;
};

/** Every formula cell with its result: `sheet!row,column` → value. */
function results(workbook: WorkbookSnapshot): Map<string, CellValue> {
  const found = new Map<string, CellValue>();
  for (const { name, grid } of workbook.sheets) {
    grid.formulas.forEach((line, r) => {
      line.forEach((formula, c) => {
        if (formula !== null) {
          found.set(`${name}!${grid.row + r},${grid.column + c}`, grid.values[r]?.[c] ?? '');
        }
      });
    });
  }
  return found;
}

/** A unit's workbook with these scores, saved by the sandbox. */
async function savedWorkbook(
  unit: string,
  share: (index: number) => CellValue,
): Promise<{ bytes: Uint8Array; inputs: ScoreInputs }> {
  const excel = await startExcel();
  try {
    const rubric = await loadRubric('minh-hoa');
    const template = await loadTemplate('binh-chuong-2026');
    await createPlan(excelDoor, { template, unit, year: '2026' }, { random: seededRandom() });
    await scoreUnit(excelDoor, rubric);
    const table = findSheet(await excelDoor.read(), SCORES)?.tables[0];
    const criteria = rubric.groups.flatMap((group) => group.criteria);
    const inputs: Record<string, ScoreInputs[string]> = {};
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SCORES);
      for (const [index, { code, max }] of criteria.entries()) {
        const wanted = share(index);
        const value = typeof wanted === 'number' ? max * wanted : wanted;
        inputs[code] = { input1: value };
        sheet.getCell((table?.row ?? 0) + 1 + index, SCORE_COLUMN).values = [[value ?? '']];
      }
      await context.sync();
    });
    return { bytes: await writeWorkbook(await excel.workbook()), inputs };
  } finally {
    excel.close();
  }
}

test.each<[string, (index: number) => CellValue]>([
  ['all scored', (index) => [1, 0.5, 0.75, 0.3][index % 4] ?? 1],
  [
    'a text and a score above the maximum among them',
    (index) => (index === 2 ? 'bảy' : index === 5 ? 2 : 0.8),
  ],
  ['one not scored', (index) => (index === 7 ? null : 1)],
])('LibreOffice gives what the stand-in and core give: %s', async (_, share) => {
  const rubric = await loadRubric('minh-hoa');
  const { bytes, inputs } = await savedWorkbook('UBND xã A', share);
  const saved = opened(bytes);
  const recalculated = opened(await convert(bytes, 'xlsx', { recalculate: true, language: 'vi' }));

  expect(results(saved).size).toBeGreaterThan(50);
  for (const [place, value] of results(saved)) {
    const other = results(recalculated).get(place);
    expect([place, typeof value === 'number' ? Number(Number(other).toFixed(9)) : (other ?? '')]).toEqual([
      place,
      typeof value === 'number' ? Number(value.toFixed(9)) : value,
    ]);
  }
  const sheet = findSheet(recalculated, SCORES);
  const places = scorePlaces(sheet?.tables[0] ?? { row: 0, column: 0 }, rubric);
  const score = scoreOf(rubric, inputs).self;
  expect(sheet && cellOf(sheet.grid, places.total.row, places.total.column).value).toBeCloseTo(
    score.points,
    9,
  );
  if (score.rating !== undefined) {
    expect(sheet && cellOf(sheet.grid, places.rating.row, places.rating.column).value).toBe(score.rating);
  }
});

test('ranks with ties are the same in LibreOffice', async () => {
  const rubric = await loadRubric('minh-hoa');
  const shares = [0.75, 1, 0.75, 0.5];
  const files = await Promise.all(
    shares.map((share, index) => unitFile(`UBND xã ${index + 1}`, share, rubric)),
  );
  const excel = await startExcel();
  try {
    const { outcome } = await rollUp(excelDoor, {
      files,
      open: openUnitFile,
      rubrics: [rubric],
      today: ROLL_UP_DAY,
    });
    expect(outcome.state).toBe('done');
    const bytes = await writeWorkbook(await excel.workbook());
    const sheet = findSheet(
      opened(await convert(bytes, 'xlsx', { recalculate: true, language: 'vi' })),
      'Tổng hợp điểm',
    );
    const ranks = [4, 5, 6, 7].map((row) => sheet && cellOf(sheet.grid, row, 0).value);
    expect(ranks).toEqual([1, 2, 2, 4]);
  } finally {
    excel.close();
  }
});

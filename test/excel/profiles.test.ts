/** The main job – plan, check, score, roll up – through office.js in every kind of Excel and both languages. */
import { PLATFORMS } from 'excel-stand-in';
import type { OpenExcel } from 'excel-stand-in';
import { checkPlan, createPlan, rollUp, scoreUnit } from '../support/actions';
import type { Outcome } from '../../src/core/words/outcome';
import { AS_OF } from '../../src/core/plan/progress';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import { scorePlaces } from '../../src/core/scoring/rubric/sheet-places';
import { findSheet } from '../../src/workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { loadRubric, loadTemplate } from '../../src/templates';
import { startExcel, typeInto } from '../support/excel';
import { seededRandom } from '../support/memory-door';
import { ROLL_UP_DAY, openUnitFile, unitFile } from '../support/unit-file';
import type { UnitFile } from '../support/unit-file';
import { sample } from '../support/sample';
import { SCORE_COLUMN } from '../support/score-cells';

let excel: OpenExcel;
let rubric: Rubric;
let files: readonly UnitFile[];

beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
  files = [
    await unitFile('UBND xã A', 0.9, rubric),
    await unitFile('UBND xã B', 1, rubric),
    { name: 'ghi chú.xlsx' },
  ];
});
afterEach(() => {
  excel.close();
});

const PLACES = PLATFORMS.flatMap((platform) =>
  ['vi-VN', 'en-US'].map((locale) => [platform, locale] as const),
);

describe.each(sample(PLACES, 2))('%s, %s', (platform, locale) => {
  test('plan, check, score, roll up', async () => {
    excel = await startExcel({ platform, locale });
    const template = await loadTemplate('binh-chuong-2026');
    const request = { template, unit: 'UBND xã Bình Chương', year: '2026' };
    const deps = { random: seededRandom() };
    expectDone(await createPlan(excelDoor, request, deps));
    // What is read of it must not depend on the day of the test.
    await typeInto(excel, 'Nhiệm vụ', AS_OF.row, AS_OF.column, 46_188);
    const { findings } = await checkPlan(excelDoor, deps);
    expect(findings).toHaveLength(5);
    expectDone(await scoreUnit(excelDoor, rubric));
    await typeScores(0.85);
    expect(totalAndRating(await excelDoor.read())).toEqual([85, 'Tốt']);
    const { outcome } = await rollUp(excelDoor, {
      files,
      open: openUnitFile,
      rubrics: [rubric],
      today: ROLL_UP_DAY,
    });
    // The commune's own register is the list of those that are to send, its *Lịch báo cáo* says by when.
    expectDone(outcome, 'rollup.unsent', 'rollup.dueTaken');
    expect(ranking(await excelDoor.read())).toEqual([
      [1, 'UBND xã B', 100],
      [2, 'UBND xã A', 90],
    ]);
  });
});

function expectDone({ state, messages }: Outcome, ...more: readonly string[]): void {
  expect([state, messages.map(({ code }) => code)]).toEqual(['done', [expect.anything(), ...more]]);
}

async function typeScores(share: number): Promise<void> {
  const table = findSheet(await excelDoor.read(), 'Bảng tự chấm điểm')?.tables[0];
  const scores = rubric.groups.flatMap((group) => group.criteria).map(({ max }) => [max * share]);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Bảng tự chấm điểm');
    sheet.getRangeByIndexes((table?.row ?? 0) + 1, SCORE_COLUMN, scores.length, 1).values = scores;
    await context.sync();
  });
}

function totalAndRating(snapshot: WorkbookSnapshot): unknown[] {
  const sheet = findSheet(snapshot, 'Bảng tự chấm điểm');
  const { total, rating } = scorePlaces(sheet?.tables[0] ?? { row: 0, column: 0 }, rubric);
  return [total, rating].map(({ row, column }) => sheet?.grid.values[row]?.[column]);
}

/** Rank, unit and score of each line of *Tổng hợp điểm*. */
function ranking(snapshot: WorkbookSnapshot): unknown[][] {
  const sheet = findSheet(snapshot, 'Tổng hợp điểm');
  const table = sheet?.tables[0];
  const columns = ['Thứ hạng', 'Tên đơn vị', 'Điểm tự chấm'].map(
    (header) => table?.headers.indexOf(header) ?? -1,
  );
  return (sheet?.grid.values ?? [])
    .slice((table?.row ?? 0) + 1)
    .map((line) => columns.map((column) => line[column]));
}

/**
 * The actions through Microsoft's real office.js and the stand-in for Excel: what is written is read back, the
 * sheet's own formulas calculate, and the number of syncs is pinned.
 */
import type { OpenExcel } from 'excel-stand-in';
import { checkPlan, createPlan, scoreUnit } from '../support/actions';
import { targetOf } from '../../src/actions/plan-request';
import { adaptTemplate } from '../../src/core/plan/adapt';
import { proposeMapping } from '../../src/core/plan/mapping';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import { LAYOUT } from '../../src/core/layout/layout';
import { META_SHEET } from '../../src/workbook/draft/facts-sheet';
import { scoreOf } from '../../src/core/scoring/rubric/entries';
import { scorePlaces } from '../../src/core/scoring/rubric/sheet-places';
import { findSheet } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { loadRubric, loadTemplate, templateList } from '../../src/templates';
import { startExcel, typeInto } from '../support/excel';
import { seededRandom } from '../support/memory-door';
import { pointsFor, SCORE_COLUMN } from '../support/score-cells';

let excel: OpenExcel;
let rubric: Rubric;

beforeEach(async () => {
  excel = await startExcel();
  rubric = await loadRubric('minh-hoa');
});

afterEach(() => {
  excel.close();
});

const plan = async (id = 'binh-chuong-2026', unit = 'UBND xã Bình Chương') => {
  const template = await loadTemplate(id);
  return createPlan(excelDoor, { template, unit, year: String(template.year) }, { random: seededRandom() });
};

describe('createPlan', () => {
  test.each(templateList.map(({ id }) => id))('%s: the template, fitted, is in the cells', async (id) => {
    const outcome = await plan(id);
    expect(outcome.messages).toMatchObject([{ code: 'plan.created' }]);
    expect(outcome.state).toBe('done');
    const request = { template: await loadTemplate(id), unit: 'UBND xã Bình Chương' };
    const target = targetOf(request);
    const { template } = adaptTemplate(request.template, {
      target,
      mapping: proposeMapping(request.template, target),
      year: request.template.year,
      unit: request.unit,
    });
    const snapshot = await excelDoor.read();
    const tasks = findSheet(snapshot, 'Nhiệm vụ');
    expect(tasks?.tables).toMatchObject([
      { name: 'NhiemVu', row: 5, column: 0, bodyRows: template.tasks.length },
    ]);
    expect(tasks?.tables[0]?.headers).toEqual(LAYOUT.tasks.columns.map(({ header }) => header));
    const text = LAYOUT.tasks.columns.findIndex(({ key }) => key === 'text');
    expect(tasks?.grid.values.slice(6).map((line) => line[text])).toEqual(
      template.tasks.map((task) => task.text),
    );
    expect(findSheet(snapshot, META_SHEET)?.visibility).toBe('veryHidden');
  });

  test('takes two syncs to read, one to write and one to show it', async () => {
    excel.resetCounts();
    await plan();
    expect(excel.counts.requests).toBe(4);
  });

  test('a text that looks like a formula or a date stays a text', async () => {
    await plan('binh-chuong-2026', '=1+1');
    const info = findSheet(await excelDoor.read(), 'Thông tin chung');
    const texts = info?.grid.values.flat() ?? [];
    expect(texts).toContain('=1+1');
    expect(info?.grid.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });
});

describe('scoreUnit', () => {
  test('total and rating follow what is typed, by the sheet’s own formulas', async () => {
    await plan();
    expect((await scoreUnit(excelDoor, rubric)).state).toBe('done');
    const table = findSheet(await excelDoor.read(), 'Bảng tự chấm điểm')?.tables[0];
    if (!table) {
      throw new Error('no score table');
    }
    const criteria = rubric.groups.flatMap((group) => group.criteria);
    const inputs = pointsFor(rubric, (max) => max * 0.85);
    for (const [index, { code }] of criteria.entries()) {
      await typeInto(
        excel,
        'Bảng tự chấm điểm',
        table.row + 1 + index,
        SCORE_COLUMN,
        inputs[code]?.input1 ?? 0,
      );
    }
    const places = scorePlaces(table, rubric);
    const totalAndRating = async () => {
      const grid = findSheet(await excelDoor.read(), 'Bảng tự chấm điểm')?.grid;
      return [places.total, places.rating].map(({ row, column }) => grid?.values[row]?.[column]);
    };
    const expected = scoreOf(rubric, inputs).self;
    expect(await totalAndRating()).toEqual([expected.points, expected.rating]);

    await typeInto(excel, 'Bảng tự chấm điểm', table.row + 1, SCORE_COLUMN, 'bảy');
    expect((await totalAndRating())[1]).toBe('Có số liệu nhập chưa đúng');
    const { findings } = await checkPlan(excelDoor, { random: seededRandom() });
    expect(findings[0]).toMatchObject({
      code: 'typed.notNumber',
      at: { sheet: 'Bảng tự chấm điểm', row: table.row + 1, column: SCORE_COLUMN },
    });
    expect(await excelDoor.show(findings[0]?.at ?? { sheet: '', row: 0, column: 0 })).toBe(true);
  });

  test('takes two syncs to read, one to compare, one to write and one to show it', async () => {
    await plan();
    excel.resetCounts();
    await scoreUnit(excelDoor, rubric);
    expect(excel.counts.requests).toBe(5);
  });
});

describe('checkPlan', () => {
  test('takes two syncs and writes nothing when no id is missing', async () => {
    await plan();
    excel.resetCounts();
    const { findings, outcome } = await checkPlan(excelDoor, { random: seededRandom() });
    expect(excel.counts.requests).toBe(2);
    expect(findings).toHaveLength(5);
    expect(outcome).toEqual({ state: 'unchanged', messages: [] });
  });
});

/** Codes such as 1, 1.1, 1.10 and 1.1.1 are texts everywhere: Excel would take them for numbers and days. */
import { reviewPlan } from '../../src/actions/review';
import { run } from '../../src/actions/run/run';
import { writeRubric } from '../../src/actions/write-rubric';
import { LAYOUT } from '../../src/core/layout/layout';
import { locate } from '../../src/core/layout/locate';
import { readMeta } from '../../src/core/layout/meta';
import { readUnit } from '../../src/core/rollup/read-unit';
import { readRubric } from '../../src/core/scoring/rubric/schema';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import { excelDoor } from '../../src/excel/door';
import { loadTemplate } from '../../src/templates';
import { findSheet } from '../../src/workbook/cells/snapshot';
import { createPlan, scoreUnit } from '../support/actions';
import { startExcel, typeInto } from '../support/excel';
import { seededRandom } from '../support/memory-door';

const levels = (most: number) => ({
  kind: 'levels',
  levels: [
    { name: 'Tốt', points: most },
    { name: '>=90%', points: most / 2 },
  ],
});

/** 1.1 and 1.10 differ in their points, so that one taken for the other is seen. */
const SET = {
  id: 'ma-so',
  version: 1,
  label: 'ví dụ minh họa',
  title: 'Mã là số',
  number: null,
  issuer: null,
  effectiveFrom: null,
  effectiveTo: null,
  maxTotal: 100,
  decimals: 2,
  bands: [{ name: 'Đạt', min: 0 }],
  knockOuts: [],
  groups: [
    {
      code: '1',
      title: 'Nhóm một',
      max: 100,
      criteria: [
        { code: '1.1', title: 'Thứ nhất', max: 10, method: levels(10), evidence: '' },
        { code: '1.10', title: 'Thứ mười', max: 20, method: levels(20), evidence: '' },
        {
          code: '1.2',
          title: 'Có thành phần',
          max: 70,
          components: [
            { code: '1.2.1', title: 'Một', max: 30, method: levels(30), evidence: '' },
            { code: '1.2.10', title: 'Mười', max: 40, method: levels(40), evidence: '' },
          ],
        },
      ],
    },
  ],
};

const CODES = ['1.1', '1.10', '1.2.1', '1.2.10'];

test.each(['vi-VN', 'en-US'])('in Excel in %s each criterion counts by its own levels', async (locale) => {
  const reading = readRubric(SET);
  expect(reading).toMatchObject({ ok: true });
  const rubric = SET as Rubric;
  const excel = await startExcel({ locale });
  try {
    const template = await loadTemplate('binh-chuong-2026');
    await createPlan(excelDoor, { template, unit: 'UBND xã A', year: '2026' }, { random: seededRandom() });
    await scoreUnit(excelDoor, rubric);
    await run(writeRubric, excelDoor, { start: rubric });
    const scoresIn = async () => {
      const snapshot = await excelDoor.read();
      const meta = readMeta(snapshot);
      const scores = meta.state === 'ok' ? locate(snapshot, meta.meta, 'scores') : undefined;
      if (!scores) {
        throw new Error('no scores');
      }
      return { snapshot, scores };
    };
    const { scores } = await scoresIn();
    expect(scores.rows.map(({ values }) => values.code)).toEqual(CODES);
    for (const [index, { row }] of scores.rows.entries()) {
      const word = index % 2 === 0 ? 'Tốt' : '>=90%';
      await typeInto(excel, scores.sheet.name, row, scores.columns.input1 ?? 0, word);
    }
    const after = await scoresIn();
    expect(after.scores.rows.map(({ values }) => values.self)).toEqual([10, 10, 30, 20]);
    const review = reviewPlan(after.snapshot, [rubric]);
    expect(review.ok && review.findings.filter(({ rule }) => rule === 'scoreSheetAltered')).toEqual([]);
    const unit = readUnit(after.snapshot, [rubric]);
    expect(unit.ok && unit.copy.rows.copyScores.map((row) => row.code)).toEqual(CODES);
    expect(unit.ok && unit.copy.head.self).toBe(70);
    // Codes typed into the form stay as they are typed, too.
    const form = findSheet(after.snapshot, LAYOUT.rubricForm.sheet);
    const table = form?.tables[0];
    const below = (table?.row ?? 0) + (table?.bodyRows ?? 0);
    await typeInto(excel, LAYOUT.rubricForm.sheet, below, table?.column ?? 0, '1.10');
    const typed = findSheet(await excelDoor.read(), LAYOUT.rubricForm.sheet);
    expect(typed?.grid.values[below - typed.grid.row]?.[(table?.column ?? 0) - typed.grid.column]).toBe(
      '1.10',
    );
  } finally {
    excel.close();
  }
});

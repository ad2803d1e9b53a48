/** Every kind of file the product and the sandbox page write, each made once for the tests that look into files. */
import { createPlan, draftPlan, rollUp, draftScore, scoreUnit } from './actions';
import { joinDrafts } from '../../src/workbook/draft/draft';
import type { WorkbookSnapshot } from '../../src/workbook/cells/snapshot';
import { excelDoor } from '../../src/excel/door';
import { fileWorkbook } from '../../src/files/from-draft';
import { readWorkbook } from '../../src/files/read';
import type { FileWorkbook } from '../../src/files/parts/workbook';
import { writeWorkbook } from '../../src/files/write';
import { loadRubric, loadTemplate, templateList } from '../../src/templates';
import { onDay } from './clock';
import { startExcel } from './excel';
import { seededRandom } from './memory-door';
import { ROLL_UP_DAY, openUnitFile, unitFile } from './unit-file';

/** By name: the five plans as the command line makes them, and what the page saves: a plan, and a roll-up. */
export const WRITTEN: Readonly<Record<string, () => Promise<FileWorkbook>>> = {
  ...Object.fromEntries(
    templateList.map(({ id, year }) => [`plan with score sheet, ${id}`, () => planned(id, String(year))]),
  ),
  'plan with score sheet, saved by the page': () => onDay(TODAY, savedByThePage),
  'roll-up, saved by the page': () => onDay(TODAY, rolledUp),
};

/** The day the files' progress is counted to. */
export const TODAY = { year: 2026, month: 5, day: 15 };

const UNIT = 'UBND xã “A & B” <1>';

async function planned(id: string, year: string): Promise<FileWorkbook> {
  const request = { template: await loadTemplate(id), unit: UNIT, year };
  const plan = draftPlan({ sheets: [], names: [] }, request, { random: seededRandom() });
  if (!plan.ok) {
    throw new Error(`No plan from ${id}.`);
  }
  const snapshot = opened(await writeWorkbook(fileWorkbook(plan.draft, '', TODAY)));
  const scores = draftScore(snapshot, await loadRubric('minh-hoa'));
  if (!scores.ok) {
    throw new Error(`No score sheet for ${id}.`);
  }
  return fileWorkbook(joinDrafts(plan.draft, scores.draft), `Kế hoạch ${year}`, TODAY);
}

async function savedByThePage(): Promise<FileWorkbook> {
  const { id, year } = templateList[0] ?? { id: '', year: 0 };
  const excel = await startExcel();
  try {
    const request = { template: await loadTemplate(id), unit: UNIT, year: String(year) };
    await createPlan(excelDoor, request, { random: seededRandom() });
    await scoreUnit(excelDoor, await loadRubric('minh-hoa'));
    return await excel.workbook();
  } finally {
    excel.close();
  }
}

async function rolledUp(): Promise<FileWorkbook> {
  const rubric = await loadRubric('minh-hoa');
  const excel = await startExcel();
  try {
    const files = await Promise.all([
      unitFile('UBND xã Một', 0.9, rubric),
      unitFile('UBND xã Hai', 0.75, rubric, '=1+1'),
      unitFile('UBND xã Ba', 0.75, rubric),
    ]);
    await rollUp(excelDoor, {
      files: [...files, { name: 'ghi chú.xlsx' }],
      open: openUnitFile,
      rubrics: [rubric],
      today: ROLL_UP_DAY,
    });
    return await excel.workbook();
  } finally {
    excel.close();
  }
}

/** What the product's own reader finds in a file. @throws when it refuses it */
export function opened(bytes: Uint8Array): WorkbookSnapshot {
  const reading = readWorkbook(bytes);
  if (!reading.ok) {
    throw new Error(`${reading.code}: ${reading.detail}`);
  }
  return reading.workbook;
}

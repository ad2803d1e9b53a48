/** A plan made from a template, as the content of a file. */
import { draftPlan } from './actions';
import type { PlanTemplate } from '../../src/core/plan/template';
import { fileWorkbook } from '../../src/files/from-draft';
import type { FileWorkbook } from '../../src/files/parts/workbook';
import { loadTemplate } from '../../src/templates';
import { seededRandom } from './memory-door';

export const PLAN_DAY = { year: 2026, month: 1, day: 1 };

/** @param given Bình Chương's of 2026, without it. */
export async function planContent(given?: PlanTemplate): Promise<FileWorkbook> {
  const template = given ?? (await loadTemplate('binh-chuong-2026'));
  const request = { template, unit: 'UBND xã A', year: '2026' };
  const drafted = draftPlan({ sheets: [], names: [] }, request, { random: seededRandom() });
  if (!drafted.ok) {
    throw new Error('no plan');
  }
  return fileWorkbook(drafted.draft, 'Sổ', PLAN_DAY);
}

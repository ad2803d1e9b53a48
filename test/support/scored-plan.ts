/** A plan with the illustrative score sheet in a workbook in memory: what tests of appraising and freezing begin with. */
import { createPlan, scoreUnit } from './actions';
import { LAYOUT } from '../../src/core/layout/layout';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import { findSheet } from '../../src/workbook/cells/snapshot';
import { loadRubric, loadTemplate } from '../../src/templates';
import { MemoryWorkbook, seededRandom } from './memory-door';

export interface ScoredPlan {
  readonly rubric: Rubric;
  readonly book: MemoryWorkbook;
  /** Where the first row of the score sheet's table stands. */
  readonly first: number;
}

export async function scoredPlan(): Promise<ScoredPlan> {
  const rubric = await loadRubric('minh-hoa');
  const book = new MemoryWorkbook();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(book, { template, unit: 'UBND xã A', year: '2026' }, { random: seededRandom() });
  await scoreUnit(book, rubric);
  const first = (findSheet(await book.read(), LAYOUT.scores.sheet)?.tables[0]?.row ?? 0) + 1;
  return { rubric, book, first };
}

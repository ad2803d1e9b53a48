/** Plans larger than any that ships. */
import { draftPlan } from '../../src/actions/create-plan';
import type { PlanTemplate } from '../../src/core/plan/template';
import { fileWorkbook } from '../../src/files/from-draft';
import type { FileWorkbook } from '../../src/files/workbook';
import { loadTemplate } from '../../src/templates';
import { seededRandom } from './memory-door';

/** A made-up plan with as many tasks, each as long as those of a real one. */
export async function templateOf(count: number): Promise<PlanTemplate> {
  const template = await loadTemplate('binh-chuong-2026');
  const tasks = Array.from({ length: count }, (_, index) => {
    const task = template.tasks[index % template.tasks.length];
    if (!task) {
      throw new Error('a template without tasks');
    }
    return { ...task, n: index + 1, text: `${task.text} (${index + 1})` };
  });
  return { ...template, tasks, groups: [{ title: 'Nhóm', section: 'I', tasks: tasks.map(({ n }) => n) }] };
}

/** A workbook with a plan of as many tasks. */
export async function largePlan(count: number): Promise<FileWorkbook> {
  const drafted = draftPlan(
    { sheets: [], names: [] },
    { template: await templateOf(count), unit: 'UBND xã A', year: '2026' },
    { random: seededRandom() },
  );
  if (!drafted.ok) {
    throw new Error('no plan');
  }
  return fileWorkbook(drafted.draft, 'Sổ', { year: 2026, month: 1, day: 1 });
}

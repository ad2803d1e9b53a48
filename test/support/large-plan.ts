/** Plans larger than any that ships. */
import type { PlanTemplate } from '../../src/core/plan/template';
import type { FileWorkbook } from '../../src/files/parts/workbook';
import { loadTemplate } from '../../src/templates';
import { planContent } from './plan-content';

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
export const largePlan = async (count: number): Promise<FileWorkbook> => planContent(await templateOf(count));

/** Walks over a template: every text it says, every body it names, with the place. Documents cited and the source stay out. */
import { fold } from '../words/fold';
import type { Duty } from '../words/duties';
import { isDutyGroup } from '../words/vocabulary';
import type { Place, PlaceField, PlanTemplate, TemplateTask } from './template';

/** The template with every text of its own – titles, tasks, timings, reports, targets, duties – edited. */
export function mapTexts(template: PlanTemplate, edit: (text: string, place: Place) => string): PlanTemplate {
  const at = (part: Place['part'], n: number, field: PlaceField = 'text'): Place => ({ part, n, field });
  const lines = (part: 'aim' | 'fund' | 'closing', texts: readonly string[] | undefined) =>
    texts?.map((text, i) => edit(text, at(part, i + 1)));
  const [aims, funds, closing] = [
    lines('aim', template.aims),
    lines('fund', template.funds),
    lines('closing', template.closing),
  ];
  const timed = (timing: string | null, place: Place) => (timing === null ? null : edit(timing, place));
  return {
    ...template,
    title: edit(template.title, { part: 'title', n: 1 }),
    ...(aims && { aims }),
    ...(funds && { funds }),
    ...(closing && { closing }),
    groups: template.groups.map((group, i) => ({ ...group, title: edit(group.title, at('group', i + 1)) })),
    tasks: template.tasks.map((task) => ({
      ...task,
      text: edit(task.text, at('task', task.n)),
      timing: timed(task.timing, at('task', task.n, 'timing')),
      ...(task.product !== undefined && { product: edit(task.product, at('task', task.n, 'product')) }),
      ...(task.target !== undefined && { target: edit(task.target, at('task', task.n, 'target')) }),
    })),
    reports: template.reports.map((report) => ({
      ...report,
      name: edit(report.name, at('report', report.n)),
      timing: timed(report.timing, at('report', report.n, 'timing')),
    })),
    targets: template.targets.map((target, i) => ({
      ...target,
      text: edit(target.text, at('target', i + 1)),
    })),
    responsibilities: template.responsibilities.map((responsibility, i) => ({
      ...responsibility,
      duties: responsibility.duties.map((duty) => edit(duty, at('duty', i + 1))),
    })),
  };
}

/** The tasks of a template that are the duties under *Tổ chức thực hiện*. */
export function dutyTasks({ groups, tasks }: PlanTemplate): readonly TemplateTask[] {
  const numbers = new Set(groups.flatMap((group) => (isDutyGroup(group.title) ? group.tasks : [])));
  return tasks.filter(({ n }) => numbers.has(n));
}

/** A body where it is named. */
export interface Mention {
  readonly place: Place;
  readonly duty: Duty;
}

/**
 * The template with every body it names edited.
 * @param edit gives the bodies that take its place: none removes it. A duty goes to its body line by line.
 */
export function mapBodies(
  template: PlanTemplate,
  edit: (body: string, mention: Mention) => readonly string[],
): PlanTemplate {
  const list = (bodies: readonly string[], place: Place, duty: Duty) => [
    ...new Set(bodies.flatMap((body) => edit(body, { place, duty }))),
  ];
  const duties = new Set(dutyTasks(template).map(({ n }) => n));
  return {
    ...template,
    tasks: template.tasks.map((task) => {
      const lead = duties.has(task.n) ? lineDuty(task.text) : leadDuty(task.text);
      const at = (field: PlaceField): Place => ({ part: 'task', n: task.n, field });
      return {
        ...task,
        lead: task.lead.flatMap(({ unit, ...scope }) =>
          edit(unit, { place: at('lead'), duty: lead }).map((name) => ({
            unit: name,
            ...scope,
          })),
        ),
        implementing: list(task.implementing, at('implementing'), 'implements'),
        coordinating: list(task.coordinating, at('coordinating'), 'coordinates'),
      };
    }),
    reports: template.reports.map((report) => {
      const at = (field: PlaceField): Place => ({ part: 'report', n: report.n, field });
      return {
        ...report,
        from: list(report.from, at('from'), 'sends'),
        recipients: list(report.recipients, at('recipients'), 'receives'),
      };
    }),
    responsibilities: template.responsibilities.flatMap(({ unit, duties, section }, i) => {
      const byBody = new Map<string, string[]>();
      for (const duty of duties) {
        for (const body of edit(unit, { place: { part: 'duty', n: i + 1 }, duty: lineDuty(duty) })) {
          byBody.set(body, [...(byBody.get(body) ?? []), duty]);
        }
      }
      return [...byBody].map(([body, given]) => ({ unit: body, duties: given, section }));
    }),
    recipients: template.recipients.flatMap((recipient, i) =>
      edit(recipient, { place: { part: 'recipient', n: i + 1 }, duty: 'informed' }),
    ),
  };
}

/** The duty of a task's lead, by the task's words. Rating oneself (tự chấm điểm …) is not ranking. */
function leadDuty(text: string): Duty {
  const folded = fold(text);
  if (/xep loai|tham dinh|xep hang/.test(folded) && !folded.startsWith('tu cham diem')) {
    return 'ranks';
  }
  return folded.includes('tham muu') ? 'drafts' : 'leads';
}

/** The duty of a body by its line under Tổ chức thực hiện. */
function lineDuty(text: string): Duty {
  const duty = leadDuty(text);
  return duty === 'leads' && /de xuat|theo doi|don doc|tong hop/.test(fold(text)) ? 'drafts' : duty;
}

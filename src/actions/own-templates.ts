/** An office's own templates, kept in the workbook: saved from the plan, renamed, deleted. */
import { canonicalJson } from '../workbook/cells/canonical-json';
import { diff } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import { chooseColumns } from '../core/layout/choose';
import type { WantedColumns } from '../core/layout/choose';
import { metaDraft } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { templateOf } from '../core/plan/from-workbook';
import { ISSUED_COLUMNS } from '../core/plan/issued';
import type { PlanTemplate } from '../core/plan/template';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { packTemplate, readTemplateFile, unpackTemplate } from '../templates/own';
import type { TemplateReading } from '../templates/own';
import { applyChanges, refuse } from './apply';
import { planMeta } from './check-plan';

const MAX_LABEL = 100;

/** What is wrong with a template's name as typed. */
export function reviewTemplateName(label: string): Message | undefined {
  const name = label.normalize('NFC').trim();
  return name === ''
    ? { code: 'template.nameEmpty' }
    : name.length > MAX_LABEL
      ? { code: 'template.nameTooLong', params: { max: MAX_LABEL } }
      : undefined;
}

/** The plan's tables as they are now, as a template; held to the schema like any that comes in. */
export function templateFrom(snapshot: WorkbookSnapshot, label: string): TemplateReading {
  const read = planMeta(snapshot);
  const wrong = read.ok ? reviewTemplateName(label) : read.reason;
  if (!read.ok || wrong) {
    return { ok: false, reason: wrong ?? { code: 'check.noPlan' } };
  }
  const made = templateOf(snapshot, read.meta, label.normalize('NFC').trim());
  if (!made) {
    return { ok: false, reason: { code: 'template.noTasks' } };
  }
  const before = read.meta.templates?.[made.id];
  const kept = before && unpackTemplate(before);
  return unpackTemplate(packTemplate({ ...made, version: kept?.ok ? kept.template.version + 1 : 1 }));
}

/** The templates a workbook keeps; broken ones with the reason. */
export function templatesIn(meta: Meta): (TemplateReading & { readonly id: string })[] {
  return Object.entries(meta.templates ?? {}).map(([id, packed]) => ({ id, ...unpackTemplate(packed) }));
}

/** What a template is made from: of tasks what a plan prints, of neither tasks nor reports how they went. */
const SAVED_COLUMNS = {
  info: true,
  tasks: ['id', 'group', ...ISSUED_COLUMNS],
  reports: ['id', 'name', 'period', 'from', 'timing', 'unitsDue', 'due', 'recipients'],
  units: true,
} as const satisfies WantedColumns;

/** Of a workbook only `_SoDanVan`: the templates it keeps are there. */
const readKept = (door: WorkbookDoor): Promise<WorkbookSnapshot> => door.readColumns(chooseColumns({}));

export async function saveTemplate(door: WorkbookDoor, label: string): Promise<Outcome> {
  const snapshot = await door.readColumns(chooseColumns(SAVED_COLUMNS));
  const made = templateFrom(snapshot, label);
  return made.ok ? keep(door, snapshot, made.template) : refuse(made.reason);
}

/**
 * A template from a file, such as one that was edited there, kept in the workbook as the next version of the one with its
 * id: the plan made from it can then be brought up to it.
 */
export async function receiveTemplate(door: WorkbookDoor, text: string): Promise<Outcome> {
  const given = readTemplateFile(text);
  if (!given.ok) {
    return refuse(given.reason);
  }
  const snapshot = await readKept(door);
  const read = planMeta(snapshot);
  if (!read.ok) {
    return refuse(read.reason);
  }
  const { template } = given;
  const packed = read.meta.templates?.[template.id];
  const before = packed && unpackTemplate(packed);
  if (!before?.ok) {
    return keep(door, snapshot, template);
  }
  const { version } = before.template;
  return canonicalJson({ ...template, version }) === canonicalJson(before.template)
    ? refuse({ code: 'template.same', params: { label: template.label } })
    : keep(door, snapshot, { ...template, version: Math.max(template.version, version + 1) });
}

/** Keeps a template in the workbook, instead of the one with its id. */
async function keep(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  template: PlanTemplate,
): Promise<Outcome> {
  return change(door, snapshot, (templates) => ({ ...templates, [template.id]: packTemplate(template) }), [
    { code: 'template.saved', params: { label: template.label, count: template.tasks.length } },
  ]);
}

/** Another name for people; rows and plans know the template by its id, which stays. */
export async function renameTemplate(door: WorkbookDoor, id: string, label: string): Promise<Outcome> {
  const wrong = reviewTemplateName(label);
  if (wrong) {
    return refuse(wrong);
  }
  const snapshot = await readKept(door);
  const read = planMeta(snapshot);
  const packed = read.ok ? read.meta.templates?.[id] : undefined;
  const found = packed && unpackTemplate(packed);
  if (!found) {
    return refuse(read.ok ? { code: 'template.unknown' } : read.reason);
  }
  return found.ok
    ? keep(door, snapshot, { ...found.template, label: label.normalize('NFC').trim() })
    : refuse(found.reason);
}

/** The plan's own template stays: without it the plan could not be brought up to it again. */
export async function deleteTemplate(door: WorkbookDoor, id: string): Promise<Outcome> {
  const snapshot = await readKept(door);
  const read = planMeta(snapshot);
  const packed = read.ok ? read.meta.templates?.[id] : undefined;
  if (!read.ok || !packed) {
    return refuse(read.ok ? { code: 'template.unknown' } : read.reason);
  }
  if (read.meta.plan?.template === id) {
    return refuse({ code: 'template.inUse' });
  }
  const found = unpackTemplate(packed);
  return change(
    door,
    snapshot,
    (templates) => Object.fromEntries(Object.entries(templates).filter(([other]) => other !== id)),
    [{ code: 'template.deleted', params: { label: found.ok ? found.template.label : id } }],
  );
}

async function change(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  edit: (templates: NonNullable<Meta['templates']>) => NonNullable<Meta['templates']>,
  messages: readonly Message[],
): Promise<Outcome> {
  const read = planMeta(snapshot);
  if (!read.ok) {
    return refuse(read.reason);
  }
  const templates = edit(read.meta.templates ?? {});
  const changes = diff(snapshot, { sheets: [metaDraft({ ...read.meta, templates })], names: [] });
  return applyChanges(door, snapshot, changes, messages);
}

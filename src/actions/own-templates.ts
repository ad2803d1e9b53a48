/** The parts that the actions on an office's own templates, kept in the workbook, have in common. */
import { metaDraft } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import { templateOf } from '../core/plan/from-workbook';
import type { PlanTemplate } from '../core/plan/template';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { packTemplate, unpackTemplate } from '../templates/own';
import type { TemplateReading } from '../templates/own';
import { columns } from './run/action';
import type { Drafted } from './run/action';
import { look } from './run/needs';
import type { Held } from './run/needs';

/** Most characters of a template's name. */
export const MAX_LABEL = 100;

/** Tells what is wrong with a template's name as typed. */
export function reviewTemplateName(label: string): Message | undefined {
  const name = label.normalize('NFC').trim();
  return name === ''
    ? { code: 'template.nameEmpty' }
    : name.length > MAX_LABEL
      ? { code: 'template.nameTooLong', params: { max: MAX_LABEL } }
      : undefined;
}

/** A template made of a workbook, with what to look at in it; or why there is none. */
type MadeTemplate =
  | { readonly ok: true; readonly template: PlanTemplate; readonly notes: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

/** Makes a template of the plan's tables as they are now; held to the schema like any that comes in. */
export function templateFrom(snapshot: WorkbookSnapshot, label: string): MadeTemplate {
  const looked = look(snapshot, 'plan');
  return looked.ok ? templateFromHeld(looked.held, label) : looked;
}

/** Makes a template of a workbook that is known to hold a plan. */
export function templateFromHeld(held: Held<'plan'>, label: string): MadeTemplate {
  const { snapshot, meta } = held;
  const wrong = reviewTemplateName(label);
  if (wrong) {
    return { ok: false, reason: wrong };
  }
  const made = templateOf(snapshot, meta, label.normalize('NFC').trim());
  if (!made) {
    return { ok: false, reason: { code: 'template.noTasks' } };
  }
  const before = meta.templates?.[made.id];
  const kept = before && unpackTemplate(before);
  const reading = unpackTemplate(
    packTemplate({ ...made, version: kept?.ok ? kept.template.version + 1 : 1 }),
  );
  return reading.ok ? { ...reading, notes: unlistedNote(reading.template) } : reading;
}

/** The note on bodies that the workbook's register lacks: a slip of the pen would live on in every plan. */
const unlistedNote = ({ unlisted = [] }: PlanTemplate): Message[] =>
  unlisted.length > 0
    ? [{ code: 'template.unlisted', params: { count: unlisted.length, names: unlisted.join('; ') } }]
    : [];

/** Lists the templates a workbook keeps; broken ones with the reason. */
export function templatesIn(meta: Meta): (TemplateReading & { readonly id: string })[] {
  return Object.entries(meta.templates ?? {}).map(([id, packed]) => ({ id, ...unpackTemplate(packed) }));
}

/** Reads of a workbook only `_SoDanVan`: the templates it keeps are there. */
export const readKept = columns({});

/** Keeps a template in the workbook, instead of the one with its id. */
export const kept = ({ meta }: Held<'plan'>, template: PlanTemplate): Drafted => ({
  ok: true,
  draft: draftTemplates(meta, { ...meta.templates, [template.id]: packTemplate(template) }),
  messages: [{ code: 'template.saved', params: { label: template.label, count: template.tasks.length } }],
});

/** Drafts the workbook with these templates and no others. */
export const draftTemplates = (meta: Meta, templates: NonNullable<Meta['templates']>) => ({
  sheets: [metaDraft({ ...meta, templates })],
  names: [],
});

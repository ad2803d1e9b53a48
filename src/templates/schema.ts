/**
 * The shape of a template or rubric file. The tests and the build read it, never the pane, which
 * would otherwise carry zod for files that cannot be wrong once built.
 */
import { z } from 'zod';
import { MAX_TEXT } from '../workbook/cells/cells';
import { isValid } from '../workbook/cells/serial';
import type { PlanTemplate } from '../core/plan/template';
import { splitUnits } from '../core/units/units';

export const text = z.string().trim().min(1).max(MAX_TEXT).refine(isNfc, 'Text must be NFC.');
export const writtenDate = z.string().regex(/^\d{1,2}\/\d{1,2}\/\d{4}$/);

function isNfc(value: string): boolean {
  return value === value.normalize('NFC');
}

export const legalBasis = z.strictObject({
  kind: text.exactOptional(),
  text,
  number: text.nullable(),
  date: writtenDate.nullable(),
  issuer: text.nullable(),
});

const task = z.strictObject({
  n: z.int().positive(),
  text,
  lead: z.array(z.strictObject({ unit: text, scope: text.exactOptional() })),
  implementing: z.array(text),
  coordinating: z.array(text),
  timing: text.nullable(),
  product: text.exactOptional(),
  target: text.exactOptional(),
  legalBases: z.array(legalBasis).min(1).exactOptional(),
  section: text,
});

const report = z.strictObject({
  n: z.int().positive(),
  name: text,
  period: z.enum(['6T', '9T', 'year', 'once', 'onRequest']),
  timing: text.nullable(),
  recipients: z.array(text),
  from: z.array(text),
  section: text,
});

const target = z.strictObject({
  text,
  operator: z.enum(['>=', '>']).nullable(),
  value: z.number().nullable(),
  unit: text.nullable(),
  section: text,
});

export const civilDate = z
  .strictObject({ year: z.int(), month: z.int(), day: z.int() })
  .refine(isValid, 'No such day.');

export const unitLevel = z.enum(['central', 'province', 'district', 'commune', 'village']);

const unit = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]+$/),
  name: text,
  shortNames: z.array(text),
  level: unitLevel,
  system: z.enum(['government', 'publicService', 'party', 'front', 'village', 'mixed']),
  kind: z.enum(['unit', 'group']),
  parent: text.exactOptional(),
  block: text.exactOptional(),
  activeFrom: civilDate.exactOptional(),
  activeTo: civilDate.exactOptional(),
});

const planTemplateShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  label: text,
  who: z.enum(['commune', 'district', 'department', 'provinceOffice', 'province']),
  legacy: z.boolean(),
  planKind: z.enum(['danVan', 'danVanDanChu', 'danChu']),
  year: z.int().min(2020).max(2100),
  title: text,
  places: z.strictObject({
    commune: text.exactOptional(),
    village: text.exactOptional(),
  }),
  source: z.strictObject({
    title: text,
    number: text.nullable(),
    date: writtenDate.nullable(),
    issuer: text,
    note: text.nullable(),
  }),
  legalBases: z.array(legalBasis),
  aims: z.array(text).exactOptional(),
  funds: z.array(text).exactOptional(),
  closing: z.array(text).exactOptional(),
  signer: z.strictObject({ title: text, name: text.nullable() }).exactOptional(),
  groups: z.array(z.strictObject({ title: text, section: text, tasks: z.array(z.int().positive()).min(1) })),
  tasks: z.array(task).min(1),
  reports: z.array(report),
  targets: z.array(target),
  responsibilities: z.array(z.strictObject({ unit: text, duties: z.array(text).min(1), section: text })),
  recipients: z.array(text),
  units: z.array(unit),
  unlisted: z.array(text).exactOptional(),
});

/** What may be wrong with a template whose every part is well formed. */
type TemplateFault = 'twice' | 'groups' | 'notRegistered' | 'target';

/** A plan template whose rows have numbers of their own and whose units all stand in its own register. */
export const planTemplateSchema: z.ZodType<PlanTemplate> = planTemplateShape.superRefine(
  (template, context) => {
    /** Its words are in the catalogue of messages: `template.<fault>`. */
    const fail = (path: PropertyKey[], fault: TemplateFault, name = '') => {
      context.addIssue({ code: 'custom', path, message: fault, params: { name } });
    };
    for (const key of ['tasks', 'reports'] as const) {
      const numbers = template[key].map(({ n }) => n);
      numbers.forEach((n, i) => {
        if (numbers.indexOf(n) !== i) fail([key, i, 'n'], 'twice', String(n));
      });
    }

    const grouped = template.groups.flatMap((group) => group.tasks);
    const expected = template.groups.length === 0 ? [] : template.tasks.map(({ n }) => n);
    if (grouped.join() !== expected.join()) {
      fail(['groups'], 'groups');
    }

    for (const key of ['code', 'name'] as const) {
      const seen = template.units.map((entry) => entry[key]);
      seen.forEach((value, i) => {
        if (seen.indexOf(value) !== i) fail(['units', i, key], 'twice', value);
      });
    }

    const registered = new Set([...template.units.map(({ name }) => name), ...(template.unlisted ?? [])]);
    const mustBeRegistered = (names: readonly string[], path: PropertyKey[]) => {
      for (const { name } of names.flatMap(splitUnits)) {
        if (!registered.has(name)) fail(path, 'notRegistered', name);
      }
    };
    template.tasks.forEach((row, i) => {
      mustBeRegistered(
        [...row.lead.map((lead) => lead.unit), ...row.implementing, ...row.coordinating],
        ['tasks', i],
      );
    });
    template.reports.forEach((row, i) => {
      mustBeRegistered([...row.recipients, ...row.from], ['reports', i]);
    });
    template.responsibilities.forEach((row, i) => {
      mustBeRegistered([row.unit], ['responsibilities', i]);
    });

    template.targets.forEach(({ operator, value, unit: measure }, i) => {
      const given = [operator, value, measure].filter((part) => part !== null).length;
      if (given !== 0 && given !== 3) fail(['targets', i], 'target');
    });
  },
);

/**
 * What a file of a set of criteria must look like. The tests read the files that ship by it, the pane and the command line
 * any file that a user loads: so it is a chunk of its own, loaded when a file is.
 */
import { z } from 'zod';
import type { RubricRecord } from '../core/layout/meta';
import { unpack } from '../core/pack';
import { rubricFaults } from '../core/rubric/faults';
import { RUBRIC_LABELS } from '../core/rubric/rubric';
import type { Rubric } from '../core/rubric/rubric';

const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => value === value.normalize('NFC'), 'Text must be NFC.');
const writtenDate = z.string().regex(/^\d{1,2}\/\d{1,2}\/\d{4}$/);
const decimals = z.int().min(0).max(4);
const share = z.number().min(0).max(1);

const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), label: text }),
  z.strictObject({ kind: z.literal('share'), part: text, whole: text }),
]);

const method = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yesNo') }),
  z.strictObject({
    kind: z.literal('levels'),
    levels: z.array(z.strictObject({ name: text, points: z.number() })).min(2),
  }),
  z.strictObject({ kind: z.literal('points'), step: z.number().positive().exactOptional() }),
  z.strictObject({
    kind: z.literal('ratio'),
    part: text,
    whole: text,
    gate: share.exactOptional(),
    decimals,
  }),
  z.strictObject({
    kind: z.literal('tiers'),
    of: quantity,
    tiers: z.array(z.strictObject({ from: z.number(), points: z.number() })).min(1),
  }),
  z.strictObject({
    kind: z.literal('tieredLinear'),
    of: quantity,
    floor: z.number(),
    slopes: z.array(z.strictObject({ from: z.number(), every: z.number(), adds: z.number() })).min(1),
    decimals,
  }),
  z.strictObject({ kind: z.literal('deduction'), label: text, per: z.number(), floor: z.number() }),
  z.strictObject({ kind: z.literal('bonus'), label: text, per: z.number() }),
]);

/** A letter first: a bare `1.2` in a cell would be a number stored as text. */
const code = z.string().regex(/^\p{L}[\p{L}\d]*(\.[\p{L}\d]+)*$/u);

const item = z.strictObject({
  code,
  title: text,
  max: z.number(),
  method,
  by: z.enum(['superior', 'survey']).exactOptional(),
  evidence: z.string(),
  ifNotApplicable: z.enum(['leaveOut', 'spread', 'full']).exactOptional(),
  figures: z.enum(['tasks', 'reports', 'targets', 'models']).exactOptional(),
});

const compound = z.strictObject({ code, title: text, max: z.number(), components: z.array(item).min(1) });

const rubricShape: z.ZodType<Rubric> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  label: z.enum(RUBRIC_LABELS),
  title: text,
  number: text.nullable(),
  issuer: text.nullable(),
  effectiveFrom: writtenDate.nullable(),
  effectiveTo: writtenDate.nullable(),
  maxTotal: z.number().positive(),
  decimals,
  bonus: z.strictObject({ cap: z.number().positive(), mayPassMax: z.boolean() }).exactOptional(),
  groups: z
    .array(
      z.strictObject({
        code,
        title: text,
        max: z.number(),
        bonus: z.literal(true).exactOptional(),
        criteria: z.array(z.union([item, compound])).min(1),
      }),
    )
    .min(1),
  bands: z.array(z.strictObject({ name: text, min: z.number() })).min(1),
  knockOuts: z.array(z.strictObject({ reason: text, cap: text.nullable() })),
  quotas: z
    .array(
      z.strictObject({
        band: text,
        share,
        within: z.enum(['block', 'all']),
        of: z.array(text).min(1).exactOptional(),
      }),
    )
    .exactOptional(),
});

/** A set of criteria whose shape is right and that has no faults (core/rubric/faults.ts). */
export const rubricSchema: z.ZodType<Rubric> = rubricShape.superRefine((rubric, context) => {
  for (const { path, message } of rubricFaults(rubric)) {
    context.addIssue({ code: 'custom', path: [...path], message: message.code });
  }
});

/** The set that a score sheet was made from, as its workbook keeps it; nothing when that is none. */
export function rubricIn(record: RubricRecord | undefined): Rubric | undefined {
  const parsed = rubricSchema.safeParse(record?.content && unpack(record.content));
  return parsed.success ? parsed.data : undefined;
}

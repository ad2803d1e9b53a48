/**
 * What a set of criteria must look like, whoever it comes from: a file, the form, a workbook's `_SoDanVan`. What is wrong with
 * one is told in sentences with the place, in the set and in the file. Sizes are bounded: a set becomes formulas, and Excel
 * takes texts in formulas up to 255 characters and conditions nested up to 64 times.
 */
import * as z from 'zod/mini';
import { issueKind, placeInFile } from '../../words/json-file';
import type { Message } from '../../words/message';
import { unpack } from '../../../workbook/cells/pack';
import type { Packed } from '../../../workbook/cells/pack';
import { rubricFaults } from './faults';
import { KINDS, METHODS } from './methods';
import { decimals, points, share, some, textOfAtMost, word } from './shapes';
import { RUBRIC_LABELS } from './rubric';
import type { Method, Rubric } from './rubric';

const text = textOfAtMost(2000);
const writtenDate = z.string().check(z.regex(/^\d{1,2}\/\d{1,2}\/\d{4}$/));

const [first, ...others] = KINDS.map((kind) => METHODS[kind].schema);
if (!first) {
  throw new Error('no method of scoring');
}
const method: z.ZodMiniType<Method> = z.discriminatedUnion('kind', [first, ...others]);

/** `I`, `1`, `I.2.a`, `1.10`: always a text. */
const code = z.string().check(z.maxLength(30), z.regex(/^[\p{L}\d]+(\.[\p{L}\d]+)*$/u));

const item = z.strictObject({
  code,
  title: text,
  max: points,
  method,
  by: z.exactOptional(z.enum(['superior', 'survey'])),
  evidence: z.string().check(z.maxLength(2000)),
  ifNotApplicable: z.exactOptional(z.enum(['leaveOut', 'spread', 'full'])),
  figures: z.exactOptional(
    z.union([
      z.enum(['tasks', 'reports', 'targets', 'models']),
      z.strictObject({ indicator: word, of: z.exactOptional(word) }),
    ]),
  ),
});

const compoundOf = <T extends z.core.$ZodType>(component: T) =>
  z.strictObject({ code, title: text, max: points, components: some(component, 1, 100) });

/** Below a group three levels: a fifth has no place in the sheet's codes. */
const criterion = z.union([item, compoundOf(z.union([item, compoundOf(item)]))]);

const schema: z.ZodMiniType<Rubric> = z.strictObject({
  id: z.string().check(z.maxLength(60), z.regex(/^[a-z0-9-]+$/)),
  version: z.int().check(z.positive()),
  label: z.enum(RUBRIC_LABELS),
  title: text,
  number: z.nullable(text),
  issuer: z.nullable(text),
  effectiveFrom: z.nullable(writtenDate),
  effectiveTo: z.nullable(writtenDate),
  maxTotal: z.number().check(z.positive(), z.maximum(1e6)),
  decimals,
  bonus: z.exactOptional(
    z.strictObject({ cap: z.number().check(z.positive(), z.maximum(1e6)), mayPassMax: z.boolean() }),
  ),
  groups: some(
    z.strictObject({
      code,
      title: text,
      max: points,
      bonus: z.exactOptional(z.literal(true)),
      criteria: some(criterion, 1, 100),
    }),
    1,
    30,
  ),
  bands: some(
    z.strictObject({
      name: word,
      min: points,
      conditions: z.exactOptional(
        some(z.strictObject({ share, groups: z.exactOptional(some(code, 1, 30)) }), 1, 5),
      ),
    }),
    1,
    20,
  ),
  knockOuts: z.array(z.strictObject({ reason: text, cap: z.nullable(word) })).check(z.maxLength(30)),
  ratesSelf: z.exactOptional(z.literal(true)),
  quotas: z.exactOptional(
    z
      .array(
        z.strictObject({
          band: word,
          share,
          within: z.enum(['block', 'all']),
          of: z.exactOptional(some(word, 1, 20)),
        }),
      )
      .check(z.maxLength(20)),
  ),
});

export type RubricReading =
  | { readonly ok: true; readonly rubric: Rubric }
  /** Everything that is wrong, up to a length that can be read. */
  | { readonly ok: false; readonly reasons: readonly Message[] };

/** A set whose shape is right and that has no faults (faults.ts), or what is wrong with it. */
export function readRubric(data: unknown): RubricReading {
  const parsed = schema.safeParse(data);
  const reasons = parsed.success
    ? rubricFaults(parsed.data).map(({ message }) => message)
    : parsed.error.issues.flatMap(unfolded(data)).map((issue) => reasonOf(issue, data));
  return parsed.success && reasons.length === 0
    ? { ok: true, rubric: parsed.data }
    : { ok: false, reasons: fewOf(reasons) };
}

/** The set that a workbook keeps under a record's checksum; nothing when that is none. */
export function unpackRubric(packed: Packed | undefined): Rubric | undefined {
  const reading = packed && readRubric(unpack(packed));
  return reading?.ok ? reading.rubric : undefined;
}

const MOST = 20;

const fewOf = (reasons: readonly Message[]): readonly Message[] =>
  reasons.length <= MOST
    ? reasons
    : [...reasons.slice(0, MOST), { code: 'rubricFile.more', params: { count: reasons.length - MOST } }];

type Issue = z.core.$ZodIssue;

/** The fault of a criterion that is neither kind, as the kind it seems to be: with components or without. */
const unfolded =
  (data: unknown) =>
  (issue: Issue): Issue[] => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
      return [issue];
    }
    const value = at(data, issue.path);
    const branch = typeof value === 'object' && value !== null && 'components' in value ? 1 : 0;
    return (issue.errors[branch] ?? []).flatMap((inner) =>
      unfolded(data)({ ...inner, path: [...issue.path, ...inner.path] }),
    );
  };

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );

function reasonOf(issue: Issue, data: unknown): Message {
  const place = placeName(issue.path, data);
  switch (issue.code) {
    case 'invalid_union':
      return { code: 'rubricFile.value', params: { place, known: KNOWN_METHODS } };
    case 'invalid_value':
      return { code: 'rubricFile.value', params: { place, known: issue.values.map(String).join(', ') } };
    case 'unrecognized_keys':
      return { code: 'rubricFile.extra', params: { place, name: issue.keys.join(', ') } };
    default:
      return { code: `rubricFile.${issueKind(issue)}`, params: { place } };
  }
}

const KNOWN_METHODS = KINDS.join(', ');

/** Parts of a set, as people know them from the form. */
const PARTS: Readonly<Record<string, string>> = {
  id: 'mã bộ tiêu chí',
  version: 'phiên bản',
  label: 'loại',
  title: 'nội dung',
  number: 'số, ký hiệu',
  issuer: 'cơ quan ban hành',
  effectiveFrom: 'áp dụng từ ngày',
  effectiveTo: 'áp dụng đến ngày',
  maxTotal: 'tổng điểm',
  decimals: 'số chữ số thập phân',
  bonus: 'điểm thưởng',
  groups: 'nhóm',
  criteria: 'tiêu chí',
  components: 'tiêu chí thành phần',
  code: 'mã',
  max: 'điểm tối đa',
  method: 'cách chấm',
  by: 'người chấm',
  evidence: 'tài liệu kiểm chứng',
  ifNotApplicable: 'khi không áp dụng',
  figures: 'lấy số liệu từ',
  bands: 'mức xếp loại',
  conditions: 'điều kiện',
  knockOuts: 'trường hợp không xếp loại',
  ratesSelf: 'tự xếp loại theo phần tự chấm',
  quotas: 'tỷ lệ cao nhất của mức xếp loại',
};

/** `["groups", 0, "criteria", 1, "max"]` → `nhóm I, tiêu chí I.2, điểm tối đa (groups[0].criteria[1].max)`. */
function placeName(path: readonly PropertyKey[], data: unknown): string {
  const words = path.flatMap((step, index): string[] => {
    const known = PARTS[String(step)];
    const next = path[index + 1];
    if (known === undefined) {
      return [];
    }
    if (typeof next !== 'number') {
      return [known];
    }
    const part = at(data, path.slice(0, index + 2));
    const named =
      typeof part === 'object' && part !== null && 'code' in part && typeof part.code === 'string'
        ? part.code
        : `thứ ${next + 1}`;
    return [`${known} ${named}`];
  });
  const inFile = placeInFile(path);
  return inFile === '' ? 'bộ tiêu chí' : `${words.join(', ')} (${inFile})`;
}

/**
 * An office's own plan templates: as a .json file, and packed in a workbook's `_SoDanVan`. There they need no other place
 * (Office's settings and the browser's store are each missing somewhere) and go wherever the workbook goes. Whatever
 * comes in is held to the schema; this module carries zod and is loaded when a template is.
 */
import { issueKind, jsonFile, placeInFile, readJsonFile } from '../core/words/json-file';
import type { FileKind } from '../core/words/json-file';
import type { Message } from '../core/words/message';
import { pack, unpack } from '../workbook/cells/pack';
import type { Packed } from '../workbook/cells/pack';
import type { PlanTemplate } from '../core/plan/template';
import { planTemplateSchema } from './schema';

const FILE: FileKind = { kind: 'so-dan-van/plan-template', format: 1, key: 'template' };

export type TemplateReading =
  | { readonly ok: true; readonly template: PlanTemplate }
  /** The first thing that is wrong: its place and what about it. */
  | { readonly ok: false; readonly reason: Message };

/** The text of a template's file. */
export const templateFile = (template: PlanTemplate): string => jsonFile(FILE, template);

/** @param text of a file, by anyone. */
export function readTemplateFile(text: string): TemplateReading {
  const reading = readJsonFile(FILE, text);
  return reading.state === 'ok'
    ? readTemplate(reading.data)
    : { ok: false, reason: { code: `template.${reading.state}` } };
}

export const packTemplate = (template: PlanTemplate): Packed => pack(template);

export const unpackTemplate = (packed: Packed): TemplateReading => readTemplate(unpack(packed));

function readTemplate(data: unknown): TemplateReading {
  const parsed = planTemplateSchema.safeParse(data);
  if (parsed.success) {
    return { ok: true, template: parsed.data };
  }
  const [issue] = parsed.error.issues;
  return { ok: false, reason: issue ? reasonOf(issue) : { code: 'template.notOurs' } };
}

type Issue = NonNullable<ReturnType<typeof planTemplateSchema.safeParse>['error']>['issues'][number];

function reasonOf(issue: Issue): Message {
  const place = placeName(issue.path);
  switch (issue.code) {
    case 'custom': {
      const { name = '' } = (issue.params ?? {}) as { readonly name?: string };
      return faultMessage(issue.message, place, name);
    }
    case 'unrecognized_keys':
      return { code: 'template.extra', params: { place, name: issue.keys.join(', ') } };
    case 'invalid_value':
      return { code: 'template.value', params: { place } };
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'template.tooLong', params: { place, max: Number(issue.maximum) } }
        : { code: 'template.range', params: { place } };
    default:
      return { code: `template.${issueKind(issue)}`, params: { place } };
  }
}

/** @param fault what the schema's own checks say: a fault of the whole template, or a text of one part's check. */
function faultMessage(fault: string, place: string, name: string): Message {
  switch (fault) {
    case 'twice':
    case 'notRegistered':
      return { code: `template.${fault}`, params: { place, name } };
    case 'groups':
    case 'target':
      return { code: `template.${fault}`, params: { place } };
    default:
      return { code: 'template.format', params: { place } };
  }
}

/** Parts of a template, as people know them from the workbook. */
const PARTS: Readonly<Record<string, string>> = {
  tasks: 'Nhiệm vụ',
  reports: 'Lịch báo cáo',
  groups: 'Nhóm nhiệm vụ',
  targets: 'Chỉ tiêu',
  units: 'Danh mục đơn vị',
  responsibilities: 'Tổ chức thực hiện',
  recipients: 'Nơi nhận',
  legalBases: 'Căn cứ',
  aims: 'Mục đích, yêu cầu',
  funds: 'Kinh phí',
  closing: 'Kết thúc văn bản',
  signer: 'Người ký',
  source: 'Nguồn của mẫu',
  title: 'Tên kế hoạch',
  label: 'Tên mẫu',
};

/** `["tasks", 2, "text"]` → `Nhiệm vụ dòng 3 (tasks[2].text)`: for whoever works in the sheet, and in the file. */
function placeName(path: readonly PropertyKey[]): string {
  const [part, index] = path;
  const words = PARTS[String(part)] ?? 'Tệp mẫu';
  const line = typeof index === 'number' ? ` dòng ${index + 1}` : '';
  const inFile = placeInFile(path);
  return inFile === '' ? words : `${words}${line} (${inFile})`;
}

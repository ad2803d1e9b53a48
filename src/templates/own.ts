/**
 * An office's own plan templates: as a .json file, and packed in a workbook's `_SoDanVan`. There they need no other place
 * (Office's settings and the browser's store are each missing somewhere) and go wherever the workbook goes. Whatever
 * comes in is held to the schema; this module carries zod and is loaded when a template is.
 */
import type { Message } from '../core/messages/message';
import { pack, unpack } from '../core/pack';
import type { Packed } from '../core/pack';
import type { PlanTemplate } from '../core/plan/template';
import { planTemplateSchema } from './schema';
import type { TemplateFault } from './schema';

/** How a file says what it is; counted up when an older reader could not understand it. */
const KIND = 'so-dan-van/plan-template';
const FORMAT = 1;

export type TemplateReading =
  | { readonly ok: true; readonly template: PlanTemplate }
  /** The first thing that is wrong: its place and what about it. */
  | { readonly ok: false; readonly reason: Message };

/** The text of a template's file. */
export function templateFile(template: PlanTemplate): string {
  return `${JSON.stringify({ kind: KIND, format: FORMAT, template }, null, 2)}\n`;
}

/** @param text of a file, by anyone: in whatever Unicode form, with or without a byte order mark. */
export function readTemplateFile(text: string): TemplateReading {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, '').normalize('NFC'));
  } catch {
    return { ok: false, reason: { code: 'template.notJson' } };
  }
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== KIND) {
    return { ok: false, reason: { code: 'template.notOurs' } };
  }
  if (!('format' in data) || data.format !== FORMAT) {
    return { ok: false, reason: { code: 'template.newer' } };
  }
  return readTemplate('template' in data ? data.template : undefined);
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
      const { name } = (issue.params ?? {}) as { readonly name?: string };
      return FAULTS.has(issue.message)
        ? { code: `template.${issue.message as TemplateFault}`, params: { place, name: name ?? '' } }
        : { code: 'template.format', params: { place } };
    }
    case 'unrecognized_keys':
      return { code: 'template.extra', params: { place, name: issue.keys.join(', ') } };
    case 'too_small':
      return {
        code: issue.origin === 'number' || issue.origin === 'int' ? 'template.range' : 'template.empty',
        params: { place },
      };
    case 'too_big':
      return { code: 'template.range', params: { place } };
    case 'invalid_format':
      return { code: 'template.format', params: { place } };
    case 'invalid_value':
      return { code: 'template.value', params: { place } };
    default:
      return { code: 'template.missing', params: { place } };
  }
}

const FAULTS: ReadonlySet<string> = new Set<TemplateFault>(['twice', 'groups', 'notRegistered', 'target']);

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
  source: 'Nguồn của mẫu',
  title: 'Tên kế hoạch',
  label: 'Tên mẫu',
};

/** `["tasks", 2, "text"]` → `Nhiệm vụ dòng 3 (tasks[2].text)`: for whoever works in the sheet, and in the file. */
function placeName(path: readonly PropertyKey[]): string {
  const [part, index] = path;
  const words = PARTS[String(part)] ?? 'Tệp mẫu';
  const line = typeof index === 'number' ? ` dòng ${index + 1}` : '';
  const inFile = path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${String(step)}`),
    '',
  );
  return inFile === '' ? words : `${words}${line} (${inFile})`;
}

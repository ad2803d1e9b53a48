/**
 * *Nhận bản đã sửa*: a template from a file becomes the next version of the one with its id. It is kept in the
 * workbook; the plan made from it can then be brought up to it.
 */
import * as z from 'zod/mini';
import { canonicalJson } from '../workbook/cells/canonical-json';
import { loadTemplate } from '../templates';
import { readTemplateFile, templateFile, unpackTemplate } from '../templates/own';
import { kept, readKept } from './own-templates';
import { action } from './run/action';

export const receiveTemplate = action({
  id: 'receiveTemplate',
  needs: 'plan',
  /** The content of the file. */
  input: z.object({ text: z.string() }),
  asks: [],
  review: ({ text }) => {
    const given = readTemplateFile(text);
    return given.ok ? undefined : given.reason;
  },
  reads: readKept,
  draft: (held, { text }) => {
    const given = readTemplateFile(text);
    if (!given.ok) {
      return { ok: false, messages: [given.reason] };
    }
    const { template } = given;
    const packed = held.meta.templates?.[template.id];
    const before = packed && unpackTemplate(packed);
    if (!before?.ok) {
      return kept(held, template);
    }
    const { version } = before.template;
    return canonicalJson({ ...template, version }) === canonicalJson(before.template)
      ? { ok: false, messages: [{ code: 'template.same', params: { label: template.label } }] }
      : kept(held, { ...template, version: Math.max(template.version, version + 1) });
  },
  example: {
    after: ['createPlan'],
    input: async () => ({ text: templateFile(await loadTemplate('dong-nai-2024')) }),
  },
});

import { readMeta } from '../core/layout/meta';
import { locate, textOf } from '../core/layout/locate';
import type { LocatedTable } from '../core/layout/locate';
import { LAYOUT } from '../core/layout/layout';
import type { ColumnKey, Role } from '../core/layout/layout';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import type { PlanTemplate } from '../core/plan/template';
import { loadTemplate } from '../templates';
import { readTemplateFile, templateFile } from '../templates/own';
import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import {
  createPlan,
  deleteTemplate,
  receiveTemplate,
  renameTemplate,
  saveTemplate,
  updatePlan,
} from '../../test/support/actions';
import { templateFrom, templatesIn } from './own-templates';

const random = { random: seededRandom() };

async function planOf(template: PlanTemplate, own = false): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const year = String(template.year);
  const { state } = await createPlan(workbook, { template, unit: 'UBND xã A', year, own }, random);
  expect(state).toBe('done');
  return workbook;
}

async function metaOf(workbook: MemoryWorkbook) {
  const reading = readMeta(await workbook.read());
  if (reading.state !== 'ok') {
    throw new Error(reading.state);
  }
  return reading.meta;
}

async function saved(workbook: MemoryWorkbook, label: string): Promise<PlanTemplate> {
  const made = templateFrom(await workbook.read(), label);
  if (!made.ok) {
    throw new Error(formatMessage(made.reason, vi));
  }
  return made.template;
}

async function table<R extends Role>(workbook: MemoryWorkbook, role: R, keys: readonly ColumnKey<R>[]) {
  const located: LocatedTable<R> | undefined = locate(await workbook.read(), await metaOf(workbook), role);
  return located?.rows.map((row) => keys.map((key) => textOf(row, key)));
}

describe.each(['binh-chuong-2026', 'hon-quan-2024', 'dong-nai-2024', 'binh-phuoc-2025', 'binh-duong-2025'])(
  '%s, as a plan, as a template, as a plan again',
  (id) => {
    test('says the same', async () => {
      const first = await planOf(await loadTemplate(id));
      const template = await saved(first, 'Mẫu của xã');
      expect(readTemplateFile(templateFile(template))).toEqual({ ok: true, template });
      const second = await planOf(template, true);
      for (const [role, keys] of [
        [
          'tasks',
          ['no', 'group', 'text', 'lead', 'coordinating', 'timing', 'deadline', 'product', 'target', 'basis'],
        ],
        ['reports', ['no', 'name', 'period', 'from', 'timing', 'recipients']],
      ] as const) {
        expect(await table(second, role, keys)).toEqual(await table(first, role, keys));
      }
    });
  },
);

test('what people changed is what the template says: words, a row of theirs, a day without a phrase', async () => {
  const workbook = await planOf(await loadTemplate('binh-chuong-2026'));
  const located = locate(await workbook.read(), await metaOf(workbook), 'tasks');
  const { rows, columns, table: tasks } = located ?? {};
  const type = (row: number, key: ColumnKey<'tasks'>, value: string | number) => {
    workbook.type('Nhiệm vụ', row, columns?.[key] ?? -1, value);
  };
  type(rows?.[0]?.row ?? -1, 'text', 'Việc của xã');
  type(rows?.[0]?.row ?? -1, 'lead', 'Đội xung kích');
  const below = (tasks?.row ?? 0) + (tasks?.bodyRows ?? 0) + 1;
  workbook.growTable('Nhiệm vụ', 'NhiemVu');
  type(below, 'text', 'Việc thêm');
  type(below, 'deadline', 46_173);
  const template = await saved(workbook, 'Mẫu');
  expect(template.tasks[0]).toMatchObject({ n: 1, text: 'Việc của xã', lead: [{ unit: 'Đội xung kích' }] });
  expect(template.tasks.at(-1)).toMatchObject({
    n: 21,
    text: 'Việc thêm',
    timing: 'Chậm nhất ngày 31/05/2026',
  });
  // A name that the register lacks stays as typed, and is no unit of later plans.
  expect(template.unlisted).toEqual(['Đội xung kích']);
});

test('what is read for it is all that a template is made from', async () => {
  const workbook = await planOf(await loadTemplate('binh-chuong-2026'));
  for (const role of ['tasks', 'reports', 'units'] as const) {
    LAYOUT[role].columns.forEach(({ key, kind }, column) => {
      if (kind === 'text' && !['progress', 'status', 'level', 'system', 'kind', 'period'].includes(key)) {
        workbook.type(LAYOUT[role].sheet, role === 'tasks' ? 6 : 4, column, `${key} đã sửa`);
      }
    });
  }
  const whole = templateFrom(await workbook.read(), 'Mẫu riêng');
  await saveTemplate(workbook, 'Mẫu riêng');
  const [kept] = templatesIn(await metaOf(workbook));
  expect(whole.ok && kept?.ok && kept.template).toEqual(whole.ok && whole.template);
});

test('kept in the workbook it is made from: saved, saved again, renamed, deleted', async () => {
  const workbook = await planOf(await loadTemplate('binh-chuong-2026'));
  const list = async () =>
    templatesIn(await metaOf(workbook)).map((each) => [
      each.id,
      each.ok && [each.template.label, each.template.version],
    ]);
  expect((await saveTemplate(workbook, ' Kế hoạch Đông ')).state).toBe('done');
  expect(await list()).toEqual([['rieng-ke-hoach-dong', ['Kế hoạch Đông', 1]]]);
  await saveTemplate(workbook, 'Kế hoạch Đông');
  expect(await list()).toEqual([['rieng-ke-hoach-dong', ['Kế hoạch Đông', 2]]]);
  await renameTemplate(workbook, 'rieng-ke-hoach-dong', 'Tên mới');
  expect(await list()).toEqual([['rieng-ke-hoach-dong', ['Tên mới', 2]]]);
  await deleteTemplate(workbook, 'rieng-ke-hoach-dong');
  expect(await list()).toEqual([]);
  expect((await deleteTemplate(workbook, 'rieng-ke-hoach-dong')).messages).toEqual([
    { code: 'template.unknown' },
  ]);
});

test('a plan made from an own template keeps it, can be brought up to it, and does not let it go', async () => {
  const template = await saved(await planOf(await loadTemplate('binh-chuong-2026')), 'Mẫu riêng');
  const workbook = await planOf(template, true);
  const [kept] = templatesIn(await metaOf(workbook));
  expect(kept).toEqual({ ok: true, id: template.id, template });
  expect((await updatePlan(workbook, { template }, random)).messages).toMatchObject([
    { code: 'update.nothing' },
  ]);
  expect((await deleteTemplate(workbook, template.id)).messages).toEqual([{ code: 'template.inUse' }]);
});

test('edited in its file: taken in as the next version, which the plan is then brought up to; a broken one is not', async () => {
  const template = await saved(await planOf(await loadTemplate('binh-chuong-2026')), 'Mẫu riêng');
  const workbook = await planOf(template, true);
  const worded = {
    ...template,
    tasks: template.tasks.map((task, index) =>
      index === 0 ? { ...task, text: 'Việc đã sửa trong tệp' } : task,
    ),
  };
  expect((await receiveTemplate(workbook, templateFile(template))).messages).toMatchObject([
    { code: 'template.same' },
  ]);
  expect((await receiveTemplate(workbook, templateFile(template).slice(0, -9))).messages).toMatchObject([
    { code: 'template.notJson' },
  ]);
  const broken = JSON.stringify({
    ...(JSON.parse(templateFile(template)) as object),
    template: { ...template, tasks: [{ ...template.tasks[0], text: '' }] },
  });
  expect(await receiveTemplate(workbook, broken)).toMatchObject({
    state: 'unchanged',
    messages: [{ params: { place: expect.stringContaining('Nhiệm vụ dòng 1') as string } }],
  });

  expect((await receiveTemplate(workbook, templateFile(worded))).state).toBe('done');
  const [kept] = templatesIn(await metaOf(workbook));
  expect(kept).toEqual({ ok: true, id: template.id, template: { ...worded, version: template.version + 1 } });
  const next = kept?.ok ? kept.template : template;
  expect((await updatePlan(workbook, { template: next }, random)).messages).toMatchObject([
    { code: 'update.done', params: { changed: 1, added: 0 } },
  ]);
});

test.each([
  ['', 'template.nameEmpty'],
  ['a'.repeat(101), 'template.nameTooLong'],
])('a name that will not do: %j', async (label, code) => {
  const workbook = await planOf(await loadTemplate('binh-chuong-2026'));
  expect((await saveTemplate(workbook, label)).messages).toMatchObject([{ code }]);
});

describe('a broken file is refused with the place and the reason, in Vietnamese', () => {
  type Spoil = (template: Record<string, unknown> & { tasks: Record<string, unknown>[] }) => void;
  test.each<[name: string, spoil: Spoil, sentence: RegExp]>([
    [
      'no text',
      (t) => {
        delete t.tasks[2]?.text;
      },
      /Nhiệm vụ dòng 3 \(tasks\[2\]\.text\) còn thiếu/,
    ],
    [
      'empty text',
      (t) => {
        Object.assign(t.tasks[0] ?? {}, { text: ' ' });
      },
      /tasks\[0\]\.text\) để trống/,
    ],
    [
      'a text that no cell takes',
      (t) => {
        Object.assign(t.tasks[0] ?? {}, { text: 'đ'.repeat(32_768) });
      },
      /Nhiệm vụ dòng 1 \(tasks\[0\]\.text\) dài quá 32767 ký tự, nhiều hơn một ô Excel chứa được\.$/,
    ],
    [
      'a number twice',
      (t) => {
        Object.assign(t.tasks[1] ?? {}, { n: 1 });
      },
      /tasks\[1\]\.n\) trùng “1”/,
    ],
    [
      'a stranger',
      (t) => {
        Object.assign(t.tasks[0] ?? {}, { coordinating: ['Sở Lạ'] });
      },
      /“Sở Lạ” không có trong danh mục/,
    ],
    [
      'an unknown part',
      (t) => {
        t.extra = 1;
      },
      /Tệp mẫu thừa mục “extra”/,
    ],
    [
      'an unknown owner',
      (t) => {
        t.who = 'ward';
      },
      /\(who\) không phải một trong/,
    ],
    [
      'a code that is none',
      (t) => {
        t.id = 'A B';
      },
      /\(id\) viết chưa đúng dạng/,
    ],
    [
      'a year out of bounds',
      (t) => {
        t.year = 1990;
      },
      /\(year\) ngoài giới hạn/,
    ],
    [
      'a group that leaves tasks out',
      (t) => {
        t.groups = [{ title: 'I', section: 'I', tasks: [1] }];
      },
      /Nhóm nhiệm vụ \(groups\) phải xếp/,
    ],
    [
      'a target by halves',
      (t) => {
        t.targets = [{ text: 'a', operator: '>=', value: null, unit: null, section: 'I' }];
      },
      /Chỉ tiêu dòng 1 \(targets\[0\]\) phải có đủ/,
    ],
    [
      'no tasks',
      (t) => {
        t.tasks = [];
      },
      /Nhiệm vụ \(tasks\) để trống/,
    ],
  ])('%s', async (_, spoil, sentence) => {
    const file = JSON.parse(templateFile(await loadTemplate('binh-chuong-2026'))) as {
      template: Parameters<Spoil>[0];
    };
    spoil(file.template);
    const reading = readTemplateFile(JSON.stringify(file));
    expect(reading.ok ? '' : formatMessage(reading.reason, vi)).toMatch(sentence);
  });

  test.each([
    ['not JSON', '{', 'template.notJson'],
    ['another JSON', '{"kind":"x"}', 'template.notOurs'],
    ['null', 'null', 'template.notOurs'],
    ['a later format', '{"kind":"so-dan-van/plan-template","format":2}', 'template.newer'],
    ['nothing in it', '{"kind":"so-dan-van/plan-template","format":1}', 'template.missing'],
  ])('%s', (_, text, code) => {
    expect(readTemplateFile(text)).toMatchObject({ ok: false, reason: { code } });
  });

  test('decomposed letters and a byte order mark are read', async () => {
    const template = await loadTemplate('binh-chuong-2026');
    expect(readTemplateFile(`\uFEFF${templateFile(template).normalize('NFD')}`)).toEqual({
      ok: true,
      template,
    });
  });
});

test('bodies stand in a template by the register’s names; one that the register lacks is told', async () => {
  const workbook = await planOf(await loadTemplate('binh-chuong-2026'));
  const tasks = locate(await workbook.read(), await metaOf(workbook), 'tasks')!;
  const [first, second] = tasks.rows;
  const put = (row: number, value: string) => {
    workbook.type(tasks.sheet.name, row, tasks.columns.lead!, value);
  };
  put(first!.row, 'phòng KINH TẾ');
  put(second!.row, 'Phòng Kinh tê hạ tầng mới');
  const made = templateFrom(await workbook.read(), 'Mẫu của xã');
  expect(made.ok && made.template.tasks.slice(0, 2).map(({ lead }) => lead)).toEqual([
    [{ unit: 'Phòng Kinh tế' }],
    [{ unit: 'Phòng Kinh tê hạ tầng mới' }],
  ]);
  const { messages } = await saveTemplate(workbook, 'Mẫu của xã');
  expect(messages.map((message) => formatMessage(message, vi))).toEqual([
    'Đã lưu mẫu “Mẫu của xã” (20 nhiệm vụ) trong sổ này.',
    'Có 1 tên cơ quan chưa có ở Danh mục đơn vị: Phòng Kinh tê hạ tầng mới. Các tên này giữ như đã ghi, không thành đơn vị mới; Rà soát sẽ nêu.',
  ]);
});

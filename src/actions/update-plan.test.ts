import fc from 'fast-check';
import type { CellValue } from '../workbook/cells/cells';
import { cellName } from '../workbook/cells/cells';
import { headerOf } from '../core/layout/layout';
import type { ColumnKey, Role } from '../core/layout/layout';
import { locate, textOf } from '../core/layout/locate';
import type { AnyTable } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { choose } from '../core/plan/mapping';
import { cellKey, NO_CHOICES } from '../core/plan/merge';
import type { PlanTemplate } from '../core/plan/template';
import { loadTemplate } from '../templates';
import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import { createPlan, updatePlan } from '../../test/support/actions';
import { previewUpdate } from './update-preview';
import type { UpdateRequest } from './update-preview';

const SHEET = 'Nhiệm vụ';
let template: PlanTemplate;
let planned: MemoryWorkbook;

beforeAll(async () => {
  template = await loadTemplate('binh-chuong-2026');
  planned = new MemoryWorkbook();
  await createPlan(planned, { template, unit: 'UBND xã A', year: '2026' }, { random: seededRandom() });
});

const update = (workbook: MemoryWorkbook, request: Partial<UpdateRequest> = {}) =>
  updatePlan(workbook, { template, ...request }, { random: seededRandom() });

async function tableOf(workbook: MemoryWorkbook, role: Role = 'tasks'): Promise<AnyTable> {
  const snapshot = await workbook.read();
  const reading = readMeta(snapshot);
  const located = reading.state === 'ok' ? locate(snapshot, reading.meta, role) : undefined;
  if (!located) {
    throw new Error(`no ${role}`);
  }
  return located;
}

async function preview(workbook: MemoryWorkbook, request: Partial<UpdateRequest> = {}) {
  const reading = previewUpdate(await workbook.read(), { template, ...request });
  if (!reading.ok) {
    throw new Error(reading.messages.map(({ code }) => code).join());
  }
  return reading.preview;
}

/** Types into a column of the n-th task. */
async function type(
  workbook: MemoryWorkbook,
  n: number,
  key: ColumnKey,
  value: CellValue,
  role: Role = 'tasks',
) {
  const { sheet, rows, columns } = await tableOf(workbook, role);
  workbook.type(sheet.name, rows[n - 1]?.row ?? -1, columns[key] ?? -1, value);
}

const column = async (workbook: MemoryWorkbook, key: ColumnKey, role: Role = 'tasks') =>
  (await tableOf(workbook, role)).rows.map((row) => textOf(row, key));

/** The template with one task worded otherwise, and one more. */
function nextVersion(): PlanTemplate {
  const [first, ...others] = template.tasks;
  if (!first) {
    throw new Error('an empty template');
  }
  const n = template.tasks.length + 1;
  return {
    ...template,
    version: template.version + 1,
    tasks: [{ ...first, text: 'Việc 1 của bản mới' }, ...others, { ...first, n, text: 'Việc mới của mẫu' }],
  };
}

test('nothing was touched: nothing to write', async () => {
  const workbook = planned.copy();
  expect(await update(workbook)).toEqual({
    state: 'unchanged',
    messages: [{ code: 'update.nothing', params: { kept: 0 } }],
  });
  expect(workbook.applied).toEqual([]);
});

describe('what people did stays', () => {
  test('words, result, order, an added column, a deleted row; and the template’s news come in', async () => {
    const workbook = planned.copy();
    await type(workbook, 2, 'lead', 'Trạm Y tế xã');
    await type(workbook, 3, 'result', 'Hoàn thành');
    const { table, columns } = await tableOf(workbook);
    hands(workbook).addColumn('Điểm cộng', 'của tôi');
    hands(workbook).remove(4);
    hands(workbook).permute([0, 1, 2, 3], [3, 0, 1, 2]);
    const before = await tableOf(workbook);
    const outcome = await update(workbook, { template: nextVersion() });

    expect(outcome).toEqual({
      state: 'done',
      messages: [{ code: 'update.done', params: { changed: 1, added: 1, kept: 1 } }],
      written: [{ sheet: 'Nhiệm vụ', row: 7, column: 3 }],
    });
    const after = await tableOf(workbook);
    expect(after.table.bodyRows).toBe(table.bodyRows);
    expect(after.table.headers).toEqual([...table.headers, 'Điểm cộng']);
    after.rows.slice(0, -1).forEach((row, index) => {
      const changed = textOf(row, 'id') === 'binh-chuong-2026.1' ? { text: 'Việc 1 của bản mới' } : {};
      expect(row.values).toEqual({ ...before.rows[index]?.values, ...changed });
    });
    expect(after.rows.at(-1)?.values).toMatchObject({
      id: 'binh-chuong-2026.21',
      no: 21,
      text: 'Việc mới của mẫu',
      result: 'Chưa thực hiện',
    });
    // What it computes, it computes in the new row too.
    const progress = workbook.applied.find(
      (change) =>
        change.kind === 'write' &&
        change.column <= (columns.remaining ?? 0) &&
        change.sheet === SHEET &&
        change.cells.flat().some((cell) => cell !== undefined && 'formula' in cell),
    );
    expect(progress).toBeDefined();
    expect(workbook.applied).toContainEqual(
      expect.objectContaining({
        kind: 'validate',
        area: expect.objectContaining({ column: columns.lead, rows: 1 }) as object,
      }),
    );
    expect((await update(workbook, { template: nextVersion() })).state).toBe('unchanged');
  });

  test('a formula that a user typed is the user’s, whatever it shows', async () => {
    const workbook = planned.copy();
    const { rows, columns } = await tableOf(workbook);
    const at = `${rows[0]?.row},${columns.text}`;
    workbook.sheets.get(SHEET)?.cells.set(at, { value: template.tasks[0]?.text ?? '', formula: '=A1' });
    await update(workbook, { template: nextVersion() });
    expect(workbook.sheets.get(SHEET)?.cells.get(at)?.formula).toBe('=A1');
  });

  test('a column that is gone is not written elsewhere', async () => {
    const workbook = planned.copy();
    const { table, columns } = await tableOf(workbook);
    workbook.type(SHEET, table.row, columns.text ?? -1, 'Tên việc');
    const outcome = await update(workbook, { template: nextVersion() });
    expect(outcome.messages[0]).toMatchObject({ params: { changed: 0, added: 1 } });
  });

  test('what stands below the table is not written over', async () => {
    const workbook = planned.copy();
    const { table, columns } = await tableOf(workbook);
    const below = table.row + table.bodyRows + 1;
    workbook.type(SHEET, below, columns.lead ?? -1, 'Người lập biểu');
    expect(await update(workbook, { template: nextVersion() })).toEqual({
      state: 'unchanged',
      messages: [{ code: 'update.belowTable', at: { sheet: SHEET, row: below, column: columns.lead } }],
    });
  });
});

describe('what is shown and may be chosen', () => {
  test('the template’s words for a cell that both changed', async () => {
    const workbook = planned.copy();
    await type(workbook, 1, 'text', 'Việc 1 của xã');
    const [tasks] = (await preview(workbook, { template: nextVersion() })).tables.filter(
      ({ role }) => role === 'tasks',
    );
    expect(tasks?.merged.disputed).toMatchObject([
      { id: 'binh-chuong-2026.1', key: 'text', now: 'Việc 1 của xã', offered: 'Việc 1 của bản mới' },
    ]);
    const take = new Set([cellKey({ id: 'binh-chuong-2026.1', key: 'text' })]);
    await update(workbook, { template: nextVersion(), choices: { tasks: { ...NO_CHOICES, take } } });
    expect((await column(workbook, 'text'))[0]).toBe('Việc 1 của bản mới');
  });

  test('a deleted row comes back at the end, numbered on', async () => {
    const workbook = planned.copy();
    hands(workbook).remove(0);
    expect((await update(workbook)).state).toBe('unchanged');
    const bringBack = new Set(['binh-chuong-2026.1']);
    await update(workbook, { choices: { tasks: { ...NO_CHOICES, bringBack } } });
    expect((await column(workbook, 'id')).at(-1)).toBe('binh-chuong-2026.1');
    expect((await column(workbook, 'no')).at(-1)).toBe('21');
  });

  test('every row deleted and one brought back: it takes the row that Excel keeps', async () => {
    const workbook = planned.copy();
    template.tasks.forEach(() => {
      hands(workbook).remove(0);
    });
    const bringBack = new Set(['binh-chuong-2026.3']);
    await update(workbook, { choices: { tasks: { ...NO_CHOICES, bringBack } } });
    const after = await tableOf(workbook);
    expect([after.table.bodyRows, await column(workbook, 'id')]).toEqual([1, ['binh-chuong-2026.3']]);
  });

  test('a row whose id was cleared: a new row, unless the user says which it is', async () => {
    const workbook = planned.copy();
    await type(workbook, 1, 'id', null);
    const asked = workbook.copy();
    await update(workbook);
    expect((await column(workbook, 'id'))[0]).toMatch(/^u\./);
    await update(asked, { choices: { tasks: { ...NO_CHOICES, relink: new Set(['binh-chuong-2026.1']) } } });
    expect((await column(asked, 'id'))[0]).toBe('binh-chuong-2026.1');
  });

  test('of two copies of a row the one nearest to the template’s words stays the template’s', async () => {
    const workbook = planned.copy();
    hands(workbook).copyToEnd(0);
    await type(workbook, 1, 'lead', 'Công an xã');
    await update(workbook);
    const ids = await column(workbook, 'id');
    expect([ids[0]?.slice(0, 2), ids.at(-1)]).toEqual(['u.', 'binh-chuong-2026.1']);
  });

  test('another year typed into Thông tin chung moves the dates nobody has touched', async () => {
    const workbook = planned.copy();
    const info = await tableOf(workbook, 'info');
    const year = info.rows.findIndex((row) => textOf(row, 'id') === 'info.year') + 1;
    await type(workbook, year, 'value', 2027, 'info');
    const timings = await column(workbook, 'timing', 'reports');
    await type(workbook, 2, 'timing', 'Trước ngày 10/5/2026', 'reports');
    await update(workbook);
    expect(await column(workbook, 'timing', 'reports')).toEqual(
      timings.map((timing, index) => (index === 1 ? 'Trước ngày 10/5/2026' : timing.replace('2026', '2027'))),
    );
    expect((await preview(workbook)).plan.year).toBe(2027);
  });

  test('an issued plan is altered only where it is asked for', async () => {
    const workbook = planned.copy();
    const info = await tableOf(workbook, 'info');
    const state = info.rows.findIndex((row) => textOf(row, 'id') === 'info.state') + 1;
    await type(workbook, state, 'value', 'Đã ban hành', 'info');
    const texts = await column(workbook, 'text');
    const outcome = await update(workbook, { template: nextVersion() });
    expect(outcome.messages.map(({ code }) => code)).toEqual(['update.nothing', 'update.issued']);
    expect(await column(workbook, 'text')).toEqual(texts);
    const take = new Set([cellKey({ id: 'binh-chuong-2026.1', key: 'text' })]);
    const bringBack = new Set(['binh-chuong-2026.21']);
    await update(workbook, {
      template: nextVersion(),
      choices: { tasks: { ...NO_CHOICES, take, bringBack } },
    });
    expect((await column(workbook, 'text')).filter((text) => !texts.includes(text))).toEqual([
      'Việc 1 của bản mới',
      'Việc mới của mẫu',
    ]);
  });
});

describe('what cannot be updated is said', () => {
  test.each<[string, (workbook: MemoryWorkbook) => unknown, string]>([
    ['a sheet that was deleted', (workbook) => workbook.sheets.delete('Lịch báo cáo'), 'update.noTable'],
    [
      'the hidden column of ids',
      async (workbook) => {
        const { table, columns } = await tableOf(workbook);
        workbook.type(SHEET, table.row, columns.id ?? -1, 'Ký hiệu');
      },
      'update.noIds',
    ],
    ['no year', (workbook) => type(workbook, 4, 'value', 'hai nghìn', 'info'), 'plan.yearImpossible'],
  ])('%s', async (_, spoil, code) => {
    const workbook = planned.copy();
    await spoil(workbook);
    expect((await update(workbook)).messages.map((message) => message.code)).toContain(code);
  });

  test('a template that is not the plan’s', async () => {
    const other = await loadTemplate('binh-phuoc-2025');
    expect((await update(planned.copy(), { template: other })).messages).toMatchObject([
      { code: 'update.otherTemplate' },
    ]);
  });

  test('a workbook without a plan', async () => {
    expect((await update(new MemoryWorkbook())).messages).toEqual([{ code: 'needs.plan' }]);
  });
});

/** What people do to the tasks' table, cell by cell, as Excel would. Rows from 0. */
function hands(workbook: MemoryWorkbook) {
  const sheet = workbook.sheets.get(SHEET);
  const area = sheet?.tables.get('NhiemVu');
  if (!sheet || !area) {
    throw new Error('no tasks');
  }
  const at = (row: number, offset: number) => `${area.row + 1 + row},${area.column + offset}`;
  type Line = readonly ({ value: CellValue; formula: string | null } | undefined)[];
  const lift = (row: number): Line =>
    Array.from({ length: area.columns }, (_, offset) => sheet.cells.get(at(row, offset)));
  const put = (row: number, line: Line | undefined) => {
    for (let offset = 0; offset < area.columns; offset++) {
      const cell = line?.[offset];
      if (cell) {
        sheet.cells.set(at(row, offset), cell);
      } else {
        sheet.cells.delete(at(row, offset));
      }
    }
  };
  return {
    count: () => area.rows - 1,
    edit: (row: number, header: string, value: CellValue) => {
      for (let offset = 0; offset < area.columns; offset++) {
        if (sheet.cells.get(`${area.row},${area.column + offset}`)?.value === header) {
          sheet.cells.set(at(row, offset), { value, formula: null });
        }
      }
    },
    remove: (row: number) => {
      const lines = Array.from({ length: area.rows - 1 }, (_, index) => lift(index));
      lines.splice(row, 1);
      area.rows = Math.max(2, area.rows - 1);
      for (let index = 0; index <= lines.length; index++) {
        put(index, lines[index]);
      }
    },
    /** Sorting, under a filter too: the rows in some places change places. */
    permute: (places: readonly number[], order: readonly number[]) => {
      const lines = order.map(lift);
      places.forEach((place, index) => {
        put(place, lines[index]);
      });
    },
    copyToEnd: (row: number) => {
      area.rows++;
      put(area.rows - 2, lift(row));
    },
    addColumn: (header: string, value: string) => {
      area.columns++;
      sheet.cells.set(`${area.row},${area.column + area.columns - 1}`, { value: header, formula: null });
      for (let row = 0; row < area.rows - 1; row++) {
        sheet.cells.set(at(row, area.columns - 1), { value: `${value} ${row}`, formula: null });
      }
    },
  };
}

/** Every cell of the sheet by address, ids apart. */
async function cells(workbook: MemoryWorkbook): Promise<Map<string, CellValue | string>> {
  const { columns, sheet } = await tableOf(workbook);
  const found = new Map<string, CellValue | string>();
  sheet.grid.values.forEach((line, row) => {
    line.forEach((value, at) => {
      const content = sheet.grid.formulas[row]?.[at] ?? value;
      if (at !== columns.id && content !== null) {
        found.set(cellName(row, at), content);
      }
    });
  });
  return found;
}

type Deed = (workbook: MemoryWorkbook) => void;
const upTo = (workbook: MemoryWorkbook, n: number) => n % hands(workbook).count();
const EDITED = (['text', 'lead', 'timing', 'note', 'result'] as const).map((key) => headerOf('tasks', key));
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .tuple(fc.nat(), fc.constantFrom(...EDITED), fc.string({ maxLength: 3 }))
    .map(([row, header, text]): Deed => (workbook) => {
      hands(workbook).edit(upTo(workbook, row), header, `sửa ${text}`);
    }),
  fc.nat().map((row): Deed => (workbook) => {
    hands(workbook).remove(upTo(workbook, row));
  }),
  fc.nat().map((row): Deed => (workbook) => {
    hands(workbook).copyToEnd(upTo(workbook, row));
  }),
  fc.nat().map((row): Deed => (workbook) => {
    hands(workbook).edit(upTo(workbook, row), headerOf('tasks', 'id'), '');
  }),
  // A sort under a filter: some of the rows change places among themselves.
  fc.array(fc.nat(), { minLength: 2, maxLength: 5 }).map((picked): Deed => (workbook) => {
    const places = [...new Set(picked.map((n) => upTo(workbook, n)))];
    hands(workbook).permute(
      [...places].sort((a, b) => a - b),
      places,
    );
  }),
  fc.string({ maxLength: 3 }).map((name): Deed => (workbook) => {
    hands(workbook).addColumn(`Cột ${name}`, 'riêng');
  }),
);

test('whatever people do: no cell of theirs changes, rows they deleted stay away, a second run writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(deeds, { maxLength: 6 }), fc.boolean()), { minLength: 1, maxLength: 3 }),
      async (rounds) => {
        const workbook = planned.copy();
        let seenNext = false;
        for (const [list, isNext] of rounds) {
          list.forEach((deed) => {
            deed(workbook);
          });
          const before = await cells(workbook);
          const count = (await tableOf(workbook)).rows.length;
          seenNext ||= isNext;
          const request = seenNext ? { template: nextVersion() } : {};
          const { state } = await update(workbook, request);
          expect(['done', 'unchanged']).toContain(state);
          const after = await cells(workbook);
          for (const [address, value] of before) {
            if (after.get(address) !== value) {
              // Only the template’s own old words give way to its new ones.
              expect([address, value, after.get(address)]).toEqual([
                address,
                template.tasks[0]?.text,
                'Việc 1 của bản mới',
              ]);
            }
          }
          const { rows } = await tableOf(workbook);
          expect(rows.length - count).toBeLessThanOrEqual(1);
          const ids = rows.map((row) => textOf(row, 'id'));
          expect(ids).not.toContain('');
          expect(new Set(ids).size).toBe(ids.length);
          const written = workbook.applied.length;
          expect((await update(workbook, request)).state).toBe('unchanged');
          expect(workbook.applied).toHaveLength(written);
        }
      },
    ),
    { numRuns: 8 },
  );
});

test('a body chosen otherwise: previewed, written where nobody has typed, and kept for the next time', async () => {
  const workbook = planned.copy();
  const { mapping } = await preview(workbook);
  const item = mapping.find(({ body }) => body === 'Phòng Văn hóa - Xã hội');
  if (!item) {
    throw new Error('the plan has no such body');
  }
  const remapped = mapping.map((each) => (each === item ? choose(each, 'Tổ Dân vận') : each));
  const seen = await preview(workbook, { mapping: remapped });
  const changed = seen.tables.flatMap(({ merged }) => merged.changed).filter(({ key }) => key === 'lead');
  expect(changed.filter(({ offered }) => !String(offered).includes('Tổ Dân vận'))).toEqual([]);
  expect(changed.length).toBeGreaterThan(1);

  const [edited, ...others] = changed;
  const { columns, rows, sheet } = await tableOf(workbook);
  workbook.type(sheet.name, edited?.row ?? -1, columns.lead ?? -1, 'Ông A');
  expect((await update(workbook, { mapping: remapped })).state).toBe('done');
  const leads = await column(workbook, 'lead');
  const leadIn = (row: number | undefined) => leads[rows.findIndex((each) => each.row === row)];
  expect(leadIn(edited?.row)).toBe('Ông A');
  expect(others.map(({ row }) => leadIn(row))).toEqual(others.map(({ offered }) => offered));

  const kept = (await preview(workbook)).mapping.find(({ body }) => body === item.body);
  expect(kept).toMatchObject({ to: 'Tổ Dân vận', confidence: 'kept' });
  expect(await update(workbook)).toEqual({
    state: 'unchanged',
    messages: [{ code: 'update.nothing', params: { kept: 1 } }],
  });
});

test('a tick whose cell is no longer offered counts for nothing', async () => {
  const workbook = planned.copy();
  const choices = { tasks: { ...NO_CHOICES, take: new Set(['x text']), bringBack: new Set(['x']) } };
  expect((await update(workbook, { choices })).messages).toEqual([
    { code: 'update.nothing', params: { kept: 0 } },
  ]);
});

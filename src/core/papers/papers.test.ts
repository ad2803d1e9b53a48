/** The plan's papers: what their headings say in each state of the plan, and what stands in their tables. */
import { draftPaper } from '../../actions/print-plan';
import { createPlan } from '../../../test/support/actions';
import { brokenHeaders } from '../../../test/support/broken-headers';
import { MemoryWorkbook, seededRandom } from '../../../test/support/memory-door';
import { loadTemplate, templateList } from '../../templates';
import { toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { CellValue } from '../../workbook/cells/cells';
import { LAYOUT } from '../layout/layout';
import type { InfoKey } from '../layout/layout';
import { locate, textOf } from '../layout/locate';
import { readMeta } from '../layout/meta';
import type { PrintBlock, PrintDocument, PrintLine } from './document';
import { infoId } from '../plan/info';
import { roman } from '../words/roman';
import { groupedRows } from './annex';
import { bodyLines, dayOf, fullName, numberOf, placeOf } from './heading';
import { PLAN_FORMS } from './papers';
import type { PlanForm } from './papers';
import type { PaperTask } from './source';

const TODAY: CivilDate = { year: 2026, month: 6, day: 10 };

async function plan(id = 'binh-chuong-2026', unit = 'UBND xã Bình Chương'): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  const template = await loadTemplate(id);
  await createPlan(book, { template, unit, year: '2026' }, { random: seededRandom() });
  return book;
}

/** Types into *Thông tin chung*. */
async function tell(book: MemoryWorkbook, facts: Partial<Record<InfoKey, CellValue>>): Promise<void> {
  const snapshot = await book.read();
  const reading = readMeta(snapshot);
  const info = reading.state === 'ok' ? locate(snapshot, reading.meta, 'info') : undefined;
  for (const [key, value] of Object.entries(facts)) {
    const row = info?.rows.find((each) => textOf(each, 'id') === infoId(key as InfoKey));
    book.type('Thông tin chung', row?.row ?? -1, info?.columns.value ?? -1, value);
  }
}

/** Types into *Nhiệm vụ*: row 0 is the first task. */
function type(book: MemoryWorkbook, row: number, key: string, value: CellValue): void {
  book.type(
    'Nhiệm vụ',
    6 + row,
    LAYOUT.tasks.columns.findIndex((column) => column.key === key),
    value,
  );
}

async function paperOf(book: MemoryWorkbook, form: PlanForm): Promise<PrintDocument> {
  const drafted = draftPaper(await book.read(), { form, today: TODAY });
  if (!drafted.ok) {
    throw new Error(drafted.reason.code);
  }
  return drafted.paper;
}

const linesOf = ({ blocks }: PrintDocument): string[] =>
  blocks
    .flatMap((block): readonly PrintLine[] =>
      block.kind === 'lines' ? block.lines : block.kind === 'sides' ? [...block.left, ...block.right] : [],
    )
    .map(({ text }) => text);

type Table = Extract<PrintBlock, { kind: 'table' }>;
const tablesOf = ({ blocks }: PrintDocument): Table[] => blocks.filter((block) => block.kind === 'table');

const cellsOf = (table: Table | undefined) =>
  (table?.rows ?? []).map((row) => (row.kind === 'group' ? row.text : row.cells));

describe('the heading follows the state', () => {
  const ISSUED = { number: '5/KH-UBND', issued: toSerial({ year: 2026, month: 3, day: 9 }) };
  test.each<[string, Partial<Record<InfoKey, CellValue>>, string, string[]]>([
    ['Dự thảo', {}, 'số ……/KH-UBND ngày …… tháng …… năm 2026', []],
    ['Dự thảo, though a number is typed', ISSUED, 'số ……/KH-UBND ngày …… tháng …… năm 2026', []],
    ['Đã trình', { state: 'Đã trình', ...ISSUED }, 'số ……/KH-UBND ngày …… tháng …… năm 2026', []],
    ['Đã ban hành', { state: 'Đã ban hành', ...ISSUED }, 'số 05/KH-UBND ngày 09 tháng 3 năm 2026', []],
    [
      'Đã điều chỉnh',
      { state: 'Đã điều chỉnh', number: '112/KH-UBND', issued: toSerial({ year: 2026, month: 2, day: 10 }) },
      'số 112/KH-UBND ngày 10 tháng 02 năm 2026',
      [],
    ],
    [
      'Đã ban hành without a number',
      { state: 'Đã ban hành', issued: ISSUED.issued },
      'số ……/KH-UBND ngày 09 tháng 3 năm 2026',
      ['print.numberMissing'],
    ],
    [
      'Đã ban hành without a day',
      { state: 'Đã ban hành', number: '12' },
      'số 12/KH-UBND ngày …… tháng …… năm 2026',
      ['print.numberMissing'],
    ],
  ])('%s', async (_state, facts, words, codes) => {
    const book = await plan();
    await tell(book, facts);
    const drafted = draftPaper(await book.read(), { form: 'annex', today: TODAY });
    expect(drafted.ok && linesOf(drafted.paper)).toEqual([
      'Phụ lục',
      'DANH MỤC NHIỆM VỤ THỰC HIỆN CÔNG TÁC DÂN VẬN CHÍNH QUYỀN VÀ DÂN CHỦ Ở CƠ SỞ NĂM 2026',
      `(Kèm theo Kế hoạch ${words} của Ủy ban nhân dân xã Bình Chương)`,
    ]);
    expect(drafted.ok && drafted.messages.map(({ code }) => code)).toEqual(codes);
    expect(drafted.ok && drafted.messages.every(({ at }) => at?.sheet === 'Thông tin chung')).toBe(true);
  });
});

test.each([
  ['UBND xã A', 'Ủy ban nhân dân xã A'],
  ['VP HĐND và UBND tỉnh', 'VP Hội đồng nhân dân và Ủy ban nhân dân tỉnh'],
  ['Phòng Văn hóa – Xã hội', 'Phòng Văn hóa – Xã hội'],
])('%s is written out', (unit, name) => {
  expect(fullName(unit)).toBe(name);
});

test.each([
  ['UBND xã Bình Chương, tỉnh Quảng Ngãi', '', 'Bình Chương'],
  ['UBND phường Trần Phú', '', 'Trần Phú'],
  ['UBND Phường 7, tỉnh Quảng Ngãi', '', 'Phường 7'],
  ['Phòng Văn hóa – Xã hội', '', '……'],
  ['Phòng Văn hóa – Xã hội xã Bình Chương', '', 'Bình Chương'],
  ['UBND tỉnh Quảng Ngãi', '', 'Quảng Ngãi'],
  ['UBND Thành phố Hồ Chí Minh', '', 'Thành phố Hồ Chí Minh'],
  ['UBND thành phố Huế', '', 'Huế'],
  ['Sở Nội vụ', 'Quảng Ngãi', 'Quảng Ngãi'],
])('the place of %s', (unit, place, expected) => {
  expect(placeOf({ unit, place })).toBe(expected);
});

test.each([
  ['UBND xã A', '', ['ỦY BAN NHÂN DÂN', 'XÃ A']],
  ['UBND xã A, tỉnh B', 'UBND tỉnh B', ['ỦY BAN NHÂN DÂN', 'XÃ A']],
  ['Sở Nội vụ', 'UBND tỉnh B', ['ỦY BAN NHÂN DÂN TỈNH B', 'SỞ NỘI VỤ']],
  ['Sở Nội vụ', '', ['SỞ NỘI VỤ']],
])('the letterhead of %s', (unit, superior, lines) => {
  const [rule, ...names] = bodyLines({ unit, superior }).reverse();
  expect(names.map(({ text }) => text).reverse()).toEqual(lines);
  expect(rule?.text).toMatch(/^_+$/);
});

test.each([
  ['9/KH-UBND', '09/KH-UBND'],
  ['10/KH-UBND', '10/KH-UBND'],
  ['7', '07/KH-UBND'],
])('the number %s', (number, expected) => {
  expect(numberOf({ issued: true, number, unit: 'UBND xã A' })).toBe(expected);
});

test('a day is written only once there is a document', () => {
  const date = { year: 2026, month: 1, day: 5 };
  expect(dayOf({ issued: true, date, year: '2026' })).toBe('ngày 05 tháng 01 năm 2026');
  expect(dayOf({ issued: false, date, year: '2026' })).toBe('ngày …… tháng …… năm 2026');
});

describe('the annex', () => {
  test.each(templateList.map(({ id }) => id))(
    '%s: every task once, numbered through its groups',
    async (id) => {
      const template = await loadTemplate(id);
      const [table] = tablesOf(await paperOf(await plan(id), 'annex'));
      expect(table?.columns.map(({ header }) => header)).toEqual([
        'STT',
        'Nội dung nhiệm vụ',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp, thực hiện',
        'Thời gian thực hiện',
        'Sản phẩm/kết quả',
        'Ghi chú',
      ]);
      const rows = cellsOf(table);
      const tasks = rows.filter((row) => typeof row !== 'string');
      expect(tasks.map(([no]) => no)).toEqual(template.tasks.map((_, index) => index + 1));
      const groups = rows.filter((row) => typeof row === 'string');
      expect(groups).toHaveLength(template.groups.length);
      expect(groups.every((text, index) => String(text).startsWith(`${roman(index + 1)}. `))).toBe(true);
      // What is for the drafter's eyes is not signed.
      expect(JSON.stringify(rows)).not.toContain('Rà soát lại');
    },
  );

  test('is made of the table as it is', async () => {
    const book = await plan();
    type(book, 0, 'text', 'Việc đã sửa');
    type(book, 0, 'lead', 'Phòng Kinh tế');
    type(book, 0, 'implementing', 'Các thôn');
    type(book, 0, 'coordinating', 'Công an xã');
    type(book, 0, 'timing', null);
    type(book, 0, 'deadline', toSerial({ year: 2026, month: 5, day: 30 }));
    type(book, 0, 'product', 'Báo cáo');
    type(book, 0, 'target', 'trên 80 %');
    type(book, 0, 'note', 'Rà soát lại: mẫu năm 2025.\nPhối hợp chặt');
    const [table] = tablesOf(await paperOf(book, 'annex'));
    expect(cellsOf(table)[0]).toEqual([
      1,
      'Việc đã sửa',
      'Phòng Kinh tế',
      'Các thôn; Công an xã',
      '30/05/2026',
      'Báo cáo\nChỉ tiêu: trên 80 %',
      'Phối hợp chặt',
    ]);
  });

  const task = (text: string, group: string): PaperTask => ({ text, group }) as PaperTask;
  test.each<[string, PaperTask[], unknown[]]>([
    [
      'no groups',
      [task('a', ''), task('b', '')],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'a sorted table prints each group once',
      [task('a', 'X'), task('b', 'Y'), task('c', 'X')],
      ['I. X', [1, 'a'], [2, 'c'], 'II. Y', [3, 'b']],
    ],
    ['some without', [task('a', ''), task('b', 'III. Y')], ['I. Y', [1, 'b'], 'II. Nhiệm vụ khác', [2, 'a']]],
  ])('groups: %s', (_name, tasks, expected) => {
    const rows = groupedRows(tasks, ({ text }, no) => [no, text]);
    expect(rows.map((row) => (row.kind === 'group' ? row.text : row.cells))).toEqual(expected);
  });
});

test('a document of its own has both sides of the letterhead, recipients and room to sign', async () => {
  const book = await plan();
  await tell(book, {
    state: 'Đã ban hành',
    number: '5/KH-UBND',
    issued: toSerial({ year: 2026, month: 1, day: 9 }),
    signer: 'Nguyễn Văn A',
    signerTitle: 'TM. Ủy ban nhân dân; KT. Chủ tịch; Phó Chủ tịch',
  });
  const lines = linesOf(await paperOf(book, 'standalone'));
  expect(lines).toEqual(
    expect.arrayContaining([
      'ỦY BAN NHÂN DÂN',
      'XÃ BÌNH CHƯƠNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/KH-UBND',
      'Bình Chương, ngày 09 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Nơi nhận:',
      '- Lưu: VT, VHXH.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Văn A',
    ]),
  );
});

test('progress is counted to the day that was set, by the words of the sheet', async () => {
  const book = await plan();
  const row = (deadline: CivilDate) => toSerial(deadline);
  type(book, 0, 'deadline', row({ year: 2026, month: 6, day: 9 }));
  type(book, 1, 'deadline', row({ year: 2026, month: 6, day: 12 }));
  type(book, 2, 'result', 'Hoàn thành');
  type(book, 2, 'deadline', row({ year: 2026, month: 6, day: 9 }));
  type(book, 2, 'finished', row({ year: 2026, month: 6, day: 1 }));
  type(book, 2, 'result6', 'Đã tổ chức 3 lớp');
  const seen = async () =>
    cellsOf(tablesOf(await paperOf(book, 'tracking'))[0])
      .slice(0, 3)
      .map((cells) => [cells[4], cells[5], cells[6], cells[7]]);
  expect(await seen()).toEqual([
    ['Chưa thực hiện', 'Quá hạn', -1, ''],
    ['Chưa thực hiện', 'Sắp đến hạn', 2, ''],
    ['Hoàn thành', 'Hoàn thành đúng hạn', null, 'Đã tổ chức 3 lớp'],
  ]);
  book.type('Nhiệm vụ', 3, 2, row({ year: 2026, month: 6, day: 1 }));
  expect((await seen())[0]).toEqual(['Chưa thực hiện', 'Trong hạn', 8, '']);
  expect(linesOf(await paperOf(book, 'tracking'))).toContain('(Tính đến ngày 01 tháng 6 năm 2026)');
});

test('the page for leaders counts every task of every lead unit once, the busiest first', async () => {
  const book = await plan();
  type(book, 0, 'lead', 'Phòng Kinh tế; phòng kinh tế');
  const paper = await paperOf(book, 'summary');
  const rows = cellsOf(tablesOf(paper)[0]) as (string | number)[][];
  const totals = rows.map((cells) => Number(cells.at(-1)));
  expect(totals).toEqual([...totals].sort((a, b) => b - a));
  for (const cells of rows) {
    expect(cells.slice(2, -1).reduce<number>((sum, count) => sum + Number(count), 0)).toBe(cells.at(-1));
  }
  expect(rows.find(([, name]) => name === 'Phòng Kinh tế')?.at(-1)).toBe(3);
  expect(paper.onePage).toBe(true);
});

test('thirty lead units are summed up beyond what one page shows', async () => {
  const book = await plan('binh-duong-2025');
  for (let row = 0; row < 20; row += 1) {
    type(book, row, 'lead', `Phòng ${row + 1}`);
  }
  const rows = cellsOf(tablesOf(await paperOf(book, 'summary'))[0]);
  expect(rows).toHaveLength(15);
  expect(rows.at(-1)?.slice(1)).toEqual(['Các cơ quan, đơn vị khác', 0, 0, 0, 0, 6, 6]);
});

test.each(PLAN_FORMS)(
  '%s: every row has a cell for each column, and the table is as wide as the grid',
  async (form) => {
    const paper = await paperOf(await plan('hon-quan-2024', 'UBND xã Tân Khai'), form);
    for (const { columns, rows } of tablesOf(paper)) {
      expect(columns.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(paper.grid.length);
      expect(rows.every((row) => row.kind === 'group' || row.cells.length === columns.length)).toBe(true);
    }
  },
);

test('a workbook without a plan, or without tasks, has nothing to print', async () => {
  const none = draftPaper(await new MemoryWorkbook().read(), { form: 'annex', today: TODAY });
  expect(none).toEqual({ ok: false, reason: { code: 'needs.plan' } });
  const book = await plan();
  for (let row = 0; row < 11; row += 1) {
    type(book, row, 'text', null);
  }
  expect(draftPaper(await book.read(), { form: 'annex', today: TODAY })).toEqual({
    ok: false,
    reason: { code: 'print.noTasks' },
  });
});

test.each(PLAN_FORMS)('%s: no word of a header is broken', async (form) => {
  for (const { id } of templateList) {
    expect(brokenHeaders(await paperOf(await plan(id), form))).toEqual([]);
  }
});

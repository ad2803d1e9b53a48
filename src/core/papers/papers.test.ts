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
import { vi } from '../../texts/messages.vi';
import { formatMessage } from '../words/format';
import { PLAN_FORMS } from './papers';
import { basisLine } from './plan-document';
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
  ['Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
])('%s is written out', (unit, name) => {
  expect(fullName(unit)).toBe(name);
});

test.each([
  ['UBND xã Bình Chương, tỉnh Quảng Ngãi', '', 'Bình Chương'],
  ['UBND phường Trần Phú', '', 'Trần Phú'],
  ['UBND Phường 7, tỉnh Quảng Ngãi', '', 'Phường 7'],
  ['Phòng Văn hóa - Xã hội', '', '……'],
  ['Phòng Văn hóa - Xã hội xã Bình Chương', '', 'Bình Chương'],
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
  expect(rule?.rule).toBeGreaterThan(0);
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
    expect(cellsOf(table)[1]).toEqual([
      1,
      'Việc đã sửa',
      'Phòng Kinh tế',
      'Các thôn; Công an xã',
      '30/05/2026',
      'Báo cáo\nChỉ tiêu: trên 80 %',
      'Phối hợp chặt',
    ]);
  });

  const REASON = 'Giải trình: Kế hoạch của tỉnh giao xã làm.\nPhối hợp chặt\nGiải trình: Xong trước mùa mưa.';
  test.each([
    [
      'Dự thảo',
      ['Giải trình (không phát hành)', '#C00000'],
      'Kế hoạch của tỉnh giao xã làm.\nXong trước mùa mưa.',
    ],
    [
      'Đã trình',
      ['Giải trình (không phát hành)', '#C00000'],
      'Kế hoạch của tỉnh giao xã làm.\nXong trước mùa mưa.',
    ],
    ['Đã ban hành', ['Ghi chú', undefined], 'Phối hợp chặt'],
    ['Đã điều chỉnh', ['Ghi chú', undefined], 'Phối hợp chặt'],
  ])(
    '%s: reasons for leaders stand in red at the right, and go when it is issued',
    async (state, last, said) => {
      const book = await plan();
      await tell(book, { state });
      type(book, 0, 'note', REASON);
      // Nothing leaves its room to the others.
      for (const key of ['lead', 'implementing', 'timing', 'product']) {
        type(book, 1, key, 'Phòng Văn hóa - Xã hội');
      }
      const paper = await paperOf(book, 'annex');
      expect(brokenHeaders(paper)).toEqual([]);
      const [table] = tablesOf(paper);
      const column = table?.columns.at(-1);
      expect([column?.header, column?.color]).toEqual(last);
      const row = table?.rows[1];
      const cells = row?.kind === 'cells' ? row.cells : [];
      expect(cells).toHaveLength(table?.columns.length ?? 0);
      expect(cells.at(-1)).toBe(said);
      expect(cells[6]).toBe('Phối hợp chặt');
      const drafted = draftPaper(await book.read(), { form: 'annex', today: TODAY });
      const told = drafted.ok ? drafted.messages.map((message) => formatMessage(message, vi)) : [];
      expect(told.filter((text) => text.includes('Giải trình'))).toEqual(
        column?.color === undefined
          ? []
          : [
              'Dự thảo có cột Giải trình in đỏ, lấy từ Ghi chú. Ghi Tình trạng đã ban hành rồi lập lại thì cột này không còn.',
            ],
      );
      // No other paper says it, in any state.
      for (const form of PLAN_FORMS.filter((each) => each !== 'annex')) {
        expect(JSON.stringify(await paperOf(book, form))).not.toMatch(/Giải trình|giao xã làm/u);
      }
    },
  );

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

/** Adds rows to *Thông tin chung*, as a person does below the last one. */
async function list(book: MemoryWorkbook, rows: readonly (readonly [string, string])[]): Promise<void> {
  const reading = readMeta(await book.read());
  const info = reading.state === 'ok' ? locate(await book.read(), reading.meta, 'info') : undefined;
  const first = info ? info.table.row + info.table.bodyRows + 1 : -1;
  rows.forEach(([label, value], at) => {
    book.growTable('Thông tin chung', LAYOUT.info.table);
    book.type('Thông tin chung', first + at, info?.columns.label ?? -1, label);
    book.type('Thông tin chung', first + at, info?.columns.value ?? -1, value);
  });
}

describe('the plan as a whole document', () => {
  const ISSUED = {
    state: 'Đã ban hành',
    number: '5/KH-UBND',
    issued: toSerial({ year: 2026, month: 1, day: 9 }),
    signer: 'Nguyễn Văn A',
    signerTitle: 'Chủ tịch',
  };

  test('from the letterhead to the signature', async () => {
    const book = await plan();
    await tell(book, ISSUED);
    await list(book, [
      ['Mục đích, yêu cầu', '3. Nâng cao hiệu quả công tác dân vận.\n4. Bảo đảm thiết thực.'],
      ['Kinh phí 1', 'Từ ngân sách xã năm 2026.'],
      ['Nơi nhận 10', 'Công an xã'],
    ]);
    for (let row = 1; row < 20; row += 1) {
      type(book, row, 'text', null);
    }
    type(book, 0, 'text', 'Quán triệt các văn bản.');
    type(book, 0, 'product', 'Kế hoạch');
    type(book, 10, 'group', 'Tổ chức thực hiện');
    type(book, 10, 'lead', 'Phòng Kinh tế');
    type(book, 10, 'implementing', null);
    type(book, 10, 'coordinating', 'Các thôn');
    type(book, 10, 'text', 'Tham mưu bố trí kinh phí.');
    type(book, 10, 'timing', 'Trước ngày 30/01/2026');
    const drafted = draftPaper(await book.read(), { form: 'standalone', today: TODAY });
    expect(drafted.ok && drafted.messages).toEqual([]);
    expect(drafted.ok && linesOf(drafted.paper).filter((line) => line !== '')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ BÌNH CHƯƠNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/KH-UBND',
      'Bình Chương, ngày 09 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở năm 2026',
      expect.stringMatching(
        /^Căn cứ Chỉ thị số 33\/CT-TTg ngày 26\/11\/2021 của Thủ tướng Chính phủ về tiếp tục .*;$/,
      ),
      'Căn cứ Kế hoạch số 14/KH-UBND ngày 19/01/2026 của UBND tỉnh Quảng Ngãi về công tác dân vận chính quyền và dân chủ ở cơ sở năm 2026 của tỉnh.',
      'Ủy ban nhân dân xã Bình Chương ban hành Kế hoạch thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở năm 2026 như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      ...((await loadTemplate('binh-chuong-2026')).aims ?? []),
      '3. Nâng cao hiệu quả công tác dân vận.',
      '4. Bảo đảm thiết thực.',
      'II. NHIỆM VỤ',
      '1. Quán triệt các văn bản.',
      '- Cơ quan thực hiện: Các cơ quan, đơn vị; Các thôn.',
      '- Thời gian thực hiện: Thường xuyên.',
      '- Sản phẩm: Kế hoạch.',
      'III. KINH PHÍ',
      'Từ ngân sách xã năm 2026.',
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế',
      '- Tham mưu bố trí kinh phí (Trước ngày 30/01/2026; phối hợp: Các thôn).',
      '2. Chế độ thông tin, báo cáo',
      '- Các phòng, cơ quan, đơn vị thuộc UBND xã gửi Báo cáo kết quả 6 tháng về Phòng Văn hóa - Xã hội trước ngày 15/5/2026.',
      '- Các phòng, cơ quan, đơn vị thuộc UBND xã gửi Báo cáo kết quả năm về Phòng Văn hóa - Xã hội trước ngày 30/10/2026.',
      '- Các phòng, cơ quan, đơn vị thuộc UBND xã gửi Kết quả chấm điểm công tác dân vận chính quyền năm 2026 khi có quy định, hướng dẫn của cấp thẩm quyền.',
      '- Phòng Văn hóa - Xã hội gửi Báo cáo tổng hợp kết quả thực hiện Kế hoạch về UBND xã theo quy định.',
      expect.stringMatching(/^Yêu cầu các cơ quan, đơn vị, các thôn triển khai thực hiện\. .*bổ sung\.\/\.$/),
      'Nơi nhận:',
      '- Sở Nội vụ (báo cáo);',
      ...(await plainRecipients(book)),
      '- Lưu: VT, VHXH;',
      '- Công an xã.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn A',
    ]);
  });

  test('what the workbook lacks is a blank, and is listed', async () => {
    const book = new MemoryWorkbook();
    const { aims, closing, ...whole } = await loadTemplate('dong-nai-2024');
    expect([aims?.length, closing?.length]).toEqual([4, 1]);
    const template = { ...whole, tasks: whole.tasks.slice(0, 12), groups: whole.groups.slice(0, 3) };
    await createPlan(book, { template, unit: 'Văn phòng', year: '2026' }, { random: seededRandom() });
    const drafted = draftPaper(await book.read(), { form: 'standalone', today: TODAY });
    expect(drafted.ok && drafted.messages.map((message) => formatMessage(message, vi))).toEqual([
      'Kế hoạch còn để trống: Địa danh; Mục đích, yêu cầu; Tổ chức thực hiện; Nơi nhận; Người ký. Ghi ở Thông tin chung hoặc bảng Nhiệm vụ rồi lập lại bản in.',
    ]);
    const lines = drafted.ok ? linesOf(drafted.paper) : [];
    for (const title of ['I. MỤC ĐÍCH, YÊU CẦU', 'IV. TỔ CHỨC THỰC HIỆN']) {
      expect(lines[lines.indexOf(title) + 1]).toBe('……');
    }
    expect(lines.at(-1)).toBe('……');
    expect(lines).toContain(
      'Trên đây là Kế hoạch thực hiện công tác dân vận chính quyền năm 2026 của Văn phòng./.',
    );
    expect(lines.join('\n')).not.toContain('KINH PHÍ');
  });

  test.each([
    ['Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ: Tiếp tục tăng cường', 'Căn cứ Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng cường'],
    ['Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ: Quy định chi tiết', 'Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ quy định chi tiết'],
    ['Kế hoạch số 14/KH-UBND ngày 19/01/2026 của UBND tỉnh: Kế hoạch công tác dân vận', 'Căn cứ Kế hoạch số 14/KH-UBND ngày 19/01/2026 của UBND tỉnh về công tác dân vận'],
    ['Quyết định số 59/QĐ-UBND của UBND xã: Quy chế dân chủ', 'Căn cứ Quyết định số 59/QĐ-UBND của UBND xã về Quy chế dân chủ'],
    ['Tờ trình số 384/TTr-PNV của Trưởng phòng Nội vụ: Tờ trình đề nghị ban hành Kế hoạch', 'Xét Tờ trình số 384/TTr-PNV của Trưởng phòng Nội vụ về đề nghị ban hành Kế hoạch'],
    ['Luật Thực hiện dân chủ ở cơ sở', 'Căn cứ Luật Thực hiện dân chủ ở cơ sở'],
    ['Thực hiện Kế hoạch số 5/KH-UBND của UBND tỉnh về việc B', 'Thực hiện Kế hoạch số 5/KH-UBND của UBND tỉnh về việc B'],
  ])('căn cứ: %s', (written, printed) => {
    expect(basisLine(written)).toBe(printed);
  }); // prettier-ignore
});

const plainRecipients = async (book: MemoryWorkbook): Promise<string[]> => {
  const lines = linesOf(await paperOf(book, 'standalone'));
  return lines.slice(lines.indexOf('- Sở Nội vụ (báo cáo);') + 1, lines.indexOf('- Lưu: VT, VHXH;'));
};

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
      .slice(1, 4)
      .map((cells) => [cells[5], cells[6], cells[7], cells[8]]);
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
  expect(rows.find(([, name]) => name === 'Phòng Kinh tế')?.at(-1)).toBe(4);
  expect(paper.onePage).toBe(true);
});

test('thirty lead units are summed up beyond what one page shows', async () => {
  const book = await plan('binh-duong-2025');
  for (let row = 0; row < 20; row += 1) {
    type(book, row, 'lead', `Phòng ${row + 1}`);
  }
  const rows = cellsOf(tablesOf(await paperOf(book, 'summary'))[0]);
  expect(rows).toHaveLength(15);
  expect(rows.at(-1)?.slice(1)).toEqual(['Các cơ quan, đơn vị khác', 0, 0, 0, 0, 10, 10]);
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
  for (let row = 0; row < 20; row += 1) {
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

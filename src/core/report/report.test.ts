/** Reports say what the tables say, word by word, and what is missing with whoever owes it. */
import { draftReport } from '../../actions/make-report';
import type { MadeReport } from '../../actions/make-report';
import { makeReport } from '../../../test/support/actions';
import type { MemoryWorkbook } from '../../../test/support/memory-door';
import { reportedPlan, tellInfo, typeRow } from '../../../test/support/reported-plan';
import { vi } from '../../texts/messages.vi';
import { toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { PrintDocument, PrintLine } from '../papers/document';
import { formatMessage } from '../words/format';
import type { PeriodKey } from './period';

const DAY: CivilDate = { year: 2026, month: 6, day: 10 };
const serial = (month: number, day: number) => toSerial({ year: 2026, month, day });

async function reported(book: MemoryWorkbook, period: PeriodKey = 'half', day: CivilDate = DAY) {
  const drafted = draftReport(await book.read(), { period, day });
  if (!drafted.ok) {
    throw new Error(drafted.reason.code);
  }
  return drafted;
}

/** Lines of a paper, as a reader sees them: blanks at which no line ends are blanks. */
const linesOf = ({ blocks }: PrintDocument): string[] =>
  blocks
    .flatMap((block): readonly PrintLine[] =>
      block.kind === 'lines' ? block.lines : block.kind === 'sides' ? [...block.left, ...block.right] : [],
    )
    .map(({ text }) => text.replaceAll('\u00a0', ' '));

const behind = (lines: readonly string[], start: string, count: number): readonly string[] => {
  const at = lines.findIndex((line) => line.startsWith(start));
  return at < 0 ? [`no line “${start}”`] : lines.slice(at + 1, at + 1 + count);
};

test('its head: number and day stay blank until Lịch báo cáo has them, the title is the plan’s with the period', async () => {
  const book = await reportedPlan();
  const before = linesOf((await reported(book)).paper);
  expect(before).toContain('Số: ……/BC-UBND');
  expect(before).toContain('Bình Chương, ngày …… tháng …… năm 2026');
  expect(before).toContain(
    'Kết quả thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở 6 tháng đầu năm 2026',
  );
  expect(before.filter((line) => line.includes('số liệu tính đến'))).toEqual([
    'Thực hiện Kế hoạch số ……/KH-UBND ngày …… tháng …… năm 2026 của Ủy ban nhân dân xã Bình Chương thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở năm 2026, Ủy ban nhân dân xã Bình Chương báo cáo kết quả thực hiện 6 tháng đầu năm 2026 (số liệu tính đến ngày 10/06/2026) như sau:',
  ]);
});

describe('a task', () => {
  const told = async (cells: Parameters<typeof typeRow<'tasks'>>[3], period: PeriodKey = 'half') => {
    const book = await reportedPlan();
    await typeRow(book, 'tasks', 0, {
      lead: 'Phòng Kinh tế',
      timing: 'Trước ngày 30/5/2026',
      deadline: serial(5, 29),
      result: 'Đang thực hiện',
      ...cells,
    });
    return reported(book, period);
  };
  const EARLY = { result: 'Hoàn thành', finished: serial(5, 4), result6: 'Đã mở 12 lớp.' };

  test.each([
    [
      'its words of the period, line by line',
      { result6: 'Đã mở 12 lớp;\n640 lượt người dự.' },
      'half',
      ['Đã mở 12 lớp;', '640 lượt người dự.'],
    ],
    ['no words', {}, 'half', ['(chưa có kết quả: Phòng Kinh tế)']],
    [
      'words of another period only',
      { result6: 'Đã mở 12 lớp.' },
      'nineMonths',
      ['(chưa có kết quả: Phòng Kinh tế)'],
    ],
    ['done in a period within this one', EARLY, 'nineMonths', ['Đã mở 12 lớp.']],
    [
      'not carried out, with a reason',
      { result: 'Không thực hiện', note: 'Chờ hướng dẫn' },
      'half',
      ['Không thực hiện; lý do: Chờ hướng dẫn'],
    ],
    [
      'not carried out, without one',
      { result: 'Không thực hiện' },
      'half',
      ['Không thực hiện; lý do: (chưa ghi lý do: Phòng Kinh tế)'],
    ],
    ['of nobody', { lead: '', implementing: '' }, 'half', ['(chưa có kết quả: chưa ghi nơi phụ trách)']],
  ] as const)('%s', async (_, cells, period, lines) => {
    const { paper } = await told(cells, period);
    expect(behind(linesOf(paper), '1.1. ', lines.length)).toEqual(lines);
  });

  test.each([
    ['overdue, with a reason', { note: 'Thiếu kinh phí.' }, 'lý do: Thiếu kinh phí.'],
    ['overdue, without one', {}, 'lý do: (chưa ghi lý do: Phòng Kinh tế)'],
    [
      'overdue, a mark of Rà soát beside it',
      { note: 'Rà soát lại: hạn' },
      'lý do: (chưa ghi lý do: Phòng Kinh tế)',
    ],
    [
      'done late',
      { result: 'Hoàn thành', finished: serial(6, 2), note: 'Mưa lũ' },
      'hoàn thành ngày 02/06/2026); lý do: Mưa lũ.',
    ],
  ])('late: %s', async (_, cells, said) => {
    const lines = linesOf((await told(cells)).paper);
    const at = lines.findIndex((line) => /^\d+\. Nhiệm vụ quá hạn/.test(line));
    expect(lines.slice(at + 1).find((line) => line.includes('hạn 29/05/2026'))).toContain(said);
  });
});

describe('a figure, in a sentence', () => {
  const sentence = async (cells: Parameters<typeof typeRow<'indicators'>>[3]) => {
    const book = await reportedPlan();
    await typeRow(book, 'indicators', 0, {
      text: 'Công dân được tiếp',
      unit: 'lượt người',
      source: 'Phòng A',
      ...cells,
    });
    return linesOf((await reported(book)).paper).find((line) => line.startsWith('- Công dân được tiếp'));
  };
  test.each([
    [
      { current: 36, lastYear: 32, cumulative: 60 },
      '36 lượt người, tăng 12,5 % so với cùng kỳ (32 lượt người); lũy kế 60 lượt người.',
    ],
    [{ current: 1250, lastYear: 5000 }, '1.250 lượt người, giảm 75 % so với cùng kỳ (5.000 lượt người).'],
    [{ current: '1.250', lastYear: 1250 }, '1.250 lượt người, bằng cùng kỳ.'],
    [{ current: 36 }, '36 lượt người.'],
    [{ current: 36, lastYear: 0 }, '36 lượt người, tăng 36 lượt người so với cùng kỳ (0 lượt người).'],
    [{ current: 0, lastYear: 0 }, '0 lượt người, bằng cùng kỳ.'],
    [
      { current: 100001, lastYear: 100000 },
      '100.001 lượt người, tăng dưới 0,1 % so với cùng kỳ (100.000 lượt người).',
    ],
    [{ current: 31, target: 30 }, '31 lượt người; đạt 103,3 % chỉ tiêu năm (30 lượt người).'],
    [
      { current: 97.5, lastYear: 95, target: 98, unit: '%' },
      '97,5 %, tăng 2,5 điểm phần trăm so với cùng kỳ (95 %); chưa đạt chỉ tiêu năm (98 %).',
    ],
    [{ current: 3, reached: 'Đạt' }, '3 lượt người; đạt chỉ tiêu năm.'],
    [{}, '(chưa có số liệu: Phòng A).'],
    [{ lastYear: 12, source: '' }, '(chưa có số liệu).'],
    [{ current: '1,250', lastYear: 1000, unit: 'tấn' }, '1,250 tấn (số liệu cần xem lại).'],
    [{ current: '15 hoặc 16', lastYear: 10 }, '15 hoặc 16 lượt người (số liệu cần xem lại).'],
  ])('%j', async (cells, said) => {
    expect(await sentence(cells)).toBe(`- Công dân được tiếp: ${said}`);
  });
});

test('whoever owes something is listed with a text to send, by the day that units are to send', async () => {
  const book = await reportedPlan();
  await typeRow(book, 'tasks', 0, { lead: 'Phòng Mới', text: 'Tuyên truyền pháp luật' });
  await typeRow(book, 'tasks', 1, { lead: 'Phòng Mới (lúa); Công an xã', text: 'Giữ gìn trật tự' });
  await typeRow(book, 'indicators', 0, { text: 'Người dự', source: 'Phòng mới' });
  await typeRow(book, 'reports', 1, { period: '6 tháng', cutOff: serial(5, 8), unitsDue: serial(5, 12) });
  const drafted = draftReport(await book.read(), { period: 'half' });
  const owed = drafted.ok ? drafted.owed : [];
  const [first, second] = owed;
  expect(first?.body).toBe('Phòng Mới');
  expect(first?.text).toBe(
    [
      'Kính gửi: Phòng Mới.',
      'Để lập Báo cáo kết quả công tác dân vận chính quyền 6 tháng đầu năm 2026 của UBND xã Bình Chương (số liệu đến ngày 08/05/2026), đề nghị gửi trước ngày 12/05/2026 các nội dung còn thiếu sau:',
      '1. Kết quả 6 tháng: Tuyên truyền pháp luật',
      '2. Kết quả 6 tháng: Giữ gìn trật tự',
      '3. Số liệu: Người dự',
      'Trân trọng cảm ơn.',
    ].join('\n'),
  );
  expect(second?.items).toEqual(['Kết quả 6 tháng: Giữ gìn trật tự']);
  const later = draftReport(await book.read(), { period: 'half', day: { year: 2026, month: 5, day: 20 } });
  expect(later.ok && later.owed[0]?.text).toContain(
    'đề nghị gửi ngay (hạn ngày 12/05/2026 đã qua) các nội dung',
  );
});

test('words of the office take the place of prompts, and stay when the report is made again', async () => {
  const book = await reportedPlan();
  await typeRow(book, 'tasks', 0, { result6: 'Đã mở 12 lớp.' });
  expect(behind(linesOf((await reported(book)).paper), '1. Ưu điểm', 1)).toEqual([
    expect.stringMatching(/^\[Gợi ý từ số liệu, sửa hoặc xóa: 1\/\d+ nhiệm vụ đã có kết quả\]$/),
  ]);
  const said = async (): Promise<readonly string[]> =>
    (await makeReport(book, { period: 'half', day: DAY })).outcome.messages.map((message) =>
      formatMessage(message, vi),
    );
  expect((await said()).filter((sentence) => /Đã (?:lập|thêm)/.test(sentence))).toEqual([
    'Đã lập trang in Báo cáo 6 tháng từ bảng hiện tại.',
    'Đã thêm 6 dòng ở Thông tin chung để ghi đánh giá, phương hướng, kiến nghị của báo cáo.',
  ]);
  await tellInfo(book, { 'Báo cáo 6 tháng: Ưu điểm': 'Nhân dân đồng thuận.\nCán bộ gương mẫu.' });
  expect(behind(linesOf((await reported(book)).paper), '1. Ưu điểm', 2)).toEqual([
    'Nhân dân đồng thuận.',
    'Cán bộ gương mẫu.',
  ]);
  const { result } = await makeReport(book, { period: 'half', day: DAY });
  const { changes } = result as MadeReport;
  expect([changes?.removed.length, changes?.added.map((line) => line.trim())]).toEqual([
    1,
    ['Nhân dân đồng thuận.', 'Cán bộ gương mẫu.'],
  ]);
  // Neither the rows nor what was typed in them come or go.
  expect((await said()).filter((sentence) => /đã đúng|Đã/.test(sentence))).toEqual([
    'Trang in Báo cáo 6 tháng đã đúng với bảng hiện tại.',
  ]);
});

const CHANGES: readonly {
  readonly what: string;
  readonly change: (book: MemoryWorkbook) => Promise<void>;
  readonly added: readonly (string | RegExp)[];
  readonly removed: readonly (string | RegExp)[];
  readonly day?: CivilDate;
}[] = [
  {
    what: 'the words of a result',
    change: (book) => typeRow(book, 'tasks', 0, { result6: 'Đã mở 13 lớp.' }),
    added: ['Đã mở 13 lớp.', /^1 \| Tuyên truyền pháp luật \| .*Đã mở 13 lớp\.$/],
    removed: ['Đã mở 12 lớp.', /^1 \| Tuyên truyền pháp luật \| .*Đã mở 12 lớp\.$/],
  },
  {
    what: 'a figure',
    change: (book) => typeRow(book, 'indicators', 0, { current: 150 }),
    added: [/^- Người dự: 150 lượt người/, /^1 \| Người dự \| lượt người \| 150/],
    removed: [/^- Người dự: 120 lượt người/, /^1 \| Người dự \| lượt người \| 120/],
  },
  {
    what: 'a task that is late by now',
    change: () => Promise.resolve(),
    day: { year: 2026, month: 6, day: 20 },
    added: [/quá hạn 2,/, /^- Giữ gìn trật tự \(hạn 15\/06\/2026\)/, /^2 \| Giữ gìn trật tự \| [^]*Quá hạn/],
    removed: [/^2 \| Giữ gìn trật tự \| [^]*Sắp đến hạn/],
  },
  {
    what: 'words of the office in III',
    change: (book) => tellInfo(book, { 'Báo cáo 6 tháng: Hạn chế': 'Còn chậm.' }),
    added: ['Còn chậm.'],
    removed: [/^\[Gợi ý từ số liệu, sửa hoặc xóa: /],
  },
  {
    what: 'words of the office in IV',
    change: (book) => tellInfo(book, { 'Báo cáo 6 tháng: Phương hướng, nhiệm vụ': 'Giữ vững nền nếp.' }),
    added: ['Giữ vững nền nếp.'],
    removed: ['(chưa ghi: Phương hướng, nhiệm vụ)'],
  },
  {
    what: 'a model',
    change: (book) =>
      typeRow(book, 'models', 0, {
        name: 'Ngày thứ Sáu không hẹn',
        recognition: 'QĐ 12/QĐ-UBND',
        note: null,
      }),
    added: [/Ngày thứ Sáu không hẹn/],
    removed: [],
  },
];

test.each(CHANGES)(
  'what has changed since the sheet was made is listed: $what',
  async ({ change, added, removed, day }) => {
    const book = await reportedPlan();
    await typeRow(book, 'tasks', 0, { text: 'Tuyên truyền pháp luật', result6: 'Đã mở 12 lớp.' });
    await typeRow(book, 'tasks', 1, { text: 'Giữ gìn trật tự', deadline: serial(6, 15), timing: null });
    await typeRow(book, 'indicators', 0, {
      period: '6 tháng',
      text: 'Người dự',
      unit: 'lượt người',
      current: 120,
    });
    await makeReport(book, { period: 'half', day: DAY });
    await change(book);
    const request = { period: 'half', day: day ?? DAY } as const;
    const drafted = draftReport(await book.read(), request);
    const { changes } = (await makeReport(book, request)).result as MadeReport;
    // Word and the command line list the very same.
    expect(drafted.ok && drafted.changes).toEqual(changes);
    for (const [lines, wanted] of [
      [changes?.added ?? [], added],
      [changes?.removed ?? [], removed],
    ] as const) {
      for (const each of wanted) {
        const said = lines.map((line) => line.replaceAll('\u00a0', ' ').trim());
        const isIt = (line: string) => (typeof each === 'string' ? line === each : each.test(line));
        expect([each, said.filter(isIt).length > 0 ? each : said]).toEqual([each, each]);
      }
    }
    expect((changes?.added.length ?? 0) + (changes?.removed.length ?? 0)).toBeLessThan(14);
  },
);

test.each([
  [
    { year: 2025, month: 12, day: 31 },
    'Ngày 31/12/2025 không thuộc năm 2026: ghi ngày tính số liệu trong năm đó hoặc trước 31/3 năm sau.',
  ],
  [
    { year: 2027, month: 4, day: 1 },
    'Ngày 01/04/2027 không thuộc năm 2026: ghi ngày tính số liệu trong năm đó hoặc trước 31/3 năm sau.',
  ],
])('a day of another year is refused: %j', async (day, sentence) => {
  const drafted = draftReport(await (await reportedPlan()).read(), { period: 'year', day });
  expect(drafted.ok ? '' : formatMessage(drafted.reason, vi)).toBe(sentence);
});

describe('number, day and recipients are those of the office’s own row', () => {
  const sent = { period: '6 tháng', number: '5', sent: serial(5, 14), recipients: 'Sở Nội vụ; Đảng ủy xã' };
  const FROM_UNITS = { from: 'Các phòng', due: null };
  const head = async (...rows: readonly Parameters<typeof typeRow<'reports'>>[3][]) => {
    const book = await reportedPlan();
    for (const [n, cells] of rows.entries()) {
      await typeRow(book, 'reports', n, cells);
    }
    const { paper, messages } = await reported(book);
    return [
      ...linesOf(paper).filter((line) => /^Số: |^Bình Chương, ngày|^- .*;$/.test(line)),
      ...messages
        .map((message) => formatMessage(message, vi))
        .filter((sentence) => sentence.startsWith('Lịch báo cáo')),
    ];
  };
  test('one that it sends itself', async () => {
    expect(
      await head({ ...sent, from: 'UBND xã Bình Chương' }, { ...sent, ...FROM_UNITS, number: '7' }),
    ).toEqual(['Số: 05/BC-UBND', 'Bình Chương, ngày 14 tháng 5 năm 2026', '- Sở Nội vụ;', '- Đảng ủy xã;']);
  });
  test('not one that units send to it', async () => {
    expect(await head({ ...sent, ...FROM_UNITS }, { ...sent, ...FROM_UNITS })).toEqual([
      'Số: ……/BC-UBND',
      'Bình Chương, ngày …… tháng …… năm 2026',
      '- ……;',
    ]);
  });
  test('of several nothing is taken, and it is said', async () => {
    expect(await head({ ...sent, from: null }, { ...sent, from: null })).toEqual([
      'Số: ……/BC-UBND',
      'Bình Chương, ngày …… tháng …… năm 2026',
      '- ……;',
      'Lịch báo cáo có nhiều dòng kỳ 6 tháng: số, ngày, nơi nhận để trống. Giữ một dòng rồi lập lại.',
    ]);
  });
});

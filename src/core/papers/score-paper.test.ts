import { unitWorkbook } from '../../../test/support/unit-file';
import { brokenHeaders } from '../../../test/support/broken-headers';
import { MemoryWorkbook, seededRandom } from '../../../test/support/memory-door';
import { createPlan } from '../../../test/support/actions';
import { draftPaper } from '../../actions/print-plan';
import type { PaperForm } from '../../actions/paper-forms';
import { WIDE_RUBRIC } from '../../../test/support/wide-rubric';
import { loadRubric, loadTemplate } from '../../templates';
import type { CellValue } from '../../workbook/cells/cells';
import { LAYOUT, INFO_ROWS } from '../layout/layout';
import type { PrintBlock, PrintDocument } from './document';
import type { Rubric } from '../scoring/rubric/rubric';

let rubric: Rubric;
let book: MemoryWorkbook;
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
});
beforeEach(async () => {
  book = await unitWorkbook('UBND xã Bình Chương', 0.5, rubric);
});

/** Types into the score sheet's table. @param at which criterion, from 0 */
function type(at: number, key: string, value: CellValue): void {
  const [table] = book.sheets.get('Bảng tự chấm điểm')?.tables.values() ?? [];
  const column = LAYOUT.scores.columns.findIndex((each) => each.key === key);
  book.type('Bảng tự chấm điểm', (table?.row ?? 0) + 1 + at, column, value);
}

/** Types into *Thông tin chung*. */
function say(label: string, value: string): void {
  const cells = book.sheets.get('Thông tin chung')?.cells ?? new Map();
  for (const [key, cell] of cells as Map<string, { value: CellValue }>) {
    if (cell.value === label) {
      book.type('Thông tin chung', Number(key.split(',')[0]), 2, value);
    }
  }
}

async function paperOf(form: PaperForm): Promise<{ paper: PrintDocument; codes: readonly string[] }> {
  const drafted = draftPaper(await book.read(), { form, today: { year: 2026, month: 11, day: 2 } });
  if (!drafted.ok) {
    throw new Error(drafted.reason.code);
  }
  return { paper: drafted.paper, codes: drafted.messages.map(({ code }) => code) };
}

const ofKind = <Kind extends PrintBlock['kind']>({ blocks }: PrintDocument, kind: Kind) =>
  blocks.filter((block): block is Extract<PrintBlock, { kind: Kind }> => block.kind === kind);

const cellsOf = (paper: PrintDocument) =>
  (ofKind(paper, 'table')[0]?.rows ?? []).map((row) => (row.kind === 'cells' ? row.cells : [row.text]));

const words = (paper: PrintDocument): string[] =>
  ofKind(paper, 'lines').flatMap(({ lines }) => lines.map(({ text }) => text));

test('Bảng tự chấm điểm: every criterion under its group, sums in bold, the total, two signatures', async () => {
  type(0, 'evidence', 'Kế hoạch số 14/KH-UBND');
  type(0, 'explanation', 'Đã triển khai');
  const { paper, codes } = await paperOf('score');
  expect(codes).toEqual([]);
  const rows = cellsOf(paper);
  const items = rubric.groups.flatMap(({ criteria }) => criteria);
  expect(rows).toHaveLength(rubric.groups.length + items.length + 2);
  const [group] = rubric.groups;
  expect(rows[0]).toEqual([group?.code, group?.title, group?.max, (group?.max ?? 0) / 2, '', '']);
  expect(rows[1]).toEqual([
    items[0]?.code,
    items[0]?.title,
    items[0]?.max,
    (items[0]?.max ?? 0) / 2,
    'Kế hoạch số 14/KH-UBND',
    'Đã triển khai',
  ]);
  expect(rows.at(-2)?.slice(1, 4)).toEqual(['TỔNG ĐIỂM TỰ CHẤM (trên 100 điểm)', 100, 50]);
  expect(rows.at(-1)?.slice(1, 4)).toEqual(['TỰ XẾP LOẠI', null, 'Trung bình']);
  const [, last] = ofKind(paper, 'sides');
  expect(last?.left.slice(0, 2).map(({ text }) => text)).toEqual(['', 'NGƯỜI LẬP BIỂU']);
  expect(last?.right.slice(0, 3).map(({ text }) => text)).toEqual([
    'Bình Chương, ngày …… tháng …… năm ……',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
  ]);
  expect(words(paper)).toContainEqual(
    expect.stringMatching(
      /^\(Kèm theo Báo cáo số ……\/BC-UBND ngày …… tháng …… năm …… của Ủy ban nhân dân xã /,
    ),
  );
});

test('a criterion with components stands above them, with the sum of their points', async () => {
  book = await unitWorkbook('UBND xã A', 0, WIDE_RUBRIC);
  [0.1, 0.2, null, 8, 10].forEach((points, at) => {
    type(at, 'input1', points);
  });
  const [table] = ofKind((await paperOf('score')).paper, 'table');
  expect(
    table?.rows
      .map((row) => (row.kind === 'cells' ? [row.bold ?? false, ...row.cells.slice(0, 4)] : []))
      .filter(([, code]) => !String(code).startsWith('4')),
  ).toEqual([
    [true, '1', 'Nhóm 1', 20, 8.3],
    [true, '1.1', 'Tiếp công dân', 12, 0.3],
    [false, '1.1.1', 'Tiêu chí 1.1.1', 3, 0.1],
    [true, '1.1.2', 'Đối thoại', 9, 0.2],
    [false, '1.1.2.1', 'Tiêu chí 1.1.2.1', 4, 0.2],
    [false, '1.1.2.2', 'Tiêu chí 1.1.2.2', 5, null],
    [false, '1.2', 'Tiêu chí 1.2', 8, 8],
    [true, '2', 'Nhóm 2', 10, 10],
    [false, '2.1', 'Tiêu chí 2.1', 10, 10],
    [true, '3', 'Nhóm 3', 10, 0],
    [false, '3.1', 'Tiêu chí 3.1', 10, 'Cấp trên chấm'],
    [true, '', 'TỔNG ĐIỂM TỰ CHẤM (trên 30 điểm)', 30, 18.3],
    [true, '', 'TỰ XẾP LOẠI', null, 'Chưa chấm đủ'],
  ]);
});

test.each([
  ['Phòng Kinh tế', ['TRƯỞNG PHÒNG']],
  ['Sở Nội vụ', ['GIÁM ĐỐC']],
  ['Trường Tiểu học A', ['HIỆU TRƯỞNG']],
  ['Công an xã', ['THỦ TRƯỞNG ĐƠN VỊ']],
])('%s is signed for by %s', async (unit, titles) => {
  say(INFO_ROWS.unit, unit);
  const { paper } = await paperOf('score');
  const right = ofKind(paper, 'sides').at(-1)?.right ?? [];
  expect(right.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual([
    '……, ngày …… tháng …… năm ……',
    ...titles,
  ]);
});

test('whoever signs on behalf of another is as Thông tin chung says', async () => {
  say(INFO_ROWS.signerTitle, 'TM. Ủy ban nhân dân; KT. Chủ tịch; Phó Chủ tịch');
  say(INFO_ROWS.signer, 'Trần Văn B');
  const right = ofKind((await paperOf('score')).paper, 'sides').at(-1)?.right ?? [];
  expect(right.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual([
    'Bình Chương, ngày …… tháng …… năm ……',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Trần Văn B',
  ]);
});

test('a criterion without points is told before the paper is signed', async () => {
  type(0, 'input1', null);
  const { paper, codes } = await paperOf('score');
  expect(codes).toEqual(['print.notScored']);
  expect(cellsOf(paper).at(-1)?.[3]).toBe('Chưa chấm đủ');
});

test('Phiếu kết quả thẩm định: what was changed or asked for, with the reason; the others only counted', async () => {
  const items = rubric.groups.flatMap(({ criteria }) => criteria);
  items.forEach(({ max }, at) => {
    type(at, 'appraised1', max / 2);
    type(at, 'state', 'Thống nhất');
    type(at, 'reviewer', 'Nguyễn Văn A');
  });
  type(1, 'appraised1', 0);
  type(1, 'state', 'Điều chỉnh');
  type(1, 'opinion', 'Không có tài liệu');
  type(2, 'state', 'Đề nghị bổ sung');
  type(2, 'opinion', 'biên bản');
  type(2, 'reply', 'Đã gửi');
  type(3, 'appraised1', 0);
  type(3, 'appraised2', (items[3]?.max ?? 0) / 2);
  const { paper, codes } = await paperOf('appraisal');
  expect(codes).toEqual([]);
  const half = (at: number) => (items[at]?.max ?? 0) / 2;
  expect(cellsOf(paper).map((cells) => [cells[0], ...cells.slice(4)])).toEqual([
    [items[1]?.code, 0, null, 0, `−${String(half(1)).replace('.', ',')}`, 'Không có tài liệu', ''],
    [items[2]?.code, half(2), null, half(2), 0, 'Đề nghị bổ sung: biên bản', 'Đã gửi'],
    [items[3]?.code, 0, half(3), half(3), 0, '', ''],
  ]);
  const total = String(50 - half(1)).replace('.', ',');
  expect(words(paper).slice(4)).toEqual([
    'Điểm tự chấm: 50/100 điểm, tự xếp loại: Trung bình.',
    `Điểm thẩm định: ${total}/100 điểm, xếp loại: Yếu.`,
    `Có 3 tiêu chí được điều chỉnh điểm hoặc đề nghị bổ sung, nêu ở bảng dưới đây; ${items.length - 3} tiêu chí thống nhất với điểm tự chấm.`,
    'Quá trình thẩm định',
  ]);
  const [head, foot] = ofKind(paper, 'sides');
  expect(head?.right.map(({ text }) => text)).toEqual([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '',
  ]);
  expect(foot?.right.map(({ text }) => text).filter((text) => text !== '')).toEqual([
    '……, ngày …… tháng …… năm ……',
    'TM. TỔ (ĐOÀN) THẨM ĐỊNH',
    '(Ký, ghi rõ họ tên)',
    'Nguyễn Văn A',
  ]);
});

test('Phiếu kết quả thẩm định: what the superior scored is told too, and is neither changed nor agreed', async () => {
  const reserved = await loadRubric('tam-noi-dung-90-10');
  book = await unitWorkbook('UBND xã A', 0.5, reserved);
  const codes = reserved.groups.flatMap(({ criteria }) => criteria).map(({ code }) => code);
  type(codes.indexOf('I.2'), 'appraised1', 2.5);
  type(codes.indexOf('IX.1'), 'appraised1', 5);
  const { paper } = await paperOf('appraisal');
  expect(cellsOf(paper).map((cells) => [cells[0], ...cells.slice(2)])).toEqual([
    ['IX.1', 6, 'Cấp trên chấm', 5, null, 5, null, '', ''],
  ]);
  expect(words(paper).slice(-2)).toEqual([
    'Không có tiêu chí nào được điều chỉnh điểm hoặc đề nghị bổ sung.',
    '1 tiêu chí không do đơn vị tự chấm, nêu điểm ở bảng dưới đây.',
  ]);
});

test('nothing appraised yet: no table, and that is said', async () => {
  const { paper, codes } = await paperOf('appraisal');
  expect(codes).toEqual(['print.notAppraised']);
  expect(ofKind(paper, 'table')).toEqual([]);
});

test('a workbook without a score sheet has neither', async () => {
  const empty = new MemoryWorkbook();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(empty, { template, unit: 'UBND xã A', year: '2026' }, { random: seededRandom() });
  for (const form of ['score', 'appraisal'] as const) {
    expect(draftPaper(await empty.read(), { form, today: { year: 2026, month: 1, day: 1 } })).toEqual({
      ok: false,
      reason: { code: 'needs.scores' },
    });
  }
});

test.each(['score', 'appraisal'] as const)('%s: no word of a header is broken', async (form) => {
  expect(brokenHeaders((await paperOf(form)).paper)).toEqual([]);
});

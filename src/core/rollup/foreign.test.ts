/** Tables made by hand among units' files: what they come to is offered with its cell, and counts only once it was taken. */
import type { CellValue } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { vi } from '../../texts/messages.vi';
import { formatMessage } from '../words/format';
import { decidedNow, NOBODY, takenBack, takenFrom } from './decisions';
import { decisionWords } from './decision-sheet';
import { readForeign } from './foreign';
import { summarise } from './summary';
import type { FileRecord } from './copy';
import { unsent } from './copy';

const TABLE: readonly (readonly CellValue[])[] = [
  ['UBND XÃ BÌNH AN', null, null, null],
  ['BẢNG TỰ CHẤM ĐIỂM CÔNG TÁC DÂN VẬN', null, null, null],
  ['TT', 'Nội dung', 'Điểm tối đa', 'Điểm tự chấm'],
  ['I', 'Lãnh đạo', 40, 35.5],
  [1, 'Kế hoạch', 20, 18],
  [2, 'Báo cáo', 20, 17.5],
  ['II', 'Dân vận khéo', 60, 50],
  [1, 'Mô hình', 60, 50],
  [null, 'Tổng cộng', 100, 85.5],
];

const book = (values: readonly (readonly CellValue[])[], name = 'Sheet1'): WorkbookSnapshot => ({
  sheets: [
    {
      ...{ name, visibility: 'visible', tables: [] },
      grid: { row: 0, column: 0, values, formulas: values.map((row) => row.map(() => null)) },
    } as unknown as WorkbookSnapshot['sheets'][number],
  ],
  names: [],
});

/** The totals that a table offers, in words. */
const offered = (values: readonly (readonly CellValue[])[]) =>
  readForeign(book(values))?.foreign?.map(({ column, points, cell, isSelf, notes }) =>
    [column, points, cell, isSelf ? 'self' : '?', ...notes.map(({ code }) => code)].join(' | '),
  );

test.each([
  ['a total that is stated', TABLE, ['Điểm tự chấm | 85.5 | Sheet1!D9 | self']],
  ['no total', TABLE.slice(0, -1), ['Điểm tự chấm | 85.5 | Sheet1!D1 | self | foreign.summed']],
  [
    'a total that is not the sum',
    [...TABLE.slice(0, -1), [null, 'Tổng cộng', 100, 90]],
    ['Điểm tự chấm | 90 | Sheet1!D9 | self | foreign.sum'],
  ],
  [
    'a column of another name is asked',
    TABLE.map((row) => row.map((cell) => (cell === 'Điểm tự chấm' ? 'Đơn vị cho điểm' : cell))),
    ['Đơn vị cho điểm | 85.5 | Sheet1!D9 | ?'],
  ],
  [
    'no table of points',
    [
      ['Nhiệm vụ', 'Thời gian'],
      ['Họp dân', 'Quý I'],
    ],
    undefined,
  ],
] as const)('%s', (_name, values, wanted) => {
  expect(offered(values)).toEqual(wanted);
});

const UNIT = { unit: 'UBND xã Bình An', unitCode: 'BA' };
const record = (hash: string): FileRecord => ({
  ...{ file: 'binh-an.xlsx', hash, pickedCodes: [] },
  reading: readForeign(book(TABLE)) ?? { ok: false, reason: { code: 'file.noPlan' } },
});
const [TOTAL] = readForeign(book(TABLE))?.foreign ?? [];
const sending = [unsent({ ...UNIT, block: 'Xã' })];

/** What a roll-up says of the file and its unit. */
function said(files: readonly FileRecord[], decisions: Parameters<typeof summarise>[0]['decisions']) {
  const summary = summarise({ files, sending, ...(decisions && { decisions }) }, { year: 2026 });
  return {
    files: summary.files.map(({ verdict, messages }) =>
      [verdict, ...messages.map((message) => formatMessage(message, vi))].join(' | '),
    ),
    units: summary.units.map(({ unit, self, official }) => [unit, self, official]),
    desk: summary.sending.map(({ state }) => state),
    decisions: summary.decisions.map(({ decision, use }) => `${decisionWords(decision)}: ${use}`),
  };
}

const taken = () => {
  if (!TOTAL) {
    throw new Error('no total');
  }
  return takenFrom({ hash: 'a', file: 'binh-an.xlsx' }, UNIT, TOTAL, { by: 'Lan', on: 46000 });
};

test('it never counts by itself: it is offered, and asked', () => {
  expect(said([record('a')], [])).toEqual({
    files: [
      'rejected | Không phải sổ lập bằng Sổ Dân vận. Cột “Điểm tự chấm” cộng được 85,5 điểm (Sheet1!D9): xem rồi nhận điểm này.',
    ],
    units: [],
    desk: ['toChoose'],
    decisions: [],
  });
});

test('once taken it is the unit’s self-score, and the verdict says where it was read', () => {
  expect(said([record('a')], [taken()])).toEqual({
    files: ['warning | Lấy 85,5 điểm tự chấm từ cột “Điểm tự chấm” (Sheet1!D9) theo quyết định đã chọn.'],
    units: [['UBND xã Bình An', 85.5, null]],
    desk: ['received'],
    decisions: ['Lấy điểm từ bảng của tệp: tự chấm 85,5, cột “Điểm tự chấm”, Sheet1!D9: applied'],
  });
});

test('a file that has changed since is asked anew; what was taken of the old one counts no more', () => {
  const after = said([record('b')], [taken()]);
  expect([after.units, after.desk]).toEqual([[], ['toChoose']]);
  expect(after.decisions).toEqual([
    'Lấy điểm từ bảng của tệp: tự chấm 85,5, cột “Điểm tự chấm”, Sheet1!D9: fileChanged',
  ]);
});

test('taken back, it counts no more', () => {
  const decision = taken();
  const after = said([record('a')], decidedNow([decision], [takenBack(decision, NOBODY)]));
  expect(after.units).toEqual([]);
});

/** What a roll-up makes of files that no reading foresaw, and of those whose year is nobody's guess. */
import { ROLL_UP_DAY, unitFile } from '../../test/support/unit-file';
import { EMPTY_META } from '../core/layout/meta';
import { LAYOUT } from '../core/layout/layout';
import { readContent } from '../core/rollup/read-file';
import type { ReadResult } from '../core/rollup/read-file';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { loadRubric } from '../templates';
import type { CellValue } from '../workbook/cells/cells';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { assembleHere } from './assemble';

let rubric: Rubric;
let workbooks: readonly WorkbookSnapshot[];
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
  const files = await Promise.all(['A', 'B', 'C'].map((unit) => unitFile(`UBND xã ${unit}`, 0.9, rubric)));
  workbooks = files.map(({ workbook }) => workbook ?? { sheets: [], names: [] });
});

const read = (workbook: WorkbookSnapshot, no: number): ReadResult =>
  readContent(`${no}.xlsx`, String(no), () => ({ ok: true, workbook }), {
    rubrics: [rubric],
    confirmed: {},
    known: new Map(),
  });

async function rolledUp(results: readonly ReadResult[]) {
  const assembly = assembleHere({ sheets: [], names: [] }, EMPTY_META, {
    rubrics: [rubric],
    today: ROLL_UP_DAY,
    isWhole: true,
  });
  results.forEach(assembly.add);
  const { prepared, summary } = await assembly.finish();
  return {
    outcome: prepared.messages.map((message) => formatMessage(message, vi)),
    isWritten: (prepared.steps ?? prepared.draft) !== undefined,
    files: summary.files.map(({ file, verdict, messages }) => [file, verdict, messages[0]?.code]),
    said: summary.files.flatMap(({ messages }) => messages.map((message) => formatMessage(message, vi))),
    units: summary.units.map(({ unit, self }) => [unit, self]),
  };
}

test('a file that ends the counting is set aside by its name, wherever it stands; the others are counted', async () => {
  const results = workbooks.map(read);
  for (const at of [0, 1, 2]) {
    const faulty = results.map((result, no) => (no === at ? withoutRows(result) : result));
    const { files, said, units } = await rolledUp(faulty);
    expect(files).toEqual(
      [0, 1, 2].map((no) =>
        no === at ? [`${no}.xlsx`, 'rejected', 'file.failed'] : [`${no}.xlsx`, 'read', 'file.read'],
      ),
    );
    expect(said[at]).toMatch(/^Tệp làm phép tổng hợp không chạy được, nên để riêng; các tệp khác vẫn được/);
    expect(units.filter(([, self]) => self !== null)).toHaveLength(2);
  }
});

test('more rows than a sheet of Excel has: nothing is drafted, and it is said', async () => {
  const [result] = workbooks.map(read);
  const { outcome, isWritten, units } = await rolledUp(result ? [withTasks(result, 1_048_573)] : []);
  expect([outcome, isWritten, units]).toEqual([
    [
      'Trang Dữ liệu nhiệm vụ sẽ dài đến dòng 1048577, quá dòng cuối của một trang Excel (1.048.576), nên chưa ghi gì. Chia các tệp hoặc các dòng thành nhiều phần, mỗi phần làm vào một sổ riêng.',
    ],
    false,
    [['UBND xã A', 90]],
  ]);
});

function withTasks(result: ReadResult, count: number): ReadResult {
  if (result.kind !== 'file' || !result.record.reading.ok) {
    throw new Error('no rows');
  }
  const { record } = result;
  const { copy } = result.record.reading;
  const copyTasks = Array.from({ length: count }, () => ({}));
  const rows = { ...copy.rows, copyTasks };
  return {
    ...result,
    record: { ...record, reading: { ...result.record.reading, copy: { ...copy, rows } } },
  };
}

/** As a fault of ours in the reader would leave it. */
function withoutRows(result: ReadResult): ReadResult {
  if (result.kind !== 'file' || !result.record.reading.ok) {
    return result;
  }
  const { reading } = result.record;
  const broken = { ...reading.copy, rows: { ...reading.copy.rows, copyScores: null, copyTasks: null } };
  const copy = broken as unknown as typeof reading.copy;
  return { ...result, record: { ...result.record, reading: { ...reading, copy } } };
}

const withYear = (workbook: WorkbookSnapshot, year: CellValue): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    sheet.name === LAYOUT.info.sheet
      ? {
          ...sheet,
          grid: {
            ...sheet.grid,
            values: sheet.grid.values.map((line) =>
              line.map((cell, at) => (String(line[0]) === 'info.year' && isYear(cell, at) ? year : cell)),
            ),
          },
        }
      : sheet,
  ),
});
const isYear = (cell: CellValue, at: number): boolean => at > 0 && String(cell) === '2026';

test.each<[string, CellValue, string, string, RegExp]>([
  ['in words', 'năm nay', 'rejected', 'file.yearUnread', /^Không đọc được năm kế hoạch “năm nay” ở ô .*![A-Z]+\d+, nên không tính\./],
  ['of two years', '2026-2027', 'rejected', 'file.yearUnread', /“2026-2027”/],
  ['far from now', 202, 'rejected', 'file.yearUnread', /“202”/],
  ['with a word', 'Năm 2026', 'read', 'file.read', /^Đã đọc đủ 48\/48 dòng: 20 nhiệm vụ, điểm tự chấm 90\.$/],
  ['not there', null, 'warning', 'file.yearBlank', /không ghi năm; lấy năm lập sổ là 2026/],
])('a year %s', async (_, year, verdict, code, sentence) => {
  const [a, b] = workbooks as [WorkbookSnapshot, WorkbookSnapshot];
  const { files, said } = await rolledUp([read(withYear(a, year), 0), read(b, 1)]);
  expect(files).toEqual([['0.xlsx', verdict, code], ['1.xlsx', 'read', 'file.read']]);
  expect(said[0]).toMatch(sentence);
}); // prettier-ignore

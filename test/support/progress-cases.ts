/**
 * Tasks and what *Nhiệm vụ* must say of them on 15/6/2026, as data. Three calculators – workbook/formula, the stand-in,
 * LibreOffice – are held to it (src/core/plan, test/excel, test/libreoffice).
 */
import { draftPlan } from './actions';
import { toSerial } from '../../src/workbook/cells/serial';
import type { CellValue } from '../../src/workbook/cells/cells';
import type { RowDraft, SheetDraft, WorkbookDraft } from '../../src/workbook/draft/draft';
import { BEFORE_DAY_READINGS } from '../../src/core/words/vocabulary';
import { infoId } from '../../src/core/plan/info';
import { AS_OF, PROGRESS, progressFigures, READING } from '../../src/core/plan/progress';
import { loadTemplate } from '../../src/templates';
import { seededRandom } from './memory-door';

const day = (month: number, date: number): number => toSerial({ year: 2026, month, day: date });

/** The day counted to. */
export const AS_OF_DAY = { year: 2026, month: 6, day: 15 };

export interface ProgressCase {
  readonly name: string;
  readonly row: RowDraft;
  readonly remaining: CellValue;
  readonly progress: string;
  /** Where it differs when *trước ngày X* does not allow day X. */
  readonly strictly?: { readonly remaining: CellValue; readonly progress: string };
}

const open = (name: string, deadline: CellValue, remaining: CellValue, progress: string): ProgressCase => ({
  name,
  row: { text: name, timing: 'như kế hoạch', deadline, result: 'Đang thực hiện' },
  remaining,
  progress,
});

const done = (name: string, deadline: CellValue, finished: CellValue, progress: string): ProgressCase => ({
  name,
  row: { text: name, timing: 'Thường xuyên', deadline, finished, result: 'Hoàn thành' },
  remaining: '',
  progress,
});

const undated = (timing: CellValue, progress: string): ProgressCase => ({
  name: `timing “${timing ?? ''}”, no deadline`,
  row: { text: 'Việc', timing, result: 'Chưa thực hiện' },
  remaining: '',
  progress,
});

/** A phrase that says *trước ngày* and its deadline: what is left when the written day still counts, and when it does not. */
const beforeDay = (
  timing: string,
  deadline: number,
  remaining: number,
  strictly = remaining,
): ProgressCase => {
  const judge = (days: number) => (days < 0 ? PROGRESS.overdue : PROGRESS.soon);
  return {
    name: `${timing}, deadline ${deadline}`,
    row: { text: 'Việc', timing, deadline, result: 'Đang thực hiện' },
    remaining,
    progress: judge(remaining),
    strictly: { remaining: strictly, progress: judge(strictly) },
  };
};

/** The same phrases and deadlines are tried on the checks, which read the phrase itself (progress.test.ts). */
export const BEFORE_DAY_CASES: readonly ProgressCase[] = [
  beforeDay('Hoàn thành trước ngày 15/6/2026', day(6, 14), 0, -1),
  beforeDay('trước 15/06', day(6, 14), 0, -1),
  beforeDay('TRƯỚC NGÀY 15/6/2026', day(6, 14), 0, -1),
  beforeDay('truoc ngay 15-6-2026', day(6, 14), 0, -1),
  beforeDay('trước ngày 15 tháng 6 năm 2026', day(6, 14), 0, -1),
  beforeDay('truoc ngay 15 thang 06 nam 2026 (thu Hai)', day(6, 14), 0, -1),
  beforeDay('trước ngày 15/ 6/2026', day(6, 14), 0, -1),
  beforeDay('06 tháng (trước ngày 15/6/2026), năm (trước ngày 30/10/2026)', day(6, 14), 0, -1),
  beforeDay('trước ngày 01/6/2026', day(5, 31), -14, -15),
  beforeDay('trước quý III/2026', day(6, 14), -1),
  // The day itself was typed: nothing is added to it.
  beforeDay('trước ngày 14/6/2026', day(6, 14), -1),
  beforeDay('chậm nhất ngày 15/6/2026', day(6, 14), -1),
  beforeDay('trước 17 giờ ngày 14/6/2026', day(6, 14), -1),
  beforeDay('trước ngày 25/6/2026', day(6, 14), -1),
];

export const PROGRESS_CASES: readonly ProgressCase[] = [
  open('due long ago', day(1, 29), -137, PROGRESS.overdue),
  open('due yesterday', day(6, 14), -1, PROGRESS.overdue),
  open('due today', day(6, 15), 0, PROGRESS.soon),
  open('due in a week', day(6, 22), 7, PROGRESS.soon),
  open('due in eight days', day(6, 23), 8, PROGRESS.inTime),
  open('due within the year', day(12, 31), 199, PROGRESS.inTime),
  open('a deadline that is no date', '30/6', '', PROGRESS.undated),
  done('done before the deadline', day(6, 30), day(6, 1), PROGRESS.doneInTime),
  done('done on the day', day(6, 1), day(6, 1), PROGRESS.doneInTime),
  done('done a day late', day(6, 1), day(6, 2), PROGRESS.doneLate),
  {
    ...done('done on the day that is written after trước ngày', day(6, 1), day(6, 2), PROGRESS.doneInTime),
    row: {
      text: 'Việc',
      timing: 'trước ngày 02/6/2026',
      deadline: day(6, 1),
      finished: day(6, 2),
      result: 'Hoàn thành',
    },
    strictly: { remaining: '', progress: PROGRESS.doneLate },
  },
  done('done, nobody knows when', day(6, 1), null, PROGRESS.doneUndated),
  done('done, without a deadline', null, day(6, 1), PROGRESS.always),
  {
    name: 'dropped after its deadline',
    row: { text: 'Việc', timing: 'như kế hoạch', deadline: day(6, 1), result: 'Không thực hiện' },
    remaining: '',
    progress: PROGRESS.dropped,
  },
  undated('Thường xuyên', PROGRESS.always),
  undated('thường XUYÊN', PROGRESS.always),
  undated('Khi có yêu cầu', PROGRESS.always),
  undated('Đột xuất', PROGRESS.always),
  undated('Theo quy định', PROGRESS.always),
  undated('Thường xuyên; tổng kết trước ngày 30/10/2026', PROGRESS.undated),
  undated('Khi nào xong thì báo', PROGRESS.undated),
  undated(null, PROGRESS.undated),
  {
    name: 'no result typed',
    row: { text: 'Việc', deadline: day(6, 20) },
    remaining: 5,
    progress: PROGRESS.soon,
  },
  ...BEFORE_DAY_CASES,
  { name: 'an empty row', row: {}, remaining: '', progress: '' },
];

/** Label → figure of the block above the table, for these cases. */
export const PROGRESS_FIGURES: Readonly<Record<string, number>> = {
  'Tổng số nhiệm vụ': 37,
  'Quá hạn': 8,
  'Sắp đến hạn (7 ngày)': 11,
  'Trong hạn': 2,
  'Hoàn thành đúng hạn': 3,
  'Hoàn thành quá hạn': 1,
  // 3 of 3 + 1 + 8: the others have no deadline, or it has not come.
  'Tỷ lệ đúng hạn': 0.25,
  'Thường xuyên': 6,
};

/**
 * A plan whose tasks are these cases.
 * @param asOf what stands in *Tính đến ngày*: a value, or `undefined` for the formula a new plan has.
 * @param reading what *Thông tin chung* says of *trước ngày*.
 */
export async function progressDraft(
  asOf: CellValue | undefined,
  reading: string = BEFORE_DAY_READINGS.lenient,
): Promise<WorkbookDraft> {
  const drafted = draftPlan(
    { sheets: [], names: [] },
    { template: await loadTemplate('binh-chuong-2026'), unit: 'UBND xã A', year: '2026' },
    { random: seededRandom() },
  );
  if (!drafted.ok) {
    throw new Error('no plan');
  }
  const withCases = (sheet: SheetDraft): SheetDraft => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      asOf !== undefined && cell.row === AS_OF.row && cell.column === AS_OF.column
        ? { ...cell, content: { value: asOf } }
        : cell,
    ),
    ...(sheet.table ? { table: { ...sheet.table, rows: PROGRESS_CASES.map(({ row }) => row) } } : {}),
  });
  const withReading = (sheet: SheetDraft): SheetDraft =>
    sheet.table
      ? {
          ...sheet,
          table: {
            ...sheet.table,
            rows: sheet.table.rows.map((row) =>
              row.id === infoId('beforeDay') ? { ...row, value: reading } : row,
            ),
          },
        }
      : sheet;
  return {
    ...drafted.draft,
    sheets: drafted.draft.sheets.map((sheet) =>
      sheet.name === 'Nhiệm vụ'
        ? withCases(sheet)
        : sheet.name === 'Thông tin chung'
          ? withReading(sheet)
          : sheet,
    ),
  };
}

/** What a sheet shows of them, read by `valueAt` (row and column from 0). */
export function shownProgress(
  draft: WorkbookDraft,
  valueAt: (row: number, column: number) => CellValue,
): { cases: unknown[]; figures: Record<string, CellValue> } {
  const sheet = draft.sheets.find(({ name }) => name === 'Nhiệm vụ');
  const table = sheet?.table;
  const columnOf = (key: string) => table?.columns.findIndex((column) => column.key === key) ?? -1;
  const figures: Record<string, CellValue> = {};
  for (const { column, label } of progressFigures('NhiemVu', 'ThongTinChung')) {
    if (column !== AS_OF.column && column !== READING.column) {
      expect(valueAt(AS_OF.row - 1, column)).toBe(label);
      figures[label] = valueAt(AS_OF.row, column);
    }
  }
  return {
    cases: PROGRESS_CASES.map(({ name }, index) => {
      const row = (table?.row ?? 0) + 1 + index;
      const at = (key: string) => valueAt(row, columnOf(key)) ?? '';
      return [name, at('remaining'), at('progress')];
    }),
    figures,
  };
}

/** What `shownProgress` must give on 15/6/2026. */
export const EXPECTED_PROGRESS = {
  cases: PROGRESS_CASES.map(({ name, remaining, progress }) => [name, remaining, progress]),
  figures: PROGRESS_FIGURES,
};

/** The cases when *trước ngày X* does not allow day X. */
export const EXPECTED_STRICTLY = PROGRESS_CASES.map(({ name, strictly, ...lenient }) => {
  const { remaining, progress } = strictly ?? lenient;
  return [name, remaining, progress];
});

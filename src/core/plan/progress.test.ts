import { planView } from '../../../test/support/plan-view';
import {
  AS_OF_DAY,
  BEFORE_DAY_CASES,
  EXPECTED_PROGRESS,
  EXPECTED_STRICTLY,
  progressDraft,
  PROGRESS_CASES,
  shownProgress,
} from '../../../test/support/progress-cases';
import { toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { parseTiming } from '../calendar/parse-timing';
import type { Reading } from '../calendar/timing';
import type { CellValue } from '../../workbook/cells/cells';
import { deadlinesOf } from '../checks/view';
import { calculate } from '../../workbook/draft/calculate';
import { BEFORE_DAY_READINGS } from '../words/vocabulary';
import { PROGRESS, WITHOUT_DEADLINE } from './progress';

const SOME_DAY = { year: 2031, month: 1, day: 1 };

async function shownOn(asOf: CellValue | undefined, today: CivilDate) {
  const draft = await progressDraft(asOf);
  const results = calculate(draft, today);
  return shownProgress(draft, (row, column) => results.cell('Nhiệm vụ', row, column));
}

test.each<[string, CellValue | undefined, CivilDate]>([
  ['the day that was set', toSerial(AS_OF_DAY), SOME_DAY],
  ['today, on a new plan', undefined, AS_OF_DAY],
  ['today, when the day was cleared', null, AS_OF_DAY],
  ['today, when the day is no date', 'giữa năm', AS_OF_DAY],
])('progress and figures are of %s', async (_, asOf, today) => {
  expect(await shownOn(asOf, today)).toEqual(EXPECTED_PROGRESS);
});

test('“trước ngày” read strictly ends the day before', async () => {
  const draft = await progressDraft(toSerial(AS_OF_DAY), BEFORE_DAY_READINGS.strict);
  const results = calculate(draft, SOME_DAY);
  const shown = shownProgress(draft, (row, column) => results.cell('Nhiệm vụ', row, column));
  expect(shown.cases).toEqual(EXPECTED_STRICTLY);
});

test.each(BEFORE_DAY_CASES)('$name: the checks, which read the phrase, count the same', ({ row, ...of }) => {
  const left = (beforeDay: Reading) => {
    const view = planView({ info: { beforeDay }, tasks: [row] });
    const [day] = deadlinesOf(view, { row: view.tasks[0]!, key: 'deadline' });
    return day && toSerial(day.lateAfter) - toSerial(AS_OF_DAY);
  };
  expect([left('lenient'), left('strict')]).toEqual([of.remaining, of.strictly?.remaining]);
});

test('every case but the empty row has one of the words, and each word has a case', () => {
  const words = PROGRESS_CASES.map(({ progress }) => progress).filter((word) => word !== '');
  expect(words).toHaveLength(PROGRESS_CASES.length - 1);
  expect(new Set(words)).toEqual(new Set(Object.values(PROGRESS)));
});

test.each(WITHOUT_DEADLINE)('“%s” is a phrase without a day to the reader of timings too', (phrase) => {
  expect(['always', 'onRequest']).toContain(parseTiming(phrase, 2026).kind);
});

test('no task with a deadline, no rate', async () => {
  const draft = await progressDraft(undefined);
  const sheets = draft.sheets.map((sheet) =>
    sheet.table && sheet.name === 'Nhiệm vụ'
      ? { ...sheet, table: { ...sheet.table, rows: [{ text: 'Việc', timing: 'Thường xuyên' }] } }
      : sheet,
  );
  const results = calculate({ ...draft, sheets }, SOME_DAY);
  const { figures } = shownProgress(draft, (row, column) => results.cell('Nhiệm vụ', row, column));
  expect(figures).toMatchObject({ 'Tổng số nhiệm vụ': 1, 'Tỷ lệ đúng hạn': '' });
});

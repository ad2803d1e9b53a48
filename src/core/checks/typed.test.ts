/** Whatever is typed into a column that is read: the sheet's formulas take it as it is meant, or Rà soát says how it reads. */
import { MemoryWorkbook, seededRandom } from '../../../test/support/memory-door';
import { planView } from '../../../test/support/plan-view';
import { createPlan, scoreUnit } from '../../../test/support/actions';
import { loadRubric, loadTemplate } from '../../templates';
import type { CellValue } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { announcedCalendar } from '../calendar/holidays';
import { locate, textOf } from '../layout/locate';
import { EMPTY_META, readMeta } from '../layout/meta';
import { TYPED_COLUMNS } from '../plan/typed-columns';
import type { TypedRole } from '../plan/typed-columns';
import { scoreOf } from '../scoring/rubric/entries';
import { sheetScore } from '../scoring/rubric/score';
import { readScores } from '../scoring/rubric/read-sheet';
import { formatMessage } from '../words/format';
import { vi } from '../../texts/messages.vi';
import { runRule } from './review/check';
import { RULES } from './rules';
import { typedCells } from './typed';
import { viewPlan } from './view';
import type { PlanView } from './view';

const SPELLINGS: readonly CellValue[] = [
  '1.250',
  '1.250.000',
  '1\u00A0250',
  '7,5',
  '95%',
  '1250 người',
  '１２',
  '−3',
  '9/10',
  '30/6/2026',
  '30-6-26',
  '31/4/2026',
  '20260530',
  20260530,
  1.25,
  true,
  'Hoàn thành ',
  'Hoa\u0300n tha\u0300nh',
  'có',
  '#N/A',
  'không đọc được',
];

const rule = RULES.find(({ id }) => id === 'typedCells')!;
const told = (view: PlanView) => new Set(runRule(rule, view).map(({ at }) => JSON.stringify(at)));

const columns = (Object.keys(TYPED_COLUMNS) as TypedRole[]).flatMap((role) =>
  Object.keys(TYPED_COLUMNS[role]).map((key) => [role, key] as const),
);

test.each(columns)('%s, %s: what formulas do not take as it is meant is told', (role, key) => {
  const view = planView({ [role]: SPELLINGS.map((value) => ({ [key]: value, unit: 'người' })) });
  const cells = typedCells(view);
  const findings = told(view);
  expect(cells).toHaveLength(SPELLINGS.length);
  const silent = cells.filter(({ at, reading, kind }) => {
    const isOpen = kind.kind === 'word' && kind.open;
    const isPlain = reading.state === 'read' ? reading.native && reading.sure : isOpen;
    return !isPlain && !findings.has(JSON.stringify(at));
  });
  expect(silent.map(({ value, reading }) => ({ value, reading }))).toEqual([]);
});

async function scored() {
  const workbook = new MemoryWorkbook();
  const request = { template: await loadTemplate('binh-chuong-2026'), unit: 'UBND xã A', year: '2026' };
  await createPlan(workbook, request, { random: seededRandom() });
  const rubric = await loadRubric('minh-hoa');
  await scoreUnit(workbook, rubric);
  const snapshot = await workbook.read();
  const reading = readMeta(snapshot);
  return { snapshot, rubric, meta: reading.state === 'ok' ? reading.meta : EMPTY_META };
}

/** The workbook with one cell typed otherwise. */
const typing = (snapshot: WorkbookSnapshot, name: string, row: number, column: number, value: CellValue) => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => {
    const values = sheet.grid.values.map((line) => [...line]);
    if (sheet.name === name) {
      values[row - sheet.grid.row]![column - sheet.grid.column] = value;
    }
    return { ...sheet, grid: { ...sheet.grid, values } };
  }),
});

test('score inputs: the sheet and the score agree, or Rà soát says so', async () => {
  const { snapshot, rubric, meta } = await scored();
  const scores = locate(snapshot, meta, 'scores')!;
  const differing: string[] = [];
  let compared = 0;
  for (const row of scores.rows) {
    for (const key of ['input1', 'input2', 'notApplicable'] as const) {
      for (const value of ['Có ', '1.250', '7,5', ' ', '☑', 'x ', '3 điểm']) {
        const changed = typing(snapshot, scores.sheet.name, row.row, scores.columns[key]!, value);
        const { inputs } = readScores(locate(changed, meta, 'scores')!, rubric);
        const [sheet, meant] = [sheetScore(rubric, inputs), scoreOf(rubric, inputs)].map(({ items }) =>
          JSON.stringify(items.find(({ code }) => code === textOf(row, 'code'))),
        );
        compared++;
        if (sheet !== meant && differing.length < 40) {
          const view = viewPlan(changed, meta, announcedCalendar, [rubric]);
          differing.push(
            ...(told(view).has(
              JSON.stringify({ sheet: scores.sheet.name, row: row.row, column: scores.columns[key] }),
            )
              ? ['told']
              : [`${textOf(row, 'code')} ${key} ${value}`]),
          );
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(100);
  expect(new Set(differing)).toEqual(new Set(['told']));
});

test('a blank in a mark of the score sheet is told, and emptied in one press', async () => {
  const { snapshot, rubric, meta } = await scored();
  const scores = locate(snapshot, meta, 'scores')!;
  const changed = typing(
    snapshot,
    scores.sheet.name,
    scores.rows[0]!.row,
    scores.columns.notApplicable!,
    '\u00A0',
  );
  const [finding] = runRule(rule, viewPlan(changed, meta, announcedCalendar, [rubric]));
  expect(finding && formatMessage(finding, vi)).toBe(
    'Ô Không áp dụng chỉ có khoảng trắng nên công thức coi là nhập sai. Xóa trống ô này.',
  );
  expect(finding?.fix && formatMessage(finding.fix, vi)).toBe('Xóa trống ô này');
  expect(finding?.fix?.edits[0]?.put).toEqual({ value: null });
});

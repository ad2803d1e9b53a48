/** What happened to a score sheet by accident or on purpose: found, told what was expected, and put back. */
import type { MemoryWorkbook } from '../../test/support/memory-door';
import { seededRandom } from '../../test/support/memory-door';
import { scoredPlan } from '../../test/support/scored-plan';
import type { Finding } from '../core/checks/finding';
import { LAYOUT } from '../core/layout/layout';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { itemsOf } from '../core/scoring/rubric/rubric';
import { checkPlan, applyFixes } from '../../test/support/actions';

const SHEET = LAYOUT.scores.sheet;
const columnOf = (key: string) => LAYOUT.scores.columns.findIndex((column) => column.key === key);

let rubric: Rubric;
let start: MemoryWorkbook;
let book: MemoryWorkbook;
/** Where the table's first row stands. */
let first: number;

beforeAll(async () => {
  ({ rubric, book: start, first } = await scoredPlan());
});
beforeEach(() => {
  book = start.copy();
});

const RULES: readonly string[] = ['scoreSheetAltered', 'hiddenScoreRow', 'staleScore'];

const findings = async (): Promise<Finding[]> =>
  (await checkPlan(book, { random: seededRandom(), rubrics: [rubric] })).findings.filter(({ rule }) =>
    RULES.includes(rule),
  );

const cells = () => book.sheets.get(SHEET)?.cells ?? new Map<string, never>();
const at = (n: number, key: string): string => `${first + n},${columnOf(key)}`;

/** All columns of the n-th row, each as it is in the m-th. */
function copyRow(n: number, m: number): void {
  LAYOUT.scores.columns.forEach(({ key }) => {
    const cell = cells().get(at(m, key));
    if (cell) {
      cells().set(at(n, key), cell);
    } else {
      cells().delete(at(n, key));
    }
  });
}

const item = (n: number) => {
  const placed = itemsOf(rubric)[n]?.item;
  if (!placed) {
    throw new Error('no item');
  }
  return placed;
};

const COUNT = () => itemsOf(rubric).length;

test.each<[string, (workbook: MemoryWorkbook) => void, string, () => object]>([
  [
    'a criterion’s text changed',
    () => {
      book.type(SHEET, first + 2, columnOf('title'), 'Nội dung khác');
    },
    'altered.text',
    () => ({ params: { column: 'Tiêu chí', expected: item(2).title } }),
  ],
  [
    'a maximum edited',
    () => {
      book.type(SHEET, first + 3, columnOf('max'), 50);
    },
    'altered.maximum',
    () => ({ params: { found: '50', expected: String(item(3).max) } }),
  ],
  [
    'a formula replaced by a number',
    () => {
      book.type(SHEET, first + 4, columnOf('self'), 3);
    },
    'altered.formulaReplaced',
    () => ({ params: { found: '3', expected: expect.stringMatching(/^=IF/) as string } }),
  ],
  [
    'a formula replaced by another',
    () => {
      cells().set(at(4, 'final'), { value: 9, formula: '=4+5' });
    },
    'altered.formula',
    () => ({ params: { expected: expect.stringMatching(/^=/) as string } }),
  ],
  [
    'a row added that is a copy of another',
    () => {
      book.growTable(SHEET, 'TuChamDiem');
      copyRow(COUNT(), 1);
    },
    'altered.rowAdded',
    () => ({ params: { code: item(1).code }, at: { sheet: SHEET, row: first + COUNT(), column: 1 } }),
  ],
  [
    'a row deleted',
    () => {
      // As Excel does it: the rows below move up, the table is one shorter.
      for (let n = 5; n < COUNT(); n++) {
        copyRow(n, n + 1);
      }
      const area = book.sheets.get(SHEET)?.tables.get('TuChamDiem');
      if (area) {
        area.rows -= 1;
      }
    },
    'altered.rowRemoved',
    () => ({ params: { code: item(5).code, title: item(5).title } }),
  ],
  [
    'a row hidden',
    () => {
      book.sheets.get(SHEET)?.hiddenRows.add(first + 6);
    },
    'score.rowHidden',
    () => ({ params: { code: item(6).code, self: '–', final: '–' } }),
  ],
])('%s', async (_, happen, code, told) => {
  expect(await findings()).toEqual([]);
  happen(book);
  const found = await findings();
  expect(found).toMatchObject([{ code, ...told() }]);

  const fixes = found.flatMap(({ fix }) => fix ?? []);
  expect(await applyFixes(book, fixes, [rubric])).toMatchObject({ outcome: { state: 'done' } });
  expect(await findings()).toEqual([]);
});

test('a row that was deleted comes back as it was made', async () => {
  const made = [...cells()].filter(([key]) => key.startsWith(`${first + COUNT() - 1},`)).sort();
  const area = book.sheets.get(SHEET)?.tables.get('TuChamDiem');
  for (const [key] of made) {
    cells().delete(key);
  }
  if (area) {
    area.rows -= 1;
  }
  const fixes = (await findings()).flatMap(({ fix }) => fix ?? []);
  const { outcome } = await applyFixes(book, fixes, [rubric]);
  expect(outcome.messages).toMatchObject([{ code: 'fix.rowsAdded', params: { count: 1 } }]);
  expect([...cells()].filter(([key]) => key.startsWith(`${first + COUNT() - 1},`)).sort()).toEqual(made);
  // Once is enough.
  expect((await applyFixes(book, fixes, [rubric])).outcome).toMatchObject({
    state: 'unchanged',
    messages: [{ code: 'fix.nothing' }],
  });
});

test('a result older than what was entered, with what it comes to; a cell that no program has calculated is none', async () => {
  const { code, max } = item(0);
  book.type(SHEET, first, columnOf('input1'), max);
  const cell = cells().get(at(0, 'self'));
  cells().set(at(0, 'self'), { value: 0, formula: cell?.formula ?? null });
  const found = await findings();
  expect(found).toMatchObject([
    { code: 'score.stale', level: 'error', params: { found: '0', expected: String(max) } },
  ]);
  expect(code).not.toBe('');
  const { outcome } = await applyFixes(
    book,
    found.flatMap(({ fix }) => fix ?? []),
    [rubric],
  );
  expect(outcome).toMatchObject({ state: 'done', messages: [{ code: 'fix.recalculated' }] });
  expect(book.applied.filter(({ kind }) => kind === 'recalculate')).toHaveLength(1);
});

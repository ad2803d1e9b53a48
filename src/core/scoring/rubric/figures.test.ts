import { FIGURE_CASES, figureWorkbook, shownFigures } from '../../../../test/support/figure-cases';
import { applyFixes } from '../../../../test/support/actions';
import { reviewPlan } from '../../../actions/review';
import { loadRubrics } from '../../../templates';
import type { CellInput } from '../../../workbook/draft/change';
import type { WorkbookDoor } from '../../../workbook/draft/door';
import { LAYOUT } from '../../layout/layout';
import { cellOf, findSheet } from '../../../workbook/cells/snapshot';

test.each(FIGURE_CASES)('$name', async (figures) => {
  const door = await figureWorkbook(figures);
  const { notes, self } = figures;
  expect(shownFigures(await door.read(), figures)).toEqual({ notes, self });
});

test('formulas that follow the tables are as they were made', async () => {
  const door = await figureWorkbook(FIGURE_CASES[1]!);
  const review = reviewPlan(await door.read(), await loadRubrics());
  expect(review.ok && review.findings.filter(({ code }) => code.startsWith('altered.'))).toEqual([]);
});

describe('a score sheet that is older than the tables of the year', () => {
  const found = async (door: WorkbookDoor, rule: string) => {
    const review = reviewPlan(await door.read(), await loadRubrics());
    return review.ok ? review.findings.filter((finding) => finding.rule === rule) : [];
  };

  test.each(FIGURE_CASES)('takes figures from them once it is asked to: $name', async (figures) => {
    const { notes, self } = figures;
    const door = await figureWorkbook(figures, true);
    const links = await found(door, 'figuresToLink');
    expect(links).toMatchObject([{ level: 'note', params: { count: expect.any(Number) as number } }]);

    const { outcome, made } = await applyFixes(
      door,
      links.flatMap(({ fix }) => fix ?? []),
    );
    expect(outcome.state).toBe('done');
    // The sheet remembers the tables: cells alone do not take it back.
    expect(made).toEqual({ edits: [], lists: [] });
    expect(shownFigures(await door.read(), figures)).toEqual({ notes, self });
    expect([...(await found(door, 'figuresToLink')), ...(await found(door, 'scoreSheetAltered'))]).toEqual(
      [],
    );
  });

  test('what was typed goes on counting, and a formula that somebody changed stays and is told as before', async () => {
    const figures = FIGURE_CASES[1]!;
    const door = await figureWorkbook(figures, true);
    const scores = findSheet(await door.read(), LAYOUT.scores.sheet);
    const row = (scores?.tables[0]?.row ?? 0) + 1;
    const column = (key: string) => LAYOUT.scores.columns.findIndex((each) => each.key === key);
    const linked = await found(door, 'figuresToLink');
    const edits = linked.flatMap(({ fix }) => fix?.edits ?? []);
    const figureAt = edits.find(({ at }) => at.column === column('figure1'))?.at ?? { row, column: 0 };
    const put = (at: number, cell: CellInput) =>
      door.apply([
        { kind: 'write', sheet: LAYOUT.scores.sheet, row: figureAt.row, column: at, cells: [[cell]] },
      ]);
    await put(column('input1'), { value: 1 });
    await put(column('figure1'), { formula: '=7' });

    const after = await found(door, 'figuresToLink');
    await applyFixes(
      door,
      after.flatMap(({ fix }) => fix ?? []),
    );
    const sheet = findSheet(await door.read(), LAYOUT.scores.sheet);
    const cell = (key: string) => sheet && cellOf(sheet.grid, figureAt.row, column(key));
    expect([cell('input1')?.value, cell('figure1')?.formula]).toEqual([1, '=7']);
    expect(await found(door, 'scoreSheetAltered')).toMatchObject([{ code: 'altered.formula' }]);
  });
});

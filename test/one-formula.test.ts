/**
 * Every column of every table has one formula for all its rows, or none: Excel makes of a table's column a calculated one,
 * and fills it with the formula that was written into it last (OfficeDev/office-js#2093, #5909).
 */
import { LAYOUT, ROLES, sheetLayout } from '../src/core/layout/layout';
import type { Role } from '../src/core/layout/layout';
import { scoreFormulas } from '../src/core/scoring/rubric/formulas';
import { scoreSheets } from '../src/core/scoring/rubric/sheet';
import { fileWorkbook } from '../src/files/from-draft';
import { loadRubrics } from '../src/templates';
import { sheetCells } from '../src/workbook/draft/draft';
import type { SheetDraft } from '../src/workbook/draft/draft';
import { printFormula } from '../src/workbook/formula/text';
import { cellOf } from '../src/workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../src/workbook/cells/snapshot';
import { MemoryWorkbook } from './support/memory-door';
import { randomRubrics } from './support/score-cases';
import { WRITING_ACTIONS } from './support/writing-actions';

/** Column by column, what of a table is not one formula in every row or no formula in any. */
function mixedColumns({ sheets }: WorkbookSnapshot): string[] {
  return sheets.flatMap(({ grid, tables }) =>
    tables.flatMap(({ name, row, column, headers, bodyRows }) =>
      headers.flatMap((header, index) => {
        const formulas = new Set(
          Array.from(
            { length: bodyRows },
            (_, offset) => cellOf(grid, row + 1 + offset, column + index).formula,
          ),
        );
        return formulas.size > 1 ? [`${name}[${header}]: ${formulas.size}`] : [];
      }),
    ),
  );
}

/** Headers of the tables met by the actions below; a criterion's table bears a name of its own. */
const met = new Set<string>();
const headersOf = (headers: readonly string[]): string => headers.join(' | ');

test.each(WRITING_ACTIONS)('$name writes one formula a column', async ({ prepare, run }) => {
  const book = new MemoryWorkbook();
  await prepare(book, (at, text) => {
    book.type(at.sheet, at.row, at.column, text);
  });
  await run(book);
  const snapshot = await book.read();
  expect(mixedColumns(snapshot)).toEqual([]);
  for (const { headers } of snapshot.sheets.flatMap(({ tables }) => tables)) {
    met.add(headersOf(headers));
  }
});

test('together these actions write every table of the layout', () => {
  const isMet = (role: Role) => met.has(headersOf(sheetLayout(role).columns.map(({ header }) => header)));
  expect(ROLES.filter((role) => !isMet(role))).toEqual([]);
});

const NAMES = { ...LAYOUT.scores, scale: LAYOUT.scale };

/** Formulas of table columns as the open workbook and as a file gets them, a text each row. */
function columnFormulas(sheet: SheetDraft): Record<string, string[]> {
  const { table } = sheet;
  const found: Record<string, string[]> = {};
  for (const { row, column, content } of sheetCells(sheet)) {
    const key = table && row > table.row ? table.columns[column - table.column]?.key : undefined;
    if (key !== undefined && 'formula' in content) {
      (found[key] ??= []).push(printFormula(content.formula));
    }
  }
  return found;
}

test('200 sets of criteria, and those that ship, have the same formulas in every row: they name nothing of a set', async () => {
  const rubrics = [...(await loadRubrics()), ...randomRubrics(200)];
  const expected = Object.fromEntries(
    Object.entries(scoreFormulas(NAMES)).map(([key, formula]) => [key, printFormula(formula)]),
  );
  expect(Object.keys(expected).length).toBeGreaterThan(10);
  for (const rubric of rubrics) {
    const { scores, scale } = scoreSheets(rubric, NAMES);
    const rows = scores.table?.rows.length ?? 0;
    expect(columnFormulas(scores)).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([key, formula]) => [key, Array.from({ length: rows }, () => formula)]),
      ),
    );
    expect(columnFormulas(scale)).toEqual({});
  }
});

test('a file marks them as calculated columns', async () => {
  const rubrics = [...(await loadRubrics()), ...randomRubrics(20)];
  for (const rubric of rubrics) {
    const { scores, scale } = scoreSheets(rubric, NAMES);
    const file = fileWorkbook({ sheets: [scores, scale], names: [] }, '', { year: 2026, month: 1, day: 1 });
    const [table] = file.sheets[0]?.tables ?? [];
    const computed = table?.columns.filter(({ formula }) => formula !== undefined) ?? [];
    expect(computed.map(({ name }) => name)).toEqual(
      LAYOUT.scores.columns.filter(({ key }) => key in scoreFormulas(NAMES)).map(({ header }) => header),
    );
  }
});

/** Excel nests 64 times and takes 8,192 characters; people and other programs take less. */
const MOST_LEVELS = 32;
const MOST_CHARACTERS = 4000;

test('formulas of score sheets stay short and flat, however large the set', async () => {
  const [largest] = [...randomRubrics(200)].sort(
    (a, b) => JSON.stringify(b).length - JSON.stringify(a).length,
  );
  for (const rubric of [...(await loadRubrics()), ...(largest ? [largest] : [])]) {
    const { scores, scale } = scoreSheets(rubric, NAMES);
    const formulas = [scores, scale]
      .flatMap((sheet) => sheetCells(sheet))
      .flatMap(({ content }) => ('formula' in content ? [printFormula(content.formula)] : []));
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(Math.max(...formulas.map(depthOf))).toBeLessThanOrEqual(MOST_LEVELS);
  }
});

/** Calls within calls; brackets in texts do not count. */
function depthOf(formula: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of formula.replaceAll(/"(?:[^"]|"")*"/g, '')) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    most = Math.max(most, depth);
  }
  return most;
}

/** Runs formulas over the table of formula-cases.ts: by workbook/formula, and through office.js in the stand-in. */
import { openExcel } from 'excel-stand-in';
import { cellName } from '../../src/workbook/cells/cells';
import type { CellValue } from '../../src/workbook/cells/cells';
import type { SheetDraft } from '../../src/workbook/draft/draft';
import { calculate } from '../../src/workbook/draft/calculate';
import { FormulaError } from '../../src/workbook/formula/scalar';
import type { Scalar } from '../../src/workbook/formula/scalar';
import type { Expr } from '../../src/workbook/formula/expr';
import { formulaText } from '../../src/workbook/formula/text';
import type { FileCell, FileWorkbook } from '../../src/files/parts/workbook';
import { COLUMNS, nameOf, ROWS, SHEET, TABLE } from './formula-cases';
import type { FormulaCase } from './formula-cases';

/** One formula in one cell: those that name their own row stand in that row, right of the table; all others below one another. */
export interface Placed {
  readonly name: string;
  readonly expr: Expr;
  readonly row: number;
  readonly column: number;
}

const HEADERS = Object.keys(COLUMNS);

/** Columns left empty between the table and the formulas. */
const FIRST_COLUMN = HEADERS.length + 1;

const mentionsOwn = (expr: Expr): boolean =>
  expr.op === 'own' ||
  (expr.op === 'binary' && (mentionsOwn(expr.left) || mentionsOwn(expr.right))) ||
  (expr.op === 'call' && expr.args.some(mentionsOwn));

/** A cell for every formula. */
export function place(cases: readonly FormulaCase[]): Placed[] {
  let column = FIRST_COLUMN;
  const placed: Placed[] = [];
  for (const { name, expr } of cases.filter((item) => mentionsOwn(item.expr))) {
    for (let row = 1; row <= ROWS; row++) {
      placed.push({
        name: `${name}, input ${nameOf(COLUMNS[HEADERS[0] ?? '']?.[row - 1] ?? null)}`,
        expr,
        row,
        column,
      });
    }
    column++;
  }
  cases
    .filter((item) => !mentionsOwn(item.expr))
    .forEach(({ name, expr }, index) => {
      placed.push({ name, expr, row: ROWS + 2 + index, column: FIRST_COLUMN });
    });
  return placed;
}

/** One cell for each formula, in the table's rows in turn. */
export function placeOnce(cases: readonly FormulaCase[]): Placed[] {
  return cases.map(({ name, expr }, index) => ({
    name,
    expr,
    row: 1 + (index % ROWS),
    column: FIRST_COLUMN + Math.floor(index / ROWS),
  }));
}

/** A difference that is known and stays: whose it is, and why. */
export interface KnownDifference {
  readonly reason: string;
  readonly cases: RegExp;
}

/**
 * The cases in which two calculators differ, each with its formula and both results, in a line of text; and the known
 * differences that no longer show (their entry must go).
 * @param options `digits`: significant digits that must agree, 14 if left out; `anyError`: an error is as good as another.
 */
export function differences(
  placed: readonly Placed[],
  expected: readonly CellValue[],
  actual: readonly CellValue[],
  known: readonly KnownDifference[] = [],
  options: { digits?: number; anyError?: boolean } = {},
): { unknown: string[]; stale: string[] } {
  const { digits = 14, anyError = false } = options;
  const comparable = (value: CellValue | undefined): string =>
    typeof value === 'number'
      ? String(Number(value.toPrecision(digits)))
      : anyError && typeof value === 'string' && /^#[A-Z]/.test(value)
        ? 'an error'
        : JSON.stringify(value ?? '');
  const differing = placed.flatMap(({ name, expr, row }, index) => {
    const [a, b] = [comparable(expected[index]), comparable(actual[index])];
    return a === b
      ? []
      : [{ name, line: `${name} (row ${row + 1}): ${formulaText(expr)} is ${a}, not ${b}` }];
  });
  return {
    unknown: differing
      .filter(({ name }) => !known.some(({ cases }) => cases.test(name)))
      .map(({ line }) => line),
    stale: known
      .filter(({ cases }) => !differing.some(({ name }) => cases.test(name)))
      .map(({ reason }) => reason),
  };
}

/**
 * Both programs differ from core here: whether Excel reads a text such as "7.5" or "7,5" as a number depends on the
 * language of the machine, so core refuses it, and the product guards its arithmetic by ISNUMBER.
 */
export const READ_BY_LANGUAGE: KnownDifference = {
  reason: 'a text that is a number in some languages is read as one',
  cases:
    /^(input [-+*/] .*"7\.5"|IFERROR of a division, .*"7\.5"|ISNUMBER of a sum, .*"7\.5"|ROUND .*"7\.5")/,
};

/** By workbook/formula. */
export function coreResults(placed: readonly Placed[]): CellValue[] {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Object.fromEntries(HEADERS.map((header) => [header, shown(COLUMNS[header]?.[row] ?? null)])),
  );
  const sheet: SheetDraft = {
    name: SHEET,
    visibility: 'visible',
    cells: placed.map(({ row, column, expr }) => ({ row, column, content: { formula: expr } })),
    merges: [],
    table: {
      name: TABLE,
      row: 0,
      column: 0,
      columns: HEADERS.map((header) => ({ key: header, header, width: 10, style: {} })),
      rows,
    },
    validations: [],
    conditionals: [],
    freezeRows: 0,
    page: { orientation: 'portrait' },
  };
  const results = calculate({ sheets: [sheet], names: [] });
  return placed.map(({ row, column }) => results.cell(SHEET, row, column));
}

/** As cells show it. */
const shown = (value: Scalar): CellValue => (value instanceof FormulaError ? value.code : value);

/** How the inputs are typed: errors and the empty text exist only as results. */
function typed(value: Scalar): { value: CellValue; formula?: string } {
  if (value instanceof FormulaError) {
    return { value: value.code, formula: value.code === '#N/A' ? 'NA()' : '1/0' };
  }
  return value === '' ? { value, formula: '""' } : { value };
}

/** By the stand-in, through office.js. */
export async function standInResults(placed: readonly Placed[]): Promise<CellValue[]> {
  const excel = await openExcel();
  try {
    const grid = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.name = SHEET;
      sheet.getRangeByIndexes(0, 0, 1, HEADERS.length).values = [HEADERS];
      HEADERS.forEach((header, c) => {
        sheet.getRangeByIndexes(1, c, ROWS, 1).values = (COLUMNS[header] ?? []).map((value) => {
          const { value: plain, formula } = typed(value);
          return [formula === undefined ? (typeof plain === 'string' ? `'${plain}` : plain) : `=${formula}`];
        });
      });
      const table = sheet.tables.add(`A1:${cellName(ROWS, HEADERS.length - 1)}`, true);
      table.name = TABLE;
      await context.sync();
      const rows = Math.max(...placed.map(({ row }) => row)) + 1;
      const columns = Math.max(...placed.map(({ column }) => column)) + 1;
      const lines: (string | null)[][] = Array.from({ length: rows }, () =>
        Array<string | null>(columns).fill(null),
      );
      for (const { row, column, expr } of placed) {
        (lines[row] ?? [])[column] = formulaText(expr);
      }
      sheet.getRangeByIndexes(0, 0, rows, columns).formulas = lines as string[][];
      await context.sync();
      const range = sheet.getRangeByIndexes(0, 0, rows, columns).load('values');
      await context.sync();
      return range.values as CellValue[][];
    });
    return placed.map(({ row, column }) => grid[row]?.[column] ?? null);
  } finally {
    excel.close();
  }
}

/** A workbook of them for a program that reads files; the results stored in it are of no account. */
export function formulaWorkbook(placed: readonly Placed[]): FileWorkbook {
  const cells = new Map<number, Map<number, FileCell>>();
  const put = (row: number, column: number, cell: FileCell) => {
    const line = cells.get(row) ?? new Map<number, FileCell>();
    cells.set(row, line.set(column, cell));
  };
  HEADERS.forEach((header, c) => {
    put(0, c, { value: header });
    COLUMNS[header]?.forEach((value, r) => {
      put(r + 1, c, typed(value));
    });
  });
  for (const { row, column, expr } of placed) {
    put(row, column, { value: 'chưa tính', formula: formulaText(expr).slice(1) });
  }
  return {
    title: '',
    sheets: [
      {
        name: SHEET,
        visibility: 'visible',
        cells,
        tables: [
          {
            name: TABLE,
            area: { row: 0, column: 0, rows: ROWS + 1, columns: HEADERS.length },
            columns: HEADERS.map((name) => ({ name })),
          },
        ],
      },
    ],
  };
}

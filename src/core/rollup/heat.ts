/** *Theo tiêu chí*: which unit got which share of each criterion's points; lowest units first, lower shares darker. */
import { byText } from '../../workbook/cells/canonical-json';
import type { CellValue } from '../../workbook/cells/cells';
import type { CellDraft, SheetDraft } from '../../workbook/draft/draft';
import { binary, call, column, rowCell } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { formulaText } from '../../workbook/formula/text';
import { headerOf } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import { STYLES } from '../../workbook/cells/style';
import { findRubric } from '../scoring/rubric/known';
import { itemsOf } from '../scoring/rubric/rubric';
import type { Rubric } from '../scoring/rubric/rubric';
import { cellOf } from '../../workbook/cells/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { figureIn, textIn } from './copy';
import { besideOf, besideRow, numberedIds } from './notes';
import type { KeptRows } from './notes';
import { HEAT } from './looks';
import type { Summary } from './summary';
import type { CountedUnit } from './ranking';
import { byAlphabet } from '../words/alphabet';

export const HEAT_SHEET = 'Theo tiêu chí';
const HEAT_TITLE = 'ĐIỂM THEO TIÊU CHÍ';

/** Finds the sheet under another name that a user gave it: by its title. */
export const renamedHeat = ({ sheets }: WorkbookSnapshot): SheetSnapshot | undefined =>
  sheets.find(({ grid }) => cellOf(grid, 0, 0).value === HEAT_TITLE);

export interface HeatOptions {
  readonly name: string;
  /** The table of *Dữ liệu điểm*. */
  readonly scores: string;
  readonly unitKey: (unit: CountedUnit) => string;
  readonly itemKey: (code: string) => string;
  readonly rubrics: readonly Rubric[];
  /** The words that people wrote around it, if it was there before. */
  readonly kept?: HeatNotes;
}

/** The sheet as it was, and what people wrote on it. */
export interface HeatNotes {
  /** The words by row id; columns are counted from the first one to the right of the criteria. */
  readonly rows: KeptRows;
  /** Words beside title and header: columns as in `rows`, rows of the sheet. */
  readonly above: readonly LooseCell[];
  /** Words below the units: rows are counted from the first one below. */
  readonly below: readonly LooseCell[];
  /** All these cells, as they stood on the sheet. */
  readonly places: readonly LooseCell[];
  /** Rows and columns that were ours. */
  readonly size: { readonly rows: number; readonly columns: number };
}

interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The most comparisons of formulas: more would keep Excel waiting, and the shares stand as values. */
const MOST_COMPARISONS = 100_000_000;

const FIRST_ROW = 4;
const WIDTHS = { unit: 52, code: 18, item: 12 } as const;
/** The width of a page in millimetres on which letters of 12 points come out at 8. */
const READABLE = 376;
/** Name and code stand before the criteria. */
const FIRST_ITEM = 2;
const UNIT_HEADERS = [headerOf('ranking', 'unit'), headerOf('ranking', 'unitCode')] as const;

/**
 * Drafts *Theo tiêu chí*. It has no table, since its columns are the criteria; it is made whole each time, what people
 * wrote around it apart.
 */
export function heatSheet(summary: Summary, options: HeatOptions): SheetDraft {
  const units = summary.units.filter(({ from }) => (from?.copy.rows.copyScores.length ?? 0) > 0);
  const items = itemsIn(units, options.rubrics);
  const lowest = [...units].sort(
    (a, b) => (pointsOf(a) ?? -1) - (pointsOf(b) ?? -1) || byAlphabet(a.unit, b.unit) || byText(a.key, b.key),
  );
  const rows = lowest.reduce((sum, unit) => sum + (unit.from?.copy.rows.copyScores.length ?? 0), 0);
  const asFormulas = rows * units.length * items.length <= MOST_COMPARISONS;
  const basis = units.length > 0 && units.every((unit) => unit.basis === 'official') ? 'final' : 'self';
  const header = [
    [...UNIT_HEADERS, ...items.map(({ code }) => code)],
    ['Điểm tối đa', null, ...items.map(({ max }) => max)],
  ];
  const cells: CellDraft[] = [
    { row: 0, column: 0, content: { value: HEAT_TITLE }, style: STYLES.title },
    {
      row: 1,
      column: 0,
      content: {
        value: `Tỷ lệ ${basis === 'final' ? 'điểm thẩm định' : 'điểm tự chấm'} trên điểm tối đa; đơn vị thấp điểm ở trên. Ghi chú ở bên phải đi theo đơn vị khi tổng hợp lại.`,
      },
      style: STYLES.hint,
    },
    ...header.flatMap((line, index) =>
      line.map((value, at): CellDraft => ({
        row: FIRST_ROW - 2 + index,
        column: at,
        content: { value },
        style: STYLES.header,
      })),
    ),
    ...lowest.flatMap((unit, index): CellDraft[] => [
      { row: FIRST_ROW + index, column: 0, content: { value: unit.unit }, style: STYLES.body },
      { row: FIRST_ROW + index, column: 1, content: { value: unit.unitCode }, style: CODE },
      ...items.map(({ code, max }, at): CellDraft => ({
        row: FIRST_ROW + index,
        column: FIRST_ITEM + at,
        // A criterion that stands in no file has no rows to count over.
        content:
          asFormulas && options.itemKey(code) !== ''
            ? { formula: shareFormula(options, options.unitKey(unit), options.itemKey(code), basis, max) }
            : { value: shareOf(unit, code, basis, max) },
        style: SHARE,
      })),
    ]),
  ];
  const area = {
    row: FIRST_ROW,
    column: FIRST_ITEM,
    rows: Math.max(1, lowest.length),
    columns: Math.max(1, items.length),
  };
  const named = WIDTHS.unit + WIDTHS.code;
  const pagesWide = Math.ceil((items.length * WIDTHS.item) / (READABLE - named));
  const size = { rows: FIRST_ROW + lowest.length, columns: FIRST_ITEM + items.length };
  const ids = numberedIds(lowest.map(({ unit, unitCode }) => [unit, unitCode]));
  const cell = { ...rowCell(FIRST_ROW, FIRST_ITEM), fixedColumn: false } as Expr;
  return {
    name: options.name,
    visibility: 'visible',
    cells: [...cells, ...(options.kept ? noteCells(options.kept, size, ids) : [])],
    merges: [],
    validations: [],
    conditionals: HEAT.map(([limit, style]) => ({
      area,
      conditional: {
        formula: formulaText(call('AND', call('ISNUMBER', cell), binary(cell, '<', limit))),
        style,
      },
    })),
    freezeRows: FIRST_ROW,
    freezeColumns: FIRST_ITEM,
    page: {
      orientation: 'landscape',
      titleRows: { first: FIRST_ROW - 2, last: FIRST_ROW - 1 },
      ...(pagesWide > 1 ? { pagesWide, titleColumns: { first: 0, last: FIRST_ITEM - 1 } } : {}),
    },
    columnWidths: [WIDTHS.unit, WIDTHS.code, ...items.map(() => WIDTHS.item)],
    rebuilt: true,
    within: {
      row: 0,
      column: 0,
      rows: Math.max(size.rows, options.kept?.size.rows ?? 0),
      columns: Math.max(size.columns, options.kept?.size.columns ?? 0),
    },
  };
}

/** The ids of its rows, as a drafted sheet has them. */
export function heatRowIds({ cells, within }: SheetDraft): string[] {
  const at = new Map(cells.map(({ row, column, content }) => [`${row},${column}`, content]));
  const said = (row: number, column: number): CellValue => {
    const content = at.get(`${row},${column}`);
    return content && 'value' in content ? content.value : null;
  };
  const rows = Array.from(
    { length: (within?.rows ?? FIRST_ROW) - FIRST_ROW },
    (_, index) => FIRST_ROW + index,
  );
  return numberedIds(rows.filter((row) => isThere(said(row, 0))).map((row) => [said(row, 0), said(row, 1)]));
}

const isThere = (value: CellValue): boolean => value !== null && value !== '';

/**
 * Reads what people wrote around *Theo tiêu chí*.
 * @param before what is kept of rows that were gone the last time.
 */
export function heatNotes({ grid }: SheetSnapshot, before: KeptRows): HeatNotes {
  const at = (row: number, column: number) => cellOf(grid, row, column).value;
  const count = (isOurs: (index: number) => boolean) => {
    let index = 0;
    while (isOurs(index)) {
      index += 1;
    }
    return index;
  };
  const columns = FIRST_ITEM + count((index) => typeof at(FIRST_ROW - 1, FIRST_ITEM + index) === 'number');
  const rows = FIRST_ROW + count((index) => isThere(at(FIRST_ROW + index, 0)));
  const places = grid.values.flatMap((line, r) =>
    line.flatMap((value, c): LooseCell[] => {
      const [row, column] = [grid.row + r, grid.column + c];
      const isTheirs = row >= rows || column >= columns || (row < FIRST_ROW - 2 && column > 0);
      // A formula stays where it is: what it counts over does not move.
      return isTheirs && isThere(value) && cellOf(grid, row, column).formula === null
        ? [{ row, column, value }]
        : [];
    }),
  );
  const ids = numberedIds(
    Array.from({ length: rows - FIRST_ROW }, (_, index) => [
      at(FIRST_ROW + index, 0),
      at(FIRST_ROW + index, 1),
    ]),
  );
  const besideUnit = (row: number) =>
    places.filter((cell) => cell.row === row).map(({ column, value }) => [column - columns, value] as const);
  return {
    rows: new Map([
      ...before,
      ...ids.map((id, index) => [id, besideRow(besideUnit(FIRST_ROW + index))] as const),
    ]),
    above: places
      .filter(({ row }) => row < FIRST_ROW)
      .map(({ row, column, value }) => ({ row, column: column - columns, value })),
    below: places
      .filter(({ row }) => row >= rows)
      .map(({ row, column, value }) => ({ row: row - rows, column, value })),
    places,
    size: { rows, columns },
  };
}

/** People's words beside the same units again; the places where they stood before are cleared. */
function noteCells(
  { rows, above, below, places }: HeatNotes,
  size: HeatNotes['size'],
  ids: readonly string[],
): CellDraft[] {
  const said: readonly LooseCell[] = [
    ...above.map((cell) => ({ ...cell, column: Math.max(1, size.columns + cell.column) })),
    ...ids.flatMap((id, index) =>
      besideOf(rows.get(id) ?? {}).map(([column, value]) => ({
        row: FIRST_ROW + index,
        column: size.columns + column,
        value,
      })),
    ),
    ...below.map((cell) => ({ ...cell, row: size.rows + cell.row })),
  ];
  const taken = new Set(said.map(({ row, column }) => `${row},${column}`));
  const isOurs = ({ row, column }: LooseCell) => row < size.rows && column < size.columns;
  const left = places.filter((cell) => !taken.has(`${cell.row},${cell.column}`) && !isOurs(cell));
  return [...said, ...left.map((cell) => ({ ...cell, value: null }))].map(({ row, column, value }) => ({
    row,
    column,
    content: { value },
  }));
}

const CODE = { ...STYLES.body, align: 'center' } as const;
const SHARE = { ...STYLES.body, align: 'center', numberFormat: '0%' } as const;

const pointsOf = (unit: CountedUnit): number | null => unit[unit.basis];

/** The criteria of the sets in use, in their own order; else as the units' sheets have them. */
function itemsIn(
  units: readonly CountedUnit[],
  rubrics: readonly Rubric[],
): { readonly code: string; readonly max: number }[] {
  const items = new Map<string, number>();
  for (const { from } of units) {
    const head = from?.copy.head;
    const rubric = head && findRubric(rubrics, head.rubricChecksum);
    const own = rubric
      ? itemsOf(rubric).map(({ item: { code, max } }) => ({ code, max }))
      : (from?.copy.rows.copyScores ?? []).map((row) => ({
          code: textIn(row, 'code'),
          max: figureIn(row, 'max') ?? 0,
        }));
    for (const { code, max } of own) {
      items.set(code, Math.max(max, items.get(code) ?? 0));
    }
  }
  return [...items.entries()].map(([code, max]) => ({ code, max }));
}

function shareFormula(
  { scores }: HeatOptions,
  unit: string,
  item: string,
  basis: 'self' | 'final',
  max: number,
): Expr {
  const of = (key: ColumnKey<'copyScores'>) => column(scores, headerOf('copyScores', key));
  const points = of(basis);
  const which = [of('key'), unit, of('itemKey'), item] as const;
  return call(
    'IF',
    binary(call('COUNTIFS', ...which, points, binary('>=', '&', -1_000_000)), '=', 0),
    '',
    binary(call('SUMIFS', points, ...which), '/', max > 0 ? max : 1),
  );
}

function shareOf(unit: CountedUnit, code: string, basis: 'self' | 'final', max: number): number | null {
  const row = unit.from?.copy.rows.copyScores.find((item) => textIn(item, 'code') === code);
  const points = row ? figureIn(row, basis) : null;
  return points === null ? null : points / (max > 0 ? max : 1);
}

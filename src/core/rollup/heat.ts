/** *Theo tiêu chí*: which unit got which share of each criterion's points, by khối; lowest units first, lower shares darker. */
import { byText } from '../../workbook/cells/canonical-json';
import type { Area, CellValue } from '../../workbook/cells/cells';
import type { CellDraft, SheetDraft } from '../../workbook/draft/draft';
import { binary, call, column, fixedArea, rowCell } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { formulaText } from '../../workbook/formula/text';
import { headerOf } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import { STYLES } from '../../workbook/cells/style';
import { cellOf } from '../../workbook/cells/snapshot';
import type { SheetSnapshot } from '../../workbook/cells/snapshot';
import { figureIn, textIn } from './copy';
import type { ItemsOf, KeyedItem } from './items';
import { besideOf, besideRow, numberedIds } from './notes';
import type { KeptRows } from './notes';
import { HEAT, NO_BLOCK } from './looks';
import type { Summary } from './summary';
import type { CountedUnit } from './ranking';
import { byAlphabet } from '../words/alphabet';

export const HEAT_SHEET = 'Theo tiêu chí';
/** Its title, by which it is known under another name. */
export const HEAT_TITLE = 'ĐIỂM THEO TIÊU CHÍ';

export interface HeatOptions {
  readonly name: string;
  /** The table of *Dữ liệu điểm*. */
  readonly scores: string;
  readonly unitKey: (unit: CountedUnit) => string;
  readonly items: ItemsOf;
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

/** Headers stand above it: names of criteria, their codes, their maximum. The names are printed once: they are tall. */
const FIRST_ROW = 5;
/** The label of the last row above the units. */
const MAX_LABEL = 'Điểm tối đa';
const WIDTHS = { unit: 52, code: 18, item: 12 } as const;
/** The height of the names' row, in points: they are turned, and their column is three lines wide. */
const NAMES_HEIGHT = 130;
/** The size of the names, the smallest letters of the sheet, in points. */
const NAME_SIZE = 9;
/** The width of a page in millimetres on which the names come out at 8 points: A4 across is 252 between its margins. */
const READABLE = (251 * NAME_SIZE) / 8;
/** Name and code stand before the criteria. */
const FIRST_ITEM = 2;
const UNIT_HEADERS = [headerOf('ranking', 'unit'), headerOf('ranking', 'unitCode')] as const;

/**
 * Drafts *Theo tiêu chí*. It has no table, since its columns are the criteria; it is made whole each time, what people
 * wrote around it apart.
 */
export function heatSheet(summary: Summary, options: HeatOptions): SheetDraft {
  const units = summary.units.filter(({ from }) => (from?.copy.rows.copyScores.length ?? 0) > 0);
  const items = itemsIn(units, options.items);
  const lowest = [...units].sort(
    (a, b) =>
      byAlphabet(a.block, b.block) ||
      (pointsOf(a) ?? -1) - (pointsOf(b) ?? -1) ||
      byAlphabet(a.unit, b.unit) ||
      byText(a.key, b.key),
  );
  const lines = linesOf(lowest);
  const rows = lowest.reduce((sum, unit) => sum + (unit.from?.copy.rows.copyScores.length ?? 0), 0);
  const asFormulas = rows * units.length * items.length <= MOST_COMPARISONS;
  const basis = units.length > 0 && units.every((unit) => unit.basis === 'official') ? 'final' : 'self';
  const header = [
    ['Tiêu chí', null, ...items.map(({ title }) => title)],
    [...UNIT_HEADERS, ...items.map(({ code }) => code)],
    [MAX_LABEL, null, ...items.map(({ max }) => max)],
  ];
  const cells: CellDraft[] = [
    { row: 0, column: 0, content: { value: HEAT_TITLE }, style: STYLES.title },
    {
      row: 1,
      column: 0,
      content: {
        value: `Tỷ lệ ${basis === 'final' ? 'điểm thẩm định' : 'điểm tự chấm'} trên điểm tối đa; từng khối, đơn vị thấp điểm ở trên. Ghi chú ở bên phải đi theo đơn vị khi tổng hợp lại.`,
      },
      style: STYLES.hint,
    },
    ...header.flatMap((line, index) =>
      line.map((value, at): CellDraft => ({
        row: FIRST_ROW - header.length + index,
        column: at,
        content: { value },
        style: index === 0 && at >= FIRST_ITEM ? NAME : STYLES.header,
      })),
    ),
    ...lines.flatMap((line, index): CellDraft[] => {
      const row = FIRST_ROW + index;
      if (line.kind === 'mean') {
        return [
          { row, column: 0, content: { value: line.label }, style: MEAN_LABEL },
          { row, column: 1, content: { value: null }, style: MEAN },
          ...items.map((_, at): CellDraft => ({
            row,
            column: FIRST_ITEM + at,
            content: {
              formula: meanOf(line.areas.map((area) => ({ ...area, column: FIRST_ITEM + at, columns: 1 }))),
            },
            style: MEAN,
          })),
        ];
      }
      const { unit } = line;
      return [
        { row, column: 0, content: { value: unit.unit }, style: STYLES.body },
        { row, column: 1, content: { value: unit.unitCode }, style: CODE },
        ...items.map((item, at): CellDraft => ({
          row,
          column: FIRST_ITEM + at,
          content: asFormulas
            ? { formula: shareFormula(options, options.unitKey(unit), item, basis) }
            : { value: shareOf(unit, options.items, item, basis) },
          style: SHARE,
        })),
      ];
    }),
  ];
  const area = {
    row: FIRST_ROW,
    column: FIRST_ITEM,
    rows: Math.max(1, lines.length),
    columns: Math.max(1, items.length),
  };
  const named = WIDTHS.unit + WIDTHS.code;
  const pagesWide = Math.ceil((items.length * WIDTHS.item) / (READABLE - named));
  const size = { rows: FIRST_ROW + lines.length, columns: FIRST_ITEM + items.length };
  const ids = numberedIds(lines.map(nameOf));
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
    rowHeights: [{ row: FIRST_ROW - 3, height: NAMES_HEIGHT }],
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
  // A map that an earlier version made has no names above its maxima.
  const first = count((row) => row < FIRST_ROW && at(row, 0) !== MAX_LABEL) + 1;
  const columns = FIRST_ITEM + count((index) => typeof at(first - 1, FIRST_ITEM + index) === 'number');
  const rows = first + count((index) => isThere(at(first + index, 0)));
  const places = grid.values.flatMap((line, r) =>
    line.flatMap((value, c): LooseCell[] => {
      const [row, column] = [grid.row + r, grid.column + c];
      const isTheirs = row >= rows || column >= columns || (row < 2 && column > 0);
      // A formula stays where it is: what it counts over does not move.
      return isTheirs && isThere(value) && cellOf(grid, row, column).formula === null
        ? [{ row, column, value }]
        : [];
    }),
  );
  const ids = numberedIds(
    Array.from({ length: rows - first }, (_, index) => [at(first + index, 0), at(first + index, 1)]),
  );
  const besideUnit = (row: number) =>
    places.filter((cell) => cell.row === row).map(({ column, value }) => [column - columns, value] as const);
  return {
    rows: new Map([
      ...before,
      ...ids.map((id, index) => [id, besideRow(besideUnit(first + index))] as const),
    ]),
    above: places
      .filter(({ row }) => row < first)
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

const MEAN = { ...SHARE, fill: STYLES.header.fill, font: STYLES.header.font } as const;
const MEAN_LABEL = { ...STYLES.body, fill: STYLES.header.fill, font: STYLES.header.font } as const;
const NAME = {
  ...STYLES.header,
  font: { ...STYLES.header.font, size: NAME_SIZE, bold: false },
  turned: true,
  vertical: 'bottom',
} as const;

/** A row of the map: a unit, or the mean of units below it, in these rows. */
type Line =
  | { readonly kind: 'unit'; readonly unit: CountedUnit }
  | {
      readonly kind: 'mean';
      readonly label: string;
      readonly areas: readonly Pick<Area, 'row' | 'rows'>[];
    };

/** The rows: each khối below its mean; above several, the mean of all. */
function linesOf(units: readonly CountedUnit[]): Line[] {
  const blocks = [...new Set(units.map(({ block }) => block))].map((block) =>
    units.filter((unit) => unit.block === block),
  );
  const isSplit = blocks.length > 1;
  let row = FIRST_ROW + Number(isSplit);
  const parts = blocks.map((block): { readonly mean: Line; readonly units: readonly CountedUnit[] } => {
    const area = { row: row + 1, rows: block.length };
    row += 1 + block.length;
    const name = block[0]?.block ?? '';
    const label = `${name === '' ? NO_BLOCK : name}: trung bình ${block.length} đơn vị`;
    return { mean: { kind: 'mean', label, areas: [area] }, units: block };
  });
  const areas = parts.flatMap(({ mean }) => (mean.kind === 'mean' ? mean.areas : []));
  return [
    ...(isSplit ? [{ kind: 'mean', label: `Trung bình ${units.length} đơn vị`, areas } as const] : []),
    ...parts.flatMap(({ mean, units: own }) => [
      mean,
      ...own.map((unit) => ({ kind: 'unit', unit }) as const),
    ]),
  ];
}

/** What tells a row from the others: a unit's name and code. */
const nameOf = (line: Line): readonly [string, CellValue] =>
  line.kind === 'unit' ? [line.unit.unit, line.unit.unitCode] : [line.label, null];

/** The mean of what stands in these cells; nothing where nothing does. */
function meanOf(areas: readonly Area[]): Expr {
  const cells = areas.map((area) => fixedArea(area));
  return call(
    'IF',
    binary(call('COUNT', ...cells), '=', 0),
    '',
    binary(call('SUM', ...cells), '/', call('COUNT', ...cells)),
  );
}

const pointsOf = (unit: CountedUnit): number | null => unit[unit.basis];

/** The criteria of the sets in use, in their own order: those of several sets beside each other. */
function itemsIn(units: readonly CountedUnit[], itemsOf: ItemsOf): KeyedItem[] {
  const items = new Map<string, KeyedItem>();
  for (const unit of units) {
    for (const item of itemsOf(unit).values()) {
      const known = items.get(item.key) ?? item;
      items.set(item.key, { ...known, max: Math.max(item.max, known.max) });
    }
  }
  return [...items.values()];
}

function shareFormula(
  { scores }: HeatOptions,
  unit: string,
  { key, max }: KeyedItem,
  basis: 'self' | 'final',
): Expr {
  const of = (name: ColumnKey<'copyScores'>) => column(scores, headerOf('copyScores', name));
  const points = of(basis);
  const which = [of('key'), unit, of('itemKey'), key] as const;
  return call(
    'IF',
    binary(call('COUNTIFS', ...which, points, binary('>=', '&', -1_000_000)), '=', 0),
    '',
    binary(call('SUMIFS', points, ...which), '/', max > 0 ? max : 1),
  );
}

function shareOf(
  unit: CountedUnit,
  itemsOf: ItemsOf,
  { code, key, max }: KeyedItem,
  basis: 'self' | 'final',
): number | null {
  const isOwn = itemsOf(unit).get(code)?.key === key;
  const row = isOwn && unit.from?.copy.rows.copyScores.find((item) => textIn(item, 'code') === code);
  const points = row ? figureIn(row, basis) : null;
  return points === null ? null : points / (max > 0 ? max : 1);
}

/** *Theo tiêu chí*: which unit got which share of each criterion's points; lowest units first, lower shares darker. */
import { byText } from '../canonical-json';
import type { CellDraft, SheetDraft } from '../draft';
import { binary, call, column, rowCell } from '../formula/expr';
import type { Expr } from '../formula/expr';
import { printFormula } from '../formula/print';
import { headerOf, STYLES } from '../layout/layout';
import { findRubric } from '../rubric/kept';
import { itemsOf } from '../rubric/rubric';
import type { Rubric } from '../rubric/rubric';
import { figureIn, textIn } from './copy';
import { HEAT } from './looks';
import type { CountedUnit, Summary } from './summary';

export const HEAT_SHEET = 'Theo tiêu chí';

export interface HeatOptions {
  readonly name: string;
  /** The table of *Dữ liệu điểm*. */
  readonly scores: string;
  readonly unitKey: (unit: CountedUnit) => string;
  readonly itemKey: (code: string) => string;
  readonly rubrics: readonly Rubric[];
}

/** Above so many comparisons formulas would keep Excel waiting: then the shares stand as values. */
const MOST_COMPARISONS = 100_000_000;

const FIRST_ROW = 4;
const WIDTHS = { unit: 60, item: 14 } as const;

/** It has no table, since its columns are the criteria; it is made whole each time. */
export function heatSheet(summary: Summary, options: HeatOptions): SheetDraft {
  const units = summary.units.filter(({ from }) => (from?.copy.rows.copyScores.length ?? 0) > 0);
  const items = itemsIn(units, options.rubrics);
  const lowest = [...units].sort((a, b) => (pointsOf(a) ?? -1) - (pointsOf(b) ?? -1) || byText(a.key, b.key));
  const rows = lowest.reduce((sum, unit) => sum + (unit.from?.copy.rows.copyScores.length ?? 0), 0);
  const asFormulas = rows * units.length * items.length <= MOST_COMPARISONS;
  const basis = units.length > 0 && units.every((unit) => unit.basis === 'official') ? 'final' : 'self';
  const header = [
    ['Tên đơn vị', ...items.map(({ code }) => code)],
    ['Điểm tối đa', ...items.map(({ max }) => max)],
  ];
  const cells: CellDraft[] = [
    { row: 0, column: 0, content: { value: 'ĐIỂM THEO TIÊU CHÍ' }, style: STYLES.title },
    {
      row: 1,
      column: 0,
      content: {
        value: `Tỷ lệ ${basis === 'final' ? 'điểm thẩm định' : 'điểm tự chấm'} trên điểm tối đa; đơn vị thấp điểm ở trên. Trang này lập lại toàn bộ mỗi lần tổng hợp.`,
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
      ...items.map(({ code, max }, at): CellDraft => ({
        row: FIRST_ROW + index,
        column: at + 1,
        content: asFormulas
          ? { formula: shareFormula(options, options.unitKey(unit), options.itemKey(code), basis, max) }
          : { value: shareOf(unit, code, basis, max) },
        style: SHARE,
      })),
    ]),
  ];
  const area = {
    row: FIRST_ROW,
    column: 1,
    rows: Math.max(1, lowest.length),
    columns: Math.max(1, items.length),
  };
  const cell = { ...rowCell(FIRST_ROW, 1), fixedColumn: false } as Expr;
  return {
    name: options.name,
    visibility: 'visible',
    cells,
    merges: [],
    validations: [],
    conditionals: HEAT.map(([limit, style]) => ({
      area,
      conditional: {
        formula: printFormula(call('AND', call('ISNUMBER', cell), binary(cell, '<', limit))),
        style,
      },
    })),
    freezeRows: FIRST_ROW,
    freezeColumns: 1,
    page: { orientation: 'landscape', titleRows: { first: FIRST_ROW - 2, last: FIRST_ROW - 1 } },
    columnWidths: [WIDTHS.unit, ...items.map(() => WIDTHS.item)],
    rebuilt: true,
  };
}

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
  const of = (key: string) => column(scores, headerOf('copyScores', key));
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

/** Computed columns whose formula was typed over or changed: what they work out no longer holds. */
import type { Expr } from '../../../workbook/formula/expr';
import { normalizeFormula, printFormula } from '../../../workbook/formula/text';
import { headerOf, LAYOUT } from '../../layout/layout';
import type { Role } from '../../layout/layout';
import { progressFigures, progressFormulas } from '../../plan/progress';
import { sendingFormulas } from '../../plan/sending';
import { indicatorFormulas, modelFormulas, REACHED } from '../../plan/year-tables';
import { edit, heldBy } from '../edits';
import type { Fix, Found, Rule } from '../finding';
import type { Edit } from '../../../workbook/draft/change';
import { onceIfMost } from '../once';
import { namedTasks } from '../view';
import type { LabelledCell, PlanView, ViewRow, ViewTable } from '../view';

/** A table with computed columns: their formulas by key, and its rows that hold something. */
interface Computed {
  readonly role: Role;
  /** @param info the table *Thông tin chung*. */
  readonly formulas: (table: string, info: string) => Readonly<Record<string, Expr>>;
  readonly rows: (view: PlanView) => readonly ViewRow[];
  /** Whether a person may have typed over it. */
  readonly mayType?: (row: ViewRow, key: string) => boolean;
}

const COMPUTED: readonly Computed[] = [
  { role: 'tasks', formulas: progressFormulas, rows: namedTasks },
  {
    role: 'reports',
    formulas: sendingFormulas,
    rows: ({ reports }) => reports.filter((row) => row.text('name') !== ''),
  },
  {
    role: 'indicators',
    formulas: indicatorFormulas,
    rows: ({ indicators }) => indicators.filter((row) => row.text('text') !== ''),
    // A target of the kind "không quá" is judged by the person who types it, as the cell's hint says.
    mayType: (row, key) =>
      key === 'reached' &&
      row.text('target') === '' &&
      ['', REACHED.yes, REACHED.no].includes(row.text('reached')),
  },
  {
    role: 'models',
    formulas: modelFormulas,
    rows: ({ models }) => models.filter((row) => row.text('name') !== ''),
  },
];

export const brokenFormula: Rule = {
  id: 'brokenFormula',
  level: 'error',
  about: 'workbook',
  codes: ['formula.changed', 'formula.columnChanged', 'formula.figureChanged'],
  source:
    'The workbook contract: Còn lại, Tiến độ so với hạn, Tình hình gửi and the like are worked out by the sheet itself',
  run: (view) => {
    const info = view.tables.find(({ role }) => role === 'info')?.name ?? LAYOUT.info.table;
    return [
      ...brokenFigures(view, info),
      ...COMPUTED.flatMap((computed) => {
        const table = view.tables.find(({ role }) => role === computed.role);
        return table ? brokenIn(computed, table, info, computed.rows(view)) : [];
      }),
    ];
  },
};

/** Figures of the block above *Nhiệm vụ*, known by the label above each: rows and columns may have been put in before them. */
function brokenFigures({ tables, taskFigures }: PlanView, info: string): Found[] {
  const table = tables.find(({ role }) => role === 'tasks');
  if (!table) {
    return [];
  }
  return progressFigures(table.name, info).flatMap(({ label, formula: expr, mayBeDay = false }): Found[] => {
    const formula = printFormula(expr);
    const isRight = (cell: LabelledCell): boolean =>
      cell.formula === null
        ? mayBeDay && typeof cell.value === 'number'
        : normalizeFormula(cell.formula, table.name) === normalizeFormula(formula, table.name);
    const cell = taskFigures.find((each) => each.label === label);
    if (!cell || isRight(cell)) {
      return [];
    }
    const { at } = cell;
    const fix: Fix = {
      code: 'fix.figure',
      params: { label },
      edits: [{ at, expected: heldBy(cell), put: { formula } }],
      changesIssuedText: false,
    };
    return [{ code: 'formula.figureChanged', params: { label }, at, fix }];
  });
}

function brokenIn(
  { role, formulas, mayType }: Computed,
  table: ViewTable,
  info: string,
  rows: readonly ViewRow[],
): readonly Found[] {
  return Object.entries(formulas(table.name, info)).flatMap(([key, expr]) => {
    const column = headerOf(role, key);
    if (table.missing.includes(column)) {
      return [];
    }
    const formula = printFormula(expr);
    const wanted = normalizeFormula(formula, table.name);
    // A column has few spellings of its formula; each is read once.
    const same = new Map<string, boolean>();
    const isOurs = (written: string): boolean => {
      const known = same.get(written) ?? normalizeFormula(written, table.name) === wanted;
      same.set(written, known);
      return known;
    };
    const edits = rows
      .filter((row) => {
        const written = row.formula(key);
        return written === null ? !mayType?.(row, key) : !isOurs(written);
      })
      .map((row) => edit(row, key, { formula }));
    const fix = (of: readonly Edit[]): Fix => ({
      code: 'fix.formula',
      params: { column },
      edits: of,
      changesIssuedText: false,
    });
    return onceIfMost(
      edits.map((one): Found => ({
        code: 'formula.changed',
        params: { column },
        at: one.at,
        fix: fix([one]),
      })),
      rows.length,
      (count) => ({ code: 'formula.columnChanged', params: { column, count }, fix: fix(edits) }),
    );
  });
}

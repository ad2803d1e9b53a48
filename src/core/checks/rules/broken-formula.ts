/** Computed columns whose formula was typed over or changed: what they work out no longer holds. */
import type { Expr } from '../../../workbook/formula/expr';
import { formulaText } from '../../../workbook/formula/text';
import { headerOf, LAYOUT } from '../../layout/layout';
import { sameFormula } from '../../layout/table-formulas';
import type { NamedTable } from '../../layout/table-formulas';
import { namedTablesOf } from '../facts';
import type { ColumnKey, Role } from '../../layout/layout';
import { progressFigures, progressFormulas } from '../../plan/progress';
import { sendingFormulas } from '../../plan/sending';
import { indicatorFormulas, modelFormulas, REACHED } from '../../plan/year-tables';
import { edit, heldBy } from '../edits';
import type { Fix, Found, Rule } from '../finding';
import type { CellAt } from '../../../workbook/cells/cells';
import type { Edit } from '../../../workbook/draft/change';
import { onceIfMost } from '../once';
import { namedTasks } from '../view';
import type { LabelledCell, PlanView, ViewRow, ViewTable } from '../view';

/** A computed column: its formula, and the rows that should hold it. */
interface Computed {
  readonly role: Role;
  readonly header: string;
  readonly formula: Expr;
  readonly cells: readonly ComputedCell[];
}

/** A cell of a computed column. */
interface ComputedCell {
  /** The cell's formula in en-US; `null` when it holds none. */
  readonly written: string | null;
  readonly put: (formula: string) => Edit;
  /** Whether a person may have typed over it. */
  readonly mayType: boolean;
}

/** The computed columns of a table. @param mayType whether a person may have typed over a cell. */
function computed<R extends Role, K extends ColumnKey<R>>(
  role: R,
  formulas: Readonly<Record<K, Expr>>,
  rows: readonly ViewRow<K>[],
  mayType: (row: number, key: K) => boolean = () => false,
): Computed[] {
  return (Object.keys(formulas) as K[]).map((key) => ({
    role,
    header: headerOf(role, key),
    formula: formulas[key],
    cells: rows.map((row, index) => ({
      written: row.formula(key),
      put: (formula) => edit(row, key, { formula }),
      mayType: mayType(index, key),
    })),
  }));
}

/** The computed columns of the tables that are there, with the rows that say something. */
function computedColumns(view: PlanView, info: string): Computed[] {
  const name = (role: Role) => view.tables.find((table) => table.role === role)?.name ?? '';
  const indicators = view.indicators.filter((row) => row.text('text') !== '');
  return [
    ...computed('tasks', progressFormulas(name('tasks')), namedTasks(view)),
    ...computed(
      'reports',
      sendingFormulas(name('reports'), info),
      view.reports.filter((row) => row.text('name') !== ''),
    ),
    // A target of the kind "không quá" is judged by the person who types it, as the cell's hint says.
    ...computed('indicators', indicatorFormulas(name('indicators')), indicators, (index, key) => {
      const row = indicators[index];
      return (
        key === 'reached' &&
        row?.text('target') === '' &&
        ['', REACHED.yes, REACHED.no].includes(row.text('reached'))
      );
    }),
    ...computed(
      'models',
      modelFormulas(name('models')),
      view.models.filter((row) => row.text('name') !== ''),
    ),
  ];
}

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
      ...computedColumns(view, info).flatMap((column) => {
        const table = view.tables.find(({ role }) => role === column.role);
        return table ? brokenIn(column, table, namedTablesOf(view)) : [];
      }),
    ];
  },
};

/**
 * Broken figures of the block above *Nhiệm vụ*. Each is known by the label above it, since rows and columns may have been put
 * in before it.
 */
function brokenFigures(view: PlanView, info: string): Found[] {
  const { tables, taskFigures } = view;
  const named = namedTablesOf(view);
  const table = tables.find(({ role }) => role === 'tasks');
  if (!table) {
    return [];
  }
  return progressFigures(table.name, info).flatMap(({ label, formula: expr, mayBeDay = false }): Found[] => {
    const formula = formulaText(expr);
    const isRight = (cell: LabelledCell): boolean =>
      cell.formula === null
        ? mayBeDay && typeof cell.value === 'number'
        : sameFormula(cell.formula, formula, cell.at, named, table.name);
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
  { header: column, formula: expr, cells }: Computed,
  table: ViewTable,
  named: readonly NamedTable[],
): readonly Found[] {
  if (table.missing.includes(column)) {
    return [];
  }
  const formula = formulaText(expr);
  // Rows below a table get its formulas when it takes them in.
  const joined = new Set(table.placed?.standing.joined);
  // A column has few spellings of its formula; each is read once.
  const same = new Map<string, boolean>();
  const isOurs = (written: string, at: CellAt): boolean => {
    const known = same.get(written) ?? sameFormula(written, formula, at, named, table.name);
    same.set(written, known);
    return known;
  };
  const edits = cells
    .map(({ written, mayType, put }) => ({ written, mayType, edit: put(formula) }))
    .filter(({ written, mayType, edit: { at } }) =>
      written === null ? !mayType && !joined.has(at.row) : !isOurs(written, at),
    )
    .map(({ edit }) => edit);
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
    cells.length,
    (count) => ({ code: 'formula.columnChanged', params: { column, count }, fix: fix(edits) }),
  );
}

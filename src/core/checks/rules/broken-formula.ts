/** Computed columns of *Nhiệm vụ* whose formula was typed over or changed: progress and its counts no longer hold. */
import { normalizeFormula, printFormula } from '../../formula/print';
import { headerOf } from '../../layout/layout';
import { progressFormulas } from '../../plan/progress';
import { edit } from '../edits';
import type { Edit, Fix, Found, Rule } from '../finding';
import { onceIfMost } from '../once';
import { namedTasks } from '../view';

export const brokenFormula: Rule = {
  id: 'brokenFormula',
  level: 'error',
  about: 'workbook',
  codes: ['formula.changed', 'formula.columnChanged'],
  source: 'The workbook contract: Còn lại and Tiến độ so với hạn are worked out by the sheet itself',
  run: (view) => {
    const table = view.tables.find(({ role }) => role === 'tasks');
    if (!table) {
      return [];
    }
    return Object.entries(progressFormulas(table.name)).flatMap(([key, expr]) => {
      const column = headerOf('tasks', key);
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
      const tasks = namedTasks(view);
      const edits = tasks
        .filter((task) => !isOurs(task.formula(key) ?? ''))
        .map((task) => edit(task, key, { formula }));
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
        tasks.length,
        (count) => ({ code: 'formula.columnChanged', params: { column, count }, fix: fix(edits) }),
      );
    });
  },
};

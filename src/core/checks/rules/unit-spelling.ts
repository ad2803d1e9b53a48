/** One body written in several ways within the plan, said once for the body. Capitals, dashes and spaces do not count. */
import { foldForm } from '../../words/fold';
import { joinUnits } from '../../units/units';
import type { CellAt } from '../../../workbook/cells/cells';
import type { Edit } from '../../../workbook/draft/change';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import { UNIT_COLUMNS } from '../view';
import type { RegisteredUnit, ViewRow } from '../view';

/** A cell that names bodies. */
interface UnitCell {
  readonly text: string;
  readonly at: CellAt;
  readonly put: (value: string) => Edit;
}

interface Spellings {
  /** Folded form → as first written. */
  readonly forms: Map<string, string>;
  /** The cells that hold another form than the register's name. */
  readonly cells: UnitCell[];
}

export const unitSpelling: Rule = {
  id: 'unitSpelling',
  level: 'note',
  about: 'plan',
  codes: ['unit.spellings'],
  source: 'How plans are written: one body, one name in one document',
  run: (view) => {
    const found = new Map<RegisteredUnit, Spellings>();
    const look = <K extends string>(row: ViewRow<K>, columns: readonly K[]): void => {
      for (const key of columns) {
        const text = row.text(key);
        for (const { name } of view.unitsIn(text)) {
          const match = view.findUnit(name);
          if (match.kind === 'none') {
            continue;
          }
          const spellings = found.get(match.unit) ?? { forms: new Map<string, string>(), cells: [] };
          found.set(match.unit, spellings);
          const form = foldForm(name);
          spellings.forms.set(form, spellings.forms.get(form) ?? name);
          if (form !== foldForm(match.unit.name)) {
            spellings.cells.push({ text, at: row.at(key), put: (value) => edit(row, key, { value }) });
          }
        }
      }
    };
    view.tasks.forEach((row) => look(row, UNIT_COLUMNS.tasks));
    view.reports.forEach((row) => look(row, UNIT_COLUMNS.reports));
    return [...found].flatMap(([unit, { forms, cells }]): Found[] => {
      const [first] = cells;
      if (!first || forms.size < 2) {
        return [];
      }
      return [
        {
          code: 'unit.spellings',
          params: { count: forms.size, names: [...forms.values()].join('”, “') },
          at: first.at,
          fix: {
            code: 'fix.oneName',
            params: { name: unit.name },
            edits: [...new Map(cells.map((cell) => [JSON.stringify(cell.at), cell])).values()].map(
              ({ text, put }) => {
                const units = view.unitsIn(text).map((named) => {
                  const match = view.findUnit(named.name);
                  return match.kind !== 'none' && match.unit === unit ? { ...named, name: unit.name } : named;
                });
                return put(joinUnits(units));
              },
            ),
            changesIssuedText: true,
          },
        },
      ];
    });
  },
};

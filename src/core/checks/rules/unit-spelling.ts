/** One body written in several ways within the plan, said once for the body. Capitals, dashes and spaces do not count. */
import { foldForm } from '../../words/fold';
import { joinUnits } from '../../units/units';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import { UNIT_COLUMNS } from '../view';
import type { RegisteredUnit, ViewRow } from '../view';

interface Spellings {
  /** Folded form → as first written. */
  readonly forms: Map<string, string>;
  /** The cells that hold another form than the register's name. */
  readonly cells: { readonly row: ViewRow; readonly key: string }[];
}

export const unitSpelling: Rule = {
  id: 'unitSpelling',
  level: 'note',
  about: 'plan',
  codes: ['unit.spellings'],
  source: 'How plans are written: one body, one name in one document',
  run: (view) => {
    const found = new Map<RegisteredUnit, Spellings>();
    const look = (row: ViewRow, columns: readonly string[]): void => {
      for (const key of columns) {
        for (const { name } of view.unitsIn(row.text(key))) {
          const match = view.findUnit(name);
          if (match.kind === 'none') {
            continue;
          }
          const spellings = found.get(match.unit) ?? { forms: new Map<string, string>(), cells: [] };
          found.set(match.unit, spellings);
          const form = foldForm(name);
          spellings.forms.set(form, spellings.forms.get(form) ?? name);
          if (form !== foldForm(match.unit.name)) {
            spellings.cells.push({ row, key });
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
          at: first.row.at(first.key),
          fix: {
            code: 'fix.oneName',
            params: { name: unit.name },
            edits: [
              ...new Map(cells.map((cell) => [JSON.stringify(cell.row.at(cell.key)), cell])).values(),
            ].map(({ row, key }) => {
              const units = view.unitsIn(row.text(key)).map((named) => {
                const match = view.findUnit(named.name);
                return match.kind !== 'none' && match.unit === unit ? { ...named, name: unit.name } : named;
              });
              return edit(row, key, { value: joinUnits(units) });
            }),
            changesIssuedText: true,
          },
        },
      ];
    });
  },
};

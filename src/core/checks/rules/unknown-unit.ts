/** Units named in the tasks and reports that are not in *Danh mục đơn vị*, with the nearest one when there is one. */
import { joinUnits } from '../../units/units';
import { edit } from '../edits';
import type { Fix, Found, Rule } from '../finding';
import { UNIT_COLUMNS } from '../view';
import type { PlanView, ViewRow } from '../view';

export const unknownUnit: Rule = {
  id: 'unknownUnit',
  level: 'review',
  about: 'plan',
  codes: ['unit.unknown', 'unit.unknownSimilar', 'unit.unknownEither', 'unit.listed'],
  source: 'The workbook contract: bodies go by their names in Danh mục đơn vị',
  run: (view) => {
    const check = <K extends string>(row: ViewRow<K>, columns: readonly K[]): Found[] =>
      columns.flatMap((key) =>
        view.unitsIn(row.text(key)).flatMap(({ name }): Found[] => {
          const match = view.findUnit(name);
          if (match.kind !== 'none') {
            return [];
          }
          const at = row.at(key);
          const [one, other] = match.candidates ?? [];
          if (one && other) {
            return [
              {
                code: 'unit.unknownEither',
                params: { name, one: one.name, other: other.name },
                at,
                fix: rename(view, row, key, name, one.name),
                otherFix: rename(view, row, key, name, other.name),
              },
            ];
          }
          if (match.several) {
            const names = match.several.map((unit) => unit.name).join('; ');
            return [
              { code: 'unit.listed', params: { name, names }, at, fix: rename(view, row, key, name, names) },
            ];
          }
          return match.suggestion
            ? [
                {
                  code: 'unit.unknownSimilar',
                  params: { name, suggestion: match.suggestion.name },
                  at,
                  fix: rename(view, row, key, name, match.suggestion.name),
                },
              ]
            : [{ code: 'unit.unknown', params: { name }, at }];
        }),
      );
    return [
      ...view.tasks.flatMap((task) => check(task, UNIT_COLUMNS.tasks)),
      // Recipients of reports may be superiors that no register lists; who sends is one's own.
      ...view.reports.flatMap((report) => check(report, UNIT_COLUMNS.senders)),
    ];
  },
};

/** Writes a unit's name otherwise in a cell that may name several. */
function rename<K extends string>(view: PlanView, row: ViewRow<K>, key: K, from: string, to: string): Fix {
  const units = view
    .unitsIn(row.text(key))
    .map((unit) => (unit.name === from ? { ...unit, name: to } : unit));
  return {
    code: 'fix.renameUnit',
    params: { from, to },
    edits: [edit(row, key, { value: joinUnits(units) })],
    changesIssuedText: true,
  };
}

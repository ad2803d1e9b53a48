/** Units named in the tasks and reports that are not in *Danh mục đơn vị*, with the nearest one when there is one. */
import { splitUnits } from '../../units/units';
import type { Found, Rule } from '../finding';
import type { ViewRow } from '../view';

const TASK_COLUMNS = ['lead', 'implementing', 'coordinating'];

/** Recipients of reports may be superiors that no register lists; who sends is one's own. */
const REPORT_COLUMNS = ['from'];

export const unknownUnit: Rule = {
  id: 'unknownUnit',
  level: 'review',
  about: 'plan',
  codes: ['unit.unknown', 'unit.unknownSimilar'],
  source: 'The workbook contract: bodies go by their names in Danh mục đơn vị',
  run: (view) => {
    const check = (row: ViewRow, columns: readonly string[]): Found[] =>
      columns.flatMap((key) =>
        splitUnits(row.text(key)).flatMap(({ name }): Found[] => {
          const match = view.findUnit(name);
          if (match.kind !== 'none') {
            return [];
          }
          const at = row.at(key);
          return match.suggestion
            ? [
                {
                  code: 'unit.unknownSimilar',
                  level: 'review',
                  params: { name, suggestion: match.suggestion.name },
                  at,
                },
              ]
            : [{ code: 'unit.unknown', level: 'review', params: { name }, at }];
        }),
      );
    return [
      ...view.tasks.flatMap((task) => check(task, TASK_COLUMNS)),
      ...view.reports.flatMap((report) => check(report, REPORT_COLUMNS)),
    ];
  },
};

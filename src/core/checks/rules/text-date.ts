/** A date that was typed as text, which no formula counts with. */
import { formatDate, parseWrittenDate } from '../../calendar/civil';
import { toSerial } from '../../../workbook/cells/serial';
import type { ColumnKey } from '../../layout/layout';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import type { ViewRow } from '../view';

/** The date columns a person types into. */
const DATE_COLUMNS = {
  tasks: ['started', 'deadline', 'finished'],
  reports: ['cutOff', 'unitsDue', 'due', 'sent'],
} as const satisfies { readonly [R in 'tasks' | 'reports']: readonly ColumnKey<R>[] };

export const textDate: Rule = {
  id: 'textDate',
  level: 'error',
  about: 'workbook',
  codes: ['date.isText', 'date.unreadable'],
  source: 'The workbook contract: dates are serial days, else Còn lại and Tiến độ so với hạn cannot count',
  run: (view) => {
    const check = <K extends string>(row: ViewRow<K>, columns: readonly K[]): Found[] =>
      columns.flatMap((key): Found[] => {
        const value = row.value(key);
        if (typeof value !== 'string' || value.trim() === '') {
          return [];
        }
        const date = parseWrittenDate(value);
        const params = { value: value.trim() };
        return date
          ? [
              {
                code: 'date.isText',
                params,
                at: row.at(key),
                fix: {
                  code: 'fix.textToDate',
                  params: { date: formatDate(date) },
                  edits: [edit(row, key, { value: toSerial(date) })],
                  changesIssuedText: false,
                },
              },
            ]
          : [{ code: 'date.unreadable', params, at: row.at(key) }];
      });
    return [
      ...view.tasks.flatMap((row) => check(row, DATE_COLUMNS.tasks)),
      ...view.reports.flatMap((row) => check(row, DATE_COLUMNS.reports)),
    ];
  },
};

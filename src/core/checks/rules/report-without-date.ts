/** Reports to be sent at set times whose day no one has written. One that is sent only when asked has none by nature. */
import type { Found, Rule } from '../finding';
import { onceIfMost } from '../once';
import { datedReports, deadlinesOf } from '../view';

export const reportWithoutDate: Rule = {
  id: 'reportWithoutDate',
  level: 'note',
  about: 'plan',
  codes: ['report.noDate', 'report.noDates'],
  source: 'How reports are collected: one without a day is sent by nobody',
  run: (view) => {
    const reports = datedReports(view);
    const { length: total } = reports;
    return onceIfMost(
      reports
        .filter((report) => deadlinesOf(view, { row: report, key: 'due' }).length === 0)
        .map((report): Found => ({
          code: 'report.noDate',
          params: { name: report.text('name') },
          at: report.at('due'),
        })),
      total,
      (count) => ({ code: 'report.noDates', params: { count, total } }),
    );
  },
};

/** Reports to be sent at set times whose day no one has written. One that is sent only when asked has none by nature. */
import type { Found, Rule } from '../finding';
import { deadlinesOf, timingOf } from '../view';

export const reportWithoutDate: Rule = {
  id: 'reportWithoutDate',
  level: 'note',
  about: 'plan',
  codes: ['report.noDate'],
  source: 'How reports are collected: one without a day is sent by nobody',
  run: (view) =>
    view.reports
      .filter((report) => report.text('name') !== '')
      .filter((report) => timingOf(view, report).kind !== 'onRequest')
      .filter((report) => deadlinesOf(view, report, 'due').length === 0)
      .map((report): Found => ({
        code: 'report.noDate',
        level: 'note',
        params: { name: report.text('name') },
        at: report.at('due'),
      })),
};

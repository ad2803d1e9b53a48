/** Reports due at set times of which the plan does not say to whom they go. */
import type { Found, Rule } from '../finding';
import { onceIfMost } from '../once';
import { datedReports } from '../view';

export const reportWithoutRecipient: Rule = {
  id: 'reportWithoutRecipient',
  level: 'note',
  about: 'plan',
  codes: ['report.noRecipient', 'report.noRecipients'],
  source: 'How reports are collected: who sends must know where to',
  run: (view) => {
    const reports = datedReports(view);
    const { length: total } = reports;
    return onceIfMost(
      reports
        .filter((report) => report.text('recipients') === '')
        .map((report): Found => ({
          code: 'report.noRecipient',
          params: { name: report.text('name') },
          at: report.at('recipients'),
        })),
      total,
      (count) => ({ code: 'report.noRecipients', params: { count, total } }),
    );
  },
};

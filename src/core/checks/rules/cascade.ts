/**
 * A report that units send too late for the office to gather it into its own to the superior. Silent until the superior's
 * date is typed in *Hạn gửi cấp trên* beside the units' own.
 */
import { compareDates, formatDate } from '../../calendar/civil';
import { workingDaysBetween } from '../../calendar/holidays';
import type { Found, Rule } from '../finding';
import { dayOf } from '../view';

export const cascade: Rule = {
  id: 'cascade',
  level: 'review',
  about: 'plan',
  codes: ['report.tooLateForSuperior', 'report.afterSuperior'],
  source:
    'How reports are gathered: units’ reports come in before the superior’s date, with days to put them together',
  settings: [{ key: 'days', label: 'setting.cascade.days', fallback: 3 }],
  run: (view, settings) =>
    view.reports.flatMap((report): Found[] => {
      const superior = dayOf(view, report, 'due');
      const units = dayOf(view, report, 'unitsDue');
      const days = Number(settings.days);
      if (!superior || !units) {
        return [];
      }
      const at = report.at('unitsDue');
      const params = { date: formatDate(units), superior: formatDate(superior) };
      if (compareDates(units, superior) > 0) {
        return [{ code: 'report.afterSuperior', params, at }];
      }
      const count = workingDaysBetween(units, superior, view.calendar, days);
      return count < days
        ? [{ code: 'report.tooLateForSuperior', params: { ...params, count, days }, at }]
        : [];
    }),
};

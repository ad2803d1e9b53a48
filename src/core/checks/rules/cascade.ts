/**
 * A report that units send too late for the office to gather it into its own to the superior. The superior's date is that of
 * the province's pack, where one is used, else the one in *Hạn gửi cấp trên*; without either the rule is silent.
 */
import { compareDates, formatDate } from '../../calendar/civil';
import { workingDaysBetween } from '../../calendar/holidays';
import { collectedReport } from '../../pack/follow';
import { periodOfWord } from '../../plan/sheets';
import type { PlanView, ViewOf } from '../view';
import type { Found, Rule } from '../finding';
import { dayOf } from '../view';

export const cascade: Rule = {
  id: 'cascade',
  level: 'review',
  about: 'plan',
  codes: ['report.tooLateForSuperior', 'report.afterSuperior', 'report.afterPack'],
  source:
    'How reports are gathered: units’ reports come in before the superior’s date, with days to put them together',
  settings: [{ key: 'days', label: 'setting.cascade.days', fallback: 3 }],
  run: (view, settings) =>
    view.reports.flatMap((report): Found[] => {
      const typed = dayOf(view, report, 'due');
      const collected = collectedIn(view, report);
      const late: Found[] =
        collected && typed && compareDates(typed, collected) > 0
          ? [
              {
                code: 'report.afterPack',
                params: {
                  date: formatDate(typed),
                  pack: formatDate(collected),
                  issuer: view.pack?.issuer ?? '',
                },
                at: report.at('due'),
              },
            ]
          : [];
      const superior = collected ?? typed;
      const units = dayOf(view, report, 'unitsDue');
      const days = Number(settings.days);
      if (!superior || !units) {
        return late;
      }
      const at = report.at('unitsDue');
      const params = { date: formatDate(units), superior: formatDate(superior) };
      if (compareDates(units, superior) > 0) {
        return [...late, { code: 'report.afterSuperior', params, at }];
      }
      const count = workingDaysBetween(units, superior, view.calendar, days);
      return count < days
        ? [...late, { code: 'report.tooLateForSuperior', params: { ...params, count, days }, at }]
        : late;
    }),
};

/** The day on which the pack's maker collects a report of the plan. */
function collectedIn({ pack }: PlanView, report: ViewOf<'reports'>) {
  const [name, recipients] = [report.text('name'), report.text('recipients')];
  return (
    pack && collectedReport(pack, { name, recipients, period: periodOfWord(report.text('period')) })?.due
  );
}

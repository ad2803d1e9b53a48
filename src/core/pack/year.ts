/** The year's other tables as a province's pack has them: its figures, models and reports in place of the illustration's. */
import { PERIOD_WORDS } from '../plan/sheets';
import type { YearTemplate } from '../plan/year-tables';
import { fromPack } from './pack';
import type { ProvincePack } from './pack';

/** The template with the parts that the pack has; each of them says whose it is, the others stay the illustration. */
export function yearTemplateUnder(template: YearTemplate, pack: ProvincePack): YearTemplate {
  const label = fromPack(pack);
  const collected = new Map(pack.reports.map((report) => [PERIOD_WORDS[report.period], report]));
  return {
    ...template,
    reports: template.reports.map((report) => {
      const own = collected.get(report.period);
      return own
        ? { name: own.name, period: report.period, due: own.due, recipients: pack.issuer, label }
        : report;
    }),
    ...(pack.indicators.length > 0 && { indicators: pack.indicators }),
    ...(pack.models.length > 0 && { models: pack.models }),
    labels: {
      ...(pack.indicators.length > 0 && { indicators: label }),
      ...(pack.models.length > 0 && { models: label }),
    },
  };
}

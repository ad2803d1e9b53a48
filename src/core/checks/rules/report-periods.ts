/** Periods that the superior asks reports for and the plan lacks. Only the list that the office has typed counts. */
import { fold } from '../../words/fold';
import type { Found, Rule } from '../finding';

export const reportPeriods: Rule = {
  id: 'reportPeriods',
  level: 'review',
  about: 'plan',
  codes: ['report.periodMissing'],
  source:
    'The superior’s plan, whose list of periods the office types: six months and the year without nine is normal',
  settings: [{ key: 'periods', label: 'setting.reportPeriods.periods', fallback: '' }],
  run: (view, { periods }) => {
    const wanted = String(periods)
      .split(/[;,\n]/)
      .map((period) => period.trim())
      .filter((period) => period !== '');
    const there = new Set(view.reports.map((report) => periodOf(report.text('period'))));
    const [first] = view.reports;
    return first
      ? wanted
          .filter((period) => !there.has(periodOf(period)))
          .map((period): Found => ({
            code: 'report.periodMissing',
            params: { period },
            at: first.at('period'),
          }))
      : [];
  },
};

/**
 * The key of a period, whatever its wording. "06 tháng" and "6 tháng đầu năm" are one, and so are "Năm", "01 năm" and "cuối
 * năm".
 */
function periodOf(text: string): string {
  const words = fold(text);
  const months = /\b0?(\d{1,2}) thang\b/.exec(words)?.[1];
  return months ?? (/\bnam\b/.test(words) ? 'nam' : words);
}

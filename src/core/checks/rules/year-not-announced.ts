/** One note where the holidays of the plan's year are not announced yet. Days that only the notice fixes then count as worked. */
import type { Rule } from '../finding';

export const yearNotAnnounced: Rule = {
  id: 'yearNotAnnounced',
  level: 'note',
  about: 'plan',
  codes: ['deadline.yearNotAnnounced'],
  source:
    'Bộ luật Lao động 2019, Điều 112: the fifth day of Tết, the day beside 2/9 and swapped days are announced year by year',
  run: (view) => {
    const at = view.info?.at.year;
    if (!at || view.info?.year === undefined || view.calendar.announcedYears.has(view.year)) {
      return [];
    }
    return [{ code: 'deadline.yearNotAnnounced', params: { year: view.year }, at }];
  },
};

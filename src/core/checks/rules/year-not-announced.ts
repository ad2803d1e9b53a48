/** Said once: the plan's year has no announced holidays yet, so working days are counted by weekends only. */
import type { Rule } from '../finding';

export const yearNotAnnounced: Rule = {
  id: 'yearNotAnnounced',
  level: 'note',
  about: 'plan',
  codes: ['deadline.yearNotAnnounced'],
  source: 'Bộ luật Lao động 2019, Điều 112: the days of Tết and Quốc khánh are announced year by year',
  run: (view) => {
    const at = view.info?.at.year;
    if (!at || view.info?.year === undefined || view.calendar.announcedYears.has(view.year)) {
      return [];
    }
    return [{ code: 'deadline.yearNotAnnounced', params: { year: view.year }, at }];
  },
};

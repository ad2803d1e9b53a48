/** The user's clock, told as the actions want it. Only where a page starts is it asked. */
import { toMoment } from '../../core/calendar/civil';
import type { CivilDate } from '../../workbook/cells/serial';

const dayOf = (clock: Date): CivilDate => ({
  year: clock.getFullYear(),
  month: clock.getMonth() + 1,
  day: clock.getDate(),
});

/** The day on the user's clock. */
export const today = (): CivilDate => dayOf(new Date());

/** The minute on the user's clock: serial day with its fraction. */
export function now(): number {
  const clock = new Date();
  return toMoment(dayOf(clock), clock.getHours() * 60 + clock.getMinutes());
}

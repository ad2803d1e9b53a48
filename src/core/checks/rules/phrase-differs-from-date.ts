/** A date beside a phrase that means another day. */
import { compareDates, formatDate } from '../../calendar/civil';
import { toSerial } from '../../../workbook/cells/serial';
import type { CivilDate } from '../../../workbook/cells/serial';
import { lastDays, timingParts } from '../../calendar/timing';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import { dateOf, datedRows, inDateColumns, timingOf, typedDeadlines } from '../view';
import type { PlanView, ViewRow } from '../view';

export const phraseDiffersFromDate: Rule = {
  id: 'phraseDiffersFromDate',
  level: 'review',
  about: 'plan',
  codes: ['deadline.differs'],
  source: 'The workbook contract: the date column holds the last day that keeps the phrase beside it',
  run: (view) =>
    datedRows(view).flatMap((dated): Found[] => {
      const { row } = dated;
      // Of a report's two dates the phrase means one.
      const typed = typedDeadlines(dated);
      const [first] = typed;
      const meant = lastDays(timingOf(view, row));
      const [last] = meant;
      if (!first || !last || typed.some((day) => isMeant(view, row, day.last))) {
        return [];
      }
      const edits = inDateColumns(dated, (each, columns) =>
        columns
          .filter((column) => dateOf(each.value(column)))
          .map((column) => edit(each, column, { value: toSerial(last) })),
      );
      return [
        {
          code: 'deadline.differs',
          params: { date: formatDate(first.last), text: row.text('timing'), last: formatDate(last) },
          at: first.at,
          ...(typed.length === 1 && meant.length === 1
            ? {
                fix: {
                  code: 'fix.dateFromPhrase',
                  params: { date: formatDate(last) },
                  edits,
                  changesIssuedText: true,
                },
              }
            : {}),
        },
      ];
    }),
};

/** One of the days the phrase ends on, read either way (trước ngày X: X − 1 or X), or a day within its stretch. */
function isMeant(view: PlanView, row: ViewRow<'timing'>, date: CivilDate): boolean {
  const timing = timingOf(view, row);
  const isDate = (day: CivilDate) => compareDates(day, date) === 0;
  return (
    lastDays(timing).some(isDate) ||
    lastDays(timing, 'lenient').some(isDate) ||
    timingParts(timing).some(
      (part) =>
        part.kind === 'span' && compareDates(part.first, date) <= 0 && compareDates(date, part.last) <= 0,
    )
  );
}

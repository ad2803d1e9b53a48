/** A date beside a phrase that means another day. */
import { compareDates, formatDate } from '../../calendar/civil';
import { toSerial } from '../../../workbook/cells/serial';
import { isValid } from '../../../workbook/cells/serial';
import type { CivilDate } from '../../../workbook/cells/serial';
import { suspectAgainst } from '../../values/suspect';
import { lastDays, timingParts } from '../../calendar/timing';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import { dayOf, datedRows, inDateColumns, timingOf, typedDeadlines } from '../view';
import type { DatedRow, Deadline, PlanView, ViewRow } from '../view';

export const phraseDiffersFromDate: Rule = {
  id: 'phraseDiffersFromDate',
  level: 'review',
  about: 'plan',
  codes: ['deadline.differs', 'deadline.swapped'],
  source: 'The workbook contract: the date column holds the last day that keeps the phrase beside it',
  run: (view) =>
    datedRows(view).flatMap((dated): Found[] => {
      const { row } = dated;
      // Of a report's two dates the phrase means one.
      const typed = typedDeadlines(view, dated);
      const [first] = typed;
      const meant = lastDays(timingOf(view, row));
      const [last] = meant;
      const swapped =
        first && typed.length === 1 ? suspectAgainst(first.last, writtenDays(view, row)) : undefined;
      if (first && swapped && !typed.some((day) => isMeant(view, row, day.last))) {
        return [swappedDay(dated, first, swapped.other)];
      }
      if (!first || !last || typed.some((day) => isMeant(view, row, day.last))) {
        return [];
      }
      const edits = inDateColumns(dated, (each, columns) =>
        columns
          .filter((column) => dayOf(view, each, column))
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

/** A day whose month and day changed places, with what puts it right. */
const swappedDay = (
  dated: DatedRow,
  { last, at }: Pick<Deadline, 'last' | 'at'>,
  other: CivilDate,
): Found => {
  const edits = inDateColumns(dated, (row, columns) =>
    columns
      .filter((column) => row.at(column).column === at.column && row.at(column).sheet === at.sheet)
      .map((column) => edit(row, column, { value: toSerial(other) })),
  );
  return {
    code: 'deadline.swapped',
    params: { date: formatDate(last), text: dated.row.text('timing'), other: formatDate(other) },
    at,
    fix: {
      code: 'fix.dateFromPhrase',
      params: { date: formatDate(other) },
      edits,
      changesIssuedText: true,
    },
  };
};

/** The days that the phrase writes out. They count even when the rest is not understood, as with a wrong weekday. */
function writtenDays(view: PlanView, row: ViewRow<'timing'>): readonly CivilDate[] {
  const written = [
    ...row.text('timing').matchAll(/(?<![\d/.-])(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}))?(?![\d/])/gu),
  ];
  return [
    ...lastDays(timingOf(view, row)),
    ...written.flatMap(([, day, month, year]) => {
      const date = {
        year: year === undefined ? view.year : Number(year),
        month: Number(month),
        day: Number(day),
      };
      return isValid(date) ? [date] : [];
    }),
  ];
}

/**
 * Whether the day is one of those the phrase ends on, or lies within its stretch. *Trước ngày X* is read both ways, as X − 1
 * and as X.
 */
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

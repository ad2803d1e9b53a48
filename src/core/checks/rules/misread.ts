/**
 * Values that Excel misread as they were typed: a thousand taken for a fraction, day and month swapped. Both readings are told,
 * and nothing is changed unasked.
 */
import { toSerial } from '../../../workbook/cells/serial';
import type { CivilDate } from '../../../workbook/cells/serial';
import { compareDates, formatDate } from '../../calendar/civil';
import { lastDays } from '../../calendar/timing';
import { headerOf } from '../../layout/layout';
import { readFigure } from '../../values/kind';
import { suspectSwapped, suspectThousandth } from '../../values/suspect';
import { fold } from '../../words/fold';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import { dayOf, timingOf } from '../view';
import type { PlanView, ViewOf } from '../view';

export const misread: Rule = {
  id: 'misread',
  level: 'review',
  about: 'workbook',
  codes: ['misread.thousandth', 'misread.swappedDays'],
  source: 'How Excel reads: a machine set to English takes 1.250 for 1,25 and 5/10 for 10 May',
  run: (view) => [
    ...thousandths(view),
    ...(['started', 'deadline', 'finished'] as const).flatMap((key) => swapped(view, key)),
  ],
};

const FIGURES = ['current', 'lastYear', 'cumulative'] as const;

/** Figures a thousand times below the same figure of the unit's other periods. */
function thousandths(view: PlanView): Found[] {
  const alike = new Map<
    string,
    { readonly row: ViewOf<'indicators'>; readonly key: (typeof FIGURES)[number]; readonly value: number }[]
  >();
  for (const row of view.indicators) {
    const name = fold(row.text('text'));
    for (const key of FIGURES) {
      const reading = readFigure(row.value(key), row.text('unit'));
      // What is not sure is asked by itself.
      if (name !== '' && reading.state === 'read' && reading.sure) {
        alike.set(name, [...(alike.get(name) ?? []), { row, key, value: reading.value }]);
      }
    }
  }
  return [...alike.values()].flatMap((figures) =>
    figures.flatMap(({ row, key, value }, index): Found[] => {
      const others = figures.filter((_, other) => other !== index).map((figure) => figure.value);
      const suspicion = suspectThousandth(value, others);
      return suspicion
        ? [
            {
              code: 'misread.thousandth',
              params: { column: headerOf('indicators', key), value, other: suspicion.other },
              at: row.at(key),
              fix: {
                code: 'fix.writeTyped',
                params: { value: suspicion.other },
                edits: [edit(row, key, { value: suspicion.other })],
                changesIssuedText: false,
              },
            },
          ]
        : [];
    }),
  );
}

/** Columns of days that all fit only with day and month swapped. */
function swapped(view: PlanView, key: 'started' | 'deadline' | 'finished'): Found[] {
  const rows = view.tasks.flatMap((row) => {
    const day = typeof row.value(key) === 'number' ? dayOf(view, row, key) : undefined;
    return day ? [{ row, day }] : [];
  });
  const suspicion = suspectSwapped(
    rows.map(({ day }) => day),
    (day, index) => fits(view, rows[index]?.row, key, day),
  );
  const [first] = rows;
  if (!suspicion || !first) {
    return [];
  }
  return [
    {
      code: 'misread.swappedDays',
      params: {
        column: headerOf('tasks', key),
        date: formatDate(first.day),
        other: formatDate(suspicion.other[0] ?? first.day),
        count: rows.length,
      },
      at: first.row.at(key),
      fix: {
        code: 'fix.swapDays',
        params: { count: rows.length },
        edits: rows.flatMap(({ row }, index) => {
          const day = suspicion.other[index];
          return day ? [edit(row, key, { value: toSerial(day) })] : [];
        }),
        changesIssuedText: false,
      },
    },
  ];
}

/** Whether a day fits a row: in agreement with its phrase, not after today, within the plan's year. */
function fits(view: PlanView, row: ViewOf<'tasks'> | undefined, key: string, day: CivilDate): boolean {
  const said = row && key === 'deadline' ? lastDays(timingOf(view, row)) : [];
  return (
    day.year === view.year &&
    (said.length === 0 || said.some((each) => compareDates(each, day) === 0)) &&
    (key !== 'finished' || !view.today || compareDates(day, view.today) <= 0)
  );
}

/** A plan as the rules see it, from rows given as values by column key: no workbook, no sheet. */
import { announcedCalendar } from '../../src/core/calendar/holidays';
import type { CellValue } from '../../src/core/cells';
import type { PlanView, RegisteredUnit, ViewRow } from '../../src/core/checks/view';

type Values = Readonly<Record<string, CellValue>>;

/** The keys of the cells are their places: `at('timing')` of the second task is row 2, sheet `tasks timing`. */
const rows = (name: string, values: readonly Values[] = []): ViewRow[] =>
  values.map((cells, index) => ({
    text: (key) => String(cells[key] ?? '').trim(),
    value: (key) => cells[key] ?? null,
    at: (key) => ({ sheet: `${name} ${key}`, row: index + 1, column: 0 }),
  }));

/** @param given what the plan holds; the rest is empty. The year is 2026. */
export function planView(given: {
  readonly tasks?: readonly Values[];
  readonly reports?: readonly Values[];
  readonly scores?: readonly Values[];
  readonly register?: readonly RegisteredUnit[];
}): PlanView {
  return {
    info: undefined,
    year: 2026,
    tasks: rows('tasks', given.tasks),
    reports: rows('reports', given.reports),
    scores: rows('scores', given.scores),
    register: given.register ?? [],
    calendar: announcedCalendar,
  };
}

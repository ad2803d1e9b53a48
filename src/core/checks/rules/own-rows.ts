/**
 * Rows that a unit typed itself, without the deadline, number or first state that template rows have. Nobody is reminded of a
 * task without a deadline. All of them are filled in one press.
 */
import { toSerial } from '../../../workbook/cells/serial';
import type { Edit } from '../../../workbook/draft/change';
import type { ColumnKey } from '../../layout/layout';
import { dueDays } from '../../plan/sheets';
import { TASK_RESULT } from '../../words/vocabulary';
import type { Message } from '../../words/message';
import { edit } from '../edits';
import type { Fix, Found, Rule } from '../finding';
import { namedTasks, timingOf } from '../view';
import type { PlanView, ViewOf } from '../view';

export const ownRows: Rule = {
  id: 'ownRows',
  level: 'review',
  about: 'workbook',
  codes: ['task.deadlinesToFill', 'task.rowsToFill'],
  source:
    'How deadlines are watched: Tiến độ so với hạn counts to Hạn hoàn thành, which a template fills from the phrase',
  run: (view) => {
    const tasks = namedTasks(view);
    const undated = tasks.flatMap((row) => {
      const edits = deadlineEdits(view, row);
      return edits.length > 0 ? [{ row, edits }] : [];
    });
    const plain = plainEdits(tasks);
    const [first] = undated;
    if (first) {
      const count = undated.length;
      return [
        {
          code: 'task.deadlinesToFill',
          params: { count },
          at: first.row.at('deadline'),
          fix: fill({ code: 'fix.fillDeadlines', params: { count } }, [
            ...undated.flatMap(({ edits }) => edits),
            ...plain.flatMap(({ edits }) => edits),
          ]),
        },
      ];
    }
    const [row] = plain;
    const params = { count: plain.length };
    return row
      ? [
          {
            code: 'task.rowsToFill',
            level: 'note',
            params,
            at: row.row.at('no'),
            fix: fill(
              { code: 'fix.fillRows', params },
              plain.flatMap(({ edits }) => edits),
            ),
          } satisfies Found,
        ]
      : [];
  },
};

const fill = (message: Message, edits: readonly Edit[]): Fix => ({
  ...message,
  edits,
  changesIssuedText: false,
  keepsMeaning: true,
});

const isEmpty = (row: ViewOf<'tasks'>, key: ColumnKey<'tasks'>): boolean => row.text(key) === '';

/** The deadline that the phrase beside it gives, as a template's row would have it. */
function deadlineEdits(view: PlanView, row: ViewOf<'tasks'>): Edit[] {
  const days = isEmpty(row, 'deadline') ? dueDays(timingOf(view, row), view.calendar) : undefined;
  return days
    ? [
        edit(row, 'deadline', { value: toSerial(days.last) }),
        ...(isEmpty(row, 'lastWorkingDay')
          ? [edit(row, 'lastWorkingDay', { value: toSerial(days.working) })]
          : []),
      ]
    : [];
}

/** Numbers that go on after the highest, where rows are numbered at all, and the first state. */
function plainEdits(
  tasks: readonly ViewOf<'tasks'>[],
): { readonly row: ViewOf<'tasks'>; readonly edits: readonly Edit[] }[] {
  const numbered = tasks.filter((row) => !isEmpty(row, 'no'));
  const isCounted = numbered.every((row) => /^\d{1,5}$/.test(row.text('no')));
  let next = 1 + numbered.reduce((highest, row) => Math.max(highest, Number(row.text('no'))), 0);
  return tasks.flatMap((row) => {
    const edits = [
      ...(isCounted && isEmpty(row, 'no') ? [edit(row, 'no', { value: next++ })] : []),
      ...(isEmpty(row, 'result') ? [edit(row, 'result', { value: TASK_RESULT.notStarted })] : []),
    ];
    return edits.length > 0 ? [{ row, edits }] : [];
  });
}

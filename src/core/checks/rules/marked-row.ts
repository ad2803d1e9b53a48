/** Marks that a fitted template or a reading left beside a row; they stay until somebody has looked and clears them. */
import { marksOf } from '../../plan/marks';
import type { CellAt } from '../../../workbook/cells/cells';
import type { Found, Rule } from '../finding';

export const markedRow: Rule = {
  id: 'markedRow',
  level: 'review',
  about: 'plan',
  codes: ['row.marked'],
  source: 'What a template or a reading is not sure of is marked beside its row, for a person to settle',
  run: (view) => {
    const said = (note: string, at: CellAt): Found[] =>
      marksOf(note).map((text) => ({ code: 'row.marked', params: { text }, at }));
    return [view.infoRows, view.tasks, view.reports, view.units].flatMap((rows) =>
      rows.flatMap((row) => said(row.text('note'), row.at('note'))),
    );
  },
};

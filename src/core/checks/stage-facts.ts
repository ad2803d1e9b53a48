/** The figures of a workbook by which its stage is told, counted from its tables. */
import { locate, textOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { WantedColumns } from '../layout/choose';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { INPUTS, isAsked } from '../scoring/rubric/sheet-places';
import { APPRAISAL_STATES } from '../words/vocabulary';
import type { PlanFacts, RollUpFacts, ScoreFacts } from './stage';
import { UPCOMING_COLUMNS } from './upcoming';
import type { Upcoming } from './upcoming';
import type { PlanView, ViewOf } from './view';

/** The columns that the figures are counted from, those of *Việc sắp tới* among them. */
export const STAGE_COLUMNS = {
  ...UPCOMING_COLUMNS,
  reports: [...UPCOMING_COLUMNS.reports, 'period'],
  scores: ['id', ...INPUTS, 'inputs', 'notApplicable', 'appraised1', 'state'],
  sending: ['unit', 'form'],
  ranking: ['unit', 'official'],
} as const satisfies WantedColumns;

/** Counts the figures of a plan. */
export function planFacts(view: PlanView, { overdue, week, month }: Upcoming): PlanFacts {
  return {
    kind: 'plan',
    state: view.info?.state ?? '',
    tasks: view.tasks.filter((row) => row.text('text') !== '').length,
    overdue: overdue.length,
    soon: week.length + month.length,
    periods: [...new Set(view.reports.map((row) => row.text('period')).filter((period) => period !== ''))],
    ...(view.scores.length > 0 && { scores: scoreFacts(view) }),
  };
}

function scoreFacts({ scores, frozen }: PlanView): ScoreFacts {
  const asked = scores.filter((row) => isAsked(row.value('inputs')));
  return {
    criteria: asked.length,
    scored: asked.filter(isScored).length,
    appraised: asked.filter(isAppraised).length,
    frozen: frozen !== undefined,
  };
}

/** Whether as much was entered as the criterion asks for, or that it does not apply. */
function isScored(row: ViewOf<'scores'>): boolean {
  const given = INPUTS.filter((key) => row.text(key) !== '').length;
  return row.text('notApplicable') !== '' || given >= Number(row.value('inputs'));
}

const isAppraised = (row: ViewOf<'scores'>): boolean =>
  row.text('appraised1') !== '' || !['', APPRAISAL_STATES[0]].includes(row.text('state'));

/** Counts the figures of a roll-up; `undefined` where its sheets are gone. */
export function rollUpFacts(snapshot: WorkbookSnapshot, meta: Meta): RollUpFacts | undefined {
  const ranking = locate(snapshot, meta, 'ranking')?.rows.filter((row) => textOf(row, 'unit') !== '');
  const sending = locate(snapshot, meta, 'sending')?.rows.filter((row) => textOf(row, 'unit') !== '');
  return (
    ranking && {
      kind: 'rollUp',
      units: sending?.length ?? ranking.length,
      sent: sending?.filter((row) => textOf(row, 'form') !== '').length ?? ranking.length,
      ranked: ranking.length,
      appraised: ranking.filter((row) => typeof row.values.official === 'number').length,
    }
  );
}

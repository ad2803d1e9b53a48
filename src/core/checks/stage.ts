/** The stage of a workbook's life, and the figures that say so in one line: what the pane offers first goes by it. */
import { locate, textOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { WantedColumns } from '../layout/choose';
import type { CivilDate } from '../../workbook/cells/serial';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { APPRAISAL_STATES, ISSUED_STATES, PLAN_STATES } from '../words/vocabulary';
import { UPCOMING_COLUMNS } from './upcoming';
import type { Upcoming } from './upcoming';
import type { PlanView, ViewOf } from './view';

/** The stages in the order of a plan's year; the last three are a roll-up's. */
export const STAGES = [
  'drafting',
  'reviewing',
  'signing',
  'following',
  'scoring',
  'appraising',
  'intake',
  'judging',
  'publishing',
] as const;

export type Stage = (typeof STAGES)[number];

/** The figures of a score sheet. */
export interface ScoreFacts {
  /** Criteria that ask the unit for something. */
  readonly criteria: number;
  /** Criteria that the unit has entered something for. */
  readonly scored: number;
  readonly appraised: number;
  /** Whether it was frozen for sending. */
  readonly frozen: boolean;
}

/** The figures of a workbook with a plan. */
export interface PlanFacts {
  readonly kind: 'plan';
  /** *Tình trạng* of the plan, a word of the list where there is no doubt of it. */
  readonly state: string;
  readonly tasks: number;
  readonly overdue: number;
  /** Due this week or later this month. */
  readonly soon: number;
  /** Periods that *Lịch báo cáo* has a report for. */
  readonly periods: readonly string[];
  /** Absent without a score sheet. */
  readonly scores?: ScoreFacts;
}

/** The figures of a roll-up. */
export interface RollUpFacts {
  readonly kind: 'rollUp';
  /** Units of *Tình hình gửi*. */
  readonly units: number;
  readonly sent: number;
  /** Units of *Tổng hợp điểm*, and those of them whose scores an appraiser has gone through. */
  readonly ranked: number;
  readonly appraised: number;
}

/** Figures of the open workbook, as they were read. */
export type BookFacts = PlanFacts | RollUpFacts;

/** The outcome of the last *Rà soát*: how many findings, and how many of them are more than a note. */
export interface Reviewed {
  readonly count: number;
  readonly grave: number;
}

/** The columns that the figures are counted from, those of *Việc sắp tới* among them. */
export const STAGE_COLUMNS = {
  ...UPCOMING_COLUMNS,
  reports: [...UPCOMING_COLUMNS.reports, 'period'],
  scores: ['id', 'input1', 'input2', 'input3', 'input4', 'inputs', 'notApplicable', 'appraised1', 'state'],
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
  const asked = scores.filter((row) => Number(row.value('inputs')) > 0);
  return {
    criteria: asked.length,
    scored: asked.filter(isScored).length,
    appraised: asked.filter(isAppraised).length,
    frozen: frozen !== undefined,
  };
}

const INPUTS = ['input1', 'input2', 'input3', 'input4'] as const;

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

/** The month from which units score themselves: a sheet made before may be a form that nobody has begun. */
const SCORING_FROM = 10;

/**
 * The stage of the open workbook. A draft is under review while more than notes are left of its last review, which the
 * pane alone knows of.
 */
export function stageOf(facts: BookFacts, today: CivilDate, reviewed?: Reviewed): Stage {
  if (facts.kind === 'rollUp') {
    const { units, sent, ranked, appraised } = facts;
    return sent < units ? 'intake' : appraised < ranked ? 'judging' : 'publishing';
  }
  const { state, scores } = facts;
  if (scores?.frozen) {
    return 'appraising';
  }
  if (scores && (scores.scored > 0 || today.month >= SCORING_FROM)) {
    return 'scoring';
  }
  if (ISSUED_STATES.includes(state)) {
    return 'following';
  }
  if (state === PLAN_STATES[1]) {
    return 'signing';
  }
  return reviewed ? (reviewed.grave > 0 ? 'reviewing' : 'signing') : 'drafting';
}

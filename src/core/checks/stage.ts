/** The stage of a workbook's life: what the pane offers first goes by it. Light, since the pane asks at its start. */
import type { CivilDate } from '../../workbook/cells/serial';
import { ISSUED_STATES, PLAN_STATES } from '../words/vocabulary';

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

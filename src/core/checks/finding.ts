/** What a check finds, and what a rule is. */
import type { CellAt } from '../cells';
import type { Message } from '../messages/message';
import type { PlanView } from './view';

/**
 * From the gravest down. `error` (*Lỗi*): a formula, a total or the roll-up breaks. `review` (*Cần xem lại*). `note` (*Lưu ý*). What an
 * issued plan says is never an error: it is not ours to correct.
 */
export const LEVELS = ['error', 'review', 'note'] as const;

export type Level = (typeof LEVELS)[number];

export interface Finding extends Message {
  readonly level: Level;
  readonly at: CellAt;
}

/** One rule, one file. It reports in the order of the sheet. */
export type Rule = (view: PlanView) => readonly Finding[];

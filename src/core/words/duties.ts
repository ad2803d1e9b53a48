/**
 * The work that a body may have in one place of a plan. A body is matched to another by this and not by its name: the Phòng Nội
 * vụ that drafts is not the one that ranks communes.
 */
export const DUTIES = [
  /** The body scores, appraises or ranks others (chấm điểm, thẩm định, xếp loại). */
  'ranks',
  /** The body receives what others send. */
  'receives',
  /** The body drafts, follows and gathers (tham mưu, đề xuất, theo dõi, đôn đốc, tổng hợp). */
  'drafts',
  /** The body leads any other work. */
  'leads',
  'implements',
  'coordinates',
  /** The body sends a report. */
  'sends',
  /** The body receives the plan itself (nơi nhận). */
  'informed',
] as const;

export type Duty = (typeof DUTIES)[number];

/**
 * What a body may do in one place of a plan. A body is matched to another by this and not by its name: the Phòng Nội vụ that
 * drafts is not the one that ranks communes.
 */
export const DUTIES = [
  /** Chấm điểm, thẩm định, xếp loại other bodies. */
  'ranks',
  /** Receives what others send. */
  'receives',
  /** Tham mưu, đề xuất, theo dõi, đôn đốc, tổng hợp. */
  'drafts',
  /** Leads any other work. */
  'leads',
  'implements',
  'coordinates',
  /** Sends a report. */
  'sends',
  /** Receives the plan itself (nơi nhận). */
  'informed',
] as const;

/** One of `DUTIES`. */
export type Duty = (typeof DUTIES)[number];

/**
 * What a body does in one place of a plan. A body is matched to another by this, not by its name: Phòng Nội vụ that
 * drafts is not Phòng Nội vụ that ranks communes.
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

export type Duty = (typeof DUTIES)[number];

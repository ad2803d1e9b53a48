/** The areas of the pane by name, and what each of them is given. */

/** The areas in the order of their tabs. */
export const AREA_IDS = ['plan', 'check', 'score', 'review', 'rollUp'] as const;

export type AreaId = (typeof AREA_IDS)[number];

export interface AreaProps {
  /** Counts how often another area has asked this one to start what it is for. */
  readonly asked: number;
  /** Whether the area is the one in front: those opened before stay as they are, out of sight. */
  readonly shown: boolean;
}

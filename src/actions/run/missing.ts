/** Things that actions need, as a workbook's own facts tell them. Light: the pane asks before it loads any action. */
import type { Meta } from '../../core/layout/meta';
import type { Message } from '../../core/words/message';

/** The one sentence for each thing that a workbook lacks. */
export const MISSING = {
  plan: { code: 'needs.plan' },
  scores: { code: 'needs.scores' },
  rollUp: { code: 'needs.rollUp' },
  unfinished: { code: 'recover.nothing' },
} as const satisfies Record<string, Message>;

/** A thing that a workbook must hold for an action. */
export type Need = 'nothing' | keyof typeof MISSING;

const RECORDED: Readonly<Record<keyof typeof MISSING, (meta: Meta) => boolean>> = {
  plan: ({ plan }) => plan !== undefined,
  scores: ({ sheets }) => sheets.scores !== undefined,
  // Facts that can be read are those of a workbook without one.
  unfinished: () => false,
  rollUp: ({ sheets }) => sheets.files !== undefined && sheets.copies !== undefined,
};

/**
 * The sentence of the first need that the facts do not record, if any. Whether a recorded sheet still stands is seen by the
 * action itself (needs.ts); a score sheet that was moved in from another workbook is recorded once *Chấm điểm* has made it ours.
 *
 * @example
 * missingIn(EMPTY_META, ['nothing', 'plan']); // { code: 'needs.plan' }
 */
export function missingIn(
  meta: Meta,
  needs: readonly Need[],
): (typeof MISSING)[keyof typeof MISSING] | undefined {
  const lacking = needs.find(
    (need): need is keyof typeof MISSING => need !== 'nothing' && !RECORDED[need](meta),
  );
  return lacking && MISSING[lacking];
}

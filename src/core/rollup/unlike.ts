/** Units scored by another set of criteria, or made from another template, than most of their khối. */
import type { Message } from '../words/message';
import { findRubric } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import { groupBy } from '../units/group-by';
import { fold } from '../words/fold';
import { mostOf } from './most-of';
import type { Unranked } from './ranking';

/** Something that units of a khối may have in common, and the message on one that has not. */
interface Likeness {
  /** The text that is compared; "": nothing is known of this unit. */
  readonly of: (unit: Unranked) => string;
  /** More than this share of the khối's units has to be alike before one is the odd one out. */
  readonly above: number;
  readonly say: (unit: Unranked, most: Unranked) => Message;
}

/** Another set of criteria, or another version of it: such a unit is ranked apart. */
export const sameSet = (rubrics: readonly Rubric[]): Likeness => {
  const named = ({ head }: Unranked): string =>
    `${findRubric(rubrics, head.rubricChecksum)?.title ?? head.rubricId}, ${head.rubricVersion ?? ''}`;
  return {
    of: ({ head }) => head.rubricChecksum,
    above: 1 / 2,
    say: (unit, most) => ({
      code: 'file.rubricUnlike',
      params: { rubric: named(unit), most: named(most) },
    }),
  };
};

/** Another template or form. Units are free to choose one: only where hardly any did, it may be a mistake. */
export const SAME_TEMPLATE: Likeness = {
  of: ({ head }) => fold(head.madeFrom),
  above: 3 / 4,
  say: (unit, most) => ({
    code: 'file.templateUnlike',
    params: { template: unit.head.madeFrom, most: most.head.madeFrom },
  }),
};

/** Messages on files of units unlike most of their khối, by hash. */
export function unlikeMost(
  units: readonly Unranked[],
  { of, above, say }: Likeness,
): ReadonlyMap<string, Message> {
  const known = units.filter((unit) => of(unit) !== '');
  return new Map(
    [...groupBy(known, ({ block }) => block).values()].flatMap((group) => {
      const most = mostOf(group.map(of));
      const like = group.filter((unit) => of(unit) === most);
      const [first] = like;
      // Without such a majority nobody is the odd one out; that there are several is said of the whole.
      return first && like.length > group.length * above
        ? group.filter((unit) => of(unit) !== most).map((unit) => [unit.from.hash, say(unit, first)] as const)
        : [];
    }),
  );
}

/** Comparisons: what came of the trials in one Excel, as a file that the stand-in can be held to. */
import { BEHAVIOURS, TRIED } from './behaviours';
import type { Kind, TriedBehaviour } from './behaviours';
import { tryOut } from './trial';
import type { Library, Outcome } from './trial';

/** The trials of one Excel. */
export interface Comparison {
  readonly format: typeof FORMAT;
  /** The day it was made, such as `2026-12-01`. */
  readonly day: string;
  readonly excel: {
    readonly kind: Kind;
    /** The platform as Office.js names it. */
    readonly version: string;
    /** The highest ExcelApi set, such as `1.17`. */
    readonly excelApi: string;
    /** The language of what is shown, such as `vi-VN`. */
    readonly locale: string;
  };
  readonly outcomes: readonly {
    readonly number: number;
    /** Tells whether the list of behaviours is still that of the file. */
    readonly what: string;
    readonly outcome: Outcome;
  }[];
}

const FORMAT = 'so-dan-van/real-excel/1';

/** A trial that the person did not want to make. */
const SKIPPED = JSON.stringify({ skipped: true });

const KINDS: readonly Kind[] = ['excel-windows', 'excel-mac', 'excel-web'];

/** A result as JSON keeps it. */
const plain = (outcome: Outcome): Outcome => JSON.parse(JSON.stringify(outcome ?? null)) as Outcome;

/**
 * Tries every behaviour, one after the other.
 * @param each called after each trial
 */
export async function compare(
  excel: Comparison['excel'],
  day: string,
  library: Library,
  each: (tried: TriedBehaviour, outcome: Outcome) => void = () => undefined,
): Promise<Comparison> {
  const outcomes: Comparison['outcomes'][number][] = [];
  for (const tried of TRIED) {
    const outcome = plain(await tryOut(tried.trial, library));
    outcomes.push({ number: tried.number, what: tried.behaviour.what, outcome });
    each(tried, outcome);
  }
  return { format: FORMAT, day, excel, outcomes };
}

/** Reads a file. @throws with what is wrong with it */
export function readComparison(text: string): Comparison {
  const { format, day, excel, outcomes } = JSON.parse(text) as Partial<Comparison>;
  if (format !== FORMAT || typeof day !== 'string' || !Array.isArray(outcomes)) {
    throw new Error(`It is no comparison of the format ${FORMAT}.`);
  }
  if (!excel || !KINDS.includes(excel.kind)) {
    throw new Error(`The Excel is none of ${KINDS.join(', ')}.`);
  }
  const read = outcomes as Comparison['outcomes'];
  const other = read.find(({ number, what }) => BEHAVIOURS[number - 1]?.what !== what);
  if (other) {
    throw new Error(`Behaviour ${other.number} is another one today: ${other.what}`);
  }
  return { format, day, excel, outcomes: read };
}

/**
 * The trials of an Excel that the stand-in gives other outcomes for. Left out are those a person looks at, those that were not made, and
 * those the stand-in is known to differ in.
 */
export function disagreements(real: Comparison, standIn: Comparison): string[] {
  return real.outcomes.flatMap(({ number, what, outcome }) => {
    const tried = TRIED.find((each) => each.number === number);
    const ours = standIn.outcomes.find((each) => each.number === number);
    const [theirs, own] = [outcome, ours?.outcome].map((each) => JSON.stringify(each));
    const isLeftOut = !tried || tried.isLookedAt === true || tried.behaviour.differs !== undefined;
    return isLeftOut || theirs === SKIPPED || theirs === own
      ? []
      : [`${number}, ${what}: ${theirs} in Excel, ${own} in the stand-in`];
  });
}

/**
 * A plan beside another: the superior's beside one's own, last year's beside this year's. It says which tasks and reports
 * are missing, which days are later, and where bodies or targets differ, each with its place in both.
 */
import { compareDates } from '../calendar/civil';
import { splitUnits } from '../units/units';
import { fold, foldForm } from '../words/fold';
import type { ComparedCell, ComparedPlan, ComparedRow, Said } from './compared-plan';

/** One way in which two plans differ. */
export interface PlanDifference {
  /**
   * `missing`: only the other has it; `own`: only this one has it; `later`: this one's day is later, moved to one year;
   * `timing`: other words for the time; the rest are cells that differ.
   */
  readonly kind: 'missing' | 'own' | 'later' | 'earlier' | ComparedCell;
  readonly row: ComparedRow['kind'];
  /** The words of the row. */
  readonly text: string;
  readonly theirs?: Said;
  readonly ours?: Said;
}

/** The kinds of differences, in the order that a person looks at them. */
export const DIFFERENCE_KINDS: readonly PlanDifference['kind'][] = [
  'missing',
  'later',
  'earlier',
  'timing',
  'lead',
  'doers',
  'coordinating',
  'from',
  'recipients',
  'target',
  'own',
];

const BODIES: ReadonlySet<string> = new Set(['lead', 'doers', 'coordinating', 'from', 'recipients']);

/**
 * Compares a plan with another.
 * @param ours the plan that is looked at.
 * @param theirs the one it is held to: days of another year are moved to this one's.
 */
export function comparePlans(ours: ComparedPlan, theirs: ComparedPlan): readonly PlanDifference[] {
  const pairs = pairsOf(ours.rows, theirs.rows);
  const partner = new Map(pairs.map(([own, other]) => [other, own]));
  const taken = new Set(pairs.map(([own]) => own));
  const years = ours.year - theirs.year;
  return [
    ...theirs.rows.flatMap((other): PlanDifference[] => {
      const own = partner.get(other);
      return own
        ? differences(own, other, years)
        : [{ kind: 'missing', row: other.kind, text: other.text.text, theirs: other.text }];
    }),
    ...ours.rows
      .filter((own) => !taken.has(own))
      .map((own): PlanDifference => ({ kind: 'own', row: own.kind, text: own.text.text, ours: own.text })),
  ];
}

/** The least share of words that two rows have in common when they are one. */
const ALIKE = 0.6;

/** Rows that are one: by their id in a common template, else those whose words are most alike, each once. */
function pairsOf(
  ours: readonly ComparedRow[],
  theirs: readonly ComparedRow[],
): readonly (readonly [own: ComparedRow, other: ComparedRow])[] {
  const words = new Map([...ours, ...theirs].map((row) => [row, wordsOf(row.text.text)]));
  const likeness = (own: ComparedRow, other: ComparedRow) =>
    shared(words.get(own) ?? new Set(), words.get(other) ?? new Set());
  const candidates = ours.flatMap((own) =>
    theirs
      .filter(({ kind }) => kind === own.kind)
      .map((other) => {
        const alike = likeness(own, other);
        // Targets are counted anew in each plan: their ids say nothing.
        const isSame = own.kind !== 'target' && own.id !== '' && own.id === other.id && alike > 1 - ALIKE;
        return { own, other, alike: isSame ? 1 + alike : alike };
      })
      .filter(({ alike }) => alike >= ALIKE),
  );
  const used = new Set<ComparedRow>();
  return [...candidates]
    .sort((a, b) => b.alike - a.alike)
    .flatMap(({ own, other }) => {
      if (used.has(own) || used.has(other)) {
        return [];
      }
      used.add(own).add(other);
      return [[own, other] as const];
    });
}

/** The words of a text without years, which differ from plan to plan. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    fold(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && !/^(?:19|20)\d\d$/.test(word)),
  );

/** The share of words that two texts have in common, of those that either has. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

function differences(own: ComparedRow, other: ComparedRow, years: number): PlanDifference[] {
  const found: PlanDifference[] = [];
  const text = own.text.text;
  const moved = other.day && { ...other.day, year: other.day.year + years };
  const order = own.day && moved ? compareDates(own.day, moved) : 0;
  for (const key of Object.keys(own.cells) as ComparedCell[]) {
    const [ours, theirs] = [own.cells[key], other.cells[key]];
    if (!ours || !theirs) {
      continue;
    }
    const sides = { row: own.kind, text, theirs, ours } as const;
    if (key === 'timing') {
      if (own.day && moved) {
        if (order !== 0) {
          found.push({ kind: order > 0 ? 'later' : 'earlier', ...sides });
        }
      } else if (own.day || moved || !isSameText(withoutYears(ours.text), withoutYears(theirs.text))) {
        found.push({ kind: 'timing', ...sides });
      }
    } else if (BODIES.has(key) ? !isSameList(ours.text, theirs.text) : !isSameText(ours.text, theirs.text)) {
      found.push({ kind: key, ...sides });
    }
  }
  return found;
}

const withoutYears = (text: string): string => text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '');

const isSameText = (one: string, other: string): boolean => foldForm(one) === foldForm(other);

/** Bodies are the same in any order. */
function isSameList(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    splitUnits(text)
      .map(({ name }) => foldForm(name))
      .sort(),
  );
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The papers that can be made of a roll-up, by form, and why one may not be made. */
import type { CivilDate } from '../../workbook/cells/serial';
import type { PrintDocument } from '../papers/document';
import type { Message } from '../words/message';
import { decisionPaper, submissionPaper } from './decision';
import type { RatedUnit, RollUpFacts } from './facts';
import { isAppraised } from './result-annex';
import { superiorReport } from './superior-report';

export const ROLL_UP_FORMS = ['report', 'submission', 'decision'] as const;
export type RollUpForm = (typeof ROLL_UP_FORMS)[number];

/** A paper with what there is to say of it, or why there is none. */
export type PublishedPaper =
  | { readonly ok: true; readonly paper: PrintDocument; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

/** Makes a paper of a roll-up. @param today the day it is made on */
export function publishedPaper(facts: RollUpFacts, form: RollUpForm, today: CivilDate): PublishedPaper {
  const reason = facts.units.length === 0 ? NOTHING : refusal(facts, form);
  if (reason) {
    return { ok: false, reason };
  }
  const paper = form === 'report' ? superiorReport(facts, today) : MAKE[form](facts);
  return { ok: true, paper, messages: remarks(facts) };
}

const MAKE = { submission: submissionPaper, decision: decisionPaper } as const;

const NOTHING: Message = { code: 'published.nothing' };

/** The reason not to make it. No paper is made of ratings of other points, no decision of what was not appraised. */
function refusal({ units }: RollUpFacts, form: RollUpForm): Message | undefined {
  const stale = units.filter(({ isStale }) => isStale);
  if (stale.length > 0 && stale.every(({ isBlank }) => isBlank)) {
    return { code: 'published.uncalculated', params: { count: stale.length } };
  }
  if (stale.length > 0) {
    return { code: 'published.stale', params: { count: stale.length, units: namesOf(stale) } };
  }
  if (form !== 'decision') {
    return undefined;
  }
  const unappraised = units.filter((unit) => !isAppraised(unit));
  if (unappraised.length > 0) {
    // A khối is ranked by self-scores because of those in it that have no appraised points: they are named.
    const without = unappraised.filter(({ official }) => official === null);
    return {
      code: 'published.unappraised',
      params: { count: without.length, units: namesOf(without) },
    };
  }
  const unrated = units.filter(({ rating }) => rating === '');
  return unrated.length > 0
    ? { code: 'published.unrated', params: { count: unrated.length, units: namesOf(unrated) } }
    : undefined;
}

function remarks({ units, missing }: RollUpFacts): Message[] {
  const unappraised = units.filter((unit) => !isAppraised(unit));
  return [
    ...(unappraised.length > 0
      ? [{ code: 'published.bySelf', params: { count: unappraised.length } } satisfies Message]
      : []),
    ...(missing.length > 0
      ? [
          {
            code: 'published.missing',
            params: { count: missing.length, units: namesOf(missing) },
          } satisfies Message,
        ]
      : []),
  ];
}

/** Names in a sentence: more than these are counted. */
const MOST_NAMED = 5;

function namesOf(units: readonly Pick<RatedUnit, 'unit'>[]): string {
  const named = units.slice(0, MOST_NAMED).map(({ unit }) => unit);
  return [...named, ...(units.length > MOST_NAMED ? ['…'] : [])].join('; ');
}

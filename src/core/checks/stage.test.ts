import { stageOf } from './stage';
import type { BookFacts, PlanFacts, Reviewed, RollUpFacts, ScoreFacts, Stage } from './stage';

const plan = (over: Partial<PlanFacts> = {}): PlanFacts => ({
  kind: 'plan',
  state: 'Dự thảo',
  tasks: 11,
  overdue: 0,
  soon: 2,
  periods: [],
  ...over,
});
const scores = (over: Partial<ScoreFacts> = {}): ScoreFacts => ({
  criteria: 30,
  scored: 0,
  appraised: 0,
  frozen: false,
  ...over,
});
const rollUp = (over: Partial<RollUpFacts> = {}): RollUpFacts => ({
  kind: 'rollUp',
  units: 168,
  sent: 168,
  ranked: 168,
  appraised: 168,
  ...over,
});

test.each<[name: string, facts: BookFacts, month: number, reviewed: Reviewed | undefined, Stage]>([
  ['a draft', plan(), 1, undefined, 'drafting'],
  ['a draft with more than notes left', plan(), 1, { count: 5, grave: 1 }, 'reviewing'],
  ['a draft with notes alone left', plan(), 1, { count: 4, grave: 0 }, 'signing'],
  ['a plan that was handed in', plan({ state: 'Đã trình' }), 1, undefined, 'signing'],
  [
    'an issued plan, whatever a review finds',
    plan({ state: 'Đã ban hành' }),
    3,
    { count: 5, grave: 5 },
    'following',
  ],
  ['an adjusted plan', plan({ state: 'Đã điều chỉnh' }), 3, undefined, 'following'],
  [
    'a form in January: nobody has begun to score',
    plan({ state: 'Đã ban hành', scores: scores() }),
    1,
    undefined,
    'following',
  ],
  ['the same in October', plan({ state: 'Đã ban hành', scores: scores() }), 10, undefined, 'scoring'],
  ['something entered in May', plan({ scores: scores({ scored: 1 }) }), 5, undefined, 'scoring'],
  ['frozen', plan({ scores: scores({ scored: 30, frozen: true }) }), 11, undefined, 'appraising'],
  ['a roll-up that some have not sent to', rollUp({ sent: 87 }), 11, undefined, 'intake'],
  ['all have sent, some are not appraised', rollUp({ appraised: 3 }), 11, undefined, 'judging'],
  ['all are appraised', rollUp(), 12, undefined, 'publishing'],
])('%s', (_, facts, month, reviewed, expected) => {
  expect(stageOf(facts, { year: 2026, month, day: 2 }, reviewed)).toBe(expected);
});

/** The home of a plan: its stage, the one thing to do next, and what else is near. */
import { Button } from '@fluentui/react-components';
import { use } from 'react';
import { ACTIONS } from '../../actions/registry';
import type { Stage } from '../../core/checks/stage';
import type { PlanForm } from '../../core/papers/papers';
import { fill } from '../../core/words/format';
import { OpenAreaContext } from '../state/next-area';
import { usePane } from '../state/pane';
import { useStanding } from '../state/standing';
import { EndView } from './EndView';
import { useLayout } from './layout';
import { Needs } from './Needs';
import { usePapers } from './PrintSection';
import { StageCard } from './StageCard';

/** Something that a button of the home does. */
type Near = PlanForm | 'check' | 'findings' | 'score' | 'review';

/** The things near at each stage, the next one to do first. */
const NEAR: Readonly<Partial<Record<Stage, readonly [Near, ...Near[]]>>> = {
  drafting: ['check', 'annex'],
  reviewing: ['findings', 'annex', 'standalone'],
  signing: ['annex', 'standalone', 'check'],
  following: ['tracking', 'summary', 'check', 'score'],
  scoring: ['score', 'tracking', 'summary'],
  appraising: ['review', 'tracking', 'summary'],
};

const PAPERS: readonly Near[] = ['annex', 'standalone', 'tracking', 'summary'] satisfies PlanForm[];
const isPaper = (near: Near): near is PlanForm => PAPERS.includes(near);

const NEEDS = [ACTIONS.printPlan.needs];

/** The papers that the home of a stage has a button for. The list of papers below it leaves them out. */
export const papersAtHand = (stage: Stage | undefined): readonly PlanForm[] =>
  ((stage && NEAR[stage]) ?? []).flatMap((near) => (isPaper(near) ? [near] : []));

export function PlanHome() {
  const layout = useLayout();
  const { home } = usePane().words.texts;
  const { stage } = useStanding();
  const papers = usePapers();
  const [first, ...others] = (stage && NEAR[stage]) ?? [];
  const draw = (near: Near, isPrimary: boolean) =>
    isPaper(near) ? papers.sheet(near, isPrimary) : <GoButton near={near} isPrimary={isPrimary} />;
  return (
    <StageCard>
      <Needs of={NEEDS}>
        {first && <div className={layout.row}>{draw(first, true)}</div>}
        {others.length > 0 && (
          <div className={layout.row}>
            {others.map((near) => (
              <div key={near}>{draw(near, false)}</div>
            ))}
          </div>
        )}
      </Needs>
      {stage === 'signing' && <p className={layout.small}>{home.issue}</p>}
      <EndView ended={papers.ended} />
    </StageCard>
  );
}

function GoButton({
  near,
  isPrimary,
}: {
  readonly near: Exclude<Near, PlanForm>;
  readonly isPrimary: boolean;
}) {
  const { home, plan } = usePane().words.texts;
  const openArea = use(OpenAreaContext);
  const { reviewed } = useStanding();
  const label =
    near === 'findings'
      ? fill(home.toFindings, { count: reviewed?.count ?? 0 })
      : near === 'check' && isPrimary
        ? plan.next
        : home.go[near];
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'secondary'}
      onClick={() => {
        openArea(near === 'findings' ? 'check' : near, near === 'check' ? 'run' : undefined);
      }}
    >
      {label}
    </Button>
  );
}

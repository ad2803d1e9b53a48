/** The standing of the open workbook in one line of words and figures, and what comes next. One button stands before all others. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { STAGES } from '../../core/checks/stage';
import type { BookFacts, Reviewed, ScoreFacts, Stage } from '../../core/checks/stage';
import { capitalized, fill } from '../../core/words/format';
import type { Texts } from '../../texts/pane.en';
import { usePane } from '../state/pane';
import { useStanding } from '../state/standing';
import { useLayout } from './layout';

/** The stages of a plan's year; those of a roll-up come after them. */
const OF_PLAN = STAGES.indexOf('intake');

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    // Where colours are forced, the edge is all that is left of the card.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  step: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  /** The buttons, the first of them the primary one, and what they have to say. */
  readonly children?: ReactNode;
}

/** Draws nothing until the standing was read. */
export function StageCard({ children }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { home } = usePane().words.texts;
  const { standing, stage, reviewed } = useStanding();
  if (!standing || !stage) {
    return null;
  }
  return (
    <section className={mergeClasses(layout.group, styles.card)} aria-label={home.heading}>
      <p className={mergeClasses(layout.small, styles.step)}>{stepOf(home, stage)}</p>
      <p className={layout.text}>{lineOf(home, stage, standing.facts, reviewed)}</p>
      {children}
    </section>
  );
}

type Home = Texts['home'];

function stepOf(home: Home, stage: Stage): string {
  const index = STAGES.indexOf(stage);
  const isPlan = index < OF_PLAN;
  return fill(home.step, {
    n: isPlan ? index + 1 : index - OF_PLAN + 1,
    of: isPlan ? OF_PLAN : STAGES.length - OF_PLAN,
    stage: home.stage[stage],
  });
}

/** The line of state: only figures that say something. */
function lineOf(home: Home, stage: Stage, facts: BookFacts, reviewed: Reviewed | undefined): string {
  const parts = facts.kind === 'rollUp' ? rollUpParts(home, facts) : planParts(home, stage, facts, reviewed);
  return `${capitalized(parts.join(', '))}.`;
}

function rollUpParts(
  home: Home,
  { units, sent, ranked, appraised }: Extract<BookFacts, { readonly kind: 'rollUp' }>,
): readonly string[] {
  return [
    fill(home.sent, { sent, units }),
    fill(home.ranked, { count: ranked }),
    fill(home.unitsAppraised, { done: appraised }),
  ];
}

function planParts(
  home: Home,
  stage: Stage,
  { tasks, overdue, soon, scores }: Extract<BookFacts, { readonly kind: 'plan' }>,
  reviewed: Reviewed | undefined,
): readonly string[] {
  const found = reviewed
    ? [reviewed.count > 0 ? fill(home.findings, { count: reviewed.count }) : home.noFindings]
    : [];
  // Once scores are entered they are what the workbook is opened for.
  return stage === 'scoring' || stage === 'appraising'
    ? [...scoreParts(home, scores), ...found]
    : [
        fill(home.tasks, { count: tasks }),
        ...(overdue > 0 ? [fill(home.overdue, { count: overdue })] : []),
        ...(soon > 0 ? [fill(home.soon, { count: soon })] : []),
        ...found,
      ];
}

const scoreParts = (home: Home, scores: ScoreFacts | undefined): readonly string[] =>
  scores
    ? [
        fill(home.scored, { done: scores.scored, count: scores.criteria }),
        ...(scores.frozen ? [fill(home.appraised, { done: scores.appraised, count: scores.criteria })] : []),
      ]
    : [];

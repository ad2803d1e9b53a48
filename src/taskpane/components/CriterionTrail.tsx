/** What reviewers said of a criterion so far, word by word, and whether the unit has another mark since. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatMoment } from '../../core/calendar/civil';
import { selfBefore, selfOf } from '../../core/scoring/appraisal/criteria';
import type { Criterion } from '../../core/scoring/appraisal/criteria';
import type { TrailWord } from '../../core/scoring/appraisal/trail';
import { fill } from '../../core/words/format';
import { usePane } from '../state/pane';
import { writeNumber } from '../state/words';
import { useLayout } from './layout';
import { MarkedWord } from './MarkedWord';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    // A long name or word breaks before it sticks out of a narrow pane.
    overflowWrap: 'anywhere',
  },
});

/** Nothing while nobody has said anything of the criterion. */
export function CriterionTrail({ criterion }: { readonly criterion: Criterion }) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const texts = words.texts.review;
  const { trail } = criterion;
  const then = selfBefore(criterion);
  const points = (value: number | null) => (value === null ? texts.none : writeNumber(words, value));
  return (
    trail.length > 0 && (
      <div>
        <p className={layout.text}>
          <b>{texts.trail}</b>
        </p>
        <ol className={styles.list}>
          {trail.map((word, index) => (
            <li key={index} className={layout.text}>
              <TrailLine word={word} />
            </li>
          ))}
        </ol>
        {then !== undefined && (
          <MarkedWord
            mark="warning"
            word={fill(texts.changedSince, { then: points(then), now: points(selfOf(criterion)) })}
          />
        )}
      </div>
    )
  );
}

/** A word: lần and points, who and when, the unit's mark then; below it the reason and the unit's answer. */
function TrailLine({ word }: { readonly word: TrailWord }) {
  const { words } = usePane();
  const texts = words.texts.review;
  const { round, points, state, opinion, reviewer, reviewedAt, self, reply } = word;
  const head = [
    round === 0 || points === null
      ? texts.request
      : fill(texts.round, { round, points: writeNumber(words, points) }),
    reviewer === '' ? texts.unnamed : reviewer,
    ...(typeof reviewedAt === 'number' ? [formatMoment(reviewedAt)] : []),
    ...(self === null ? [] : [fill(texts.selfThen, { points: writeNumber(words, self) })]),
  ].join('; ');
  return (
    <>
      {`${head}. `}
      {state !== '' && <span lang="vi">{`${state}. `}</span>}
      {opinion !== '' && <span lang="vi">{`${texts.opinion}: ${opinion} `}</span>}
      {reply !== '' && <span lang="vi">{`${texts.reply}: ${reply}`}</span>}
    </>
  );
}

/** Words on several criteria at once: agreement with those nobody has appraised, or a state for those marked. */
import { Button, Checkbox, Field, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { agreeWithUntouched } from '../../core/scoring/appraisal/appraise';
import type { Appraisal } from '../../core/scoring/appraisal/appraise';
import type { Criterion } from '../../core/scoring/appraisal/criteria';
import { APPRAISAL_STATES } from '../../core/words/vocabulary';
import { fill } from '../../core/words/format';
import { writeNumber } from '../state/words';
import { usePane } from '../state/pane';
import { useLayout } from './layout';

const useStyles = makeStyles({
  list: { maxHeight: '260px', overflowY: 'auto' },
  summary: { cursor: 'pointer' },
});

interface Props {
  readonly criteria: readonly Criterion[];
  readonly busy: boolean;
  readonly onWrite: (said: readonly Appraisal[]) => void;
}

export function ManyCriteria(props: Props) {
  return (
    <>
      <Untouched {...props} />
      <Bulk {...props} />
    </>
  );
}

/** Agreement with the criteria that nobody has appraised. */
function Untouched({ criteria, busy, onWrite }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const texts = usePane().words.texts.review;
  const untouched = agreeWithUntouched(criteria);
  /** Criteria that a person marked or unmarked; else those without anything to look at are marked. */
  const [agreed, setAgreed] = useState<ReadonlyMap<string, boolean>>(new Map());
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const isAgreed = (id: string) => agreed.get(id) ?? byId.get(id)?.attention.length === 0;
  const agreeing = untouched.filter(({ id }) => isAgreed(id));
  return (
    untouched.length > 0 && (
      <details>
        <summary className={styles.summary}>{fill(texts.untouched, { count: untouched.length })}</summary>
        <div className={layout.group}>
          <p className={layout.small}>{texts.untouchedIntro}</p>
          <Marks
            criteria={untouched.flatMap(({ id }) => byId.get(id) ?? [])}
            isMarked={isAgreed}
            onMark={(id, value) => {
              setAgreed(new Map(agreed).set(id, value));
            }}
          />
          <div>
            <Button
              disabledFocusable={busy || agreeing.length === 0}
              onClick={() => {
                onWrite(agreeing);
              }}
            >
              {fill(texts.agree, { count: agreeing.length })}
            </Button>
          </div>
        </div>
      </details>
    )
  );
}

/** One state for the criteria that are marked. */
function Bulk({ criteria, busy, onWrite }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const texts = usePane().words.texts.review;
  const [marked, setMarked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [state, setState] = useState<string>(APPRAISAL_STATES[3]);
  const [opinion, setOpinion] = useState('');
  const chosen = criteria.filter(({ id }) => marked.get(id) === true);
  return (
    <details>
      <summary className={styles.summary}>{texts.bulk}</summary>
      <div className={layout.group}>
        <p className={layout.small}>{texts.bulkIntro}</p>
        <Marks
          criteria={criteria}
          isMarked={(id) => marked.get(id) === true}
          onMark={(id, value) => {
            setMarked(new Map(marked).set(id, value));
          }}
        />
        <Field label={texts.state}>
          <Select
            value={state}
            onChange={(_, { value }) => {
              setState(value);
            }}
          >
            {APPRAISAL_STATES.map((word) => (
              <option key={word} value={word} lang="vi">
                {word}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.opinion}>
          <Textarea
            value={opinion}
            onChange={(_, { value }) => {
              setOpinion(value);
            }}
          />
        </Field>
        <div>
          <Button
            disabledFocusable={busy || chosen.length === 0}
            onClick={() => {
              onWrite(
                chosen.map(({ id, opinion: said }) => ({ id, state, ...(said === '' ? { opinion } : {}) })),
              );
            }}
          >
            {fill(texts.bulkRun, { count: chosen.length })}
          </Button>
        </div>
      </div>
    </details>
  );
}

interface MarksProps {
  readonly criteria: readonly Criterion[];
  readonly isMarked: (id: string) => boolean;
  readonly onMark: (id: string, value: boolean) => void;
}

function Marks({ criteria, isMarked, onMark }: MarksProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const texts = words.texts.review;
  return (
    <ul className={`${layout.list} ${styles.list}`}>
      {criteria.map(({ id, code, title, self, attention }) => (
        <li key={id}>
          <Checkbox
            checked={isMarked(id)}
            label={[
              self === undefined
                ? fill(texts.untouchedUnscored, { code, title })
                : fill(texts.untouchedRow, { code, title, points: writeNumber(words, self) }),
              ...attention.map((reason) => texts.attention[reason]),
            ].join(' · ')}
            onChange={(_, { checked }) => {
              onMark(id, checked === true);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

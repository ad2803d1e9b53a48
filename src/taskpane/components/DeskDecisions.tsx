/** Decisions of a roll-up: those about to be recorded, and those made before. */
import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decision } from '../../core/rollup/copy';
import { decisionId, NOBODY, takenBack } from '../../core/rollup/decisions';
import { wordsOf } from '../../core/rollup/desk-shown';
import type { Desk } from '../../core/rollup/desk-shown';
import { fill } from '../../core/words/format';
import { usePane } from '../state/pane';
import { useLayout } from './layout';

const useStyles = makeStyles({
  pending: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
});

/** Decisions that a person is about to make. */
export interface Pending {
  readonly made: readonly Decision[];
  readonly add: (...decisions: readonly Decision[]) => void;
  readonly remove: (decision: Decision) => void;
}

/** Decisions to be recorded, until they are applied. */
export function usePending(): Pending & { readonly clear: () => void } {
  const [made, setMade] = useState<readonly Decision[]>([]);
  return {
    made,
    add: (...decisions) => {
      const about = new Set(decisions.map(subject));
      setMade((before) => [...before.filter((each) => !about.has(subject(each))), ...decisions]);
    },
    remove: (decision) => {
      setMade((before) => before.filter((each) => each !== decision));
    },
    clear: () => {
      setMade([]);
    },
  };
}

/** The subject of a decision: the later press stands for the earlier. */
const subject = ({ kind, hash, unit, unitCode, among }: Decision): string =>
  kind === 'points' || kind === 'version'
    ? `${kind}|${unit}|${unitCode}|${among ? '' : hash}`
    : `${kind}|${hash}`;

/** The decisions made before, each with a button that takes it back. */
export function Decided({ desk, pending }: { readonly desk: Desk; readonly pending: Pending }) {
  const layout = useLayout();
  const { desk: texts } = usePane().words.texts.rollUp;
  return (
    <details>
      <summary>{fill(texts.decided, { count: desk.decisions.length })}</summary>
      <ul className={layout.list}>
        {desk.decisions.map(({ decision, words, use }) => (
          <li key={decisionId(decision)} className={layout.group} lang="vi">
            <p className={layout.text}>{words}</p>
            <div className={layout.row}>
              <span className={layout.small}>
                {[decision.by, use].filter((part) => part !== '').join(' · ')}
              </span>
              <Button
                size="small"
                aria-label={fill(texts.takeBackWord, { what: words })}
                onClick={() => {
                  pending.add(takenBack(decision, NOBODY));
                }}
              >
                {texts.takeBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PendingProps {
  readonly pending: Pending;
  readonly busy: boolean;
  /** Records them. @param by who decides */
  readonly onApply: (decisions: readonly Decision[], by: string) => void;
}

/** What is about to be recorded: looked over, taken off one by one, applied by one press. */
export function PendingDecisions({ pending, busy, onApply }: PendingProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { rollUp } = usePane().words.texts;
  const { desk: texts } = rollUp;
  const [by, setBy] = useState('');
  const heading = fill(texts.pending, { count: pending.made.length });
  return (
    <section className={mergeClasses(layout.group, styles.pending)} aria-label={heading}>
      <h3 className={layout.subheading}>{heading}</h3>
      <p className={layout.small}>{texts.pendingHint}</p>
      <ul className={layout.list}>
        {pending.made.map((decision) => {
          const words = decision.takenBack
            ? fill(texts.takeBackWord, { what: wordsOf(decision) })
            : wordsOf(decision);
          return (
            <li key={decisionId(decision)} lang="vi">
              <p className={layout.text}>{words}</p>
              <Button
                size="small"
                appearance="subtle"
                aria-label={fill(texts.remove, { what: words })}
                onClick={() => {
                  pending.remove(decision);
                }}
              >
                {texts.leave}
              </Button>
            </li>
          );
        })}
      </ul>
      <Field label={rollUp.decidedBy} hint={rollUp.decidedByHint}>
        <Input
          value={by}
          autoComplete="name"
          onChange={(_, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            onApply(pending.made, by);
          }}
        >
          {texts.apply}
        </Button>
      </div>
    </section>
  );
}

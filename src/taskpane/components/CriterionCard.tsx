/** One criterion of the score sheet: what the unit claims, and what the appraiser says of it. */
import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { sameAppraisal } from '../../core/scoring/appraisal/appraise';
import type { Appraisal } from '../../core/scoring/appraisal/appraise';
import type { Criterion } from '../../core/scoring/appraisal/criteria';
import { fill } from '../../core/words/format';
import { APPRAISAL_STATES } from '../../core/words/vocabulary';
import { writeNumber } from '../state/words';
import { usePane } from '../state/pane';
import { useGoTo } from '../state/go-to';
import { placeName } from '../state/place';
import { filled, saidOf, typedNumber } from './criterion-draft';
import type { Draft, Typed } from './criterion-draft';
import { CriterionTrail } from './CriterionTrail';
import { useLayout } from './layout';
import { MarkedWord } from './MarkedWord';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  badge: { height: 'auto', minHeight: '20px', whiteSpace: 'normal', textAlign: 'start' },
  // Three columns alike, which break a word before they stick out.
  given: { tableLayout: 'fixed', '& th': { overflowWrap: 'anywhere' } },
  points: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  // The fields must not be wider than a narrow pane.
  narrow: { minWidth: 0, width: '100%' },
});

interface Props {
  readonly criterion: Criterion;
  readonly position: string;
  readonly busy: boolean;
  /** What was typed of it and is not written yet. */
  readonly draft: Draft | undefined;
  readonly onType: (before: Typed, typed: Typed) => void;
  readonly onDiscard: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onWrite: (said: Appraisal, goOn: boolean) => void;
  /** What is to be seen above the criterion, whichever is in front. */
  readonly children: ReactNode;
}

export function CriterionCard(props: Props) {
  const { criterion, position, busy, draft, onType, onDiscard, onMove, onWrite, children } = props;
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { actions, review: texts } = words.texts;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = filled(criterion, (value) => writeNumber(words, value));
  const typed: Typed = draft ?? before;
  useEffect(() => {
    heading.current?.focus();
    heading.current?.parentElement?.scrollIntoView();
  }, []);
  const said = saidOf(criterion.id, typed);
  const write = (goOn: boolean): void => {
    if (said && !busy) {
      onWrite(said, goOn);
    }
  };
  return (
    <section
      className={styles.card}
      aria-label={position}
      onKeyDown={(event) => {
        if (event.key === 'PageDown' || event.key === 'PageUp') {
          event.preventDefault();
          onMove(event.key === 'PageDown' ? 1 : -1);
        } else if (event.key === 'Enter' && event.ctrlKey) {
          event.preventDefault();
          write(true);
        }
      }}
    >
      <Steps criterion={criterion} position={position} busy={busy} onMove={onMove} />
      {children}
      <Claim criterion={criterion} heading={heading} />
      <CriterionTrail criterion={criterion} />
      <Fields
        typed={typed}
        onType={(change) => {
          onType(before, { ...typed, ...change });
        }}
      />
      {draft && <Unwritten draft={draft} criterion={criterion} busy={busy} onDiscard={onDiscard} />}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !said}
          onClick={() => {
            write(true);
          }}
        >
          {texts.writeNext}
        </Button>
        <Button
          disabledFocusable={busy || !said}
          onClick={() => {
            write(false);
          }}
        >
          {actions.appraise.run}
        </Button>
      </div>
      <p className={layout.small}>{texts.keys}</p>
    </section>
  );
}

/** The criterion's place among the others, and the ways to them and to its cell. */
function Steps({
  criterion,
  position,
  busy,
  onMove,
}: Pick<Props, 'criterion' | 'position' | 'busy' | 'onMove'>) {
  const layout = useLayout();
  const { words } = usePane();
  const { goTo } = useGoTo();
  const texts = words.texts.review;
  return (
    <div className={layout.row}>
      <span className={layout.small}>{position}</span>
      <Button
        size="small"
        disabledFocusable={busy}
        onClick={() => {
          onMove(-1);
        }}
      >
        {texts.previous}
      </Button>
      <Button
        size="small"
        disabledFocusable={busy}
        onClick={() => {
          onMove(1);
        }}
      >
        {texts.next}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          goTo(criterion.at);
        }}
      >
        {fill(words.texts.place.goTo, { place: placeName(criterion.at) })}
      </Button>
    </div>
  );
}

interface ClaimProps {
  readonly criterion: Criterion;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The criterion, and what the unit claims and shows for it. */
function Claim({ criterion, heading }: ClaimProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const texts = words.texts.review;
  const points = (value: number | undefined) =>
    value === undefined ? texts.none : writeNumber(words, value);
  const { counted, self, selfWord, figures } = criterion;
  const isOther = counted !== undefined && selfWord === '' && (counted ?? undefined) !== self;
  const said: readonly (readonly [label: string, text: string])[] = [
    [texts.counted, isOther ? points(counted ?? undefined) : ''],
    [
      texts.figures,
      figures.some((figure) => figure !== '') ? figures.map((each) => each || texts.none).join('; ') : '',
    ],
    [texts.asked, criterion.asked],
    [texts.evidence, criterion.evidence],
    [texts.explanation, criterion.explanation],
    [texts.reply, criterion.reply],
  ];
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={layout.subheading} lang="vi">
        {`${criterion.code}. ${criterion.title}`}
      </h3>
      <div className={styles.badges}>
        <Badge className={styles.badge} appearance="outline" color="informative" lang="vi">
          {criterion.state}
        </Badge>
        {criterion.attention.map((reason) => (
          <Badge key={reason} className={styles.badge} appearance="outline" color="important">
            {texts.attention[reason]}
          </Badge>
        ))}
      </div>
      <table className={mergeClasses(layout.table, styles.given)}>
        <thead>
          <tr>
            <th scope="col">{texts.max}</th>
            <th scope="col">{texts.self}</th>
            <th scope="col">{texts.lastYear}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{points(criterion.max)}</td>
            <td>
              {criterion.selfWord === '' ? (
                points(criterion.self)
              ) : (
                <span lang="vi">{criterion.selfWord}</span>
              )}
            </td>
            <td>{points(criterion.previous)}</td>
          </tr>
        </tbody>
      </table>
      {said
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <p key={label} className={layout.text}>
            <b>{`${label}: `}</b>
            <span lang="vi">{text}</span>
          </p>
        ))}
    </>
  );
}

interface UnwrittenProps {
  readonly draft: Draft;
  readonly criterion: Criterion;
  readonly busy: boolean;
  readonly onDiscard: () => void;
}

/** The word that what is typed is not in the sheet yet, and the way to drop it. */
function Unwritten({ draft, criterion, busy, onDiscard }: UnwrittenProps) {
  const layout = useLayout();
  const { words } = usePane();
  const texts = words.texts.review;
  const points = (value: number | undefined) =>
    value === undefined ? texts.none : writeNumber(words, value);
  return (
    <div className={layout.group}>
      <div className={layout.row}>
        <MarkedWord mark="warning" word={texts.unwritten} />
        <Button size="small" disabledFocusable={busy} onClick={onDiscard}>
          {texts.discard}
        </Button>
      </div>
      {!sameAppraisal(draft.seen, criterion) && (
        <p className={layout.text}>
          {fill(texts.outdated, {
            first: points(criterion.appraised1),
            second: points(criterion.appraised2),
            state: criterion.state,
            opinion: criterion.opinion === '' ? texts.none : criterion.opinion,
          })}
        </p>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
}

/** The fields of the appraiser: points of both times, opinion, state. */
function Fields({ typed, onType }: FieldsProps) {
  const styles = useStyles();
  const texts = usePane().words.texts.review;
  const { first, second, opinion, state } = typed;
  const pointsField = (label: string, value: string, set: (value: string) => void) => (
    <Field
      label={label}
      {...(typedNumber(value) === undefined ? { validationMessage: texts.notANumber } : {})}
    >
      <Input
        className={styles.narrow}
        value={value}
        inputMode="decimal"
        onChange={(_, data) => {
          set(data.value);
        }}
      />
    </Field>
  );
  return (
    <>
      <div className={styles.points}>
        {pointsField(texts.appraised1, first, (text) => {
          onType({ first: text });
        })}
        {pointsField(texts.appraised2, second, (text) => {
          onType({ second: text });
        })}
      </div>
      <Field label={texts.opinion} hint={texts.opinionHint}>
        <Textarea
          className={styles.narrow}
          value={opinion}
          resize="vertical"
          onChange={(_, { value }) => {
            onType({ opinion: value });
          }}
        />
      </Field>
      <Field label={texts.state}>
        <Select
          className={styles.narrow}
          value={state}
          onChange={(_, { value }) => {
            onType({ state: value });
          }}
        >
          <option value="">{texts.byPoints}</option>
          {APPRAISAL_STATES.map((word) => (
            <option key={word} value={word} lang="vi">
              {word}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

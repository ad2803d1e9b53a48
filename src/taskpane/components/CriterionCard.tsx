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
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Appraisal } from '../../core/scoring/appraisal/appraise';
import type { Criterion } from '../../core/scoring/appraisal/criteria';
import { fill } from '../../core/words/format';
import { APPRAISAL_STATES } from '../../core/words/vocabulary';
import { writeNumber } from '../../texts/words';
import { usePane } from '../state/pane';
import { useGoTo } from '../state/go-to';
import { placeName } from '../state/place';
import { useLayout } from './layout';

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
  readonly onMove: (step: 1 | -1) => void;
  readonly onWrite: (said: Appraisal, goOn: boolean) => void;
}

export function CriterionCard({ criterion, position, busy, onMove, onWrite }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, review: texts } = usePane().words.texts;
  const heading = useRef<HTMLHeadingElement>(null);
  const typed = useTyped(criterion);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.parentElement?.scrollIntoView();
  }, []);
  const { said } = typed;
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
      <Claim criterion={criterion} heading={heading} />
      <Fields typed={typed} />
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

interface Typed {
  readonly first: string;
  readonly setFirst: (text: string) => void;
  readonly second: string;
  readonly setSecond: (text: string) => void;
  readonly opinion: string;
  readonly setOpinion: (text: string) => void;
  /** Empty: as the points say. */
  readonly state: string;
  readonly setState: (state: string) => void;
  /** Absent while a number cannot be read. */
  readonly said: Appraisal | undefined;
}

/** Holds what is typed of a criterion. */
function useTyped({ id, appraised1, appraised2, opinion: before }: Criterion): Typed {
  const { words } = usePane();
  const typedOf = (value: number | undefined) => (value === undefined ? '' : writeNumber(words, value));
  const [first, setFirst] = useState(typedOf(appraised1));
  const [second, setSecond] = useState(typedOf(appraised2));
  const [opinion, setOpinion] = useState(before);
  const [state, setState] = useState('');
  const [one, two] = [typedNumber(first), typedNumber(second)];
  return {
    ...{ first, setFirst, second, setSecond, opinion, setOpinion, state, setState },
    said:
      one === undefined || two === undefined
        ? undefined
        : { id, appraised1: one, appraised2: two, opinion, ...(state === '' ? {} : { state }) },
  };
}

/** The criterion's place among the others, and the ways to them and to its cell. */
function Steps({ criterion, position, busy, onMove }: Omit<Props, 'onWrite'>) {
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
  const said: readonly (readonly [label: string, text: string])[] = [
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

/** The fields of the appraiser: points of both times, opinion, state. */
function Fields({ typed }: { readonly typed: Typed }) {
  const styles = useStyles();
  const texts = usePane().words.texts.review;
  const { first, setFirst, second, setSecond, opinion, setOpinion, state, setState } = typed;
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
        {pointsField(texts.appraised1, first, setFirst)}
        {pointsField(texts.appraised2, second, setSecond)}
      </div>
      <Field label={texts.opinion} hint={texts.opinionHint}>
        <Textarea
          className={styles.narrow}
          value={opinion}
          resize="vertical"
          onChange={(_, { value }) => {
            setOpinion(value);
          }}
        />
      </Field>
      <Field label={texts.state}>
        <Select
          className={styles.narrow}
          value={state}
          onChange={(_, { value }) => {
            setState(value);
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

/** Reads a number as people type it, with comma or point; `null` for nothing, `undefined` for what is no number. */
function typedNumber(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') {
    return null;
  }
  return /^-?[0-9]+([.,][0-9]+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}

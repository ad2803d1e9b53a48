/** Findings by level and sheet: narrowed down, each a press away from its cell, mended or dismissed where it stands. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  SearchBox,
  Select,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { AcceptedFinding, KnownFinding } from '../../core/checks/accepted';
import type { CellAt } from '../../workbook/cells/cells';
import type { Fix } from '../../core/checks/finding';
import type { Edit } from '../../workbook/draft/change';
import type { Level } from '../../core/words/vocabulary';
import { fill } from '../../core/words/format';
import { countLevels, filterFindings, groupFindings, NO_FILTER, sameFix } from './findings';
import type { FindingFilter, FindingGroup } from './findings';
import { sentence } from '../state/words';
import { usePane } from '../state/pane';
import { placeName } from '../state/place';
import { FixPreview } from './FixPreview';
import { useLayout } from './layout';
import { MarkedWord } from './MarkedWord';
import type { Mark } from './MarkedWord';

const MARKS: Readonly<Record<Level, Mark>> = { error: 'error', review: 'warning', note: 'info' };

/** Findings drawn at first, and more with each press: thousands would make the pane slow. */
const MOST = 60;

/** The number of findings from which on there is something to narrow down. */
const WORTH_FILTERING = 6;

const useStyles = makeStyles({
  finding: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}` },
  place: {
    display: 'block',
    textDecorationLine: 'underline',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  sheet: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  search: { width: '100%', maxWidth: '100%' },
  why: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  dismissed: { '& summary': { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold } },
});

interface Handlers {
  readonly busy: boolean;
  readonly isDate: (edit: Edit) => boolean;
  readonly onGoTo: (at: CellAt) => void;
  readonly onFix: (fixes: readonly Fix[]) => void;
  readonly onDismiss: (finding: KnownFinding, reason: string) => void;
}

export function FindingList({
  findings,
  ...handlers
}: Handlers & { readonly findings: readonly KnownFinding[] }) {
  const layout = useLayout();
  const { words } = usePane();
  const { check } = words.texts;
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const [most, setMost] = useState(MOST);
  const matching = filterFindings(
    findings,
    filter,
    (finding) => `${sentence(words, finding)} ${placeName(finding.at)}`,
  );
  const hidden = matching.length - most;
  const narrow = (next: FindingFilter): void => {
    setFilter(next);
    setMost(MOST);
  };
  return (
    <>
      {findings.length >= WORTH_FILTERING && <Filter findings={findings} filter={filter} onChange={narrow} />}
      {matching.length < findings.length && (
        <p role="status" className={layout.small}>
          {matching.length === 0
            ? check.none
            : fill(check.shown, { shown: matching.length, count: findings.length })}
        </p>
      )}
      {groupFindings(matching, most).map((group) => (
        <LevelGroup key={group.level} group={group} all={findings} {...handlers} />
      ))}
      {hidden > 0 && (
        <div>
          <Button
            onClick={() => {
              setMost(most + MOST);
            }}
          >
            {fill(check.more, { count: Math.min(hidden, MOST) })}
          </Button>
          <p className={layout.small}>{fill(check.shown, { shown: most, count: findings.length })}</p>
        </div>
      )}
    </>
  );
}

function Filter({
  findings,
  filter,
  onChange,
}: {
  readonly findings: readonly KnownFinding[];
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { check } = words.texts;
  const sheets = [...new Set(findings.map(({ at }) => at.sheet))];
  return (
    <section className={layout.group} aria-label={check.filter}>
      <div className={layout.row} role="group" aria-label={check.levels}>
        {countLevels(findings).map(({ level, count }) => {
          const wanted = !filter.without.includes(level);
          return (
            <ToggleButton
              key={level}
              size="small"
              shape="circular"
              checked={wanted}
              onClick={() => {
                const without = filter.without.filter((other) => other !== level);
                onChange({ ...filter, without: wanted ? [...without, level] : without });
              }}
            >
              {fill(check.group, { level: sentence(words, { code: `level.${level}` }), count })}
            </ToggleButton>
          );
        })}
      </div>
      {sheets.length > 1 && (
        <Select
          size="small"
          aria-label={check.sheet}
          value={filter.sheet ?? ''}
          onChange={(_, { value }) => {
            onChange({ ...filter, sheet: value === '' ? undefined : value });
          }}
        >
          <option value="">{check.allSheets}</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </Select>
      )}
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={check.search}
        placeholder={check.search}
        value={filter.text}
        onChange={(_, { value }) => {
          onChange({ ...filter, text: value });
        }}
      />
    </section>
  );
}

function LevelGroup({
  group: { level, count, sheets },
  all,
  ...handlers
}: Handlers & { readonly group: FindingGroup<KnownFinding>; readonly all: readonly KnownFinding[] }) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { check } = words.texts;
  const heading = fill(check.group, { level: sentence(words, { code: `level.${level}` }), count });
  return (
    <section className={layout.group} aria-label={heading}>
      <h3 className={layout.subheading}>
        <MarkedWord mark={MARKS[level]} word={heading} />
      </h3>
      {sheets
        .filter(({ findings }) => findings.length > 0)
        .map((part) => (
          <div key={part.sheet} className={layout.group}>
            <h4 className={styles.sheet}>{fill(check.onSheet, { sheet: part.sheet, count: part.count })}</h4>
            <ul className={layout.list}>
              {part.findings.map((finding) => (
                <FindingCard key={finding.key} finding={finding} all={all} {...handlers} />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

/** The part that is open below a finding. */
type Below = 'fix' | 'otherFix' | 'why';

function FindingCard({
  finding,
  all,
  busy,
  isDate,
  onGoTo,
  onFix,
  onDismiss,
}: Handlers & { readonly finding: KnownFinding; readonly all: readonly KnownFinding[] }) {
  const styles = useStyles();
  const { words } = usePane();
  const [below, setBelow] = useState<Below>();
  const { fix, otherFix } = finding;
  const toggle = (part: Below): void => {
    setBelow(below === part ? undefined : part);
  };
  const close = (): void => {
    setBelow(undefined);
  };
  const place = placeName(finding.at);
  return (
    <li className={styles.card}>
      <button
        type="button"
        className={styles.finding}
        onClick={() => {
          onGoTo(finding.at);
        }}
      >
        {sentence(words, finding)} <span className={styles.place}>{place}</span>
      </button>
      <CardButtons
        finding={finding}
        busy={busy}
        below={below}
        onToggle={toggle}
        onDismiss={() => {
          onDismiss(finding, '');
        }}
      />
      {below === 'fix' && fix && (
        <FixPreview
          fix={fix}
          all={sameFix(all, finding).flatMap((other) => other.fix ?? [])}
          isDate={isDate}
          busy={busy}
          onApply={onFix}
          onCancel={close}
        />
      )}
      {below === 'otherFix' && otherFix && (
        <FixPreview
          fix={otherFix}
          all={[otherFix]}
          isDate={isDate}
          busy={busy}
          onApply={onFix}
          onCancel={close}
        />
      )}
      {below === 'why' && (
        <Why
          busy={busy}
          onDismiss={(reason) => {
            onDismiss(finding, reason);
          }}
          onCancel={close}
        />
      )}
    </li>
  );
}

interface ButtonsProps {
  readonly finding: KnownFinding;
  readonly busy: boolean;
  readonly below: Below | undefined;
  readonly onToggle: (part: Below) => void;
  /** Dismisses the finding without a reason. */
  readonly onDismiss: () => void;
}

/** The buttons of a finding: how to mend it, and to dismiss it. */
function CardButtons({ finding, busy, below, onToggle, onDismiss }: ButtonsProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, check } = usePane().words.texts;
  const { level } = finding;
  const place = placeName(finding.at);
  return (
    <div className={`${layout.row} ${styles.actions}`}>
      {(['fix', 'otherFix'] as const)
        .filter((part) => finding[part])
        .map((part) => (
          <Button
            key={part}
            size="small"
            appearance="subtle"
            aria-expanded={below === part}
            aria-label={`${check[part]}: ${place}`}
            onClick={() => {
              onToggle(part);
            }}
          >
            {check[part]}
          </Button>
        ))}
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        {...(level !== 'note' && { 'aria-expanded': below === 'why' })}
        aria-label={`${actions.acceptFindings.run}: ${place}`}
        onClick={() => {
          // A note needs no reason: asked for thirty of them, people type a full stop.
          if (level === 'note') {
            onDismiss();
          } else {
            onToggle('why');
          }
        }}
      >
        {actions.acceptFindings.run}
      </Button>
    </div>
  );
}

/** Asks why a finding is dismissed; the reason may stay empty. */
function Why({
  busy,
  onDismiss,
  onCancel,
}: {
  readonly busy: boolean;
  readonly onDismiss: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, check } = usePane().words.texts;
  const [reason, setReason] = useState('');
  return (
    <form
      className={`${layout.group} ${styles.why}`}
      onSubmit={(event) => {
        event.preventDefault();
        onDismiss(reason);
      }}
    >
      <Field label={check.dismissWhy} size="small">
        <Input
          value={reason}
          autoComplete="off"
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={layout.row}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          {actions.acceptFindings.run}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {check.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Findings that are not told, folded away; each can be told again. */
export function Dismissed({
  accepted,
  busy,
  onTellAgain,
}: {
  readonly accepted: readonly AcceptedFinding[];
  readonly busy: boolean;
  readonly onTellAgain: (finding: KnownFinding) => void;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { actions, check } = words.texts;
  return (
    <details className={styles.dismissed}>
      <summary>{fill(check.dismissed, { count: accepted.length })}</summary>
      <ul className={layout.list}>
        {accepted.slice(0, MOST).map(({ finding, reason }) => (
          <li key={finding.key}>
            <p className={layout.small}>
              {sentence(words, finding)} {placeName(finding.at)}
            </p>
            {reason !== '' && <p className={layout.small}>{fill(check.reason, { reason })}</p>}
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={busy}
              aria-label={`${actions.tellAgain.run}: ${placeName(finding.at)}`}
              onClick={() => {
                onTellAgain(finding);
              }}
            >
              {actions.tellAgain.run}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

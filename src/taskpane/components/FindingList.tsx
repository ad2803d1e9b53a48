/** Findings, those of one rule together: each a press away from its cell, mended or dismissed where it stands. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Fragment, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { KnownFinding } from '../../core/checks/accepted';
import type { Fix } from '../../core/checks/finding';
import type { CellAt } from '../../workbook/cells/cells';
import type { Level } from '../../core/words/vocabulary';
import { fill } from '../../core/words/format';
import { filterFindings, groupFindings, NO_FILTER, sameFix, unfoldedAtFirst } from './findings';
import type { AlikeFindings, FindingFilter } from './findings';
import { sentence } from '../state/words';
import type { Words } from '../state/words';
import { usePane } from '../state/pane';
import { placeName } from '../state/place';
import { FindingDetail } from './FindingDetail';
import type { DetailHandlers } from './FindingDetail';
import { FindingFilters, WORTH_FILTERING } from './FindingFilters';
import { FindingTrace } from './FindingTrace';
import type { Done, Spot } from './FindingTrace';
import { useLayout } from './layout';
import { MarkedWord } from './MarkedWord';
import type { Mark } from './MarkedWord';
import { useShown } from './shown';

const MARKS: Readonly<Record<Level, Mark>> = { error: 'error', review: 'warning', note: 'info' };

/** Lines that a list begins with, groups and findings together, and findings of a group that are drawn at first. */
const LINES = 8;
const OF_GROUP = 10;

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  chevron: { flexShrink: 0 },
  card: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  current: { backgroundColor: tokens.colorNeutralBackground2 },
  said: { paddingInline: tokens.spacingHorizontalS },
  inGroup: { paddingInlineStart: tokens.spacingHorizontalM },
  place: {
    display: 'block',
    textDecorationLine: 'underline',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  // Lines part them already.
  list: { gap: 0 },
});

interface Handlers extends Pick<DetailHandlers, 'busy' | 'isDate'> {
  /** @param spot where to say how it went. */
  readonly onFix: (fixes: readonly Fix[], spot: Spot) => void;
  readonly onDismiss: (findings: readonly KnownFinding[], reason: string, spot: Spot) => void;
}

interface Props extends Handlers {
  readonly findings: readonly KnownFinding[];
  /** The last thing done in the list, said where it was done. */
  readonly done: Done | undefined;
  readonly onGoTo: (at: CellAt) => void;
}

/** Draws the list. Give it another `key` for another review: what is unfolded goes by the findings it begins with. */
export function FindingList({ findings, done, onGoTo, ...handlers }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { check } = words.texts;
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const matching = filterFindings(
    findings,
    filter,
    (finding) => `${sentence(words, finding)} ${placeName(finding.at)}`,
  );
  const groups = groupFindings(matching);
  const [unfolded, setUnfolded] = useState(() => unfoldedAtFirst(groups, LINES));
  const [current, setCurrent] = useState<string>();
  const { shown, more } = useShown(groups, LINES);
  const trace = done && <FindingTrace key={done.no} done={done} busy={handlers.busy} />;
  /** The group in which it is told: its own may have gone with its last finding. */
  const traceAt = done && placeOf(shown, done.spot);
  const lineOf: Omit<LineProps, 'group'> = {
    current,
    all: findings,
    before: (key) =>
      groups
        .map((group) => group.key)
        .slice(
          0,
          groups.findIndex((group) => group.key === key),
        )
        .reverse(),
    done: done && traceAt === done.spot.group ? { trace, spot: done.spot } : undefined,
    onPress: (finding: KnownFinding, line: HTMLElement) => {
      keepInPlace(line, () => {
        setCurrent(finding.key);
      });
      onGoTo(finding.at);
    },
    ...handlers,
  };
  return (
    <>
      {findings.length >= WORTH_FILTERING && (
        <FindingFilters findings={findings} filter={filter} onChange={setFilter} />
      )}
      {matching.length < findings.length && (
        <p role="status" className={layout.small}>
          {matching.length === 0
            ? check.none
            : fill(check.shown, { shown: matching.length, count: findings.length })}
        </p>
      )}
      {traceAt === undefined && trace}
      {levelsOf(shown).map(({ level, alike }) => {
        const count = groups
          .filter((group) => group.level === level)
          .reduce((sum, group) => sum + group.findings.length, 0);
        const heading = fill(check.group, { level: sentence(words, { code: `level.${level}` }), count });
        return (
          <section key={level} aria-label={heading}>
            <h3 className={layout.subheading}>
              <MarkedWord mark={MARKS[level]} word={heading} />
            </h3>
            <ul className={mergeClasses(layout.list, styles.list)}>
              {alike.map((group) => (
                <Fragment key={group.key}>
                  {group.findings.length === 1 ? (
                    <Lines group={group} {...lineOf} />
                  ) : (
                    <Group
                      group={group}
                      isOpen={unfolded.has(group.key)}
                      onToggle={(line) => {
                        keepInPlace(line, () => {
                          setUnfolded(toggled(unfolded, group.key));
                        });
                      }}
                      {...lineOf}
                    />
                  )}
                  {done && traceAt === group.key && done.spot.group !== group.key && <li>{trace}</li>}
                </Fragment>
              ))}
            </ul>
          </section>
        );
      })}
      {more}
    </>
  );
}

/** The group that what was done is told in, or after. Its own while it is there, else the one that stood before it. */
function placeOf(
  groups: readonly AlikeFindings<KnownFinding>[],
  { group, before }: Spot,
): string | undefined {
  const keys = groups.map(({ key }) => key);
  return keys.includes(group) ? group : before.find((key) => keys.includes(key));
}

const levelsOf = (groups: readonly AlikeFindings<KnownFinding>[]) =>
  [...new Set(groups.map(({ level }) => level))].map((level) => ({
    level,
    alike: groups.filter((group) => group.level === level),
  }));

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) {
    next.add(key);
  }
  return next;
}

/** Changes what is drawn, and scrolls so that a line stays where the eye is. */
function keepInPlace(line: HTMLElement, change: () => void): void {
  const before = line.getBoundingClientRect().top;
  flushSync(change);
  const { scrollingElement } = line.ownerDocument;
  scrollingElement?.scrollBy({ top: line.getBoundingClientRect().top - before, behavior: 'instant' });
}

interface LineProps extends Handlers {
  readonly group: AlikeFindings<KnownFinding>;
  readonly all: readonly KnownFinding[];
  readonly current: string | undefined;
  /** The groups before that one, the nearest first. */
  readonly before: (key: string) => readonly string[];
  /** The last thing done in this group, told after a finding; before all of them without one. */
  readonly done: { readonly trace: ReactNode; readonly spot: Spot } | undefined;
  readonly onPress: (finding: KnownFinding, line: HTMLElement) => void;
}

interface GroupProps extends LineProps {
  readonly isOpen: boolean;
  readonly onToggle: (line: HTMLElement) => void;
}

/** Findings of one rule under one heading, with one press for all of them. */
function Group({ isOpen, onToggle, ...lines }: GroupProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { group } = lines;
  const said = sameSentence(words, group);
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  return (
    <li className={styles.card}>
      <button
        type="button"
        className={mergeClasses(layout.pressLine, styles.head)}
        aria-expanded={isOpen}
        onClick={({ currentTarget }) => {
          onToggle(currentTarget);
        }}
      >
        <Chevron className={styles.chevron} aria-hidden />
        <span>
          {fill(words.texts.check.alike, {
            what: sentence(words, { code: `rule.${group.rule}` }),
            count: group.findings.length,
          })}
        </span>
      </button>
      {isOpen && (
        <div className={styles.inGroup}>
          {said !== undefined && <p className={mergeClasses(layout.text, styles.said)}>{said}</p>}
          <ForAll {...lines} />
          <ul className={mergeClasses(layout.list, styles.list)}>
            <Lines {...lines} />
          </ul>
        </div>
      )}
    </li>
  );
}

/** The sentence that all findings of a group share, if they do: said once, above their places. */
function sameSentence(words: Words, { findings }: AlikeFindings<KnownFinding>): string | undefined {
  const [first, ...others] = [...new Set(findings.map((finding) => sentence(words, finding)))];
  return findings.length > 1 && others.length === 0 ? first : undefined;
}

/** The presses for all findings of a group at once. */
function ForAll({ group, before, busy, isDate, onFix, onDismiss }: LineProps) {
  const part = useRef<HTMLDivElement>(null);
  const spot = (): Spot => spotAt(part.current, group, before(group.key), undefined);
  return (
    <div ref={part}>
      <FindingDetail
        findings={group.findings}
        alike={group.findings}
        busy={busy}
        isDate={isDate}
        onFix={(fixes) => {
          onFix(fixes, spot());
        }}
        onDismiss={(reason) => {
          onDismiss(group.findings, reason, spot());
        }}
      />
    </div>
  );
}

/** The findings of a group, and among them what was done last. */
function Lines(lines: LineProps) {
  const { group, done } = lines;
  const { words } = usePane();
  const { shown, more } = useShown(group.findings, OF_GROUP);
  const isSaid = sameSentence(words, group) !== undefined;
  const after = done?.spot.group === group.key ? (done.spot.after ?? FIRST) : undefined;
  const isThere = shown.some(({ key }) => key === after);
  return (
    <>
      {after !== undefined && !isThere && <li>{done?.trace}</li>}
      {shown.map((finding, index) => (
        <Fragment key={finding.key}>
          <FindingCard finding={finding} previous={shown[index - 1]?.key} isSaid={isSaid} {...lines} />
          {after === finding.key && <li>{done?.trace}</li>}
        </Fragment>
      ))}
      {more && <li>{more}</li>}
    </>
  );
}

/** Stands for the place before the first finding of a group. */
const FIRST = '';

interface CardProps extends LineProps {
  readonly finding: KnownFinding;
  readonly previous: string | undefined;
  /** The sentence stands above all findings of the group. */
  readonly isSaid: boolean;
}

function FindingCard({
  finding,
  previous,
  isSaid,
  group,
  all,
  current,
  before,
  busy,
  isDate,
  onPress,
  onFix,
  onDismiss,
}: CardProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const card = useRef<HTMLLIElement>(null);
  const isCurrent = current === finding.key;
  const text = sentence(words, finding);
  const place = placeName(finding.at);
  const spot = (): Spot => spotAt(card.current, group, before(group.key), previous);
  return (
    <li ref={card} className={mergeClasses(styles.card, isCurrent && styles.current)}>
      <button
        type="button"
        className={layout.pressLine}
        aria-expanded={isCurrent}
        {...(isSaid && { 'aria-label': `${text} ${place}` })}
        onClick={({ currentTarget }) => {
          onPress(finding, currentTarget);
        }}
      >
        {!isSaid && `${text} `}
        <span className={styles.place}>{place}</span>
      </button>
      {isCurrent && (
        <FindingDetail
          findings={[finding]}
          alike={sameFix(all, finding)}
          busy={busy}
          isDate={isDate}
          onFix={(fixes) => {
            onFix(fixes, spot());
          }}
          onDismiss={(reason) => {
            onDismiss([finding], reason, spot());
          }}
        />
      )}
    </li>
  );
}

const spotAt = (
  part: HTMLElement | null,
  { key }: AlikeFindings<KnownFinding>,
  before: readonly string[],
  after: string | undefined,
): Spot => ({ group: key, before, after, top: part?.getBoundingClientRect().top ?? 0 });

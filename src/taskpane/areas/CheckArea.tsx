/** *Rà soát*: what to look at again, each a press away from its cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { checkPlan } from '../../actions/check-plan';
import type { CellAt } from '../../core/cells';
import type { Finding, Level } from '../../core/checks/finding';
import { fill } from '../../core/messages/format';
import { useAction } from '../action';
import { ActionButton } from '../components/ActionButton';
import { EndView } from '../components/EndView';
import { MarkedWord } from '../components/MarkedWord';
import type { Mark } from '../components/MarkedWord';
import { useLayout } from '../components/layout';
import { groupFindings } from '../findings';
import type { FindingGroup } from '../findings';
import { sentence } from '../language';
import { usePane } from '../pane';
import { placeName, useGoTo } from '../place';

const MARKS: Readonly<Record<Level, Mark>> = { error: 'error', review: 'warning', note: 'info' };

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
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  place: {
    display: 'block',
    textDecorationLine: 'underline',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export function CheckArea() {
  const layout = useLayout();
  const { door, random, words } = usePane();
  const { texts } = words;
  const action = useAction();
  const going = useGoTo();
  /** Absent until a plan was checked. */
  const [findings, setFindings] = useState<readonly Finding[]>();
  const check = () => {
    action.run(async () => {
      const result = await checkPlan(door, { random });
      setFindings(result.checked ? result.findings : undefined);
      return result.outcome;
    });
  };
  return (
    <div className={layout.area}>
      <h2 className={layout.heading}>{texts.check.heading}</h2>
      {!findings && (
        <>
          <p className={layout.text}>{texts.check.intro}</p>
          <p className={layout.small}>{texts.check.harmless}</p>
        </>
      )}
      <div>
        <ActionButton
          action={action}
          label={texts.check.run}
          runningLabel={texts.check.running}
          onPress={check}
        />
      </div>
      <EndView ended={action.ended} />
      <EndView ended={going.ended} />
      <p role="status" className={layout.text}>
        {findings &&
          !action.running &&
          (findings.length === 0 ? (
            <MarkedWord mark="good" word={texts.check.nothing} />
          ) : (
            fill(texts.check.found, { count: findings.length })
          ))}
      </p>
      {findings &&
        groupFindings(findings).map((group) => (
          <FindingList key={group.level} group={group} onPress={going.goTo} />
        ))}
      {findings && <p className={layout.small}>{texts.check.harmless}</p>}
    </div>
  );
}

function FindingList({
  group: { level, findings },
  onPress,
}: {
  readonly group: FindingGroup;
  readonly onPress: (at: CellAt) => void;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { words } = usePane();
  const { check } = words.texts;
  const heading = fill(check.group, { level: check.level[level], count: findings.length });
  return (
    <section className={layout.group} aria-label={heading}>
      <h3 className={layout.subheading}>
        <MarkedWord mark={MARKS[level]} word={heading} />
      </h3>
      <ul className={layout.list}>
        {findings.map((finding, index) => (
          // Findings come afresh with every run and have no identity of their own.
          <li key={index}>
            <button
              type="button"
              className={styles.finding}
              onClick={() => {
                onPress(finding.at);
              }}
            >
              {sentence(words, finding)} <span className={styles.place}>{placeName(finding.at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Above every area while the workbook has an unfinished writing: what it was to write, and the two ways out. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { findUnfinished } from '../../actions/find-unfinished';
import type { Unfinished as Found } from '../../actions/find-unfinished';
import { fill } from '../../core/words/format';
import { useAction, usePerform, useUnfinishedSeen } from '../state/action';
import { usePane } from '../state/pane';
import { useQuietLook } from '../state/quiet-look';
import { EndView } from './EndView';
import { useLayout } from './layout';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':focus-visible': { outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})` },
  },
});

export function Unfinished() {
  const layout = useLayout();
  const styles = useStyles();
  const { door, words } = usePane();
  const { actions, unfinished: texts } = words.texts;
  const action = useAction();
  const perform = usePerform();
  const [found, setFound] = useState<Found>();
  const section = useRef<HTMLElement>(null);
  const seen = useUnfinishedSeen();
  useQuietLook(findUnfinished, setFound, seen);
  if (!found && !action.ended) {
    return null;
  }
  const press = (id: 'resume' | 'restore'): void => {
    action.run(async () => {
      const { outcome } = await perform(id, {});
      setFound(await findUnfinished(door));
      // The buttons may be gone, and the focus must not be lost with them.
      section.current?.focus();
      return outcome;
    });
  };
  return (
    <section ref={section} tabIndex={-1} className={styles.section} aria-label={texts.title}>
      {found && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{texts.title}</MessageBarTitle>
            <p className={layout.text}>
              {found.sheets.length > 0
                ? fill(texts.sheets, { sheets: found.sheets.join(', ') })
                : texts.unreadable}
            </p>
            <p className={layout.text}>{texts.ways}</p>
          </MessageBarBody>
          <MessageBarActions>
            <Button
              disabledFocusable={action.busy}
              onClick={() => {
                press('resume');
              }}
            >
              {actions.resume.run}
            </Button>
            <Button
              disabledFocusable={action.busy}
              onClick={() => {
                press('restore');
              }}
            >
              {actions.restore.run}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <EndView ended={action.ended} />
    </section>
  );
}

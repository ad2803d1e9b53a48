/**
 * Strip at the lower edge while an action keeps people waiting. It says what the action does and how far it is, and
 * offers the way out.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { usePane } from '../state/pane';
import type { StoppableDoor } from '../state/stoppable-door';
import { useLayout } from './layout';
import { ProgressLine } from './ProgressLine';

/** Milliseconds after which work is told of. */
const LONG = 600;

const useStyles = makeStyles({
  strip: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export function WorkStrip({ held }: { readonly held: StoppableDoor }) {
  const layout = useLayout();
  const styles = useStyles();
  const { work: texts } = usePane().words.texts;
  const work = useSyncExternalStore(held.subscribe, held.work);
  const isLong = useLasting(work !== undefined);
  const [isStopping, setStopping] = useState(false);
  const shown = isLong ? work : undefined;
  if (!shown && isStopping) {
    setStopping(false);
  }
  return (
    // The region stands from the start, so that screen readers read out what comes into it.
    <div role="status" className={shown && styles.strip}>
      {shown && (
        <div className={layout.group}>
          <ProgressLine
            text={isStopping ? texts.stopping : texts[shown.phase]}
            {...(shown.share !== undefined && { value: shown.share, max: 1 })}
          />
          {shown.phase === 'reading' && (
            <div>
              <Button
                size="small"
                disabledFocusable={isStopping}
                onClick={() => {
                  setStopping(true);
                  held.stop();
                }}
              >
                {texts.stop}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Whether something has been going on for long. */
function useLasting(goesOn: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!goesOn) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setLong(true);
    }, LONG);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [goesOn]);
  return goesOn && isLong;
}

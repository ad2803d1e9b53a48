/** The last thing done in the list of findings, said where it was done, with its undo. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { Ended } from '../state/ended';
import { EndView } from './EndView';
import { useLayout } from './layout';

/** A place in the list that stays when the findings there go. */
export interface Spot {
  readonly group: string;
  /** The groups before it, the nearest first. */
  readonly before: readonly string[];
  /** The finding just before it in its group; absent at the group's head. */
  readonly after: string | undefined;
  /** Its place on the screen, in pixels from the top. */
  readonly top: number;
}

/** The end of something that was done to findings. */
export interface Done {
  /** Another number for each time. */
  readonly no: number;
  readonly spot: Spot;
  /** Absent once something else was pressed; taking back is still on offer then. */
  readonly ended: Ended | undefined;
  /** Takes back what was done; absent where nothing was. */
  readonly undo?: { readonly label: string; readonly press: () => void } | undefined;
}

const useStyles = makeStyles({
  trace: { padding: `${tokens.spacingVerticalS} 0` },
});

/** Draws it where the eye is. The list scrolls so that it stands where the finding stood, and has the focus. */
export function FindingTrace({ done, busy }: { readonly done: Done; readonly busy: boolean }) {
  const layout = useLayout();
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  const { top } = done.spot;
  useLayoutEffect(() => {
    const { current } = part;
    if (current) {
      const { scrollingElement } = current.ownerDocument;
      scrollingElement?.scrollBy({ top: current.getBoundingClientRect().top - top, behavior: 'instant' });
      (current.querySelector<HTMLElement>('[data-undo]') ?? current).focus({ preventScroll: true });
    }
  }, [top]);
  return (
    <div ref={part} tabIndex={-1} className={`${layout.group} ${styles.trace}`}>
      <EndView ended={done.ended} />
      {done.undo && (
        <div>
          <Button data-undo size="small" disabledFocusable={busy} onClick={done.undo.press}>
            {done.undo.label}
          </Button>
        </div>
      )}
    </div>
  );
}

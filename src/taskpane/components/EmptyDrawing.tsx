/** A small drawing of what an area will hold, beside the sentence that says what is still missing. Readers of screens pass it over. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AreaId } from '../state/area';

const useStyles = makeStyles({
  // Drawn in the colour of lines and of what is next; forced colours take the text's.
  drawing: {
    display: 'block',
    width: '96px',
    height: '64px',
    color: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  next: {
    color: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});

/** What stands on the sheet of each area, in the right half of the drawing. */
const MARKS: Readonly<Partial<Record<AreaId, ReactNode>>> = {
  // Rows that were looked at: two are well, one is to be seen to.
  check: <path d="M70 27l3 3 6-7M70 41l3 3 6-7M75 51v4M75 58v1" />,
  // Points beside each criterion.
  score: <path d="M66 27h16M66 41h10M66 55h13" strokeWidth="5" />,
  // A second column beside the unit's own.
  review: <path d="M56 20v42M74 20v42M61 27h8M61 41h8M61 55h8M79 27h6M79 41h6M79 55h6" />,
};

/** Draws nothing for an area that has no drawing of its own. */
export function EmptyDrawing({ area }: { readonly area: AreaId }) {
  const styles = useStyles();
  const marks = MARKS[area];
  return (
    marks && (
      <svg
        className={styles.drawing}
        viewBox="0 0 96 64"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
      >
        <path d="M4 2h88v60H4zM4 16h88M4 34h88M4 48h88" />
        <path d="M12 9h22M12 25h30M12 41h24M12 55h28" strokeWidth="3" />
        <g className={styles.next} stroke="currentColor" strokeWidth="2">
          {marks}
        </g>
      </svg>
    )
  );
}

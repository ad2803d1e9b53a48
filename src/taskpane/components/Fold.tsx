/** A part that is one press away under a plain heading. What is in it is drawn once it was opened, and then kept. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLayout } from './layout';

const useStyles = makeStyles({
  fold: {
    alignSelf: 'stretch',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& > *': { display: 'inline' },
  },
  content: { padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}` },
});

interface Props {
  readonly heading: string;
  /** Whether it is open until somebody presses. When this ends, it closes unless the focus is in it: there somebody is at work. */
  readonly open?: boolean;
  /** Called when it is opened, by a press or by `open`. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

export function Fold({ heading, open = false, onOpen, children }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(open);
  const [wasOpen, setWasOpen] = useState(open);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const { current } = details;
    if (current && (open || !current.contains(document.activeElement))) {
      current.open = open;
    }
  }, [open]);
  return (
    <details
      ref={details}
      className={styles.fold}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        const now = currentTarget.open;
        setOpen(now);
        if (now && !isOpen) {
          setWasOpen(true);
          onOpen?.();
        }
      }}
    >
      <summary className={styles.summary}>
        <h3 className={layout.subheading}>{heading}</h3>
      </summary>
      {wasOpen && <div className={mergeClasses(layout.area, styles.content)}>{children}</div>}
    </details>
  );
}

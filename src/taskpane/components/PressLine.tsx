/** A line of a list that opens what stands below it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { usePane } from '../state/pane';
import { useLayout } from './layout';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalXS,
  },
  icon: { flexShrink: 0 },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1 },
  // Two lines while it is closed: the whole text stands in what it opens.
  clipped: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
  },
  below: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    WebkitLineClamp: '1',
  },
});

interface Props {
  readonly isOpen: boolean;
  readonly onPress: () => void;
  /** It heads a list, whose lines say all of it. */
  readonly hasChevron?: boolean;
  /** Marks a line about which something is unsure. */
  readonly isUnsure?: boolean;
  /** The text that the line is about. */
  readonly below?: string | undefined;
  readonly children: ReactNode;
}

export function PressLine({ isOpen, onPress, hasChevron, isUnsure, below, children }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { document: texts } = usePane().words.texts;
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  return (
    <button
      type="button"
      className={mergeClasses(layout.pressLine, styles.line)}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      {hasChevron && <Chevron className={styles.icon} aria-hidden />}
      {isUnsure && (
        <Warning20Filled
          className={mergeClasses(styles.icon, styles.unsure)}
          role="img"
          aria-label={texts.unsure}
        />
      )}
      <span>
        <span className={isOpen && !hasChevron ? undefined : styles.clipped}>{children}</span>
        {below !== undefined && !isOpen && (
          <span lang="vi" className={mergeClasses(styles.clipped, styles.below)}>
            {below}
          </span>
        )}
      </span>
    </button>
  );
}

/** A word with an icon beside it, so that its meaning never hangs on colour alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle20Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const ICONS = {
  good: CheckmarkCircle20Filled,
  info: Info20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
  rejected: DismissCircle20Filled,
} as const;

export type Mark = keyof typeof ICONS;

const useStyles = makeStyles({
  line: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
  rejected: { color: tokens.colorPaletteRedForeground1 },
});

export function MarkedWord({ mark, word }: { readonly mark: Mark; readonly word: ReactNode }) {
  const styles = useStyles();
  const Icon = ICONS[mark];
  return (
    <span className={styles.line}>
      <Icon className={mergeClasses(styles.icon, styles[mark])} aria-hidden />
      {word}
    </span>
  );
}

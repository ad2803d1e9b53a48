/** The pane: its title at once, then its areas and the words of its language. Whatever the title does not need is loaded after it. */
import { FluentProvider, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from './components/ErrorBoundary';
import type { Language } from './pick-language';
import type { Pane } from './pane';
import { SHELL } from './texts/shell';
import { useTheme } from './theme';

/** Plain styles, here and in Fault.tsx: what turns `makeStyles` into rules is not needed before the areas are. */
const STYLES = {
  pane: { minHeight: '100vh' },
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  loading: { padding: `0 ${tokens.spacingHorizontalM}` },
} as const;

interface Props {
  /** What the areas work with; their words are loaded with them. */
  readonly pane: Omit<Pane, 'words'>;
  readonly language: Language;
  /** The area to begin with; the first one if absent or unknown. */
  readonly area?: string | undefined;
  /** Whether Office's theme is dark, where Office says so. */
  readonly officeDark: boolean | undefined;
}

export function App({ pane, language, area, officeDark }: Props) {
  const { theme, isDark } = useTheme(officeDark);
  useEffect(() => {
    // Scroll bars and the lists of native choices are drawn by the browser.
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  const texts = SHELL[language];
  const [Body] = useState(() => lazy(() => loadBody(pane, language, area)));
  return (
    <FluentProvider theme={theme} style={STYLES.pane}>
      <header style={STYLES.header}>
        <h1 style={STYLES.title}>{texts.app.title}</h1>
        <p style={STYLES.subtitle}>{texts.app.subtitle}</p>
      </header>
      <ErrorBoundary texts={texts}>
        <Suspense
          fallback={
            <main>
              <p role="status" style={STYLES.loading}>
                {texts.app.loading}
              </p>
            </main>
          }
        >
          <Body />
        </Suspense>
      </ErrorBoundary>
    </FluentProvider>
  );
}

async function loadBody(pane: Omit<Pane, 'words'>, language: Language, area: string | undefined) {
  const [{ Areas }, words] = await Promise.all([
    import(/* webpackChunkName: "areas" */ './Areas'),
    import(/* webpackChunkName: "areas" */ './language').then(({ loadWords }) => loadWords(language)),
  ]);
  return { default: () => <Areas pane={{ ...pane, words }} first={area} /> };
}

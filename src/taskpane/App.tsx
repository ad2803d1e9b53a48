/** The pane: its title at once, then its areas and the words of its language. Whatever the title does not need is loaded after it. */
import { FluentProvider, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { chosenLanguage, onLanguageChosen } from './state/chosen-language';
import { ErrorBoundary } from './components/ErrorBoundary';
import type { Language } from '../texts/language';
import type { Pane } from './state/pane';
import { SHELL } from '../texts/shell';
import { useTheme } from './theme';

/** Plain styles, here and in Fault.tsx: what turns `makeStyles` into rules is not needed before the areas are. */
const STYLES = {
  pane: { minHeight: '100vh', position: 'relative' },
  // At its end stands the button of the settings (Areas.tsx).
  header: { padding: `${tokens.spacingVerticalM} 48px 0 ${tokens.spacingHorizontalM}` },
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
  /** The tools that the areas work with; their words are loaded with them. */
  readonly pane: Omit<Pane, 'words'>;
  /** The one to speak while the user has chosen none. */
  readonly language: Language;
  /** The area to begin with; the first one if absent or unknown. */
  readonly area?: string | undefined;
  /** Whether Office's theme is dark, where Office says so. */
  readonly officeDark: boolean | undefined;
}

export function App({ pane, language: preferred, area, officeDark }: Props) {
  const language = useSyncExternalStore(onLanguageChosen, chosenLanguage) ?? preferred;
  const { theme, isDark } = useTheme(officeDark);
  useEffect(() => {
    // Scroll bars and the lists of native choices are drawn by the browser.
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
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
          <Body language={language} />
        </Suspense>
      </ErrorBoundary>
    </FluentProvider>
  );
}

async function loadBody(pane: Omit<Pane, 'words'>, language: Language, area: string | undefined) {
  const [{ Areas }, { loadWords }] = await Promise.all([
    import(/* webpackChunkName: "areas" */ './Areas'),
    import(/* webpackChunkName: "areas" */ './state/words'),
  ]);
  const first = await loadWords(language);
  /** Another language changes the words; what was typed stays. */
  function Body({ language: wanted }: { readonly language: Language }) {
    const [words, setWords] = useState(first);
    useEffect(() => {
      void loadWords(wanted).then(setWords);
    }, [wanted]);
    const whole = useMemo(() => ({ ...pane, words }), [words]);
    return <Areas pane={whole} first={area} />;
  }
  return { default: Body };
}

/** Colours and letters of the pane. High contrast (forced colours) is Fluent's own affair. */
import { webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Faces whose Vietnamese letters carry both marks well, on Windows, macOS and Linux. */
const FONTS =
  '"Segoe UI", "Segoe UI Web (West European)", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });

const LIGHT = withFonts(webLightTheme);

let dark: Theme | undefined;

/** The dark colours are loaded only where they are wanted. */
async function loadDark(): Promise<Theme> {
  const { webDarkTheme } = await import(/* webpackChunkName: "dark" */ './dark');
  return (dark ??= withFonts(webDarkTheme));
}

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

const subscribe = (listener: () => void): (() => void) => {
  prefersDark.addEventListener('change', listener);
  return () => {
    prefersDark.removeEventListener('change', listener);
  };
};

/** Waits for what the first drawing needs, so that a dark pane does not begin in white. @param office as for `useTheme`. */
export async function prepareTheme(office: boolean | undefined): Promise<void> {
  if (office ?? prefersDark.matches) {
    await loadDark().catch(() => undefined);
  }
}

/**
 * The theme of the pane: as Office's is, or as the system's where Office does not say.
 * @param office whether Office's theme is dark; Excel on the web does not say (OfficeDev/office-js#6134), then the
 *   system's wish counts.
 */
export function useTheme(office: boolean | undefined): { readonly theme: Theme; readonly isDark: boolean } {
  const preferred = useSyncExternalStore(subscribe, () => prefersDark.matches);
  const wanted = office ?? preferred;
  const [loaded, setLoaded] = useState(dark);
  useEffect(() => {
    if (wanted && !loaded) {
      // A pane in light colours serves better than none.
      loadDark().then(setLoaded, () => undefined);
    }
  }, [wanted, loaded]);
  const isDark = wanted && loaded !== undefined;
  return { theme: isDark ? loaded : LIGHT, isDark };
}

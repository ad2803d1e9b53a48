/** Colours and letters of the pane. High contrast (forced colours) is Fluent's own affair. */
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Faces whose Vietnamese letters carry both marks well, on Windows, macOS and Linux. */
const FONTS =
  '"Segoe UI", "Segoe UI Web (West European)", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

export const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONTS };
export const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

const subscribe = (listener: () => void): (() => void) => {
  prefersDark.addEventListener('change', listener);
  return () => {
    prefersDark.removeEventListener('change', listener);
  };
};

/** @param office whether Office's theme is dark; Excel on the web does not say (OfficeDev/office-js#6134), then the system's wish counts. */
export function useDark(office: boolean | undefined): boolean {
  const preferred = useSyncExternalStore(subscribe, () => prefersDark.matches);
  return office ?? preferred;
}

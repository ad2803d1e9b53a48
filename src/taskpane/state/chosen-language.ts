/**
 * The language a user has chosen for the pane. The browser keeps it on this machine; where it keeps nothing, the choice
 * holds until the pane is closed.
 */
import type { Language } from '../../texts/language';

const KEY = 'so-dan-van.language';

const listeners = new Set<() => void>();
let chosen = kept();

function kept(): Language | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text === 'vi' || text === 'en' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing while none was chosen: then Office's own language decides. */
export const chosenLanguage = (): Language | undefined => chosen;

export function chooseLanguage(language: Language | undefined): void {
  chosen = language;
  try {
    if (language === undefined) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, language);
    }
  } catch {
    // Blocked: see above.
  }
  listeners.forEach((listener) => {
    listener();
  });
}

/** Calls back after every choice. @returns what ends that. */
export function onLanguageChosen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * The language a user has chosen for the pane. The browser keeps it on this machine; where it keeps nothing, the choice
 * holds until the pane is closed.
 */
import type { Language } from '../../texts/language';

const KEY = 'so-dan-van.language';

/** The key with what Office wants before it where browsers part their storage ("Persist add-in state", learn.microsoft.com). */
function key(): string {
  const office = typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
  return `${office?.partitionKey ?? ''}${KEY}`;
}

const listeners = new Set<() => void>();
/** Read when it is first asked for: Office knows its key only then. */
let chosen: { readonly language: Language | undefined } | undefined;

function kept(): Language | undefined {
  try {
    const text = localStorage.getItem(key());
    return text === 'vi' || text === 'en' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing while none was chosen: then Office's own language decides. */
export function chosenLanguage(): Language | undefined {
  chosen ??= { language: kept() };
  return chosen.language;
}

export function chooseLanguage(language: Language | undefined): void {
  chosen = { language };
  try {
    if (language === undefined) {
      localStorage.removeItem(key());
    } else {
      localStorage.setItem(key(), language);
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

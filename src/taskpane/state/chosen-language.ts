/** The language a user has chosen for the pane, kept on this machine. */
import type { Language } from '../../texts/language';
import { keepText, keptText } from './kept';

const NAME = 'language';

const listeners = new Set<() => void>();
/** Read when it is first asked for: Office knows its key only then. */
let chosen: { readonly language: Language | undefined } | undefined;

function kept(): Language | undefined {
  const text = keptText(NAME);
  return text === 'vi' || text === 'en' ? text : undefined;
}

/** Nothing while none was chosen: then Office's own language decides. */
export function chosenLanguage(): Language | undefined {
  chosen ??= { language: kept() };
  return chosen.language;
}

export function chooseLanguage(language: Language | undefined): void {
  chosen = { language };
  keepText(NAME, language);
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

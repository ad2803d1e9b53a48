/** The language a user has chosen for the pane, kept on this machine. */
import type { Language } from '../../texts/language';
import { watchedText } from './kept';

const kept = watchedText('language');

/** Nothing while none was chosen: then Office's own language decides. */
export function chosenLanguage(): Language | undefined {
  const text = kept.text();
  return text === 'vi' || text === 'en' ? text : undefined;
}

export const chooseLanguage: (language: Language | undefined) => void = kept.keep;

/** Calls back after every choice. @returns what ends that. */
export const onLanguageChosen = kept.watch;

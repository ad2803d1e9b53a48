/** The language the pane speaks. Its words come later (language.ts). */

export type Language = 'vi' | 'en';

/** Vietnamese unless Office itself is in English. @param displayLanguage Office's language tag, such as `en-US`. */
export function pickLanguage(displayLanguage: string | undefined): Language {
  return displayLanguage !== undefined && /^en(-|$)/i.test(displayLanguage) ? 'en' : 'vi';
}

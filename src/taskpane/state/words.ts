/** The words of the pane's language. */
import { formatMessage } from '../../core/words/format';
import type { Message } from '../../core/words/message';
import { vi as viMessages } from '../../texts/messages.vi';
import type { Catalogue } from '../../texts/messages.vi';
import type { Language } from '../../texts/language';
import { vi } from '../../texts/pane.vi';
import type { Texts } from '../../texts/pane.en';

export interface Words {
  readonly language: Language;
  readonly texts: Texts;
  readonly catalogue: Catalogue;
}

const VIETNAMESE: Words = { language: 'vi', texts: vi, catalogue: viMessages };

export async function loadWords(language: Language): Promise<Words> {
  if (language === 'vi') {
    return VIETNAMESE;
  }
  try {
    const { EN } = await import(/* webpackChunkName: "english" */ '../../texts/english');
    return { language, ...EN };
  } catch {
    // A pane in Vietnamese serves better than none.
    return VIETNAMESE;
  }
}

/** The sentence of a message. */
export const sentence = (words: Words, message: Message): string => formatMessage(message, words.catalogue);

/** A number as it is written in the language: decimal comma or point, no thousands separator, as on the sheets. */
export const writeNumber = (words: Words, value: number): string =>
  new Intl.NumberFormat(words.language, { useGrouping: false, maximumFractionDigits: 4 }).format(value);

/** Messages for people on the reading of a document. */
import type { Message } from '../../core/words/message';
import type { Doubt, DocumentCode, DoubtCode, QuotingDoubtCode } from './reading';

/** Every code has its sentence in the catalogue: the compiler holds the two together. */
export function unreadMessage(code: DocumentCode): Message {
  return { code: `document.${code}` };
}

/** Letters of all places together that are quoted. */
const MOST_QUOTED = 300;

/** The doubts about a document, one message for each kind, with what they are about. */
export function doubtMessages(doubts: readonly Doubt[]): Message[] {
  return [...new Set(doubts.map(({ code }) => code))].map((code) => {
    const all = doubts.filter((doubt) => doubt.code === code).map(({ text }) => text);
    const texts = [...new Set(all)].filter((text) => text !== '').join('; ');
    const text = texts.length > MOST_QUOTED ? `${texts.slice(0, MOST_QUOTED)}…` : texts;
    return isQuoting(code)
      ? { code: `document.doubt.${code}`, params: { text } }
      : { code: `document.doubt.${code}` };
  });
}

const PLAIN: ReadonlySet<DoubtCode> = new Set<Exclude<DoubtCode, QuotingDoubtCode>>([
  'contents',
  'embedded',
  'ocr',
]);

const isQuoting = (code: DoubtCode): code is QuotingDoubtCode => !PLAIN.has(code);

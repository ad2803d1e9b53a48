/** The state that readers of a document's parts share: its year, its bodies, what was used, what is doubtful. */
import type { CivilDate } from '../../workbook/cells/serial';
import type { Message } from '../words/message';
import type { StandingBody } from '../units/bodies';
import { bodyReader } from './bodies';
import type { BodyReader } from './bodies';
import type { SaidColumns } from './labels';
import { citationsIn, withoutCitations } from './citations';
import type { Citation } from './citations';
import type { CitedDocument, ReadHead, ReadingDoubt } from './reading';
import type { Spelled } from './spelling';
import { phrasesIn } from './when';
import type { Phrase } from './when';

/** The state of reading one document. */
export interface Context {
  readonly year: number;
  readonly isOcr: boolean;
  /** The kinds that a person said of columns. */
  readonly columns: SaidColumns;
  readonly bodies: BodyReader;
  readonly doubts: ReadingDoubt[];
  readonly used: Set<number>;
  readonly use: (at: readonly number[]) => void;
  readonly doubt: (message: Message, at: readonly number[]) => void;
  readonly tellPhrase: (phrase: Phrase, at: readonly number[]) => void;
  /** The documents that a text cites. */
  readonly cited: (spelled: Spelled, at: readonly number[]) => readonly CitedDocument[];
  /** Its deadlines, and the text without what it cites. */
  readonly timed: (spelled: Spelled) => { readonly phrases: readonly Phrase[]; readonly plain: Spelled };
}

/** Documents of later than the plan are not cited by it. Where it has no day, not of later than its year. */
const latestOf = ({ day, year }: ReadHead): CivilDate | undefined =>
  day ?? (year === null ? undefined : { year, month: 12, day: 31 });

/** Begins the reading of a document of which the head is known. */
export function contextOf(
  head: ReadHead,
  isOcr: boolean,
  register: readonly StandingBody[],
  columns: SaidColumns = {},
): Context {
  const year = head.year ?? 0;
  const latest = latestOf(head);
  const doubts: ReadingDoubt[] = [];
  const used = new Set<number>();
  const doubt = (message: Message, at: readonly number[]): void => {
    const isTold = doubts.some(
      (other) =>
        other.message.code === message.code &&
        other.at.join() === at.join() &&
        JSON.stringify(other.message.params) === JSON.stringify(message.params),
    );
    if (!isTold) {
      doubts.push({ message, at });
    }
  };
  const known = new WeakMap<Spelled, readonly Citation[]>();
  /** A task's sentence is asked for what it cites and for its deadlines. */
  const citationsOf = (spelled: Spelled): readonly Citation[] => {
    const found = known.get(spelled) ?? citationsIn(spelled, latest);
    known.set(spelled, found);
    return found;
  };
  return {
    year,
    isOcr,
    columns,
    bodies: bodyReader(register, (written, name, at) => {
      doubt({ code: 'reading.bodyReadAs', params: { written, name } }, at);
    }),
    doubts,
    used,
    use: (at) => {
      at.forEach((each) => used.add(each));
    },
    doubt,
    tellPhrase: (phrase, at) => {
      const { text } = phrase;
      if (phrase.doubt === 'unread') {
        doubt({ code: 'reading.phraseUnread', params: { text } }, at);
      } else if (phrase.doubt === 'year') {
        doubt({ code: 'reading.phraseFar', params: { text, year } }, at);
      } else if (phrase.doubt === 'folded') {
        doubt({ code: 'reading.phraseFolded', params: { text } }, at);
      }
    },
    cited: (spelled, at) =>
      citationsOf(spelled).map(({ document, doubt: why }) => {
        const { written, number } = document;
        if (why === 'unread') {
          doubt({ code: 'reading.citedUnread', params: { written } }, at);
        } else if (why === 'day') {
          doubt({ code: 'reading.citedDay', params: { written } }, at);
        } else if (why === 'folded') {
          doubt({ code: 'reading.citedFolded', params: { written, number: number ?? '' } }, at);
        }
        return document;
      }),
    timed: (spelled) => {
      const plain = withoutCitations(spelled, citationsOf(spelled));
      return { phrases: phrasesIn(plain, year), plain };
    },
  };
}

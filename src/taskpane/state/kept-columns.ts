/** Meanings of foreign tables' columns, said once and kept on this machine: tried on the next table with such a header. */
import { askedColumn } from '../../core/documents/column-content';
import { CRITERIA_SAYABLE } from '../../core/documents/criteria-columns';
import type { Correction } from '../../core/documents/correct';
import { SAYABLE } from '../../core/documents/labels';
import type { ReadingDoubt } from '../../core/documents/reading';
import { foldForm } from '../../core/words/fold';
import { keepText, keptText } from './kept';

/** A column of a table with what it holds, as a person said it. */
export type SaidColumn = Extract<Correction, { readonly kind: 'column' }>;

/** Columns that are kept; the oldest go first. */
const MOST = 100;

/** Blanks, marks and case never make another header. */
const formOf = (name: string): string => foldForm(name).replace(/\s+/g, ' ').trim();

/** The kept columns of one kind of tables. @param name the place they are kept under */
function columnsKept<K extends string>(name: string, kinds: readonly K[]) {
  /** The latest first: the form of a header and what it means. */
  const all = (): readonly (readonly [form: string, as: K])[] =>
    (keptText(name) ?? '').split('\n').flatMap((line) => {
      const [form = '', word] = line.split('\t');
      const as = kinds.find((known) => known === word);
      return as && form !== '' ? [[form, as] as const] : [];
    });
  return {
    /** Keeps what a column means. @param as nothing to forget it */
    keep: (header: string, as: K | undefined): void => {
      const form = formOf(header);
      const others = all().filter(([other]) => other !== form);
      const lines = [...(as === undefined ? [] : [[form, as] as const]), ...others].slice(0, MOST);
      keepText(name, lines.length === 0 ? undefined : lines.map((each) => each.join('\t')).join('\n'));
    },
    /** The columns of a reading whose headers say nothing known, and whose meaning is kept. */
    remembered: ({ doubts }: Doubting): readonly (readonly [header: string, as: K])[] => {
      const kept = new Map(all());
      return doubts.flatMap(({ message }) => {
        const header = askedColumn(message) ?? '';
        const as = kept.get(formOf(header));
        return as === undefined ? [] : [[header, as] as const];
      });
    },
  };
}

interface Doubting {
  readonly doubts: readonly ReadingDoubt[];
}

const ofPlans = columnsKept('columns', SAYABLE);

/** Columns of annexes of criteria. */
export const criteriaColumns = columnsKept('criteria-columns', CRITERIA_SAYABLE);

/** Keeps what a column of a plan's table means. @param as nothing to forget it */
export const keepColumn = ofPlans.keep;

/** The columns of a plan's reading whose meaning is kept, as corrections. */
export const rememberedColumns = (reading: Doubting): readonly SaidColumn[] =>
  ofPlans.remembered(reading).map(([name, as]) => ({ kind: 'column', name, as }));

/** Meanings of foreign tables' columns, said once and kept on this machine: tried on the next table with such a header. */
import type { Correction } from '../../core/documents/correct';
import { SAYABLE } from '../../core/documents/labels';
import type { PlanReading } from '../../core/documents/reading';
import { foldForm } from '../../core/words/fold';
import { keepText, keptText } from './kept';

/** A column of a table with what it holds, as a person said it. */
export type SaidColumn = Extract<Correction, { readonly kind: 'column' }>;

const NAME = 'columns';

/** Columns that are kept; the oldest go first. */
const MOST = 100;

/** The kept columns, the latest first: the form of a header and what it means. */
function keptColumns(): readonly (readonly [form: string, as: SaidColumn['as']])[] {
  return (keptText(NAME) ?? '').split('\n').flatMap((line) => {
    const [form = '', word] = line.split('\t');
    const as = SAYABLE.find((known) => known === word);
    return as && form !== '' ? [[form, as] as const] : [];
  });
}

/** Blanks, marks and case never make another header. */
const formOf = (name: string): string => foldForm(name).replace(/\s+/g, ' ').trim();

/** Keeps what a column means. @param as nothing to forget it */
export function keepColumn(name: string, as: SaidColumn['as'] | undefined): void {
  const form = formOf(name);
  const others = keptColumns().filter(([other]) => other !== form);
  const all = [...(as === undefined ? [] : [[form, as] as const]), ...others].slice(0, MOST);
  keepText(NAME, all.length === 0 ? undefined : all.map((each) => each.join('\t')).join('\n'));
}

/** The columns of a reading whose headers say nothing known, and whose meaning is kept. */
export function rememberedColumns({ doubts }: Pick<PlanReading, 'doubts'>): readonly SaidColumn[] {
  const kept = new Map(keptColumns());
  return doubts.flatMap(({ message }): SaidColumn[] => {
    if (message.code !== 'reading.columnUnknown') {
      return [];
    }
    const name = String(message.params.name);
    const as = kept.get(formOf(name));
    return as === undefined ? [] : [{ kind: 'column', name, as }];
  });
}

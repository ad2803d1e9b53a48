/** Columns whose headers say nothing known, told by what stands in them: times, or the words of the tasks. */
import { parseTiming } from '../calendar/parse-timing';
import type { Message } from '../words/message';
import { cellText } from './lines';
import type { RowLine } from './lines';
import type { LabelKind } from './labels';

/** A column that is told by its content. */
export interface GuessedColumn {
  readonly name: string;
  readonly column: number;
  readonly kind: 'text' | 'timing';
}

/** Any year: only whether a text is a time is asked. */
const SOME_YEAR = 2026;
/** Kinds that tell a table of tasks. */
const TELLING: readonly LabelKind[] = ['lead', 'implementing', 'coordinating', 'timing'];

/**
 * Tells columns by their content. One is of times where all its cells are; that of the tasks is the one with most words,
 * where no header says it and another column says who or when.
 * @param headers the unknown columns with their headers.
 */
export function guessedColumns(
  rows: readonly RowLine[],
  headers: ReadonlyMap<number, string>,
  known: ReadonlyMap<number, LabelKind>,
): readonly GuessedColumn[] {
  const kinds = [...known.values()];
  const columns = [...headers].map(([column, name]) => ({
    column,
    name,
    texts: rows.flatMap(({ row }) =>
      row.cells.flatMap((cell) => (cell.column === column && cell.span === 1 ? [cellText(cell)] : [])),
    ),
  }));
  const times = kinds.includes('timing') ? [] : columns.filter(({ texts }) => isTimes(texts)).slice(0, 1);
  const others = columns.filter((each) => !times.includes(each));
  const isTold = times.length > 0 || kinds.some((kind) => TELLING.includes(kind));
  const longest =
    kinds.includes('text') || !isTold
      ? []
      : [...others].sort((a, b) => lettersOf(b.texts) - lettersOf(a.texts)).slice(0, 1);
  return [
    ...times.map(({ column, name }) => ({ column, name, kind: 'timing' as const })),
    ...longest
      .filter(({ texts }) => lettersOf(texts) > 0)
      .map(({ column, name }) => ({ column, name, kind: 'text' as const })),
  ];
}

const lettersOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

function isTimes(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length >= 2 && filled.every((text) => isTime(text.replaceAll('\n', '; ')));
}

/** The header of the column that a doubt asks about: a person may say what it holds. `undefined` for other doubts. */
export const askedColumn = (message: Message): string | undefined =>
  message.code === 'reading.columnUnknown' ||
  message.code === 'reading.columnAsText' ||
  message.code === 'reading.columnAsTiming'
    ? String(message.params.name)
    : undefined;

/** Whether a text says when: on a day, or some days after an event. */
function isTime(text: string): boolean {
  const timing = parseTiming(text, SOME_YEAR);
  return timing.kind !== 'unknown' || timing.reason === 'event';
}

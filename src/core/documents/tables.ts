/** Tables of tasks: what each column holds, rows of groups, rows of tasks. */
import { guessedColumns } from './column-content';
import type { GuessedColumn } from './column-content';
import { cellText } from './lines';
import type { RowLine } from './lines';
import { columnKind, labelsOf } from './labels';
import type { Labelled, LabelKind, SaidColumns } from './labels';
import { readNumber, takeNumber } from './numbering';
import { spell } from './spelling';
import type { Spelled } from './spelling';
import { columnsOf as columnsBelow, headersOf, isColumnNumbers, oneLine, textOfRow } from './table-columns';

/** A row of a table of tasks. */
export type TableItem =
  | {
      readonly kind: 'group';
      readonly title: string;
      readonly number: string;
      readonly at: readonly number[];
    }
  | {
      readonly kind: 'task';
      readonly text: Spelled;
      readonly number: string;
      readonly labels: readonly Labelled[];
      readonly notes: readonly string[];
      /** What a draft tells its leaders of the row (*Giải trình*). */
      readonly reasons: readonly string[];
      readonly at: readonly number[];
    };

/** A table as it is read; `unknown`: it holds no tasks. */
export interface ReadTable {
  readonly isTasks: boolean;
  readonly items: readonly TableItem[];
  /** Rows that only say what columns hold. */
  readonly headers: readonly number[];
  /** Columns that their content tells. */
  readonly guessed: readonly GuessedColumn[];
  /** Headers of columns that nothing is taken from. */
  readonly unknownColumns: readonly string[];
  /** Cells of columns that nothing is taken from. */
  readonly left: readonly { readonly at: number; readonly text: string }[];
}

/** Rows of one table, in order. @param said of columns whose headers say nothing known */
export function readTable(rows: readonly RowLine[], isOcr: boolean, said: SaidColumns): ReadTable {
  const headerRows = headersOf(rows, kindOf(isOcr));
  const named = columnsOf(headerRows, isOcr, said);
  const guessed = isOcr
    ? []
    : guessedColumns(rows.slice(headerRows.length), unknownHeaders(headerRows, named), named);
  const columns = new Map([...named, ...guessed.map(({ column, kind }) => [column, kind] as const)]);
  const headers = headerRows.flatMap(({ at }) => at);
  if (![...columns.values()].includes('text') || columns.size < 2) {
    return { isTasks: false, items: [], headers: [], guessed: [], unknownColumns: [], left: [] };
  }
  const headerTexts = new Set(headerRows.map(textOfRow));
  const items: TableItem[] = [];
  const left: { at: number; text: string }[] = [];
  const unknown = [...unknownHeaders(headerRows, columns).values()];
  for (const row of rows.slice(headerRows.length)) {
    const at = row.at[0] ?? 0;
    if (headerTexts.has(textOfRow(row)) || isColumnNumbers(row)) {
      headers.push(at);
      continue;
    }
    const item = itemOf(row, columns, isOcr);
    if (item === undefined && readNumber(textOfRow(row)) !== undefined) {
      // An empty row that the program has numbered.
      headers.push(at);
      continue;
    }
    if (item === undefined) {
      left.push({ at, text: textOfRow(row) });
      continue;
    }
    items.push(item);
    for (const cell of row.row.cells) {
      const text = cellText(cell);
      if (!columns.has(cell.column) && text !== '' && cell.span === 1 && item.kind === 'task') {
        left.push({ at, text });
      }
    }
  }
  return { isTasks: items.length > 0, items, headers, guessed, unknownColumns: unknown, left };
}

const kindOf =
  (isOcr: boolean) =>
  (header: string): LabelKind | undefined =>
    columnKind(spell(header, isOcr));

/** Tells what each column of the grid holds: the lowest header that says so. */
function columnsOf(
  headerRows: readonly RowLine[],
  isOcr: boolean,
  said: SaidColumns,
): ReadonlyMap<number, LabelKind> {
  // "Phân công" over "Chủ trì" and "Phối hợp" says less than these.
  const columns = columnsBelow<LabelKind>(headerRows, (headers) =>
    [...headers]
      .reverse()
      .map((header) => kindOf(isOcr)(oneLine(header)) ?? said[header])
      .find((kind) => kind !== undefined),
  );
  const texts = [...columns].filter(([, kind]) => kind === 'text').map(([column]) => column);
  // A second column of content holds what the first leaves to it.
  texts.slice(1).forEach((column) => columns.set(column, 'detail'));
  return columns;
}

/** Headers of the columns of which nothing is known. */
function unknownHeaders(
  headerRows: readonly RowLine[],
  columns: ReadonlyMap<number, LabelKind>,
): ReadonlyMap<number, string> {
  return new Map(
    (headerRows.at(-1)?.row.cells ?? [])
      .filter((cell) => !columns.has(cell.column) && cellText(cell) !== '')
      .map((cell) => [cell.column, cellText(cell)]),
  );
}

function itemOf(
  { row, at }: RowLine,
  columns: ReadonlyMap<number, LabelKind>,
  isOcr: boolean,
): TableItem | undefined {
  const cells = row.cells.map((cell) => ({ cell, text: cellText(cell), kind: columns.get(cell.column) }));
  const filled = cells.filter(
    ({ text, cell }) => text !== '' && !(cell.isContinued && columns.get(cell.column) === 'text'),
  );
  const numberCell = cells.find(({ kind }) => kind === 'number');
  const textCell =
    filled.find(({ kind, cell }) => kind === 'text' || (cell.span > 1 && kind !== 'number')) ??
    filled.find(({ kind, cell }) => kind === 'number' && cell.span > 1) ??
    loneHeading(filled);
  if (!textCell) {
    return undefined;
  }
  const taken = takeNumber(textCell.text.split('\n').join(' '), isOcr, false);
  const number =
    (numberCell !== textCell ? readNumber(numberCell?.text ?? '')?.label : undefined) ??
    taken.number?.label ??
    (numberCell !== textCell ? numberCell?.text.trim() : undefined) ??
    '';
  const own = spell(
    textCell.text.includes('\n') && taken.number === undefined
      ? textCell.text.split('\n').join(' ')
      : taken.text,
    isOcr,
  );
  const others = filled.filter((each) => each !== textCell && each !== numberCell);
  const isHigher =
    /^(?:[IVX]+|[A-H])$/.test(number) || (textCell.cell.span > 1 && textCell.cell.span >= columns.size - 1);
  const isLone =
    others.length === 0 &&
    (textCell.cell.looks.isBold || isHigher || textCell.cell.span > 1 || textCell.kind === 'number');
  if (isLone) {
    return { kind: 'group', title: own.text, number, at };
  }
  return {
    kind: 'task',
    text: own,
    number,
    labels: others.flatMap(({ kind, text }): readonly Labelled[] =>
      kind && kind !== 'number' && kind !== 'note' && kind !== 'reason' && kind !== 'text'
        ? saidIn(kind, multiline(text, isOcr))
        : [],
    ),
    notes: others.filter(({ kind }) => kind === 'note').map(({ text }) => text),
    reasons: others.filter(({ kind }) => kind === 'reason').map(({ text }) => text),
    at,
  };
}

/** Words that stand alone in the column of numbers: the heading of a group whose cells lost that they are merged. */
const loneHeading = <T extends { readonly text: string; readonly kind: LabelKind | undefined }>(
  filled: readonly T[],
): T | undefined =>
  filled.length === 1 && filled[0]?.kind === 'number' && /\p{L}{2}.*\p{L}{2}/u.test(filled[0].text)
    ? filled[0]
    : undefined;

/** What a cell says: of its column, or of the labels in it, as “Chủ trì: …; Phối hợp: …” below *Phân công*. */
function saidIn(kind: LabelKind, value: Spelled): readonly Labelled[] {
  const labelled = kind === 'detail' ? [] : labelsOf(value);
  return labelled.length > 0 ? labelled : [{ kind, value }];
}

/** Lines of a cell are items of a list. */
const multiline = (text: string, isOcr: boolean): Spelled =>
  spell(
    text
      .split('\n')
      .map((line) => line.replace(/^[-–+•]\s*/u, '').replace(/[;,.]$/, ''))
      .join('; '),
    isOcr,
  );

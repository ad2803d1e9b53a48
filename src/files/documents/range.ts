/** A table that stands in a workbook, made by hand, as rows: merged cells, headers and groups as they stand. */
import { areaName, contains } from '../../workbook/cells/cells';
import { formatDate } from '../../core/calendar/civil';
import type { SelectedRange } from '../../core/documents/source';
import type { Area, CellValue } from '../../workbook/cells/cells';
import { fromSerial } from '../../workbook/cells/serial';
import type { FileCell, FileSheet } from '../parts/workbook';
import type { DraftCell, DraftRow, Item } from './draft';
import { wordsAround } from './sheet-words';

/** A cell as it is shown. */
interface ShownCell {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly centred: boolean;
}

/** The cells of a sheet by row and column, from 0, with what is merged. Whoever asks knows how they are shown. */
export interface ShownRange {
  readonly sheet: string;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, ShownCell>>;
  readonly merges: readonly Area[];
  /** Rows of the sheet that are headers of its tables. */
  readonly headers: ReadonlySet<number>;
}

/** Rows that are taken; a plan has some hundred. */
const MOST_ROWS = 5_000;

/** The cells of a sheet of an opened file: days, shares and numbers as Vietnamese Excel shows them. */
export function shownSheet({ name, cells, merges = [], tables = [] }: FileSheet): ShownRange {
  const shown = [...cells].map(
    ([row, line]) => [row, new Map([...line].map(([column, cell]) => [column, shownCell(cell)]))] as const,
  );
  return { sheet: name, cells: new Map(shown), merges, headers: new Set(tables.map(({ area }) => area.row)) };
}

/** The cells of a range of the open workbook, as it shows them. */
export function shownRange({ sheet, row, column, texts, merges }: SelectedRange): ShownRange {
  const line = (cells: readonly string[]) =>
    new Map(
      cells.map((text, at) => [column + at, { text, bold: false, italic: false, centred: false }] as const),
    );
  return {
    sheet,
    cells: new Map(texts.map((cells, at) => [row + at, line(cells)] as const)),
    merges,
    headers: new Set(),
  };
}

function shownCell({ value, style }: FileCell): ShownCell {
  return {
    text: shownValue(value, style?.numberFormat ?? ''),
    bold: style?.font?.bold ?? false,
    italic: style?.font?.italic ?? false,
    centred: style?.align === 'center',
  };
}

function shownValue(value: CellValue, format: string): string {
  if (typeof value !== 'number') {
    return value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
  }
  const signs = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  const day = /[dy]/i.test(signs) ? fromSerial(Math.floor(value)) : undefined;
  if (day) {
    return formatDate(day);
  }
  // Excel keeps 15 digits.
  const digits = (number: number): string => String(Number(number.toPrecision(15))).replace('.', ',');
  return signs.includes('%') ? `${digits(value * 100)}%` : digits(value);
}

/** The rows of a range, and the words around its table; an empty row ends a table. @param first number of its first table, from 1 */
export function readRange({ sheet, cells, merges, headers }: ShownRange, first: number): Item[] {
  const rows = [...cells.keys()].filter((row) =>
    [...(cells.get(row)?.values() ?? [])].some(({ text }) => text.trim() !== ''),
  );
  rows.sort((a, b) => a - b);
  const mergeAt = (row: number, column: number): Area | undefined =>
    merges.find((area) => contains(area, row, column));
  const left = Math.min(...rows.flatMap((row) => [...(cells.get(row)?.keys() ?? [])]));
  let table = first;
  const drafted = rows.slice(0, MOST_ROWS).map((row, index): DraftRow => {
    const before = rows[index - 1];
    // A merged cell may reach over rows that hold nothing else.
    if (before !== undefined && row > before + 1 && !mergeAt(before + 1, left)) {
      table++;
    }
    const line = cells.get(row) ?? new Map<number, ShownCell>();
    const last = Math.max(
      left,
      ...[...line].filter(([, { text }]) => text.trim() !== '').map(([column]) => column),
    );
    const rowCells: DraftCell[] = [];
    for (let column = left; column <= last;) {
      const area = mergeAt(row, column);
      const shown = cells.get(area?.row ?? row)?.get(area?.column ?? column);
      rowCells.push(draftCell(shown, column - left, area, row));
      column += area ? area.column + area.columns - column : 1;
    }
    const area = areaName({ row, column: left, rows: 1, columns: last - left + 1 });
    return { kind: 'row', table, cells: rowCells, isHeader: headers.has(row), sheet, area };
  });
  return [...wordsAround(drafted)];
}

function draftCell(
  shown: ShownCell | undefined,
  column: number,
  area: Area | undefined,
  row: number,
): DraftCell {
  return {
    drafts: (shown?.text ?? '').split(/\r?\n/).map((text) => ({
      kind: 'draft',
      pieces: [{ text, bold: shown?.bold ?? false, italic: shown?.italic ?? false, caps: false }],
      isCentred: shown?.centred ?? false,
    })),
    column,
    span: area?.columns ?? 1,
    isContinued: area !== undefined && row > area.row,
  };
}

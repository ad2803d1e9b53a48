/** Typing in the sheets of the page. Each edit becomes changes, is carried out by the same door as actions, and can be undone. */
import { cellName, MAX_TEXT } from '../workbook/cells/cells';
import type { Area } from '../workbook/cells/cells';
import type { CivilDate } from '../workbook/cells/serial';
import type { Change } from '../workbook/draft/change';
import { failure } from '../actions/run/failure';
import { fill } from '../core/words/format';
import type { FileDoor } from '../files/file-door';
import type { FileSheet, FileWorkbook } from '../files/parts/workbook';
import { sentence } from '../taskpane/state/words';
import type { Words } from '../taskpane/state/words';
import type { PageTexts } from '../texts/page.en';
import { isTooNarrow } from '../files/parts/cell-block';
import { declaredAt } from './typing/declared';
import { clearing, editsToChanges, movedContent, rowBelow, tableToGrow } from './typing/edit';
import type { CellEdit } from './typing/edit';
import type { Place } from './typing/selection';
import { typedContent } from './typing/typed';
import type { Said } from './typing/typed';

/** Cells that one pasting may fill. */
const MOST_PASTED = 50_000;

/** Cells named in a sentence. */
const NAMED = 5;

/** Cells of the page that were copied, to be pasted with their formulas. */
export interface Copied {
  /** The text on the clipboard while they are the ones there. */
  readonly text: string;
  readonly sheet: FileSheet;
  /** The copied cells: the numbers of their rows and columns. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly isCut: boolean;
}

export interface Typing {
  /** Puts a typed text into a cell. @returns whether it was taken. */
  readonly type: (sheet: FileSheet, at: Place, text: string) => boolean;
  /** Pastes a block of texts, or the copied cells, with its first cell here. A single one into all of the area. */
  readonly paste: (sheet: FileSheet, area: Area, block: readonly (readonly string[])[] | Copied) => void;
  readonly clear: (sheet: FileSheet, area: Area) => void;
  readonly addRow: (sheet: FileSheet, at: Place) => Place | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
}

interface Tools {
  readonly door: FileDoor;
  readonly content: FileWorkbook;
  readonly words: Words;
  readonly texts: PageTexts;
  readonly today: () => CivilDate;
  readonly say: (status: string) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Tells the pane that something was typed. */
  readonly tell: () => void;
}

/** The tools that typed and pasted texts are handled with. */
export function typingOf({ door, content, words, texts, today, say, undo, redo, tell }: Tools): Typing {
  const carryOut = (changes: readonly Change[], onDone: () => void): void => {
    if (changes.length === 0) {
      return;
    }
    void door.apply(changes).then((result) => {
      if (result.state === 'done') {
        tell();
        onDone();
      } else if (result.state === 'moved') {
        say(fill(texts.typing.moved, { cell: cellName(result.at.row, result.at.column) }));
      } else {
        say(fill(texts.typing.refused, { reason: sentence(words, failure(result.code)) }));
      }
    });
  };
  const told = (said: Said, { row, column }: Place): string =>
    fill<string>(texts.typing[said.code], { ...said, cell: cellName(row, column) }).trim();
  const reading = (sheet: FileSheet, { row, column }: Place, isPasted: boolean) => {
    const table = tableToGrow(sheet, row, column)?.name;
    return {
      declared: declaredAt(content, sheet, row, column),
      today: today(),
      isPasted,
      ...(table === undefined ? {} : { table }),
    };
  };
  return {
    type: (sheet, at, text) => {
      const typed = typedContent(text, reading(sheet, at, false));
      if (!typed.isTaken) {
        say(told(typed.said, at));
        return false;
      }
      const { input, numberFormat, said } = typed;
      carryOut(
        editsToChanges(sheet, [{ ...at, input, ...(numberFormat === undefined ? {} : { numberFormat }) }]),
        () => {
          say(said ? told(said, at) : '');
        },
      );
      return true;
    },
    paste: (sheet, area, block) => {
      const pasted = isCopied(block)
        ? pastedCells(sheet, area, block)
        : pastedTexts(sheet, area, block, (at, text) => typedContent(text, reading(sheet, at, true)));
      if (!pasted) {
        say(
          fill(texts.typing.tooLarge, {
            count: isCopied(block) ? 0 : block.length * (block[0]?.length ?? 0),
          }),
        );
        return;
      }
      const { edits, odd, narrow } = pasted;
      const away = isCopied(block) && block.isCut ? cutAway(content, block, sheet, edits) : [];
      carryOut([...away, ...editsToChanges(sheet, edits)], () => {
        const params = { count: edits.length };
        say(
          narrow.length > 0
            ? fill(texts.typing.tooNarrow, { count: narrow.length, cells: namesOf(narrow) })
            : odd.length > 0
              ? fill(texts.typing.pastedOdd, { ...params, odd: odd.length, cells: namesOf(odd) })
              : fill(texts.typing.pasted, params),
        );
      });
    },
    clear: (sheet, area) => {
      carryOut(
        visibleParts(sheet, area).flatMap((part) => clearing(sheet, part)),
        () => {
          say('');
        },
      );
    },
    addRow: (sheet, { row, column }) => {
      const table = tableToGrow(sheet, row, column) ?? onlyTable(sheet);
      const changes = table && rowBelow(sheet, table);
      if (!table || !changes) {
        say(table ? fill(texts.typing.noRow, { table: table.name }) : texts.typing.noTable);
        return undefined;
      }
      const at = { row: table.area.row + table.area.rows, column: table.area.column };
      carryOut(changes, () => {
        say(fill(texts.typing.addedRow, { row: at.row + 1, table: table.name }));
      });
      return at;
    },
    undo: () => {
      say(undo() ? texts.typing.undone : texts.typing.nothingToUndo);
      tell();
    },
    redo: () => {
      say(redo() ? texts.typing.redone : texts.typing.nothingToRedo);
      tell();
    },
  };
}

const onlyTable = ({ tables = [] }: FileSheet) => (tables.length === 1 ? tables[0] : undefined);

const isCopied = (block: readonly (readonly string[])[] | Copied): block is Copied => 'sheet' in block;

const namesOf = (places: readonly Place[]): string =>
  places
    .slice(0, NAMED)
    .map(({ row, column }) => cellName(row, column))
    .join(', ') + (places.length > NAMED ? '…' : '');

/** Lines from one on that can be seen: what is hidden is not pasted over unseen. */
export function visibleLines(first: number, count: number, hidden: readonly number[] = []): number[] {
  const skipped = new Set(hidden);
  const lines: number[] = [];
  for (let line = first; lines.length < count; line++) {
    if (!skipped.has(line)) {
      lines.push(line);
    }
  }
  return lines;
}

/** The lines of an area that can be seen. */
export const shownLines = (first: number, count: number, hidden: readonly number[] = []): number[] => {
  const skipped = new Set(hidden);
  return Array.from({ length: count }, (_, index) => first + index).filter((line) => !skipped.has(line));
};

function visibleParts({ hiddenRows, hiddenColumns }: FileSheet, area: Area): Area[] {
  if (!hiddenRows?.length && !hiddenColumns?.length) {
    return [area];
  }
  const columns = shownLines(area.column, area.columns, hiddenColumns);
  return shownLines(area.row, area.rows, hiddenRows).flatMap((row) =>
    columns.map((column) => ({ row, column, rows: 1, columns: 1 })),
  );
}

interface Pasted {
  readonly edits: CellEdit[];
  /** Cells of which something is to be said. */
  readonly odd: Place[];
  readonly narrow: Place[];
}

/** The places that a block fills. From the first cell of the area on, or all of it with a single cell. */
function placesFor(
  { hiddenRows, hiddenColumns }: FileSheet,
  area: Area,
  size: { readonly rows: number; readonly columns: number },
): (Place & { readonly r: number; readonly c: number })[] | undefined {
  const isOne = size.rows === 1 && size.columns === 1;
  const count = isOne ? area.rows * area.columns : size.rows * size.columns;
  if (count > MOST_PASTED) {
    return undefined;
  }
  const rows = isOne
    ? shownLines(area.row, area.rows, hiddenRows)
    : visibleLines(area.row, size.rows, hiddenRows);
  const columns = isOne
    ? shownLines(area.column, area.columns, hiddenColumns)
    : visibleLines(area.column, size.columns, hiddenColumns);
  return rows.flatMap((row, r) =>
    columns.map((column, c) => ({ row, column, ...(isOne ? { r: 0, c: 0 } : { r, c }) })),
  );
}

function pastedTexts(
  sheet: FileSheet,
  area: Area,
  block: readonly (readonly string[])[],
  read: (at: Place, text: string) => ReturnType<typeof typedContent>,
): Pasted | undefined {
  const places = placesFor(sheet, area, { rows: block.length, columns: block[0]?.length ?? 0 });
  const pasted: Pasted = { edits: [], odd: [], narrow: [] };
  for (const { row, column, r, c } of places ?? []) {
    const text = (block[r]?.[c] ?? '').slice(0, MAX_TEXT);
    const typed = read({ row, column }, text);
    if (typed.isTaken) {
      const { input, numberFormat, said } = typed;
      pasted.edits.push({ row, column, input, ...(numberFormat === undefined ? {} : { numberFormat }) });
      if (isTooNarrow(text)) {
        pasted.narrow.push({ row, column });
      } else if (said && said.code !== 'readAs' && said.code !== 'looksLikeNumber') {
        pasted.odd.push({ row, column });
      }
    }
  }
  return places && pasted;
}

/** The copied cells elsewhere: formulas move along, those that were cut stay as they are. */
function pastedCells(sheet: FileSheet, area: Area, copied: Copied): Pasted | undefined {
  const { rows, columns } = copied;
  const places = placesFor(sheet, area, { rows: rows.length, columns: columns.length });
  return (
    places && {
      odd: [],
      narrow: [],
      edits: places.map(({ row, column, r, c }) => {
        const [fromRow, fromColumn] = [rows[r] ?? 0, columns[c] ?? 0];
        const cell = copied.sheet.cells.get(fromRow)?.get(fromColumn);
        const format = cell?.style?.numberFormat;
        const own = sheet.cells.get(row)?.get(column)?.style?.numberFormat ?? 'General';
        return {
          row,
          column,
          input: copied.isCut
            ? movedContent(cell, 0, 0)
            : movedContent(cell, row - fromRow, column - fromColumn),
          ...(format !== undefined && format !== 'General' && own === 'General'
            ? { numberFormat: format }
            : {}),
        };
      }),
    }
  );
}

/** Empties the cells that were cut, but for those that the block now fills. */
function cutAway(
  content: FileWorkbook,
  copied: Copied,
  target: FileSheet,
  edits: readonly CellEdit[],
): Change[] {
  const from = content.sheets.find(({ name }) => name === copied.sheet.name);
  return from
    ? copied.rows.flatMap((row) =>
        copied.columns
          .filter(
            (column) =>
              from.name !== target.name || !edits.some((edit) => edit.row === row && edit.column === column),
          )
          .flatMap((column) => clearing(from, { row, column, rows: 1, columns: 1 })),
      )
    : [];
}

/**
 * Opens an .xlsx for the page. The product's guarded reader goes first: it says what the file is, judges its zip
 * directory, and gives values, formulas and tables. Then the looks are read: what the model has no word for is shown as
 * the nearest, and stays in the file, which saving changes only where the workbook has changed.
 */
import { MAX_FORMULA, withinCell } from '../workbook/cells/cells';
import type { Area } from '../workbook/cells/cells';
import { cellOf } from '../workbook/cells/snapshot';
import type { SheetSnapshot } from '../workbook/cells/snapshot';
import type { ValueAt } from './parts/chart-part';
import { readOffered } from './column-lists';
import { looksOf } from './looks';
import { LOSSES, lossesOf } from './losses';
import type { Loss } from './losses';
import { findWorkbook, partText, readPart, readRelationships } from './parts/package';
import { readCharts } from './read-charts';
import { readSheetLooks } from './read-looks';
import type { SheetLooks } from './read-looks';
import { readString } from './sheet';
import { readWorkbook } from './read';
import type { ReadCode } from './read';
import { parseReference, printedPart } from './parts/references';
import { Refusal } from './parts/refusal';
import { tableColumns } from './table-columns';
import { unescapeControls } from './parts/text';
import type { FileCell, FilePage, FileSheet, FileTable, FileWorkbook } from './parts/workbook';
import { openZip } from './parts/zip';
import type { Zip } from './parts/zip';

export type OpenResult =
  | {
      readonly ok: true;
      readonly content: FileWorkbook;
      /** The kinds of content that saving it changed will not keep, each once. */
      readonly losses: readonly Loss[];
    }
  | { readonly ok: false; readonly code: ReadCode };

/**
 * Opens a workbook to be changed and saved.
 * @param fileName the name the file came with: lock files are told by theirs. Whatever the bytes are, the answer is a
 *   value.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a promise for whoever opens: reading may take a while
export async function openFile(bytes: Uint8Array, fileName: string): Promise<OpenResult> {
  const reading = readWorkbook(bytes, { fileName });
  if (!reading.ok) {
    return reading;
  }
  if (reading.partial.length > 0) {
    // Shown in part, its checks and counts would be wrong: it is not opened at all.
    return { ok: false, code: 'tooBig' };
  }
  try {
    const zip = openZip(bytes);
    const book = readContent(zip, reading.workbook.sheets);
    const losses = lossesOf(zip.names);
    return {
      ok: true,
      content: { ...book, origin: { bytes, book } },
      losses: LOSSES.filter((loss) => losses.has(loss)),
    };
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : 'damaged' };
  }
}

/** The names a workbook part defines, and what it says of its sheets. */
interface BookPart {
  readonly paths: ReadonlyMap<string, string>;
  /** Those for the whole workbook, and those of a sheet, by its place. */
  readonly names: readonly {
    readonly name: string;
    readonly text: string;
    readonly sheet: number | undefined;
  }[];
  readonly front: number;
}

function readContent(zip: Zip, snapshots: readonly SheetSnapshot[]): FileWorkbook {
  const { path } = findWorkbook(zip);
  const parts = [...readRelationships(zip, path).values()];
  const textOf = (kind: string): string => {
    const target = parts.find((part) => part.kind === kind)?.target;
    return target !== undefined && zip.has(target) ? partText(zip, target) : '';
  };
  const looks = looksOf(textOf('styles'), textOf('theme'));
  const part = readBookPart(zip, path);
  const valueAt: ValueAt = (name, row, column) => {
    const grid = snapshots.find((each) => each.name === name)?.grid;
    return grid ? cellOf(grid, row, column).value : null;
  };
  const sheets = snapshots.map((snapshot, index): FileSheet => {
    const target = part.paths.get(snapshot.name);
    const { name, visibility } = snapshot;
    if (target === undefined) {
      return { name, visibility, cells: new Map(), holdsNoCells: true };
    }
    const xml = partText(zip, target);
    const found = readSheetLooks(xml, name, looks);
    const ownLists = ownListsOf(xml, name);
    const own = part.names.filter(({ sheet }) => sheet === index);
    const charts = readCharts(zip, target, valueAt);
    return {
      ...readSheet(snapshot, found),
      ...pageOf(found, own),
      notes: readNotes(zip, target),
      ...(ownLists.length > 0 ? { ownLists } : {}),
      ...(charts.length > 0 ? { charts } : {}),
    };
  });
  const global = part.names.filter(({ name, sheet }) => sheet === undefined && !name.startsWith('_xlnm.'));
  const names = global.flatMap(({ name, text }) => {
    const reference = parseReference(text);
    const sheet = sheets.find((each) => each.name === reference?.sheet)?.name;
    return reference && sheet !== undefined ? [{ name, sheet, area: reference.area }] : [];
  });
  const otherNames = global
    .map(({ name }) => name)
    .filter((name) => !names.some((each) => each.name === name));
  const front = sheets[part.front];
  return {
    title: titleOf(zip),
    sheets,
    names,
    ...(otherNames.length > 0 ? { otherNames } : {}),
    ...(front?.visibility === 'visible' ? { activeSheet: front.name } : {}),
  };
}

function readBookPart(zip: Zip, path: string): BookPart {
  const parts = readRelationships(zip, path);
  const paths = new Map<string, string>();
  const names: BookPart['names'][number][] = [];
  let front = 0;
  const reader = readPart(zip, path);
  while (reader.nextElement()) {
    if (reader.name === 'sheet') {
      const part = parts.get(reader.attribute('id') ?? '');
      if (part?.kind === 'worksheet') {
        paths.set(unescapeControls(reader.attribute('name') ?? ''), part.target);
      }
    } else if (reader.name === 'workbookView') {
      front = Number(reader.attribute('activeTab') ?? 0);
    } else if (reader.name === 'definedName') {
      const sheet = reader.attribute('localSheetId');
      const name = unescapeControls(reader.attribute('name') ?? '');
      names.push({
        name,
        sheet: sheet === undefined ? undefined : Number(sheet),
        text: unescapeControls(reader.text()),
      });
    }
  }
  return { paths, names, front };
}

/** The document's title; none when its properties cannot be read. */
function titleOf(zip: Zip): string {
  const target = [...readRelationships(zip, '').values()].find(
    ({ kind }) => kind === 'core-properties',
  )?.target;
  if (target === undefined || !zip.has(target)) {
    return '';
  }
  const reader = readPart(zip, target);
  while (reader.nextElement()) {
    if (reader.name === 'title') {
      return unescapeControls(reader.text());
    }
  }
  return '';
}

function readSheet(snapshot: SheetSnapshot, looks: SheetLooks): FileSheet {
  const cells = readCells(snapshot, looks);
  const { name, visibility } = snapshot;
  const { columnWidths, hiddenColumns, hiddenRows, rowHeights, merges, validations, conditionals } = looks;
  return {
    ...{ name, visibility, cells, columnWidths, hiddenColumns, hiddenRows, rowHeights, merges },
    tables: readTables(snapshot, cells),
    ...{ validations, conditionals },
    ...(looks.freezeRows > 0 ? { freezeRows: looks.freezeRows } : {}),
    ...(looks.freezeColumns > 0 ? { freezeColumns: looks.freezeColumns } : {}),
  };
}

function readCells({ grid }: SheetSnapshot, { styles, arrays }: SheetLooks): FileSheet['cells'] {
  const lines = new Map<number, Map<number, FileCell>>();
  const put = (row: number, column: number, cell: FileCell): void => {
    const line = lines.get(row) ?? new Map<number, FileCell>();
    lines.set(row, line.set(column, cell));
  };
  grid.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const [row, column] = [grid.row + r, grid.column + c];
      const whole = grid.formulas[r]?.[c]?.slice(1);
      const formula = whole !== undefined && whole.length > MAX_FORMULA ? undefined : whole;
      if (formula !== undefined || (value !== null && value !== '')) {
        const style = styles.get(row)?.get(column);
        const array = arrays.get(row)?.get(column);
        put(row, column, {
          value: typeof value === 'string' ? withinCell(value) : value,
          ...(formula === undefined ? {} : { formula }),
          ...(style ? { style } : {}),
          ...(array ? { array } : {}),
        });
      }
    });
  });
  for (const [row, line] of styles) {
    for (const [column, style] of line) {
      if (!lines.get(row)?.has(column)) {
        put(row, column, { value: null, style });
      }
    }
  }
  return lines;
}

function readTables({ tables }: SheetSnapshot, cells: FileSheet['cells']): FileTable[] {
  return tables.map(({ name, row, column, headers, bodyRows, totals, headless }) => {
    const area: Area = { row, column, rows: Math.max(1, bodyRows) + 1, columns: headers.length };
    return {
      name,
      area,
      columns: tableColumns(headers, area, cells),
      ...(totals ? { totals } : {}),
      ...(headless ? { headless } : {}),
    };
  });
}

/** The set-up of a print, as far as one was made. */
function pageOf({ page, breaks }: SheetLooks, names: BookPart['names']): { readonly page?: FilePage } {
  const text = (name: string) => names.find((each) => each.name === name)?.text;
  const area = parseReference(text('_xlnm.Print_Area') ?? '')?.area;
  const rows = /\$?(\d+):\$?(\d+)$/.exec(text('_xlnm.Print_Titles') ?? '');
  if (!page && !area && !rows) {
    return {};
  }
  return {
    page: {
      orientation: page?.orientation ?? 'portrait',
      ...(rows ? { titleRows: { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } } : {}),
      ...(area ? printedPart(area) : {}),
      ...(page?.onePage ? { onePage: true } : {}),
      ...(page?.scale === undefined ? {} : { scale: page.scale }),
      ...(breaks.length > 0 ? { breaks } : {}),
    },
  };
}

/** The lists of words that stand in the rules themselves, such as `"Có,Không"`. */
function ownListsOf(xml: string, sheet: string): NonNullable<FileSheet['ownLists']>[number][] {
  return readOffered(xml, sheet).flatMap(({ area, source }) =>
    source?.startsWith('"')
      ? [
          {
            area,
            words: source
              .slice(1, -1)
              .replaceAll('""', '"')
              .split(',')
              .map((word) => word.trim()),
          },
        ]
      : [],
  );
}

function readNotes(zip: Zip, sheetPath: string): NonNullable<FileSheet['notes']>[number][] {
  const notes: NonNullable<FileSheet['notes']>[number][] = [];
  const part = [...readRelationships(zip, sheetPath).values()].find(({ kind }) => kind === 'comments');
  if (!part || !zip.has(part.target)) {
    return notes;
  }
  const reader = readPart(zip, part.target);
  let area: Area | undefined;
  while (reader.nextElement()) {
    if (reader.name === 'comment') {
      area = parseReference(reader.attribute('ref') ?? '')?.area;
    } else if (reader.name === 'text' && area) {
      notes.push({ row: area.row, column: area.column, text: readString(reader) });
      area = undefined;
    }
  }
  return notes;
}

/** Puts right what hucre writes otherwise than Excel reads it, and zips the parts. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { areaName, cellName } from '../../workbook/cells/cells';
import { chartPart, valueAt } from './chart-part';
import { escapeXml } from './text';
import type { FileSheet, FileTable, FileWorkbook } from './workbook';

/** Height in points of a line of the default font. */
export const DEFAULT_ROW_HEIGHT = 17.25;

/** Black and white, no bands: the cells bring their own borders. */
export const TABLE_STYLE = 'TableStyleLight1';

const ERROR_TEXTS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
/** Texts that are stored as errors where they are results of formulas. */
export const ERROR_TEXT = new RegExp(
  `^(?:${ERROR_TEXTS.map((text) => text.replace('?', '\\?')).join('|')})$`,
);

/**
 * hucre's parts, put right, in a zip that depends on nothing but its content.
 * @param front the number of the sheet that is in front.
 */
export function repack(bytes: Uint8Array, book: FileWorkbook, front: number): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  book.sheets
    .flatMap((sheet) => sheet.tables ?? [])
    .forEach((table, index) =>
      parts.set(`xl/tables/table${index + 1}.xml`, strToU8(tablePart(table, index + 1))),
    );
  let texts = 0;
  book.sheets.forEach((sheet, index) => {
    mend(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) => {
      texts += countOf(xml, ' t="s"><v>');
      return withSelection(mendSheetPart(xml, sheet), sheet, index === front, book);
    });
  });
  // hucre counts each text once, however many cells have it.
  mend(parts, 'xl/sharedStrings.xml', (xml) => xml.replace(/(<sst [^>]*\bcount=")[0-9]+/, `$1${texts}`));
  writeCharts(parts, book);
  for (const [path, part] of parts) {
    if (/^xl\/comments[0-9]+\.xml$/.test(path)) {
      // Without it programs drop the blanks at a text's ends.
      mend(parts, path, (xml) => xml.replaceAll('<t>', '<t xml:space="preserve">'));
    } else if (path.endsWith('.rels') && !strFromU8(part).includes('<Relationship ')) {
      parts.delete(path);
    }
  }
  parts.set('docProps/core.xml', strToU8(corePropertiesPart(book.title)));
  parts.set('docProps/app.xml', strToU8(APP_PROPERTIES_PART));
  return zipParts(parts);
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    count += 1;
  }
  return count;
}

function mend(parts: Map<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts.get(path);
  if (part) {
    parts.set(path, strToU8(change(strFromU8(part))));
  }
}

/** Says which cell is chosen. hucre says none: the cursor would stand in A1, hidden as often as not. */
function withSelection(
  xml: string,
  sheet: FileSheet,
  isFront: boolean,
  { activeCell }: FileWorkbook,
): string {
  const { freezeRows = 0, freezeColumns = 0, hiddenColumns = [] } = sheet;
  const hidden = new Set(hiddenColumns);
  const wanted = isFront ? activeCell : undefined;
  let column = Math.max(freezeColumns, wanted?.column ?? 0);
  while (hidden.has(column)) {
    column += 1;
  }
  // The part that scrolls is the one that is worked in: Excel writes no other pane as the active one of a frozen sheet.
  const cell = { row: Math.max(freezeRows, wanted?.row ?? 0), column };
  const [below, right] = [freezeRows > 0, freezeColumns > 0];
  const pane = below ? (right ? 'bottomRight' : 'bottomLeft') : right ? 'topRight' : undefined;
  const at = cellName(cell.row, cell.column);
  const selection = `<selection${pane ? ` pane="${pane}"` : ''} activeCell="${at}" sqref="${at}"/>`;
  const view = `<sheetView${isFront ? ' tabSelected="1"' : ''} workbookViewId="0">`;
  return xml.replace(
    /<sheetView workbookViewId="0"(?:\/>|>(.*?)<\/sheetView>)/,
    (_, panes: string | undefined = '') =>
      `${view}${panes.replace(/ activePane="[^"]*"/, pane ? ` activePane="${pane}"` : '')}${selection}</sheetView>`,
  );
}

/** Charts as this project draws them. Each has its name, by which it is found again; hucre counts them in the sheets' order. */
function writeCharts(parts: Map<string, Uint8Array>, { sheets }: FileWorkbook): void {
  let count = 0;
  sheets.forEach(({ charts = [] }, sheetIndex) => {
    for (const chart of charts) {
      count += 1;
      parts.set(`xl/charts/chart${count}.xml`, strToU8(chartPart(chart, valueAt({ sheets }))));
    }
    const relationships = parts.get(`xl/worksheets/_rels/sheet${sheetIndex + 1}.xml.rels`);
    const target = /"\.\.\/(drawings\/drawing[0-9]+\.xml)"/.exec(strFromU8(relationships ?? NOTHING))?.[1];
    const drawing = parts.get(`xl/${target}`);
    if (drawing) {
      let index = 0;
      const named = strFromU8(drawing).replace(
        /(<xdr:cNvPr id="[0-9]+" name=")[^"]*/g,
        (_, start: string) => start + escapeXml(charts[index++]?.name ?? ''),
      );
      parts.set(`xl/${target}`, strToU8(named));
    }
  });
}

const NOTHING = new Uint8Array();

/**
 * An Office file of these parts, in their order: its bytes depend on nothing but their content.
 * @param level how hard they are packed; 0 for parts that are packed already.
 */
export function zipParts(
  parts: Iterable<readonly [path: string, part: Uint8Array]>,
  level: 0 | 6 = 6,
): Uint8Array {
  // Zip dates are local times; these same local numbers give the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  const zippable: Zippable = {};
  for (const [path, part] of parts) {
    zippable[path] = [part, { mtime }];
  }
  return zipSync(zippable, { level });
}

/**
 * Mends what hucre writes otherwise than Excel reads it. It knows no number of a first page, stores a formula's error
 * as a text, gives rows the height of another font and fixes every height it is given.
 */
function mendSheetPart(xml: string, sheet: FileSheet): string {
  const { rowHeights } = sheet;
  return (
    xml
      .replace(AFTER_IGNORED, `${ignoredErrors(sheet)}$&`)
      .replace('defaultRowHeight="15"', `defaultRowHeight="${DEFAULT_ROW_HEIGHT}"`)
      // Each sheet's pages are numbered by themselves.
      .replace('<pageSetup paperSize="9"', '$& firstPageNumber="1"')
      .replace(/(<pageSetup [^>]*)(?=\/>)/, '$1 useFirstPageNumber="1"')
      .replace(/(<row r="([0-9]+)" ht="[^"]*") customHeight="1"/g, (whole, start: string, row: string) =>
        // A height that was only estimated goes on following the text.
        rowHeights?.has(Number(row) - 1) ? whole : start,
      )
      .replace(/ t="str"(><f>[^<]*<\/f><v>)([^<]*)(?=<\/v>)/g, (whole, middle: string, value: string) =>
        ERROR_TEXT.test(value) ? ` t="e"${middle}${value}` : whole,
      )
  );
}

/** The first of the elements that come after `ignoredErrors` in a sheet's part (ECMA-376 part 1, 18.3.1.99). */
const AFTER_IGNORED =
  /<(?:smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/**
 * The cells that Excel is not to mark with a green triangle. A list that only asks may have another word, such as two bodies
 * in one cell; columns of texts alone may have numbers, such as codes. Excel has it in files alone: through its API nothing
 * can be left unmarked.
 */
function ignoredErrors({ tables = [], validations = [], cells }: FileSheet): string {
  const asked = validations.flatMap(({ area, validation: { rule, onError } }) =>
    rule.kind === 'list' && onError === 'warning' ? [areaName(area)] : [],
  );
  const texts = tables.flatMap(({ area, columns }) =>
    columns.flatMap((_, index) => {
      const body = { row: area.row + 1, column: area.column + index, rows: area.rows - 1, columns: 1 };
      const values = Array.from({ length: body.rows }, (_row, row) => {
        return cells.get(body.row + row)?.get(body.column)?.value;
      });
      const isTexts = values.every((value) => typeof value !== 'number') && values.some(looksLikeNumber);
      return isTexts ? [areaName(body)] : [];
    }),
  );
  const marks = [
    ...(asked.length > 0 ? [`<ignoredError sqref="${asked.join(' ')}" listDataValidation="1"/>`] : []),
    ...(texts.length > 0 ? [`<ignoredError sqref="${texts.join(' ')}" numberStoredAsText="1"/>`] : []),
  ];
  return marks.length > 0 ? `<ignoredErrors>${marks.join('')}</ignoredErrors>` : '';
}

const looksLikeNumber = (value: unknown): boolean =>
  typeof value === 'string' && /^\s*[-+]?[0-9][0-9.,/ ]*%?\s*$/.test(value);

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A column's name as a table's part writes it. */
export const columnNameXml = (name: string): string =>
  escapeXml(name).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_');

/** hucre's table parts know no calculated columns and write line breaks in names so that Excel repairs the file. */
export function tablePart({ name, area, columns }: FileTable, id: number): string {
  const columnElements = columns.map((column, index) => {
    const start = `<tableColumn id="${index + 1}" name="${columnNameXml(column.name)}"`;
    return column.formula === undefined
      ? `${start}/>`
      : `${start}><calculatedColumnFormula>${escapeXml(column.formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    `${XML_HEAD}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escapeXml(name)}"` +
    ` displayName="${escapeXml(name)}" ref="${areaName(area)}" totalsRowShown="0"><autoFilter ref="${areaName(area)}"/>` +
    `<tableColumns count="${columns.length}">${columnElements.join('')}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

/** No author, no date: who made a file and when is not ours to tell. */
export function corePropertiesPart(title: string): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}

const APP_PROPERTIES_PART = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sổ Dân vận</Application></Properties>`;
